import { describe, expect, test } from 'vitest';
import { ruleGaps } from '../../../src/core/check/gaps/rules.ts';
import { viewOf } from '../../../src/core/check/gaps/runbook-view.ts';
import { readRunbook } from '../../../src/core/runbook/parse-runbook.ts';

/** A runbook as people write them: headings of their own, no marks, tables, and sentences that nobody owns. */
const FOREIGN = `# Laptop isolation SOP

Last changed by: TBD

| Who | Hours | Phone |
|---|---|---|
| SOC lead | 9-17 | |
| Service desk | Mon-Fri 8:00-18:00 | 4711 |

## 1. Alerts

Defender sends an e-mail to soc@contoso.example.

## 2. First response

1. Look at the incident as soon as possible.
2. The device is scanned.

## 3. Release from isolation

Only the SOC lead may release a device.

## Service desk

- Ask the user to reboot.
- If the user is in a hurry, reconnect the laptop and close the ticket.
- Never tell the cause.

## Exclusions

| Exclusion | Why |
|---|---|
| Exec laptops | They complained |

Lab machines are in a device group with "No automated response".

## Lunch menu

Call <name> when the pizza is late.
`;

function found(text: string) {
  const read = readRunbook(text, { file: 'sop.md' });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return ruleGaps(viewOf(read.value.runbook)).filter(({ rule }) => rule !== 'unanswered');
}

describe('a runbook that was written elsewhere', () => {
  const gaps = found(FOREIGN);
  test.each<readonly [rule: string, section: string | undefined, says: RegExp]>([
    ['G07', 'helpdesk', /“If the user is in a hurry, reconnect the laptop and close the ticket\.”/],
    ['G08', 'vip', /“Exec laptops”/],
    ['G09', 'alerting', /mail/],
    ['G11', 'first-15', /“as soon as possible”/],
    ['G12', 'scope', /“SOC lead”: the role has no person and no phone/],
    ['G13', 'vip', /automated investigation/],
    ['G17', 'release', /second approver/],
    ['G18', 'alerting', /Test the way/],
    ['G20', 'ownership', /next review/],
    ['G21', 'user-comms', /macOS and Linux/],
    ['G22', 'first-15', /“The device is scanned\.”/],
    ['G23', 'scope', /seen in our tenant/],
    ['placeholder', undefined, /“TBD”/],
    ['placeholder', 'appendix', /“<name>”/],
  ])('is caught by %s in %s', (rule, section, says) => {
    const [gap, ...others] = gaps.filter((one) => one.rule === rule && one.section === section);
    expect(gap?.message).toMatch(says);
    expect(others).toEqual([]);
  });

  test('is caught by nothing else', () => {
    const rules = [...new Set(gaps.map(({ rule }) => rule))].sort();
    expect(rules).toEqual([
      ...['G07', 'G08', 'G09', 'G11', 'G12', 'G13', 'G17', 'G18', 'G20', 'G21', 'G22', 'G23', 'placeholder'],
    ]);
  });

  test('says nothing against a sentence that forbids what the rule looks for', () => {
    const tamed = FOREIGN.replace(
      'If the user is in a hurry, reconnect the laptop and close the ticket.',
      'Do not reconnect the laptop, also if the user is in a hurry.',
    );
    expect(found(tamed).map(({ rule }) => rule)).not.toContain('G07');
  });
});
