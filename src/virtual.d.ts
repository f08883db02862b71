declare const __SINGLE_FILE__: boolean;
declare const __VERSION__: string;

declare module 'virtual:incidents' {
  type Incident = import('./core/incident/incident.ts').Incident;

  export type IncidentEntry = Pick<
    Incident,
    'id' | 'title' | 'summary' | 'level' | 'minutes' | 'seats' | 'techniques'
  > & {
    readonly decisions: string;
    /** Whether it is a call to the helpdesk. */
    readonly isCall: boolean;
    /** The incident that this one changes, where it is a variant. */
    readonly variantOf?: string;
    /** The fingerprint of the text that core/incident/incident-text.ts makes of its files. */
    readonly revision: string;
  };

  /** The catalogue, easiest and shortest first. */
  export const entries: readonly IncidentEntry[];
  /** Undefined in the single file, which holds incidents only as they are kept. */
  export function load(id: string): Promise<Incident | undefined>;
  /** The one text that core/incident/incident-text.ts makes; undefined in the single file. */
  export function whole(id: string): Promise<string | undefined>;
  /** The author's own files, only in the single file. A variant's without those of its base. */
  export function kept(id: string): Promise<import('./core/incident/incident-text.ts').IncidentText | undefined>;
}

declare module 'virtual:taster' {
  /** How many incidents there are, without the variants. */
  export const count: number;
  /** The incident whose first decision is open on Home, without what only a facilitator reads. */
  export function load(): Promise<import('./core/incident/incident.ts').Incident>;
}

declare module 'virtual:runbooks' {
  type Runbook = import('./core/runbook/runbook.ts').Runbook;

  export interface RunbookEntry {
    readonly id: string;
    readonly title: string;
    readonly steps: number;
    /** The fingerprint of its Markdown. */
    readonly revision: string;
  }

  export const entries: readonly RunbookEntry[];
  /** Undefined in the single file, which holds runbooks only as they are kept. */
  export function load(id: string): Promise<Runbook | undefined>;
  /** The Markdown as its author wrote it; undefined in the single file. */
  export function whole(id: string): Promise<string | undefined>;
  /** The same, only in the single file. */
  export function kept(id: string): Promise<string | undefined>;
}

declare module 'virtual:facts' {
  /** The fact cards of every file in runbooks/facts, in the order of the files. */
  export function load(): Promise<readonly import('./session/content.ts').FactCard[]>;
}
