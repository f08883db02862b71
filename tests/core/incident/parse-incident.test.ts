import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { parseIncident } from '../../../src/core/incident/parse-incident.ts';
import { sayProblem } from '../../../src/core/kernel/problem.ts';

const sample = (name: string) =>
  readFileSync(new URL(`../../fixtures/incidents/${name}/incident.yaml`, import.meta.url), 'utf8');

const MINIMAL = sample('minimal');

function incident(text: string): Incident {
  const result = parseIncident(text, { file: 'incident.yaml' });
  if (!result.ok) throw new Error(result.error.map(sayProblem).join('\n'));
  return result.value;
}

/** The minimal incident with one text replaced by another. */
function changed(from: string, to: string): Incident {
  if (!MINIMAL.includes(from)) throw new Error(`the minimal incident has no ${from}`);
  return incident(MINIMAL.replace(from, () => to));
}

const paragraph = (value: string) => [{ type: 'paragraph', children: [{ type: 'text', value }] }];

test('the worked example of the format has no problems', () => {
  const payroll = incident(sample('payroll-laptop'));
  expect([payroll.injects.length, payroll.rubric.length, payroll.endings.length, payroll.modelAnswer.length]).toEqual([
    3, 10, 4, 15,
  ]);
  expect(payroll.objectives[2]?.text).toBe(
    'Release by hand, with a verdict, by somebody entitled, with a reason on record',
  );
});

test('what an author leaves out has a default', () => {
  const { number, starts, pass, tenant, queries, evidence, assets } = incident(MINIMAL);
  expect({ number, starts, pass, tenant, queries, evidence }).toEqual({
    number: '4127',
    starts: '09:00',
    pass: 75,
    tenant: {},
    queries: [],
    evidence: [],
  });
  expect(assets.devices).toEqual([
    {
      id: 'fin-lt-0231',
      kind: 'workstation',
      os: 'windows-11',
      group: 'Workstations-HQ',
      user: 'dana-ito',
      onboarded: true,
      tags: [],
      restricted: false,
      allows: [],
      starts: { online: true, tunnel: 'split', proxy: false },
    },
  ]);
});

test('rows of the world become events and reactions', () => {
  const { world, reactions } = incident(MINIMAL);
  expect(world).toEqual([{ at: -60_000, fact: { type: 'threshold.met', device: 'fin-lt-0231' } }]);
  expect(reactions).toEqual([{ after: 'release.requested', takes: 120_000, fact: { type: 'release.confirmed' } }]);
});

test('the device of a reaction is the one whose fact it follows', () => {
  const row =
    '{ after: release.requested, takes: 2m, device: fin-lt-0231, fact: release.failed, reason: offline, unless: { finding: clean } }';
  expect(changed('{ after: release.requested, takes: 2m, fact: release.confirmed }', row).reactions).toEqual([
    {
      after: 'release.requested',
      takes: 120_000,
      device: 'fin-lt-0231',
      fact: { type: 'release.failed', reason: 'offline' },
      unless: { finding: 'clean' },
    },
  ]);
});

test('a response takes as long as its action, where the author says nothing else', () => {
  expect(incident(MINIMAL).responses).toEqual([
    {
      on: { do: 'run', command: 'processes', device: 'fin-lt-0231' },
      takes: 60_000,
      shows: paragraph('Nothing unusual.'),
      finding: 'clean',
    },
  ]);
  expect(
    changed('do: run, command: processes, device: fin-lt-0231 }\n    shows', 'do: look, tab: alerts }\n    shows')
      .responses[0]?.takes,
  ).toBe(0);
});

test('hints beside a decision belong to it', () => {
  const { decision } = changed('    decision:', '    hints: [Look first.]\n    decision:').injects[0] ?? {};
  expect(decision?.hints).toEqual(['Look first.']);
});

test('an inject needs no facilitator and no delay', () => {
  const { facilitator, delay, at } = incident(MINIMAL).injects[0] ?? {};
  expect({ facilitator, delay, at }).toEqual({
    facilitator: { ask: '', listenFor: '', ifStuck: '' },
    delay: 0,
    at: 60_000,
  });
});

test('a module needs no words for the room, and an inject no title', () => {
  const { modules, injects } = incident(MINIMAL);
  expect(modules).toEqual([{ id: 'response', title: 'Response', minutes: 10, questions: [], points: [] }]);
  expect(injects[0]).not.toHaveProperty('title');
});

test('what is said to the room and to the facilitator has quotation marks as they are printed', () => {
  const questions = `questions: ['Who says "wait"?']`;
  const points = `points: ['"Wait" is an answer with a time in it.']`;
  const { modules } = changed('title: Response, minutes: 10', `title: Response, minutes: 10, ${questions}, ${points}`);
  expect(modules[0]?.questions).toEqual(['Who says “wait”?']);
  expect(modules[0]?.points).toEqual(['“Wait” is an answer with a time in it.']);
  expect(changed('    module: response', '    module: response\n    title: The "quick" call').injects[0]?.title).toBe(
    'The “quick” call',
  );
});

test('the length of a wait is milliseconds', () => {
  const options = incident(MINIMAL).injects[0]?.decision?.options;
  expect(options?.map(({ does }) => does)).toEqual([
    { do: 'release', device: 'fin-lt-0231', comment: 'she asked' },
    { do: 'connect', device: 'fin-lt-0231' },
    { do: 'wait', for: 3_600_000 },
  ]);
});

