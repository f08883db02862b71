import type { Device } from '../incident/incident.ts';
import { plus } from '../kernel/time.ts';
import { actionRow, type Command } from '../kernel/vocabulary/actions.ts';
import { consoleRow } from '../kernel/vocabulary/console.ts';
import type { FactOf } from '../kernel/vocabulary/facts.ts';
import type { OperatingSystem, Refusal } from '../kernel/vocabulary/words.ts';
import { type DeviceSnapshot, hasTag } from '../lifecycle/situation.ts';
import { type Drill, now } from './drill.ts';
import { factsNamed } from './record.ts';

/** Live response sessions that one person may hold at once (domain.md §5.2). [LR] */
const SESSIONS_PER_USER = 10;

type Verdict = Refusal | undefined;

/**
 * Why a command cannot be, as a colleague would say it: first who asks, then what it is asked of, then the moment.
 * Undefined where nothing speaks against it but the charts.
 */
export function refusal(drill: Drill, command: Command): Verdict {
  if (drill.record.ended) return 'drill-over';
  return forAsking(drill, command) ?? forPermission(drill, command) ?? forComment(command) ?? forDevice(drill, command) ?? forMoment(drill, command);
}

const BOOKKEEPING: readonly Command['do'][] = ['take-note', 'log-gap', 'flag', 'tick-step', 'resume', 'end', 'look', 'pause', 'take-back', 'take-seat'];

function forAsking(drill: Drill, command: Command): Verdict {
  if (drill.record.paused && !BOOKKEEPING.includes(command.do)) return 'not-running';
  if ('device' in command && command.device !== undefined && !deviceIn(drill, command.device)) return 'wrong-device';
  if ('account' in command && command.account !== undefined && !drill.situation.accounts[command.account]) return 'nothing-pending';
  return undefined;
}

function forPermission(drill: Drill, command: Command): Verdict {
  const { permission } = actionRow(command.do);
  if (permission === undefined) return undefined;
  if (!drill.tenant.permissions[command.by].includes(permission)) return 'no-permission';
  const groups = drill.tenant.scopes[command.by];
  const device = 'device' in command && command.device !== undefined ? deviceIn(drill, command.device) : undefined;
  return groups && device && !groups.includes(device.group) ? 'out-of-scope' : undefined;
}

function forComment(command: Command): Verdict {
  if (!actionRow(command.do).comment) return undefined;
  return 'comment' in command && (command.comment ?? '').trim() !== '' ? undefined : 'comment-missing';
}

function forDevice(drill: Drill, command: Command): Verdict {
  if (!('device' in command) || command.device === undefined) return undefined;
  const device = deviceIn(drill, command.device);
  const { refusals } = actionRow(command.do);
  const may = (reason: Refusal): boolean => refusals.includes(reason);
  if (!device) return 'wrong-device';
  if (may('not-licensed') && !isLicensed(drill, command, device)) return 'not-licensed';
  if (may('not-onboarded') && !device.onboarded) return 'not-onboarded';
  if (may('restricted-asset') && device.restricted) return 'restricted-asset';
  const forWindowsOnly = command.do === 'download-script' || command.do === 'force-release';
  return forWindowsOnly && platform(device.os) !== 'windows' ? 'unsupported-os' : undefined;
}

function isLicensed(drill: Drill, command: Command, device: Device): boolean {
  if (command.do === 'collect-package') return drill.tenant.plan === 2;
  if (command.do !== 'connect') return true;
  const { enabled, servers } = drill.tenant.liveResponse;
  return drill.tenant.plan === 2 && enabled && (servers || device.kind === 'workstation');
}

function forMoment(drill: Drill, command: Command): Verdict {
  const incident = drill.situation.incident;
  const device = 'device' in command && command.device !== undefined ? drill.situation.devices[command.device] : undefined;
  const lost = hasTag(device, 'channel-lost');
  switch (command.do) {
    case 'own-incident':
      return hasTag(incident, 'owned') ? 'already-in-progress' : undefined;
    case 'resolve':
      if (hasTag(incident, 'resolved')) return 'nothing-pending';
      return hasTag(incident, 'verdict-open') ? 'verdict-missing' : undefined;
    case 'isolate':
      if (hasTag(device, 'network-cut')) return 'already-isolated';
      return hasTag(device, 'isolation-pending') ? 'already-in-progress' : undefined;
    case 'release':
      if (!hasTag(device, 'network-cut')) return 'not-isolated';
      return hasTag(device, 'release-pending') ? 'already-in-progress' : undefined;
    case 'force-release':
      return forScript(drill, command, device);
    case 'download-script':
      return hasTag(device, 'network-cut') ? undefined : 'not-isolated';
    case 'cancel-action':
      return hasTag(device, 'awaiting-device') ? undefined : 'nothing-pending';
    case 'collect-package':
      if (lost) return 'channel-lost';
      return hasTag(device, 'package-pending') ? 'already-in-progress' : undefined;
    case 'run-scan':
      if (lost) return 'channel-lost';
      return hasTag(device, 'scan-running') ? 'already-in-progress' : undefined;
    case 'restrict-apps':
      if (lost) return 'channel-lost';
      return hasTag(device, 'apps-restricted') ? 'already-in-progress' : undefined;
    case 'quarantine-file':
      return lost ? 'channel-lost' : undefined;
    case 'connect':
      return forSession(drill, command, device);
    case 'run':
      return forCommand(drill, command, device);
    case 'disconnect':
      return hasTag(device, 'session-open') ? undefined : 'not-running';
    case 'approve':
    case 'reject':
      return forApproval(drill, command);
    case 'inform-user':
    case 'inform-manager':
    case 'inform-legal':
    case 'escalate':
      return forChannel(drill, command);
    case 'hunt':
      return isKnownQuery(drill, command.query) ? undefined : 'unknown-command';
    case 'pause':
      return drill.record.paused ? 'not-running' : undefined;
    case 'resume':
      return drill.record.paused ? undefined : 'not-running';
    default:
      return undefined;
  }
}

