import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterActionMarkdown } from '../../../src/core/export/after-action-document.ts';
import { makeMsel } from '../../../src/core/tabletop/msel-csv/make-msel.ts';
import { exerciseReport } from '../../../src/core/tabletop/after-action/exercise-report.ts';
import { parseTabletopLog, makeTabletopLog } from '../../../src/core/tabletop/log-file.ts';
import { roomView } from '../../../src/core/tabletop/room-view.ts';
import { runOfShow } from '../../../src/core/tabletop/run-of-show.ts';
import { openTabletop, replayTabletop } from '../../../src/core/tabletop/tabletop.ts';
import { exerciseTime, type TabletopFact } from '../../../src/core/tabletop/tabletop-fact.ts';
import { whatNext } from '../../../src/core/tabletop/what-next.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { m, played } from './given-tabletop.ts';

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
