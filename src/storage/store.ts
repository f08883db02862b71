import type { Result } from '../core/kernel/result.ts';
import type { StoreFault } from './store-fault.ts';

export const DOCUMENT_KINDS = ['incident', 'runbook'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A cache for lists. The log is the truth, and every field can be derived from it again. */
export interface DrillSummary {
  readonly facts: number;
  /** Drill time in milliseconds since STARTEX. */
  readonly at: number;
  readonly ended: boolean;
  readonly score?: number;
  readonly passed?: boolean;
  readonly ending?: string;
}

/** What every log has besides its facts, be it of a drill or of an exercise in a room. */
export interface KeptHeader {
  readonly id: string;
  /** Wall clock as an ISO text in UTC; lists are sorted by it. */
  readonly startedAt: string;
  /** A cache for lists. */
  readonly summary: object;
}

/** What a drill is besides its facts: what was drilled, with which tenant, runbook, seed and rules of play. */
export interface DrillHeader extends KeptHeader {
  readonly id: string;
  /** Wall clock as an ISO text in UTC; lists are sorted by it. */
  readonly startedAt: string;
  /** The format of the facts that the drill began with. Later ones can be of a newer format; `upcast` reads both. */
  readonly format: number;
  readonly incident: { readonly id: string; readonly title: string; readonly revision: string };
  readonly runbook?: { readonly title: string; readonly revision: string };
  /** The tenant as it was, in JSON. */
  readonly tenant: unknown;
  readonly seed: number;
  readonly pace: 'turns' | 'timed';
  readonly feedback: 'after-each' | 'at-end';
  readonly summary: DrillSummary;
}

/** One line of a log. `number` counts from 0 and is the fact's index in the drill. */
export interface FactRow<F> {
  readonly drill: string;
  readonly number: number;
  readonly recordedAt: string;
  readonly fact: F;
  /** The fingerprint of the row before; empty on row 0. */
  readonly after: string;
}

/** Why a log could not be read whole; `readable` are the rows before the damage, in order. */
export interface LogFault<F> extends StoreFault {
  readonly readable: readonly FactRow<F>[];
}

/** The text of an incident or a runbook that a drill was run with. */
export interface Source {
  readonly revision: string;
  readonly kind: DocumentKind;
  readonly text: string;
}

/** An incident or a runbook that the user imported or wrote. */
export interface SavedDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly text: string;
  readonly savedAt: string;
}

/** An edition of a document that was kept beside it. `number` counts from 1, and a later edition has a higher one. */
export interface SavedVersion {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly number: number;
  readonly savedAt: string;
  readonly label: string;
  /** Kept before something was written over it, and not because somebody asked. */
  readonly isAutomatic: boolean;
  readonly text: string;
}

type Stored<T = void> = Promise<Result<T, StoreFault>>;

/**
 * Where drills are kept, and in a second database exercises. Facts are JSON and opaque here, headers but for `KeptHeader`. Every call settles: a fault is a value, nothing is thrown.
 * Every write resolves once it is durable, is whole or not at all, and may be repeated: writing the same again is ok.
 */
export interface Store<F, H extends KeptHeader = DrillHeader> {
  /** Keeps the header of a new drill. Another header under the same id is `moved-on`. */
  createDrill(header: H): Stored;

  /**
   * Adds facts at `from`, which is the number of facts that the caller knows of. A fact that stands there and is
   * another one, a gap before `from` and a drill that is gone are `moved-on`: the caller reads the log again.
   */
  append(drill: string, from: number, facts: readonly F[], recordedAt: string): Stored;

  /** The log in order; empty for a drill that nobody wrote. A damaged log is `unreadable` with its readable part. */
  facts(drill: string): Promise<Result<readonly FactRow<F>[], LogFault<F>>>;

  /** The newest drills first, at most `limit`; reads no fact. */
  drills(options: { readonly limit: number }): Stored<readonly H[]>;

  drill(id: string): Stored<H | undefined>;

  /** Replaces a drill's summary; `moved-on` where the drill is gone. */
  summarise(id: string, summary: H['summary']): Stored;

  /** Removes a drill with all its facts. The sources stay: other drills may have been run with them. */
  removeDrill(id: string): Stored;

  /** Keeps a text under its revision, once. Another text under the same revision is `moved-on`. */
  keepSource(revision: string, kind: DocumentKind, text: string): Stored;

  source(revision: string): Stored<Source | undefined>;

  /**
   * Saves a document over the one with the same kind and id. `over` is the fingerprint of the text that the caller knows to
   * stand there: over another text it is `moved-on`.
   */
  saveDocument(document: SavedDocument, over?: string): Stored;

  /** The documents of a kind, the one saved last first. */
  documents(kind: DocumentKind): Stored<readonly SavedDocument[]>;

  /** Removes a document with its versions. */
  removeDocument(kind: DocumentKind, id: string): Stored;

  /**
   * Keeps an edition of a document, which need not be saved itself; the newest one is not kept twice. Of more than
   * `MOST_VERSIONS` the oldest go, those first that nobody asked for.
   */
  keepVersion(version: Omit<SavedVersion, 'number'>): Stored;

  /** The editions of a document, the newest first. */
  versions(kind: DocumentKind, id: string): Stored<readonly SavedVersion[]>;

  /** Removes everything: drills, facts, sources, documents and their versions. */
  clear(): Stored;

  /**
   * Tells how many facts the drill has: once soon after the call, then after every change, made in this window or in
   * another. Never tells of a fact that is not yet durable. Returns what ends the watch.
   */
  watch(drill: string, onChange: (facts: number) => void): () => void;

  /** Ends this store. What is asked of it afterwards is `unavailable`. */
  close(): void;
}
