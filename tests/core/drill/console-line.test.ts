import { describe, expect, test } from 'vitest';
import { completeLine } from '../../../src/core/drill/complete-line.ts';
import { offenceOf, readConsoleLine } from '../../../src/core/drill/console-line.ts';
import { minutes } from '../../../src/core/kernel/time.ts';
import { commandLimit } from '../../../src/core/kernel/vocabulary/console.ts';

describe('a line of the console', () => {
  test.each([
    ['processes', { command: 'processes', format: 'table' }],
    ['  Processes  ', { command: 'processes', format: 'table' }],
    [
      'remediate scheduledtask "OneDrv Sync" -auto',
      { command: 'remediate', argument: 'scheduledtask OneDrv Sync', format: 'table' },
    ],
    ['processes -output json', { command: 'processes', format: 'json' }],
    ['processes -Output JSON -name x.exe', { command: 'processes', argument: '-name x.exe', format: 'json' }],
    ['get C:\\Users\\Public\\l.dmp &', { command: 'getfile', argument: 'C:\\Users\\Public\\l.dmp', format: 'table' }],
    ['connections > out.txt', { command: 'connections', format: 'table', file: 'out.txt' }],
    ['ipconfig /all', { unknown: 'ipconfig' }],
    ['   ', undefined],
  ])('%j', (typed, line) => {
    expect(readConsoleLine(typed)).toEqual(line);
  });

  test('takes ten minutes at most, and half an hour where files are carried or scripts run', () => {
    expect([commandLimit('processes'), commandLimit('getfile'), commandLimit('run')]).toEqual([
      minutes(10),
      minutes(30),
      minutes(30),
    ]);
  });

  test('is not sent where script parameters hold what a shell would read', () => {
    expect(offenceOf('run Clean.ps1 -parameters "-Name a; shutdown"')).toBe('forbidden-parameter');
    expect(offenceOf('run Clean.ps1 -parameters "-Name a"')).toBeUndefined();
    expect(offenceOf('run Clean.ps1 -parameters "-Name a" &')).toBeUndefined();
    expect(offenceOf('findfile a&b.txt')).toBeUndefined();
  });

  test.each([
    ['processes -output csv', 'unknown-output'],
    ['processes -output', 'unknown-output'],
    ['processes -output JSON', undefined],
    ['run Clean.ps1 -parameters "-output csv"', undefined],
  ])('%j asks for an output: %j', (typed, offence) => {
    expect(offenceOf(typed)).toBe(offence);
  });
});

describe('the Tab key', () => {
  test.each([
    ['sch', 'scheduledtasks ', ['scheduledtasks']],
    ['re', 're', ['registry', 'remediate']],
    ['st', 'sta', ['startupfolders', 'status']],
    ['help proc', 'help processes ', ['processes']],
    ['remediate sch', 'remediate scheduledtask ', ['scheduledtask']],
    ['processes -o', 'processes -output ', ['-output']],
    ['processes -output j', 'processes -output json ', ['json']],
  ])('makes of %j what is certain', (typed, certain, candidates) => {
    expect(completeLine(typed, 'windows')).toEqual({ typed: certain, candidates });
  });

  test('offers what exists on the system, and goes on its way where nothing fits', () => {
    expect(completeLine('iso', 'windows')).toBeUndefined();
    expect(completeLine('iso', 'macos')?.typed).toBe('isolate ');
    expect(completeLine('', 'windows')).toBeUndefined();
    expect(completeLine('remediate OneDrv', 'windows')).toBeUndefined();
  });
});
