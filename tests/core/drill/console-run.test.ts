import { describe, expect, test } from 'vitest';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { replay } from '../../../src/core/drill/evolve.ts';
import { spelled } from '../../../src/core/drill/spelled-argument.ts';
import { costOf, openingFacts, turn } from '../../../src/core/drill/turn.ts';
import type { Alert, Incident, Response } from '../../../src/core/incident/incident.ts';
import { minutes } from '../../../src/core/kernel/time.ts';
import type { DeedOf } from '../../../src/core/kernel/vocabulary/actions.ts';
import { commandLines } from '../../../src/core/review/console-transcript.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { smallIncident, T } from '../../given.ts';

const response = (on: Omit<DeedOf<'run'>, 'do' | 'device'>, takes = minutes(2)): Response => ({
  on: { do: 'run', device: 'wks-1', ...on },
  takes,
  shows: [{ type: 'paragraph', children: [{ type: 'text', value: 'Something.' }] }],
});
const alertOn = (device: string, folder: string): Alert => ({
  id: device,
  title: 'A file',
  severity: 'high',
  category: '',
  techniques: [],
  source: '',
  description: '',
  at: T('+00:00'),
  device,
  items: [{ kind: 'file', name: 'floorlock.exe', verdict: 'malicious', detail: `${folder} · a1b2` }],
});
const incident: Incident = {
  ...smallIncident,
  evidence: [alertOn('wks-1', 'C:\\ProgramData\\Lock'), alertOn('wks-2', 'C:\\ProgramData\\Elsewhere')],
  responses: [
    response({ command: 'remediate', argument: 'OneDrv Sync' }),
    response({ command: 'remediate', argument: 'floorlock.exe' }),
    response({ command: 'run', argument: 'Clean.ps1 -parameters "-Name diagsvc"' }),
    response({ command: 'remediate', argument: 'C:\\Temp\\vrf.hta' }),
    {
      ...response({ command: 'findfile', argument: 'floorlock.exe' }),
      shows: [{ type: 'paragraph', children: [{ type: 'inlineCode', value: 'C:\\Users\\Public\\floorlock.exe' }] }],
    },
    response({ command: 'processes' }),
    response({ command: 'scheduledtasks' }, minutes(11)),
    response({ command: 'findfile' }, minutes(11)),
  ],
};
const opened = openDrill(incident, DEFAULT_TENANT, undefined, 1);
const run = (command: DeedOf<'run'>['command'], argument?: string): DeedOf<'run'> => ({
  do: 'run',
  device: 'wks-1',
  command,
  ...(argument !== undefined && { argument }),
});

const connected = () => {
  const started = replay(opened, openingFacts(opened));
  return replay(started, turn(started, { do: 'connect', device: 'wks-1', by: 'analyst' }, 'turns'));
};

/** How the command log tells of one command, by turns. */
function told(deed: DeedOf<'run'>) {
  const before = connected();
  const drill = replay(before, turn(before, { ...deed, by: 'analyst' }, 'turns'));
  const [line] = commandLines(drill, 'wks-1', T('+30:00'));
  return [line?.typed, line?.status, line?.took];
}

describe('the argument of a command', () => {
  test.each([
    ['scheduledtask onedrv sync', 'OneDrv Sync'],
    ['task OneDrv Sync', 'OneDrv Sync'],
    ['ONEDRV SYNC', 'OneDrv Sync'],
    ['file C:\\Users\\Public\\FloorLock.exe', 'floorlock.exe'],
    ['C:/Users/Public/floorlock.exe', 'floorlock.exe'],
    ['file C:\\Windows\\System32\\floorlock.exe', 'file C:\\Windows\\System32\\floorlock.exe'],
    ['D:\\C:\\Users\\Public\\floorlock.exe', 'D:\\C:\\Users\\Public\\floorlock.exe'],
    ['Public\\floorlock.exe', 'Public\\floorlock.exe'],
    ['C:\\ProgramData\\Lock\\FloorLock.exe', 'floorlock.exe'],
    ['C:\\ProgramData\\Elsewhere\\floorlock.exe', 'C:\\ProgramData\\Elsewhere\\floorlock.exe'],
    ['file c:/temp/VRF.hta', 'C:\\Temp\\vrf.hta'],
    ['vrf.hta', 'C:\\Temp\\vrf.hta'],
    ['C:\\Windows\\vrf.hta', 'C:\\Windows\\vrf.hta'],
    ['file nothing.exe', 'file nothing.exe'],
  ])('remediate %j is spelled as the incident spells it', (typed, argument) => {
    expect(spelled(opened, run('remediate', typed)).argument).toBe(argument);
  });

  test('quotes do not tell one script from another', () => {
    const typed = run('run', 'Clean.ps1 -parameters -Name diagsvc');
    expect(spelled(opened, typed).argument).toBe('Clean.ps1 -parameters "-Name diagsvc"');
  });
});

describe('a command', () => {
  test('brings what the incident has for it', () => {
    expect(told(run('remediate', 'task "onedrv sync"'))).toEqual(['remediate OneDrv Sync', 'completed', minutes(2)]);
  });

  test('for which the incident has nothing says so', () => {
    expect(told(run('drivers'))).toEqual(['drivers', 'nothing', minutes(1)]);
    expect(told(run('remediate', 'Anything'))).toEqual(['remediate Anything', 'nothing', minutes(1)]);
  });

  test('is cut off at its limit, without a result, unless its limit is longer', () => {
    expect(costOf(opened, run('scheduledtasks')).costs).toBe(minutes(10));
    expect(told(run('scheduledtasks'))).toEqual(['scheduledtasks', 'timed-out', minutes(10)]);
    expect(told(run('findfile', 'x'))).toEqual(['findfile x', 'completed', minutes(11)]);
  });

  test('runs until its result is there where the clock on the wall decides', () => {
    const before = connected();
    const at = T('+05:00');
    const drill = replay(before, turn(before, { ...run('processes'), by: 'analyst' }, 'timed', at));
    expect(commandLines(drill, 'wks-1', T('+06:00'))).toMatchObject([{ id: 1, status: 'running', took: minutes(1) }]);
  });
});
