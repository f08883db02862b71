import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../src/core/incident/condition.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { sayCondition, sayMoment } from '../../../src/core/review/say-condition.ts';
import { drilled } from '../export/completed-drill.ts';

const [inject] = drilled.injects;
const replies = (inject?.decision?.options ?? []).map((option) =>
  option.id === 'fault' ? { ...option, does: { do: 'say', reply: 'it-is-a-fault' } as const } : option,
);
const incident = {
  ...drilled,
  injects: [{ ...inject, decision: { ...inject?.decision, options: replies } }],
} as unknown as Incident;

const wanted: readonly (readonly [string, Condition, string])[] = [
  [
    'a choice by its text',
    { done: 'choose', where: { option: 'dana-calls.truth' } },
    'Choose “That security cut it off”',
  ],
  ['a reply by its text', { done: 'say', where: { reply: 'it-is-a-fault' } }, 'Say “That it is a fault”'],
  ['a finding with the people in it', { finding: 'dana-is-elsewhere' }, 'Find “Dana is elsewhere”'],
  [
    'a situation as how things stand',
    { situation: 'incident-closed-isolated' },
    'The incident is closed and a device is still isolated',
  ],
  [
    'what must not be so at that moment',
    {
      all: [{ done: 'resolve', where: {} }, { not: { situation: 'channel-open', device: 'wks-1' } }],
    },
    'Resolve incident, not while WKS-1 is isolated and can be reached',
  ],
  [
    'what must not have come first',
    {
      all: [
        { done: 'release', where: { device: 'wks-1' } },
        { not: { fact: 'device.reimaged', where: { device: 'wks-1' } } },
      ],
    },
    'Release from isolation (WKS-1), before WKS-1 is re-imaged',
  ],
  [
    'what the device has to come to',
    {
      all: [
        { done: 'resolve', where: {} },
        { fact: 'release.confirmed', where: { device: 'wks-1' } },
      ],
    },
    'Resolve incident and WKS-1 is released',
  ],
  [
    'the rules of a note as one note',
    { all: [{ ticket: 'names-device' }, { ticket: 'no-promise' }] },
    'Write a ticket that names the device, and promises no time of release',
  ],
  [
    'what two ways have in common once',
    {
      any: [
        { done: 'say', where: { reply: 'it-is-a-fault' } },
        { done: 'say', where: { reply: 'it-is-a-fault' } },
      ],
    },
    'Say “That it is a fault”',
  ],
  ['a seat as it is written', { done: 'escalate', where: { toSeat: 'it-operations' } }, 'Escalate (to IT operations)'],
  [
    'how somebody is told face to face',
    { done: 'inform-user', where: { person: 'dana', via: 'in-person' } },
    'Tell the user (Dana Ito, in person)',
  ],
];

describe('a condition in words', () => {
  test.each(wanted)('says %s', (_, condition, said) => {
    expect(sayCondition(condition, incident)).toBe(said);
  });

  test('is quoted once, whatever it quotes itself', () => {
    expect(sayMoment({ done: 'disable-app', where: { item: 'Helper' } }, incident)).toBe('“Disable app (‘Helper’)”');
  });
});
