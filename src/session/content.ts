import type { Incident } from '../core/incident/incident.ts';
import type { SituationName } from '../core/kernel/vocabulary/situations.ts';
import type { Runbook } from '../core/runbook/runbook.ts';

/** What is built in. */
export interface Content {
  /** The incident whose first decision is open on Home. */
  readonly taster: () => Promise<Incident>;
  /** How many incidents there are, without the variants. */
  readonly incidentCount: number;
  /** The catalogue, easiest and shortest first. */
  readonly incidents: () => Promise<readonly IncidentCard[]>;
  readonly incident: (id: string) => Promise<Incident | undefined>;
  /** The one text of core/incident/incident-text.ts; its fingerprint is the revision. */
  readonly incidentText: (id: string) => Promise<string | undefined>;
  readonly runbooks: readonly RunbookCard[];
  readonly runbook: (id: string) => Promise<Runbook | undefined>;
  /** The Markdown; its fingerprint is the revision. */
  readonly runbookText: (id: string) => Promise<string | undefined>;
  readonly facts: () => Promise<readonly FactCard[]>;
}

/** What a list says of an incident before it is loaded. */
export interface IncidentCard extends Pick<
  Incident,
  'id' | 'title' | 'summary' | 'level' | 'minutes' | 'seats' | 'techniques'
> {
  /** How many there are, in words. */
  readonly decisions: string;
  /** Whether it is a call to the helpdesk; lists keep those together. */
  readonly isCall: boolean;
  /** The incident that this one changes, where it is a variant; lists show it beneath that one. */
  readonly variantOf?: string;
  /** What comes up where it is played well. Known of what is built in: to find it out is to play it. */
  readonly situations?: readonly SituationName[];
  readonly revision: string;
}

export interface RunbookCard {
  readonly id: string;
  readonly title: string;
  readonly steps: number;
  readonly revision: string;
}

/** A claim about the product, with where it is from and when somebody last looked. */
export interface FactCard {
  readonly id: string;
  readonly claim: string;
  readonly source: string;
  readonly checked: string;
  readonly [detail: string]: unknown;
}
