import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minutes } from '../../../src/core/kernel/time.ts';
import { SEVERITIES } from '../../../src/core/kernel/vocabulary/words.ts';
import { automationRule } from '../../../src/core/lifecycle/automations.ts';
import { readSeverityAutomation } from '../../../src/core/tenant/read-tenant.ts';
import { moved, pseudoCode, tableRemarks, withNewRule } from '../../../src/core/tenant/severity-table.ts';
import { AUTOMATION_VERBS, type AutomationRule, DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { laptop } from '../../given.ts';

const usual = DEFAULT_TENANT.severityAutomation;
const codes = (change: Partial<typeof usual>): readonly string[] =>
  tableRemarks({ ...usual, deputy: 'Ines', ...change }).map(({ code }) => code);

const rules = fc
  .array(
    fc.record({
      severity: fc.constantFrom(...SEVERITIES),
      kind: fc.constantFrom('workstation' as const, 'server' as const, undefined),
      source: fc.constantFrom('Microsoft Defender for Endpoint', undefined),
      then: fc.constantFrom(...AUTOMATION_VERBS),
    }),
    { maxLength: 6 },
  )
  .map((rows) =>
    rows.map(({ severity, kind, source, then }, index): AutomationRule => ({
      id: `r${String(index)}`,
      when: { severity, ...(kind && { kind }), ...(source && { source }) },
      then,
    })),
  );

test('the usual table reads as a program: high isolates, medium asks, the rest does nothing', () => {
  expect(pseudoCode({ ...usual, rules: usual.rules.slice(0, 2), approvers: ['Jonas'], deputy: 'Ines' })).toBe(
    [
      'when an alert is raised:',
      '  if severity is high:',
      '    isolate the device and send a mail',
      '  else if severity is medium:',
      '    ask Jonas, for up to 1 h',
      '      approved: isolate the device and send a mail',
      '      rejected: do nothing',
      '      no answer: ask Ines',
      '  else:',
      '    do nothing',
    ].join('\n'),
  );
});

describe('a remark', () => {
  test('says that the usual table reaches servers, until a rule for servers comes first', () => {
    expect(codes({ rules: usual.rules.filter(({ id }) => id !== 'medium') })).toEqual([
      'servers-too',
      'severity-unruled',
    ]);
    const spared: AutomationRule = { id: 's', when: { severity: 'high', kind: 'server' }, then: 'notify' };
    expect(codes({ rules: [spared, ...usual.rules.filter(({ id }) => id !== 'medium')] })).toEqual([
      'severity-unruled',
    ]);
  });

  test('says who is missing, and that a shared mailbox loses answers', () => {
    const { deputy, ...alone } = { ...usual, deputy: undefined };
    void deputy;
    const found = tableRemarks({ ...alone, approvers: [], mailbox: 'shared' }).map(({ code }) => code);
    expect(found).toEqual(['servers-too', 'servers-too', 'no-approver', 'no-deputy', 'answer-lost']);
  });

  test('says that a rule is never reached exactly where no alert and no device can reach it', () => {
    const kinds = ['workstation', 'server', 'hypervisor'] as const;
    const sources = ['Microsoft Defender for Endpoint', undefined];
    fc.assert(
      fc.property(rules, (table) => {
        const tenant = { ...DEFAULT_TENANT, severityAutomation: { ...usual, rules: table } };
        const deciding = new Set(
          SEVERITIES.flatMap((severity) =>
            kinds.flatMap((kind) =>
              sources.map((source) => automationRule(tenant, severity, { ...laptop, kind }, source)?.id),
            ),
          ),
        );
        const said = tableRemarks(tenant.severityAutomation).filter(({ code }) => code === 'rule-unreached');
        for (const { rule } of said) expect(deciding.has(rule)).toBe(false);
      }),
    );
  });
});

test('a rule that is moved down and up again leaves the table as it was, and a new one has an id of its own', () => {
  fc.assert(
    fc.property(rules, (table) => {
      for (const { id } of table.slice(0, -1)) expect(moved(moved(table, id, 1), id, -1)).toEqual(table);
      const ids = withNewRule(table).map(({ id }) => id);
      expect(new Set(ids).size).toBe(table.length + 1);
    }),
  );
});

test('a table that was kept is read again, and one that cannot be a table is not', () => {
  fc.assert(
    fc.property(rules, (table) => {
      const kept = { ...usual, rules: table, timeLimit: minutes(5) };
      expect(readSeverityAutomation(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    }),
  );
  const [high] = usual.rules;
  for (const broken of [
    undefined,
    {},
    { ...usual, rules: [{ ...high, then: 'explode' }] },
    { ...usual, rules: [{ ...high, when: { severity: 'huge' } }] },
  ])
    expect(readSeverityAutomation(broken)).toBeUndefined();
});
