import { expect, test } from 'vitest';
import type { FollowUp } from '../../src/core/tabletop/tabletop-fact.ts';
import { EMPTY_FOLLOW_UP, FollowUpDraft } from '../../src/screens/report/follow-up-draft.svelte.ts';

const PROMISE: FollowUp = {
  action: 'Add the bridge number to the on-call card',
  owner: 'Ana',
  due: '2026-12-01',
  section: '',
  state: 'open',
};

/** A draft that is being kept by something slow, and what ends that. */
function sent() {
  const draft = new FollowUpDraft(PROMISE, '2026-11-27');
  const kept: FollowUp[] = [];
  let answer = (_: boolean): void => undefined;
  const promise = new Promise<boolean>((resolve) => (answer = resolve));
  const onkeep = (followUp: FollowUp): Promise<boolean> => {
    kept.push(followUp);
    return promise;
  };
  return { draft, kept, onkeep, done: draft.keep(onkeep), answer };
}

test('a second Enter while a follow-up is stored does not keep it twice', async () => {
  const { draft, kept, onkeep, done, answer } = sent();
  await draft.keep(onkeep);
  answer(true);
  await done;
  expect(kept.map(({ action }) => action)).toEqual([PROMISE.action]);
});

test('what is typed while a follow-up is stored stays', async () => {
  const { draft, done, answer } = sent();
  draft.change({ action: 'Order a spare laptop' });
  answer(true);
  await done;
  expect(draft.followUp).toEqual({ ...EMPTY_FOLLOW_UP, action: 'Order a spare laptop' });
});

test('a follow-up that is refused is in the form again', async () => {
  const { draft, done, answer } = sent();
  answer(false);
  await done;
  expect(draft.followUp).toEqual(PROMISE);
});

test('a follow-up that is refused does not write over another that was begun meanwhile', async () => {
  const { draft, done, answer } = sent();
  draft.change({ action: 'Order a spare laptop' });
  answer(false);
  await done;
  expect(draft.followUp.action).toBe('Order a spare laptop');
});
