import { describe, expect, test } from 'vitest';
import { completions, readConsoleLine } from '../../../src/core/drill/console-line.ts';

describe('a line of the console', () => {
  test.each([
    ['processes', { command: 'processes' }],
    ['  Processes  ', { command: 'processes' }],
    ['remediate scheduledtask "OneDrv Sync" -auto', { command: 'remediate', argument: 'scheduledtask OneDrv Sync' }],
    ['processes -output json', { command: 'processes' }],
    ['getfile C:\\Users\\Public\\l.dmp &', { command: 'getfile', argument: 'C:\\Users\\Public\\l.dmp' }],
    ['connections > out.txt', { command: 'connections' }],
    ['ipconfig /all', { unknown: 'ipconfig' }],
    ['   ', undefined],
  ])('%j', (typed, line) => {
    expect(readConsoleLine(typed)).toEqual(line);
  });

  test('the Tab key offers what exists on the system', () => {
    expect(completions('sch', 'windows')).toEqual(['scheduledtasks']);
    expect(completions('iso', 'windows')).toEqual([]);
    expect(completions('iso', 'macos')).toEqual(['isolate']);
  });
});
