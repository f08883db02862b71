import { describe, expect, test } from 'vitest';
import { atDesk, deskOf, fillTwoDesks, hears } from '../../src/core/drill/desks.ts';
import { decide } from '../../src/core/drill/decide.ts';
import { type Drill, now, openDrill } from '../../src/core/drill/drill.ts';
import { replay } from '../../src/core/drill/evolve.ts';
import { openingFacts, turn } from '../../src/core/drill/turn.ts';
import type { Incident, Response } from '../../src/core/incident/incident.ts';
import { draw, drawOne } from '../../src/core/kernel/draw.ts';
import { latest, minutes, STARTEX } from '../../src/core/kernel/time.ts';
import type { Command, Deed } from '../../src/core/kernel/vocabulary/actions.ts';
import type { Fact } from '../../src/core/kernel/vocabulary/facts.ts';
import { type Desk, DESKS } from '../../src/core/kernel/vocabulary/words.ts';
import { actionLines } from '../../src/core/review/action-center.ts';
import { announcement } from '../../src/core/review/announcement.ts';
import { commandLines } from '../../src/core/review/console-transcript.ts';
import { openDecisions } from '../../src/core/review/decisions.ts';
import { answersOfPeople, findings } from '../../src/core/review/findings.ts';
import { logLines } from '../../src/core/review/log-shown.ts';
import { mails } from '../../src/core/review/mails.ts';
import { messages } from '../../src/core/review/messages.ts';
import { tellFact } from '../../src/core/review/tell-fact.ts';
import { tellTurn } from '../../src/core/review/tell-turn.ts';
import { answersOnTicket, ticketsFromHelpdesk } from '../../src/core/review/tickets.ts';
import { transcript } from '../../src/core/review/transcript.ts';
import { plainText } from '../../src/core/runbook/plain-text.ts';
import { DEFAULT_TENANT } from '../../src/core/tenant/tenant.ts';
import { builtIn } from './built-in.ts';

/** Everything that changes from moment to moment in what a desk is shown, as text. */
function shownAt(whole: Drill, desk: Desk): string {
  const drill = atDesk(whole, desk);
  return [
    ...transcript(drill).map(({ name, says }) => `${name}: ${typeof says === 'string' ? says : plainText(says)}`),
    ...messages(drill).map(({ inject }) => plainText(inject.says)),
    ...openDecisions(drill, whole).flatMap(({ inject, decision }) => [
      plainText(inject.says),
      decision.question,
      ...decision.options.map(({ text }) => text),
    ]),
    ...[...findings(drill), ...answersOfPeople(drill)].flatMap(({ response }) => readOn(response)),
    ...mails(drill).map(({ text }) => text),
    ...actionLines(drill).flatMap(({ target, comment = '' }) => [target, comment]),
    ...drill.incident.assets.devices
      .flatMap(({ id }) => commandLines(drill, id, now(drill)))
      .flatMap(({ typed, says = '', finding }) => [typed, says, ...(finding ? readOn(finding) : [])]),
    ...drill.record.entries.flatMap(({ fact }) => tellTurn([fact], drill)),
    ...logLines(drill).map(({ fact }) => tellFact(fact, drill)),
    ...ticketsFromHelpdesk(drill).map(({ text }) => text),
    ...answersOnTicket(drill).map(({ text }) => text),
    ...announcement(
      drill,
      drill.record.entries.map(({ fact }) => fact),
      false,
    ).politely,
  ].join('\n');
}

/** What a response shows, in prose and in the cells of its table. */
const readOn = ({ shows, table }: Response): readonly string[] => [plainText(shows), ...(table?.rows.flat() ?? [])];

/** The words that were said to the other desk, found there or written there, and that this one has not come by itself. */
function secretsFrom(whole: Drill, desk: Desk): readonly string[] {
  const own = new Set(whole.facts.filter((fact) => hears(whole, desk, fact)).flatMap((fact) => wordsOf(fact, whole)));
  return whole.facts
    .filter((fact) => !hears(whole, desk, fact))
    .flatMap((fact) => wordsOf(fact, whole))
    .filter((words) => words.length > 12 && !own.has(words));
}

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+|\n+/);

/** What a fact brings to read: of what was said, each sentence; of what was found or written, all of it. */
function wordsOf(fact: Fact, { incident }: Drill): readonly string[] {
  if (fact.type === 'inject.delivered') {
    const inject = incident.injects.find(({ id }) => id === fact.inject);
    return inject ? sentencesOf(plainText(inject.says)) : [];
  }
  if (fact.type === 'finding.seen') {
    const response = incident.responses[fact.response];
    return response ? readOn(response) : [];
  }
  return [...('text' in fact ? [fact.text] : []), ...('comment' in fact ? [fact.comment] : [])];
}

const CROSS: readonly Fact['type'][] = ['seat.taken', 'ticket.submitted', 'helpdesk.briefed', 'handed-over'];

/** What the log of a desk tells of people at the other one. */
const crossed = (whole: Drill, desk: Desk): readonly Fact['type'][] =>
  logLines(atDesk(whole, desk))
    .filter(({ fact }) => whole.incident.seats.some((seat) => seat === fact.by) && deskOf(fact.by) !== desk)
    .map(({ fact }) => fact.type);

/** A drill at two desks with all its seats played. */
function begun(incident: Incident, seed: number): Drill {
  const opened = openDrill(incident, DEFAULT_TENANT, undefined, seed);
  const seats = incident.seats.map((seat): Fact => ({
    type: 'seat.taken',
    at: STARTEX,
    by: seat,
    seat,
    person: deskOf(seat),
  }));
  return replay(opened, [...openingFacts(opened), ...seats]);
}

