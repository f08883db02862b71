import type { Drill } from '../drill/drill.ts';
import { hasTwoDesks } from '../drill/desks.ts';
import { outputAsked } from '../drill/console-line.ts';
import { factsNamed } from '../drill/record.ts';
import { assertNever } from '../kernel/result.ts';
import { type Action, ACTION_NAMES, actionRow } from '../kernel/vocabulary/actions.ts';
import { CONSOLE_COMMAND_NAMES, consoleRow } from '../kernel/vocabulary/console.ts';
import type { FactOf } from '../kernel/vocabulary/facts.ts';
import { foreignHint } from './foreign-commands.ts';
import { actorName, byChannel, deviceName, listed, PERMISSION_NAMES, SYSTEM_NAMES } from './names.ts';

type Refused = FactOf<'action.refused'>;

/** Why it was refused and what would work, as a colleague at the next desk would say it. */
export function explainRefusal(refused: Refused, drill: Drill): string {
  const { because, by } = refused;
  const device = refused.device === undefined ? 'The device' : deviceName(refused.device);
  switch (because) {
    case 'no-permission':
      return `${actorName(by)} does not hold the permission for this${needed(refused)}. Somebody who does has to act, or be asked.`;
    case 'out-of-scope':
      return `${device} is in a device group that ${actorName(by).toLowerCase()} does not reach. Permission holds for device groups, so both are needed.`;
    case 'comment-missing':
      return 'Defender requires a comment. Write who approved it and why it is safe.';
    case 'already-in-progress':
      return underWay(refused.action);
    case 'not-isolated':
      return `${device} is not isolated as far as the service knows, so there is nothing to release.`;
    case 'already-isolated':
      return `${device} is isolated already. Read who did it and when before acting again.`;
    case 'not-onboarded':
      return `${device} is not onboarded, so it takes no orders. Its neighbours can contain it.`;
    case 'unsupported-os':
      return unsupported(refused, device);
    case 'restricted-asset':
      return refused.command === 'run'
        ? `${device} was onboarded with restricted security operations. Live response runs no script on it, by design.`
        : `${device} was onboarded with restricted security operations, and this one is switched off. Its owner decides about another way.`;
    case 'channel-lost':
      return refused.person === undefined && refused.device !== undefined
        ? `${device} does not answer: the cloud channel is lost. An order to isolate or to release waits for it; this does not.`
        : unreachable(refused, drill);
    case 'session-taken':
      return `${device} has a live response session already${holder(refused, drill)}, and there is one at a time.`;
    case 'session-limit':
      return 'You hold as many live response sessions as one person may. Disconnect one first.';
    case 'not-licensed':
      return 'This tenant has it switched off, or its plan does not include it.';
    case 'script-expired':
      return 'The script has expired; it lives three days. Download a new one.';
    case 'wrong-device':
      return isKnown(refused, drill)
        ? `The script was made for another device. Download the one that is made for ${device}.`
        : `${device} is not part of this incident. Read the name again.`;
    case 'not-running':
      return notRunning(refused, drill);
    case 'nothing-pending':
      return nothingPending(refused, drill);
    case 'verdict-missing':
      return 'The incident has no verdict. Classify it, then resolve it.';
    case 'unknown-command':
      return explainUnknownCommand(firstWord(refused.typed));
    case 'unknown-output':
      return unknownOutput(refused.typed ?? '');
    case 'forbidden-parameter':
      return 'Script parameters must not contain ; & | ! or $. Nothing was sent to the device.';
    case 'drill-over':
      return 'The drill has ended. Its record is closed; play it again to try something else.';
    default:
      return assertNever(because);
  }
}

/** Who does not answer, on what, and on what they do. An isolated laptop is a reason of its own. */
function unreachable({ person: id, via }: Refused, drill: Drill): string {
  const { people } = drill.incident.assets;
  const person = people.find((one) => one.id === id);
  if (!person) return 'They cannot be reached that way now. Choose another channel.';
  const reach = listed(person.reach.filter((channel) => channel !== via).map(byChannel), 'or');
  const cutOff = via === 'laptop' ? ', because the laptop is cut off' : '';
  return `${person.name} does not answer${via === undefined ? ' there' : ` ${byChannel(via)}`} now${cutOff}. ${
    reach === '' ? 'Tell somebody who can pass it on.' : `Can be reached ${reach}.`
  }`;
}

/** A command that the console does not know. */
export function explainUnknownCommand(typed: string): string {
  const hint = foreignHint(typed);
  if (hint !== undefined) return `'${typed}' is not a live response command. ${hint}`;
  const near = CONSOLE_COMMAND_NAMES.find(
    (name) => typed.length > 2 && (name.startsWith(typed.slice(0, 3)) || typed.startsWith(name)),
  );
  return `Unknown command '${typed}'. Live response is not cmd.exe. Try '${near ?? 'connections'}' or 'help'.`;
}

