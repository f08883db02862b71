import type { Drill } from '../drill/drill.ts';
import { type Entry, factsNamed, lastNamed } from '../drill/record.ts';
import type { FactOf } from '../kernel/vocabulary/facts.ts';

/** What people wrote down: while it ran, and after it. The first note after ENDEX answers the question before the numbers. */
export interface Written {
  readonly saidFirst?: string;
  readonly notes: readonly Entry<FactOf<'note.taken'>>[];
  readonly gaps: readonly Entry<FactOf<'gap.logged'>>[];
}

/** What was written in a drill, oldest first; the answer before the numbers is not among the notes. */
export function written({ record }: Drill): Written {
  const endex = lastNamed(record, 'drill.ended')?.number ?? Infinity;
  const notes = factsNamed(record, 'note.taken');
  const first = notes.find(({ number }) => number > endex);
  return {
    notes: notes.filter((note) => note !== first),
    gaps: factsNamed(record, 'gap.logged'),
    ...(first && { saidFirst: first.fact.text }),
  };
}
