/** A call to the helpdesk: who rings, what is on record about them, and what lies on the desk. */
export interface HelpdeskCall {
  /** The person whom the caller says to be. */
  readonly claims: string;
  /** Who is on the line, where it is somebody else. Only verification shows it. */
  readonly really?: string;
  readonly device: string;
  /** The number on record, to be rung back. */
  readonly number: string;
  /** What is said, in its order, where the runbook has no script of its own. */
  readonly script: readonly { readonly id: string; readonly text: string }[];
  readonly redFlags: readonly string[];
}
