/** The short lists. Each list and its type are one declaration; nothing else in the product spells these names. */

export const SEATS = [
  'analyst',
  'junior-analyst',
  'security-admin',
  'helpdesk',
  'manager',
  'it-operations',
  'user',
] as const;
export type Seat = (typeof SEATS)[number];

/** Places where seats of one drill are played apart: the helpdesk sees the caller, the security team the incident. */
export const DESKS = ['helpdesk', 'soc'] as const;
export type Desk = (typeof DESKS)[number];

/** On the record, but nobody plays them. `service` stands for the product's own timers. */
export const ACTORS = ['disruption', 'severity-automation', 'device', 'service', 'attacker', 'facilitator'] as const;
export type Actor = Seat | (typeof ACTORS)[number];

/** domain.md §3.4. Every permission holds for device groups. */
export const PERMISSIONS = [
  'see-data',
  'manage-alerts',
  'respond',
  'live-response-basic',
  'live-response-advanced',
  'collect-files',
  'manage-settings',
  'undo-contained-user',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Why something that was asked for does not happen. A refusal is a fact, and `explainRefusal` has its sentence. */
export const REFUSALS = [
  'no-permission',
  'out-of-scope',
  'comment-missing',
  'already-in-progress',
  'not-isolated',
  'already-isolated',
  'not-onboarded',
  'unsupported-os',
  'restricted-asset',
  'channel-lost',
  'session-taken',
  'session-limit',
  'not-licensed',
  'script-expired',
  'wrong-device',
  'not-running',
  'nothing-pending',
  'verdict-missing',
  'unknown-command',
  'unknown-output',
  'forbidden-parameter',
  'drill-over',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** domain.md §8.3: what each classification may be determined as. [ALERT] */
export const DETERMINATIONS = {
  'true-positive': [
    'multistage-attack',
    'malicious-user-activity',
    'compromised-account',
    'malware',
    'phishing',
    'unwanted-software',
    'other',
  ],
  'expected-activity': ['security-test', 'line-of-business-application', 'confirmed-activity', 'other'],
  'false-positive': ['not-malicious', 'not-enough-data', 'other'],
} as const;
export const CLASSIFICATIONS = [
  'true-positive',
  'expected-activity',
  'false-positive',
] as const satisfies readonly (keyof typeof DETERMINATIONS)[];
export type Classification = (typeof CLASSIFICATIONS)[number];

/** How an expected action went. */
export const VERDICTS = ['met', 'late', 'missed', 'not-assessed'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How a choice compares with the best one that stood beside it. */
export const CALLS = ['best', 'fine', 'tighter', 'costly', 'unsafe'] as const;
export type Call = (typeof CALLS)[number];

export const MILESTONES = [
  'isolated',
  'acknowledged',
  'first-evidence',
  'verdict',
  'user-told',
  'released',
  'closed',
] as const;
export type Milestone = (typeof MILESTONES)[number];

export const SECTIONS = [
  'scope',
  'alerting',
  'first-15',
  'investigate',
  'release',
  'user-comms',
  'helpdesk',
  'vip',
  'servers',
  'false-positives',
  'ownership',
  'appendix',
] as const;
export type Section = (typeof SECTIONS)[number];

export const LEVELS = ['intro', 'core', 'advanced'] as const;
export type Level = (typeof LEVELS)[number];

export const SEVERITIES = ['high', 'medium', 'low', 'informational'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CONFIDENCES = ['low', 'fair', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const DEVICE_KINDS = ['workstation', 'server', 'domain-controller', 'hypervisor', 'network-storage'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

export const OPERATING_SYSTEMS = ['windows-11', 'windows-10', 'windows-server', 'macos', 'linux', 'unknown'] as const;
export type OperatingSystem = (typeof OPERATING_SYSTEMS)[number];

export const ACCOUNT_KINDS = ['cloud', 'hybrid', 'on-premises', 'service'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** How a message reaches a person. `laptop` stands for every channel that needs the isolated device. */
export const CHANNELS = [
  'mobile',
  'phone',
  'text-message',
  'mail',
  'chat',
  'laptop',
  'in-person',
  'ticket',
  'alert',
  'radio',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** The portal's tabs and panes that a player can look at; their order is the portal's. */
export const TABS = [
  'attack-story',
  'alerts',
  'activities',
  'assets',
  'evidence',
  'device',
  'device-timeline',
  'user',
  'messages',
  'live-response',
  'action-center',
] as const;
export type Tab = (typeof TABS)[number];

/** What the note of a helpdesk ticket must say, and what it must not. */
export const TICKET_RULES = [
  'names-device',
  'names-person',
  'has-call-back',
  'has-time',
  'names-route',
  'no-promise',
  'no-cause',
  'no-quick-fix',
] as const;
export type TicketRule = (typeof TICKET_RULES)[number];
