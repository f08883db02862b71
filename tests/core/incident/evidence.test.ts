import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Alert } from '../../../src/core/incident/incident.ts';
import { parseIncident } from '../../../src/core/incident/parse-incident.ts';
import { sayProblem } from '../../../src/core/kernel/problem.ts';

const MINIMAL = readFileSync(new URL('../../fixtures/incidents/minimal/incident.yaml', import.meta.url), 'utf8');
const SIGNAL = '{ at: "T-02:30", fact: signal.raised, device: fin-lt-0231, account: d-ito, evidence: a1 }';

function alerts(evidence: string, incident = MINIMAL): readonly Alert[] {
  const result = parseIncident(incident, { file: 'cut-off/incident.yaml', evidence });
  if (!result.ok) throw new Error(result.error.map(sayProblem).join('\n'));
  return result.value.evidence;
}

const graph = (...alert: readonly object[]) =>
  JSON.stringify({ '@odata.type': '#microsoft.graph.security.incident', id: '48213', alerts: alert });

const lsass = {
  '@odata.type': '#microsoft.graph.security.alert',
  id: 'a1',
  title: 'Suspicious access to LSASS',
  description: 'A process read the memory of LSASS.',
  category: 'CredentialAccess',
  severity: 'High',
  serviceSource: 'MicrosoftDefenderForEndpoint',
  mitreTechniques: ['T1003.001'],
  firstActivityDateTime: '2026-09-14T08:38:02.1234567Z',
  resolvedDateTime: null,
  evidence: [
    {
      '@odata.type': '#microsoft.graph.security.processEvidence',
      verdict: 'Suspicious',
      processId: 8044,
      processCommandLine: 'rundll32.exe comsvcs.dll',
      imageFile: { fileName: 'rundll32.exe' },
      userAccount: { accountName: 'd.ito', domainName: 'CONTOSO' },
    },
    {
      '@odata.type': '#microsoft.graph.security.deviceEvidence',
      verdict: 'noThreatsFound',
      deviceDnsName: 'FIN-LT-0231.contoso.com',
      osPlatform: 'Windows11',
      rbacGroupName: 'Workstations-HQ',
    },
    { '@odata.type': '#microsoft.graph.security.kubernetesPodEvidence', verdict: null },
  ],
};

test('an export of Microsoft Graph becomes an alert', () => {
  expect(alerts(graph(lsass))).toEqual([
    {
      id: 'a1',
      title: 'Suspicious access to LSASS',
      severity: 'high',
      category: 'CredentialAccess',
      techniques: ['T1003.001'],
      source: 'Microsoft Defender for Endpoint',
      description: 'A process read the memory of LSASS.',
      at: 0,
      device: 'fin-lt-0231',
      account: 'd-ito',
      items: [
        {
          kind: 'process',
          name: 'rundll32.exe',
          verdict: 'suspicious',
          detail: 'rundll32.exe comsvcs.dll · 8044 · d.ito',
        },
        {
          kind: 'device',
          name: 'FIN-LT-0231.contoso.com',
          verdict: 'no threats found',
          detail: 'Windows11 · Workstations-HQ',
        },
        { kind: 'other', name: 'kubernetes pod evidence', verdict: 'unknown', detail: '' },
      ],
    },
  ]);
});

test('the signal of the script says when an alert happened and on what', () => {
  const incident = MINIMAL.replace('world:\n', `world:\n  - ${SIGNAL}\n`);
  const [alert] = alerts(graph({ ...lsass, evidence: [] }), incident);
  expect(alert).toMatchObject({ at: -150_000, device: 'fin-lt-0231', account: 'd-ito' });
});

test('an alert on nothing of this incident names nothing', () => {
  const [alert] = alerts(graph({ ...lsass, evidence: null }));
  expect(Object.keys(alert ?? {})).not.toContain('device');
  expect(Object.keys(alert ?? {})).not.toContain('account');
});

test('trailing commas and tabs of a pasted sample are read', () => {
  expect(
    alerts('{\n\t"alerts": [\n\t\t{ "id": "a1", "title": "One", "severity": "low", },\n\t],\n}\n').map(({ id }) => id),
  ).toEqual(['a1']);
});

test('a problem of the evidence is told under the name of its file', () => {
  const result = parseIncident(MINIMAL, {
    file: 'cut-off/incident.yaml',
    evidence: graph({ ...lsass, severity: 'grave' }),
  });
  expect(result).toMatchObject({
    ok: false,
    error: [{ file: 'cut-off/evidence.json', line: 1, code: 'bad-severity' }],
  });
});

test('without an evidence file the names of alerts are not checked', () => {
  const incident = MINIMAL.replace('world:\n', `world:\n  - ${SIGNAL}\n`);
  expect(parseIncident(incident, { file: 'incident.yaml' }).ok).toBe(true);
  expect(parseIncident(incident, { file: 'incident.yaml', evidence: graph({ ...lsass, id: 'a2' }) })).toMatchObject({
    error: [{ code: 'unknown-evidence' }],
  });
});
