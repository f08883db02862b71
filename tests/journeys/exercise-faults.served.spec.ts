import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { driving, exerciseClock, keys, minutesPass, openProjector } from './console-hands.ts';
import { choose } from './files.ts';
import { expect, test } from './fixtures.ts';
import { press } from './hands.ts';
import { bringPlanned, plannedExercise } from './planned-exercise.ts';

const title = (projector: Page) => projector.getByRole('heading', { level: 1 });
const minutesOf = (clock: string): number => {
  const [seconds = 0, minutes = 0, hours = 0] = clock.split(':').map(Number).toReversed();
  return hours * 60 + minutes + seconds / 60;
};

test('ten minutes for which the computer slept are not counted, until somebody says that they count', async ({
  page,
  context,
  openApp,
}) => {
  await context.clock.install({ time: new Date('2026-11-24T13:00:00Z') });
  const exercise = await plannedExercise('paste-to-fix');
  await openApp(page, '#/reports');
  await bringPlanned(page, exercise);
  await openApp(page, `#/tabletop/${exercise.id}/console`);
  await driving(page);
  const projector = await openProjector(page);
  await page.bringToFront();
  await keys(page, 'Space', 'Space', 'Space');
  await minutesPass(page, 1);
  const shows = await title(projector).innerText();

  await context.clock.fastForward(600_000);
  await expect(page.getByText(/^The clock stood still for 10 min/)).toBeVisible();
  expect(minutesOf(await exerciseClock(page).innerText())).toBeLessThan(3);
  await expect(title(projector)).toHaveText(shows);
  await keys(page, 'z');
  await expect(page.getByText(/^The clock stood still/)).toHaveCount(0);
  expect(minutesOf(await exerciseClock(page).innerText())).toBeGreaterThanOrEqual(11);

  await context.clock.fastForward(600_000);
  await expect(page.getByText(/^The clock stood still for 10 min/)).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Leave it out' }));
  await expect(page.getByText(/^The clock stood still/)).toHaveCount(0);
  expect(minutesOf(await exerciseClock(page).innerText())).toBeLessThan(14);
});

test('an exercise whose incident was removed goes on, and says to the room what it would have said', async ({
  page,
  openApp,
}) => {
  const yaml = await readFile(new URL('../fixtures/incidents/minimal/incident.yaml', import.meta.url), 'utf8');
  await openApp(page, '#/incidents');
  await choose(page, page.getByRole('button', { name: 'Choose files…' }), [{ name: 'mine.yaml', text: yaml }]);
  await page.getByRole('link', { name: 'Open its briefing' }).waitFor();
  const id = /^id: (\S+)/m.exec(yaml)?.[1] ?? '';
  await openApp(page, `#/tabletop/new/${id}`);
  await page.getByRole('button', { name: 'Plan this exercise' }).click();
  await expect(page.getByRole('heading', { name: /^Preflight/ })).toBeVisible();
  const preparation = new URL(page.url()).hash;

  await openApp(page, '#/incidents');
  await page.getByRole('button', { name: /^Remove/ }).click();
  await page.getByRole('button', { name: 'Remove the incident' }).click();
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  await page.reload();
  await openApp(page, preparation.replace(/prep$/, 'console'));
  await driving(page);
  const projector = await openProjector(page);
  await page.bringToFront();
  await keys(page, 'Space', 'Space', 'Space');
  const said = await page
    .getByRole('region', { name: /^Inject 1/ })
    .getByRole('blockquote')
    .innerText();
  await expect(title(projector)).toContainText(said);
});

test('clearing everything takes the exercises along, and what their rooms were shown', async ({ page, openApp }) => {
  const exercise = await plannedExercise('paste-to-fix');
  await openApp(page, '#/reports');
  await bringPlanned(page, exercise);
  const console = `#/tabletop/${exercise.id}/console`;
  await openApp(page, console);
  await driving(page);
  await keys(page, 'Space');
  await openApp(page, `#/projector/${exercise.id}`);
  await expect(page.getByText(exercise.plan.groundRules[0] ?? '')).toBeVisible();

  await openApp(page, '#/settings/data');
  await page.getByLabel('Type delete to confirm').fill('delete');
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByRole('main').getByText('Everything that was kept here is gone.')).toBeVisible();
  await openApp(page, console);
  await expect(page.getByText('That link points to an exercise that is not in this browser.')).toBeVisible();
  await openApp(page, `#/projector/${exercise.id}`);
  await expect(title(page)).toHaveText('Waiting for the facilitator');
  await expect(page.getByText(exercise.plan.groundRules[0] ?? '')).toHaveCount(0);
});
