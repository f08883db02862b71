import { replay } from '../../../src/core/drill/evolve.ts';
import type { Alert, Incident } from '../../../src/core/incident/incident.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { given, isolatedAtStart, laptop, smallIncident, T } from '../../given.ts';

/** The alert of the device that is isolated. */
export const dump: Alert = {
  id: 'dump',
  title: 'Memory of LSASS was read',
  severity: 'high',
  category: 'CredentialAccess',
  techniques: ['T1003.001'],
  source: 'Defender for Endpoint',
  description: 'rundll32 wrote a dump.',
  at: T('-03:00'),
  device: 'wks-1',
  items: [{ kind: 'file', name: 'l.dmp', verdict: 'suspicious', detail: 'C:\\Users\\Public' }],
};
const incident: Incident = {
  ...isolatedAtStart,
  evidence: [dump],
  assets: {
    ...smallIncident.assets,
    devices: [
      laptop,
      { ...laptop, id: 'wks-2', tags: ['never'] },
      { ...laptop, id: 'wks-3', starts: { ...laptop.starts, online: false } },
    ],
  },
};
const tenant = { ...DEFAULT_TENANT, disruption: { ...DEFAULT_TENANT.disruption, excludedTags: ['never'] } };

/** Disruption has isolated one device, skipped another, and waits for a third. */
export const mixed = given(incident, tenant)
  .until(T('-01:51'))
  .facts({ type: 'threshold.met', at: T('-01:50'), by: 'service', device: 'wks-2' })
  .until(T('-01:41'))
  .facts({ type: 'threshold.met', at: T('-01:40'), by: 'service', device: 'wks-3' })
  .until(T('+01:00')).drill;
/** What comes of it with more facts. */
export const and = (...facts: readonly Fact[]) => replay(mixed, facts);
export const request: Fact = {
  type: 'release.requested',
  at: T('+02:00'),
  by: 'analyst',
  device: 'wks-1',
  comment: 'clean',
};
