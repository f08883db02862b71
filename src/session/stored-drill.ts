import { type Drill, reopened } from '../core/drill/drill.ts';
import { replay } from '../core/drill/evolve.ts';
import { raise } from '../core/drill/upcasts.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { Fact } from '../core/kernel/vocabulary/facts.ts';
import type { FaultExplanation, StoreFault } from '../storage/store-fault.ts';
import type { FactRow, Store } from '../storage/store.ts';

/** The texts that a drill was run with, by which its log can be read where they are not known. */
export interface Sources {
  readonly incident?: string;
  readonly runbook?: string;
}

/** What names the texts that a drill or an exercise was run with. */
interface Made {
  readonly incident?: { readonly revision: string };
  readonly runbook?: { readonly revision: string };
}

/** The facts of a stored drill as this Firedoor knows them, whichever one wrote them; `format` is that of the header. */
export function storedFacts(rows: readonly FactRow<Fact>[], format: number): Result<readonly Fact[], FaultExplanation> {
  const raised = raise(
    rows.map(({ fact }) => fact),
    format,
  );
  if (raised.ok) return ok(raised.value as readonly Fact[]); // only this code and importLog write to the store
  return fail({
    happened: raised.error.message,
    safe: 'Nothing was changed, so nothing is lost.',
    next: 'Load this page again, or open the newest Firedoor file, and then the drill.',
  });
}

/** The texts that a stored drill or exercise was run with. One that the store does not give is left out. */
export async function sourcesOf(store: Store<Fact>, { incident, runbook }: Made): Promise<Sources> {
  const text = async (revision: string | undefined): Promise<string | undefined> => {
    const source = revision === undefined ? undefined : await store.source(revision);
    return source?.ok ? source.value?.text : undefined;
  };
  const texts = await Promise.all([text(incident?.revision), text(runbook?.revision)]);
  return {
    ...(texts[0] !== undefined && { incident: texts[0] }),
    ...(texts[1] !== undefined && { runbook: texts[1] }),
  };
}

/** Keeps the texts that it is run with, each under its revision. The first that is refused ends it. */
export async function keepSources(
  store: Store<Fact>,
  { incident, runbook }: Made,
  sources: Sources,
): Promise<Result<void, StoreFault>> {
  const texts = [
    { kind: 'incident', revision: incident?.revision, text: sources.incident },
    { kind: 'runbook', revision: runbook?.revision, text: sources.runbook },
  ] as const;
  for (const { kind, revision, text } of texts) {
    if (revision === undefined || text === undefined) continue;
    const kept = await store.keepSource(revision, kind, text);
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}

/** The drill that the stored facts tell of. What is known of them already is not folded again. */
export function refolded(known: Drill, facts: readonly Fact[]): Drill {
  const { length } = known.facts;
  const isSame = JSON.stringify(facts.slice(0, length)) === JSON.stringify(known.facts);
  const opened = isSame ? known : reopened(known);
  return replay(opened, facts.slice(opened.facts.length));
}
