import { describe, expect, test } from 'vitest';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { replay } from '../../../src/core/drill/evolve.ts';
import { completedRunbook } from '../../../src/core/export/completed-runbook.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import { parseRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { laptop, smallIncident, T } from '../../given.ts';
import { judged } from '../review/rows.ts';
import { ABOUT } from './completed-drill.ts';

const two: Incident = {
  ...smallIncident,
  assets: { ...smallIncident.assets, devices: [laptop, { ...laptop, id: 'wks-2' }] },
  rubric: judged(
    { expect: { done: 'change-rule', where: {} }, step: 'investigate.step' },
    { never: { done: 'release', where: { device: 'wks-2' } }, redLine: true },
  ).rubric,
};

/** What the export says of one step, whose *When* and *Do* are these, after one laptop was cut off and these facts. */
function stepAfter(when: string, does: string, ...facts: readonly Fact[]): string {
  const text = `# Runbook\n\n## Investigation\n<!-- section: investigate -->\n### The step\n<!-- step: investigate.step -->\n${when === '' ? '' : `- **When** ${when}\n`}- **Who** Analyst\n- **Do** ${does}\n`;
  const runbook = parseRunbook(text, { file: 'runbook.md' });
  if (!runbook.ok) throw new Error(JSON.stringify(runbook.error));
  const drill = replay(openDrill(two, DEFAULT_TENANT, runbook.value, 1), [...CUT_OFF, ...facts]);
  const lines = completedRunbook(drill, ABOUT).split('\n');
  const from = lines.findIndex((line) => line.includes('The step'));
  return lines
    .slice(from, from + 2)
    .join(' ')
    .replace('**1.1 The step**\\   ', '');
}

const CUT_OFF: readonly Fact[] = [
  { type: 'isolation.requested', at: T('-03:00'), by: 'disruption', device: 'wks-1', scope: 'full', comment: '' },
  { type: 'isolation.started', at: T('-02:30'), by: 'device', device: 'wks-1' },
  { type: 'isolation.confirmed', at: T('-02:00'), by: 'device', device: 'wks-1', scope: 'full' },
  { type: 'drill.started', at: T('+00:00'), by: 'facilitator' },
];
const briefed: Fact = { type: 'helpdesk.briefed', at: T('+02:00'), by: 'analyst' };
const packaged = (device: string): Fact => ({ type: 'package.requested', at: T('+03:00'), by: 'analyst', device });
const forced: Fact = { type: 'release.forced', at: T('+05:00'), by: 'helpdesk', device: 'wks-1', of: 'world.1' };
const asked = { type: 'release.requested', at: T('+04:00'), by: 'analyst', device: 'wks-1', comment: 'x' } as const;
const remediated = (typed: string): Fact => ({
  type: 'command.run',
  at: T('+03:00'),
  by: 'analyst',
  device: 'wks-1',
  command: 'remediate',
  argument: 'list',
  typed,
});
const revoked = (of?: string): Fact => ({
  type: 'sessions.revoked',
  at: T('+04:00'),
  by: 'analyst',
  account: 'd-ito',
  ...(of !== undefined && { of }),
});

describe('a step of the runbook', () => {
  test('is shown by its action where it asks for no more than that', () => {
    expect(stepAfter('', 'Brief the helpdesk', briefed)).toBe(
      '- [x] Seen on the record: “Helpdesk briefed”, Analyst, 09:02 (T+02:00), log 5.',
    );
  });

  test('is not ticked for an action of which it asks more than the record can show', () => {
    expect(stepAfter('', 'Brief the helpdesk on what changed', briefed)).toBe(
      '- [ ] Not ticked. The runbook asks: Analyst. The record cannot tell whether it was this: “Helpdesk briefed”, Analyst, 09:02 (T+02:00), log 5.',
    );
  });

  test('is done in part where only some of its actions were done', () => {
    expect(stepAfter('', 'Brief the helpdesk; Revoke sessions', briefed)).toBe(
      '- [ ] In part. Seen on the record: “Helpdesk briefed”, Analyst, 09:02 (T+02:00), log 5. Not seen: Revoke sessions.',
    );
  });

  test('is done by one of the actions between which it leaves the choice', () => {
    expect(stepAfter('', 'Brief the helpdesk; or Revoke sessions', revoked())).toMatch(/^- \[x\]/);
  });

  test('is not done on a device that its situation was never about', () => {
    expect(stepAfter('channel open', 'Collect investigation package', packaged('wks-2'))).toBe(
      '- [ ] Not done. The runbook asks: Analyst.',
    );
    expect(stepAfter('channel open', 'Collect investigation package', packaged('wks-1'))).toMatch(/^- \[x\]/);
  });

  test('that the script had a colleague do is told as that, and is no tick of the players', () => {
    expect(stepAfter('', 'Revoke sessions', revoked('world.3'))).toBe(
      '- [ ] Not done. The runbook asks: Analyst. Done by a colleague, as the script has it: “Sessions revoked: d-ito (Dana Ito)”, Analyst (script), 09:04 (T+04:00), log 5.',
    );
    expect(stepAfter('', 'Revoke sessions', revoked())).toMatch(/^- \[x\]/);
  });

  test('is not proved by a remediation that took nothing away', () => {
    expect(stepAfter('', 'Run a command: remediate', remediated('remediate list'))).toBe(
      '- [ ] Not done. The runbook asks: Analyst.',
    );
  });

  test('is not proved by a rule that was changed, unless it asks for that', () => {
    const changed: Fact = { type: 'rule.changed', at: T('+03:00'), by: 'security-admin', rule: 'custody' };
    expect(stepAfter('', 'Brief the helpdesk', changed)).toBe('- [ ] Not done. The runbook asks: Analyst.');
    expect(stepAfter('', 'Change a rule', changed)).toMatch(/^- \[x\]/);
  });

  test('of releasing is not proved by a release across a red line', () => {
    expect(stepAfter('', 'Release from isolation', { ...asked, device: 'wks-2' })).toBe(
      '- [ ] Not done. The runbook asks: Analyst.',
    );
  });

  test('of releasing is not proved by a script for which nobody had asked', () => {
    expect(stepAfter('', 'Release from isolation', forced)).toBe('- [ ] Not done. The runbook asks: Analyst.');
    expect(stepAfter('', 'Release from isolation', asked, forced)).toMatch(/^- \[x\] Seen on the record: “Release/);
    expect(stepAfter('', 'Run the force-release script on the device', forced)).toContain('Done by a colleague');
  });
});
