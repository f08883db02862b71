import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openDrill } from '../../src/core/drill/drill.ts';
import { advance } from '../../src/core/drill/due.ts';
import { parseIncident } from '../../src/core/incident/parse-incident.ts';
import { banners } from '../../src/core/review/banner.ts';
import { incidentState } from '../../src/core/review/incident-state.ts';
import { DEFAULT_TENANT } from '../../src/core/tenant/tenant.ts';
import { T } from '../given.ts';

const FOLDER = 'runbooks/incidents/skipped-on-call';

test('the banner tells of the user who was contained, and leaves the skipped laptop to be found', () => {
  const parsed = parseIncident(readFileSync(`${FOLDER}/incident.yaml`, 'utf8'), {
    file: 'incident.yaml',
    evidence: readFileSync(`${FOLDER}/evidence.json`, 'utf8'),
  });
  if (!parsed.ok) throw new Error('the incident does not parse');
  const drill = advance(openDrill(parsed.value, DEFAULT_TENANT, undefined, 1), T('+00:00'));
  expect(banners(drill)).toEqual([{ subject: 'l-tran (Linh Tran)', text: 'Attack disruption contained % at 02:33.' }]);
  expect(incidentState(drill).tags).toEqual(['Attack disruption']);
});