function forScript(drill: Drill, command: Extract<Command, { do: 'force-release' }>, device: DeviceSnapshot | undefined): Verdict {
  if (command.item !== undefined && command.item !== command.device) return 'wrong-device';
  if (!hasTag(device, 'network-cut')) return 'not-isolated';
  const downloaded = device?.context.since.script;
  if (!hasTag(device, 'script-downloaded') || downloaded === undefined) return 'nothing-pending';
  return now(drill) > plus(downloaded, drill.tenant.timers.scriptExpires) ? 'script-expired' : undefined;
}

function forSession(drill: Drill, command: Extract<Command, { do: 'connect' }>, device: DeviceSnapshot | undefined): Verdict {
  if (hasTag(device, 'channel-lost')) return 'channel-lost';
  if (hasTag(device, 'session-open')) return 'session-taken';
  const advanced = drill.tenant.permissions[command.by].includes('live-response-advanced');
  if (command.session === 'advanced' && !advanced) return 'no-permission';
  const open = Object.values(drill.situation.devices).filter((snapshot) => hasTag(snapshot, 'session-open')).length;
  return open >= SESSIONS_PER_USER ? 'session-limit' : undefined;
}

function forCommand(drill: Drill, command: Extract<Command, { do: 'run' }>, device: DeviceSnapshot | undefined): Verdict {
  if (!hasTag(device, 'session-open')) return 'not-running';
  if (hasTag(device, 'channel-lost')) return 'channel-lost';
  const row = consoleRow(command.command);
  const os = platform(deviceIn(drill, command.device)?.os ?? 'unknown');
  if (!row.on.some((name) => name === os)) return 'unsupported-os';
  const holdsAdvanced = hasTag(device, 'session-advanced') && drill.tenant.permissions[command.by].includes('live-response-advanced');
  return row.role === 'advanced' && !holdsAdvanced ? 'no-permission' : undefined;
}

function forApproval(drill: Drill, command: Extract<Command, { do: 'approve' | 'reject' }>): Verdict {
  const { incident } = drill.situation;
  if (!hasTag(incident, 'approval-waiting') || incident.context.approvalFor !== command.device) return 'nothing-pending';
  const { approvers, deputy } = drill.tenant.severityAutomation;
  return approvers.includes(command.by) || deputy === command.by ? undefined : 'no-permission';
}

/** A channel that the person cannot be reached on now; the laptop is none while it is cut off. */
function forChannel(drill: Drill, command: Extract<Command, { do: 'inform-user' | 'inform-manager' | 'inform-legal' | 'escalate' }>): Verdict {
  if (command.person === undefined || command.via === undefined) return undefined;
  const person = drill.incident.assets.people.find(({ id }) => id === command.person);
  if (!person) return 'nothing-pending';
  if (command.via !== 'laptop') return person.reach.includes(command.via) ? undefined : 'channel-lost';
  const laptop = drill.incident.assets.devices.find(({ user }) => user === person.id);
  return laptop && hasTag(drill.situation.devices[laptop.id], 'network-cut') ? 'channel-lost' : undefined;
}

const isKnownQuery = (drill: Drill, query: string): boolean =>
  drill.incident.queries.some(({ id }) => id === query) ||
  drill.incident.responses.some(({ on }) => on.do === 'hunt' && on.query === query);

const deviceIn = (drill: Drill, id: string): Device | undefined => drill.incident.assets.devices.find((device) => device.id === id);

const platform = (os: OperatingSystem): 'windows' | 'macos' | 'linux' | 'unknown' =>
  os.startsWith('windows') ? 'windows' : os === 'macos' || os === 'linux' ? os : 'unknown';

/** Why the charts cannot take a request for isolation, whoever made it. */
export function refusalOf(drill: Drill, fact: FactOf<'isolation.requested'>): Refusal {
  const device = deviceIn(drill, fact.device);
  const snapshot = drill.situation.devices[fact.device];
  if (!device) return 'wrong-device';
  if (!device.onboarded) return 'not-onboarded';
  if (device.restricted) return 'restricted-asset';
  return hasTag(snapshot, 'network-cut') ? 'already-isolated' : 'already-in-progress';
}

/** Whether a decision still waits: its inject was delivered and nobody has chosen. */
export function isOpen(drill: Drill, inject: string): boolean {
  return (
    factsNamed(drill.record, 'inject.delivered').some(({ fact }) => fact.inject === inject) &&
    !factsNamed(drill.record, 'option.chosen').some(({ fact }) => fact.option.startsWith(`${inject}.`))
  );
}
