import type { Part } from './plan.ts';
import { entriesOf, type Tabletop } from './tabletop.ts';

/** The discussion questions of a part that the room has not heard yet. */
export function openQuestions(tabletop: Tabletop, { questions }: Part): readonly string[] {
  const asked = new Set(entriesOf(tabletop, 'question.asked').map(({ fact }) => fact.question));
  return questions.filter((question) => !asked.has(question));
}
