import { commandLimit } from '../kernel/vocabulary/console.ts';
import { type DrillTime, type Duration, duration, minutes, plus, STARTEX } from '../kernel/time.ts';
import { actionRow, type Command, type Deed } from '../kernel/vocabulary/actions.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { decide, findOption } from './decide.ts';
import { type Drill, now } from './drill.ts';
import { due } from './due.ts';
import { replay } from './evolve.ts';
import { holds } from './holds.ts';
import { advanceWithModel } from './model-seats.ts';
import { namedAsKnown } from './named-thing.ts';
import { spelled } from './spelled-argument.ts';
import { commandOf, type TypedCommand } from './typed-line.ts';

/** `turns`: an action costs scenario minutes and reading is free. `timed`: the clock on the wall moves the drill. */
export const PACES = ['turns', 'timed'] as const;
export type Pace = (typeof PACES)[number];

/** The facts of STARTEX: what happened before it, and what is there when the players sit down. */
export const openingFacts = (drill: Drill): readonly Fact[] => due(drill, STARTEX);

/**
 * Everything that one command brings about: what had fallen due before it, what it makes, and, where an action costs time
 * or sends the clock ahead, what falls due until then. Every fact has its own time.
 */
export function turn(
  drill: Drill,
  asked: Command | TypedCommand,
  pace: Pace,
  at: DrillTime = now(drill),
): readonly Fact[] {
  const before = advanceWithModel(drill, at);
  const made = decide(before, asked, at);
  const command = 'do' in asked ? asked : commandOf(asked);
  if (pace === 'turns' && made.some(({ type }) => type === 'turn.taken-back')) {
    // The clock goes back with what is taken back: nothing falls due again until somebody acts.
    return [...before.facts.slice(drill.facts.length), ...made];
  }
  const sent =
    jumpTo(made) ??
    (pace === 'turns' && command && !made.some(isRefusal) ? plus(at, costOf(before, command).costs) : at);
  const jump: readonly Fact[] =
    sent > at && !jumpTo(made)
      ? [{ type: 'clock.jumped', at, by: asked.by, to: sent, reason: 'the action took this long' }]
      : [];
  const after = advanceWithModel(replay(before, [...made, ...jump]), sent);
  return after.facts.slice(drill.facts.length);
}

const isRefusal = (fact: Fact): boolean => fact.type === 'action.refused';

const jumpTo = (facts: readonly Fact[]): DrillTime | undefined => {
  const jump = facts.find((fact) => fact.type === 'clock.jumped');
  return jump?.to;
};

/** What a deed costs the one who does it, and after how long its result is there. */
export interface Cost {
  readonly costs: Duration;
  readonly result?: Duration;
}

/** Console, hunt and look are waited for; the others are given and go on by themselves. */
export function costOf(drill: Drill, asked: Deed): Cost {
  const deed = asked.do === 'run' ? spelled(drill, asked) : namedAsKnown(drill, asked);
  if (deed.do === 'choose') {
    const does = findOption(drill, deed.option)?.option.does;
    return does ? costOf(drill, does) : { costs: duration(0) };
  }
  if (deed.do === 'wait') return { costs: duration(deed.for) };
  const own = minutes(actionRow(deed.do).minutes);
  const takes = drill.incident.responses.find(
    ({ on, unless, when }) => fits(on, deed) && (!unless || !holds(unless, drill)) && (!when || holds(when, drill)),
  )?.takes;
  if (deed.do === 'run') return { costs: shorter(takes ?? own, commandLimit(deed.command)) };
  if (deed.do === 'hunt' || deed.do === 'look') return { costs: takes ?? own };
  const result = takes ?? defaultResult(drill, deed);
  return result === undefined ? { costs: own } : { costs: own, result };
}

const shorter = (one: Duration, other: Duration): Duration => (one < other ? one : other);

const fits = (pattern: object, deed: object): boolean =>
  Object.entries(pattern).every(([field, value]) => (deed as { readonly [field: string]: unknown })[field] === value);

function defaultResult({ tenant: { timers } }: Drill, deed: Deed): Duration | undefined {
  if (deed.do === 'collect-package') return timers.packageReady;
  if (deed.do === 'run-scan') return timers.scanReady;
  return deed.do === 'reimage' ? timers.imageReady : undefined;
}
