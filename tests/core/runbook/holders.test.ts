import { describe, expect, test } from 'vitest';
import { holdersOf } from '../../../src/core/runbook/holders.ts';
import type { Role } from '../../../src/core/runbook/roles.ts';

const ROLES: readonly Role[] = ['Analyst', 'On-call analyst', 'Duty and on-call analyst', 'IT'].map((name) => ({
  name,
  hours: [[0, 60]],
  holds: [],
  reachedBy: '',
  people: '',
}));

const read = (who: string) => holdersOf(who, ROLES).map(({ name, label, role }) => [label, name, role?.name]);

describe('who a step names', () => {
  test.each<readonly [who: string, holders: readonly (readonly [string, string, string | undefined])[]]>([
    ['', []],
    [' ; , ', []],
    ['Analyst', [['', 'Analyst', 'Analyst']]],
    [
      'Analyst; out of hours: on-call analyst',
      [
        ['', 'Analyst', 'Analyst'],
        ['out of hours', 'on-call analyst', 'On-call analyst'],
      ],
    ],
    [
      'out of hours: on-call analyst, IT',
      [
        ['out of hours', 'on-call analyst', 'On-call analyst'],
        ['out of hours', 'IT', 'IT'],
      ],
    ],
    ['Duty and on-call analyst', [['', 'Duty and on-call analyst', 'Duty and on-call analyst']]],
    [
      'Duty and on-call analyst or IT',
      [
        ['', 'Duty and on-call analyst', 'Duty and on-call analyst'],
        ['', 'IT', 'IT'],
      ],
    ],
    [
      'Analyst and the owner',
      [
        ['', 'Analyst', 'Analyst'],
        ['', 'the owner', undefined],
      ],
    ],
    ['On-call analyst takes the line', [['', 'On-call analyst takes the line', 'On-call analyst']]],
    ['Analysts of the shift', [['', 'Analysts of the shift', 'Analyst']]],
    ['Analyst (Tier 1)', [['', 'Analyst (Tier 1)', 'Analyst']]],
    ['Italian office manager', [['', 'Italian office manager', undefined]]],
    ['IT-Bereitschaft', [['', 'IT-Bereitschaft', 'IT']]],
  ])('%s', (who, holders) => {
    expect(read(who)).toEqual(holders);
  });
});
