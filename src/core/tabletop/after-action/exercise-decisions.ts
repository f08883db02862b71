import { findOption } from '../../drill/decide.ts';
import type { PlannedInject } from '../plan.ts';
import { entriesOf, type Tabletop } from '../tabletop.ts';
import type { TabletopFactOf } from '../tabletop-fact.ts';
import { votesOn } from '../votes.ts';
import type { Decided, SettledDecision, TeamAnswer } from './report.ts';
import type { Station } from './stations.ts';
import { optionName } from './tell-tabletop-fact.ts';

/** Every question that was put to the room with votes and decisions, in the order of the plan, and decisions of their own. */
export function exerciseDecisions(tabletop: Tabletop, walked: readonly Station[]): readonly SettledDecision[] {
  const about = tabletop.plan.injects.flatMap((inject) => decisionAbout(inject, tabletop, walked) ?? []);
  const own = decidedFacts(walked).filter(({ fact }) => fact.inject === undefined);
  return [
    ...about,
    ...own.map(({ fact, when }) => ({
      title: 'Decided by the room',
      votes: [],
      teams: [],
      decided: [decidedAs({ fact, when })],
    })),
  ];
}

function decisionAbout(
  inject: PlannedInject,
  tabletop: Tabletop,
  walked: readonly Station[],
): SettledDecision | undefined {
  const shown = walked.findLast(({ fact }) => fact.type === 'inject.shown' && fact.inject === inject.id);
  const decided = decidedFacts(walked).filter(({ fact }) => fact.inject === inject.id);
  const { tallies, words, total } = votesOn(tabletop, inject);
  const teams = [...tallies.flatMap((tally) => tally.teams.map((team) => teamAnswer(team, tally))), ...words.map(said)];
  const isPut = shown !== undefined && inject.options.length > 0;
  if (!isPut && decided.length === 0 && total === 0 && teams.length === 0) return undefined;
  const course = entriesOf(tabletop, 'course.chosen').findLast(({ fact }) => fact.inject === inject.id)?.fact;
  const because = becauseOf(tabletop, inject, decided.at(-1)?.fact.option ?? course?.option);
  return {
    inject: inject.id,
    title: inject.title,
    ...(inject.question !== undefined && { question: inject.question }),
    ...(shown && { when: shown.when }),
    votes: total === 0 ? [] : tallies.map(({ letter, text, votes }) => ({ letter, text, count: votes })),
    teams,
    decided: decided.map(decidedAs),
    ...(course && { course: sayCourse(course, tabletop) }),
    ...(because !== undefined && { because }),
    ...(inject.expected !== undefined && inject.expected !== '' && { expected: inject.expected }),
  };
}

type DecidedStation = Pick<Station, 'when'> & { readonly fact: TabletopFactOf<'decision.recorded'> };

const decidedFacts = (walked: readonly Station[]): readonly DecidedStation[] =>
  walked.flatMap(({ fact, when }) => (fact.type === 'decision.recorded' ? [{ fact, when }] : []));

const decidedAs = ({ fact: { text, who }, when }: DecidedStation): Decided => ({
  text,
  ...(who !== undefined && who !== '' && { who }),
  when,
});

type Tally = ReturnType<typeof votesOn>['tallies'][number];

const teamAnswer = ({ team, sure, text }: Tally['teams'][number], { letter, text: option }: Tally): TeamAnswer => ({
  team,
  answer: `${letter}, “${option}”${text === undefined || text === '' ? '' : `; ${text}`}`,
  ...(sure && { sure }),
});

const said = ({ team, text }: { readonly team: string; readonly text: string }): TeamAnswer => ({ team, answer: text });

const sayCourse = ({ course, option, inject }: TabletopFactOf<'course.chosen'>, { plan }: Tabletop): string =>
  course === 'script' || option === undefined
    ? 'The scenario stayed on its script.'
    : `The scenario went the way of the room: ${optionName(inject, option, plan)}.`;

function becauseOf({ drill }: Tabletop, { id }: PlannedInject, option: string | undefined): string | undefined {
  if (!drill || option === undefined) return undefined;
  return findOption(drill, option.includes('.') ? option : `${id}.${option}`)?.option.because;
}
