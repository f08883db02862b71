import { describe, expect, test } from 'vitest';
import { momentOf, stateOf } from '../../../src/core/tabletop/moment.ts';
import { roomView } from '../../../src/core/tabletop/room-view.ts';
import { scenarioClock } from '../../../src/core/tabletop/scenario-time.ts';
import { entriesOf, type Tabletop } from '../../../src/core/tabletop/tabletop.ts';
import { after, inject, m, plan, plannedTabletop, played, refused } from './given-tabletop.ts';

const inModule = (): Tabletop =>
  played(['00:00', { do: 'start' }], ['05:00', { do: 'begin-part', part: 'one' }], ['05:30', { do: 'show' }]);
const asking = (): Tabletop => after(inModule(), { do: 'show' }, m('09:00'));
const states = (tabletop: Tabletop): readonly string[] =>
  tabletop.plan.injects.map(({ id }) => `${id} ${stateOf(momentOf(tabletop), id).is}`);

describe('the run of an exercise', () => {
  test('begins with its first part, with the scenario at its start and every seat played by the model answer', () => {
    const tabletop = played(['00:00', { do: 'start' }]);
    expect(momentOf(tabletop)).toMatchObject({ phase: 'running', part: { id: 'brief' } });
    const taken = tabletop.drill?.facts.filter(({ type }) => type === 'seat.taken') ?? [];
    expect(taken.map(({ by }) => by)).toEqual(['analyst', 'security-admin', 'helpdesk']);
  });

  test('a plan can be settled again until it starts, and not after', () => {
    const again = { ...plan, title: 'Another title' };
    const tabletop = after(plannedTabletop(), { do: 'replan', plan: again }, m('00:00'));
    expect(tabletop.plan.title).toBe('Another title');
    const started = after(tabletop, { do: 'start' }, m('00:00'));
    expect(refused(started, { do: 'replan', plan }, m('00:10'))?.code).toBe('already-started');
  });

  test('a part that is begun skips what was not shown of the parts before', () => {
    const tabletop = after(inModule(), { do: 'begin-part', part: 'two' }, m('20:00'));
    expect(states(tabletop)).toEqual(['alert shown', 'call skipped', 'mail skipped', 'press ahead', 'release ahead']);
  });

  test('a jump begins the part of its inject and skips what lies between', () => {
    const tabletop = after(inModule(), { do: 'jump', inject: 'release' }, m('08:00'));
    expect(states(tabletop)).toEqual(['alert shown', 'call skipped', 'mail skipped', 'press skipped', 'release shown']);
    expect(momentOf(tabletop).part?.id).toBe('two');
  });

  test('a skip can be undone, and what was skipped is next again', () => {
    const skipped = after(inModule(), { do: 'skip', inject: 'call' }, m('06:00'));
    expect(momentOf(skipped).next?.id).toBe('mail');
    expect(momentOf(after(skipped, { do: 'unskip', inject: 'call' }, m('06:10'))).next?.id).toBe('call');
  });

  test('what is inserted comes next, and what is edited is shown as it was edited', () => {
    const inserted = after(inModule(), { do: 'insert', inject: inject('spare') }, m('06:00'));
    expect(momentOf(inserted).next?.id).toBe('spare');
    const edited = after(inserted, { do: 'edit', inject: 'spare', says: 'In other words.' }, m('06:10'));
    const shown = after(edited, { do: 'show' }, m('06:20'));
    expect(roomView(shown, 'C0DE01', m('06:20')).screen).toMatchObject({ is: 'inject', says: 'In other words.' });
  });

  test('time that is counted is on the clock from then on', () => {
    const tabletop = after(inModule(), { do: 'count-time', ms: 600_000 }, m('06:00'));
    expect(tabletop.facts.at(-1)).toEqual({ type: 'clock.counted', at: m('16:00'), ms: 600_000 });
  });
});

