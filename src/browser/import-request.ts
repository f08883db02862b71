import type { IncidentText } from '../core/incident/incident-text.ts';

/** What a worker is asked to read. `file` is the name for its problems. */
export interface IncidentRequest extends IncidentText {
  readonly file: string;
}
export interface RunbookRequest {
  readonly markdown: string;
  readonly file: string;
}
