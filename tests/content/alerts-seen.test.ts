import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openDrill } from '../../src/core/drill/drill.ts';
import { advance } from '../../src/core/drill/due.ts';
import { parseIncident } from '../../src/core/incident/parse-incident.ts';
import { alertsSeen } from '../../src/core/review/alerts-seen.ts';
import { DEFAULT_TENANT } from '../../src/core/tenant/tenant.ts';
import { T } from '../given.ts';

const FOLDER = 'runbooks/incidents/payroll-laptop';

test('an alert that comes with a message has the time of the message, not that of the start', () => {
  const parsed = parseIncident(readFileSync(`${FOLDER}/incident.yaml`, 'utf8'), {
    file: 'incident.yaml',
    evidence: readFileSync(`${FOLDER}/evidence.json`, 'utf8'),
  });
  if (!parsed.ok) throw new Error('the incident does not parse');
  const drill = openDrill(parsed.value, DEFAULT_TENANT, undefined, 1);
  expect(alertsSeen(advance(drill, T('+15:00'))).map(({ id }) => id)).not.toContain('alert-unfamiliar-sign-in');
  const last = alertsSeen(advance(drill, T('+17:00'))).at(-1);
  expect([last?.id, last?.at]).toEqual(['alert-unfamiliar-sign-in', T('+16:00')]);
});
