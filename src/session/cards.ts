import { sayDecisions } from '../core/incident/barred.ts';
import type { Incident } from '../core/incident/incident.ts';
import { fingerprint } from '../core/kernel/fingerprint.ts';
import type { Problem } from '../core/kernel/problem.ts';
import type { Runbook } from '../core/runbook/runbook.ts';
import type { IncidentCard, RunbookCard } from './content.ts';
import type { OwnRunbook } from './library.ts';

/** What a list says of an incident. `text` is what its revision is the fingerprint of. */
export function incidentCard(incident: Incident, text: string): IncidentCard {
  const { id, title, summary, level, minutes, seats, techniques, call } = incident;
  const decisions = sayDecisions(incident);
  const isCall = call !== undefined;
  return { id, title, summary, level, minutes, seats, techniques, decisions, isCall, revision: fingerprint(text) };
}

export function runbookCard({ title, sections }: Runbook, id: string, text: string): RunbookCard {
  return { id, title, steps: sections.flatMap(({ steps }) => steps).length, revision: fingerprint(text) };
}

export function ownRunbook({ version, nextReview, meta }: Runbook, problems: number, savedAt: string): OwnRunbook {
  const status = typeof meta['status'] === 'string' ? meta['status'] : '';
  return { savedAt, version, status, nextReview, problems };
}

/** Nobody's own incident takes the place of a built-in one: drills of both would look the same. */
export const isBuiltIn = (file: string, id: string): Problem => ({
  file,
  line: 1,
  column: 1,
  code: 'built-in-id',
  message: `"${id}" is the id of an incident that is built in.`,
  hint: `Give yours an id of its own, such as "${id}-2". Nothing was changed.`,
});

/** A file that was read and could not be stored. */
export const isNotKept = (file: string, message: string): Problem => ({
  file,
  line: 1,
  column: 1,
  code: 'not-kept',
  message,
  hint: 'Nothing was changed.',
});

/** An id from a title; one that is taken gets a part of the fingerprint. */
export function slug(title: string, mark: string, taken: readonly string[]): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return words === '' || taken.includes(words) ? `${words || 'runbook'}-${mark.slice(0, 6)}` : words;
}
