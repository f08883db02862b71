import type { IncidentText } from '../core/incident/incident-text.ts';
import type { IncidentFolder } from '../core/incident/read-incident.ts';

/** An incident's texts; a variant's with the incident that it changes. */
export type IncidentFolderText = IncidentText & Pick<IncidentFolder, 'base'>;

/** What the worker is asked to read. `file` is the name for its problems. */
export type Question =
  | { readonly kind: 'incident'; readonly text: IncidentFolderText; readonly file: string }
  | { readonly kind: 'runbook'; readonly text: string; readonly file: string };

/** `new` from outside, or `kept` here since it was read once: that one is not refused because the computer is busy. */
export type Origin = 'new' | 'kept';
