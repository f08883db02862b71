import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { explore } from '../../src/core/check/exploration/explore.ts';
import { compileLifecycle } from '../../src/core/check/exploration/world.ts';
import { checkRunbook } from '../../src/core/check/gaps/gaps.ts';
import { answerOf } from '../../src/core/runbook/interview/answers.ts';
import { type Question, QUESTIONS } from '../../src/core/runbook/interview/questions.ts';
import { readRunbook } from '../../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../../src/core/runbook/runbook.ts';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { press, write } from './hands.ts';
import {
  addRoles,
  answer,
  asked,
  beginNew,
  fillPeople,
  live,
  openPeople,
  type Person,
  saveButton,
} from './interview-hands.ts';
import { rawText, saved, writeRaw } from './runbook-hands.ts';

/** What Ctrl+S saves to a file, as it is read again. */
async function exported(page: Page): Promise<Runbook> {
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const file = await (await saving).path();
  const read = readRunbook(await readFile(file, 'utf8'), { file: 'runbook.md' });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.runbook;
}

function question(id: string): Question {
  const found = QUESTIONS.find((one) => one.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

test('five questions lead to a first draft that can be exported, without a mouse', async ({ page, openApp }) => {
  test.setTimeout(180_000);
  await beginNew(page, openApp, 'Quick five (about five minutes)');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Write an answer, or choose')).toBeVisible();
  await answer(page, 'Mail rule for completed and failed; pager of the one on call');
  await expect(live(page).getByRole('definition').filter({ hasText: 'pager of the one on call' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Question 2 of 5, First 15 minutes')).toBeAttached();
  await addRoles(page, 'Roles', ['SOC lead']);
  await page.keyboard.press('Enter');
  await expect(asked(page, /Who may release/)).toBeFocused();
  await press(page, page.getByRole('button', { name: 'Add SOC lead' }));
  await page.keyboard.press('Enter');
  await expect(asked(page, /What exactly is the user told/)).toBeFocused();
  await answer(page, 'Your laptop was cut off on purpose. Leave it on.');
  await page.keyboard.press('Control+Enter');
  await expect(asked(page, /What does the helpdesk say/)).toBeFocused();
  await answer(page, 'Isolation is a security response, not a technical fault.');
  await page.keyboard.press('Control+Enter');

  await expect(asked(page, 'Your first draft stands')).toBeFocused();
  await expect(page.getByText(/questions that a runbook needs are still open/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Export it' })).toBeVisible();
  await press(page, page.getByRole('link', { name: 'Read the document' }));
  await expect(page.getByText('Isolation is a security response, not a technical fault.')).toBeVisible();
  const runbook = await exported(page);
  const said = ['Q8', 'Q13', 'Q23', 'Q33', 'Q35'].map((id) => answerOf(runbook, question(id)));
  expect(said).toEqual([
    'Mail rule for completed and failed; pager of the one on call',
    'SOC lead',
    'SOC lead',
    'Your laptop was cut off on purpose. Leave it on.',
    'Isolation is a security response, not a technical fault.',
  ]);
});

const PEOPLE: readonly Person[] = [
  {
    role: 'SOC lead',
    hours: 'Mon–Fri 08:00–18:00',
    onCall: 'On-call IR',
    holds: 'Response (manage)',
    reachedBy: 'mobile',
    people: 'Mia Sato',
  },
  {
    role: 'Security admin',
    hours: '24×7',
    onCall: 'nobody',
    holds: 'Core security settings (manage)',
    reachedBy: 'mobile',
    people: 'Tom Berg',
  },
];
const ROLES: { readonly [question: string]: readonly string[] } = {
  Q23: ['SOC lead'],
  Q26: ['On-call IR'],
  Q25: ['Security admin'],
  Q29: ['Security admin'],
};

async function answerFully(page: Page, { id, input }: Question): Promise<void> {
  switch (input) {
    case 'roles':
      await addRoles(page, id === 'Q26' ? 'Out of hours' : 'Roles', ROLES[id] ?? ['SOC lead']);
      if (!(id in ROLES)) await addRoles(page, 'Out of hours', ['On-call IR']);
      break;
    case 'exclusions':
      await press(page, page.getByRole('button', { name: 'Nothing is excluded' }));
      await page.keyboard.press('Control+Enter');
      return;
    case 'time':
      await answer(page, '30 min');
      break;
    case 'lines':
      await answer(page, 'The verdict is on record.');
      await page.keyboard.press('Control+Enter');
      return;
    case 'text':
      await answer(page, id === 'Q4' ? 'Seen in our tenant on 2026-11-16' : 'By mobile, and pager');
  }
  await page.keyboard.press('Enter');
}

test('the whole interview, answered without a mouse, leaves no essential gap', async ({ page, openApp }) => {
  test.setTimeout(600_000);
  await beginNew(page, openApp, 'Full interview (41 questions)');
  await openPeople(page);
  await fillPeople(page, PEOPLE);
  await press(page, page.getByRole('button', { name: 'Back to the questions' }));
  for (const one of QUESTIONS) {
    await expect(asked(page, one.asks)).toBeFocused();
    await answerFully(page, one);
  }
  await expect(asked(page, 'False positives')).toBeFocused();
  await page.keyboard.press('Enter');
  await write(page, page.getByRole('textbox', { name: 'Owner' }), 'Mia Sato');
  await page.keyboard.press('Enter');
  await expect(asked(page, 'You are through')).toBeFocused();
  await expect(page.getByText('Every question that a runbook needs is answered.')).toBeVisible();
  const { gaps } = checkRunbook(await exported(page), explore(compileLifecycle()));
  const essential = gaps.filter(({ level }) => level === 'essential');
  expect(essential.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
});

test('what nobody knows yet becomes an open decision with an owner and a date', async ({ page, openApp }) => {
  test.setTimeout(180_000);
  await beginNew(page, openApp, 'Full interview (41 questions)');
  const box = page.getByRole('checkbox', { name: /We don’t know yet/ });
  await box.focus();
  await page.keyboard.press('Space');
  await press(page, saveButton(page));
  await expect(page.getByText('Name who finds out.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Who finds out' })).toBeFocused();
  await page.keyboard.type('Sam Ortiz');
  await page.keyboard.press('Enter');
  await expect(asked(page, /Which onboarded/)).toBeFocused();
  await expect(live(page)).toContainText('We don’t know yet (owner: Sam Ortiz, due:');

  await press(page, page.getByRole('button', { name: 'Back' }));
  await expect(box).toBeChecked();
  await box.focus();
  await page.keyboard.press('Space');
  await answer(page, 'Head of security, Ana Roth');
  await expect(live(page)).not.toContainText('We don’t know yet');
});

test('a reload, another tab and undo show the answer that stands in the document', async ({ page, openApp }) => {
  test.setTimeout(180_000);
  await beginNew(page, openApp, 'Full interview (41 questions)');
  const field = page.getByRole('textbox', { name: 'Answer' });
  await field.fill('Ana Roth');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await saved(page);
  await page.reload();
  await expect(field).toHaveValue('Ana Roth');

  const interview = page.url();
  await page.getByRole('link', { name: 'Markdown', exact: true }).click();
  await expect(rawText(page)).toContainText('Ana Roth');
  await writeRaw(page, '\n\nOne more line.');
  await page.goto(interview);
  await field.fill('Ben Roth');
  await expect(live(page)).toContainText('Ben Roth');
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(field).toHaveValue('Ana Roth');
  await expect(live(page)).toContainText('One more line.');
});

test('a question that is asked later comes back at the end, and sections are reached by key', async ({
  page,
  openApp,
}) => {
  await beginNew(page, openApp, 'Quick five (about five minutes)');
  await page.getByRole('button', { name: 'Ask me later' }).click();
  await expect(asked(page, /Who leads/)).toBeFocused();
  for (const next of [/Who may release/, /What exactly/, /What does the helpdesk/, /learn that isolation fired/]) {
    await page.getByRole('button', { name: 'Skip' }).click();
    await expect(asked(page, next)).toBeFocused();
  }
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(asked(page, 'Your first draft stands')).toBeFocused();

  await page.keyboard.press(']');
  await expect(asked(page, /Who decides that automatic isolation/)).toBeFocused();
  await page.keyboard.press('[');
  await expect(asked(page, 'Ownership')).toBeFocused();
  await page.keyboard.press('Control+e');
  await expect(live(page)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Owner' })).toBeHidden();
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('textbox', { name: 'Owner' })).toBeVisible();
});

test('hours that cannot be counted are told as they are typed', async ({ page, openApp }) => {
  await beginNew(page, openApp, 'Full interview (41 questions)');
  await openPeople(page);
  await page.getByRole('textbox', { name: 'Role', exact: true }).fill('SOC lead');
  const hours = page.getByRole('textbox', { name: 'On duty' });
  await hours.fill('office hours');
  await expect(hours).toHaveAccessibleDescription(/These hours cannot be counted\. Write them like “Mon–Fri/);
  await hours.fill('Mon–Fri 08:00–18:00');
  await expect(hours).toHaveAccessibleDescription('Such as “Mon–Fri 08:00–18:00” or “24×7”.');
});

for (const [width, height] of [
  [1366, 768],
  [320, 640],
] as const)
  test(`nothing keeps anybody out of the interview at ${String(width)} pixels`, async ({ page, openApp }) => {
    await page.setViewportSize({ width, height });
    await beginNew(page, openApp, 'Full interview (41 questions)');
    const start = page.url().replace(/\/Q1$/, '');
    const found: string[] = [];
    for (const [at, ready] of [
      ['', /How do you want/],
      ['/Q23', /Who may release/],
      ['/Q40', /What is excluded/],
      ['/people', 'People and channels'],
      ['/ownership', 'Ownership'],
      ['/quick-end', /first draft/],
    ] as const) {
      await page.goto(start + at);
      await expect(asked(page, ready)).toBeVisible();
      found.push(...(await barriers(page, at)));
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
    expect(found).toEqual([]);
  });
