import type { DrillTime, Duration } from '../kernel/time.ts';
import type { Prose } from '../kernel/prose.ts';
import type { Action, Deed } from '../kernel/vocabulary/actions.ts';
import type { FactName } from '../kernel/vocabulary/facts.ts';
import type {
  AccountKind,
  Channel,
  DeviceKind,
  Level,
  OperatingSystem,
  Seat,
  Severity,
} from '../kernel/vocabulary/words.ts';
import type { TenantChange } from '../tenant/tenant.ts';
import type { Condition } from './condition.ts';
import type { HelpdeskCall } from './helpdesk-call.ts';
import type { Inject, Module } from './msel.ts';
import type { Ending, ModelStep, RubricRow } from './rubric.ts';

/** A scripted incident that has been parsed and checked. There is no other road to this type than `parseIncident`. */
export interface Incident {
  readonly format: 1;
  readonly id: string;
  /** What the portal calls it, such as `4127`. */
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  readonly level: Level;
  readonly minutes: number;
  /** The wall clock at STARTEX: `09:06` or `Fri 09:06`. */
  readonly starts: string;
  readonly seats: readonly [Seat, ...Seat[]];
  readonly techniques: readonly string[];
  readonly sources: readonly string[];
  /** Least score that passes, of 100. */
  readonly pass: number;
  readonly objectives: readonly Objective[];
  readonly assets: Assets;
  readonly tenant: TenantChange;
  readonly draws: readonly Draw[];
  /** Present where the incident is a call to the helpdesk. */
  readonly call?: HelpdeskCall;
  readonly briefing: Prose;
  readonly evidence: readonly Alert[];
  /** What the rules say that a player may change, beside those of the severity automation. */
  readonly rules: readonly SpokenRule[];
  readonly queries: readonly Query[];
  readonly world: readonly WorldEvent[];
  readonly reactions: readonly Reaction[];
  readonly responses: readonly Response[];
  readonly modules: readonly Module[];
  readonly injects: readonly Inject[];
  readonly rubric: readonly RubricRow[];
  readonly endings: readonly Ending[];
  readonly modelAnswer: readonly ModelStep[];
}

export interface SpokenRule {
  readonly id: string;
  readonly says: string;
}

export interface Objective {
  readonly id: string;
  readonly text: string;
}

/** A twist that the seed decides: one of the words is true in this drill. */
export interface Draw {
  readonly id: string;
  readonly of: readonly [string, string, ...string[]];
}

export interface Assets {
  readonly people: readonly Person[];
  readonly devices: readonly Device[];
  readonly accounts: readonly Account[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly seat: Seat;
  readonly works: string;
  /** Channels on which they answer now; the isolated laptop is not one of them. */
  readonly reach: readonly Channel[];
  /** Executives and people on call: to cut them off has a price of its own. */
  readonly important?: boolean;
}

/** A computer of the incident, with what it brings along; how it stands is folded from facts. */
export interface Device {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly os: OperatingSystem;
  readonly group: string;
  readonly user?: string;
  readonly onboarded: boolean;
  readonly tags: readonly string[];
  /** Restricted security operations (domain.md G12): none of them is taken but those of `allows`, and live response runs no script. [HVA] */
  readonly restricted: boolean;
  readonly allows: readonly Action[];
  /** Whether an attacker was on it, where evidence and verdict do not say so: a test may have a real attacker beside it. */
  readonly attacked?: boolean;
  readonly starts: { readonly online: boolean; readonly tunnel: 'split' | 'full'; readonly proxy: boolean };
}

/** An account for signing in; a person can have several, a service has one that is nobody's. */
export interface Account {
  readonly id: string;
  readonly person?: string;
  readonly kind: AccountKind;
}

/** An alert as Microsoft Graph exports it, cut down to what a drill shows. */
export interface Alert {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly category: string;
  readonly techniques: readonly string[];
  readonly source: string;
  readonly description: string;
  /** When it happened, in drill time. */
  readonly at: DrillTime;
  readonly device?: string;
  readonly account?: string;
  readonly items: readonly EvidenceItem[];
}

export interface EvidenceItem {
  readonly kind: 'device' | 'file' | 'process' | 'registry' | 'user' | 'ip' | 'url' | 'mailbox' | 'other';
  readonly name: string;
  readonly verdict: string;
  readonly detail: string;
}

/** A hunting query that is prepared for this incident. */
export interface Query {
  readonly id: string;
  readonly title: string;
  readonly kusto: string;
}

/** A fact's name and fields as the script gives them; time and actor come when it falls due. */
export interface ScriptedFact {
  readonly type: FactName;
  readonly [field: string]: unknown;
}

/** What happens whatever the players do. */
export interface WorldEvent {
  readonly at: DrillTime;
  readonly fact: ScriptedFact;
  readonly unless?: Condition;
  readonly when?: Condition;
}

/** What follows from a fact, such as the device's acknowledgement. The subject is that of the fact. */
export interface Reaction {
  readonly after: FactName;
  readonly takes: Duration;
  readonly fact: ScriptedFact;
  readonly device?: string;
  readonly unless?: Condition;
  readonly when?: Condition;
}

/** What an action finds, and how long it takes. The first that fits answers. */
export interface Response {
  readonly on: Deed;
  readonly takes: Duration;
  readonly shows: Prose;
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly finding?: string;
  readonly unless?: Condition;
  readonly when?: Condition;
}
