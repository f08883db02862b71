import { quoted } from '../../review/names.ts';
import { type StandingFollowUp } from '../follow-ups.ts';
import { entriesOf, type Tabletop } from '../tabletop.ts';
import type { TabletopFactOf } from '../tabletop-fact.ts';
import type { Area, AssessedObjective, Finding, SettledDecision } from './report.ts';
import type { Station } from './stations.ts';
import { OBSERVATION_WORDS, RATING_WORDS } from './words.ts';

/** What the room and its facilitator noticed. */
export interface Findings {
  readonly strengths: readonly Finding[];
  readonly areas: readonly Area[];
  readonly surprises: readonly Finding[];
}

export function exerciseFindings(
  tabletop: Tabletop,
  walked: readonly Station[],
  decisions: readonly SettledDecision[],
  followUps: readonly StandingFollowUp[],
): Findings {
  const told = explanations(tabletop);
  const finding = (station: Station): Finding => {
    const cameUp = cameUpAt(station, decisions);
    return {
      ...findingOf(station, tabletop, told.get(station.number)?.why),
      ...(cameUp !== undefined && { cameUp }),
    };
  };
  const area = (station: Station): Area => {
    const consequence = told.get(station.number)?.consequence;
    return {
      ...finding(station),
      ...(consequence !== undefined && { consequence }),
      plans: followUps.filter(({ followUp }) => followUp.answers === station.number).map(({ id }) => id),
    };
  };
  return {
    strengths: walked.filter(isKind('strength', 'keep')).map(finding),
    areas: walked.filter(isKind('gap', 'fix')).map(area),
    surprises: walked.filter(isKind('surprised')).map(finding),
  };
}

const isKind =
  (...kinds: readonly string[]) =>
  ({ fact }: Station): boolean =>
    (fact.type === 'observation.noted' || fact.type === 'reflection.noted') && kinds.includes(fact.kind);

function findingOf({ number, fact, when }: Station, { plan }: Tabletop, told: string | undefined): Finding {
  if (fact.type !== 'observation.noted' && fact.type !== 'reflection.noted') return { text: '' };
  const objective =
    fact.type === 'observation.noted' ? plan.objectives.find(({ id }) => id === fact.objective)?.text : undefined;
  const why = told ?? (objective === undefined ? undefined : `It bears on the objective ${quoted(objective)}.`);
  return {
    text: fact.text,
    ...(why !== undefined && { why }),
    ...(fact.who !== undefined && fact.who !== '' && { who: fact.who }),
    when,
    number,
  };
}

/** At which inject it came up, with what was asked and decided there and what the incident says of that. */
function cameUpAt({ fact, inject }: Station, decisions: readonly SettledDecision[]): string | undefined {
  if (fact.type !== 'observation.noted' || !inject) return undefined;
  const asked = inject.question === undefined ? '.' : `, where the room was asked: ${inject.question}`;
  const put = decisions.find((one) => one.inject === inject.id);
  const decided = put?.decided.at(-1);
  return [
    `It came up at ${quoted(inject.title)}${asked}`,
    ...(decided ? [`The room decided ${quoted(decided.text)}.`] : []),
    ...(put?.because === undefined ? [] : [put.because]),
  ].join(' ');
}

/** The last word on each line. */
function explanations(tabletop: Tabletop): ReadonlyMap<number, Partial<TabletopFactOf<'entry.explained'>>> {
  return new Map(entriesOf(tabletop, 'entry.explained').map(({ fact }) => [fact.number, fact]));
}

/** The objectives with the last rating, and the observations that were made about each. */
export function assessed(tabletop: Tabletop): readonly AssessedObjective[] {
  const ratings = entriesOf(tabletop, 'objective.rated');
  const observed = entriesOf(tabletop, 'observation.noted');
  return tabletop.plan.objectives.map(({ id, text }) => ({
    text,
    rating: ratings.findLast(({ fact }) => fact.objective === id)?.fact.rating ?? 'not-assessed',
    evidence: observed
      .filter(({ fact }) => fact.objective === id)
      .map(({ fact }) => `${OBSERVATION_WORDS[fact.kind]}: ${fact.text}`),
  }));
}

/** `1 performed without challenges, 2 not assessed`. */
export function sayRatings(objectives: readonly AssessedObjective[]): string {
  const order = ['P', 'S', 'M', 'U', 'not-assessed'] as const;
  return order
    .flatMap((rating) => {
      const count = objectives.filter((one) => one.rating === rating).length;
      return count === 0 ? [] : [`${String(count)} ${RATING_WORDS[rating].toLowerCase()}`];
    })
    .join(', ');
}
