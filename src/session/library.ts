import type { IncidentText } from '../core/incident/incident-text.ts';
import type { Incident } from '../core/incident/incident.ts';
import type { Problem } from '../core/kernel/problem.ts';
import type { Result } from '../core/kernel/result.ts';
import type { Fact } from '../core/kernel/vocabulary/facts.ts';
import type { PlacedReading } from '../core/runbook/parse-runbook.ts';
import type { Runbook } from '../core/runbook/runbook.ts';
import type { DocumentKind, DrillHeader, Store } from '../storage/store.ts';
import type { StoreFault } from '../storage/store-fault.ts';
import type { Content, IncidentCard, RunbookCard } from './content.ts';

/** Whether a text comes from outside, or was read here before and kept. */
export type Origin = 'new' | 'kept';

/** Reads files that somebody brought, away from the page, behind limits on size and time. */
export interface Importer {
  readonly incident: (
    text: IncidentText,
    file: string,
    origin: Origin,
  ) => Promise<Result<Incident, readonly Problem[]>>;
  /** A draft with problems is a runbook all the same; no text of it is lost. */
  readonly runbook: (
    markdown: string,
    file: string,
    origin: Origin,
  ) => Promise<Result<PlacedReading, readonly Problem[]>>;
}

/** Something of a list: built in, or imported and kept in this browser. */
export interface Listed {
  readonly imported?: { readonly savedAt: string };
}
export type ListedIncident = IncidentCard & Listed;

/** What a list says of a runbook of one's own, besides. */
export interface OwnRunbook {
  readonly savedAt: string;
  readonly version: string;
  readonly status: string;
  readonly nextReview: string;
  /** How many things in it could not be read as they were meant. */
  readonly problems: number;
}
export type ListedRunbook = RunbookCard & { readonly imported?: OwnRunbook };

/** An imported document that this Firedoor can no longer read; it is kept, and can be saved to a file or removed. */
export interface Unreadable {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Everything that a person can drill with, and what they have drilled. */
export interface Library {
  /** The newest drills first, at most fifty, as last read; undefined before that. */
  readonly drills: readonly DrillHeader[] | undefined;
  /** Empty before the first `refresh`. */
  readonly incidents: readonly ListedIncident[];
  readonly runbooks: readonly ListedRunbook[];
  readonly unreadable: readonly Unreadable[];
  /** What the store last said no with. */
  readonly fault: StoreFault | undefined;
  /** Whether what is written here outlives the window. */
  readonly isKept: boolean;
  /** Reads the lists again. Call it when a screen with lists opens, and after a change. */
  readonly refresh: () => Promise<void>;
  /** The newest edition, built in or imported. */
  readonly incident: (id: string) => Promise<Incident | undefined>;
  readonly runbook: (id: string) => Promise<Runbook | undefined>;
  /** The text as its author wrote it. */
  readonly incidentText: (id: string) => Promise<string | undefined>;
  readonly runbookText: (id: string) => Promise<string | undefined>;
  /** The edition that a drill was run with. */
  readonly incidentAt: (revision: string) => Promise<Incident | undefined>;
  readonly runbookAt: (revision: string) => Promise<Runbook | undefined>;
  /** All or nothing: a file with a problem leaves everything as it was. */
  readonly importIncident: (text: IncidentText, file: string) => Promise<Result<IncidentCard, readonly Problem[]>>;
  /** Keeps a runbook of one's own, whatever is wrong with it, beside those that are there. */
  readonly importRunbook: (markdown: string, file: string) => Promise<Result<RunbookCard, readonly Problem[]>>;
  readonly remove: (kind: DocumentKind, id: string) => Promise<void>;
  readonly removeDrill: (id: string) => Promise<void>;
}

export interface LibraryParts {
  readonly store: Store<Fact>;
  readonly content: Content;
  readonly importer: Importer;
  readonly clock: () => string;
}
