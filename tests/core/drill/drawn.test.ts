import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proveIncident } from '../../../src/core/check/prove-incident.ts';
import { seedsOfDraws } from '../../../src/core/check/seeds-of-draws.ts';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { drawnWord } from '../../../src/core/drill/drawn.ts';
import { holds } from '../../../src/core/drill/holds.ts';
import { advanceWithModel } from '../../../src/core/drill/model-seats.ts';
import { play, playInTurns } from '../../../src/core/drill/players.ts';
import { advance } from '../../../src/core/drill/due.ts';
import { replay } from '../../../src/core/drill/evolve.ts';
import { MODEL_PLAYER } from '../../../src/core/drill/seats.ts';
import { sayDecisions } from '../../../src/core/incident/barred.ts';
import type { Draw, Incident } from '../../../src/core/incident/incident.ts';
import type { Inject } from '../../../src/core/incident/msel.ts';
import { minutes } from '../../../src/core/kernel/time.ts';
import { openDecisions } from '../../../src/core/review/decisions.ts';
import { scorecard } from '../../../src/core/review/scorecard.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { given, isolatedAtStart, T } from '../../given.ts';

const cause: Draw = { id: 'cause', of: ['window', 'colleague', 'script'] };
const drawn = (is: string) => ({ drawn: 'cause', is }) as const;
const seedOf = (word: string): number =>
  seedsOfDraws([cause]).find(({ says }) => says === `cause: ${word}`)?.seed ?? -1;

const twisted: Incident = {
  ...isolatedAtStart,
  draws: [cause],
  world: [
    ...isolatedAtStart.world,
    { at: T('+02:00'), fact: { type: 'isolation.lifted', device: 'wks-1' }, when: drawn('window') },
  ],
  modelAnswer: [
    {
      at: T('+04:00'),
      by: 'analyst',
      when: drawn('window'),
      deed: { do: 'isolate', device: 'wks-1', comment: 'INC-1' },
    },
    { at: T('+05:00'), by: 'analyst', when: drawn('colleague'), deed: { do: 'own-incident' } },
  ],
};
const opened = (word: string) => openDrill(twisted, DEFAULT_TENANT, undefined, seedOf(word));

describe('a draw', () => {
  test('comes out the same for the same seed, whatever other draws there are, and in every way over many seeds', () => {
    const words = new Set<string>();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const word = drawnWord(cause, seed);
        words.add(word);
        const other: Draw = { id: 'weather', of: ['rain', 'sun'] };
        const drill = openDrill({ ...twisted, draws: [other, cause] }, DEFAULT_TENANT, undefined, seed);
        expect(cause.of.filter((one) => holds(drawn(one), drill))).toEqual([word]);
      }),
    );
    expect([...words].sort()).toEqual(['colleague', 'script', 'window']);
  });

  test('decides what the world does', () => {
    const lifted = cause.of.map((word) =>
      given(twisted, DEFAULT_TENANT, seedOf(word))
        .until(T('+03:00'))
        .drill.facts.some(({ type }) => type === 'isolation.lifted'),
    );
    expect(lifted).toEqual([true, false, false]);
  });
});

describe('a step of the model answer that has a condition', () => {
  const done = { window: ['isolation.requested'], colleague: ['incident.owned'], script: [] };

  test.each(Object.entries(done))('is taken where it holds at its time: %s', (word, facts) => {
    const byAnalyst = (drill: ReturnType<typeof opened>) =>
      drill.facts.filter(({ type, by }) => by === 'analyst' && type !== 'clock.jumped').map(({ type }) => type);
    expect(byAnalyst(play(opened(word), twisted.modelAnswer))).toEqual(facts);
    expect(byAnalyst(playInTurns(opened(word), twisted.modelAnswer))).toEqual(facts);
  });

  test('waits for its condition in a seat that the model answer plays', () => {
    const waits: Incident = {
      ...isolatedAtStart,
      modelAnswer: [
        {
          at: T('+01:00'),
          by: 'helpdesk',
          when: { done: 'own-incident', where: {} },
          deed: { do: 'inform-user', person: 'dana', via: 'mobile' },
        },
      ],
    };
    const seated = replay(advanceWithModel(openDrill(waits, DEFAULT_TENANT, undefined, 1), T('+00:00')), [
      { type: 'seat.taken', at: T('+00:00'), by: 'helpdesk', seat: 'helpdesk', person: MODEL_PLAYER },
    ]);
    const before = advanceWithModel(seated, T('+06:00'));
    const after = advanceWithModel(
      replay(before, [{ type: 'incident.owned', at: T('+06:00'), by: 'analyst' }]),
      T('+07:00'),
    );
    const told = ({ facts }: typeof after) => facts.filter(({ type }) => type === 'user.informed').map(({ at }) => at);
    expect([told(before), told(after)]).toEqual([[], [T('+06:00')]]);
  });
});

