import type { Drill } from '../drill/drill.ts';
import { type Entry } from '../drill/record.ts';
import { type DrillTime, type Duration, duration } from '../kernel/time.ts';
import type { Fact, FactName } from '../kernel/vocabulary/facts.ts';
import { type Milestone, MILESTONES, SEATS } from '../kernel/vocabulary/words.ts';
import { CUT_BY, RELEASED_BY } from '../lifecycle/orders.ts';

/** When the drill passed a point that every report speaks of. */
export interface MilestoneTime {
  readonly milestone: Milestone;
  readonly at?: DrillTime;
  readonly number?: number;
  /** Since the milestone that was reached before it in time. */
  readonly took?: Duration;
}

const REACHED_BY: { readonly [M in Milestone]: readonly FactName[] } = {
  isolated: CUT_BY,
  acknowledged: ['incident.owned'],
  'first-evidence': ['finding.seen'],
  verdict: ['verdict.recorded'],
  'user-told': ['user.informed'],
  released: RELEASED_BY,
  closed: ['incident.resolved'],
};

/** The seven milestones in the order of time, and after them those that were not reached. Durations run from the one before. */
export function milestones(drill: Drill): readonly MilestoneTime[] {
  const reached = MILESTONES.map((milestone) => ({ milestone, entry: first(drill, milestone) })).toSorted(
    (one, other) => (one.entry?.fact.at ?? Infinity) - (other.entry?.fact.at ?? Infinity) || 0,
  );
  const times = reached.flatMap(({ entry }) => (entry ? [entry.fact.at] : [])).sort((one, other) => one - other);
  return reached.map(({ milestone, entry }) => {
    if (!entry) return { milestone };
    const { at } = entry.fact;
    const earlier = times.filter((time) => time < at).at(-1);
    return { milestone, at, number: entry.number, ...(earlier !== undefined && { took: duration(at - earlier) }) };
  });
}

function first(drill: Drill, milestone: Milestone): Entry | undefined {
  const named = REACHED_BY[milestone].flatMap((name) => drill.record.byName[name] ?? []);
  const people: readonly string[] = SEATS;
  const counted = milestone === 'first-evidence' ? named.filter(({ fact }) => isGathered(drill, fact)) : named;
  const mine = milestone === 'acknowledged' ? counted.filter(({ fact }) => people.includes(fact.by)) : counted;
  return [...mine].sort((one, other) => one.number - other.number)[0];
}

/** Evidence is what somebody went and got; what the portal shows to whoever opens it is not yet that. */
const isGathered = ({ incident }: Drill, fact: Fact): boolean =>
  fact.type === 'finding.seen' && fact.finding !== undefined && incident.responses[fact.response]?.on.do !== 'look';
