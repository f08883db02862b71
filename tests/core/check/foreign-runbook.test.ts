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

const messagesOf = (text: string, rule: string): readonly string[] =>
  found(text)
    .filter((gap) => gap.rule === rule)
    .map(({ message }) => message);

describe('a place that somebody left open', () => {
  test.each([
    ['in the front matter', '---\nowner: TODO\n---\n\n# SOP\n', 'TODO'],
    ['in a title', '# SOP\n\n## Release TBD\n', 'TBD'],
    ['in the title of the whole', '# SOP of <team>\n', '<team>'],
    ['on a line of its own', '# SOP\n\nCall\n\n<name>\n', '<name>'],
    ['in small letters', '# SOP\n\nThe number is tbd.\n', 'tbd'],
    ['in large ones', '# SOP\n\nCall extension XX.\n', 'XX'],
    ['with a word for whose it is', '# SOP\n\nCall <your name>.\n', '<your name>'],
    ['in square brackets', '# SOP\n\nCall [insert number here].\n', '[insert number here]'],
    ['in a comment', '# SOP\n\n<!-- TODO: ask Eva -->\n', 'TODO'],
    ['struck through', '# SOP\n\nCall ~~TBD~~.\n', 'TBD'],
  ])('is found %s', (_, text, placeholder) => {
    expect(messagesOf(text, 'placeholder')).toEqual([expect.stringContaining(`Fill in “${placeholder}”`)]);
  });

  test('is nothing that only looks like one', () => {
    const text = '# SOP\n\nA 5xx answer, size XL, “todos” of the day, <https://a.example/name>.\n';
    expect(messagesOf(text, 'placeholder')).toEqual([]);
  });
});

describe('what nobody reads', () => {
  const SAID = {
    G17: '## Release\n\nThe two-person rule holds.\n',
    G18: '## Alerting\n\nWe send a test page.\n',
    G21: '## Helpdesk\n\nLinux shows nothing.\n',
    G23: '## Scope\n\nThe switch: seen in our tenant on 2026-11-16.\n',
  } as const;
  const hidden = (text: string, before: string, after: string): string =>
    text.replace(/\n\n(.*)\n$/, `\n\n${before}$1${after}\n`);

  test.each(Object.entries(SAID))('does not count for %s', (rule, text) => {
    expect(messagesOf(text, rule)).toEqual([]);
    expect(messagesOf(hidden(text, '<!-- ', ' -->'), rule)).toHaveLength(1);
    expect(messagesOf(hidden(text, 'Well. <!-- ', ' --> So.'), rule)).toHaveLength(1);
    expect(messagesOf(hidden(text, '~~', '~~'), rule)).toHaveLength(1);
  });
});

describe('a sentence for the helpdesk', () => {
  const conflicts = (sentence: string) => messagesOf(`# SOP\n\n## Helpdesk\n\n${sentence}\n`, 'G07');

  test.each([
    'Release the device before lunch if the user is calm.',
    'Lift the isolation when the user insists.',
    'If the user is in a hurry, let the device back in.',
    'Release the laptop if the analyst is not there.',
    'Release it, but tell nobody.',
  ])('gives the network back: %s', (sentence) => {
    expect(conflicts(sentence)).toEqual([expect.stringContaining(sentence)]);
  });

  test.each([
    'Do not lift the isolation.',
    'The helpdesk never releases a device.',
    'The desk can’t let the device back in.',
    'A release is not promised.',
    'Release requests are never taken.',
    'Say that the device is back when it is back.',
  ])('leaves it alone: %s', (sentence) => {
    expect(conflicts(sentence)).toEqual([]);
  });
});
