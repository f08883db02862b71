import { describe, expect, test } from 'vitest';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { replay } from '../../../src/core/drill/evolve.ts';
import { advanceWithModel } from '../../../src/core/drill/model-seats.ts';
import { MODEL_PLAYER, seating } from '../../../src/core/drill/seats.ts';
import { turn } from '../../../src/core/drill/turn.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { isolatedAtStart, T } from '../../given.ts';

const incident: Incident = {
  ...isolatedAtStart,
  rubric: [
    {
      id: 'unjudged',
      never: { done: 'release', where: { device: 'wks-1' } },
      before: { verdict: 'any' },
      weight: 1,
      redLine: true,
      because: 'Nobody has said yet what this is.',
      sources: [],
    },
  ],
  modelAnswer: [
    { at: T('+02:00'), by: 'helpdesk', deed: { do: 'inform-user', person: 'dana', via: 'mobile' } },
    { at: T('+04:00'), by: 'analyst', deed: { do: 'own-incident' } },
    { at: T('+05:00'), by: 'security-admin', deed: { do: 'release', device: 'wks-1', comment: 'INC-1' } },
  ],
};

const seated = (...facts: readonly Fact[]) => {
  const drill = advanceWithModel(openDrill(incident, DEFAULT_TENANT, undefined, 1), T('+00:00'));
  return replay(drill, facts);
};
const taken = (seat: 'analyst' | 'helpdesk' | 'security-admin', person?: string): Fact => ({
  type: 'seat.taken',
  at: T('+00:00'),
  by: seat,
  seat,
  ...(person !== undefined && { person }),
});
const alone = () => seated(taken('analyst'), taken('helpdesk', MODEL_PLAYER), taken('security-admin', MODEL_PLAYER));
const byModel = (facts: readonly Fact[]) =>
  facts.flatMap(({ type, at, by, of }) => (of?.startsWith('model.') ? [{ type, at, by, of }] : []));

describe('seats', () => {
  test('whoever starts without taking a seat plays all of them', () => {
    expect(seating(seated())).toEqual({ played: incident.seats, model: [] });
  });

  test('a seat that was taken for the model answer is not played by a person', () => {
    expect(seating(alone())).toEqual({ played: ['analyst'], model: ['security-admin', 'helpdesk'] });
  });

  test('a seat that is left empty does nothing', () => {
    const after = advanceWithModel(seated(taken('analyst')), T('+10:00'));
    expect(byModel(after.facts)).toEqual([]);
  });
});

describe('the model answer in the seats that nobody plays', () => {
  test('a step is done at its time, in its seat, and once', () => {
    const drill = advanceWithModel(alone(), T('+03:00'));
    const done = [{ type: 'user.informed', at: T('+02:00'), by: 'helpdesk', of: 'model.0' }];
    expect(byModel(drill.facts)).toEqual(done);
    expect(byModel(advanceWithModel(drill, T('+04:30')).facts)).toEqual(done);
  });

  test('a step that would cross a red line waits until it would not', () => {
    const waiting = advanceWithModel(alone(), T('+08:00'));
    expect(waiting.crossed).toEqual([]);
    expect(byModel(waiting.facts).map(({ of }) => of)).toEqual(['model.0']);
    const facts = turn(waiting, { do: 'classify', by: 'analyst', as: 'true-positive' }, 'turns', T('+08:00'));
    expect(byModel(facts)).toEqual([
      { type: 'release.requested', at: T('+08:00'), by: 'security-admin', of: 'model.2' },
    ]);
  });

  test('taking back takes back what the player did, not what the model did after it', () => {
    const owned = replay(alone(), turn(alone(), { do: 'own-incident', by: 'analyst' }, 'turns', T('+00:00')));
    const later = advanceWithModel(owned, T('+03:00'));
    const [back] = turn(later, { do: 'take-back', by: 'analyst' }, 'turns', T('+03:00'));
    const first = later.record.entries.find(({ fact }) => fact.type === 'incident.owned');
    expect(back).toEqual({ type: 'turn.taken-back', at: T('+03:00'), by: 'analyst', number: first?.number });
  });
});
