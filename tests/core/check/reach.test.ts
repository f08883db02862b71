import { describe, expect, test } from 'vitest';
import { dependsOnLaptop } from '../../../src/core/check/gaps/reach.ts';
import { stepsOf } from '../../../src/core/runbook/find-steps.ts';
import { EXAMPLES } from '../runbook/examples.ts';

describe('a channel', () => {
  test.each([
    ...['chat', 'mail to the user', 'e-mail', 'softphone', 'soft phone', 'Teams call', 'Teams phone', 'Teams channel'],
    ...['Slack channel', 'intranet portal', 'conference bridge in Teams', 'chat; mail to the user', 'Outlook or Teams'],
    ...['the user’s laptop', 'chat, never by mobile', 'help desk chat'],
  ])('is on the laptop that is cut off: %s', (channel) => {
    expect(dependsOnLaptop({ channel })).toBe(true);
  });

  test.each([
    ...['', 'mobile', 'phone', 'phone of the site', 'a call', 'portal', 'console', 'in person', 'pager', 'SMS'],
    ...['mail on the mobile', 'Teams on a smartphone', 'chat; else phone', 'mail to the manager', 'never the laptop'],
    ...[
      'portal from the analyst’s own laptop',
      'a colleague or another laptop',
      'mobile; not Teams',
      'Steamship radio',
    ],
  ])('works without it: %s', (channel) => {
    expect(dependsOnLaptop({ channel })).toBe(false);
  });

  test.each(EXAMPLES)('of every step of $id works without it', ({ runbook }) => {
    expect(stepsOf(runbook).filter(dependsOnLaptop)).toEqual([]);
  });
});
