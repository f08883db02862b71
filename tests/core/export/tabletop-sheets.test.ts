import { describe, expect, test } from 'vitest';
import { sheet, SHEET_NAMES, sheetFileName, SHEETS } from '../../../src/core/export/tabletop/sheets.ts';
import { makeMarkdown } from '../../../src/core/markdown/make-markdown.ts';
import { planFromIncident } from '../../../src/core/tabletop/plan-from-incident.ts';
import type { TabletopPlan } from '../../../src/core/tabletop/plan.ts';
import { saidText } from '../../../src/core/tabletop/planning/said-text.ts';
import { adaptTenant, DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { builtIn } from '../../content/built-in.ts';
import { plan } from '../tabletop/given-tabletop.ts';

const markdown = (
  name: (typeof SHEET_NAMES)[number],
  of: TabletopPlan = plan,
  tenant = DEFAULT_TENANT,
  people = 2,
): string => makeMarkdown(sheet(name, { plan: of, tenant, people }));

/** Text as it reads: without the escapes and the marks of Markdown. */
const read = (text: string): string =>
  text
    .replace(/\\([^])/g, '$1')
    .replace(/[*_`>]/g, '')
    .replace(/\s+/g, ' ');

/** Everything of an incident that a room must not know before it is shown. */
function untold(incident: Incident): readonly string[] {
  const { injects, modules } = incident;
  return [
    ...injects.flatMap(({ says, facilitator: { ask, listenFor, ifStuck }, decision }) => [
      saidText(says),
      ask,
      listenFor,
      ifStuck,
      decision?.question ?? '',
      ...(decision?.hints ?? []),
      ...(decision?.options ?? []).flatMap(({ text, because }) => [text, because]),
    ]),
    ...modules.map(({ title }) => title),
    ...incident.rubric.map(({ because }) => because),
    ...incident.endings.flatMap((ending) => Object.values(ending).filter((value) => typeof value === 'string')),
  ].filter((text) => text.length > 12);
}

describe.each(await builtIn())('%s', (_, incident) => {
  const tenant = adaptTenant(DEFAULT_TENANT, incident.tenant);
  const made = planFromIncident({ incident, revision: 'r', tenant: DEFAULT_TENANT, seed: 7 });

  test('what a room is given gives nothing away', () => {
    for (const name of SHEET_NAMES.filter((one) => SHEETS[one].isForRoom)) {
      const text = read(markdown(name, made, tenant));
      expect(untold(incident).filter((secret) => text.includes(read(secret)))).toEqual([]);
    }
  });

  test('the guide has every inject with what the room hears and what is for the facilitator', () => {
    const guide = read(markdown('guide', made, tenant));
    for (const { title, says, question = '', ask, listenFor, ifStuck, options } of [
      ...made.injects,
      ...(made.contingencies ?? []),
    ])
      for (const said of [title, says, question, ask, listenFor, ifStuck, ...options.map(({ text }) => text)])
        expect(guide).toContain(read(said).trim());
  });
});

test('the guide says when each part begins, and has boxes for the ratings', () => {
  const guide = markdown('guide');
  expect(guide).toContain('| 0:17 | 0:25 | Coffee');
  expect(guide).toContain('## 0:25–0:35 Recovery');
  expect(guide).toMatch(/\| Tell the user +\| ☐ \| ☐ \| ☐ \| ☐ \|/);
  expect(guide).toContain('### 4. The press title');
});

test('the rights on a role card are those of the tenant', () => {
  const seats = {
    ...plan,
    players: [{ seat: 'Helpdesk' }, { seat: 'Analyst', name: 'Sam' }, { seat: 'Press officer' }],
  };
  const cards = markdown('cards', seats);
  expect(cards).toContain('## Helpdesk\n\nYou talk with the people who are cut off.');
  expect(cards).toMatch(
    /## Analyst\n\nSam\n\nYou own the incident[^]*\*\*You can\*\* see incidents, devices and hunting data;/,
  );
  expect(cards).toContain('## Press officer\n\nYou speak for this seat, as you would on an ordinary day.');
  const without = adaptTenant(DEFAULT_TENANT, { seatsWithoutPermission: { analyst: ['respond'] } });
  expect(markdown('cards', seats, without)).toMatch(/\*\*You cannot\*\* [^\n]*isolate, release/);
});

test('there is a ballot for every vote and person, and two votes to spare, with letters alone', () => {
  const slips = markdown('ballots', plan, DEFAULT_TENANT, 3);
  expect(slips.match(/## EXERCISE, vote \d/g)).toHaveLength(4 * 3);
  expect(slips).toContain('☐\u{a0}A   ☐\u{a0}B   ☐\u{a0}C   ☐\u{a0}D');
});

test('the options of a decision stand on lines of their own in a MSEL, and in one cell of its Markdown', () => {
  const { children } = sheet('msel', { plan, tenant: DEFAULT_TENANT, people: 2 });
  const rows = children.flatMap((node) => (node.type === 'table' ? node.children.slice(1) : []));
  const breaks = rows.flatMap(({ children: cells }) => cells[5]?.children.filter(({ type }) => type === 'break') ?? []);
  const options = plan.injects.flatMap((inject) => inject.options);
  expect(breaks).toHaveLength(options.length);
  expect(markdown('msel')).toContain('| What first? A: Release the laptop now B: Look before anything else |');
});

test('a room that is one team is told that it needs no cards', () => {
  expect(markdown('cards', { ...plan, players: [] })).toContain('the whole room is one team, and needs no cards');
});

test('a facilitator’s guide says what is said in every exercise', () => {
  const guide = markdown('guide');
  expect(guide).toContain('[ ] Agree on the clock: what happens on the screen has just happened.');
  expect(guide).toContain('- Who does what about it, and by when?');
});

test('the same plan gives the same bytes, and every sheet says that it is an exercise', () => {
  for (const name of SHEET_NAMES) {
    expect(markdown(name)).toBe(markdown(name));
    expect(markdown(name)).toContain('EXERCISE');
  }
  expect(sheetFileName('guide', plan, 'md')).toBe('facilitator-guide_a-laptop-in-payroll.md');
});

test('what somebody typed is text on a sheet and nothing else', () => {
  const typed = { ...plan, title: '# <b>x</b> | y', players: [{ seat: '| a |', name: '[x](javascript:y)' }] };
  expect(markdown('handout', typed)).toContain('# # \\<b>x\\</b> | y');
  expect(markdown('handout', typed)).toContain('\\| a \\|');
});