/** The model answer in turns, with words that nobody else says on everything that people tell each other. */
function* byModel(incident: Incident, seed: number): Generator<Drill> {
  let drill = begun(incident, seed);
  yield drill;
  for (const [index, { at, by, deed }] of incident.modelAnswer.entries()) {
    const said = `words number ${String(index)} of ${by}, for nobody else`;
    const spoken = 'text' in deed || deed.do === 'brief-helpdesk' || deed.do === 'inform-user';
    const command = { ...deed, by, ...(spoken && { text: said }) } as Command; // those deeds have a text
    drill = replay(drill, turn(drill, command, 'turns', latest(at, now(drill))));
    yield drill;
  }
}

/** What people of both desks may do at any time, in no sensible order. */
function* atRandom(incident: Incident, seed: number): Generator<Drill> {
  let drill = begun(incident, seed);
  const person = incident.assets.people[0]?.id ?? '';
  const device = incident.assets.devices[0]?.id ?? '';
  for (let step = 0; step < 30; step++) {
    const by = drawOne(seed, `seat/${String(step)}`, incident.seats);
    const text = `step ${String(step)} of ${by}, said once`;
    const open = openDecisions(atDesk(drill, deskOf(by)), drill)[0];
    const options = open?.decision.options ?? [];
    const option = options[Math.floor(draw(seed, `option/${String(step)}`) * options.length)];
    const deeds: readonly Deed[] = [
      ...(open && option ? [{ do: 'choose', option: `${open.inject.id}.${option.id}` } as const] : []),
      { do: 'submit-ticket', text, person },
      { do: 'hand-over', toSeat: 'helpdesk', text },
      { do: 'hand-over', toSeat: 'analyst', text },
      { do: 'brief-helpdesk', via: 'ticket', text },
      { do: 'inform-user', person, via: 'mobile', text },
      { do: 'take-note', text },
      { do: 'escalate', text },
      { do: 'look', tab: 'messages' },
      { do: 'isolate', device, comment: text },
      { do: 'take-back' },
      { do: 'wait', for: minutes(4) },
      { do: 'next-event' },
    ];
    const deed = deeds[Math.floor(draw(seed, `deed/${String(step)}`) * deeds.length)] ?? deeds[0];
    if (deed) drill = replay(drill, turn(drill, { ...deed, by }, 'turns'));
    yield drill;
  }
}

const incidents = (await builtIn()).filter(([, { seats }]) => fillTwoDesks(seats));

test('most incidents can be played at two desks', () => {
  expect(incidents.length).toBeGreaterThanOrEqual(9);
});

describe.each(incidents)('the two desks of %s', (_, incident) => {
  const states = [byModel(incident, 7), atRandom(incident, 1), atRandom(incident, 2)].map((way) => [...way]);
  const wholes = states.flat();

  test('nothing that is said, found or done at one is shown at the other, but for tickets and the notes on them', () => {
    let secrets = 0;
    for (const whole of wholes.filter((_, index) => index % 3 === 0))
      for (const desk of DESKS) {
        const shown = shownAt(whole, desk);
        const kept = secretsFrom(whole, desk);
        secrets += kept.length;
        expect(kept.filter((secret) => shown.includes(secret))).toEqual([]);
        expect(crossed(whole, desk).filter((type) => !CROSS.includes(type))).toEqual([]);
      }
    expect(secrets).toBeGreaterThan(100);
  });

  test('every ticket reaches the security team with its words, and every note on it the helpdesk', () => {
    for (const whole of states.map((way) => way.at(-1)).filter((last) => last !== undefined)) {
      const stands = whole.record.entries.map(({ fact }) => fact);
      const tickets = stands.flatMap((fact) =>
        fact.type === 'ticket.submitted' && fact.by === 'helpdesk' ? [fact.text] : [],
      );
      const notes = stands.flatMap((fact) =>
        fact.by !== 'helpdesk' &&
        (fact.type === 'helpdesk.briefed' || (fact.type === 'handed-over' && fact.toSeat === 'helpdesk'))
          ? [fact.text ?? '']
          : [],
      );
      const arrived = ticketsFromHelpdesk(atDesk(whole, 'soc')).map(({ text }) => text);
      expect(arrived.toReversed()).toEqual(tickets);
      expect(answersOnTicket(atDesk(whole, 'helpdesk')).map(({ text }) => text)).toEqual(notes);
    }
  });
});

test('a turn is not taken back when the other desk has learnt of something since', () => {
  const [, incident] = incidents.find(([id]) => id === 'payroll-laptop') ?? [];
  if (!incident) throw new Error('the payroll laptop is not built in');
  const drill = begun(incident, 7);
  const back = (from: Drill, by: 'helpdesk' | 'analyst') =>
    decide(from, { do: 'take-back', by }, now(from)).map(({ type }) => type);
  const owned = replay(drill, decide(drill, { do: 'own-incident', by: 'analyst' }, now(drill)));
  expect(back(owned, 'analyst')).toEqual(['turn.taken-back']);
  expect(back(owned, 'helpdesk')).toEqual(['action.refused']);
  const told = replay(owned, decide(owned, { do: 'submit-ticket', by: 'helpdesk', text: 'Dana rang.' }, now(owned)));
  expect(back(told, 'helpdesk')).toEqual(['action.refused']);
  expect(back(told, 'analyst')).toEqual(['action.refused']);
});
