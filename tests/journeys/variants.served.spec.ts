import { type Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { begin, recorded } from './room.ts';

const show = (page: Page, place: string) =>
  page
    .getByRole('navigation', { name: /^Incident/ })
    .getByRole('button', { name: new RegExp(`^${place}`) })
    .click();

test('a restricted server shows its buttons in grey, and says why when one is pressed', async ({ page, openApp }) => {
  await openApp(page, '#/incident/print-server-restricted');
  await begin(page);
  await show(page, 'Device');
  await page.getByRole('navigation', { name: 'Devices' }).getByRole('button', { name: 'HV-PRN-01' }).click();
  const actions = page.getByRole('toolbar', { name: 'Response actions' });
  await expect(actions.getByRole('button', { name: 'Isolate device' })).toHaveAttribute('aria-disabled', 'true');
  await expect(actions.getByRole('button', { name: 'Initiate live response session' })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await actions.getByRole('button', { name: 'Isolate device' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Comment').fill('INC-4172');
  await dialog.getByRole('button', { name: /^Confirm/ }).click();
  await expect(dialog.getByRole('alert')).toContainText('restricted security operations');
});

test('the console of a Mac isolates it, and the action center says that it was the console', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/incident/paste-to-fix-mac');
  await begin(page);
  await show(page, 'Live response');
  await recorded(page, () => page.getByRole('button', { name: /^(?:Connect|Initiate live response session)/ }).click());
  await page.getByRole('textbox', { name: /Command/ }).fill('isolate INC-4101');
  await recorded(page, () => page.getByRole('button', { name: 'Run', exact: true }).click());
  await show(page, 'Action center');
  const row = page.getByRole('main').getByRole('row').filter({ hasText: 'Isolate device' });
  await expect(row).toContainText('Manual live response action');
  await expect(row).toContainText('INC-4101');
});