test('a decision that the seed has drawn out of the drill is not counted among those to come', () => {
  const asks = (id: string, when: Inject['when']): Inject => ({
    id,
    module: 'one',
    when: { all: [{ fact: 'drill.started', where: {} }, ...(when ? [when] : [])] },
    delay: minutes(1),
    from: 'service',
    to: 'analyst',
    via: 'alert',
    says: [],
    facilitator: { ask: '', listenFor: '', ifStuck: '' },
    decision: { seat: 'analyst', question: '', options: [], hints: [] },
  });
  const injects = [
    asks('of-the-window', drawn('window')),
    asks('of-the-others', { any: [drawn('colleague'), drawn('script')] }),
    asks('but-of-the-script', { not: drawn('script') }),
    asks('but-of-these', { not: { any: [drawn('window'), drawn('colleague')] } }),
    asks('of-every-drill', undefined),
  ];
  const drill = openDrill({ ...twisted, injects }, DEFAULT_TENANT, undefined, seedOf('colleague'));
  expect(openDecisions(advance(drill, T('+02:00'))).map(({ inject, place }) => [inject.id, place])).toEqual([
    ['of-the-others', 'Decision 1 of up to 3'],
    ['but-of-the-script', 'Decision 2 of up to 3'],
    ['of-every-drill', 'Decision 3 of up to 3'],
  ]);
  // Each of the words leaves three of the five.
  expect(sayDecisions({ injects, draws: [cause] })).toBe('up to 3 decisions');
  expect(sayDecisions({ injects: injects.slice(0, 2), draws: [{ id: 'weather', of: ['rain', 'sun'] }, cause] })).toBe(
    'up to 1 decision',
  );
  expect(sayDecisions({ injects: injects.slice(4), draws: [] })).toBe('up to 1 decision');
  expect(sayDecisions({ injects: injects.map(({ when: _, ...inject }) => inject), draws: [] })).toBe('5 decisions');
});

test('a row of the rubric that counts after a draw is asked of those drills alone, and its time runs from STARTEX', () => {
  const scored: Incident = {
    ...twisted,
    rubric: [
      {
        id: 'own',
        expect: { done: 'own-incident', where: {} },
        after: drawn('colleague'),
        within: minutes(5),
        weight: 1,
        redLine: false,
        because: '',
        sources: [],
      },
    ],
  };
  const verdictOf = (word: string) =>
    scorecard(play(openDrill(scored, DEFAULT_TENANT, undefined, seedOf(word)), scored.modelAnswer)).rows.map(
      ({ verdict }) => verdict,
    );
  expect(cause.of.map(verdictOf)).toEqual([[], ['met'], []]);
});

test('the proof holds each law for each word, and says for which it does not hold', () => {
  const onlyOwned: Incident = {
    ...twisted,
    rubric: [
      {
        id: 'own',
        expect: { done: 'own-incident', where: {} },
        weight: 1,
        redLine: false,
        because: '',
        sources: [],
      },
    ],
  };
  const said = proveIncident(onlyOwned, []).filter(({ code }) => code === 'model-not-full');
  expect(said.map(({ message }) => message.replace(/^.*\(/, '('))).toEqual(
    ['window', 'script']
      .map((word) => ({ seed: seedOf(word), word }))
      .sort((one, other) => one.seed - other.seed)
      .map(({ seed, word }) => `(cause: ${word}; seed ${String(seed)})`),
  );
});
