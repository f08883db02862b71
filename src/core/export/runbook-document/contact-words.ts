import type { Role } from '../../runbook/roles.ts';

/** Names that people have, each with the role that stands for it. */
export type Blanks = readonly (readonly [name: RegExp, role: string])[];

/** The people of a table of roles. The longest name first, so that no shorter one leaves a rest of it. */
export function blanksFor(roles: readonly Role[]): Blanks {
  const named = roles.flatMap(({ name, people }) => peopleIn(people).map((person) => [person, name] as const));
  // Who is on call is the same person; the role by day is theirs.
  return [...new Map(named.toReversed())]
    .toSorted(([one], [other]) => other.length - one.length)
    .map(([person, role]) => [wordPattern(person), role || 'somebody']);
}

const peopleIn = (people: string): readonly string[] =>
  people
    .replace(/\([^()]*\)/g, ' ')
    .split(/[,;/&+]|\band\b|\bor\b/)
    .map((person) => person.replace(REACHES, ' ').replace(/\s+/g, ' ').trim())
    .filter((person) => /\p{L}{2}/u.test(person));

/** The name as a whole, however its words are spaced. */
function wordPattern(name: string): RegExp {
  const words = name.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
}

/** A text without people, mail addresses and numbers that can be called. */
export function withoutContactWords(text: string, blanks: Blanks): string {
  const anonymous = blanks.reduce((said, [name, role]) => said.replace(name, () => role), text);
  return anonymous
    .replace(OWNER, '$1')
    .replace(REACHES, '(address left out)')
    .replace(CALLED, '$1(number left out)')
    .replace(NUMBER, (found) => (isNumberToCall(found) ? '(number left out)' : found));
}

/** Who finds out, in an open decision. */
const OWNER = /(We don[’']t know yet \()owner: .{0,300}?, (?=due:)/g;

// A name before the @ is read from its beginning only, or a long text without one would be read from each of its letters.
const REACHES = /(?<![\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** A short number is one that somebody is told to call. */
const CALLED =
  /\b((?:phone|call|dial|ring|tel|mobile|extension|ext|fax|pin)\.?:?\s+(?:on\s+)?)\+?\d{3,6}\b(?!\s*(?:min|h\b|hours?|days?|times?|users?|people))/gi;

const NUMBER = /(?:\+|\()?\d(?:[\s().\-/\u00a0\u2010-\u2012\u202f]*\d){5,}/g;

/** Dates and addresses of machines are none. */
function isNumberToCall(found: string): boolean {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(found)) return false;
  return found.replace(/\b\d{4}-\d{2}-\d{2}\b/g, '').replace(/\D/g, '').length >= 6;
}
