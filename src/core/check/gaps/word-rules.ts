import { isSuggested } from '../../runbook/interview/suggested.ts';
import { type Gap, gap } from './gap.ts';
import { forbids, type Passage, type RunbookView, sentencesOf } from './runbook-view.ts';

/** What a text says too loosely, wherever it stands: in foreign files, too. */
export const wordRules = (view: RunbookView): readonly Gap[] => [
  ...view.written.flatMap(placeholders),
  ...suggestions(view),
  ...view.passages.flatMap(soonWithoutNumber),
  ...view.passages.flatMap(passive),
  ...portalPath(view),
  ...length(view),
];

const where = ({ section, step }: Passage): Pick<Gap, 'section' | 'step'> => ({
  ...(section && { section }),
  ...(step !== undefined && { step }),
});

const BLANK = '(?:(?:your|the|insert|enter|add) )?(?:name|role|date|phone|team|number|person|link)\\b';
const PLACEHOLDER = new RegExp(
  `\\b(?:TODO|TBD|TBC|FIXME|xx{1,9})\\b|\\?\\?\\?|<${BLANK}[^<>]{0,80}>|\\[(?:${BLANK}|insert\\b)[^[\\]]{0,80}\\]`,
  'i',
);

function placeholders(passage: Passage): readonly Gap[] {
  const found = PLACEHOLDER.exec(passage.text)?.[0];
  return found === undefined
    ? []
    : [gap('placeholder', { message: `Fill in “${found}”: ${quote(passage.text)}`, ...where(passage) })];
}

/** What an example says is nobody's decision yet: one gap a section, however many steps were brought. */
const suggestions = ({ runbook }: RunbookView): readonly Gap[] =>
  runbook.sections.flatMap(({ id, title, steps }) => {
    const open = steps.filter(isSuggested).length;
    if (open === 0) return [];
    const count = open === 1 ? 'one step still holds' : `${String(open)} steps still hold`;
    const message = `Make “${title}” your own: ${count} people, places and times of the example. Each says so on top.`;
    return [gap('placeholder', { message, section: id })];
  });

const SOON = /\b(?:as soon as possible|asap|promptly|in a timely manner|quickly|at (?:the|your) earliest)\b/i;

function soonWithoutNumber(passage: Passage): readonly Gap[] {
  return sentencesOf(passage.text).flatMap((sentence) => {
    const found = SOON.exec(sentence)?.[0];
    return found === undefined || /\d/.test(sentence)
      ? []
      : [gap('G11', { message: `“${found}”: give a number of minutes. ${quote(sentence)}`, ...where(passage) })];
  });
}

const PASSIVE =
  /\b(?:is|are|will be|gets?|should be|must be)\s+(?:then\s+|also\s+)?(?:scanned|collected|reset|revoked|informed|notified|checked|removed|tested|blocked|re-?imaged|reconnected|contacted)\b/i;

/** A step has its *Who*; a sentence outside of steps that leaves it open is done by nobody. */
function passive(passage: Passage): readonly Gap[] {
  if (passage.step !== undefined || passage.isCheck || passage.section === 'scope') return [];
  return sentencesOf(passage.text).flatMap((sentence) => {
    const found = PASSIVE.exec(sentence);
    const front = sentence.slice(0, found?.index ?? 0);
    return found && !/\bby\b/i.test(sentence) && !forbids(front) && !/\bbefore\b/i.test(front)
      ? [gap('G22', { message: `Say who does it: ${quote(sentence)}`, ...where(passage) })]
      : [];
  });
}

function portalPath({ passages }: RunbookView): readonly Gap[] {
  const isSeen = passages.some(({ text }) =>
    /seen in (?:our|the) tenant on|confirmed in (?:our|the) tenant on/i.test(text),
  );
  return isSeen
    ? []
    : [
        gap('G23', {
          section: 'scope',
          message:
            'Write down where the preview is switched on in your tenant, and when you saw it there: “seen in our tenant on” and a date.',
        }),
      ];
}

/** Words that a person reads in a minute, and that fit on a page of A4. */
const WORDS_A_MINUTE = 200;
const WORDS_A_PAGE = 500;

function length({ passages }: RunbookView): readonly Gap[] {
  const words = (list: readonly Passage[]): number => list.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const first = words(passages.filter(({ section }) => section === 'first-15'));
  if (first <= WORDS_A_PAGE) return [];
  const minutes = Math.ceil(words(passages) / WORDS_A_MINUTE);
  return [
    gap('G25', {
      section: 'first-15',
      message: `Shorten the first 15 minutes to one page: it has ${String(first)} words. The whole takes ${String(minutes)} min to read.`,
    }),
  ];
}

const quote = (text: string): string => `“${text.length > 120 ? `${text.slice(0, 117)}…` : text}”`;
