import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openDrill } from '../../src/core/drill/drill.ts';
import { replay } from '../../src/core/drill/evolve.ts';
import { parseLog } from '../../src/core/drill/log-file.ts';
import { LOG_FORMAT } from '../../src/core/drill/upcasts.ts';
import { readIncidentText } from '../../src/core/incident/incident-text.ts';
import { parseIncident } from '../../src/core/incident/parse-incident.ts';
import { parseRunbook } from '../../src/core/runbook/parse-runbook.ts';
import { readLogHeader } from '../../src/session/log-header.ts';
import { reportOf } from '../model-log.ts';

const FOLDER = 'tests/fixtures/logs';
const logs = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.drill.json'));

test('there are logs of every format that there has been', () => {
  const formats = Array.from({ length: LOG_FORMAT }, (_, index) => `format-${String(index + 1)}`);
  expect(readdirSync(FOLDER).toSorted()).toEqual(formats.toSorted());
  for (const format of formats) expect(logs.filter((name) => name.startsWith(format)).length).toBeGreaterThan(3);
});

test.each(logs)('%s, alone, replays to the report that it had when it was recorded', { timeout: 60_000 }, (name) => {
  const file = parseLog(readFileSync(`${FOLDER}/${name}`, 'utf8'));
  if (!file.ok) throw new Error(file.error.map(({ message }) => message).join('\n'));
  const header = readLogHeader(file.value.drill);
  if (!header.ok) throw new Error(`wrong in the header: ${header.error.join()}`);
  const { tenant, seed, sources } = header.value;
  const { yaml, evidence } = readIncidentText(sources.incident ?? '') ?? { yaml: '' };
  const incident = parseIncident(yaml, { file: 'incident.yaml', ...(evidence !== undefined && { evidence }) });
  if (!incident.ok) throw new Error(incident.error.map(({ message }) => message).join('\n'));
  const runbook = parseRunbook(sources.runbook ?? '', { file: 'runbook.md' });
  const opened = openDrill(incident.value, tenant, runbook.ok ? runbook.value : undefined, seed);
  const report: unknown = JSON.parse(readFileSync(`${FOLDER}/${name.replace('.drill.', '.report.')}`, 'utf8'));
  expect(reportOf(replay(opened, file.value.facts))).toEqual(report);
});
