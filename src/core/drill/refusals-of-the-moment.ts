import { type DrillTime, plus } from '../kernel/time.ts';
import { isSwitchedOff } from '../incident/restricted.ts';
import type { Command } from '../kernel/vocabulary/actions.ts';
import { consoleRow, orderOf } from '../kernel/vocabulary/console.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';
import type { Refusal } from '../kernel/vocabulary/words.ts';
import { type DeviceSnapshot, hasTag } from '../lifecycle/situation.ts';
import { deviceIn, platform } from './assets.ts';
import type { Drill } from './drill.ts';
import { knownName } from './named-thing.ts';
import { tenantNow } from './settings-now.ts';

/** Live response sessions that one person may hold at once (domain.md §5.2). [LR] */
const SESSIONS_PER_USER = 10;

type Verdict = Refusal | undefined;

/** What speaks against a command now, though it may be done at another moment. */
export function forMoment(drill: Drill, command: Command, at: DrillTime): Verdict {
  const incident = drill.situation.incident;
  const device = drill.situation.devices[deviceOf(command) ?? ''];
  const lost = hasTag(device, 'channel-lost');
  switch (command.do) {
    case 'own-incident':
      return hasTag(incident, 'owned') ? 'already-in-progress' : undefined;
    case 'resolve':
      if (hasTag(incident, 'resolved')) return 'nothing-pending';
      return hasTag(incident, 'verdict-open') ? 'verdict-missing' : undefined;
    case 'isolate':
      return forIsolation(device);
    case 'release':
      return forRelease(device);
    case 'force-release':
      return forScript(drill, command, device, at);
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
    case 'unrestrict-apps':
      if (lost) return 'channel-lost';
      return hasTag(device, 'apps-restricted') ? undefined : 'nothing-pending';
    case 'quarantine-file':
      return lost ? 'channel-lost' : undefined;
    case 'connect':
      return forSession(drill, command, device);
    case 'run':
      return forCommand(drill, command, device);
    case 'disconnect':
      return hasTag(device, 'session-open') ? undefined : 'not-running';
    case 'contain-device':
      return hasTag(device, 'contained') ? 'already-in-progress' : undefined;
    case 'reimage':
      return hasTag(device, 'image-ordered') ? 'already-in-progress' : undefined;
    case 'disable-account':
      return hasTag(drill.situation.accounts[command.account], 'account-disabled') ? 'already-in-progress' : undefined;
    case 'disable-app':
      return knownName(drill, command) === undefined ? 'nothing-pending' : undefined;
    case 'exclude-device':
      return isExcluded(drill, command) ? 'already-in-progress' : undefined;
    case 'remove-exclusion':
      return isExcluded(drill, command) ? undefined : 'nothing-pending';
    case 'approve':
    case 'reject':
      return forApproval(drill, command);
    case 'inform-user':
    case 'inform-manager':
    case 'inform-legal':
    case 'escalate':
      return forChannel(drill, command);
    case 'hunt':
      return isKnownQuery(drill, command.query) ? undefined : 'nothing-pending';
    case 'pause':
      return drill.record.paused ? 'not-running' : undefined;
    case 'resume':
      return drill.record.paused ? undefined : 'not-running';
    default:
      return undefined;
  }
}

function forIsolation(device: DeviceSnapshot | undefined): Verdict {
  if (hasTag(device, 'network-cut')) return 'already-isolated';
  return hasTag(device, 'isolation-pending') ? 'already-in-progress' : undefined;
}

function forRelease(device: DeviceSnapshot | undefined): Verdict {
  if (!hasTag(device, 'network-cut')) return 'not-isolated';
  return hasTag(device, 'release-pending') ? 'already-in-progress' : undefined;
}

function forScript(
  drill: Drill,
  command: Extract<Command, { do: 'force-release' }>,
  device: DeviceSnapshot | undefined,
  at: DrillTime,
): Verdict {
  if (command.item !== undefined && command.item !== command.device) return 'wrong-device';
  if (!hasTag(device, 'network-cut')) return 'not-isolated';
  const downloaded = device?.context.since.script;
  if (!hasTag(device, 'script-downloaded') || downloaded === undefined) return 'nothing-pending';
  return at > plus(downloaded, drill.tenant.timers.scriptExpires) ? 'script-expired' : undefined;
}