test('rubric rows are called by their position, endings by their id in words', () => {
  const { rubric, endings } = changed('id: calm', 'id: all-calm');
  expect(rubric.map(({ id, weight, redLine }) => ({ id, weight, redLine }))).toEqual([
    { id: 'r1', weight: 1, redLine: false },
    { id: 'r2', weight: 1, redLine: true },
  ]);
  expect(endings).toEqual([
    { id: 'all-calm', title: 'All calm', when: { finding: 'clean' }, says: paragraph('All is well.') },
    { id: 'forgotten', title: 'Forgotten', says: paragraph('Nobody looked.') },
  ]);
});

test.each([
  [
    '{ done: release, device: fin-lt-0231, by: [analyst] }',
    { done: 'release', by: ['analyst'], where: { device: 'fin-lt-0231' } },
  ],
  ['{ done: wait, for: 1h30m }', { done: 'wait', where: { for: 5_400_000 } }],
  ['{ done: escalate, to-seat: manager }', { done: 'escalate', where: { toSeat: 'manager' } }],
  ['{ refused: release }', { refused: 'release', where: {} }],
  ['{ fact: isolation.confirmed, scope: full }', { fact: 'isolation.confirmed', where: { scope: 'full' } }],
  ['{ fact: finding.seen, finding: clean }', { fact: 'finding.seen', where: { finding: 'clean' } }],
  ['{ situation: release-due, device: fin-lt-0231 }', { situation: 'release-due', device: 'fin-lt-0231' }],
  ['{ red-line: crossed }', { redLine: 'crossed' }],
  ['{ verdict: any }', { verdict: 'any' }],
  [
    '{ all: [{ not: { finding: clean } }, { any: [{ verdict: true-positive }] }] }',
    { all: [{ not: { finding: 'clean' } }, { any: [{ verdict: 'true-positive' }] }] },
  ],
])('the condition %s', (yaml, condition) => {
  expect(changed('when: { finding: clean }', `when: ${yaml}`).endings[0]?.when).toEqual(condition);
});

test('the tenant is spelled in kebab-case', () => {
  const yaml = `level: intro
tenant:
  disruption: { excluded-tags: [vip], isolation-rules: true }
  severity-automation:
    enabled: true
    time-limit: 30m
    rules: [{ id: high, when: { severity: high, kind: server }, then: ask }]
  live-response: { servers: false }
  plan: 1
  timers: { automatic-lifts: 3d }
  scopes: { junior-analyst: [Workstations-HQ] }
  seats-without-permission: { security-admin: [respond] }
`;
  expect(changed('level: intro\n', yaml).tenant).toEqual({
    disruption: { excludedTags: ['vip'], isolationRules: true },
    severityAutomation: {
      enabled: true,
      timeLimit: 1_800_000,
      rules: [{ id: 'high', when: { severity: 'high', kind: 'server' }, then: 'ask' }],
    },
    liveResponse: { servers: false },
    plan: 1,
    timers: { automaticLifts: 259_200_000 },
    scopes: { 'junior-analyst': ['Workstations-HQ'] },
    seatsWithoutPermission: { 'security-admin': ['respond'] },
  });
});

test('a comma in a one-line text is a comma, as long as the text is not in quotes', () => {
  expect(changed('says: All is well.', 'says: All is well, at last, 7').endings[0]?.says).toEqual(
    paragraph('All is well, at last, 7'),
  );
  expect(
    parseIncident(MINIMAL.replace('says: All is well.', 'says: "All is well", at last'), { file: 'incident.yaml' }),
  ).toMatchObject({
    error: [{ line: 60, code: 'unknown-key' }],
  });
});

test('a file from Windows, with a byte order mark, says the same', () => {
  expect(incident(`\uFEFF${MINIMAL.replaceAll('\n', '\r\n')}`)).toEqual(incident(MINIMAL));
});

test('an incident holds nothing that JSON cannot keep', () => {
  const payroll = incident(sample('payroll-laptop'));
  expect(JSON.parse(JSON.stringify(payroll))).toStrictEqual(payroll);
});

test('a problem is told with its place, its code, and what to do', () => {
  const result = parseIncident(MINIMAL.replace('do: own-incident', 'do: own-inciden'), {
    file: 'cut-off/incident.yaml',
  });
  expect(result.ok ? [] : result.error.map(sayProblem)).toEqual([
    'cut-off/incident.yaml:63:39 unknown-action "own-inciden" is not an action.\n    Nearest: "own-incident".',
  ]);
});

test('a draw, a condition on it, and a step of the model answer that depends on it', () => {
  const { draws, endings, modelAnswer } = incident(
    MINIMAL.replace('briefing:', 'draws:\n  - { id: cause, of: [window, colleague] }\nbriefing:')
      .replace('when: { finding: clean }', 'when: { drawn: cause, is: window }')
      .replace('by: analyst, do: own', 'by: analyst, when: { drawn: cause, is: colleague }, do: own'),
  );
  expect([draws, endings[0]?.when, modelAnswer[0]]).toEqual([
    [{ id: 'cause', of: ['window', 'colleague'] }],
    { drawn: 'cause', is: 'window' },
    { at: 30_000, by: 'analyst', when: { drawn: 'cause', is: 'colleague' }, deed: { do: 'own-incident' } },
  ]);
});
