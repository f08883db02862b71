import type * as v from 'valibot';
import type { Complaint } from '../source/complaint.ts';
import { readMessage } from './messages.ts';

/** What valibot found, as complaints: the message says which, the path says where. */
export function complaintOf(issue: v.BaseIssue<unknown>): Complaint {
  const { code, among } = readMessage(issue.message) ?? {
    code: 'wrong-type',
    among: [issue.expected ?? 'something else'],
  };
  const steps = issue.path ?? [];
  const path = steps.map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const isKey = steps.at(-1)?.origin === 'key';
  const what = isKey ? String(steps.at(-1)?.key) : code === 'wrong-type' ? nameOf(issue.input) : wordOf(issue.input);
  return { code, where: { path, key: isKey }, what, among };
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'string') return 'a text';
  return `the ${typeof value} ${JSON.stringify(value)}`;
}

function wordOf(value: unknown): string {
  if (Array.isArray(value)) return String(value.length);
  return typeof value === 'object' && value !== null ? 'a mapping' : String(value);
}
