import { type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { driving, keys, openProjector } from './console-hands.ts';
import { choose } from './files.ts';
import { expect, test } from './fixtures.ts';
import { press, write } from './hands.ts';

const HEAD = 'Lfd;Wann genau;Wer spricht;Wen es trifft;Wie;Auf dem Kärtchen;Zur Wahl';
const CALL = '1;T+02;Dana Ito, Lohnbüro;Servicedesk;Anruf;"Mein Internet ist weg.\r\nIn einer Stunde ist ""Abgabe"".";';
const CHOICE = '"A. Zurückrufen\nB. Warten"';

/** A sheet of another house: a mark at its beginning, semicolons, line breaks within quotes, headings of its own. */
const sheet = (...rows: readonly string[]): string => `\uFEFF${[HEAD, ...rows, ''].join('\r\n')}`;

const broken = sheet(
  CALL + CHOICE,
  '2;bald;EDR;;Alarm;Zweiter Rechner, gleicher Hash;',
  '3;T+20;SOC;Leitung;Brieftaube;;',
);
const mended = sheet(
  CALL + CHOICE,
  '2;00:12;EDR;SOC;Alarm;Zweiter Rechner, gleicher Hash;',
  '3;T+20;SOC;Leitung;Mail;Dürfen wir freigeben?;',
);

test('a sheet of another house is mapped once, mended where it is told, and run', async ({ page, openApp }) => {
  await openApp(page, '#/tabletop/new');
  const bring = (text: string): Promise<void> =>
    choose(page, page.getByRole('button', { name: 'Choose a file…' }), [{ name: 'Übung_Nordwerk.csv', text }]);
  await bring(broken);
  await expect(problems(page).first()).toContainText('Row 2');
  await expect(page.getByRole('button', { name: 'Plan this exercise' })).toBeDisabled();
  for (const [field, column] of [
    ['Offset', 'Wann'],
    ['From', 'Wer spricht'],
    ['To', 'Wen'],
    ['Via', 'Wie'],
    ['Inject', 'Auf'],
    ['Options', 'Zur Wahl'],
  ] as const)
    await write(page, page.getByRole('combobox', { name: field, exact: true }), column);
  await expect(problems(page)).toHaveText([
    /Row 3.*column “Wen es trifft”: empty\./,
    /Row 3.*column “Wann genau”: “bald” is no time\./,
    /Row 4.*column “Auf dem Kärtchen”: empty\./,
    /Row 4.*column “Wie”: “Brieftaube” is no channel\./,
  ]);
  expect(await barriers(page, 'a sheet with problems')).toEqual([]);

  await bring('"never closed;');
  await expect(page.getByText('Übung_Nordwerk.csv cannot be read. Nothing was changed.')).toBeVisible();
  await bring(mended);
  await expect(problems(page)).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Inject', exact: true }).locator('option:checked')).toHaveText(
    'Auf dem Kärtchen',
  );
  await expect(page.getByText('3 injects in 1 part')).toBeVisible();

  await press(page, page.getByRole('button', { name: 'Plan this exercise' }));
  await press(page, page.getByRole('button', { name: 'Start without a projector' }));
  await driving(page);
  const projector = await openProjector(page);
  await page.bringToFront();
  await keys(page, 'Space', 'Space');
  await expect(projector.getByRole('heading', { level: 1 })).toHaveText(
    /Mein Internet ist weg\.\s+In einer Stunde ist "Abgabe"\./,
  );
  await expect(projector.getByRole('listitem')).toHaveText(['AZurückrufen', 'BWarten']);
  await keys(page, 'Space');
  await expect(projector.getByRole('heading', { level: 1 })).toHaveText('Zweiter Rechner, gleicher Hash');
});

const problems = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'Mend the sheet and choose it again' }).getByRole('listitem');
