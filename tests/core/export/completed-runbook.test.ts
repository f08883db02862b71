import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { completedRunbook } from '../../../src/core/export/completed-runbook.ts';
import { WHOLE } from '../../../src/core/export/completed-runbook/parts.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import type { Response } from '../../../src/core/incident/incident.ts';
import { minutes } from '../../../src/core/kernel/time.ts';
import { T } from '../../given.ts';
import { ABOUT, drilled, drillOf, untilCall } from './completed-drill.ts';

const owned: Fact = { type: 'incident.owned', at: T('+05:00'), by: 'analyst' };
const ticked: Fact = { type: 'step.ticked', at: T('+06:00'), by: 'helpdesk', step: 'helpdesk.script' };
const ended: Fact = { type: 'drill.ended', at: T('+20:00'), by: 'facilitator' };

const written = (...facts: readonly Fact[]): string => completedRunbook(drillOf(facts), ABOUT);

/** What stands under a heading, up to the next of its level or above. */
function section(markdown: string, title: string): string {
  const lines = markdown.split('\n');
  const from = lines.findIndex((line) => line.replace(/^#+ /, '') === title && line.startsWith('#'));
  if (from < 0) throw new Error(`no section ${title}`);
  const level = (lines[from] ?? '').indexOf(' ');
  const rest = lines.slice(from + 1);
  const end = rest.findIndex((line) => /^#+ /.test(line) && line.indexOf(' ') <= level);
  return rest
    .slice(0, end < 0 ? undefined : end)
    .join('\n')
    .trim();
}

describe('what was found', () => {
  const responses: readonly Response[] = [
    {
      on: { do: 'run', command: 'processes', device: 'wks-1' },
      takes: minutes(1),
      shows: [{ type: 'paragraph', children: [{ type: 'text', value: 'Two do not belong.' }] }],
      table: { columns: ['Name', 'Parent'], rows: [['a|b.exe', 'WINWORD.EXE']] },
    },
    { on: { do: 'look', tab: 'alerts' }, takes: minutes(0), shows: [] },
  ];
  const ran: readonly Fact[] = [
    { type: 'session.opened', at: T('+05:00'), by: 'analyst', device: 'wks-1', session: 'advanced' },
    { type: 'command.run', at: T('+06:00'), by: 'analyst', device: 'wks-1', command: 'processes' },
    { type: 'finding.seen', at: T('+07:00'), by: 'service', of: 'response.0/9', response: 0, device: 'wks-1' },
  ];
  const from = untilCall({ ...drilled, responses });

  test('is told with its words and its table, and by whom', () => {
    const found = section(completedRunbook(drillOf(ran, from), ABOUT), 'What was found');
    expect(found).toContain('Analyst, 09:06 (T+06:00), log 9');
    expect(found).toContain('Two do not belong.');
    expect(found).toContain('| a\\|b.exe | WINWORD.EXE |');
  });

  test('says so where nobody looked', () => {
    expect(section(written(), 'What was found')).toBe('No command, hunt, scan or package brought anything to light.');
  });
});

describe('the document', () => {
  test('opens by saying that it was a simulation and is not from Microsoft', () => {
    const [first] = completedRunbook(drillOf([]), ABOUT, { ...WHOLE, frontMatter: false }).split('\n');
    expect(first).toBe(
      '> **SIMULATION.** This is the record of a drill in Firedoor. Nothing in it happened to a real device or a real person. Firedoor is not a Microsoft product.',
    );
  });

  test('is the same bytes for the same drill, whenever it is written', () => {
    expect(written(owned, ticked, ended)).toBe(written(owned, ticked, ended));
  });

  test('carries the result in its front matter', () => {
    const [, yaml = ''] = written(owned, ended).split(/^---$/m);
    expect(parse(yaml)).toMatchObject({
      title: 'Completed runbook: Small',
      simulation: true,
      incident: 'small',
      date: '2026-11-22',
      drill: 'd-1',
      runbook: 'Isolation runbook',
      runbook_version: '0.3',
      finished: true,
      score: 100,
      result: 'passed',
      red_lines: 0,
      ending: 'Over',
      seed: 1,
      generator: 'Firedoor',
      schema: 1,
    });
  });

  test('tells the outcome in three lines', () => {
    expect(
      section(written(owned, ended), 'Outcome')
        .split('\n')
        .map((line) => line.slice(0, 14)),
    ).toEqual(['- **Result:** ', '- **Ending:** ', '- **Device:** ']);
  });

  test('says of a drill that was left how far it came', () => {
    expect(section(written(owned), 'Outcome')).toContain('**Result:** Not finished, with 100 of 100 points so far');
    expect(section(written(owned), 'Outcome')).toContain('**Ending:** None yet.');
  });
});

describe('the steps of the runbook', () => {
  test('a step that somebody ticked is done, and says by whom and when on both clocks', () => {
    expect(section(written(ticked), '3 Helpdesk')).toBe(
      '- [x] **3.1 Read the script**\\\n  Ticked by Helpdesk, 09:06 (T+06:00), log 8.',
    );
  });

  test('a step whose action was done is seen on the record', () => {
    expect(section(written(owned), '1 First 15 minutes')).toBe(
      '- [x] **1.1 Own the incident**\\\n  Seen on the record: “Took the incident”, Analyst, 09:05 (T+05:00), log 8.',
    );
  });

  test('a step that was left says what the runbook asks', () => {
    expect(section(written(), '2 User communication')).toBe(
      '- [ ] **2.1 Call the user**\\\n  Not done. The runbook asks: helpdesk, within 10 min.',
    );
  });

  test('a step for a situation that did not come up was not called for, whatever else was done', () => {
    const again: Fact = {
      type: 'isolation.requested',
      at: T('+05:00'),
      by: 'analyst',
      device: 'wks-1',
      comment: 'once more',
    };
    expect(section(written(again), '4 Servers')).toBe(
      '- [ ] **4.1 Isolate a server by hand**\\\n  Not called for: “server suspected” did not come up.',
    );
  });

  test('without a runbook the steps are those that the incident expects', () => {
    const { runbook: _, ...withoutRunbook } = untilCall();
    const markdown = completedRunbook(drillOf([owned], withoutRunbook), ABOUT);
    expect(section(markdown, 'The steps')).toBe(
      'This drill was played without a runbook. These are the steps that the incident expects.\n\n### First 15 minutes\n\n- [x] **Assign to me, within 5 min**\\\n  Seen on the record: Analyst, 09:05 (T+05:00), log 8.',
    );
  });
});

describe('what was decided', () => {
  const chosen: Fact = {
    type: 'option.chosen',
    at: T('+05:00'),
    by: 'analyst',
    option: 'dana-calls.fault',
    sure: 'high',
    text: 'It sounds kinder.',
  };

  test('a decision has its question, choice, confidence, reasons and the best choice', () => {
    expect(section(written(chosen), '1. What does Dana hear?').split('\n')).toEqual([
      '> “My internet died.”',
      '',
      '- **Came up** 09:03 (T+03:00), with the message above, from Dana Ito by phone',
      '- **Chosen** by Analyst, 09:05 (T+05:00), log 8: That it is a fault. Confidence: high.',
      '- **Reason given:** It sounds kinder.',
      '- **Unsafe.** She looks for another network.',
      '- **Best choice:** That security cut it off. She stays put.',
      '- **The runbook says:** 2.1 Call the user: Tell the user.',
    ]);
  });

  test('a decision that nobody took is told as that', () => {
    expect(section(written(), '1. What does Dana hear?')).toContain('**Nobody decided.** It was for the seat Analyst.');
  });

  test('a red line that was crossed says who, when and why it matters', () => {
    const release: Fact = {
      type: 'release.requested',
      at: T('+05:00'),
      by: 'analyst',
      device: 'wks-1',
      comment: 'she asked',
    };
    expect(section(written(release), 'Red lines')).toBe(
      '- **Crossed: Release from isolation (WKS-1), before a verdict.** Analyst, 09:05 (T+05:00), log 8. A release without a verdict is a guess.',
    );
    expect(section(written(), 'Red lines')).toBe('The one red line of this incident was not crossed.');
  });

  test('what was taken back is struck out in the log and counts nowhere, but a note stays', () => {
    const note: Fact = { type: 'note.taken', at: T('+05:00'), by: 'analyst', text: 'Call her back.' };
    const markdown = written(chosen, note, { type: 'turn.taken-back', at: T('+05:00'), by: 'analyst', number: 8 });
    expect(markdown).toContain('~~Decided: That it is a fault, confidence high~~ (taken back by 10)');
    expect(section(markdown, '1. What does Dana hear?')).toContain('Nobody decided.');
    expect(section(markdown, 'Notes')).toBe('- Call her back. (Analyst, 09:05 (T+05:00), log 9)');
    expect(section(markdown, 'Hints and take-backs')).toContain(
      '2 lines of the record do not count (Analyst, 09:05 (T+05:00), log 10; takes back log 8, 9)',
    );
  });
});

describe('what is left out on request', () => {
  const facts: readonly Fact[] = [
    { type: 'note.taken', at: T('+05:00'), by: 'analyst', text: 'private' },
    { type: 'fact.flagged', at: T('+05:00'), by: 'analyst', number: 2 },
  ];
  const rows = (markdown: string, title: string): number => section(markdown, title).split('\n').length - 2;

  test('notes', () => {
    expect(completedRunbook(drillOf(facts), ABOUT, { ...WHOLE, notes: false })).not.toContain('private');
  });

  test('the log, or all of it but the starred lines', () => {
    const drill = drillOf(facts);
    expect(rows(completedRunbook(drill, ABOUT), 'Appendix: the log')).toBe(drill.facts.length);
    expect(
      rows(completedRunbook(drill, ABOUT, { ...WHOLE, log: 'starred' }), 'Appendix: the starred lines of the log'),
    ).toBe(1);
    expect(completedRunbook(drill, ABOUT, { ...WHOLE, log: 'none' })).not.toContain('Appendix');
  });
});

describe('the lifecycle', () => {
  const diagram = (markdown: string): string => /```mermaid\n([\s\S]*?)\n```/.exec(markdown)?.[1] ?? '';

  test('is a diagram of the states that the device went through', () => {
    expect(diagram(written())).toBe(
      [
        'stateDiagram-v2',
        '  state "Not isolated" as s1',
        '  state "Isolation pending" as s2',
        '  state "Isolated" as s3',
        '  [*] --> s1',
        '  s1 --> s2: 08.58 isolation ordered, Attack disruption',
        '  s2 --> s3: 08.58 device acknowledges',
      ].join('\n'),
    );
  });

  test('has what ended an isolation where it happened, and not where somebody read it', () => {
    const lifted = untilCall({
      ...drilled,
      world: [
        ...drilled.world,
        { at: T('-01:00'), fact: { type: 'isolation.lifted', device: 'wks-1', cause: 'window' } },
      ],
    });
    const read: Fact = { type: 'entity.viewed', at: T('+06:00'), by: 'analyst', tab: 'action-center' };
    expect(section(completedRunbook(drillOf([read], lifted), ABOUT), 'What the devices went through')).toContain(
      'WKS-1: not isolated → isolation pending (08:58) → isolated (08:58) → isolation lifted (08:59).',
    );
  });

  test('stays small however often the device comes and goes', () => {
    const comings = Array.from({ length: 400 }, (_, index): Fact => ({
      type: index % 2 === 0 ? 'device.went-offline' : 'device.came-online',
      at: T(`+${String(10 + index)}:00`),
      by: 'device',
      device: 'wks-1',
    }));
    expect(diagram(written(...comings)).length).toBeLessThan(2000);
  });

  test('says so where no device changed', () => {
    const quiet = completedRunbook(untilCall({ ...drilled, world: [] }), ABOUT);
    expect(section(quiet, 'What the devices went through')).toBe('No device changed its state in this drill.');
  });
});
