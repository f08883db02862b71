import { type DrillTime, duration, plus } from '../kernel/time.ts';
import { actionRow, type Command, type Deed } from '../kernel/vocabulary/actions.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { accountOf, deviceOf, personOf } from '../kernel/vocabulary/subject.ts';
import { type Refusal, SEATS } from '../kernel/vocabulary/words.ts';
import type { Inject, Option } from '../incident/msel.ts';
import { hasTag, isPossible } from '../lifecycle/situation.ts';
import { isKnownElsewhere } from './desks.ts';
import type { Drill } from './drill.ts';
import { comingUp } from './coming-up.ts';
import { evolve } from './evolve.ts';
import { namedAsKnown } from './named-thing.ts';
import { BESIDE, factsNamed } from './record.ts';
import { isOpen } from './open-decision.ts';
import { refusal } from './refusals.ts';
import { spelled } from './spelled-argument.ts';
import { commandOf, refusedLine, type TypedCommand } from './typed-line.ts';

/**
 * What becomes of a command: one fact or more, or a refusal, which is a fact too and changes no state. Permitted is the
 * tenant's word, possible is the charts'; whether it was wise is nobody's business here. `at` is not before the drill's now.
 */
export function decide(drill: Drill, asked: Command | TypedCommand, at: DrillTime): readonly Fact[] {
  if ('do' in asked) return decideCommand(drill, asked, at);
  const command = commandOf(asked);
  return command ? decideCommand(drill, command, at) : [refusedLine(drill, asked, at)];
}

function decideCommand(drill: Drill, command: Command, at: DrillTime): readonly Fact[] {
  const because = refusal(drill, command, at);
  if (because) return [refused(command, at, because)];
  switch (command.do) {
    case 'choose':
      return choose(drill, command, at);
    case 'ask-hint':
      return hint(drill, command, at);
    case 'wait':
      return [{ type: 'clock.jumped', at, by: command.by, to: plus(at, duration(Math.max(0, command.for))) }];
    case 'next-event': {
      const to = comingUp(drill, at);
      return to === undefined
        ? [refused(command, at, 'nothing-pending')]
        : [{ type: 'clock.jumped', at, by: command.by, to, reason: 'next event' }];
    }
    case 'take-back': {
      const number = lastTurn(drill);
      return number === undefined || isKnownElsewhere(drill, number, command.by)
        ? [refused(command, at, 'nothing-pending')]
        : [{ type: 'turn.taken-back', at, by: command.by, number }];
    }
    case 'flag':
      return command.number >= 1 && command.number <= drill.facts.length
        ? [plain(command, at)]
        : [refused(command, at, 'nothing-pending')];
    case 'run':
      return typed(drill, command, at);
    default:
      return possible(drill, command, madeBy(drill, namedAsKnown(drill, command), at));
  }
}

/** On macOS the console has the two buttons of the device page as commands (domain.md §5.3). What is typed after them is the comment. [LR] */
function typed(drill: Drill, command: Extract<Command, { do: 'run' }>, at: DrillTime): readonly Fact[] {
  const lines = possible(drill, command, madeBy(drill, command, at));
  const { by, device, command: name, argument = '' } = command;
  if (lines.some(({ type }) => type === 'action.refused')) return lines;
  const order = { at, by, device, comment: argument, way: 'live-response' } as const;
  if (name !== 'isolate' && name !== 'release') return lines;
  const asked: Fact =
    name === 'isolate'
      ? { ...order, type: 'isolation.requested', scope: 'full' }
      : { ...order, type: 'release.requested' };
  const ordered = possible(lines.reduce(evolve, drill), command, asked);
  return ordered.includes(asked) ? [...lines, asked] : ordered;
}

/** A fact that the charts cannot use becomes a refusal. */
function possible(drill: Drill, command: Command, fact: Fact): readonly Fact[] {
  return [isPossible(drill.situation, fact) ? fact : refused(command, fact.at, 'nothing-pending')];
}

