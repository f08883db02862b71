import { createContext } from 'svelte';
import type { Incident } from '../core/incident/incident.ts';
import type { Seed } from '../core/kernel/draw.ts';
import type { Fact } from '../core/kernel/vocabulary/facts.ts';
import type { Runbook } from '../core/runbook/runbook.ts';
import type { Store } from '../storage/store.ts';
import type { Importer, Library } from './library.ts';
import type { Settings } from './settings.svelte.ts';

/** Everything that a session and a screen are given from outside. main.ts builds the one there is; a test builds its own. */
export interface World {
  /** Opens at the first call, and falls back to memory where the browser does not let us save. */
  readonly store: Store<Fact>;
  /** The wall clock, as an ISO text in UTC. */
  readonly clock: () => string;
  readonly newId: () => string;
  readonly newSeed: () => Seed;
  /** What is built in. What is imported comes with it from the library. */
  readonly content: Content;
  readonly library: Library;
  readonly importer: Importer;
  readonly settings: Settings;
  readonly announce: Announce;
}

/** What a screen reader hears without losing its place. */
export interface Announce {
  /** Waits until the reader is free: an inject, the result of an action. */
  readonly politely: (text: string) => void;
  /** Interrupts: a red line, a step that was not saved, a drill that another window took over. */
  readonly now: (text: string) => void;
}

export interface Content {
  /** The catalogue, easiest and shortest first. */
  readonly incidents: readonly IncidentCard[];
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
  readonly decisions: number;
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

export const [getWorld, setWorld] = createContext<World>();
