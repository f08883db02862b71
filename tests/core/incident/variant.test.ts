import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { parseIncident } from '../../../src/core/incident/parse-incident.ts';
import { readIncident } from '../../../src/core/incident/read-incident.ts';
import { sayProblem } from '../../../src/core/kernel/problem.ts';

const sample = (name: string) =>
  readFileSync(new URL(`../../fixtures/incidents/${name}/incident.yaml`, import.meta.url), 'utf8');
const MINIMAL = sample('minimal');

const head = (base: string) => `variant-of: ${base}\nid: varied\ntitle: Varied\nsummary: Changed.\n`;

const read = (changes: string, base = MINIMAL) =>
  readIncident(head(/^id: (.*)$/m.exec(base)?.[1] ?? '') + changes, {
    file: 'varied.yaml',
    base: { file: 'incident.yaml', text: base },
  });

function varied(changes: string, base = MINIMAL): Incident {
  const result = read(changes, base);
  if (!result.ok) throw new Error(result.error.map(sayProblem).join('\n'));
  return result.value.incident;
}

const base = (text: string): Incident => {
  const result = parseIncident(text, { file: 'incident.yaml' });
  if (!result.ok) throw new Error(result.error.map(sayProblem).join('\n'));
  return result.value;
};

describe.each(['minimal', 'payroll-laptop'])('a variant of %s', (name) => {
  const text = sample(name);

  test('that changes nothing is its base under another name', () => {
    expect(varied('', text)).toEqual({ ...base(text), id: 'varied', title: 'Varied', summary: 'Changed.' });
  });

  test('is one text from which the same incident is read', () => {
    const result = read('minutes: 11\nworld-last:\n  - { at: "T+01:00", fact: incident.owned }\n', text);
    if (!result.ok) throw new Error(result.error.map(sayProblem).join('\n'));
    expect(base(result.value.yaml)).toEqual(result.value.incident);
  });
});

test('a module keeps what it asks the room, but for what the variant asks instead or besides', () => {
  const asked = "title: Response, minutes: 10, questions: ['Who calls?'], points: [Somebody.]";
  const { modules } = varied(
    'modules:\n  - { id: response, minutes: 12, questions: [Who waits?], points-last: [At night nobody.] }\n',
    MINIMAL.replace('title: Response, minutes: 10', () => asked),
  );
  expect(modules).toEqual([
    {
      id: 'response',
      title: 'Response',
      minutes: 12,
      questions: ['Who waits?'],
      points: ['Somebody.', 'At night nobody.'],
    },
  ]);
});

test('mappings merge key by key, and a key with nothing after it is taken away', () => {
  const { tenant, starts } = varied(
    'tenant: { plan: 1, timers: { scan-ready: ~ } }\n',
    `${MINIMAL}\ntenant: { plan: 2, name: Fabrikam, timers: { scan-ready: 5m, pick-up: 10s } }\n`,
  );
  expect([tenant, starts]).toEqual([{ plan: 1, name: 'Fabrikam', timers: { pickUp: 10_000 } }, '09:00']);
});

test('rows with ids merge by id, wherever they stand; a removed one is gone and a new one comes last', () => {
  const { endings, injects } = varied(`
endings:
  - { id: calm, says: All is very well. }
  - { id: late, when: { verdict: any }, says: Late. }
injects:
  - id: dana-calls
    via: mobile
    decision:
      options:
        - { id: wait, remove: true }
        - { id: ask, text: Ask, value: { containment: 1, evidence: 1, people: 1 }, because: Asking is free. }
`);
  expect(endings.map(({ id }) => id)).toEqual(['calm', 'forgotten', 'late']);
  expect(endings[0]?.when).toEqual({ finding: 'clean' });
  const [calls] = injects;
  expect([calls?.via, calls?.decision?.options.map(({ id }) => id)]).toEqual([
    'mobile',
    ['release-now', 'look', 'ask'],
  ]);
});

test('rows of the rubric without an id are called by their position in the base', () => {
  const { rubric } = varied(`
rubric:
  - { id: r1, remove: true }
  - { id: r2, weight: 7 }
`);
  expect(rubric.map(({ id, weight }) => [id, weight])).toEqual([['r2', 7]]);
});

test('conditions and actions are replaced whole', () => {
  const { endings, rubric } = varied(`
endings: [{ id: calm, when: { verdict: any } }]
rubric: [{ id: r2, never: { done: isolate } }]
`);
  expect([endings[0]?.when, rubric[1]?.never]).toEqual([{ verdict: 'any' }, { done: 'isolate', where: {} }]);
});

test('lists without ids are replaced, or have rows put before and after them', () => {
  const row = (text: string) => `{ on: { do: look, tab: alerts }, shows: ${text} }`;
  const shows = (changes: string) => varied(changes).responses.map(({ on }) => on.do);
  expect([
    shows(`responses-first: [${row('One.')}]\n`),
    shows(`responses-last: [${row('One.')}]\n`),
    varied(`seats: [analyst, helpdesk, manager]\n`).seats,
    varied(`seats-first: [manager]\ntechniques-last: [T1047]\n`).seats,
  ]).toEqual([
    ['look', 'run'],
    ['run', 'look'],
    ['analyst', 'helpdesk', 'manager'],
    ['manager', 'analyst', 'helpdesk'],
  ]);
});

test('rows of the base that say what a pattern says are taken away, and a problem in the others is told at their own line', () => {
  const without = 'world-without: [{ fact: threshold.met, device: fin-lt-0231 }]\n';
  const { world, reactions } = varied(without);
  expect([world, reactions.map(({ after }) => after)]).toEqual([[], ['release.requested']]);
  const broken = MINIMAL.replace('{ after: release.requested,', '{ after: release.requested, device: nobody,');
  const result = read(without, broken);
  const line = broken.split('\n').findIndex((text) => text.includes('device: nobody')) + 1;
  expect(result.ok ? [] : result.error.map(({ hint }) => hint?.replace(/^.*(The base)/, '$1'))).toEqual([
    `The base has it so: incident.yaml, line ${String(line)}.`,
  ]);
});

test('a problem that the base brings in is told at the nearest place of the variant, with the line of the base', () => {
  const result = read('responses-first: [{ on: { do: look, tab: alerts }, shows: Nothing. }]\nresponses: []\n');
  if (result.ok) throw new Error('the finding is not made any more');
  const line = MINIMAL.split('\n').findIndex((text) => text.includes('before: { finding: clean }')) + 1;
  expect(
    result.error.map(({ file, line: at, hint }) => [file, at, hint?.replace(/^.*(The base)/, '$1')]),
  ).toContainEqual(['varied.yaml', 1, `The base has it so: incident.yaml, line ${String(line)}.`]);
});

test('a variant that somebody imports alone is refused with what to do', () => {
  const result = parseIncident(head('cut-off'), { file: 'varied.yaml' });
  expect(result.ok ? [] : result.error.map(sayProblem)).toEqual([
    'varied.yaml:1:13 variant-alone This file changes the incident "cut-off" and is no incident by itself.\n    Keep it in the folder variants of that incident and check it there. To bring it in, write it as a whole incident.',
  ]);
});
