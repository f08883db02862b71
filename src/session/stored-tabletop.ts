import type { DrillUse } from '../core/check/exercise/drill-use.ts';
import { isOpen, plannedActions } from '../core/tabletop/after-action/planned-actions.ts';
import { followUpsOf } from '../core/tabletop/follow-ups.ts';
import { isSame } from '../core/kernel/is-same.ts';
import { momentOf } from '../core/tabletop/moment.ts';
import { entriesOf, lastTime, replayTabletop, type Tabletop } from '../core/tabletop/tabletop.ts';
import type { TabletopFact } from '../core/tabletop/tabletop-fact.ts';
import type { FactRow } from '../storage/store.ts';
import type { TabletopSummary } from './tabletop-header.ts';

/** What a list says of an exercise; `uses` are later drills, which can show that a follow-up is done. */
export function tabletopSummary(tabletop: Tabletop, uses: readonly DrillUse[] = []): TabletopSummary {
  return {
    facts: tabletop.facts.length,
    at: lastTime(tabletop),
    phase: momentOf(tabletop).phase,
    people: tabletop.plan.players.length,
    gaps: entriesOf(tabletop, 'observation.noted').filter(({ fact }) => fact.kind === 'gap').length,
    openFollowUps: plannedActions(followUpsOf(tabletop), uses).filter(isOpen).length,
  };
}

/**
 * An exercise after facts that came from anywhere. Where they name what its incident does not have, the scenario cannot be
 * folded, and the exercise goes on without: its log holds every word that was said.
 */
export function foldedTabletop(from: Tabletop, facts: readonly TabletopFact[]): Tabletop {
  try {
    return replayTabletop(from, facts);
  } catch {
    const { drill: _, ...bare } = from;
    return replayTabletop(bare, facts);
  }
}

/** The exercise that the stored facts tell of. What is known of them already is not folded again; `opened` is before all of them. */
export function refoldedTabletop(known: Tabletop, opened: Tabletop, rows: readonly FactRow<TabletopFact>[]): Tabletop {
  const facts = rows.map(({ fact }) => fact);
  const { length } = known.facts;
  return isSame(facts.slice(0, length), known.facts)
    ? foldedTabletop(known, facts.slice(length))
    : foldedTabletop(opened, facts);
}
