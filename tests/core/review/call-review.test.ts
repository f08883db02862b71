import { expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { callReview } from '../../../src/core/review/call-review.ts';
import { given, isolatedAtStart, T } from '../../given.ts';

const call = { claims: 'dana', device: 'wks-1', number: '+1 555 0142', script: [], redFlags: [] };
const incident: Incident = { ...isolatedAtStart, call };
const opened = given(incident).until(T('+01:00'));
const sent = (at: string, text: string): Fact => ({ type: 'ticket.submitted', at: T(at), by: 'helpdesk', text });
const rang = (at: string, caller: string): Fact => ({
  type: 'caller.verified',
  at: T(at),
  by: 'helpdesk',
  caller,
  via: 'mobile',
});

test('an incident that is no call has no review of one', () => {
  expect(callReview(given(isolatedAtStart).until(T('+01:00')).drill)).toBeUndefined();
});

test('a call without a ticket and without a call back says so by leaving both out', () => {
  expect(callReview(opened.drill)).toEqual({ claimed: 'Dana Ito', is: 'the-caller', verified: [] });
});

test('the note that counts is the last one, with each rule kept or not', () => {
  const { drill } = opened.facts(
    sent('+02:00', 'Network down.'),
    sent('+03:00', 'Dana Ito, WKS-1, back by noon. To the SOC.'),
  );
  const ticket = callReview(drill)?.ticket;
  expect(ticket).toMatchObject({ number: drill.facts.length, at: T('+03:00'), earlier: 1, kept: 5 });
  expect(ticket?.checks.filter(({ isKept }) => !isKept).map(({ rule }) => rule)).toEqual([
    'has-call-back',
    'has-time',
    'no-promise',
  ]);
});

test('only a call back to the one who said to be calling counts as one', () => {
  const { drill } = opened.facts(rang('+02:00', 'somebody-else'), rang('+03:00', 'dana'));
  expect(callReview(drill)?.verified).toEqual([drill.facts.length]);
});

test('an impostor is named beside the name that they gave, when the drill is over', () => {
  const people = [
    ...incident.assets.people,
    { id: 'voice', name: 'An unknown caller', seat: 'user', works: '', reach: [] } as const,
  ];
  const impostor = { ...incident, assets: { ...incident.assets, people }, call: { ...call, really: 'voice' } };
  const ringing = given(impostor).until(T('+01:00')).drill;
  expect(callReview(ringing)).toMatchObject({ claimed: 'Dana Ito', is: 'not-told' });
  expect(callReview(ringing)).not.toHaveProperty('really');
  const over = given(impostor).facts({ type: 'drill.ended', at: T('+02:00'), by: 'helpdesk' }).drill;
  expect(callReview(over)).toMatchObject({ is: 'somebody-else', really: 'An unknown caller' });
});
