import { fail, ok } from '../kernel/result.ts';
import type { Conducted } from './conduct-capture.ts';
import { NO_INJECT } from './conduct-plan.ts';
import { conductProblem } from './conduct-problem.ts';
import { momentOf, stateOf } from './moment.ts';
import type { PlannedInject } from './plan.ts';
import { entriesOf, type Tabletop } from './tabletop.ts';
import type { TabletopCommandOf } from './tabletop-command.ts';
import type { ExerciseTime } from './tabletop-fact.ts';

type Voting = TabletopCommandOf<'count-votes' | 'cast-ballot' | 'receive-answer' | 'reveal' | 'hide-votes'>;

/** What the room votes, and whether it sees it. */
export function voted(tabletop: Tabletop, command: Voting, at: ExerciseTime): Conducted {
  const about = command.inject;
  const inject = tabletop.plan.injects.find(({ id }) => id === about);
  if (!inject) return fail(NO_INJECT);
  if (stateOf(momentOf(tabletop), inject.id).is !== 'shown') return fail(NOT_SHOWN);
  switch (command.do) {
    case 'count-votes': {
      const { option, count } = command;
      if (!has(inject, option)) return fail(NO_OPTION);
      const isCount = Number.isInteger(count) && count >= 0 && count <= MOST_VOTES;
      return isCount ? ok([{ type: 'votes.counted', at, inject: about, option, count }]) : fail(WRONG_COUNT);
    }
    case 'cast-ballot': {
      const { option, sure } = command;
      if (!has(inject, option)) return fail(NO_OPTION);
      return ok([{ type: 'ballot.cast', at, inject: about, option, ...(sure && { sure }) }]);
    }
    case 'receive-answer': {
      const { do: _, ...answer } = command;
      if (answer.option !== undefined && !has(inject, answer.option)) return fail(NO_OPTION);
      const before = entriesOf(tabletop, 'answer.received').filter(({ fact }) => fact.inject === about);
      if (before.some(({ fact }) => fact.seal === answer.seal)) return fail(TAKEN_IN);
      if (before.some(({ fact }) => isSameTeam(fact.team, answer.team))) return fail(ANSWERED);
      return ok([{ type: 'answer.received', at, ...answer }]);
    }
    case 'reveal':
      if (inject.options.length === 0) return fail(NO_OPTIONS);
      return ok([{ type: 'votes.revealed', at, inject: about }]);
    case 'hide-votes':
      return ok([{ type: 'votes.hidden', at, inject: about }]);
  }
}

const MOST_VOTES = 999;

const has = ({ options }: PlannedInject, option: string): boolean => options.some(({ id }) => id === option);

/** People write the name of their team as they like: `Blue`, `blue` and ` BLUE` are one. */
const isSameTeam = (one: string, other: string): boolean => teamKey(one) === teamKey(other);

const teamKey = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

const NOT_SHOWN = conductProblem(
  'not-on-screen',
  'The room has not been shown this inject, so it cannot have voted on it.',
  'Show it first.',
);
const NO_OPTION = conductProblem('unknown-option', 'This inject has no such option.', 'Choose one of its letters.');
const NO_OPTIONS = conductProblem(
  'no-options',
  'This inject has no options, so there is nothing to reveal.',
  'Record what the room decided in its own words.',
);
const WRONG_COUNT = conductProblem(
  'wrong-count',
  `That is no number of hands from 0 to ${String(MOST_VOTES)}.`,
  'Count once more.',
);
const TAKEN_IN = conductProblem(
  'answered-before',
  'This answer has been taken in already.',
  'Go on with the answers of the other teams.',
  'It counts once.',
);
const ANSWERED = conductProblem(
  'answered-before',
  'This team has answered this inject already.',
  'Strike its first answer in the log if the second one should count.',
  'Its first answer stands.',
);
