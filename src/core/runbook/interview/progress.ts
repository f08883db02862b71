import type { Section } from '../../kernel/vocabulary/words.ts';
import type { Runbook } from '../runbook.ts';
import { SECTION_TITLES } from '../section-titles.ts';
import { answerOf } from './answers.ts';
import { FORM_FIELDS, type FormSection, isFormSection } from './forms.ts';
import { QUESTIONS, type Question } from './questions.ts';

/** How far a section of the interview is. Complete: everything that a runbook needs is answered. */
export type SectionState = 'complete' | 'started' | 'not started';

export interface SectionProgress {
  readonly section: Section;
  readonly title: string;
  readonly state: SectionState;
  /** The first question to ask there: one that is open, else the first. A form has none. */
  readonly first?: string;
  /** How many answers that a runbook needs are still missing. */
  readonly missing: number;
}

const isAnswered = (runbook: Runbook, question: Question): boolean => answerOf(runbook, question) !== '';

/** The questions that nobody has answered; “we don’t know yet” is an answer. */
export const unanswered = (runbook: Runbook): readonly Question[] =>
  QUESTIONS.filter((question) => !isAnswered(runbook, question));

/** The sections that the interview asks about, in the order of the document. */
export function sectionProgress(runbook: Runbook): readonly SectionProgress[] {
  const asked = [...new Set(QUESTIONS.map(({ section }) => section))];
  const forms = [...new Set(FORM_FIELDS.map(({ section }) => section))];
  return [...asked, ...forms].map((section) =>
    isFormSection(section) ? formProgress(runbook, section) : askedProgress(runbook, section),
  );
}

function askedProgress(runbook: Runbook, section: Section): SectionProgress {
  const questions = QUESTIONS.filter((question) => question.section === section);
  const open = questions.filter((question) => !isAnswered(runbook, question));
  const first = (open[0] ?? questions[0])?.id;
  return {
    section,
    title: SECTION_TITLES[section],
    ...(first !== undefined && { first }),
    ...stateOf(
      questions.length - open.length,
      open.filter(({ required }) => required),
    ),
  };
}

function formProgress(runbook: Runbook, section: FormSection): SectionProgress {
  const fields = FORM_FIELDS.filter((field) => field.section === section);
  const open = fields.filter((field) => field.read(runbook) === '');
  const begun = fields.filter((field) => !field.isGiven && field.read(runbook) !== '');
  return {
    section,
    title: SECTION_TITLES[section],
    ...stateOf(
      begun.length,
      open.filter(({ required }) => required),
    ),
  };
}

const stateOf = (answered: number, needed: readonly unknown[]): Pick<SectionProgress, 'state' | 'missing'> => ({
  state: answered === 0 ? 'not started' : needed.length === 0 ? 'complete' : 'started',
  missing: needed.length,
});
