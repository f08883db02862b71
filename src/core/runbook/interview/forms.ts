import type { Section } from '../../kernel/vocabulary/words.ts';
import type { Runbook } from '../runbook.ts';
import { sectionOf, withSection } from './edit-runbook.ts';
import { lineIn, withLine } from './places.ts';

/** The sections that are a short form, and no questions. */
const FORM_SECTIONS = ['false-positives', 'ownership'] as const satisfies readonly Section[];
export type FormSection = (typeof FORM_SECTIONS)[number];

/** A field of a short form, with where it stands in the runbook. */
export interface FormField {
  readonly section: FormSection;
  readonly label: string;
  readonly hint: string;
  readonly input: 'text' | 'date';
  /** A runbook is not ready without it. */
  readonly required: boolean;
  /** A new runbook has it, so that it says nothing about how far one is. */
  readonly isGiven: boolean;
  readonly read: (runbook: Runbook) => string;
  readonly write: (runbook: Runbook, text: string) => Runbook;
}

type Marks = '' | '*' | 'given';
const marked = (marks: Marks): Pick<FormField, 'required' | 'isGiven'> => ({
  required: marks !== '',
  isGiven: marks === 'given',
});

const line = (section: FormSection, label: string, hint: string): FormField => ({
  section,
  label,
  hint,
  input: 'text',
  ...marked(''),
  read: (runbook) => lineIn(sectionOf(runbook, section)?.prose ?? [], label),
  write: (runbook, text) =>
    withSection(runbook, section, (own) => ({ ...own, prose: withLine(own.prose, label, text) })),
});

type Named = 'title' | 'version' | 'owner' | 'nextReview';
const named = (key: Named, marks: Marks, label: string, hint: string): FormField => ({
  section: 'ownership',
  label,
  hint,
  input: key === 'nextReview' ? 'date' : 'text',
  ...marked(marks),
  read: (runbook) => runbook[key],
  write: (runbook, text) => ({ ...runbook, [key]: text }),
});

/** The short forms about false positives and ownership (ux.md §2.7). */
export const FORM_FIELDS: readonly FormField[] = [
  line('false-positives', 'Reported by', 'Who reports a false positive, and through which queue.'),
  line('false-positives', 'Told to Microsoft', 'Who submits the file or the incident, and where the number is kept.'),
  line('false-positives', 'Counted', 'The figure that tells whether it gets better, and who looks at it.'),
  named('title', 'given', 'Title', 'The name that people will look for.'),
  named('version', 'given', 'Version', 'A number that grows with each change that matters.'),
  named('owner', '*', 'Owner', 'One role with a name. The owner keeps it true.'),
  named('nextReview', '*', 'Next review', 'A date within a year: the product changes faster.'),
  line('ownership', 'Reviewed by', 'Somebody who was not the author.'),
  line('ownership', 'Rhythm', 'How often it is read, and how often it is drilled.'),
];

export const fieldsOf = (section: FormSection): readonly FormField[] =>
  FORM_FIELDS.filter((field) => field.section === section);

export const isFormSection = (section: Section): section is FormSection =>
  (FORM_SECTIONS as readonly Section[]).includes(section); // a wider view of the list
