/** “We don’t know yet” with who finds out until when. It stands in a runbook in the place of an answer, or of a part of one. */
export interface Decision {
  readonly owner: string;
  /** A date, `YYYY-MM-DD`. */
  readonly due: string;
}

const WHOLE = /^We don[’']t know yet(?: \(owner: (.*), due: (.*)\))?$/;
const ANYWHERE = /\bwe don[’']t know yet\b(?: \(owner: .{0,300}?, due: [^)]{0,100}\))?/gi;

export const notKnownYet = (owner: string, due: string): string => `We don’t know yet (owner: ${owner}, due: ${due})`;

/** Who decides until when, where an answer is “we don’t know yet”. */
export function decisionIn(answer: string): Decision | undefined {
  if (!/(?:\)|yet)$/.test(answer)) return undefined;
  const [said, owner = '', due = ''] = WHOLE.exec(answer) ?? [];
  return said === undefined ? undefined : { owner, due };
}

/** What a text says beside what it leaves open: those who find out are not those who do it. */
export const decidedIn = (text: string): string => text.replace(ANYWHERE, '');

/** Whether a text leaves something open, such as who does a step out of hours. */
export const isOpen = (text: string): boolean => decidedIn(text) !== text;
