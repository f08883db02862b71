import { barriers } from './barriers.ts';
import { choose, savedBy } from './files.ts';
import { expect, test } from './fixtures.ts';
import { bringPlayed } from './played.ts';

const OWN = `# Runbook of the night shift

## Helpdesk

### Say it
<!-- step: helpdesk.say -->
- **Who** Service desk
- **Do** Verify the caller; Submit ticket to the queue NIGHT

Ring the extension that is on the rota.

> "The night shift has cut your machine off."
`;

test('the card is found from the drills and from Help, and asks the browser to print', async ({ page, openApp }) => {
  for (const place of ['#/drills', '#/help']) {
    await openApp(page, place);
    await page.getByRole('main').getByRole('link', { name: 'Helpdesk card' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Helpdesk card' })).toBeFocused();
  }
  const asked = page.evaluate(() => new Promise((asks) => addEventListener('beforeprint', () => asks('to print'))));
  await page.getByRole('button', { name: 'Print' }).click();
  expect(await asked).toBe('to print');
});

test('the card is one page of paper, without what stands around it', async ({ page, openApp }) => {
  await openApp(page, '#/card');
  const card = page.getByRole('article', { name: 'The card' });
  await expect(card.getByRole('heading', { name: '1 Verify the caller' })).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await expect(card.getByRole('heading', { name: 'Never' })).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Copy as Markdown' })).toBeHidden();
});

test('a team’s own words stand on the card, and leave as Markdown', async ({ page, context, openApp }) => {
  await openApp(page, '#/runbooks');
  await choose(page, page.getByRole('button', { name: 'Choose a file…' }), [{ name: 'night.md', text: OWN }]);
  await page.getByRole('link', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Use in drills' }).click();
  await openApp(page, '#/card');
  await expect(page.getByText('From “Runbook of the night shift”.')).toBeVisible();
  const card = page.getByRole('article', { name: 'The card' });
  await expect(card.getByText('The night shift has cut your machine off.')).toBeVisible();
  await expect(card.getByText('Submit ticket to the queue NIGHT')).toBeVisible();
  await expect(card.getByRole('heading', { name: 'Never trainer’s words' })).toBeVisible();

  const { name, text } = await savedBy(page, page.getByRole('button', { name: 'Save as Markdown' }));
  expect(name).toBe('helpdesk-card.md');
  expect(text).toContain('## 1 Verify the caller\n\nRing the extension that is on the rota.\n');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('log').getByText(/^Copied as Markdown/)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test('the debrief of a call shows the ticket with its rules, keeps nobody out, and leads to the card of its runbook', async ({
  page,
  openApp,
}) => {
  test.slow();
  await openApp(page, '#/reports');
  await bringPlayed(page, 'call-impostor');
  await page.getByRole('link', { name: 'Open its debrief' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByRole('navigation', { name: 'Review' }).getByRole('button', { name: 'The call' }).click();
  await expect(page.getByText('Said to be Yara Mensah. It was not: An unknown caller.')).toBeVisible();
  await expect(page.getByText('8 of 8 rules kept')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Rules of the note' }).getByRole('listitem')).toHaveText(
    Array<RegExp>(8).fill(/^\s*Kept/),
  );
  await expect(page.getByText(/^For the security desk, M\. Vogt/)).toBeVisible();
  expect(await barriers(page, 'the call in the debrief')).toEqual([]);

  await page.getByRole('link', { name: 'Helpdesk card' }).click();
  await expect(page.getByText(/^From “Automatic isolation runbook”/)).toBeVisible();
  await page.getByRole('link', { name: 'Debrief' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Debrief, Ten minutes/ })).toBeVisible();
});

test('the card of a drill that is not in this browser says where to go', async ({ page, openApp }) => {
  await openApp(page, '#/card/nothing-here');
  await expect(page.getByRole('heading', { level: 1, name: 'Not in this browser' })).toBeVisible();
});
