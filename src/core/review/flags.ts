import type { Drill } from '../drill/drill.ts';
import { factsNamed } from '../drill/record.ts';

/** Numbers of the facts that carry a flag: those go into the report. */
export function flagged(drill: Drill): ReadonlySet<number> {
  const flags = new Set<number>();
  for (const { fact } of factsNamed(drill.record, 'fact.flagged')) {
    if (fact.toward === 'off') flags.delete(fact.number);
    else flags.add(fact.number);
  }
  return flags;
}
