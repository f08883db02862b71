import { expect, test } from 'vitest';
import { leftOver, takenUp, withoutFollowUp } from '../../../src/core/tabletop/left-over.ts';
import { openQuestions } from '../../../src/core/tabletop/open-questions.ts';
import { ownInject } from '../../../src/core/tabletop/own-inject.ts';
import { after, m, plan, played, plannedTabletop } from './given-tabletop.ts';

const seated = { ...plan, players: [{ seat: 'Analyst', name: 'Sam, Kim' }, { seat: 'Helpdesk' }] };
const said = () =>
  played(
    ['00:00', { do: 'start' }],
    ['01:00', { do: 'note', kind: 'gap', text: 'No card', who: 'Sam' }],
    ['02:00', { do: 'note', kind: 'strength', text: 'A calm call' }],
    ['03:00', { do: 'note', kind: 'action', text: 'Add a card', who: 'Kim' }],
  );

test('what is left over are gaps, actions and things to fix that no follow-up answers', () => {
  const [gap, action] = leftOver(said());
  expect([gap?.word, action?.word]).toEqual(['Gap', 'Action']);
  if (!gap || !action) throw new Error('nothing is left');
  expect(takenUp(gap)).toEqual({ action: '', owner: 'Sam', state: 'open', answers: gap.number });
  const followUp = { ...takenUp(action), due: '2026-12-01' };
  expect(followUp.action).toBe('Add a card');
  const agreed = after(said(), { do: 'agree-follow-up', id: 'f1', followUp }, m('04:00'));
  expect(leftOver(agreed).map(({ number }) => number)).toEqual([gap.number]);
});

test('each person of a seat is waited for by name, and a seat without names by its own', () => {
  const started = after(plannedTabletop(seated), { do: 'start' }, m('00:00'));
  expect(withoutFollowUp(started)).toEqual(['Sam', 'Kim', 'Helpdesk']);
  const followUp = { action: 'Add a card', owner: 'kim', due: '2026-12-01', state: 'open' } as const;
  const agreed = after(started, { do: 'agree-follow-up', id: 'f1', followUp }, m('04:00'));
  expect(withoutFollowUp(agreed)).toEqual(['Sam', 'Helpdesk']);
});

test('a question that was put to the room is open no more', () => {
  const [part] = plan.parts.filter(({ questions }) => questions.length > 0);
  const [question] = part?.questions ?? [];
  if (!part || question === undefined) throw new Error('the plan has no question');
  expect(openQuestions(said(), part)).toContain(question);
  expect(openQuestions(after(said(), { do: 'ask', question }, m('04:00')), part)).not.toContain(question);
});

test('an inject written in a hurry has a name and a speaker all the same, and none without words', () => {
  const hasty = ownInject(
    { says: 'The chief executive rings and wants it back', from: '', title: '', question: ' ' },
    plan,
  );
  expect(hasty).toMatchObject({ id: 'inserted-1', title: 'The chief executive rings and', from: 'the facilitator' });
  expect(hasty).not.toHaveProperty('question');
  expect(ownInject({ says: ' ', from: '', title: '', question: '' }, plan)).toBeUndefined();
});
