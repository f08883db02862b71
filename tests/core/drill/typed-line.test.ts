import { describe, expect, test } from 'vitest';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { replay } from '../../../src/core/drill/evolve.ts';
import { makeLog, parseLog } from '../../../src/core/drill/log-file.ts';
import { openingFacts, turn } from '../../../src/core/drill/turn.ts';
import { minutes } from '../../../src/core/kernel/time.ts';
import { commandLines } from '../../../src/core/review/console-transcript.ts';
import { tellFact } from '../../../src/core/review/tell-fact.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { smallIncident, T } from '../../given.ts';

const opened = openDrill(
  {
    ...smallIncident,
    responses: [
      {
        on: { do: 'run', device: 'wks-1', command: 'getfile', argument: 'l.dmp' },
        takes: minutes(2),
        shows: [{ type: 'paragraph', children: [{ type: 'text', value: 'Kept.' }] }],
      },
    ],
  },
  DEFAULT_TENANT,
  undefined,
  1,
);
const started = replay(opened, openingFacts(opened));
const connected = replay(started, turn(started, { do: 'connect', device: 'wks-1', by: 'analyst' }, 'turns'));

const type = (typed: string, before = connected) => {
  const made = turn(before, { device: 'wks-1', typed, by: 'analyst' }, 'turns');
  return { made, drill: replay(before, made) };
};

describe('a line that is typed', () => {
  test('is echoed and logged letter by letter', () => {
    const { drill } = type('GetFile  "L.dmp" -output json');
    expect(commandLines(drill, 'wks-1', T('+30:00'))).toMatchObject([
      { typed: 'GetFile  "L.dmp" -output json', status: 'completed', shown: { format: 'json' } },
    ]);
    expect(drill.facts.map((fact) => tellFact(fact, drill))).toContain('GetFile  "L.dmp" -output json on WKS-1');
  });

  test('that names what is not there finds nothing, and says so with that name', () => {
    const [line] = commandLines(type('getfile nothere.exe').drill, 'wks-1', T('+30:00'));
    expect([line?.typed, line?.status, line?.says]).toEqual([
      'getfile nothere.exe',
      'nothing',
      'No “nothere.exe” on this device that belongs to this incident.',
    ]);
  });

  test.each([
    ['ipconfig /all', 'unknown-command', "'ipconfig' is not a live response command. Try connections."],
    [
      'whoami',
      'unknown-command',
      "'whoami' is not a live response command. Whose device it is stands on its page, and whom you act as beside the incident.",
    ],
    [
      'constructor',
      'unknown-command',
      "Unknown command 'constructor'. Live response is not cmd.exe. Try 'connect' or 'help'.",
    ],
    [
      '__proto__',
      'unknown-command',
      "Unknown command '__proto__'. Live response is not cmd.exe. Try 'connections' or 'help'.",
    ],
    [
      'foo -output csv',
      'unknown-command',
      "Unknown command 'foo'. Live response is not cmd.exe. Try 'connections' or 'help'.",
    ],
    [
      'processes -output csv',
      'unknown-output',
      "There is no output 'csv': -output takes json or table. Nothing was sent to the device.",
    ],
    [
      'run Clean.ps1 -parameters "a; b"',
      'forbidden-parameter',
      'Script parameters must not contain ; & | ! or $. Nothing was sent to the device.',
    ],
  ])('%j is refused, costs no time, and stays on the record', (typed, because, says) => {
    const { made, drill } = type(typed);
    expect(made).toMatchObject([
      { type: 'action.refused', action: 'run', because, device: 'wks-1', typed, by: 'analyst' },
    ]);
    expect(commandLines(drill, 'wks-1', T('+30:00'))).toMatchObject([{ typed, status: 'refused', says }]);
  });

  test('is refused as every line is where no session is open', () => {
    expect(type('ipconfig', started).made).toMatchObject([{ because: 'not-running', typed: 'ipconfig' }]);
    expect(type('getfile l.dmp', started).made).toMatchObject([{ because: 'not-running', typed: 'getfile l.dmp' }]);
  });

  test('goes into a log and comes back', () => {
    const { drill } = type('whoami');
    const log = parseLog(makeLog({ id: 'x' }, drill.facts));
    expect(log.ok && log.value.facts).toEqual(drill.facts);
  });
});
