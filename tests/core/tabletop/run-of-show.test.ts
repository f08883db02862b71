import { describe, expect, test } from 'vitest';
import { roomView } from '../../../src/core/tabletop/room-view.ts';
import { runOfShow } from '../../../src/core/tabletop/run-of-show.ts';
import type { Tabletop } from '../../../src/core/tabletop/tabletop.ts';
import { momentOf } from '../../../src/core/tabletop/moment.ts';
import { whatNext } from '../../../src/core/tabletop/what-next.ts';
import { after, m, plannedTabletop, played } from './given-tabletop.ts';

const inModule = (): Tabletop =>
  played(['00:00', { do: 'start' }], ['05:00', { do: 'begin-part', part: 'one' }], ['05:00', { do: 'show' }]);
const rows = (tabletop: Tabletop): readonly string[] =>
  runOfShow(tabletop, m('00:00')).parts.flatMap((part) =>
    part.rows.map(
      ({ number, inject, is, plannedMinute }) => `${String(number)} ${inject.id} ${is} ${String(plannedMinute)}`,
    ),
  );
const drift = (tabletop: Tabletop, at: string): number => runOfShow(tabletop, m(at)).drift;
const proposed = (tabletop: Tabletop, at: string): readonly string[] =>
  runOfShow(tabletop, m(at)).suggestions.map(({ words }) => words);

describe('the run of show', () => {
  test('has every inject with its number, its state and the minute for which it is planned', () => {
    expect(rows(after(inModule(), { do: 'skip', inject: 'press' }, m('06:00')))).toEqual([
      '1 alert showing 5',
      '2 call next 9',
      '3 mail ahead 13',
      '4 press skipped 25',
      '5 release ahead 30',
    ]);
  });

  test('has the number that the projector writes over an inject, also where one was skipped', () => {
    const skipped = after(inModule(), { do: 'skip', inject: 'call' }, m('06:00'));
    const showing = after(skipped, { do: 'show' }, m('07:00'));
    const numbers = runOfShow(showing, m('07:00')).parts.flatMap((part) =>
      part.rows.map(({ inject, number, roomNumber }) => [inject.id, number, roomNumber]),
    );
    expect(numbers).toEqual([
      ['alert', 1, 1],
      ['call', 2, undefined],
      ['mail', 3, 2],
      ['press', 4, undefined],
      ['release', 5, undefined],
    ]);
    expect(roomView(showing, '3F9A2C', m('07:00')).screen).toMatchObject({ is: 'inject', number: 2 });
  });

  test('is on time while an inject has its time, and behind by what it takes longer', () => {
    expect(drift(inModule(), '05:00')).toBe(0);
    expect(drift(inModule(), '09:00')).toBe(0);
    expect(drift(inModule(), '16:00')).toBe(7);
    expect(drift(after(inModule(), { do: 'show' }, m('06:00')), '06:00')).toBe(-3);
  });

  test('stands still with its clock, and is not late before it starts or after it ends', () => {
    expect(drift(plannedTabletop(), '30:00')).toBe(0);
    expect(drift(after(inModule(), { do: 'end' }, m('50:00')), '50:00')).toBe(0);
  });

  test('proposes what brings it back: an inject less, a shorter break', () => {
    expect(proposed(inModule(), '10:00')).toEqual([]);
    expect(proposed(inModule(), '16:00')).toEqual(['Drop inject 3', 'Shorten the break to 3 minutes']);
    const dropped = after(inModule(), { do: 'skip', inject: 'mail' }, m('16:00'));
    expect(drift(dropped, '16:00')).toBe(3);
    expect(proposed(dropped, '16:00')).toEqual(['Drop inject 4', 'Shorten the break to 5 minutes']);
  });

  test('proposes what is in reserve when the room is early', () => {
    const early = after(after(inModule(), { do: 'show' }, m('05:30')), { do: 'show' }, m('06:00'));
    expect(proposed(early, '06:00')).toEqual(['Insert “The spare title”']);
    expect(runOfShow(early, m('06:00')).reserve.map(({ id }) => id)).toEqual(['spare']);
  });
});

describe('what is next', () => {
  test('is answered from waiting to thanks', () => {
    let tabletop = plannedTabletop();
    const told: string[] = [];
    for (let next = whatNext(tabletop); next.command; next = whatNext(tabletop)) {
      told.push(next.words);
      tabletop = after(tabletop, next.command, m('00:00'));
    }
    expect([...told, whatNext(tabletop).words]).toEqual([
      'Start the exercise',
      'Begin “Detection”',
      'Show “The alert title” to the room',
      'Show “The call title” to the room',
      'Show “The mail title” to the room',
      'Begin “Coffee”',
      'Begin “Recovery”',
      'Show “The press title” to the room',
      'Show “The release title” to the room',
      'Begin “Hot wash”',
      'End the exercise and thank the room',
      'Confirm the ratings and follow-ups, then write the report',
    ]);
  });

  test('says what an inject with a decision waits for: a vote, a reveal, the decision', () => {
    const asking = after(inModule(), { do: 'show' }, m('09:00'));
    expect(whatNext(asking).first?.words).toBe('Let the room vote, and count the hands');
    const voted = after(asking, { do: 'count-votes', inject: 'call', option: 'look', count: 4 }, m('10:00'));
    expect(whatNext(voted).first).toEqual({ words: 'Reveal the votes', command: { do: 'reveal', inject: 'call' } });
    const revealed = after(voted, { do: 'reveal', inject: 'call' }, m('10:10'));
    expect(whatNext(revealed).first?.words).toBe('Record what the room decided');
    const decided = after(revealed, { do: 'record-decision', text: 'Look first', inject: 'call' }, m('11:00'));
    expect(whatNext(decided).first).toBeUndefined();
  });

  test('says in the hot wash to write down what the room says, until something is written', () => {
    const wash = after(inModule(), { do: 'begin-part', part: 'wash' }, m('30:00'));
    expect(whatNext(wash).first).toMatchObject({ on: 'hot-wash' });
    const said = after(wash, { do: 'reflect', kind: 'keep', text: 'The handover' }, m('31:00'));
    expect(whatNext(said).first).toBeUndefined();
  });

  test('stays where it is when an inject of an earlier part comes before the room again', () => {
    const behind = after(after(inModule(), { do: 'show' }, m('07:00')), { do: 'begin-part', part: 'two' }, m('25:00'));
    const again = after(behind, { do: 'jump', inject: 'call' }, m('26:00'));
    expect(momentOf(again)).toMatchObject({ part: { id: 'two' }, showing: { id: 'call' } });
    expect(whatNext(again).words).toBe(whatNext(behind).words);
    expect(runOfShow(again, m('26:00')).drift).toBe(runOfShow(behind, m('26:00')).drift);
  });
});
