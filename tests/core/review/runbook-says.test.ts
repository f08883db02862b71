import { expect, test } from 'vitest';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { runbookSays } from '../../../src/core/review/runbook-says.ts';
import { T } from '../../given.ts';
import { drillOf } from '../export/completed-drill.ts';

const said = (facts: readonly Fact[], named?: string): readonly string[] =>
  runbookSays(drillOf(facts), named, 2).map(({ step, place }) => `${place} ${step.id}`);

test('between decisions the runbook says what is left to do for what is going on', () => {
  expect(said([])).toEqual(['2.1 user-comms.call']);
});

test('a step that was ticked, or whose actions are on the record, is not said again', () => {
  expect(said([{ type: 'step.ticked', at: T('+06:00'), by: 'helpdesk', step: 'user-comms.call' }])).toEqual([]);
});

test('a decision shows its step, done or not', () => {
  const told: Fact = { type: 'step.ticked', at: T('+06:00'), by: 'helpdesk', step: 'user-comms.call' };
  expect(said([told], 'user-comms.call')).toEqual(['2.1 user-comms.call']);
});
