import { makeTabletopLog } from '../core/tabletop/log-file.ts';
import type { TabletopFact } from '../core/tabletop/tabletop-fact.ts';
import type { Sources } from './stored-drill.ts';
import type { TabletopHeader } from './tabletop-header.ts';

/** An exercise as one file that needs no other: the header, the texts that it was run with, and every fact, stored or not. */
export function tabletopLog(
  { summary: _, ...header }: TabletopHeader,
  sources: Sources,
  facts: readonly TabletopFact[],
): { readonly name: string; readonly text: string } {
  const about = header.incident?.id ?? 'exercise';
  return {
    name: `${about}_${header.startedAt.slice(0, 10)}.exercise.json`,
    text: makeTabletopLog({ ...header, sources }, facts),
  };
}
