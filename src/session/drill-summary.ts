import { type Drill, now } from '../core/drill/drill.ts';
import { ending } from '../core/review/ending.ts';
import { scorecard } from '../core/review/scorecard.ts';
import type { DrillSummary } from '../storage/store.ts';

/** What a list says of a drill. The score is worked out at the end only: it walks the whole record. */
export function drillSummary(drill: Drill): DrillSummary {
  const base = { facts: drill.facts.length, at: now(drill), ended: drill.record.ended };
  if (!drill.record.ended) return base;
  const { score, passed } = scorecard(drill);
  const how = ending(drill);
  return { ...base, score, passed, ...(how && { ending: how.title }) };
}
