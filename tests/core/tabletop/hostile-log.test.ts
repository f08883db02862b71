import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterActionMarkdown } from '../../../src/core/export/after-action-document.ts';
import { makeMsel } from '../../../src/core/tabletop/msel-csv/make-msel.ts';
import { exerciseReport } from '../../../src/core/tabletop/after-action/exercise-report.ts';
import { STARTEX } from '../../../src/core/kernel/time.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { parseTabletopLog, makeTabletopLog } from '../../../src/core/tabletop/log-file.ts';
import { roomView } from '../../../src/core/tabletop/room-view.ts';
import { runOfShow } from '../../../src/core/tabletop/run-of-show.ts';
import { openTabletop, replayTabletop } from '../../../src/core/tabletop/tabletop.ts';
import { exerciseTime, type TabletopFact } from '../../../src/core/tabletop/tabletop-fact.ts';
import { whatNext } from '../../../src/core/tabletop/what-next.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { incident, m, played } from './given-tabletop.ts';

const run = played(
  ['00:00', { do: 'start' }],
  ['05:00', { do: 'begin-part', part: 'one' }],
  ['05:30', { do: 'show' }],
  ['06:00', { do: 'show' }],
  ['07:10', { do: 'count-votes', inject: 'call', option: 'look', count: 4 }],
  ['07:40', { do: 'reveal', inject: 'call' }],
  ['08:00', { do: 'record-decision', text: 'Look', who: 'Sam', inject: 'call', option: 'look' }],
  ['08:20', { do: 'note', kind: 'gap', text: 'Nobody rang', who: 'Sam', inject: 'call', objective: 'tell' }],
  ['08:30', { do: 'rate', objective: 'tell', rating: 'M' }],
  ['08:40', { do: 'star', number: 3 }],
  ['09:00', { do: 'end' }],
  ['09:10', { do: 'reflect', kind: 'fix', text: 'The mail' }],
  ['09:20', { do: 'agree-follow-up', id: 'f1', followUp: { action: 'Add it', state: 'idea', answers: 12 } }],
).facts;

/** The log with ids and numbers that lead nowhere, in any order of its lines that the format allows. */
const forged = fc
  .record({
    order: fc.shuffledSubarray(run.slice(1), { minLength: 1 }),
    names: fc.array(
      fc.constantFrom('call', 'alert', 'one', 'pause', 'look', 'tell', 'f1', 'Sam', '', '__proto__', 'constructor'),
      {
        minLength: 4,
        maxLength: 4,
      },
    ),
    number: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ order, names, number }) => {
    const text = JSON.stringify([run[0], ...order])
      .replaceAll('"inject":"call"', `"inject":"${names[0] ?? ''}"`)
      .replaceAll('"option":"look"', `"option":"${names[1] ?? ''}"`)
      .replaceAll('"objective":"tell"', `"objective":"${names[2] ?? ''}"`)
      .replaceAll('"part":"one"', `"part":"${names[3] ?? ''}"`)
      .replaceAll(/"(number|answers)":\d+/g, `"$1":${String(number)}`);
    const facts = JSON.parse(text) as TabletopFact[]; // what is wrong in it is what is tried
    return makeTabletopLog(
      {},
      facts.map((fact, index) => ({ ...fact, at: exerciseTime(index * 1000) })),
    );
  });

test('whatever a log that is taken in says, the console, the room, the run sheet and the report can be shown', () => {
  let taken = 0;
  fc.assert(
    fc.property(forged, (text) => {
      const log = parseTabletopLog(text);
      if (!log.ok) return;
      taken++;
      const tabletop = replayTabletop(openTabletop({ tenant: DEFAULT_TENANT, seed: 1 }), log.value.facts);
      whatNext(tabletop);
      runOfShow(tabletop, m('10:00'));
      roomView(tabletop, 'ABCDEF', m('10:00'));
      makeMsel(tabletop.plan);
      const report = exerciseReport(tabletop, { id: 'x', startedAt: '2026-11-27T09:00:00.000Z', uses: [] });
      expect(afterActionMarkdown(report)).toContain('Improvement plan');
    }),
    { numRuns: 300 },
  );
  expect(taken).toBeGreaterThan(50);
});

/** A log whose scenario has so many facts, and whose first move is struck so often. */
function withScenario(takeBacks: number, others: number, strikes: number): string {
  const noted: Fact = { type: 'note.taken', at: STARTEX, by: 'analyst', text: 'Seen' };
  const back: Fact = { type: 'turn.taken-back', at: STARTEX, by: 'analyst', number: 1_000_000 };
  const facts = [...Array.from({ length: others }, () => noted), ...Array.from({ length: takeBacks }, () => back)];
  const moves = Array.from({ length: Math.ceil(facts.length / 2000) }, (_, part): TabletopFact => {
    return { type: 'scenario.moved', at: m('10:00'), facts: facts.slice(part * 2000, part * 2000 + 2000) };
  });
  const struck: TabletopFact = { type: 'entry.struck', at: m('10:00'), number: run.length + 1 };
  return makeTabletopLog({}, [...run, ...moves, ...Array.from({ length: strikes }, () => struck)]);
}

describe('a scenario that would be folded for ever', () => {
  const code = (text: string) => {
    const log = parseTabletopLog(text);
    return log.ok ? 'taken' : log.error[0]?.code;
  };

  test.each([
    ['take-backs', 1000, 1000, 0],
    ['strikes', 0, 2000, 40],
    ['strikes of what take-backs fold', 30, 500, 5],
    ['facts', 0, 10_001, 0],
  ])('is refused for its %s', (_, takeBacks, others, strikes) => {
    expect(code(withScenario(takeBacks, others, strikes))).toBe('too-large');
  });

  test('is folded in a moment where it is taken in', () => {
    const text = withScenario(18, 2000, 0);
    const log = parseTabletopLog(text);
    if (!log.ok) throw new Error(log.error[0]?.message);
    const opened = openTabletop({ incident, tenant: DEFAULT_TENANT, seed: 1 });
    const drill = replayTabletop(opened, log.value.facts).drill;
    expect(drill?.record.takeBacks).toBe(18);
    expect(code(withScenario(0, 2000, 18))).toBe('taken');
  });
});
