import { expect, test } from './fixtures.ts';

test('the situations of an example are checked in a worker, and what they say is on show', async ({
  page,
  openApp,
}) => {
  await openApp(page, '#/runbook/small-it-team/gaps');
  await expect(page.getByText(/^Checked against [\d,]+ states/)).toBeVisible({ timeout: 30_000 });
});
