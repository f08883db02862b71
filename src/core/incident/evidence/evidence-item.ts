import type { EvidenceItem } from '../incident.ts';
import { type Mapping, valueAt } from '../source/walk.ts';
import type { GraphEvidence } from './evidence-schema.ts';

type Kind = EvidenceItem['kind'];
interface Reading {
  readonly kind: Kind;
  /** Where the name may stand, the best place first. */
  readonly name: readonly string[];
  readonly detail: readonly string[];
}

/** Graph's evidence types in lower case, because exports differ in case; dots lead into a nested object. */
const READINGS: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  [
    'deviceevidence',
    {
      kind: 'device',
      name: ['deviceDnsName', 'mdeDeviceId'],
      detail: ['osPlatform', 'rbacGroupName', 'riskScore', 'healthStatus'],
    },
  ],
  [
    'fileevidence',
    {
      kind: 'file',
      name: ['fileDetails.fileName'],
      detail: ['fileDetails.filePath', 'fileDetails.sha256', 'fileDetails.sha1', 'detectionStatus'],
    },
  ],
  [
    'processevidence',
    {
      kind: 'process',
      name: ['imageFile.fileName', 'processId'],
      detail: ['processCommandLine', 'processId', 'userAccount.accountName'],
    },
  ],
  ['registrykeyevidence', { kind: 'registry', name: ['registryKey'], detail: ['registryHive'] }],
  [
    'registryvalueevidence',
    {
      kind: 'registry',
      name: ['registryValueName', 'registryKey'],
      detail: ['registryHive', 'registryKey', 'registryValue'],
    },
  ],
  [
    'userevidence',
    {
      kind: 'user',
      name: ['userAccount.accountName', 'userAccount.userPrincipalName'],
      detail: ['userAccount.userPrincipalName', 'userAccount.domainName'],
    },
  ],
  ['ipevidence', { kind: 'ip', name: ['ipAddress'], detail: ['countryLetterCode'] }],
  ['urlevidence', { kind: 'url', name: ['url'], detail: [] }],
  ['mailboxevidence', { kind: 'mailbox', name: ['primaryAddress', 'displayName'], detail: ['displayName'] }],
]);

/** A piece of evidence as a drill shows it. A type that is not known stays as a card with its type for a name. */
export function evidenceItem(evidence: GraphEvidence): EvidenceItem {
  const type = evidence['@odata.type'].split('.').at(-1) ?? '';
  const reading = READINGS.get(type.toLowerCase());
  const name = reading?.name.map((place) => wordAt(evidence, place)).find((word) => word !== '') ?? inWords(type);
  const detail = (reading?.detail ?? [])
    .map((place) => wordAt(evidence, place))
    .filter((word) => word !== '' && word !== name);
  return {
    kind: reading?.kind ?? 'other',
    name,
    verdict: inWords(evidence.verdict ?? 'unknown'),
    detail: detail.join(' · '),
  };
}

/** The word at a dotted place, or an empty text. */
export function wordAt(evidence: Mapping, place: string): string {
  const value = valueAt(evidence, ...place.split('.'));
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** `NoThreatsFound` and `noThreatsFound` are both *no threats found*. */
const inWords = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase();
