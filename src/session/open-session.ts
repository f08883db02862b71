import { openDrill } from '../core/drill/drill.ts';
import { replay } from '../core/drill/evolve.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import { explainFault, type FaultExplanation, type StoreFault } from '../storage/store-fault.ts';
import type { OpenedDrill } from './drill-session.svelte.ts';
import { sourcesOf, storedFacts } from './stored-drill.ts';
import type { World } from './world.ts';

/** Why a drill cannot be opened, or not whole. */
export interface OpenProblem {
  readonly code: 'not-here' | 'incident-gone' | StoreFault['kind'];
  readonly explanation: FaultExplanation;
  /** What of it can be read. */
  readonly partly?: OpenedDrill;
}

/** Reads a drill from the store: its header, the texts that it was run with, and its facts, folded. */
export async function openStored(world: World, id: string): Promise<Result<OpenedDrill, OpenProblem>> {
  const header = await world.store.drill(id);
  if (!header.ok) return fail(asProblem(header.error));
  if (!header.value) return fail({ code: 'not-here', explanation: NOT_HERE });
  const { incident: about, runbook: written, seed } = header.value;
  const [incident, runbook, log, sources] = await Promise.all([
    world.library.incidentAt(about.revision),
    written && world.library.runbookAt(written.revision),
    world.store.facts(id),
    sourcesOf(world.store, header.value),
  ]);
  if (!incident)
    return fail({
      code: 'incident-gone',
      explanation: { ...INCIDENT_GONE, happened: `${INCIDENT_GONE.happened} It was “${about.title}”.` },
    });
  const facts = storedFacts(log.ok ? log.value : log.error.readable, header.value.format);
  if (!facts.ok) return fail({ code: 'too-new', explanation: facts.error });
  const opened = openDrill(incident, header.value.tenant as Tenant, runbook, seed); // startDrill put a Tenant there
  const read = { header: header.value, drill: replay(opened, facts.value), sources };
  return log.ok ? ok(read) : fail({ ...asProblem(log.error), partly: read });
}

const asProblem = (fault: StoreFault): OpenProblem => ({ code: fault.kind, explanation: explainFault(fault) });

const NOT_HERE: FaultExplanation = {
  happened: 'That link points to a drill that is not in this browser.',
  safe: 'Nothing was changed.',
  next: 'Open the log file that it was saved to, or go to Drills.',
};

const INCIDENT_GONE: FaultExplanation = {
  happened: 'This drill was run with an incident that this Firedoor can no longer read.',
  safe: 'The log is whole.',
  next: 'Save the log to a file, or import the incident again.',
};
