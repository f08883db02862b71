import { expect, test } from 'vitest';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { story } from '../../../src/core/review/story.ts';
import { given, smallIncident, T } from '../../given.ts';

const isolatedBy = (by: Fact['by']): readonly Fact[] => [
  { type: 'isolation.requested', at: T('+01:00'), by, device: 'wks-1', scope: 'full', comment: '' },
  { type: 'isolation.started', at: T('+01:10'), by: 'device', device: 'wks-1' },
  { type: 'isolation.confirmed', at: T('+01:20'), by: 'device', device: 'wks-1', scope: 'full' },
];

const remarks = (by: Fact['by']): readonly (string | undefined)[] =>
  story(given(smallIncident).facts(...isolatedBy(by)).drill)
    .filter(({ kind }) => kind === 'isolation')
    .map(({ remark }) => remark);

test('the story says of an isolation whether an automation or a person ordered it, also where the device acknowledges it', () => {
  expect(remarks('disruption')).toEqual(['Automated', 'Automated']);
  expect(remarks('severity-automation')).toEqual(['Automated', 'Automated']);
  expect(remarks('analyst')).toEqual(['By hand', 'By hand']);
});
