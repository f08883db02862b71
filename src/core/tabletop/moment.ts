import type { Part, PlannedInject } from './plan.ts';
import { entriesOf, type Tabletop } from './tabletop.ts';
import type { ExerciseTime } from './tabletop-fact.ts';

export const PHASES = ['planned', 'running', 'paused', 'ended'] as const;
export type Phase = (typeof PHASES)[number];

/** What became of an inject. One that was withdrawn or skipped can be shown all the same. */
export type InjectState =
  | { readonly is: 'ahead' }
  | { readonly is: 'shown'; readonly at: ExerciseTime; readonly number: number }
  | { readonly is: 'withdrawn' | 'skipped'; readonly at: ExerciseTime; readonly number: number };

/** Where an exercise stands. */
export interface Moment {
  readonly phase: Phase;
  /** The part that was begun last. */
  readonly part?: Part;
  readonly partBegunAt?: ExerciseTime;
  /** By id; one that is not in it is ahead. */
  readonly injects: ReadonlyMap<string, InjectState>;
  /** What the room is on: the inject that was shown last in this part, unless something else came since. */
  readonly showing?: PlannedInject;
  /** The discussion question that was put last, where nothing was shown since. */
  readonly asking?: string;
  /** The inject that is next in this part. */
  readonly next?: PlannedInject;
  readonly isBlank: boolean;
  /** Injects whose votes the room may see. */
  readonly revealed: ReadonlySet<string>;
}

/** A tabletop is a value, so where it stands is worked out once. */
const known = new WeakMap<Tabletop, Moment>();

export function momentOf(tabletop: Tabletop): Moment {
  const before = known.get(tabletop);
  if (before) return before;
  const moment = withNext(tabletop, fold(tabletop));
  known.set(tabletop, moment);
  return moment;
}

const ahead: InjectState = { is: 'ahead' };
export const stateOf = ({ injects }: Pick<Moment, 'injects'>, inject: string): InjectState =>
  injects.get(inject) ?? ahead;

interface Folded {
  phase: Phase;
  part?: string;
  partBegunAt?: ExerciseTime;
  showing?: string;
  asking?: string;
  isBlank: boolean;
}

function fold(tabletop: Tabletop): Omit<Moment, 'next'> {
  const folded: Folded = { phase: 'planned', isBlank: false };
  const injects = new Map<string, InjectState>();
  const revealed = new Set<string>();
  for (const { fact, number } of entriesOf(tabletop, ...MOVES)) {
    switch (fact.type) {
      case 'exercise.started':
      case 'exercise.resumed':
        folded.phase = 'running';
        break;
      case 'exercise.paused':
        folded.phase = 'paused';
        break;
      case 'exercise.ended':
        folded.phase = 'ended';
        break;
      case 'part.begun':
        folded.part = fact.part;
        folded.partBegunAt = fact.at;
        delete folded.showing;
        delete folded.asking;
        folded.isBlank = false;
        break;
      case 'inject.shown':
        injects.set(fact.inject, { is: 'shown', at: fact.at, number });
        folded.showing = fact.inject;
        delete folded.asking;
        folded.isBlank = false;
        break;
      case 'inject.withdrawn':
      case 'inject.skipped':
        injects.set(fact.inject, { is: fact.type === 'inject.skipped' ? 'skipped' : 'withdrawn', at: fact.at, number });
        if (folded.showing === fact.inject) delete folded.showing;
        revealed.delete(fact.inject);
        break;
      case 'question.asked':
        folded.asking = fact.question;
        folded.isBlank = false;
        break;
      case 'screen.blanked':
        folded.isBlank = true;
        break;
      case 'screen.restored':
        folded.isBlank = false;
        break;
      case 'votes.revealed':
        revealed.add(fact.inject);
        break;
      case 'votes.hidden':
        revealed.delete(fact.inject);
        break;
    }
  }
  const { part: partId, showing: shownId, ...rest } = folded;
  const part = tabletop.plan.parts.find(({ id }) => id === partId);
  const showing = tabletop.plan.injects.find(({ id }) => id === shownId);
  return { ...rest, injects, revealed, ...(part && { part }), ...(showing && { showing }) };
}

const MOVES = [
  'exercise.started',
  'exercise.resumed',
  'exercise.paused',
  'exercise.ended',
  'part.begun',
  'inject.shown',
  'inject.withdrawn',
  'inject.skipped',
  'question.asked',
  'screen.blanked',
  'screen.restored',
  'votes.revealed',
  'votes.hidden',
] as const;

function withNext({ plan }: Tabletop, moment: Omit<Moment, 'next'>): Moment {
  const id = moment.part?.injects.find((one) => stateOf(moment, one).is === 'ahead');
  const next = plan.injects.find((one) => one.id === id);
  return next ? { ...moment, next } : moment;
}
