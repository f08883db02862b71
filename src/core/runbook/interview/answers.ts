import { actionRow } from '../../kernel/vocabulary/actions.ts';
import { type Decision, decisionIn, isOpen } from '../open-decision.ts';
import { rolesIn } from '../roles.ts';
import type { Runbook, RunbookStep } from '../runbook.ts';
import { stepFields } from '../step-fields.ts';
import { findStep, stepsOf } from '../find-steps.ts';
import { withSection, withStep, withSteps, sectionOf } from './edit-runbook.ts';
import { checksIn, lineIn, quoteIn, rowsIn, withChecks, withLine, withQuote, withRows } from './places.ts';
import { asSuggested } from './suggested.ts';
import { type Place, type Question, QUESTIONS, type StepField } from './questions.ts';

/** The answer that stands in a runbook: a line of text, or several; empty where there is none. */
export function answerOf(runbook: Runbook, { place, section }: Question): string {
  switch (place.kind) {
    case 'field':
      return partOf(findStep(runbook, place.step)?.[place.field] ?? '', place.part);
    case 'quote':
      return quoteIn(findStep(runbook, place.step)?.prose ?? []);
    case 'line':
      return lineIn(sectionOf(runbook, section)?.prose ?? [], place.label);
    case 'checks':
      return checksIn(sectionOf(runbook, section)?.prose ?? []);
    case 'exclusions':
      return rowsIn(sectionOf(runbook, section)?.prose ?? []);
  }
}

/**
 * The runbook with an answer written where it belongs, and with the steps of the example that come with it. `answerOf` gives
 * the answer back. An empty answer takes the text away and leaves the steps.
 */
export function withAnswer(runbook: Runbook, question: Question, answer: string, example: Runbook): Runbook {
  const { place, brings } = question;
  const steps = answer === '' ? [] : 'step' in place ? [place.step, ...brings] : brings;
  const grown = withSteps(runbook, steps, example, withoutAnswers);
  return manned(write(grown, question, answer, example), leadIn(runbook));
}

/** A step of the example without what a question asks for, and with a mark: its people and channels are not this tenant's. */
function withoutAnswers(step: RunbookStep): RunbookStep {
  const asked = placesIn(step.id);
  const isAsked = (name: StepField): boolean => asked.some((place) => place.kind === 'field' && place.field === name);
  return asSuggested({
    ...step,
    who: '',
    ...(isAsked('within') && { within: '' }),
    ...(isAsked('channel') && { channel: '' }),
    ...(asked.some(({ kind }) => kind === 'quote') && { prose: withQuote(step.prose, '', []) }),
  });
}

const placesIn = (step: string): readonly Place[] =>
  QUESTIONS.map(({ place }) => place).filter((place) => 'step' in place && place.step === step);

/**
 * Steps for whose people no question asks are done by those who lead. They follow when another answer makes others lead: a
 * draft is kept while an answer is still being given, and must not depend on when. A setting of the portal is changed by
 * whoever holds the settings.
 */
function manned(runbook: Runbook, before: string): Runbook {
  const lead = leadIn(runbook);
  const admins = rolesIn(runbook).flatMap(({ name, holds }) => (holds.includes('manage-settings') ? [name] : []));
  const whoOf = (step: RunbookStep): string =>
    lead !== '' && admins.length > 0 && changesSettings(step) ? `${lead}${FOR_SETTINGS}${admins.join(', ')}` : lead;
  const follows = (step: RunbookStep): boolean =>
    ['', before].includes(step.who) || (changesSettings(step) && step.who.startsWith(`${before}${FOR_SETTINGS}`));
  return stepsOf(runbook)
    .filter((step) => !areItsPeopleAsked(step) && follows(step) && step.who !== whoOf(step))
    .reduce((grown, { id }) => withStep(grown, id, (step) => ({ ...step, who: whoOf(step) })), runbook);
}

const FOR_SETTINGS = '; for settings: ';

const changesSettings = ({ actions }: RunbookStep): boolean =>
  actions.some((action) => actionRow(action).permission === 'manage-settings');

/** Who does the first step for whose people a question asks, and somebody knows. */
const leadIn = (runbook: Runbook): string =>
  stepsOf(runbook).find((step) => step.who !== '' && areItsPeopleAsked(step) && !isOpen(step.who))?.who ?? '';

const areItsPeopleAsked = ({ id }: RunbookStep): boolean =>
  placesIn(id).some((place) => place.kind === 'field' && place.field === 'who');

function write(runbook: Runbook, { section, place }: Question, answer: string, example: Runbook): Runbook {
  switch (place.kind) {
    case 'field':
      return withStep(runbook, place.step, (step) => {
        const { when, who, does, within, channel } = step;
        const fields = { when, who, does, within, channel };
        return {
          ...step,
          ...stepFields({ ...fields, [place.field]: withPart(fields[place.field], place.part, answer) }),
        };
      });
    case 'quote':
      return withStep(runbook, place.step, (step) => ({
        ...step,
        prose: withQuote(step.prose, answer, findStep(example, place.step)?.prose ?? []),
      }));
    case 'line':
      return withSection(runbook, section, (own) => ({ ...own, prose: withLine(own.prose, place.label, answer) }));
    case 'checks':
      return withSection(runbook, section, (own) => ({ ...own, prose: withChecks(own.prose, answer) }));
    case 'exclusions':
      return withSection(runbook, section, (own) => ({ ...own, prose: withRows(own.prose, answer) }));
  }
}

/** The pieces of a *Who*; each has a label or none. What stands in brackets is no label. */
const piecesOf = (who: string): readonly (readonly [label: string, names: string])[] =>
  who
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [, label = '', names = piece] = /^([^:(]*):\s*(.*)$/s.exec(piece) ?? [];
      return [label.trim().toLowerCase(), names];
    });

function partOf(value: string, part: string | undefined): string {
  if (part === undefined) return value;
  return piecesOf(value)
    .filter(([label]) => label === part)
    .map(([, names]) => names)
    .join('; ');
}

function withPart(value: string, part: string | undefined, answer: string): string {
  if (part === undefined) return answer;
  const mine = answer === '' ? [] : [part === '' ? answer : `${part}: ${answer}`];
  const others = piecesOf(value)
    .filter(([label]) => label !== part)
    .map(([label, names]) => (label === '' ? names : `${label}: ${names}`));
  return (part === '' ? [...mine, ...others] : [...others, ...mine]).join('; ');
}

/** Something that nobody has decided yet. */
export interface OpenDecision extends Decision {
  readonly question: Question;
}

/** The questions that are answered with “we don’t know yet”, with who finds out until when. */
export const openDecisions = (runbook: Runbook): readonly OpenDecision[] =>
  QUESTIONS.flatMap((question) => {
    const decision = decisionIn(answerOf(runbook, question));
    return decision ? [{ question, ...decision }] : [];
  });
