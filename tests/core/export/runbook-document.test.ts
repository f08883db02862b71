import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Exercised } from '../../../src/core/check/gaps/exercised.ts';
import { runbookDocument } from '../../../src/core/export/runbook-document.ts';
import { markedDraft } from '../../../src/core/export/runbook-document/head.ts';
import { documentFileName } from '../../../src/core/export/runbook-document/file-name.ts';
import { flavouredMarkdown } from '../../../src/core/export/runbook-document/flavours.ts';
import { lifecycleDiagrams } from '../../../src/core/export/runbook-document/lifecycle-map.ts';
import { type FLAVOURS, type RunbookParts, WHOLE_RUNBOOK } from '../../../src/core/export/runbook-document/parts.ts';
import { firstFifteenPage } from '../../../src/core/export/first-15-page.ts';
import { EMPTY_NOTICE, userNotice } from '../../../src/core/export/user-notice.ts';
import { makeMarkdown } from '../../../src/core/markdown/make-markdown.ts';
import { code, document } from '../../../src/core/markdown/nodes.ts';
import { withAnswer } from '../../../src/core/runbook/interview/answers.ts';
import { notKnownYet } from '../../../src/core/runbook/open-decision.ts';
import { QUESTIONS } from '../../../src/core/runbook/interview/questions.ts';
import { withRoleRows } from '../../../src/core/runbook/interview/role-table.ts';
import { readRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import { readMarkdown } from '../../../src/core/runbook/read-markdown.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';
import { hostileRunbook } from '../runbook/hostile-runbook.ts';
import { SEED } from '../markdown/hostile-markdown.ts';

const FILE = 'runbooks/templates/automatic-isolation.md';
function read(text: string): Runbook {
  const reading = readRunbook(text, { file: FILE });
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading.value.runbook;
}
const template = read(readFileSync(new URL(`../../../${FILE}`, import.meta.url), 'utf8'));

const EXERCISED: Exercised = [
  {
    section: 'release',
    drill: 'd-1',
    title: 'Payroll laptop, 09:02',
    on: '2026-11-22',
    result: 'late',
    by: 'Sam Ortiz',
  },
];
const RECORD = { essentialGaps: 3, exercised: EXERCISED };

const markdown = (runbook: Runbook, parts: Partial<RunbookParts> = {}, record = RECORD): string =>
  flavouredMarkdown(runbookDocument(runbook, { ...WHOLE_RUNBOOK, ...parts }, record), 'github');

const question = (id: string) => {
  const found = QUESTIONS.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('the document', () => {
  test('says at its head what it is, for programs', () => {
    const [, head = ''] = /^---\n(.*?)\n---\n/s.exec(markdown(template)) ?? [];
    expect(parse(head)).toEqual({
      title: 'Automatic isolation runbook',
      version: '1.0',
      status: 'template',
      owner: 'Head of security operations',
      next_review: '2027-02-22',
      generator: 'Firedoor',
      schema: 1,
    });
  });

  test('keeps the evidence of the team to itself', () => {
    const shown = { ...template, meta: { ...template.meta, enablement: { pilot: { evidence: 'ring zero' } } } };
    expect(markdown(shown)).not.toContain('ring zero');
  });

  test('says that it is a draft where a gap is essential, unless that is switched off', () => {
    expect(markdown(template)).toContain('\n**Draft — 3 essential gaps**\n');
    expect(markdown(template, {}, { ...RECORD, essentialGaps: 1 })).toContain('\n**Draft — 1 essential gap**\n');
    expect(markdown(template, { draftLine: false })).not.toContain('Draft —');
    expect(markdown(template, {}, { ...RECORD, essentialGaps: 0 })).not.toContain('Draft —');
  });

  test('says so on a sheet for a desk, too, below its title', () => {
    const sheet = makeMarkdown(markedDraft(firstFifteenPage(template, true), RECORD));
    expect(sheet.startsWith('# First 15 minutes\n\n**Draft — 3 essential gaps**\n')).toBe(true);
    expect(makeMarkdown(markedDraft(userNotice(template, EMPTY_NOTICE), { exercised: [] }))).not.toContain('Draft');
  });

  test('lists what is open as boxes with owner and date', () => {
    const open = withAnswer(template, question('Q26'), notKnownYet('Sam Ortiz', '2026-12-01'), template);
    expect(markdown(open)).toContain(
      '## Open decisions\n\n- [ ] Who releases out of hours? — owner: Sam Ortiz, due 2026-12-01\n',
    );
    expect(markdown(template)).not.toContain('## Open decisions');
  });

  test('says which section was exercised how, and which was not', () => {
    expect(markdown(template)).toContain('| Release | Payroll laptop, 09:02 | 2026-11-22 | Late | Sam Ortiz |');
    expect(markdown(template)).toMatch(/^Not exercised yet: Scope and enablement, Alerting, First 15 minutes/m);
    expect(markdown(template, {}, { ...RECORD, exercised: [] })).toContain('No drill of this runbook is on record.');
  });

  test('is the same bytes for the same runbook', () => {
    const again = read(readFileSync(new URL(`../../../${FILE}`, import.meta.url), 'utf8'));
    expect(markdown(again)).toBe(markdown(template));
  });

  test('has a name that every file system takes', () => {
    expect(documentFileName(template, 'runbook', 'md', '2026-11-22')).toBe(
      'isolation-runbook_contoso_v1.0_2026-11-22.md',
    );
    const odd = { version: '..//', meta: { tenant: 'Größe & Söhne\n<b>' } };
    expect(documentFileName(odd, 'notice', 'html', '2026-11-22')).toBe('user-notice_gro-e-sohne-b_2026-11-22.html');
  });
});

describe('the lifecycle', () => {
  test('is drawn in diagrams of fewer than 2,000 characters', () => {
    const drawn = lifecycleDiagrams().flatMap((node) => (node.type === 'code' ? [node.value] : []));
    expect(drawn.length).toBeGreaterThan(1);
    for (const diagram of drawn) {
      expect(diagram.startsWith('stateDiagram-v2\n')).toBe(true);
      expect(diagram.length).toBeLessThan(2000);
    }
  });

  test('is a table where nothing draws it', () => {
    const words = flavouredMarkdown(
      runbookDocument(template, { ...WHOLE_RUNBOOK, lifecycle: 'table' }, RECORD),
      'confluence',
    );
    expect(words).toContain('| Release in progress | failed or cancelled | No release |');
    expect(words).not.toContain('mermaid');
  });
});

describe('what a reader cannot show', () => {
  const text = (flavour: (typeof FLAVOURS)[number]): string =>
    flavouredMarkdown(runbookDocument(template, WHOLE_RUNBOOK, RECORD), flavour);

  test('stands between colons in the wiki of Azure DevOps', () => {
    expect(text('azure-devops')).toContain('\n::: mermaid\nstateDiagram-v2\n');
    expect(text('azure-devops')).not.toContain('```mermaid');
  });

  test('is no comment, front matter or box in Confluence', () => {
    expect(text('confluence')).not.toMatch(/<!--|^---$|\[ \]/m);
    expect(text('confluence')).toContain('- ☐ ');
  });

  test.each([
    ['<!-- note --> Call 112 first.', 'Call 112 first.\n'],
    ['Call <!-- note -->112.', 'Call 112.\n'],
    ['> <!-- note -->\n> Call 112.', '> Call 112.\n'],
  ])('is left out of Confluence with nothing beside it: %s', (markdown, words) => {
    const tree = readMarkdown(markdown, 'runbook.md');
    expect(tree.ok && flavouredMarkdown(tree.value, 'confluence')).toBe(words);
  });

  test('is a diagram of an author who closes it and goes on: it stays code', () => {
    const evil = code('graph TD\n:::\n# evil', 'mermaid');
    expect(flavouredMarkdown(document(evil), 'azure-devops')).toBe('```mermaid\ngraph TD\n:::\n# evil\n```\n');
  });
});

describe('shared outside', () => {
  const named = withRoleRows(template, [
    {
      name: 'Analyst',
      hours: 'Mon–Fri 08:00–18:00',
      onCall: 'On-call analyst',
      holds: 'Response (manage)',
      reachedBy: 'mobile +41 79 555 01 23, soc@contoso.example',
      people: 'Dana Ito, Sam Ortiz (deputy)',
    },
  ]);
  const filled = withAnswer(
    withAnswer(named, question('Q1'), 'Sam  Ortiz decides, call 4711 or (020) 7946-0018.', template),
    question('Q26'),
    notKnownYet('Robin Vale', '2026-12-01'),
    template,
  );
  const outside = markdown(filled, { contacts: false });

  test('has nobody in it, and no way to reach them', () => {
    for (const said of ['Dana Ito', '+41 79 555 01 23', 'Robin Vale']) expect(markdown(filled)).toContain(said);
    expect(outside).not.toMatch(/Dana Ito|Sam\s+Ortiz|Robin Vale|555 01 23|contoso\.example|4711|7946/);
    expect(outside).not.toMatch(/Reached by|People \|/);
    expect(outside).toContain('People and how to reach them are left out of this copy.');
  });

  test('names the role where it named the person', () => {
    expect(outside).toContain('Analyst decides, call (number left out) or (number left out).');
  });

  test('keeps dates, times and addresses of machines', () => {
    const noted = withAnswer(filled, question('Q2'), '340 laptops in 10.20.30.40, seen 2026-11-16 at 09:30.', template);
    expect(markdown(noted, { contacts: false })).toContain('340 laptops in 10.20.30.40, seen 2026-11-16 at 09:30.');
  });

  test('has no name, number or address of any kind of writing in it', () => {
    const person = fc.constantFrom('Dana Ito', 'O’Brien-Smith', '山田太郎', 'A. (B) Cé', 'x+y* ito');
    const number = fc.constantFrom('+44 20 7946 0018', '079/555 01 23', '0041.79.555.0123', '(555) 123-4567');
    fc.assert(
      fc.property(person, number, fc.boolean(), (who, call, isBold) => {
        const said = isBold ? `Call **${call.slice(0, 4)}**${call.slice(4)}` : `Ask \`${call}\``;
        const text = [
          '# R',
          '## Scope and enablement',
          '| Role | On duty | Reached by | People |\n| --- | --- | --- | --- |',
          `| Analyst | daily | ${call} | ${who.replaceAll('*', '\\*')} |`,
          '',
          `${said}, or mailto:a.b@contoso.example and [write](mailto:c@contoso.example "d@contoso.example").`,
          `> ${who.replaceAll('*', '\\*')}`,
        ].join('\n');
        const shared = markdown(read(text), { contacts: false });
        const digits = shared.replace(/[^\d]/g, '');
        expect(digits).not.toContain(call.replace(/\D/g, ''));
        expect(shared).not.toContain('contoso.example');
        expect(shared.replaceAll('\\', '')).not.toContain(who.replace(/ \(B\)/, ''));
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});

test('whatever authors type is text: another parser finds no markup that the document does not have', () => {
  const parser = MarkdownIt({ html: true });
  fc.assert(
    fc.property(hostileRunbook, fc.boolean(), (runbook, contacts) => {
      const text = markdown(runbook, { contacts, lifecycle: 'none', frontMatter: false });
      expect(markdown(runbook, { contacts, lifecycle: 'none', frontMatter: false })).toBe(text);
      const html = parser.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
      for (const { type, content } of html)
        if (type === 'html_block' || type === 'html_inline')
          expect(content).not.toMatch(/<(?!!--|\/?[a-z]+@|https?:)/i);
    }),
    { seed: SEED, numRuns: 60 },
  );
}, 60_000);

describe('the first-15-minutes page', () => {
  test('has the steps that cannot wait, and whom to reach', () => {
    const page = makeMarkdown(firstFifteenPage(template, true));
    for (const title of ['Answer the page', 'Own the incident', 'Call the user', 'Brief the helpdesk', 'Whom to reach'])
      expect(page).toContain(`## ${title}`);
    expect(page).not.toContain('## Release the device');
  });

  test('has each role once, with its own number; who has no row is named where they stand in', () => {
    const row = { hours: 'Mon–Fri 08:00–18:00', onCall: 'nobody', holds: '', people: '' };
    const both = withRoleRows(template, [
      { ...row, name: 'Security engineer', onCall: 'IT operations on call', reachedBy: 'mobile 101' },
      { ...row, name: 'IT operations on call', hours: '24×7', reachedBy: 'mobile 102' },
      { ...row, name: 'Manager', onCall: 'Deputy', reachedBy: 'mobile 103' },
    ]);
    const page = makeMarkdown(firstFifteenPage(both, true));
    const lines = page.split('\n').filter((line) => /mobile 10\d/.test(line));
    expect(lines.map((line) => line.replace(/\s+/g, ' '))).toEqual([
      '| Security engineer | mobile 101 |',
      '| IT operations on call | mobile 102 |',
      '| Manager; out of hours: Deputy | mobile 103 |',
    ]);
  });

  test('reaches nobody outside', () => {
    expect(makeMarkdown(firstFifteenPage(template, false))).not.toContain('Reached by');
  });
});

describe('the notice to a user', () => {
  test('says what the runbook says, with what was filled in', () => {
    const own = withAnswer(template, question('Q33'), 'Dear {name}, call [phone] about {sth}.', template);
    const notice = makeMarkdown(userNotice(own, { ...EMPTY_NOTICE, user: 'Dana *Ito*', device: 'FIN-0231' }));
    expect(notice).toContain('Dear Dana \\*Ito\\*, call …………………… about {sth}.');
    expect(notice).toContain('- **Device** FIN-0231');
  });

  test('has words of its own where the runbook has none, and promises no time', () => {
    const open = withAnswer(template, question('Q33'), notKnownYet('Sam', '2026-12-01'), template);
    const notice = makeMarkdown(userNotice(open, EMPTY_NOTICE));
    expect(notice).not.toContain('know yet');
    expect(notice).toContain('leave the laptop switched on');
    expect(notice).not.toMatch(/\d/);
  });
});
