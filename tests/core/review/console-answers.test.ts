import { describe, expect, test } from 'vitest';
import { readConsoleLine } from '../../../src/core/drill/console-line.ts';
import { type Drill, openDrill } from '../../../src/core/drill/drill.ts';
import { replay } from '../../../src/core/drill/evolve.ts';
import type { Prose } from '../../../src/core/kernel/prose.ts';
import { CONSOLE_COMMAND_NAMES } from '../../../src/core/kernel/vocabulary/console.ts';
import type { Seat } from '../../../src/core/kernel/vocabulary/words.ts';
import { consoleAnswer, hintOf } from '../../../src/core/review/console-answers.ts';
import { outputAsJson } from '../../../src/core/review/console-output.ts';
import { sessionLines } from '../../../src/core/review/console-transcript.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { given, smallIncident, T } from '../../given.ts';

const opened = openDrill(smallIncident, DEFAULT_TENANT, undefined, 1);
const at = T('+10:00');

function answer(typed: string, drill: Drill = opened, by: Seat = 'analyst') {
  const line = readConsoleLine(typed);
  if (!line || 'unknown' in line) throw new Error(`${typed} is no command`);
  return consoleAnswer(drill, line, { device: 'wks-1', by, at });
}

const withCommand = replay(opened, [
  { type: 'session.opened', at: T('+01:00'), by: 'analyst', device: 'wks-1', session: 'advanced' },
  { type: 'command.run', at: T('+02:00'), by: 'analyst', device: 'wks-1', command: 'services' },
]);

describe('help', () => {
  test('lists what exists on the system, with its role', () => {
    const list = answer('help');
    if (typeof list !== 'object') throw new Error('help is a table');
    const names = list.rows.map(([name]) => name);
    expect(names).toContain('scheduledtasks');
    expect(names).not.toContain('isolate');
    expect(list.rows).toContainEqual([
      'remediate',
      'remove a file, process, service, task or registry value (advanced)',
    ]);
  });

  test.each(CONSOLE_COMMAND_NAMES)('of %s says how it is typed, what it costs and needs', (name) => {
    expect(answer(`help ${name}`)).toMatch(
      new RegExp(`^${name}\\b.*\\n[A-Z].*; needs (?:basic|advanced) live response`),
    );
  });

  test('says where a command does not exist, and who does not hold it', () => {
    expect(hintOf(opened, 'isolate', { device: 'wks-1', by: 'analyst', at })).toMatch(/only on macOS\.$/);
    expect(hintOf(opened, 'remediate', { device: 'wks-1', by: 'junior-analyst', at })).toContain(
      'which you do not hold',
    );
  });

  test('of what is no command names the nearest, and of limits shows them', () => {
    expect(answer('help remedy')).toContain("Try 'remediate'");
    expect(answer('help limits')).toMatchObject({ columns: ['Limit', 'Value'] });
  });
});

describe('the console about itself', () => {
  test.each([
    ['jobs', 'No job is running.'],
    ['status', '1 services: completed, nothing of note, 1 min.'],
    ['status 1', '1 services: completed, nothing of note, 1 min.'],
    ['status 7', 'No command has the id 7. The command log shows the ids.'],
    ['fg 1', 'No running job has the id 1. fg takes a job id, not a process id.'],
    ['fg', 'fg needs a job id, as jobs shows it.'],
  ])('%s', (typed, says) => {
    expect(answer(typed, withCommand)).toBe(says);
  });

  test('leaves to the device what the incident has an answer for', () => {
    const scripted = {
      ...smallIncident,
      responses: [{ on: { do: 'run', device: 'wks-1', command: 'jobs' }, takes: 0, shows: [] }] as never,
    };
    expect(answer('jobs', openDrill(scripted, DEFAULT_TENANT, undefined, 1))).toBeUndefined();
    expect(answer('processes')).toBeUndefined();
  });
});

test('a session tells who opened it, why it ended, and why another one was not', () => {
  const { drill } = given(smallIncident)
    .facts({ type: 'session.opened', at: T('+01:00'), by: 'analyst', device: 'wks-1', session: 'advanced' })
    .when({ do: 'connect', device: 'wks-1', by: 'security-admin' }, T('+02:00'));
  const later = given(smallIncident)
    .facts(...drill.facts)
    .until(T('+40:00')).drill;
  expect(sessionLines(later, 'wks-1').map(({ event }) => event)).toEqual([
    'Connected by analyst, advanced commands.',
    'Not connected. WKS-1 has a live response session already, opened by analyst, and there is one at a time.',
    'Disconnected: nobody typed for 30 min.',
  ]);
});

describe('output as JSON', () => {
  const shows: Prose = [{ type: 'paragraph', children: [{ type: 'text', value: 'Two tasks.' }] }];
  const table = { columns: ['Name', 'State'], rows: [['OneDrv Sync', 'Ready'], ['Backup']] };

  test('gives each row its columns', () => {
    const rows = [
      { Name: 'OneDrv Sync', State: 'Ready' },
      { Name: 'Backup', State: '' },
    ];
    expect(JSON.parse(outputAsJson({ shows: [], table }))).toEqual(rows);
    expect(JSON.parse(outputAsJson({ shows, table }))).toEqual({ text: ['Two tasks.'], rows });
  });

  test('keeps words as words', () => {
    expect(JSON.parse(outputAsJson({ shows }))).toEqual({ text: ['Two tasks.'] });
  });
});
