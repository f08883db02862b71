import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { answerOf, openDecisions, withAnswer } from '../../../src/core/runbook/interview/answers.ts';
import { notKnownYet } from '../../../src/core/runbook/open-decision.ts';
import { answerProblem, decisionProblem, roleProblem } from '../../../src/core/runbook/interview/answer-problem.ts';
import { askedLater, courseOf, nextIn, previousIn } from '../../../src/core/runbook/interview/course.ts';
import { newRunbook, sectionOf } from '../../../src/core/runbook/interview/edit-runbook.ts';
import { makeExclusions, parseExclusions } from '../../../src/core/runbook/interview/exclusion-rows.ts';
import { fieldsOf } from '../../../src/core/runbook/interview/forms.ts';
import { placeIn } from '../../../src/core/runbook/interview/places.ts';
import { sectionProgress, unanswered } from '../../../src/core/runbook/interview/progress.ts';
import { factOf } from '../../../src/core/runbook/interview/question-facts.ts';
import { type Question, QUESTIONS } from '../../../src/core/runbook/interview/questions.ts';
import {
  cleanName,
  knownRoles,
  makeRoleAnswer,
  parseRoleAnswer,
} from '../../../src/core/runbook/interview/role-answer.ts';
import { type RoleRow, withRoleRows } from '../../../src/core/runbook/interview/role-table.ts';
import { makeRunbook } from '../../../src/core/runbook/make-runbook.ts';
import { readRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';

const EXAMPLE = parsed(
  readFileSync(new URL('../../../runbooks/templates/automatic-isolation.md', import.meta.url), 'utf8'),
);
const EMPTY = newRunbook('Isolation');
const SOC_LEAD: RoleRow = {
  name: 'SOC lead',
  hours: 'Mon–Fri 08:00–18:00',
  onCall: 'On-call IR',
  holds: 'Response (manage)',
  reachedBy: 'mobile',
  people: 'Mia Sato',
};

function parsed(text: string): Runbook {
  const read = readRunbook(text, { file: 'runbook.md' });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.runbook;
}

function question(id: string): Question {
  const found = QUESTIONS.find((one) => one.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

const progressOf = (runbook: Runbook, section: string) =>
  sectionProgress(runbook).find((one) => one.section === section);

describe('the course of the interview', () => {
  test('leads through the quick five, or through all', () => {
    expect(courseOf('quick')).toEqual(['Q8', 'Q13', 'Q23', 'Q33', 'Q35']);
    expect(courseOf('full')).toEqual(QUESTIONS.map(({ id }) => id));
  });

  test('asks a question later at the end, once', () => {
    const course = askedLater(courseOf('quick'), 'Q13');
    expect(course).toEqual(['Q8', 'Q23', 'Q33', 'Q35', 'Q13']);
    expect(askedLater(course, 'Q13')).toEqual(course);
    expect(askedLater(course, 'Q1')).toEqual(course);
  });

  test('ends after the last question and begins with the first', () => {
    const course = courseOf('quick');
    expect([nextIn(course, 'Q8'), nextIn(course, 'Q35'), previousIn(course, 'Q13'), previousIn(course, 'Q8')]).toEqual([
      'Q13',
      undefined,
      'Q8',
      undefined,
    ]);
  });
});

describe('how far an interview is', () => {
  test('a new runbook has nothing answered and no section begun', () => {
    expect(unanswered(EMPTY)).toHaveLength(41);
    expect(sectionProgress(EMPTY).map(({ state }) => state)).toEqual(Array.from({ length: 11 }, () => 'not started'));
  });

  test('the complete example has every section complete', () => {
    const incomplete = sectionProgress(EXAMPLE).filter(({ missing }) => missing > 0);
    expect(incomplete).toEqual([]);
  });

  test('counts what a section still needs, and leads to the first open question', () => {
    const begun = withAnswer(EMPTY, question('Q8'), 'Mail and pager', EXAMPLE);
    expect(progressOf(begun, 'alerting')).toEqual({
      section: 'alerting',
      title: 'Alerting',
      first: 'Q9',
      state: 'started',
      missing: 2,
    });
  });

  test('a form is complete with what it needs', () => {
    const owned = fieldsOf('ownership')
      .filter(({ required }) => required)
      .reduce((runbook, field) => field.write(runbook, '2027-01-04'), EMPTY);
    expect([progressOf(EMPTY, 'ownership')?.missing, progressOf(owned, 'ownership')?.state]).toEqual([2, 'complete']);
  });

  test.each([...fieldsOf('ownership'), ...fieldsOf('false-positives')].map((field) => [field.label, field] as const))(
    'reads back what a form wrote: %s',
    (_, field) => {
      const written = parsed(makeRunbook(field.write(EMPTY, '2027-01-04')));
      expect(field.read(written)).toBe('2027-01-04');
    },
  );
});

describe('an answer about people', () => {
  test.each([
    'SOC lead',
    'SOC lead, IR manager',
    'SOC lead; out of hours: On-call IR',
    'out of hours: On-call IR',
    'Platform lead; with: the owner of the guests; out of hours: On-call IR, SOC lead',
    'SOC lead (Mia, Tom)',
  ])('says the same when it is taken apart and put together: %s', (answer) => {
    expect(makeRoleAnswer(parseRoleAnswer(answer))).toBe(answer);
  });

  test('finds names that “or” sets apart', () => {
    expect(parseRoleAnswer('SOC lead or IR manager').names).toEqual(['SOC lead', 'IR manager']);
  });

  test('keeps what sets names apart out of a name', () => {
    expect(cleanName('  SOC lead; (days), ')).toBe('SOC lead (days)');
  });

  test('knows the roles of the table, who stands in, and whom steps name, each once', () => {
    const begun = withAnswer(withRoleRows(EMPTY, [SOC_LEAD]), question('Q13'), 'soc lead, Duty manager', EXAMPLE);
    expect(knownRoles(begun)).toEqual(['SOC lead', 'On-call IR', 'Duty manager']);
  });

  test('does not take an open decision for a person', () => {
    expect(knownRoles(withAnswer(EMPTY, question('Q13'), notKnownYet('Sam', '2026-12-01'), EXAMPLE))).toEqual([]);
  });
});

describe('exclusions', () => {
  const row = {
    excluded: 'CAD',
    mechanism: 'Tag',
    why: 'Licence',
    approvedBy: 'CISO',
    ends: '2027-02-01',
    instead: '',
  };

  test('keep their cells, and what sets cells apart stays out of them', () => {
    expect(parseExclusions(makeExclusions([row]))).toEqual([row]);
    expect(parseExclusions(makeExclusions([{ ...row, why: 'a | b\nc' }]))).toEqual([{ ...row, why: 'a / b c' }]);
  });

  test('may have empty cells at both ends', () => {
    const bare = { ...row, excluded: '', why: '', approvedBy: '', ends: '' };
    const answer = makeExclusions([bare]).trim();
    expect(parseExclusions(answer)).toEqual([bare]);
    const written = parsed(makeRunbook(withAnswer(EMPTY, question('Q40'), answer, EXAMPLE)));
    expect(parseExclusions(answerOf(written, question('Q40')))).toEqual([bare]);
  });

  test('leave out rows in which nothing stands', () => {
    const empty = { excluded: '', mechanism: '', why: '', approvedBy: '', ends: '', instead: '' };
    expect(makeExclusions([empty])).toBe('');
  });
});

describe('what is wrong with an answer', () => {
  test.each([
    ['Q10', 'soon', /number with its unit/],
    ['Q10', '15 min by day, 1 h out of hours', undefined],
    ['Q21', '48 hours', undefined],
    ['Q1', ' ', /Write an answer/],
    ['Q40', ' | Tag | Why | CISO | 2027-01-01 | Watch', /what is excluded/],
    ['Q40', 'Nothing is excluded.', undefined],
  ] as const)('%s, answered “%s”', (id, answer, expected) => {
    const problem = answerProblem(question(id), answer);
    if (expected) expect(problem).toMatch(expected);
    else expect(problem).toBeUndefined();
  });

  test('an open decision needs an owner and a date', () => {
    expect(Object.keys(decisionProblem('', ''))).toEqual(['owner', 'due']);
    expect(decisionProblem('Sam Ortiz', '2026-12-01')).toEqual({});
  });

  test('a role needs a name of its own and hours that can be counted', () => {
    const other = { ...SOC_LEAD, hours: 'office hours' };
    expect(roleProblem(SOC_LEAD, [SOC_LEAD])).toEqual({});
    expect(Object.keys(roleProblem(other, [SOC_LEAD, other]))).toEqual(['name', 'hours']);
    expect(roleProblem(other, [other]).hours).toMatch(/Mon–Fri 08:00–18:00/);
    expect(roleProblem({ ...SOC_LEAD, hours: '' }, []).hours).toMatch(/when they are on duty/);
  });
});

test.each(QUESTIONS.map(({ id }) => id))('an open decision stands in the place of any answer: %s', (id) => {
  const open = withAnswer(EMPTY, question(id), notKnownYet('Sam Ortiz', '2026-12-01'), EXAMPLE);
  expect(openDecisions(parsed(makeRunbook(open)))).toEqual([
    { question: question(id), owner: 'Sam Ortiz', due: '2026-12-01' },
  ]);
});

test.each(['Q1', 'Q24', 'Q40'])('the place of an answer in the prose of its section is found: %s', (id) => {
  const { section, place } = question(id);
  const prose = sectionOf(EXAMPLE, section)?.prose ?? [];
  expect(placeIn(prose, place)).toBeGreaterThanOrEqual(0);
  expect(placeIn([], place)).toBe(-1);
  expect(answerOf(EXAMPLE, question(id))).not.toBe('');
});

test('every fact that a question leads to is a card', () => {
  const cards = parse(readFileSync(new URL('../../../runbooks/facts/facts.yaml', import.meta.url), 'utf8')) as {
    id: string;
  }[];
  const ids = cards.map(({ id }) => id);
  const cited = QUESTIONS.flatMap(({ id }) => factOf(id) ?? []);
  expect(cited.filter((id) => !ids.includes(id))).toEqual([]);
  expect(cited).toHaveLength(17);
});
