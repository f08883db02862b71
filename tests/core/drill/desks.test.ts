import { expect, test } from 'vitest';
import { decide } from '../../../src/core/drill/decide.ts';
import { atDesk, deskOf } from '../../../src/core/drill/desks.ts';
import { type Drill, openDrill } from '../../../src/core/drill/drill.ts';
import { advance } from '../../../src/core/drill/due.ts';
import { replay } from '../../../src/core/drill/evolve.ts';
import { logLines } from '../../../src/core/review/log-shown.ts';
import { tellFact } from '../../../src/core/review/tell-fact.ts';
import { openingFacts } from '../../../src/core/drill/turn.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { minutes } from '../../../src/core/kernel/time.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { judged } from '../review/rows.ts';
import { asking, option, smallIncident, T } from '../../given.ts';

/** The drill at two desks, with these facts after its beginning. */
function atTwoDesks(incident: Incident, ...facts: readonly Fact[]): Drill {
  const opened = openDrill(incident, DEFAULT_TENANT, undefined, 1);
  const seats = incident.seats.map((seat): Fact => ({
    type: 'seat.taken',
    at: T('+00:00'),
    by: seat,
    seat,
    person: deskOf(seat),
  }));
  return replay(opened, [...openingFacts(opened), ...seats, ...facts]);
}

const verified: Fact = { type: 'caller.verified', at: T('+00:30'), by: 'helpdesk', caller: 'dana' };

test('a turn stands once a decision was put to the other desk, though the words that led to it were said here', () => {
  const call = asking('call', { question: 'Whose laptop is it?', options: [option('ask')], hints: [] });
  const drill = atTwoDesks({ ...smallIncident, injects: [{ ...call, to: 'helpdesk' }] }, verified);
  const back = (at: Fact['at']): readonly Fact['type'][] =>
    decide(advance(drill, at), { do: 'take-back', by: 'helpdesk' }, at).map(({ type }) => type);
  expect(back(T('+00:40'))).toEqual(['turn.taken-back']);
  expect(back(T('+02:00'))).toEqual(['action.refused']);
});

test('a desk has no fact that it has not heard, and no red line that was crossed by one', () => {
  const incident = judged({ redLine: true, never: { done: 'verify-caller', where: {} } });
  const released: Fact = {
    type: 'release.requested',
    at: T('+00:20'),
    by: 'security-admin',
    device: 'wks-1',
    comment: '',
  };
  const whole = atTwoDesks(incident, released, verified);
  const [helpdesk, soc] = [atDesk(whole, 'helpdesk'), atDesk(whole, 'soc')];
  expect(whole.facts.filter((fact) => !helpdesk.facts.includes(fact))).toEqual([released]);
  expect(whole.facts.filter((fact) => !soc.facts.includes(fact))).toEqual([verified]);
  expect(helpdesk.facts.indexOf(verified)).toBe(whole.facts.indexOf(verified));
  expect([whole, helpdesk, soc].map(({ crossed }) => crossed.length)).toEqual([1, 1, 0]);
});

test('a desk counts its own lines of the log, and names them by these numbers', () => {
  const own: Fact = { type: 'note.taken', at: T('+00:30'), by: 'helpdesk', text: 'She is in a hurry.' };
  const flag: Fact = { type: 'fact.flagged', at: T('+00:30'), by: 'helpdesk', number: 7, toward: 'on' };
  const taken: Fact = { type: 'incident.owned', at: T('+00:20'), by: 'analyst' };
  const whole = atTwoDesks(smallIncident, taken, taken, own, flag);
  expect(whole.facts.indexOf(own)).toBe(6);
  const helpdesk = atDesk(whole, 'helpdesk');
  expect(logLines(helpdesk).map(({ counted }) => counted)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(tellFact(flag, helpdesk)).toBe('Flagged number 5');
  expect(tellFact(flag, whole)).toBe('Flagged number 7');
});

test('a desk is shown no table that repeats what was said to the other', () => {
  const said = 'The screen went black at nine.';
  const response = (cell: string): Incident['responses'][number] => ({
    on: { do: 'look', tab: 'attack-story' },
    takes: minutes(0),
    shows: [],
    table: { columns: ['Note'], rows: [[cell]] },
  });
  const call = asking('call', { question: 'Whose laptop is it?', options: [option('ask')], hints: [] });
  const says: Incident['injects'][number]['says'] = [{ type: 'paragraph', children: [{ type: 'text', value: said }] }];
  const responses = [response('A quiet day.'), response(`Dana said: “${said}”`)];
  const whole = atTwoDesks({ ...smallIncident, injects: [{ ...call, to: 'helpdesk', says }], responses });
  const tables = atDesk(whole, 'soc').incident.responses.map(({ table }) => table);
  expect(tables).toEqual([responses[0]?.table, undefined]);
});
