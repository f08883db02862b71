import { days, type Duration, hours, minutes, seconds } from '../kernel/time.ts';
import type { DeviceKind, Permission, Seat, Severity } from '../kernel/vocabulary/words.ts';

/** The settings that a drill runs under: who may do what, which automation is on, how long the service waits. */
export interface Tenant {
  readonly name: string;
  readonly permissions: { readonly [S in Seat]: readonly Permission[] };
  /** The device groups that a seat reaches; a seat that is not named reaches all. */
  readonly scopes: { readonly [S in Seat]?: readonly string[] };
  readonly disruption: Disruption;
  readonly severityAutomation: SeverityAutomation;
  readonly liveResponse: { readonly enabled: boolean; readonly servers: boolean };
  /** Plan 1 has no live response and no package (domain.md G13). [RMA] */
  readonly plan: 1 | 2;
  readonly timers: Timers;
}

/** The settings of attack disruption (article 1; domain.md §2.7). [EXC, CFG] */
export interface Disruption {
  readonly enabled: boolean;
  /** Tags whose policy application switches *Isolate device* off. [EXC] */
  readonly excludedTags: readonly string[];
  /** Devices that are excluded by name. */
  readonly excludedDevices: readonly string[];
  /** Device groups at *No automated response*. [EXC] */
  readonly groupsWithoutResponse: readonly string[];
  /** An isolation-exclusion rule exists, so automatic isolation is selective. [RMA] */
  readonly isolationRules: boolean;
}

/** What a rule can do: isolate, ask for approval, mail only, or nothing. */
export const AUTOMATION_VERBS = ['isolate', 'ask', 'notify', 'nothing'] as const;
export type AutomationVerb = (typeof AUTOMATION_VERBS)[number];

/** One row of the severity automation; the first row that fits decides (article 2). */
export interface AutomationRule {
  readonly id: string;
  readonly when: {
    readonly severity: Severity;
    readonly kind?: DeviceKind;
    readonly group?: string;
    readonly tag?: string;
    /** The product that raised the alert, in the portal's words. */
    readonly source?: string;
  };
  readonly then: AutomationVerb;
}

/** The settings of the severity automation (article 2; domain.md §7.2). [SEEDJSON] */
export interface SeverityAutomation {
  readonly enabled: boolean;
  readonly rules: readonly AutomationRule[];
  readonly approvers: readonly string[];
  readonly deputy?: string;
  /** An answer given in a shared mailbox is not recorded (article 2, observed in 2019). [APPR] */
  readonly mailbox: 'personal' | 'shared';
  readonly timeLimit: Duration;
}

/** How long the service and the device take. The product publishes some of these; the others are didactic. */
export interface Timers {
  /** From the threshold to the decision of attack disruption. */
  readonly disruptionDecides: Duration;
  /** From the order to the action in the action center. */
  readonly actionCreated: Duration;
  /** The device picks an action up within this time, if it is online; drawn for each action. */
  readonly pickUp: Duration;
  readonly enforce: Duration;
  /** A request that a device never picked up is dropped. [RMA] */
  readonly requestExpires: Duration;
  /** Isolation by hand is lifted. [RMA] */
  readonly isolationLifts: Duration;
  /** Automatic isolation is undone after a window whose length is not published. [RMA, CFG] */
  readonly automaticLifts: Duration;
  readonly sessionIdle: Duration;
  readonly packageReady: Duration;
  readonly scanReady: Duration;
  readonly imageReady: Duration;
  readonly scriptExpires: Duration;
  /** A contained account is released. [RMA] */
  readonly containmentExpires: Duration;
  readonly automationActs: Duration;
}

/** What an incident needs to be different; everything else is the player's own tenant. */
export interface TenantChange {
  readonly name?: string;
  readonly disruption?: Partial<Disruption>;
  readonly severityAutomation?: Partial<SeverityAutomation>;
  readonly liveResponse?: Partial<Tenant['liveResponse']>;
  readonly plan?: 1 | 2;
  readonly timers?: Partial<Timers>;
  readonly scopes?: Tenant['scopes'];
  readonly seatsWithoutPermission?: { readonly [S in Seat]?: readonly Permission[] };
}

const RESPONDER: readonly Permission[] = [
  'see-data',
  'manage-alerts',
  'respond',
  'live-response-basic',
  'live-response-advanced',
  'collect-files',
];

/**
 * The tenant of a drill whose incident says nothing else: attack disruption on, everything licensed, the severity automation off
 * with the rules that article 2 has. Lengths that the product does not publish are didactic (see `Timers`).
 */
export const DEFAULT_TENANT: Tenant = {
  name: 'Contoso',
  permissions: {
    analyst: RESPONDER,
    'junior-analyst': ['see-data', 'manage-alerts', 'live-response-basic'],
    'security-admin': [...RESPONDER, 'manage-settings'],
    helpdesk: [],
    manager: [],
    'it-operations': ['see-data'],
    user: [],
  },
  scopes: {},
  disruption: {
    enabled: true,
    excludedTags: [],
    excludedDevices: [],
    groupsWithoutResponse: [],
    isolationRules: false,
  },
  severityAutomation: {
    enabled: false,
    rules: [
      { id: 'high', when: { severity: 'high' }, then: 'isolate' },
      { id: 'medium', when: { severity: 'medium' }, then: 'ask' },
      { id: 'low', when: { severity: 'low' }, then: 'nothing' },
      { id: 'informational', when: { severity: 'informational' }, then: 'nothing' },
    ],
    approvers: ['analyst'],
    mailbox: 'personal',
    timeLimit: hours(1),
  },
  liveResponse: { enabled: true, servers: true },
  plan: 2,
  timers: {
    disruptionDecides: seconds(2),
    actionCreated: seconds(1),
    pickUp: seconds(30),
    enforce: seconds(10),
    requestExpires: days(3),
    isolationLifts: days(7),
    automaticLifts: days(5),
    sessionIdle: minutes(30),
    packageReady: minutes(6),
    scanReady: minutes(10),
    imageReady: minutes(90),
    scriptExpires: days(3),
    containmentExpires: days(5),
    automationActs: minutes(1),
  },
};

/** The tenant as an incident wants it. */
export function adaptTenant(tenant: Tenant, change: TenantChange): Tenant {
  const without = change.seatsWithoutPermission ?? {};
  const kept = (seat: Seat): readonly Permission[] =>
    tenant.permissions[seat].filter((held) => !without[seat]?.includes(held));
  const permissions: Tenant['permissions'] = {
    analyst: kept('analyst'),
    'junior-analyst': kept('junior-analyst'),
    'security-admin': kept('security-admin'),
    helpdesk: kept('helpdesk'),
    manager: kept('manager'),
    'it-operations': kept('it-operations'),
    user: kept('user'),
  };
  return {
    name: change.name ?? tenant.name,
    permissions,
    scopes: { ...tenant.scopes, ...change.scopes },
    disruption: { ...tenant.disruption, ...change.disruption },
    severityAutomation: { ...tenant.severityAutomation, ...change.severityAutomation },
    liveResponse: { ...tenant.liveResponse, ...change.liveResponse },
    plan: change.plan ?? tenant.plan,
    timers: { ...tenant.timers, ...change.timers },
  };
}
