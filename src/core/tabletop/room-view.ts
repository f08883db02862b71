import type { Channel } from '../kernel/vocabulary/words.ts';
import { momentOf } from './moment.ts';
import type { PlannedInject, TabletopPlan } from './plan.ts';
import { type RoomScenario, roomScenario } from './room-scenario.ts';
import { shownInOrder } from './room-number.ts';
import { slotOf } from './slots.ts';
import { entriesOf, type Tabletop } from './tabletop.ts';
import { type ExerciseTime, exerciseTime } from './tabletop-fact.ts';
import { letterOf, votesOn } from './votes.ts';

/**
 * What the room may see, and nothing else: the projector reads this and no log. Every field is named here one by one, so
 * that what is added to a plan or an incident stays with the facilitator until somebody adds it here.
 */
export interface RoomView {
  readonly format: 1;
  readonly title: string;
  /** What a team writes on its answers, so that they come to this exercise. */
  readonly code: string;
  /** The exercise's clock when this was written. */
  readonly clock: { readonly at: ExerciseTime; readonly runs: boolean };
  readonly screen: RoomScreen;
  readonly scenario?: RoomScenario;
}

export type RoomScreen =
  | { readonly is: 'waiting' }
  | {
      readonly is: 'briefing';
      /** How things stand when the scenario begins. */
      readonly says?: string;
      readonly objectives: readonly string[];
      readonly groundRules: readonly string[];
    }
  /** A part was begun, and nothing of it was shown yet. */
  | { readonly is: 'part'; readonly title: string }
  | ({ readonly is: 'inject' } & RoomInject)
  | ({ readonly is: 'votes'; readonly votes: RoomVotes } & RoomInject)
  | { readonly is: 'discussion'; readonly question: string }
  | { readonly is: 'break'; readonly title: string; readonly endsAt: ExerciseTime }
  | { readonly is: 'blank' }
  | { readonly is: 'hot-wash'; readonly title: string; readonly endsAt: ExerciseTime }
  | { readonly is: 'thanks' };

/** An inject as the room has it. */
export interface RoomInject {
  /** Counts from 1, in the order in which they were shown. */
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly via: Channel;
  readonly says: string;
  readonly question?: string;
  readonly options: readonly { readonly letter: string; readonly text: string }[];
  /** How many have voted, while what they chose is hidden. */
  readonly voted: number;
  /** When the discussion should end, on the exercise's clock. */
  readonly discussUntil: ExerciseTime;
}

export interface RoomVotes {
  readonly total: number;
  readonly tallies: readonly { readonly letter: string; readonly text: string; readonly votes: number }[];
  /** What the room decided in the end. */
  readonly decided?: string;
}

/** `code` is that of `exerciseCode`. */
export function roomView(tabletop: Tabletop, code: string, at: ExerciseTime): RoomView {
  const { phase } = momentOf(tabletop);
  const scenario = phase === 'running' || phase === 'paused' ? roomScenario(tabletop) : undefined;
  return {
    format: 1,
    title: tabletop.plan.title,
    code,
    clock: { at, runs: phase === 'running' },
    screen: screenOf(tabletop),
    ...(scenario && { scenario }),
  };
}

function screenOf(tabletop: Tabletop): RoomScreen {
  const { plan } = tabletop;
  const moment = momentOf(tabletop);
  const { phase, part, partBegunAt, showing, asking, isBlank } = moment;
  if (phase === 'ended') return { is: 'thanks' };
  if (phase === 'planned' || !part || partBegunAt === undefined) return { is: 'waiting' };
  if (isBlank) return { is: 'blank' };
  if (asking !== undefined) return { is: 'discussion', question: asking };
  if (showing) return injectScreen(tabletop, showing);
  const endsAt = exerciseTime(partBegunAt + part.minutes * 60_000);
  switch (part.kind) {
    case 'briefing':
      return briefingScreen(plan);
    case 'break':
      return { is: 'break', title: part.title, endsAt };
    case 'hot-wash':
      return { is: 'hot-wash', title: part.title, endsAt };
    case 'module':
      return { is: 'part', title: part.title };
  }
}

const briefingScreen = ({ briefing, objectives, groundRules }: TabletopPlan): RoomScreen => ({
  is: 'briefing',
  ...(briefing !== undefined && { says: briefing }),
  objectives: objectives.map(({ text }) => text),
  groundRules,
});

function injectScreen(tabletop: Tabletop, planned: PlannedInject): RoomScreen {
  const inject = roomInject(tabletop, planned);
  const votes = votesOn(tabletop, planned);
  if (!votes.areRevealed) return { is: 'inject', ...inject };
  const decided = entriesOf(tabletop, 'decision.recorded').findLast(({ fact }) => fact.inject === planned.id);
  return {
    is: 'votes',
    ...inject,
    votes: {
      total: votes.total,
      tallies: votes.tallies.map(({ letter, text, votes: count }) => ({ letter, text, votes: count })),
      ...(decided && { decided: decided.fact.text }),
    },
  };
}

function roomInject(tabletop: Tabletop, inject: PlannedInject): RoomInject {
  const { from, to, via, says, question, options } = inject;
  return {
    number: shownInOrder(tabletop).indexOf(inject.id) + 1,
    from,
    to,
    via,
    says,
    ...(question !== undefined && { question }),
    options: options.map(({ text }, index) => ({ letter: letterOf(index), text })),
    voted: votesOn(tabletop, inject).total,
    discussUntil: discussUntil(tabletop, inject),
  };
}

function discussUntil(tabletop: Tabletop, inject: PlannedInject): ExerciseTime {
  const shown = entriesOf(tabletop, 'inject.shown').findLast(({ fact }) => fact.inject === inject.id);
  return exerciseTime((shown?.fact.at ?? 0) + slotOf(tabletop, inject.id));
}