/** The fact that an action makes, with its defaults spelled out. */
function madeBy(drill: Drill, command: Command, at: DrillTime): Fact {
  switch (command.do) {
    case 'isolate':
      return { ...plain(command, at), scope: command.scope ?? 'full' } as Fact; // `plain` has kept the device and the comment
    case 'connect': {
      const advanced = drill.tenant.permissions[command.by].includes('live-response-advanced');
      return {
        type: 'session.opened',
        at,
        by: command.by,
        device: command.device,
        session: command.session ?? (advanced ? 'advanced' : 'basic'),
      };
    }
    case 'run':
      return plain({ ...spelled(drill, command), by: command.by }, at);
    case 'cancel-action': {
      const releasing = hasTag(drill.situation.devices[command.device], 'release-pending');
      return releasing
        ? { type: 'release.failed', at, by: command.by, device: command.device, reason: 'cancelled' }
        : plain(command, at);
    }
    case 'approve':
    case 'reject':
      if (drill.tenant.severityAutomation.mailbox !== 'shared') return plain(command, at);
      return {
        type: 'approval.lost',
        at,
        by: command.by,
        device: command.device,
        reason: 'answered in a shared mailbox',
      };
    default:
      return plain(command, at);
  }
}

/** A command's arguments, said as a fact: the row names the fact, and the fields are the same. */
function plain(command: Command, at: DrillTime): Fact {
  const { do: action, by, ...said } = command;
  return { type: actionRow(action).makes, at, by, ...said } as Fact; // a test holds the fields of ACTIONS within those of FACTS
}

function choose(drill: Drill, command: Extract<Command, { do: 'choose' }>, at: DrillTime): readonly Fact[] {
  const found = findOption(drill, command.option);
  if (!found || !isOpen(drill, found.inject.id)) return [refused(command, at, 'nothing-pending')];
  const chosen = plain(command, at);
  const { does } = found.option;
  if (!does) return [chosen];
  return [chosen, ...decide(evolve(drill, chosen), asCommand(does, command.by), at)];
}

const asCommand = (deed: Deed, by: Command['by']): Command => ({ ...deed, by });

/** The option that `inject.option` names. */
export function findOption(
  drill: Drill,
  name: string,
): { readonly inject: Inject; readonly option: Option } | undefined {
  const dot = name.indexOf('.');
  const inject = drill.incident.injects.find(({ id }) => id === name.slice(0, dot));
  const option = inject?.decision?.options.find(({ id }) => id === name.slice(dot + 1));
  return inject && option && { inject, option };
}

function hint(drill: Drill, command: Extract<Command, { do: 'ask-hint' }>, at: DrillTime): readonly Fact[] {
  const given = factsNamed(drill.record, 'hint.given').filter(({ fact }) => fact.inject === command.inject).length;
  const hints = drill.incident.injects.find(({ id }) => id === command.inject)?.decision?.hints ?? [];
  if (!isOpen(drill, command.inject) || given >= hints.length) return [refused(command, at, 'nothing-pending')];
  return [{ type: 'hint.given', at, by: command.by, inject: command.inject, hint: given }];
}

const NO_TURNS: readonly Fact['type'][] = [...BESIDE, 'entity.viewed', 'clock.jumped'];

/** The first fact of the last turn that a player took; notes, ticks, hints and looks are no turns, and the model's steps carry an `of`. */
function lastTurn({ record }: Drill): number | undefined {
  const last = record.entries.findLast(
    ({ fact }) => isBySeat(fact) && fact.of === undefined && !NO_TURNS.includes(fact.type),
  );
  if (!last) return undefined;
  const chosen = record.entries.findLast(
    ({ number, fact }) => number < last.number && fact.at === last.fact.at && fact.type === 'option.chosen',
  );
  return chosen && chosen.number === last.number - 1 ? chosen.number : last.number;
}

const isBySeat = (fact: Fact): boolean => (SEATS as readonly string[]).includes(fact.by);

function refused(command: Command, at: DrillTime, because: Refusal): Fact {
  const [device, account] = [deviceOf(command), accountOf(command)];
  const person = 'caller' in command ? command.caller : personOf(command);
  return {
    type: 'action.refused',
    at,
    by: command.by,
    action: command.do,
    because,
    ...(device !== undefined && { device }),
    ...(account !== undefined && { account }),
    ...(person !== undefined && { person }),
    ...(because === 'channel-lost' && 'via' in command && { via: command.via }),
    ...('command' in command && { command: command.command }),
    ...('typed' in command && typeof command.typed === 'string' && { typed: command.typed }),
  };
}
