import type { Root } from 'mdast';
import { answerOf, openDecisions } from '../runbook/interview/answers.ts';
import { QUESTIONS } from '../runbook/interview/questions.ts';
import type { Runbook } from '../runbook/runbook.ts';
import { document, heading, list, paragraph, strong } from '../markdown/nodes.ts';

/** What is filled in for one user; what stays empty is left to a pen. */
export interface NoticeBlanks {
  readonly user: string;
  readonly device: string;
  readonly phone: string;
  readonly reference: string;
}

export const EMPTY_NOTICE: NoticeBlanks = { user: '', device: '', phone: '', reference: '' };

/** The rows of the notice, and the names that a runbook's words may call them by, in braces or brackets. */
const ROWS: readonly (readonly [blank: keyof NoticeBlanks, title: string, names: readonly string[]])[] = [
  ['user', 'For', ['user', 'name', 'user name']],
  ['device', 'Device', ['device', 'laptop', 'computer']],
  ['phone', 'Call the security team on', ['phone', 'number', 'phone number', 'our number']],
  ['reference', 'Your reference', ['reference', 'incident', 'case', 'ticket']],
];

const PEN = '……………………';

/**
 * What a user reads who is cut off, in the words of the runbook (Q33), for paper or a message to a phone. Where the runbook
 * has no words yet these are ours.
 */
export function userNotice(runbook: Runbook, blanks: NoticeBlanks): Root {
  const words = wordsOf(runbook);
  const lines = (words.length > 0 ? words : OUR_WORDS).map((line) => paragraph(filledIn(line, blanks)));
  return document(
    heading(1, 'Your laptop was cut off from the network on purpose'),
    ...lines,
    list(ROWS.map(([blank, title]) => [strong(title), ` ${blanks[blank] || PEN}`])),
    paragraph(strong('Nobody will ask you for your password. Do not give it to anybody who does.')),
  );
}

/** Whether the words are the team's. */
export const hasNoticeWords = (runbook: Runbook): boolean => wordsOf(runbook).length > 0;

function wordsOf(runbook: Runbook): readonly string[] {
  const question = QUESTIONS.find(({ id }) => id === 'Q33');
  if (!question || openDecisions(runbook).some((open) => open.question === question)) return [];
  return answerOf(runbook, question)
    .split('\n')
    .map((line) => line.replace(/^["“”]+|["“”]+$/g, '').trim())
    .filter((line) => line !== '');
}

const OUR_WORDS: readonly string[] = [
  'Our security system did this to protect you and your colleagues. Nothing is broken, and you did nothing wrong by working on it.',
  'Please leave the laptop switched on and plugged in. Connect it to no other network and to no phone. Install nothing, and do not restart it.',
  'We will call you and tell you what happens next.',
];

/** `{phone}`, `[phone]` and `<phone>` become what was filled in. */
const filledIn = (line: string, blanks: NoticeBlanks): string =>
  line.replace(/[{[<]\s*([a-z][a-z ]*?)\s*[}\]>]/gi, (found, name: string) => {
    const row = ROWS.find(([, , names]) => names.includes(name.toLowerCase()));
    return row ? blanks[row[0]] || PEN : found;
  });
