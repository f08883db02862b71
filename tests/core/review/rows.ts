import type { Incident } from '../../../src/core/incident/incident.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { scorecard } from '../../../src/core/review/scorecard.ts';
import { given, smallIncident, T } from '../../given.ts';

type Row = Incident['rubric'][number];

const blank = { weight: 4, redLine: false, because: '', sources: [] } as const;

/** The small incident with these rows in its rubric, named `row-1`, `row-2` and so on. */
export const judged = (...rows: readonly Partial<Row>[]): Incident => ({
  ...smallIncident,
  rubric: rows.map((row, index) => ({ id: `row-${String(index + 1)}`, ...blank, ...row })),
});

/** The scorecard of a record that is nothing but these facts, numbered from 1. */
export const cardOf = (incident: Incident, ...facts: readonly Fact[]) =>
  scorecard(given(incident).facts(...facts).drill);

/** What a row came to: its verdict, the facts that it cites, and its points. */
export function judge(row: Partial<Row>, ...facts: readonly Fact[]) {
  const [verdict] = cardOf(judged(row), ...facts).rows;
  if (!verdict) throw new Error('the rubric has no row');
  const { verdict: word, facts: cites, earned, worth, lateBy } = verdict;
  return {
    verdict: word,
    facts: cites,
    points: `${String(earned)} of ${String(worth)}`,
    ...(lateBy !== undefined && { lateBy }),
  };
}

export const started: Fact = { type: 'drill.started', at: T('+00:00'), by: 'facilitator' };
export const owned = (at: string): Fact => ({ type: 'incident.owned', at: T(at), by: 'analyst' });
export const told = (at: string): Fact => ({
  type: 'user.informed',
  at: T(at),
  by: 'helpdesk',
  person: 'dana',
  via: 'mobile',
});
export const verdict = (at: string, as: 'true-positive' | 'false-positive' = 'true-positive'): Fact => ({
  type: 'verdict.recorded',
  at: T(at),
  by: 'analyst',
  as,
});
export const release = (at: string): Fact => ({
  type: 'release.requested',
  at: T(at),
  by: 'analyst',
  device: 'wks-1',
  comment: 'cleaned',
});
