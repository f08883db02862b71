import type { Incident } from '../incident/incident.ts';
import type { RowVerdict } from './scorecard.ts';

/** The rows of one objective, with what was earned of what could be, and what was lost by what must not be done. */
export interface ObjectiveGroup {
  readonly objective: string;
  readonly rows: readonly RowVerdict[];
  readonly earned: number;
  readonly lost: number;
  readonly worth: number;
}

/** The scorecard by objective, in the author's order; rows that serve none come last. */
export function byObjective({ objectives }: Incident, rows: readonly RowVerdict[]): readonly ObjectiveGroup[] {
  const known = objectives.map(({ id, text }) =>
    group(
      text,
      rows.filter(({ row }) => row.objective === id),
    ),
  );
  const rest = rows.filter(({ row }) => !objectives.some(({ id }) => id === row.objective));
  return [...known, group('Everything else', rest)].filter((one) => one.rows.length > 0);
}

const group = (objective: string, rows: readonly RowVerdict[]): ObjectiveGroup => {
  const asked = rows.filter(({ row }) => row.expect);
  const forbidden = rows.filter(({ row }) => row.never);
  return {
    objective,
    rows,
    earned: asked.reduce((total, { earned }) => total + earned, 0),
    lost: forbidden.reduce((total, { earned }) => total - earned, 0),
    worth: asked.reduce((total, { worth }) => total + worth, 0),
  };
};