describe('the scenario', () => {
  test('goes to the time of an inject that is shown', () => {
    expect(scenarioClock(inModule())).toBe('09:00');
    expect(scenarioClock(asking())).toBe('09:01');
    expect(asking().drill?.facts.some(({ type }) => type === 'inject.delivered')).toBe(true);
  });

  test('goes back with an inject that is withdrawn', () => {
    const slip = after(asking(), { do: 'jump', inject: 'release' }, m('09:30'));
    expect(scenarioClock(slip)).toBe('09:30');
    const back = after(slip, { do: 'withdraw', inject: 'release' }, m('09:35'));
    expect(scenarioClock(back)).toBe('09:01');
    expect(back.drill).toEqual(asking().drill);
  });

  test('goes the way of the room, by the option that it decided', () => {
    const decided = after(
      asking(),
      { do: 'record-decision', text: 'Reconnect her', inject: 'call', option: 'release' },
      m('11:00'),
    );
    const tabletop = after(decided, { do: 'choose-course', inject: 'call', course: 'room' }, m('11:10'));
    const made = tabletop.drill?.facts.slice(asking().drill?.facts.length).map(({ type }) => type);
    expect(made).toEqual(['option.chosen', 'release.requested']);
    const later = after(tabletop, { do: 'show' }, m('13:00'));
    expect(later.drill?.facts.filter(({ type }) => type === 'option.chosen')).toHaveLength(1);
  });

  test('stays on script, and the model answer decides', () => {
    const script = after(asking(), { do: 'choose-course', inject: 'call', course: 'script' }, m('11:00'));
    const later = after(script, { do: 'show' }, m('13:00'));
    expect(later.drill?.facts.filter(({ type }) => type === 'option.chosen')).toMatchObject([{ option: 'call.look' }]);
  });

  test('cannot take a way that it has passed', () => {
    const late = after(asking(), { do: 'show' }, m('13:00'));
    const problem = refused(
      late,
      { do: 'choose-course', inject: 'call', course: 'room', option: 'release' },
      m('13:10'),
    );
    expect(problem).toMatchObject({ code: 'not-open', safe: 'The decision is on the record as it was taken.' });
  });
});

describe('what is written down', () => {
  test('is refused without words, without an owner and a date, and about what is not there', () => {
    const tabletop = inModule();
    const code = (...given: Parameters<typeof refused>): string | undefined => refused(...given)?.code;
    expect(code(tabletop, { do: 'note', kind: 'gap', text: '  ' }, m('06:00'))).toBe('empty-text');
    expect(code(tabletop, { do: 'rate', objective: 'none', rating: 'P' }, m('06:00'))).toBe('unknown-objective');
    const followUp = { action: 'Add the number', state: 'open', owner: 'Sam', due: 'soon' } as const;
    expect(refused(tabletop, { do: 'agree-follow-up', id: 'f1', followUp }, m('06:00'))).toMatchObject({
      happened: 'A follow-up without an owner and a date will not happen.',
      next: 'Add both, or mark it as “idea”.',
    });
  });

  test('can be struck, starred and explained; what happened in the room stays', () => {
    const noted = after(inModule(), { do: 'note', kind: 'gap', text: 'A slip' }, m('06:00'));
    const number = noted.facts.length;
    const starred = after(noted, { do: 'star', number }, m('06:10'));
    const explained = after(starred, { do: 'explain', number, why: 'Nobody was asked' }, m('06:20'));
    expect(entriesOf(explained, 'observation.noted')).toHaveLength(1);
    expect(entriesOf(after(explained, { do: 'strike', number }, m('06:30')), 'observation.noted')).toHaveLength(0);
    const shown = noted.facts.findIndex(({ type }) => type === 'inject.shown') + 1;
    expect(refused(noted, { do: 'strike', number: shown }, m('06:30'))?.code).toBe('not-of-no-account');
  });

  test('can still be written when the exercise is over, and nothing else can be done', () => {
    const over = after(inModule(), { do: 'end' }, m('30:00'));
    expect(refused(over, { do: 'note', kind: 'strength', text: 'A clean handover' }, m('31:00'))).toBeUndefined();
    expect(refused(over, { do: 'show' }, m('31:00'))).toMatchObject({
      code: 'over',
      safe: 'Everything that happened in it is kept.',
    });
  });
});
