import { cleanLine } from '../markdown/clean-text.ts';
import type { Section } from '../kernel/vocabulary/words.ts';
import type { Runbook } from './runbook.ts';

/** One thing that must be shown before automatic isolation is switched on. */
export interface EnablementItem {
  readonly id: string;
  readonly title: string;
  /** What counts as evidence. */
  readonly hint: string;
  /** The question of the interview whose answer is about the same. */
  readonly question?: string;
  /** A drill of this section is a part of it. */
  readonly drilled?: Section;
}

/** The twelve, in the order of ux.md §2.16. Where the switch is, is disputed (domain.md §1.2): the tenant's own view counts. */
export const ENABLEMENT_ITEMS = [
  {
    id: 'no-essential-gap',
    title: 'The runbook has no essential gap',
    hint: 'The check of this runbook shows it. Nothing has to be typed.',
  },
  {
    id: 'helpdesk-drilled',
    title: 'The helpdesk was drilled',
    hint: 'Who took part, when, and what came of it.',
    question: 'Q39',
    drilled: 'helpdesk',
  },
  {
    id: 'notification',
    title: 'A notification rule exists and its test email arrived',
    hint: 'The name of the rule, for completed and failed actions, and when “Send test email” arrived with whom.',
    question: 'Q11',
  },
  {
    id: 'release-tested',
    title: 'Release roles are assigned and tested on a pilot device',
    hint: 'Which pilot device was isolated by hand and released, by whom, when. A drill here shows the decision, not the right in the tenant.',
    question: 'Q23',
    drilled: 'release',
  },
  {
    id: 'live-response',
    title: 'Live response is enabled and was practised',
    hint: 'Who opened a session on which pilot device, when.',
    question: 'Q17',
    drilled: 'investigate',
  },
  {
    id: 'exclusions',
    title: 'Exclusions are decided, each with an owner and an end',
    hint: 'The list, or the decision that nothing is excluded.',
    question: 'Q40',
  },
  {
    id: 'user-notice',
    title: 'The notice to users is published',
    hint: 'Where users can read it without their laptop, since when.',
    question: 'Q32',
  },
  {
    id: 'servers',
    title: 'The plan for servers is stated',
    hint: 'Servers are not covered (RMA, 2026-07-23). Who isolates one by hand, with whom.',
    question: 'Q41',
  },
  {
    id: 'pilot',
    title: 'The pilot group and its date are set',
    hint: 'Which group, how many devices, from when.',
    question: 'Q3',
  },
  {
    id: 'switch-seen',
    title: 'The place of the switch was seen in the tenant',
    hint: 'What your tenant shows, and when somebody saw it. Sources differ about where it is, and some tenants may not show it.',
    question: 'Q4',
  },
  {
    id: 'roll-back',
    title: 'Somebody owns the roll-back',
    hint: 'Who switches it off again, and who decides so.',
    question: 'Q6',
  },
  {
    id: 'first-week',
    title: 'The review of the first week is booked',
    hint: 'When, with whom.',
  },
] as const satisfies readonly EnablementItem[];
export type EnablementId = (typeof ENABLEMENT_ITEMS)[number]['id'];

/** What somebody wrote down about an item. Every text is on one line, and empty where there is nothing. */
export interface Evidence {
  readonly text: string;
  /** When it was seen, `YYYY-MM-DD`. */
  readonly on: string;
  readonly link: string;
  readonly owner: string;
  /** Why the item does not apply. */
  readonly notApplicable: string;
}

export const NO_EVIDENCE: Evidence = { text: '', on: '', link: '', owner: '', notApplicable: '' };

/** The keys of an item in the front matter. */
const KEYS: { readonly [K in keyof Evidence]: string } = {
  text: 'evidence',
  on: 'date',
  link: 'link',
  owner: 'owner',
  notApplicable: 'not_applicable_because',
};
const FIELDS = Object.keys(KEYS) as readonly (keyof Evidence)[]; // the keys of a const table are its fields

const KEY = 'enablement';

/** The evidence for an item as the front matter holds it. What is no text there is nothing. */
export function evidenceFor({ meta }: Runbook, id: EnablementId): Evidence {
  const row = asMap(asMap(meta[KEY])[id]);
  const texts = FIELDS.map((field) => [field, asText(row[KEYS[field]])]);
  const read: unknown = Object.fromEntries(texts);
  return read as Evidence; // one text a field
}

/** The runbook with this evidence; `evidenceFor` gives it back. Keys that Firedoor does not know stay. */
export function withEvidence(runbook: Runbook, id: EnablementId, evidence: Evidence): Runbook {
  const items = asMap(runbook.meta[KEY]);
  const known = new Set(Object.values(KEYS));
  const row = [
    ...FIELDS.map((field) => [KEYS[field], asText(evidence[field])] as const).filter(([, text]) => text !== ''),
    ...Object.entries(asMap(items[id])).filter(([name]) => !known.has(name)),
  ];
  const others = Object.entries(items).filter(([name]) => name !== id);
  const rows = row.length === 0 ? others : [...others, [id, Object.fromEntries(row)] as const];
  const { [KEY]: _, ...meta } = runbook.meta;
  return { ...runbook, meta: rows.length === 0 ? meta : { ...meta, [KEY]: Object.fromEntries(inOrder(rows)) } };
}

/** As the list has them, so that the same evidence gives the same bytes whatever was typed first. */
function inOrder(rows: readonly (readonly [string, unknown])[]): readonly (readonly [string, unknown])[] {
  const place = (name: string): number => {
    const found = ENABLEMENT_ITEMS.findIndex(({ id }) => id === name);
    return found < 0 ? ENABLEMENT_ITEMS.length : found;
  };
  return rows.toSorted(([one], [other]) => place(one) - place(other));
}

const asMap = (value: unknown): { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const asText = (value: unknown): string => (typeof value === 'string' ? cleanLine(value).trim() : '');
