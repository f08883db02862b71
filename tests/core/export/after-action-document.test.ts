import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeCsv } from '../../../src/core/csv/make-csv.ts';
import { readCsv } from '../../../src/core/csv/read-csv.ts';
import { dueDates } from '../../../src/core/export/after-action/calendar.ts';
import { mselAsRunRows } from '../../../src/core/export/after-action/msel-as-run-sheet.ts';
import { observationRows } from '../../../src/core/export/after-action/observations-sheet.ts';
import { afterActionMarkdown } from '../../../src/core/export/after-action-document.ts';
import { exerciseReport } from '../../../src/core/tabletop/after-action/exercise-report.ts';
import type { Tabletop } from '../../../src/core/tabletop/tabletop.ts';
import type { FollowUp, TabletopFact } from '../../../src/core/tabletop/tabletop-fact.ts';
import { hostileText, SEED } from '../markdown/hostile-markdown.ts';
import { ABOUT, at, ended, exerciseOf, noted, shown, started } from '../tabletop/after-action-cases.ts';

const agreed = (id: string, followUp: Partial<FollowUp>): TabletopFact => ({
  type: 'follow-up.agreed',
  at: at(27),
  id,
  followUp: { action: 'Add the bridge number', owner: 'Sam Ortiz', due: '2026-12-01', state: 'open', ...followUp },
});

/** An exercise in which everything that somebody can type holds the text. */
const typedInto = (text: string): Tabletop =>
  exerciseOf(
    started,
    { type: 'inject.edited', at: at(1), inject: 'dana-calls', says: text, question: text },
    {
      type: 'inject.inserted',
      at: at(1),
      part: 'm1',
      inject: {
        id: 'new',
        title: text,
        from: text,
        to: text,
        via: 'phone',
        says: text,
        question: text,
        options: [{ id: 'a', text }],
        ask: '',
        listenFor: '',
        ifStuck: '',
      },
    },
    shown('dana-calls', 3),
    shown('new', 4),
    { type: 'answer.received', at: at(4), inject: 'new', team: text, option: 'a', text, seal: 'x' },
    { type: 'decision.recorded', at: at(5), text, who: text, inject: 'new', option: 'a' },
    { type: 'decision.recorded', at: at(5), text, who: text },
    noted('strength', text, { who: text, objective: 'tell' }),
    noted('gap', text, { who: text, objective: 'tell' }),
    { type: 'entry.explained', at: at(7), number: 10, why: text, consequence: text },
    { type: 'reflection.noted', at: at(26), kind: 'surprised', text, who: text },
    { type: 'summary.written', at: at(27), text },
    agreed('f1', { action: text, owner: text, section: text, answers: 10 }),
    agreed('f2', { action: text, state: 'idea' }),
    ended,
  );
const reportOf = (tabletop: Tabletop) => exerciseReport(tabletop, ABOUT);
const write = (tabletop: Tabletop): string => afterActionMarkdown(reportOf(tabletop));

const reader = MarkdownIt({ html: true, linkify: false });

/** Blocks with their nesting, and what stands in lines besides text. */
function structure(markdown: string): readonly string[] {
  return reader.parse(markdown.replace(/^---\n[\s\S]*?\n---\n/, ''), {}).flatMap((token) => {
    if (token.type !== 'inline') return [`${String(token.level)} ${token.type} ${token.tag}`];
    return (token.children ?? []).flatMap(({ type }) =>
      ['text', 'text_special', 'softbreak', 'hardbreak'].includes(type) ? [] : [type],
    );
  });
}

