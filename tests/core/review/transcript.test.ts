import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { seconds } from '../../../src/core/kernel/time.ts';
import type { Deed } from '../../../src/core/kernel/vocabulary/actions.ts';
import { announcement } from '../../../src/core/review/announcement.ts';
import { transcript } from '../../../src/core/review/transcript.ts';
import { given, isolatedAtStart, T } from '../../given.ts';

const said = (markdown: string) => fromMarkdown(markdown).children;

const option = (id: string, text: string, does?: Deed) => ({
  id,
  text,
  ...(does && { does }),
  value: { containment: 1, evidence: 1, people: 1 },
  because: 'It is a minute.',
  facts: [],
  sources: [],
});

const call: Incident = {
  ...isolatedAtStart,
  seats: ['helpdesk'],
  call: { claims: 'dana', device: 'wks-1', number: '+1 555 0142', script: [], redFlags: [] },
  responses: [
    { on: { do: 'verify-caller', caller: 'dana' }, takes: seconds(0), shows: said('It is **Dana**.'), finding: 'real' },
  ],
  injects: [
    {
      id: 'dana-calls',
      module: 'one',
      at: T('+01:00'),
      delay: seconds(0),
      from: 'dana',
      to: 'helpdesk',
      via: 'phone',
      says: said('"Nothing works."\n\n"Help me."'),
      facilitator: { ask: '', listenFor: '', ifStuck: '' },
      decision: {
        seat: 'helpdesk',
        question: 'What do you say?',
        options: [
          option('ring-back', 'I ring you back.', { do: 'verify-caller', caller: 'dana', via: 'mobile' }),
          option('hotspot', 'Try the hotspot.', { do: 'say', reply: 'hotspot' }),
          option('hold', 'Please hold.'),
        ],
        hints: [],
      },
    },
  ],
};

const ringing = given(call).until(T('+01:00'));
const lines = (drill: typeof ringing.drill) =>
  transcript(drill).map(({ who, name, says }) => [who, name, typeof says === 'string' ? says : 'prose']);

test('an answer is what the helpdesk said, and what it did is not said twice', () => {
  const { drill } = ringing.when({ do: 'choose', by: 'helpdesk', option: 'dana-calls.ring-back' }, T('+02:00'));
  expect(
    lines(
      given(call)
        .facts(...drill.facts)
        .until(T('+03:00')).drill,
    ),
  ).toEqual([
    ['caller', 'Dana Ito', 'prose'],
    ['helpdesk', 'You', 'I ring you back.'],
    ['found', 'Found out', 'prose'],
  ]);
});

test('what the helpdesk does without being asked is in the transcript too', () => {
  const { drill } = ringing.facts(
    { type: 'loaner.offered', at: T('+02:00'), by: 'helpdesk', person: 'dana' },
    { type: 'user.informed', at: T('+03:00'), by: 'helpdesk', person: 'dana', via: 'mobile', text: 'Leave it on.' },
    { type: 'ticket.submitted', at: T('+04:00'), by: 'helpdesk', text: 'Dana Ito rang.' },
  );
  expect(lines(drill).slice(1)).toEqual([
    ['did', 'You', 'Loaner offered to Dana Ito'],
    ['did', 'You', 'Dana Ito told by mobile: Leave it on.'],
    ['did', 'You', 'Ticket submitted'],
  ]);
});

test('in a call the words of the caller are announced, and what comes of an answer', () => {
  const { drill } = given(call).until(T('+01:00'));
  const rang = drill.facts.filter(({ type }) => type === 'inject.delivered');
  expect(announcement(drill, rang, false).politely).toEqual([
    'Dana Ito: "Nothing works." "Help me." New decision, 3 options.',
  ]);
  const asked = ringing.when({ do: 'verify-caller', by: 'helpdesk', caller: 'dana', via: 'mobile' }, T('+02:00'));
  const after = given(call)
    .facts(...asked.drill.facts)
    .until(T('+03:00')).drill;
  expect(announcement(after, after.facts.slice(drill.facts.length), false).politely).toEqual(['It is Dana.']);
});
