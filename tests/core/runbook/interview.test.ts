import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewOf } from '../../../src/core/check/gaps/runbook-view.ts';
import { ruleGaps } from '../../../src/core/check/gaps/rules.ts';
import { findStep } from '../../../src/core/runbook/find-steps.ts';
import { plainText } from '../../../src/core/runbook/plain-text.ts';
import { explore } from '../../../src/core/check/exploration/explore.ts';
import { compileLifecycle } from '../../../src/core/check/exploration/world.ts';
import { checkRunbook } from '../../../src/core/check/gaps/gaps.ts';
import { answerOf, openDecisions, withAnswer } from '../../../src/core/runbook/interview/answers.ts';
import { notKnownYet } from '../../../src/core/runbook/open-decision.ts';
import { newRunbook, withStep } from '../../../src/core/runbook/interview/edit-runbook.ts';
import { type Question, QUESTIONS } from '../../../src/core/runbook/interview/questions.ts';
import { type RoleRow, roleRows, withRoleRows } from '../../../src/core/runbook/interview/role-table.ts';
import { makeRunbook } from '../../../src/core/runbook/make-runbook.ts';
import { readRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';
import { EXAMPLES, exampleOf } from './examples.ts';

const EXAMPLE = exampleOf('automatic-isolation').runbook;

/** A draft as it comes back from its file: steps may still lack what nobody has answered. */
function parsed(text: string): Runbook {
  const read = readRunbook(text, { file: 'runbook.md' });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.runbook;
}

const ROLES: readonly RoleRow[] = [
  {
    name: 'SOC lead',
    hours: 'Mon–Fri 08:00–18:00',
    onCall: 'On-call IR',
    holds: 'Response (manage)',
    reachedBy: 'mobile',
    people: 'Mia Sato',
  },
  {
    name: 'Security admin',
    hours: '24×7',
    onCall: 'nobody',
    holds: 'Core security settings (manage)',
    reachedBy: 'mobile',
    people: 'Tom Berg',
  },
  { name: 'Service desk', hours: '24×7', onCall: 'nobody', holds: '', reachedBy: 'phone', people: 'the shift' },
];

/** An answer that a team could give. */
const ANSWERS: { readonly [I in Question['input']]: string } = {
  roles: 'SOC lead; out of hours: On-call IR',
  time: '30 min',
  text: 'By mobile, from the bridge of the security team; test page every Monday; seen in our tenant on 2026-11-16',
  lines: 'The verdict is on record.\nA second person agreed.',
  exclusions:
    'Two laptops of IT | Tag | They bring the VPN back | Head of security | 2027-02-22 | A page within 15 min',
};
/** Questions about one part of a *Who*, and about people who are not the security team. */
const OTHERS: { readonly [question: string]: string } = {
  Q23: 'SOC lead',
  Q26: 'On-call IR',
  Q25: 'Security admin',
  Q29: 'Security admin',
};
const answerTo = (question: Question): string => OTHERS[question.id] ?? ANSWERS[question.input];

const begun = withRoleRows(newRunbook('Isolation'), ROLES);
const interviewed = (questions: readonly Question[]): Runbook =>
  questions.reduce((runbook, question) => withAnswer(runbook, question, answerTo(question), EXAMPLE), begun);

describe('the interview', () => {
  test('asks 41 questions, five of them quick', () => {
    expect(QUESTIONS.map(({ id }) => id)).toEqual(Array.from({ length: 41 }, (_, index) => `Q${String(index + 1)}`));
    expect(QUESTIONS.filter(({ isQuick }) => isQuick)).toHaveLength(5);
  });

  test.each(QUESTIONS.map((question) => [question.id, question] as const))(
    'reads back what it wrote: %s',
    (_, question) => {
      const answer = answerTo(question);
      const runbook = withAnswer(begun, question, answer, EXAMPLE);
      expect(answerOf(runbook, question)).toBe(answer);
      expect(answerOf(parsed(makeRunbook(runbook)), question)).toBe(answer);
      expect(answerOf(withAnswer(runbook, question, '', EXAMPLE), question)).toBe('');
    },
  );

  test('reads back whatever a person types, after a way through a file', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/[\s;:|]+/g, ' ').trim());
    const typed = fc.tuple(
      fc.constantFrom(...QUESTIONS),
      line.filter((text) => text !== ''),
    );
    fc.assert(
      fc.property(typed, ([question, answer]) => {
        const once = withAnswer(begun, question, answer, EXAMPLE);
        const kept = parsed(makeRunbook(once));
        const clean = answerOf(kept, question);
        expect(makeRunbook(kept)).toBe(makeRunbook(parsed(makeRunbook(kept))));
        expect(answerOf(withAnswer(kept, question, clean, EXAMPLE), question)).toBe(clean);
      }),
      { numRuns: 150 },
    );
  });

  test('keeps an answer when another question is answered', () => {
    const all = interviewed(QUESTIONS);
    const lost = QUESTIONS.filter(
      (question) => answerOf(all, question) !== answerTo(question) && question.place.kind !== 'field',
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  test.each(EXAMPLES)('finds in the complete example $id an answer to every question that is required', (example) => {
    const open = QUESTIONS.filter((question) => question.required && answerOf(example.runbook, question) === '');
    expect(open.map(({ id }) => id)).toEqual([]);
  });

  test.each(['Q33', 'Q35'])('puts the words of %s behind the line that announces them, and takes both away', (id) => {
    const question = QUESTIONS.find((one) => one.id === id);
    if (question?.place.kind !== 'quote') throw new Error(id);
    const { step } = question.place;
    const said = withAnswer(begun, question, 'Call 4711.\nLeave it on.', EXAMPLE);
    const block = (runbook: Runbook): readonly string[] =>
      (findStep(runbook, step)?.prose ?? []).map((node) => plainText([node]));
    const before = (findStep(EXAMPLE, step)?.prose ?? []).findIndex(({ type }) => type === 'blockquote') - 1;
    const announcing = plainText((findStep(EXAMPLE, step)?.prose ?? []).slice(before, before + 1));
    expect(announcing).toMatch(/:$/);
    expect(block(said)[block(said).indexOf(announcing) + 1]).toBe('Call 4711.Leave it on.');
    expect(block(withAnswer(said, question, '', EXAMPLE))).not.toContain(announcing);
    const others = QUESTIONS.filter(({ brings }) => brings.includes(step));
    const later = [...others, question].reduce((now, one) => withAnswer(now, one, answerTo(one), EXAMPLE), begun);
    expect(block(later)[block(later).indexOf(announcing) + 1]).toContain('The verdict is on record.');
  });

  test('says of the steps that it brings that their people, places and times are suggestions, until that line is gone', () => {
    const question = QUESTIONS.find(({ id }) => id === 'Q8');
    if (!question) throw new Error('Q8');
    const brought = withAnswer(begun, question, 'pager; mail', EXAMPLE);
    const openIn = (runbook: Runbook) =>
      ruleGaps(viewOf(runbook)).filter(({ rule, section }) => rule === 'placeholder' && section === 'alerting');
    expect(openIn(brought)).toHaveLength(1);
    expect(openIn(parsed(makeRunbook(brought).replace(/\*\*Suggested by the example\.\*\*.*\n/g, '')))).toEqual([]);
  });

  test('keeps the rows of people and channels', () => {
    expect(roleRows(parsed(makeRunbook(begun)))).toEqual(ROLES);
  });

  test('keeps what nobody knows yet as an open decision', () => {
    const asked = QUESTIONS.filter(({ input }) => input === 'text' || input === 'exclusions');
    const open = asked.reduce(
      (runbook, question) => withAnswer(runbook, question, notKnownYet('Sam Ortiz', '2026-12-01'), EXAMPLE),
      begun,
    );
    expect(openDecisions(parsed(makeRunbook(open)))).toEqual(
      asked.map((question) => ({ question, owner: 'Sam Ortiz', due: '2026-12-01' })),
    );
  });
});

describe('the people of steps that no question asks about', () => {
  const question = (id: string): Question => {
    const found = QUESTIONS.find((one) => one.id === id);
    if (!found) throw new Error(`no question ${id}`);
    return found;
  };
  const answered = (...given: readonly (readonly [id: string, answer: string])[]): Runbook =>
    given.reduce((runbook, [id, answer]) => withAnswer(runbook, question(id), answer, EXAMPLE), begun);
  const whole = ['Q9', 'SOC lead; out of hours: On-call IR'] as const;

  test('do not depend on how much of an answer was kept while it was given', () => {
    const atOnce = makeRunbook(answered(whole));
    expect(makeRunbook(answered(['Q9', 'SOC lead'], whole))).toBe(atOnce);
    expect(makeRunbook(answered(['Q9', 'Helpdesk'], ['Q9', ''], whole))).toBe(atOnce);
  });

  test('do not depend on whether the quick five were answered first', () => {
    const unasked = (runbook: Runbook) => findStep(runbook, 'alerting.failed')?.who;
    expect(unasked(answered(['Q13', 'IR manager'], ['Q8', 'Pager']))).toBe('IR manager');
    expect(unasked(answered(['Q13', 'IR manager'], ['Q8', 'Pager'], whole))).toBe(whole[1]);
  });

  test('stay whom somebody wrote there', () => {
    const own = withStep(answered(whole), 'alerting.failed', (step) => ({ ...step, who: 'Night shift' }));
    const changed = withAnswer(own, question('Q9'), 'Security admin', EXAMPLE);
    expect(findStep(changed, 'alerting.failed')?.who).toBe('Night shift');
    expect(findStep(changed, 'alerting.reissue')?.who).toBe('Security admin');
  });

  test('are not an open decision', () => {
    const undecided = answered(['Q9', notKnownYet('Sam Ortiz', '2026-12-01')]);
    expect(findStep(undecided, 'alerting.failed')?.who).toBe('');
    expect(findStep(withAnswer(undecided, question('Q13'), 'IR manager', EXAMPLE), 'alerting.failed')?.who).toBe(
      'IR manager',
    );
  });
});

describe('a runbook from the interview', () => {
  const exploration = explore(compileLifecycle());
  const gapsOf = (runbook: Runbook) => checkRunbook(runbook, exploration).gaps;
  const whole = gapsOf(interviewed(QUESTIONS));

  test('is ready when every question is answered', () => {
    expect(whole.filter(({ level }) => level === 'essential')).toEqual([]);
  });

  test.each(QUESTIONS.filter(({ required }) => required).map((question) => [question.id, question] as const))(
    'shows a gap where %s is not answered',
    (_, question) => {
      const told = whole.map(({ message }) => message);
      const without = gapsOf(interviewed(QUESTIONS.filter((other) => other !== question)));
      expect(without.filter(({ message }) => !told.includes(message))).not.toEqual([]);
    },
  );
});
