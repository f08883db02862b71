import type { Action } from '../../kernel/vocabulary/actions.ts';
import { type Gap, gap } from './gap.ts';
import { forbids, type RunbookView, sentencesOf } from './runbook-view.ts';

/** What the release rests on: evidence before clean-up, a second pair of eyes, and one section that decides. */
export const releaseRules = (view: RunbookView): readonly Gap[] => [
  ...conflict(view),
  ...evidenceFirst(view),
  ...secondPerson(view),
];

const RECONNECTS =
  /\breconnect\w*|\brelease\w*\b|\bun-?isolat\w*|\b(?:lift|end|undo|remove|cancel)(?:s|ed|ing)?\s(?:(?:the|its|their|an?)\s)?isolation\b|\blet(?:s|ting)?\s(?:\w+\s){1,4}back\b|back on(?:to)? the network|back online|out of isolation/gi;

/** *Release is not promised*: what is forbidden after its word. */
const IS_NOT =
  /^\s(?:(?!if|when|unless|once)\w+\s){0,2}(?:is|are|be|can|must|may|will|should|does|do)\s?(?:not|never|n[’']t)\b/i;

/** Whether a sentence tells somebody to give the network back. It is read no further than a sentence goes. */
const reconnects = (sentence: string): boolean =>
  [...sentence.matchAll(RECONNECTS)].some(({ index, 0: words }) => {
    const ends = index + words.length;
    return !forbids(sentence.slice(Math.max(0, index - 300), index)) && !IS_NOT.test(sentence.slice(ends, ends + 100));
  });

/** The helpdesk has no right to release, so a sentence there that tells it to contradicts the section that does. */
function conflict({ passages }: RunbookView): readonly Gap[] {
  return passages
    .filter(({ section }) => section === 'helpdesk')
    .flatMap(({ text, step }) =>
      sentencesOf(text)
        .filter(reconnects)
        .map((sentence) =>
          gap('G07', {
            section: 'helpdesk',
            ...(step !== undefined && { step }),
            message: `Take this out, or into the section “Release”, which reserves it: “${sentence}”`,
          }),
        ),
    )
    .slice(0, 1);
}

const REMEDIATES: readonly Action[] = ['quarantine-file', 'run-scan', 'reimage'];

function evidenceFirst({ steps }: RunbookView): readonly Gap[] {
  const order = steps.flatMap(({ step, section }) => step.actions.map((action) => ({ action, step, section })));
  const package_ = order.findIndex(({ action }) => action === 'collect-package');
  const cleanUp = order.findIndex(({ action }) => REMEDIATES.includes(action));
  const late = order[package_];
  if (!late || cleanUp < 0 || package_ < cleanUp) return [];
  return [
    gap('G16', {
      section: late.section,
      step: late.step.id,
      message: `Collect evidence before anything is removed: put “${late.step.title}” before “${order[cleanUp]?.step.title ?? ''}”.`,
    }),
  ];
}

const SECOND = /second (?:person|approver|analyst)|two[- ](?:person|people)|four[- ]eyes|two must agree|agreed by/i;

function secondPerson({ passages, steps }: RunbookView): readonly Gap[] {
  const isStep = steps.some(({ step }) => SECOND.test(step.title) || SECOND.test(step.does));
  const isRole = passages.some(
    ({ step, text }) => step === undefined && /(?:two|second)[- ]\w+ (?:rule|approval)/i.test(text),
  );
  return isStep || isRole
    ? []
    : [
        gap('G17', {
          section: 'release',
          message:
            'Name a second approver for finance devices and important users: whoever investigated should not release alone.',
        }),
      ];
}
