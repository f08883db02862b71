import { expect, test } from 'vitest';
import { consoleFlaws } from '../../../src/core/check/console-laws.ts';
import { minutes } from '../../../src/core/kernel/time.ts';
import type { DeedOf } from '../../../src/core/kernel/vocabulary/actions.ts';
import { smallIncident } from '../../given.ts';

const flaws = (on: Omit<DeedOf<'run'>, 'do' | 'device'>, takes = 2) =>
  consoleFlaws({
    ...smallIncident,
    responses: [{ on: { do: 'run', device: 'wks-1', ...on }, takes: minutes(takes), shows: [] }],
  });

test('a command that needs a name is answered for a name', () => {
  expect(flaws({ command: 'getfile' })).toEqual([
    {
      code: 'answers-any-name',
      message: 'The response to getfile on wks-1 answers whatever is named. Add "argument", the name that it is about.',
    },
  ]);
  expect(flaws({ command: 'getfile', argument: 'l.dmp' })).toEqual([]);
  expect(flaws({ command: 'processes' })).toEqual([]);
});

test('a response that takes as long as the console waits never comes, and its author is told', () => {
  expect(flaws({ command: 'processes' }, 10)).toEqual([
    {
      code: 'never-answers',
      message:
        'The response to processes on wks-1 takes 10 min, and the console waits no longer than 10 min for processes. Make it shorter, or nobody reads it.',
    },
  ]);
  expect(flaws({ command: 'processes' }, 9)).toEqual([]);
  expect(flaws({ command: 'getfile', argument: 'l.dmp' }, 29)).toEqual([]);
  expect(flaws({ command: 'getfile', argument: 'l.dmp' }, 30).map(({ code }) => code)).toEqual(['never-answers']);
});
