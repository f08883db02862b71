import type { Incident } from '../../src/core/incident/incident.ts';
import { momentOf, stateOf } from '../../src/core/tabletop/moment.ts';
import type { PlannedInject, TabletopPlan } from '../../src/core/tabletop/plan.ts';
import { saidText } from '../../src/core/tabletop/planning/said-text.ts';
import { entriesOf, type Tabletop } from '../../src/core/tabletop/tabletop.ts';

/** Shorter ones are words that anybody could say. */
const SHORTEST = 12;

/** What an incident says to its facilitator alone, now and later: every text of it, whole and sentence by sentence. */
export const secretsOf = ({ injects, modules, rubric, endings, modelAnswer }: Incident, plan: TabletopPlan) =>
  pieces([
    injects.flatMap(({ facilitator: { ask, listenFor, ifStuck }, decision }) => [
      ask,
      listenFor,
      ifStuck,
      decision?.hints ?? [],
      decision?.options.map(({ because }) => because) ?? [],
    ]),
    modules.flatMap((module) => textsIn('points' in module ? module.points : [])),
    plan.parts.flatMap(({ points }) => points),
    [...plan.injects, ...(plan.contingencies ?? [])].map(({ expected }) => expected ?? ''),
    rubric.map(({ because }) => because),
    endings.flatMap(({ title, says }) => [title, saidText(says)]),
    modelAnswer.flatMap(({ deed }) => textsIn(deed).filter((text) => text.includes(' '))),
  ]);

/** What the room may not see yet: injects that were not shown, or not in the end, questions, and the names of what is to come. */
export function notYetOf(tabletop: Tabletop): readonly string[] {
  const { plan } = tabletop;
  const moment = momentOf(tabletop);
  const here = plan.parts.findIndex(({ id }) => id === moment.part?.id);
  const hidden = [...plan.injects, ...(plan.contingencies ?? [])].filter(
    ({ id }) => stateOf(moment, id).is !== 'shown',
  );
  const put = asked(tabletop);
  return pieces([
    hidden.flatMap(saidBy),
    plan.parts.slice(here + 1).map(({ title }) => title),
    plan.parts.flatMap(({ questions }) => questions.filter((question) => !put.includes(question))),
  ]);
}

const asked = (tabletop: Tabletop): readonly string[] =>
  entriesOf(tabletop, 'question.asked').map(({ fact }) => fact.question);

/** What the room has been told: where two injects share words, those of the one that was shown are no secret. */
export function toldBy(tabletop: Tabletop): string {
  const { plan } = tabletop;
  const moment = momentOf(tabletop);
  const shown = plan.injects.filter(({ id }) => stateOf(moment, id).is === 'shown');
  return normal(
    [
      plan.title,
      plan.briefing,
      plan.groundRules,
      plan.objectives.map(({ text }) => text),
      moment.part?.title,
      asked(tabletop),
      shown.map(({ from, to, says, question, options }) => [from, to, says, question, options.map(({ text }) => text)]),
    ]
      .flat(4)
      .join('\n'),
  );
}

/** Those of the secrets that somebody who reads this would know. */
export function leaks(read: unknown, secrets: readonly string[], told: string): readonly string[] {
  const seen = normal(textsIn(read).join('\n'));
  return secrets.filter((secret) => seen.includes(secret) && !told.includes(secret));
}

const saidBy = ({ title, says, question = '', options }: PlannedInject): readonly string[] => [
  title,
  says,
  question,
  ...options.map(({ text }) => text),
];

/** Every text in a value, keys too. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}

type Nested = string | readonly Nested[];
const flat = (nested: Nested): readonly string[] => (typeof nested === 'string' ? [nested] : nested.flatMap(flat));

const pieces = (nested: Nested): readonly string[] => [
  ...new Set(
    flat(nested)
      .flatMap((text) => [text, ...text.split(/(?<=[.!?])\s+|\n+/)])
      .map(normal)
      .filter((text) => text.length >= SHORTEST),
  ),
];

const normal = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