function forSession(
  drill: Drill,
  command: Extract<Command, { do: 'connect' }>,
  device: DeviceSnapshot | undefined,
): Verdict {
  if (hasTag(device, 'channel-lost')) return 'channel-lost';
  if (hasTag(device, 'session-open')) return 'session-taken';
  const advanced = drill.tenant.permissions[command.by].includes('live-response-advanced');
  if (command.session === 'advanced' && !advanced) return 'no-permission';
  const open = Object.values(drill.situation.devices).filter((snapshot) => hasTag(snapshot, 'session-open')).length;
  return open >= SESSIONS_PER_USER ? 'session-limit' : undefined;
}

function forCommand(
  drill: Drill,
  command: Extract<Command, { do: 'run' }>,
  device: DeviceSnapshot | undefined,
): Verdict {
  if (!hasTag(device, 'session-open')) return 'not-running';
  if (hasTag(device, 'channel-lost')) return 'channel-lost';
  const row = consoleRow(command.command);
  const asset = deviceIn(drill, command.device);
  const os = platform(asset?.os ?? 'unknown');
  if (!row.on.some((name) => name === os)) return 'unsupported-os';
  const holdsAdvanced =
    hasTag(device, 'session-advanced') && drill.tenant.permissions[command.by].includes('live-response-advanced');
  if (row.role === 'advanced' && !holdsAdvanced) return 'no-permission';
  // Scripts stay off on a restricted asset, even where its sessions are allowed. [HVA]
  if (command.command === 'run' && asset?.restricted) return 'restricted-asset';
  const order = orderOf(command.command);
  if (asset && order && isSwitchedOff(asset, order)) return 'restricted-asset';
  if (command.command === 'isolate') return forIsolation(device);
  return command.command === 'release' ? forRelease(device) : undefined;
}

function forApproval(drill: Drill, command: Extract<Command, { do: 'approve' | 'reject' }>): Verdict {
  const { incident } = drill.situation;
  if (!hasTag(incident, 'approval-waiting') || incident.context.approvalFor !== command.device)
    return 'nothing-pending';
  const { approvers, deputy } = drill.tenant.severityAutomation;
  return approvers.includes(command.by) || deputy === command.by ? undefined : 'no-permission';
}

/** A channel that the person cannot be reached on now; the laptop is none while it is cut off. */
function forChannel(
  drill: Drill,
  command: Extract<Command, { do: 'inform-user' | 'inform-manager' | 'inform-legal' | 'escalate' }>,
): Verdict {
  if (command.person === undefined || command.via === undefined) return undefined;
  const person = drill.incident.assets.people.find(({ id }) => id === command.person);
  if (!person) return 'nothing-pending';
  if (command.via !== 'laptop') return person.reach.includes(command.via) ? undefined : 'channel-lost';
  const laptop = drill.incident.assets.devices.find(({ user }) => user === person.id);
  return laptop && hasTag(drill.situation.devices[laptop.id], 'network-cut') ? 'channel-lost' : undefined;
}

/** Whether what an exclusion names is on the list already: a tag, a device, or both of them. */
function isExcluded(
  drill: Drill,
  { tag, device }: Extract<Command, { do: 'exclude-device' | 'remove-exclusion' }>,
): boolean {
  const { excludedTags, excludedDevices } = tenantNow(drill).disruption;
  const onTags = tag === undefined || excludedTags.includes(tag);
  const onDevices = device === undefined || excludedDevices.includes(device);
  return (tag !== undefined || device !== undefined) && onTags && onDevices;
}

const isKnownQuery = (drill: Drill, query: string): boolean =>
  drill.incident.queries.some(({ id }) => id === query) ||
  drill.incident.responses.some(({ on }) => on.do === 'hunt' && on.query === query);
