import type { Device } from '../incident/incident.ts';
import { isSwitchedOff } from '../incident/restricted.ts';
import type { DrillTime } from '../kernel/time.ts';
import { actionRow, type Command } from '../kernel/vocabulary/actions.ts';
import { accountOf, deviceOf, personOf } from '../kernel/vocabulary/subject.ts';
import type { Refusal } from '../kernel/vocabulary/words.ts';
import { deviceIn, type Platform, platform } from './assets.ts';
import type { Drill } from './drill.ts';
import { forMoment } from './refusals-of-the-moment.ts';

/**
 * Why a command cannot be, as a colleague would say it: first who asks, then what it is asked of, then the moment.
 * Undefined where nothing speaks against it but the charts.
 */
export function refusal(drill: Drill, command: Command, at: DrillTime): Refusal | undefined {
  if (drill.record.ended && !HOT_WASH.includes(command.do)) return 'drill-over';
  return (
    forAsking(drill, command) ??
    forPermission(drill, command) ??
    forComment(command) ??
    forDevice(drill, command) ??
    forMoment(drill, command, at)
  );
}

/** What people still write down when the drill is over; it changes nothing of what happened. */
const HOT_WASH: readonly Command['do'][] = ['take-note', 'log-gap', 'flag'];

const BOOKKEEPING: readonly Command['do'][] = [
  'take-note',
  'log-gap',
  'flag',
  'tick-step',
  'resume',
  'end',
  'look',
  'pause',
  'take-back',
  'take-seat',
];

function forAsking(drill: Drill, command: Command): Refusal | undefined {
  if (drill.record.paused && !BOOKKEEPING.includes(command.do)) return 'not-running';
  const device = deviceOf(command);
  const account = accountOf(command);
  if (device !== undefined && !deviceIn(drill, device)) return 'wrong-device';
  if (account !== undefined && !drill.situation.accounts[account]) return 'nothing-pending';
  return isStranger(drill, command) ? 'nothing-pending' : undefined;
}

/** Whoever is not among the people of the incident can neither be told nor asked; a seat is taken by anybody. */
function isStranger({ incident }: Drill, command: Command): boolean {
  const person = 'caller' in command ? command.caller : personOf(command);
  return command.do !== 'take-seat' && person !== undefined && !incident.assets.people.some(({ id }) => id === person);
}

function forPermission(drill: Drill, command: Command): Refusal | undefined {
  const { permission } = actionRow(command.do);
  if (permission === undefined) return undefined;
  if (!drill.tenant.permissions[command.by].includes(permission)) return 'no-permission';
  const groups = drill.tenant.scopes[command.by];
  const device = deviceIn(drill, deviceOf(command));
  return groups && device && !groups.includes(device.group) ? 'out-of-scope' : undefined;
}

function forComment(command: Command): Refusal | undefined {
  if (!actionRow(command.do).comment) return undefined;
  return 'comment' in command && (command.comment ?? '').trim() !== '' ? undefined : 'comment-missing';
}

function forDevice(drill: Drill, command: Command): Refusal | undefined {
  if (deviceOf(command) === undefined) return undefined;
  const device = deviceIn(drill, deviceOf(command));
  const { refusals } = actionRow(command.do);
  const may = (reason: Refusal): boolean => refusals.includes(reason);
  if (!device) return 'wrong-device';
  if (may('not-licensed') && !isLicensed(drill, command, device)) return 'not-licensed';
  if (may('not-onboarded') && !device.onboarded) return 'not-onboarded';
  if (isSwitchedOff(device, command.do)) return 'restricted-asset';
  return existsOn(command, platform(device.os)) ? undefined : 'unsupported-os';
}

/** The force-release script, the restriction of applications and the quarantine of a file. [RMA, FILE] */
const FOR_WINDOWS: readonly Command['do'][] = [
  'download-script',
  'force-release',
  'restrict-apps',
  'unrestrict-apps',
  'quarantine-file',
];

/** Linux can be isolated fully; selective isolation is not listed for it (domain.md §3.1). [RMA] */
function existsOn(command: Command, system: Platform): boolean {
  if (command.do === 'isolate' && command.scope === 'selective') return system !== 'linux';
  return system === 'windows' || !FOR_WINDOWS.includes(command.do);
}

function isLicensed(drill: Drill, command: Command, device: Device): boolean {
  if (command.do === 'collect-package') return drill.tenant.plan === 2;
  if (command.do !== 'connect') return true;
  const { enabled, servers } = drill.tenant.liveResponse;
  return drill.tenant.plan === 2 && enabled && (servers || device.kind === 'workstation');
}