const firstWord = (typed = ''): string => typed.trim().split(/\s+/)[0] ?? '';

function unknownOutput(typed: string): string {
  const asked = outputAsked(typed) ?? '';
  const missing = asked === '' ? 'No output is named' : `There is no output '${asked}'`;
  return `${missing}: -output takes json or table. Nothing was sent to the device.`;
}

function needed({ action: name, command }: Refused): string {
  const action = ACTION_NAMES.find((one) => one === name);
  const isAdvanced = command !== undefined && consoleRow(command).role === 'advanced';
  const permission = isAdvanced ? 'live-response-advanced' : action && actionRow(action).permission;
  return permission === undefined ? '' : `, ${PERMISSION_NAMES[permission]}`;
}

/** Who had opened the session that stood in the way; it may be over by now. */
function holder({ device, at }: Refused, { record }: Drill): string {
  const opened = factsNamed(record, 'session.opened').findLast(({ fact }) => fact.device === device && fact.at <= at);
  return opened === undefined ? '' : `, opened by ${actorName(opened.fact.by).toLowerCase()}`;
}

function unsupported({ action, command }: Refused, device: string): string {
  if (action === 'run' && command !== undefined && (command === 'isolate' || command === 'release')) {
    return `'${command}' is available on macOS devices only. Use the device page.`;
  }
  if (action === 'run' && command !== undefined)
    return `'${command}' does not exist on this system. It runs on ${listed(
      consoleRow(command).on.map((name) => SYSTEM_NAMES[name]),
      'and',
    )}.`;
  return `${device} runs a system that this action does not exist for.`;
}

function notRunning({ action }: Refused, drill: Drill): string {
  if (drill.record.paused && action !== 'pause')
    return 'The drill is paused. Resume it first; nothing has moved meanwhile.';
  if (action === 'run' || action === 'disconnect')
    return 'No session is open on this device. Initiate a live response session first.';
  return action === 'pause' ? 'The drill is paused already.' : 'The drill is not paused.';
}

const UNDER_WAY: { readonly [A in Action]?: string } = {
  'own-incident': 'The incident has an owner already. Read the record before you take it over.',
  'contain-device': 'Its neighbours block it already. Release from containment is a button of its own.',
  'restrict-apps': 'Apps are restricted on it already. Read who did it and when before acting again.',
  'disable-account': 'The account is disabled already. Read who did it and when before acting again.',
  'exclude-device': 'It is excluded already. Read who asked for it, and until when.',
  reimage: 'A fresh image is ordered already. IT operations sees to it.',
};

function underWay(name: string): string {
  const action = ACTION_NAMES.find((one) => one === name);
  return (action && UNDER_WAY[action]) ?? 'The same action is under way already. Its status is in the action center.';
}

const NOTHING: { readonly [A in Action]?: string } = {
  choose: 'That decision has been taken, or has not come up yet.',
  'ask-hint': 'There is no further hint for this decision.',
  'next-event': 'Nothing more happens by itself. What comes next is up to you.',
  'take-back': 'There is no turn to take back.',
  flag: 'There is no line of that number in the log.',
  'cancel-action': 'No action waits for the device, so there is nothing to cancel.',
  approve: 'Nothing waits for an approval.',
  reject: 'Nothing waits for an approval.',
  'force-release': 'No script has been downloaded for this device.',
  resolve: 'The incident is resolved already.',
  'set-status': 'The incident has that status already.',
  'hand-over': 'Nobody owns the incident yet, so there is nothing to hand over. Assign it first.',
  'disable-app': 'No app of that name holds a consent here. Write the name as the record writes it.',
  hunt: 'No query of that name is prepared for this incident.',
  'unrestrict-apps': 'No app restriction is in force on this device.',
  'release-containment': 'This device is not contained. Isolation is released with a button of its own.',
  'enable-account': 'The account is not disabled, so there is nothing to enable.',
  'undo-contained-user': 'The account is not contained, so there is nothing to undo.',
  'remove-exclusion': 'Nothing excludes it from automatic action.',
};

function nothingPending({ action: name, account, person }: Refused, drill: Drill): string {
  const { assets } = drill.incident;
  if (account !== undefined && !assets.accounts.some(({ id }) => id === account))
    return `The account ${account} is not part of this incident. Read the name again.`;
  if (person !== undefined && !assets.people.some(({ id }) => id === person))
    return 'Nobody of that name belongs to this incident. Read the name again.';
  if (name === 'take-back' && hasTwoDesks(drill)) return NOT_AT_TWO_DESKS;
  const action = ACTION_NAMES.find((one) => one === name);
  return (action && NOTHING[action]) ?? 'As things stand this would change nothing.';
}

const NOT_AT_TWO_DESKS =
  'There is no turn of this desk to take back, or the other desk has acted or been told something since.';

const isKnown = ({ device }: Refused, { incident }: Drill): boolean =>
  incident.assets.devices.some(({ id }) => id === device);
