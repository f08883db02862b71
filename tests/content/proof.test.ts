import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { proveIncident } from '../../src/core/check/prove-incident.ts';
import { drillFingerprint, openDrill } from '../../src/core/drill/drill.ts';
import { play } from '../../src/core/drill/players.ts';
import { replay } from '../../src/core/drill/evolve.ts';
import type { Condition } from '../../src/core/incident/condition.ts';
import { parseIncident } from '../../src/core/incident/parse-incident.ts';
import { sayProblem } from '../../src/core/kernel/problem.ts';
import { parseRunbook } from '../../src/core/runbook/parse-runbook.ts';
import { findStep } from '../../src/core/runbook/find-steps.ts';
import { DEFAULT_TENANT } from '../../src/core/tenant/tenant.ts';
import { scorecard } from '../../src/core/review/scorecard.ts';
import { builtIn } from './built-in.ts';

const RANDOM_SEEDS = Array.from({ length: 50 }, (_, index) => index + 1);
const template = parseRunbook(readFileSync('runbooks/templates/automatic-isolation.md', 'utf8'), {
  file: 'automatic-isolation.md',
});

interface Card {
  readonly id: string;
  readonly status: string;
}
const cards = parse(readFileSync('runbooks/facts/facts.yaml', 'utf8')) as readonly Card[];

const incidents = await builtIn();

test('no two incidents are called the same', () => {
  for (const key of ['id', 'number', 'title'] as const) {
    const names = incidents.map(([, incident]) => incident[key]);
    expect(
      names.filter((name, index) => names.indexOf(name) !== index),
      key,
    ).toEqual([]);
  }
});

describe.each(incidents)('%s', (id, incident, yaml) => {
  test('lives under its name, in one text', () => {
    const { evidence, ...script } = incident;
    const whole = parseIncident(yaml, { file: id });
    expect(evidence.length).toBeGreaterThan(0);
    expect([incident.id, whole.ok && { ...whole.value, evidence: undefined }]).toEqual([
      id,
      { ...script, evidence: undefined },
    ]);
  });

  test('teaches what it says: every law of an incident holds', { timeout: 120_000 }, () => {
    expect(proveIncident(incident, RANDOM_SEEDS)).toEqual([]);
  });

  test('the model answer, replayed from its log, gives the same drill and the same score', () => {
    const opened = openDrill(incident, DEFAULT_TENANT, undefined, 3);
    const played = play(opened, incident.modelAnswer);
    const again = replay(opened, played.facts);
    expect(drillFingerprint(again)).toBe(drillFingerprint(played));
    expect(scorecard(again)).toEqual(scorecard(played));
  });

  test('every step that it speaks of is in the runbook template', () => {
    if (!template.ok) throw new Error(template.error.map(sayProblem).join('\n'));
    const named = [
      ...incident.rubric,
      ...incident.injects.flatMap(({ decision }) => (decision ? [decision] : [])),
    ].flatMap(({ step }) => step ?? []);
    expect(named.length).toBeGreaterThan(3);
    for (const step of named) expect(findStep(template.value, step)?.id, step).toBe(step);
  });

  test('every fact that an option cites is a card, and none of them is disputed or unknown', () => {
    const cited = incident.injects.flatMap(({ decision }) => decision?.options ?? []).flatMap(({ facts }) => facts);
    for (const fact of cited) {
      const card = cards.find((one) => one.id === fact);
      expect(card, `card ${fact}`).toBeDefined();
      expect(['confirmed', 'observed'], `status of ${fact}`).toContain(card?.status);
    }
  });

  test('no condition of its rubric rests on nothing: every finding can be made', () => {
    const made = new Set(incident.responses.flatMap(({ finding }) => finding ?? []));
    for (const row of incident.rubric) {
      for (const part of [row.expect, row.never, row.before, row.after])
        for (const finding of findingsIn(part)) expect(made).toContain(finding);
    }
  });
});

function findingsIn(condition: Condition | undefined): readonly string[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap(findingsIn);
  if ('any' in condition) return condition.any.flatMap(findingsIn);
  if ('not' in condition) return findingsIn(condition.not);
  return 'finding' in condition ? [condition.finding] : [];
}
