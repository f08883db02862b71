import { SECTIONS, type Section } from '../kernel/vocabulary/words.ts';

/** The titles that Firedoor writes for its sections. */
export const SECTION_TITLES: { readonly [S in Section]: string } = {
  scope: 'Scope and enablement',
  alerting: 'Alerting',
  'first-15': 'First 15 minutes',
  investigate: 'Investigation',
  release: 'Release',
  'user-comms': 'User communication',
  helpdesk: 'Helpdesk',
  vip: 'Exclusions and important users',
  servers: 'Servers',
  'false-positives': 'False positives',
  ownership: 'Ownership',
  appendix: 'Appendix',
};

/** Other titles that people give to the same sections, in lower case. */
const USUAL: { readonly [S in Section]: readonly string[] } = {
  scope: ['scope', 'scope & enablement', 'enablement'],
  alerting: ['alerts', 'alerting and on-call', 'notification', 'notifications'],
  'first-15': ['first fifteen minutes', 'the first 15 minutes', 'first response', 'first hour', 'triage'],
  investigate: ['investigate', 'investigation over the cloud channel', 'investigation and remediation'],
  release: ['release from isolation', 'release gate', 'releasing a device'],
  'user-comms': ['user comms', 'user communications', 'communication', 'communications', 'end-user communication'],
  helpdesk: ['help desk', 'service desk', 'helpdesk script'],
  vip: ['exclusions', 'vip', 'vips', 'vip & exclusions', 'vip and exclusions', 'important users'],
  servers: ['server', 'server isolation'],
  'false-positives': ['false positive', 'false alarms', 'false positives and expected activity'],
  ownership: ['owner', 'owners', 'ownership and review', 'review', 'maintenance'],
  appendix: ['appendices', 'annex'],
};

const BY_TITLE: ReadonlyMap<string, Section> = new Map(
  SECTIONS.flatMap((id) => [id, SECTION_TITLES[id].toLowerCase(), ...USUAL[id]].map((title) => [title, id] as const)),
);

/** The section that a heading names, numbered or not; undefined where it names none. */
export function sectionOfTitle(title: string): Section | undefined {
  const words = title.toLowerCase().replace(/\s+/g, ' ').trim();
  return BY_TITLE.get(words) ?? BY_TITLE.get(words.replace(/^[\d.]+[.):]? /, ''));
}

export const isSection = (id: string): id is Section => (SECTIONS as readonly string[]).includes(id); // a wider view of the list
