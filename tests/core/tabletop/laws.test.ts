import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conduct } from '../../../src/core/tabletop/conduct.ts';
import { afterWall } from '../../../src/core/tabletop/exercise-clock.ts';
import { momentOf, stateOf } from '../../../src/core/tabletop/moment.ts';
import { roomView } from '../../../src/core/tabletop/room-view.ts';
import { runOfShow } from '../../../src/core/tabletop/run-of-show.ts';
import { lastTime, replayTabletop, type Tabletop } from '../../../src/core/tabletop/tabletop.ts';
import type { TabletopCommand } from '../../../src/core/tabletop/tabletop-command.ts';
import { type ExerciseTime, exerciseTime } from '../../../src/core/tabletop/tabletop-fact.ts';
import { whatNext } from '../../../src/core/tabletop/what-next.ts';
import { inject, plan, plannedTabletop } from './given-tabletop.ts';

const anInject = fc.constantFrom(...plan.injects.map(({ id }) => id), 'insert-1', 'nobody-wrote');
const aPart = fc.constantFrom(...plan.parts.map(({ id }) => id));
const anOption = fc.constantFrom('release', 'look', 'neither');
const aCount = fc.integer({ min: -1, max: 12 });

const aCommand: fc.Arbitrary<TabletopCommand> = fc.oneof(
  fc.constantFrom<TabletopCommand>(
    { do: 'start' },
    { do: 'show' },
    { do: 'blank' },
    { do: 'restore' },
    { do: 'pause' },
    { do: 'resume' },
    { do: 'insert', inject: inject('insert-1') },
    { do: 'ask', question: 'Who owns this now?' },
    { do: 'note', kind: 'gap', text: 'Nobody owns the helpdesk line' },
    { do: 'rate', objective: 'tell', rating: 'S' },
    { do: 'reflect', kind: 'keep', text: 'The bridge' },
    { do: 'agree-follow-up', id: 'f1', followUp: { action: 'Add the number', state: 'idea' } },
    { do: 'record-decision', text: 'Look first', inject: 'call', option: 'look' },
    { do: 'choose-course', inject: 'call', course: 'room', option: 'release' },
    { do: 'choose-course', inject: 'call', course: 'script' },
  ),
  anInject.map((one): TabletopCommand => ({ do: 'jump', inject: one })),
  anInject.map((one): TabletopCommand => ({ do: 'show', inject: one })),
  anInject.map((one): TabletopCommand => ({ do: 'withdraw', inject: one })),
  anInject.map((one): TabletopCommand => ({ do: 'skip', inject: one })),
  anInject.map((one): TabletopCommand => ({ do: 'unskip', inject: one })),
  anInject.map((one): TabletopCommand => ({ do: 'edit', inject: one, says: `${one} in other words` })),
  anInject.map((one): TabletopCommand => ({ do: 'reveal', inject: one })),
  anInject.map((one): TabletopCommand => ({ do: 'hide-votes', inject: one })),
  aPart.map((part): TabletopCommand => ({ do: 'begin-part', part })),
  fc.tuple(aPart, aCount).map(([part, minutes]): TabletopCommand => ({ do: 'shorten-part', part, minutes })),
  fc
    .tuple(anInject, anOption, aCount)
    .map(([one, option, count]): TabletopCommand => ({ do: 'count-votes', inject: one, option, count })),
  fc.tuple(anInject, anOption).map(([one, option]): TabletopCommand => ({ do: 'cast-ballot', inject: one, option })),
  fc.integer({ min: -5, max: 600_000 }).map((ms): TabletopCommand => ({ do: 'count-time', ms })),
  fc.integer({ min: 0, max: 60 }).map((number): TabletopCommand => ({ do: 'strike', number })),
);

/** What a facilitator does as things stand, so that a walk gets somewhere. */
type Deed = (tabletop: Tabletop) => TabletopCommand;
const showing = (tabletop: Tabletop): string => momentOf(tabletop).showing?.id ?? 'call';
const aDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Deed>((tabletop) => whatNext(tabletop).command ?? { do: 'blank' }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Deed>(
      (tabletop) => ({ do: 'withdraw', inject: showing(tabletop) }),
      (tabletop) => ({ do: 'skip', inject: momentOf(tabletop).next?.id ?? 'mail' }),
      (tabletop) => ({ do: 'count-votes', inject: showing(tabletop), option: 'look', count: 4 }),
      (tabletop) => ({ do: 'reveal', inject: showing(tabletop) }),
    ),
  },
  {
    weight: 6,
    arbitrary: aCommand.map(
      (command): Deed =>
        () =>
          command,
    ),
  },
);

/** Deeds with the milliseconds that pass on the wall before each; with less than none, the caller's clock is behind. */
const aWalk = fc.array(fc.tuple(fc.integer({ min: -60_000, max: 300_000 }), aDeed), { maxLength: 60 });

