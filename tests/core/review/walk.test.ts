import { expect, test } from 'vitest';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { replay } from '../../../src/core/drill/evolve.ts';
import type { Drill } from '../../../src/core/drill/drill.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { stages } from '../../../src/core/review/walk.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { T } from '../../given.ts';
import { drilled, untilCall } from '../export/completed-drill.ts';

const opened = (): Drill => openDrill(drilled, DEFAULT_TENANT, undefined, 1);
const facts = (): readonly Fact[] => [
  ...untilCall(drilled, undefined).facts,
  { type: 'incident.owned', at: T('+06:00'), by: 'analyst' },
  { type: 'user.informed', at: T('+07:00'), by: 'helpdesk', person: 'dana-ito', via: 'mobile' },
];

test('a walk that goes on from an earlier one is the walk that starts anew', () => {
  const log = facts();
  const anew = stages(replay(opened(), structuredClone([...log])));
  for (let length = 1; length < log.length; length += 1) stages(replay(opened(), log.slice(0, length)));
  expect(stages(replay(opened(), log))).toEqual(anew);
  expect(anew).toHaveLength(log.length);
});

test('what was taken back is in no walk, though it was in the one before', () => {
  const log = facts();
  const whole = stages(replay(opened(), log));
  const back: Fact = { type: 'turn.taken-back', at: T('+07:00'), by: 'analyst', number: log.length - 1 };
  const after = stages(replay(opened(), [...log, back]));
  expect(after).toHaveLength(log.length - 2);
  expect(after).toEqual(whole.slice(0, -2));
});

test('the walk of one seed is not that of another, whose facts are the same', () => {
  const one = replay(opened(), facts());
  stages(one);
  expect(stages({ ...one, seed: 2 }).map(({ seed }) => seed)).toEqual(one.facts.map(() => 2));
});
