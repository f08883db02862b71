import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { completedRunbook } from '../../../src/core/export/completed-runbook.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { T } from '../../given.ts';
import { ABOUT, drilled, drillOf, untilCall } from './completed-drill.ts';

const incident: Incident = {
  ...drilled,
  call: { claims: 'dana', device: 'wks-1', number: '+1 555 0142', script: [], redFlags: [] },
};
const sent = (at: string, text: string): Fact => ({ type: 'ticket.submitted', at: T(at), by: 'helpdesk', text });

/** What stands under *The ticket*, up to the next heading of its level; undefined where there is no such heading. */
function ticketSection(of: Incident, ...facts: readonly Fact[]): string | undefined {
  const [, after] = completedRunbook(drillOf(facts, untilCall(of)), ABOUT).split('\n## The ticket\n');
  return after?.split('\n## ')[0]?.trim();
}

test('an incident that is no call has no ticket in its document', () => {
  expect(ticketSection(drilled, sent('+06:00', 'Dana, WKS-1.'))).toBeUndefined();
});

test('a call without a ticket says that there was none', () => {
  expect(ticketSection(incident)).toBe('No ticket was submitted.');
});

test('the last note stands there as it was written, with who sent it and each rule ticked or not', () => {
  const section = ticketSection(
    incident,
    sent('+06:00', 'Network is down.'),
    sent('+08:00', 'Dana Ito, WKS-1, rang at 09:03.\nBack by noon. To the SOC.'),
  );
  expect(section).toBe(
    [
      'Submitted by Helpdesk, 09:08 (T+08:00), log 9:',
      '',
      '> Dana Ito, WKS-1, rang at 09:03.\\',
      '> Back by noon. To the SOC.',
      '',
      '- [x] Names the device',
      '- [x] Names the person',
      '- [ ] Says the number to call back, or that it is the one on record',
      '- [x] Says when it happened, such as 09:41',
      '- [x] Says where it goes: the security team',
      '- [ ] Promises no time of release',
      '- [x] States no cause as a fact',
      '- [x] Advises no restart, no re-image, no other network',
    ].join('\n'),
  );
});

test('what is typed into a note changes nothing of the document around it', () => {
  const outline = (note: string): readonly string[] =>
    MarkdownIt({ html: true })
      .parse(ticketSection(incident, sent('+06:00', note)) ?? '', {})
      .map(({ level, type, tag }) => `${String(level)} ${type} ${tag}`);
  const plain = outline('Dana.');
  for (const note of [
    '# heading',
    '> quoted',
    '- [x] done',
    '```',
    '<!-- gone',
    '| a | b |',
    '[link](javascript:alert(1))',
  ])
    expect(outline(note), note).toEqual(plain);
});