interface Stop {
  readonly before: Tabletop;
  readonly tabletop: Tabletop;
  readonly at: ExerciseTime;
  readonly passed: number;
}

function walked(steps: readonly (readonly [number, Deed])[]): readonly Stop[] {
  let tabletop = plannedTabletop();
  let at = exerciseTime(0);
  const start: Deed = () => ({ do: 'start' });
  return [[0, start] as const, ...steps].map(([passed, deed]) => {
    const before = tabletop;
    at = afterWall(tabletop, at, passed);
    const done = conduct(tabletop, deed(tabletop), exerciseTime(at + Math.min(0, passed)));
    if (done.ok) tabletop = replayTabletop(tabletop, done.value);
    at = afterWall(tabletop, at, 0);
    return { before, tabletop, at, passed };
  });
}

const law = (holds: (stops: readonly Stop[]) => void): void => {
  fc.assert(
    fc.property(aWalk, (steps) => holds(walked(steps))),
    { numRuns: 60, seed: 20261126 },
  );
};

describe('the laws of an exercise, whatever a facilitator does', () => {
  test('its times never go back', () => {
    law((stops) => {
      const times = stops.at(-1)?.tabletop.facts.map(({ at }) => at) ?? [];
      expect(times).toEqual(times.toSorted((one, other) => one - other));
    });
  });

  test('replay equals live', () => {
    law((stops) => {
      const live = stops.at(-1)?.tabletop;
      if (!live) return;
      const again = replayTabletop(plannedTabletop(), live.facts.slice(1));
      expect(again.plan).toEqual(live.plan);
      expect(again.drill?.facts).toEqual(live.drill?.facts);
      expect(momentOf(again)).toEqual(momentOf(live));
      const at = lastTime(live);
      expect(roomView(again, 'C0DE01', at)).toEqual(roomView(live, 'C0DE01', at));
    });
  });

  test('the room sees only injects that were shown, and none that was withdrawn or skipped', () => {
    law((stops) => {
      for (const { tabletop, at } of stops) {
        const seen = JSON.stringify(roomView(tabletop, 'C0DE01', at));
        for (const { id, says } of tabletop.plan.injects)
          if (stateOf(momentOf(tabletop), id).is !== 'shown') expect(seen).not.toContain(says);
      }
    });
  });

  test('the room never sees what is for the facilitator alone, nor votes before they are revealed', () => {
    law((stops) => {
      for (const { tabletop, at } of stops) {
        const view = roomView(tabletop, 'C0DE01', at);
        expect(JSON.stringify(view)).not.toMatch(
          /to ask about|to listen for|What helps with|The point of|title"?:"The /,
        );
        if (view.screen.is === 'votes') expect(momentOf(tabletop).revealed.has(showing(tabletop))).toBe(true);
      }
    });
  });

  test('what next is always answered, and what it proposes is possible', () => {
    law((stops) => {
      for (const { tabletop, at } of stops) {
        const { words, command, first } = whatNext(tabletop);
        expect(words).not.toBe('');
        for (const one of [command, first?.command]) if (one) expect(conduct(tabletop, one, at).ok, one.do).toBe(true);
      }
    });
  });

  test('every suggestion is possible and gains the minutes that it says', () => {
    law((stops) => {
      for (const { tabletop, at } of stops) {
        const { drift, suggestions } = runOfShow(tabletop, at);
        for (const { command, gains } of suggestions) {
          const done = conduct(tabletop, command, at);
          if (!done.ok) throw new Error(done.error.happened);
          const better = runOfShow(replayTabletop(tabletop, done.value), at).drift;
          expect(Math.abs(drift - better - gains)).toBeLessThanOrEqual(1);
        }
      }
    });
  });

  test('paused time does not count', () => {
    law((stops) => {
      for (const { before, tabletop } of stops)
        if (momentOf(before).phase === 'paused' && momentOf(tabletop).phase === 'paused')
          expect(afterWall(tabletop, lastTime(tabletop), 3_600_000)).toBe(lastTime(tabletop));
    });
  });

  test('one long jump of the clock equals many', () => {
    law((stops) => {
      for (const { tabletop, at } of stops) {
        let ticked = at;
        for (let tick = 0; tick < 60; tick++) ticked = afterWall(tabletop, ticked, 1000);
        const jumped = afterWall(tabletop, at, 60_000);
        expect(ticked).toBe(jumped);
        expect(roomView(tabletop, 'C0DE01', ticked)).toEqual(roomView(tabletop, 'C0DE01', jumped));
      }
    });
  });

  test('a refusal says what happened, what is safe and what to do', () => {
    law((stops) => {
      for (const { tabletop, at } of stops) {
        const refused = conduct(tabletop, { do: 'show', inject: 'nobody-wrote' }, at);
        if (refused.ok) throw new Error('shown from nowhere');
        for (const words of [refused.error.happened, refused.error.safe, refused.error.next])
          expect(words).toMatch(/^[A-Z].+[.]$/);
      }
    });
  });
});
