import { makeLog } from '../core/drill/log-file.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { Fact } from '../core/kernel/vocabulary/facts.ts';
import { explainFault, type FaultExplanation } from '../storage/store-fault.ts';
import type { DrillHeader } from '../storage/store.ts';
import { type Sources, sourcesOf, storedFacts } from './stored-drill.ts';
import type { World } from './world.ts';

/** A drill as one file that needs no other: the header, the texts that it was run with, and every fact, stored or not. */
export function drillLog(
  { summary: _, ...header }: DrillHeader,
  sources: Sources,
  facts: readonly Fact[],
): { readonly name: string; readonly text: string } {
  return {
    name: `${header.incident.id}_${header.startedAt.slice(0, 10)}.drill.json`,
    text: makeLog({ ...header, sources }, facts),
  };
}

/** The log of a drill in the store; of a damaged one, what can be read. A text that the store does not give is left out. */
export async function logOf(
  { store }: World,
  header: DrillHeader,
): Promise<Result<{ readonly name: string; readonly text: string }, FaultExplanation>> {
  const [log, sources] = await Promise.all([store.facts(header.id), sourcesOf(store, header)]);
  const rows = log.ok ? log.value : log.error.readable;
  if (!log.ok && rows.length === 0) return fail(explainFault(log.error));
  const facts = storedFacts(rows, header.format);
  return facts.ok ? ok(drillLog(header, sources, facts.value)) : facts;
}
