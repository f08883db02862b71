import { readFile } from 'node:fs/promises';
import { type Drill, drillFingerprint, openDrill } from '../src/core/drill/drill.ts';
import { makeLog } from '../src/core/drill/log-file.ts';
import { playInTurns } from '../src/core/drill/players.ts';
import { LOG_FORMAT } from '../src/core/drill/upcasts.ts';
import { makeIncidentText } from '../src/core/incident/incident-text.ts';
import { parseIncident } from '../src/core/incident/parse-incident.ts';
import { fingerprint } from '../src/core/kernel/fingerprint.ts';
import { ending } from '../src/core/review/ending.ts';
import { scorecard } from '../src/core/review/scorecard.ts';
import { parseRunbook } from '../src/core/runbook/parse-runbook.ts';
import { DEFAULT_TENANT } from '../src/core/tenant/tenant.ts';

const content = (path: string): Promise<string> => readFile(new URL(`../runbooks/${path}`, import.meta.url), 'utf8');

/** A built-in incident, played to its end as the model answer plays it: the drill, and its log as a file. */
export async function modelLog(
  id: string,
): Promise<{ readonly name: string; readonly text: string; readonly drill: Drill }> {
  const files = {
    yaml: await content(`incidents/${id}/incident.yaml`),
    evidence: await content(`incidents/${id}/evidence.json`),
  };
  const markdown = await content('templates/automatic-isolation.md');
  const incident = parseIncident(files.yaml, { file: 'incident.yaml', evidence: files.evidence });
  const runbook = parseRunbook(markdown, { file: 'runbook.md' });
  if (!incident.ok || !runbook.ok) throw new Error(`${id} cannot be read`);
  const { title, modelAnswer } = incident.value;
  const seed = 7;
  const drill = playInTurns(openDrill(incident.value, DEFAULT_TENANT, runbook.value, seed), modelAnswer);
  const source = makeIncidentText(files);
  const header = {
    id: `played-${id}`,
    startedAt: '2026-11-22T12:00:00.000Z',
    format: LOG_FORMAT,
    incident: { id, title, revision: fingerprint(source) },
    runbook: { title: runbook.value.title, revision: fingerprint(markdown) },
    tenant: DEFAULT_TENANT,
    seed,
    pace: 'turns',
    feedback: 'after-each',
    sources: { incident: source, runbook: markdown },
  };
  return { name: `${id}.drill.json`, text: makeLog(header, drill.facts), drill };
}

/** What a recorded log must come to, in every Firedoor that there will be. */
export const reportOf = (
  drill: Drill,
): {
  readonly score: number;
  readonly ending: string | undefined;
  readonly fingerprint: string;
  readonly facts: number;
} => ({
  score: scorecard(drill).score,
  ending: ending(drill)?.id,
  fingerprint: drillFingerprint(drill),
  facts: drill.facts.length,
});