/** What stands under a heading, up to the next of its level. */
function section(markdown: string, title: string): string {
  const [, rest = ''] = markdown.split(`\n## ${title}\n`);
  return (rest.split(/\n## /)[0] ?? '').trim();
}

describe('the document of an exercise', () => {
  const exercise = exerciseOf(
    started,
    shown('dana-calls', 3),
    noted('strength', 'The helpdesk read the script', { who: 'Mia', objective: 'tell' }),
    noted('gap', 'Nobody owned the bridge', { who: 'Sam Ortiz' }),
    {
      type: 'entry.explained',
      at: at(7),
      number: 5,
      why: 'Two people told Dana two things.',
      consequence: 'She plugged into another network.',
    },
    { type: 'decision.recorded', at: at(8), text: 'Hold the release', who: 'SOC lead', inject: 'dana-calls' },
    { type: 'objective.rated', at: at(26), objective: 'tell', rating: 'S' },
    agreed('f1', { answers: 5, section: 'alerting' }),
    agreed('f2', { action: 'Buy better headsets', state: 'idea' }),
    agreed('f3', { action: 'Print the card', due: '2026-11-27' }),
    ended,
  );
  const markdown = write(exercise);

  test('has the parts of the report in their order', () => {
    expect(markdown.match(/^## .*/gm)).toEqual(
      [
        'Overview',
        'Objectives',
        'Timeline',
        'Strengths',
        'Areas for improvement',
        'Improvement plan',
        'Decisions and votes',
        'Participants',
        'Appendix: the log',
      ].map((title) => `## ${title}`),
    );
  });

  test('says of an area what nobody has said or agreed, and leaves the room’s decision out of a strength', () => {
    const bare = write(
      exerciseOf(
        started,
        shown('dana-calls', 3),
        noted('strength', 'A calm call', { inject: 'dana-calls' }),
        noted('gap', 'Nobody owned the bridge', { inject: 'dana-calls' }),
        ended,
      ),
    );
    const areas = section(bare, 'Areas for improvement');
    expect(areas).toContain('**Why it mattered:** Nobody has written that down yet.');
    expect(areas).toContain('**What is done about it:** Nothing was agreed.');
    expect(areas).toContain('It came up at “Dana calls”');
    expect(section(bare, 'Strengths')).not.toContain('came up');
  });

  test('tells who was not there what was seen, why it mattered, and who does what by when', () => {
    expect(section(markdown, 'Areas for improvement')).toBe(
      [
        '### 1. Nobody owned the bridge',
        '',
        '- **Observed:** Nobody owned the bridge. (Sam Ortiz, 00:06:00, scenario 09:03)',
        '- **Why it mattered:** Two people told Dana two things.',
        '- **Consequence:** She plugged into another network.',
        '- **What is done about it:** Add the bridge number. Sam Ortiz, by 2026-12-01.',
      ].join('\n'),
    );
    expect(section(markdown, 'Improvement plan').split('\n')).toEqual([
      '2 of 2 are open.',
      '',
      '| No. | Corrective action | Owner | Due | Runbook section | Status |',
      '| --- | --- | --- | --- | --- | --- |',
      '| 1 | Print the card | Sam Ortiz | 2026-11-27 |  | Open |',
      '| 2 | Add the bridge number | Sam Ortiz | 2026-12-01 | Alerting | Open |',
      '',
      '### Ideas, without an owner or a date',
      '',
      '- Buy better headsets.',
    ]);
  });

  test('writes ratings as letters with their words, and what nobody rated as not assessed', () => {
    expect(section(markdown, 'Objectives').split('\n').slice(0, 1)).toEqual(['1 objective was not assessed.']);
    expect(section(markdown, 'Objectives')).toContain(
      '| S: Performed with some challenges | Strength: The helpdesk read the script |',
    );
    expect(section(markdown, 'Objectives')).toContain('| Not assessed |  |');
  });

  test('carries for programs what is open, with a rating that nobody gave apart from every letter', () => {
    expect(parse(markdown.split('---')[1] ?? '')).toMatchObject({
      kind: 'exercise',
      date: '2026-11-24',
      finished: true,
      objectives_s: 1,
      objectives_u: 0,
      objectives_not_assessed: 1,
      follow_ups: 2,
      follow_ups_open: 2,
    });
  });

  test('renders where nothing was assessed, and says so', () => {
    const bare = write(exerciseOf());
    expect(section(bare, 'Objectives')).toContain(
      'Nothing was assessed. That says nothing about how it went: no rating was given.',
    );
    expect(section(bare, 'Improvement plan')).toBe('No follow-up was agreed.');
  });

  test('is the same bytes for the same log', () => {
    expect(write(exercise)).toBe(markdown);
  });
});

describe('whatever is typed', () => {
  const plain = structure(write(typedInto('plain')));

  test('the document keeps its headings, tables and lists, and can be read', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        hostileText.filter((text) => text.trim() !== ''),
        (text) => {
          expect(structure(write(typedInto(text)))).toEqual(plain);
        },
      ),
      { numRuns: 60, seed: SEED },
    );
  });

  test('a sheet has no cell that runs, and comes back as it was', { timeout: 60_000 }, () => {
    const FORMULA = /^[=+\-@\t\r\n]/;
    const cell = fc.oneof(
      hostileText,
      fc.constantFrom('=', '+', '-', '@', '\t', '\r').chain((first) => fc.string().map((rest) => `${first}${rest}`)),
    );
    fc.assert(
      fc.property(cell, (text) => {
        const exercise = typedInto(text);
        for (const rows of [observationRows(reportOf(exercise)), mselAsRunRows(exercise)]) {
          const read = readCsv(makeCsv(rows));
          if (!read.ok) throw new Error(JSON.stringify(read.error));
          expect(read.value.rows.length).toBe(rows.length - 1);
          expect(
            makeCsv(rows)
              .slice(1)
              .split('\r\n')
              .some((line) => FORMULA.test(line)),
          ).toBe(false);
        }
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  test(
    'a calendar has no line over 75 octets, no bare break, and as many events as are due',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(hostileText, (text) => {
          const calendar = dueDates(reportOf(typedInto(text)), ENDED_AT);
          const lines = calendar.split('\r\n');
          expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true);
          const unfolded = calendar.replaceAll('\r\n ', '').split('\r\n');
          expect(unfolded.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
          expect(unfolded.every((line) => line === '' || /^[A-Z-]+(?:;[A-Z]+=[A-Z]+)?:/.test(line))).toBe(true);
        }),
        { numRuns: 100, seed: SEED },
      );
    },
  );
});

const ENDED_AT = '2026-11-24T13:28:00.000Z';

describe('the due dates', () => {
  test('are events of one day, with who and what, and ids that stay', () => {
    const report = reportOf(
      exerciseOf(
        started,
        agreed('f1', { action: 'Add the number; the bridge, and who rings', section: 'alerting' }),
        ended,
      ),
    );
    expect(dueDates(report, ENDED_AT)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Firedoor//After-action report//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:f1.e-1@firedoor',
        'DTSTAMP:20261124T132800Z',
        'DTSTART;VALUE=DATE:20261201',
        'SUMMARY:Add the number\\; the bridge\\, and who rings (Sam Ortiz)',
        'DESCRIPTION:From the after-action report of “Payroll on a Friday”\\, 202',
        ' 6-11-24.\\nOwner: Sam Ortiz\\nRunbook section: Alerting',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  test('leave out what is due on no day, so that no line of a log gets into a calendar', () => {
    const report = reportOf(exerciseOf(started, agreed('a', { due: '20261201\r\nATTENDEE:mailto:x@y.example' })));
    expect(report.plan).toHaveLength(1);
    expect(dueDates(report, ENDED_AT)).not.toMatch(/ATTENDEE|VEVENT/);
  });

  test('leave out what is done, dropped or an idea', () => {
    const report = reportOf(
      exerciseOf(
        started,
        agreed('a', { state: 'done' }),
        agreed('b', { state: 'dropped' }),
        agreed('c', { state: 'idea' }),
        agreed('d', { state: 'in-progress' }),
      ),
    );
    expect(dueDates(report, ENDED_AT).match(/UID:.*/g)).toEqual(['UID:d.e-1@firedoor\r'.trim()]);
  });
});

describe('the MSEL as it was run', () => {
  test('says what became of each inject, what changed in it, and what was voted and decided', () => {
    const exercise = exerciseOf(
      started,
      { type: 'part.begun', at: at(1), part: 'm1' },
      { type: 'inject.edited', at: at(2), inject: 'dana-calls', says: '“Is it down?”' },
      shown('dana-calls', 3),
      { type: 'votes.counted', at: at(4), inject: 'dana-calls', option: 'truth', count: 4 },
      { type: 'decision.recorded', at: at(5), text: 'Tell her', who: 'Helpdesk', inject: 'dana-calls' },
      { type: 'inject.skipped', at: at(6), inject: 'vip' },
    );
    const [head = [], ...rows] = mselAsRunRows(exercise);
    const cells = rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]])));
    expect(cells).toMatchObject([
      {
        'No.': '1',
        Became: 'shown',
        'Shown at': '00:03:00',
        Scenario: '09:03',
        Message: '“Is it down?”',
        Changes: 'edited',
        Votes: 'A: 4, B: 0',
        Decision: 'Tell her (Helpdesk)',
      },
      { 'No.': '2', Became: 'skipped', 'Shown at': '', Changes: '', Votes: '', Decision: '' },
    ]);
  });
});
