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
  const finding = (station: Station): Finding => findingOf(station, tabletop, told.get(station.number)?.why);
  const area = (station: Station): Area => {
    const consequence = told.get(station.number)?.consequence ?? consequenceAt(station, decisions);
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

function findingOf({ number, fact, when, inject }: Station, { plan }: Tabletop, told: string | undefined): Finding {
  if (fact.type !== 'observation.noted' && fact.type !== 'reflection.noted') return { text: '' };
  const objective =
    fact.type === 'observation.noted' ? plan.objectives.find(({ id }) => id === fact.objective)?.text : undefined;
  const moment = fact.type === 'observation.noted' ? inject : undefined;
  const why =
    told ??
    (objective === undefined ? undefined : `It bears on the objective ${quoted(objective)}.`) ??
    (moment &&
      `It came up at ${quoted(moment.title)}${moment.question ? `, where the room was asked: ${moment.question}` : '.'}`);
  return {
    text: fact.text,
    ...(why !== undefined && { why }),
    ...(fact.who !== undefined && fact.who !== '' && { who: fact.who }),
    when,
    number,
  };
}

/** What the incident says of the decision that was taken at the same inject. */
function consequenceAt({ fact, inject }: Station, decisions: readonly SettledDecision[]): string | undefined {
  if (fact.type !== 'observation.noted' || !inject) return undefined;
  const decided = decisions.find(({ title, because }) => title === inject.title && because !== undefined);
  return (
    decided && `The room decided ${quoted(decided.decided.at(-1)?.text ?? decided.title)}. ${decided.because ?? ''}`
  );
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
