import type { Drill } from '../drill/drill.ts';
import type { RubricRow } from '../incident/rubric.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';

/** The red lines that these facts of the drill crossed, in the order in which they did. */
export const redLinesIn = (drill: Drill, facts: readonly Fact[]): readonly RubricRow[] =>
  drill.crossed
    .filter(({ number }) => facts.some((fact) => fact === drill.facts[number - 1]))
    .flatMap(({ row }) => drill.incident.rubric.filter(({ id }) => id === row));
