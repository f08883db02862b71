import { expect, test } from 'vitest';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { runbookSays } from '../../../src/core/review/runbook-says.ts';
import { T } from '../../given.ts';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { replay } from '../../../src/core/drill/evolve.ts';
import { parseRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { drilled, drillOf, untilCall } from '../export/completed-drill.ts';

const said = (facts: readonly Fact[], named?: string): readonly string[] =>
  runbookSays(drillOf(facts), named, 2).map(({ step, place }) => `${place} ${step.id}`);

test('between decisions the runbook says what is left to do for what is going on', () => {
  expect(said([])).toEqual(['2.1 user-comms.call']);
});

test('a step that was ticked is not said again', () => {
  expect(said([{ type: 'step.ticked', at: T('+06:00'), by: 'helpdesk', step: 'user-comms.call' }])).toEqual([]);
});

test('what was done before the situation came up does not count, and what was done since does', () => {
  const parsed = parseRunbook(OWN, { file: 'runbook.md' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const called = untilCall(drilled, parsed.value);
  const owned = (at: string): Fact => ({ type: 'incident.owned', at: T(at), by: 'analyst' });
  const left = (facts: readonly Fact[]): readonly string[] =>
    runbookSays(replay(openDrill(drilled, DEFAULT_TENANT, parsed.value, 1), facts), undefined, 2).map(
      ({ step }) => step.id,
    );
  expect(left([owned('-03:00'), ...called.facts])).toEqual(['first-15.own']);
  expect(left([...called.facts, owned('+06:00')])).toEqual([]);
});

test('a decision shows its step, done or not', () => {
  const told: Fact = { type: 'step.ticked', at: T('+06:00'), by: 'helpdesk', step: 'user-comms.call' };
  expect(said([told], 'user-comms.call')).toEqual(['2.1 user-comms.call']);
});

const OWN = `# Isolation runbook

## First 15 minutes
<!-- section: first-15 -->
### Own the incident
<!-- step: first-15.own -->
- **When** user cut off
- **Who** on-call analyst
- **Do** own-incident; Look at the incident
`;
