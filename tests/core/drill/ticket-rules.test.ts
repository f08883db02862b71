import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepsRule } from '../../../src/core/drill/ticket-rules.ts';
import { TICKET_RULES, type TicketRule } from '../../../src/core/kernel/vocabulary/words.ts';
import { given, isolatedAtStart, smallIncident, T } from '../../given.ts';
import { holds } from '../../../src/core/drill/holds.ts';

const incident = {
  ...isolatedAtStart,
  call: { claims: 'dana', device: 'wks-1', number: '+1 555 0142', script: [], redFlags: [] },
};
const GOOD = [
  'Dana Ito, payroll, rang at 09:41. Rang back on 555 0142.',
  'WKS-1: no network since 09:38, a notice says that security has cut it off.',
  'Told her to leave it on and not to restart it. No release time was promised.',
  'Routed to the security team bridge. She says she had opened a mail before.',
].join('\n');

const kept = (note: string): readonly TicketRule[] => TICKET_RULES.filter((rule) => keepsRule(rule, note, incident));
const broken = (note: string): readonly TicketRule[] => TICKET_RULES.filter((rule) => !kept(note).includes(rule));

describe('a note', () => {
  test('that says what it must and nothing else keeps every rule', () => {
    expect(broken(GOOD)).toEqual([]);
  });

  test.each<[TicketRule, string]>([
    ['names-device', GOOD.replace('WKS-1', 'her laptop')],
    ['names-person', GOOD.replace('Dana Ito', 'A user')],
    ['has-call-back', GOOD.replace('555 0142', 'her mobile')],
    ['has-time', GOOD.replace('09:41', 'this morning').replace('09:38', 'a while')],
    ['names-route', GOOD.replace('the security team bridge', 'the usual queue')],
    ['no-promise', `${GOOD}\nShe should be back online by noon.`],
    ['no-promise', `${GOOD}\nShe will be back online within 30 minutes.`],
    ['no-promise', `${GOOD} Release expected by 12:00.`],
    ['no-cause', `${GOOD}\nThe laptop is infected with ransomware.`],
    ['no-cause', `${GOOD}\nCut off because of a phishing mail.`],
    ['no-quick-fix', `${GOOD}\nAsked her to reboot and try the hotspot.`],
    ['no-quick-fix', `${GOOD}\nJust restart it.`],
    ['no-quick-fix', `${GOOD}\nTold her to turn it off and on again.`],
    ['no-quick-fix', `${GOOD}\nWe restarted it together.`],
    ['no-quick-fix', `${GOOD}\nShe agreed to reboot.`],
    ['no-promise', `${GOOD}\nTold her that it will be back by noon.`],
    ['no-promise', `${GOOD}\nI told her it is released by noon since she needs it.`],
    ['no-promise', `${GOOD}\nShe asked, and I said it is fixed today.`],
    ['no-promise', `${GOOD}\nShe asked for it, will be released at 11:00 and wanted no loaner.`],
    ['no-promise', `${GOOD}\nDana needs it - it will be back by 12:00.`],
    ['no-promise', `${GOOD}\nIt is released by noon whether she asks for it.`],
    ['no-promise', `${GOOD}\nAsked her to wait, the laptop is back by noon.`],
  ])('breaks %s and nothing else where it should', (rule, note) => {
    expect(broken(note)).toEqual([rule]);
  });

  test.each([
    ['wks 1', 'names-device'],
    ['WKS_1', 'names-device'],
    ['ITO', 'names-person'],
    ['ring back on the number on record', 'has-call-back'],
    ['9.41', 'has-time'],
    ['to SecOps', 'names-route'],
    ['Told her not to reboot.', 'no-quick-fix'],
    ['Did not say when it will be released; nobody can promise today.', 'no-promise'],
    ['She reports that she clicked a phishing mail.', 'no-cause'],
    ['Called her back at 09:44.', 'no-promise'],
    ['Call-back by SecOps before 10:30.', 'no-promise'],
    ['She needs to be back online by 12:00.', 'no-promise'],
    ['She asked whether it is fixed today.', 'no-promise'],
    ['Dana Ito needs to print and be back online by 12:00.', 'no-promise'],
    ['She says that she wants it released by noon, and she asked twice.', 'no-promise'],
    ['At 10:04 a caller rang from +1 555 0188 and asked for PRC-LT-0158 to be released in ten minutes.', 'no-promise'],
    ['Wants it back today.', 'no-promise'],
    ['They demand that the laptop is released by 10:00.', 'no-promise'],
    ['Called from the lobby and insists on release by 10:00.', 'no-promise'],
    ['She restarted it once before she rang.', 'no-quick-fix'],
    ['He had tried his hotspot already.', 'no-quick-fix'],
    ['Advised against a restart.', 'no-quick-fix'],
  ] as const)('that is written as “%s” keeps %s', (note, rule) => {
    expect(kept(note)).toContain(rule);
  });

  test('promises, though its reason is what the caller needs', () => {
    expect(broken('I told her it is released by noon because she needs it.')).toContain('no-promise');
  });

  test('keeps the same rules in whatever order its lines stand', () => {
    const lines = [...GOOD.split('\n'), 'Back by noon.', 'Restart it.', 'It is a virus.'];
    fc.assert(
      fc.property(fc.shuffledSubarray(lines), fc.shuffledSubarray(lines), (some, others) => {
        const sorted = [...others].sort();
        expect(kept([...others].join('\n'))).toEqual(kept(sorted.join('\n')));
        expect(kept(some.join('\r\n'))).toEqual(kept(some.join('\n')));
      }),
    );
  });

  test('keeps nothing in an incident that is no call', () => {
    expect(TICKET_RULES.filter((rule) => keepsRule(rule, GOOD, smallIncident))).toEqual([]);
  });
});

test('the ticket that was submitted last is the one that counts', () => {
  const submitted = (at: string, text: string) =>
    ({ type: 'ticket.submitted', at: T(at), by: 'helpdesk', text }) as const;
  const opened = given(incident).until(T('+01:00'));
  const poor = opened.facts(submitted('+02:00', 'Network is down.'));
  expect(holds({ ticket: 'all' }, opened.drill)).toBe(false);
  expect(holds({ ticket: 'all' }, poor.drill)).toBe(false);
  expect(holds({ ticket: 'no-promise' }, poor.drill)).toBe(true);
  expect(holds({ ticket: 'all' }, poor.facts(submitted('+03:00', GOOD)).drill)).toBe(true);
});
