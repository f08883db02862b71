import { driving, keys, openProjector } from './console-hands.ts';
import { expect, test } from './fixtures.ts';
import { bringPlanned, plannedExercise } from './planned-exercise.ts';

test('a projector that is closed is told of and opened again; one that is blocked says what to do', async ({
  page,
  openApp,
}) => {
  const exercise = await plannedExercise('paste-to-fix');
  await openApp(page, '#/reports');
  await bringPlanned(page, exercise);
  await openApp(page, `#/tabletop/${exercise.id}/console`);
  await driving(page);
  await expect(page.getByText('Projector closed')).toBeVisible();
  const projector = await openProjector(page);
  await expect(page.getByText('Projector: waiting')).toBeVisible();
  for (const key of ['?', 'Control+k', 'g', 'h', 'Tab', 'Enter']) await projector.keyboard.press(key);
  await expect(projector.getByRole('heading')).toHaveText('Waiting for the facilitator');
  await expect(projector.getByRole('dialog')).toHaveCount(0);
  expect(await projector.title()).toBe('Projector – Firedoor');
  await keys(page, 'Space');
  await projector.close();
  await expect(page.getByText('Projector closed')).toBeVisible();
  const again = await openProjector(page);
  await expect(again.getByText(exercise.plan.groundRules[0] ?? '')).toBeVisible();
  await again.close();

  await page.evaluate(() => (window.open = () => null));
  await page.getByRole('button', { name: /^Open the projector/ }).click();
  await expect(page.getByText('The browser blocked the projector window.')).toBeVisible();
});
