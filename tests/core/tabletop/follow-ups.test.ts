import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conduct } from '../../../src/core/tabletop/conduct.ts';
import {
  followUpProblems,
  followUpsOf,
  isAgreeable,
  nextStates,
  tidied,
} from '../../../src/core/tabletop/follow-ups.ts';
import type { FollowUp, TabletopFact } from '../../../src/core/tabletop/tabletop-fact.ts';
import { at, exerciseOf } from './after-action-cases.ts';
import { m, played } from './given-tabletop.ts';

const ON = '2026-11-24';
const whole: FollowUp = {
  action: 'Add the bridge number to the on-call card',
  owner: 'Sam Ortiz',
  due: '2026-12-01',
  state: 'open',
};
const codes = (change: Partial<FollowUp>): readonly string[] =>
  followUpProblems({ ...whole, ...change }, ON).map(({ code }) => code);

describe('a follow-up', () => {
  test('with a verb, an owner and a day is agreed', () => {
    expect(codes({})).toEqual([]);
  });

  test('without an owner or a day is refused, each by its field', () => {
    const { owner: _, due: __, ...bare } = whole;
    expect(followUpProblems(bare, ON).map(({ field, code }) => [field, code])).toEqual([
      ['owner', 'owner-missing'],
      ['due', 'due-missing'],
    ]);
    expect(codes({ owner: '   ' })).toEqual(['owner-missing']);
  });

  test.each(['2026-11-31', '2026-13-01', '2026-02-29', '1.12.2026', 'soon'])('due %s is no day', (due) => {
    expect(codes({ due })).toEqual(['due-unreadable']);
  });

  test('is due on the day of the exercise at the earliest', () => {
    expect(codes({ due: '2026-11-23' })).toEqual(['due-past']);
    expect(codes({ due: ON })).toEqual([]);
    expect(codes({ due: '2028-02-29' })).toEqual([]);
  });

  test.each([
    'The helpdesk script',
    'We need a second phone',
    'Better communication',
    'Communication with the helpdesk',
    'Training for the helpdesk',
    'More awareness',
    '2nd approver for servers',
    'Helpdesk gets the card',
  ])('“%s” does not begin with a verb', (action) => {
    expect(codes({ action })).toEqual(['verb-missing']);
  });

  test.each([
    'Improve coordination',
    'Improve communication between teams',
    'Review the process',
    'Ensure awareness',
    'Communicate',
  ])('“%s” is told to be vague, and can be agreed all the same', (action) => {
    expect(followUpProblems({ ...whole, action }, ON)).toEqual([
      {
        field: 'action',
        code: 'too-vague',
        message: `“${action}” – write what changes, who, by when.`,
        isAdvice: true,
      },
    ]);
    expect(isAgreeable({ ...whole, action }, ON)).toBe(true);
  });

  test.each([
    'Document the force-release script in section 5',
    'Improve the helpdesk card with the bridge number',
    'Ring the site manager before a release',
    'Mention the cloud channel in the user notice',
    'Print the card for every desk',
    'Train the night shift on the impostor call',
  ])('“%s” says what somebody does', (action) => {
    expect(codes({ action })).toEqual([]);
  });

  test('as an idea needs words only, and is kept without owner and day', () => {
    expect(codes({ action: 'Better headsets', owner: '', due: '', state: 'idea' })).toEqual([]);
    expect(codes({ action: ' ', state: 'idea' })).toEqual(['action-missing']);
    expect(tidied({ ...whole, action: ' Better headsets ', state: 'idea' })).toEqual({
      action: 'Better headsets',
      state: 'idea',
    });
  });

  test('whatever is typed, is refused or kept, and what is kept is agreeable again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string(),
        fc.oneof(fc.string(), fc.constant('2026-12-01')),
        fc.constantFrom('open', 'in-progress', 'done', 'dropped', 'idea'),
        (action, owner, due, state) => {
          const draft: FollowUp = { action, owner, due, state };
          expect(isAgreeable(tidied(draft), ON)).toBe(isAgreeable(draft, ON));
        },
      ),
    );
  });
});

describe('the follow-ups of an exercise', () => {
  const agreed: TabletopFact = { type: 'follow-up.agreed', at: at(20), id: 'f1', followUp: whole };
  const done: TabletopFact = { type: 'follow-up.changed', at: at(25), id: 'f1', followUp: { ...whole, state: 'done' } };

  test('stand as they were last said, under the line that first said them', () => {
    expect(followUpsOf(exerciseOf(agreed, done))).toEqual([
      { id: 'f1', number: 2, followUp: { ...whole, state: 'done' } },
    ]);
  });

  test('lose a change that was struck, and go when they were struck themselves', () => {
    expect(followUpsOf(exerciseOf(agreed, done, { type: 'entry.struck', at: at(26), number: 3 }))).toEqual([
      { id: 'f1', number: 2, followUp: whole },
    ]);
    expect(followUpsOf(exerciseOf(agreed, done, { type: 'entry.struck', at: at(26), number: 2 }))).toEqual([]);
  });
});

test('an idea can be dropped, and what was dropped without owner and day cannot be opened by its status alone', () => {
  const idea = { action: 'Better headsets', state: 'idea' } as const;
  expect(nextStates(idea)).toEqual(['idea', 'dropped']);
  const agreed = played(['00:00', { do: 'start' }], ['01:00', { do: 'agree-follow-up', id: 'f1', followUp: idea }]);
  const dropped = { ...idea, state: 'dropped' } as const;
  const after = conduct(agreed, { do: 'change-follow-up', id: 'f1', followUp: dropped }, m('02:00'));
  expect(after.ok).toBe(true);
  expect(nextStates(dropped)).toEqual(['idea', 'dropped']);
  const opened = conduct(
    agreed,
    { do: 'change-follow-up', id: 'f1', followUp: { ...idea, state: 'open' } },
    m('02:00'),
  );
  expect(!opened.ok && opened.error.code).toBe('no-owner-or-date');
});
