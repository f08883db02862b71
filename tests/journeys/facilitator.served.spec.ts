import { type Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { driving, keys, log, note, openProjector, recorded } from './console-hands.ts';
import { choose, savedBy } from './files.ts';
import { expect, test } from './fixtures.ts';
import { bringPlanned, plannedExercise } from './planned-exercise.ts';

/** Nothing of the page is out of view, whichever pane has more to show than fits into it. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return Math.max(scrollHeight - clientHeight, scrollWidth - clientWidth);
  });

test('the console and every screen of the projector keep nobody out, and need no scrolling', async ({
  page,
  openApp,
}) => {
  test.slow();
  const exercise = await plannedExercise('paste-to-fix');
  await page.setViewportSize({ width: 1366, height: 768 });
  await openApp(page, '#/reports');
  await bringPlanned(page, exercise);
  await openApp(page, `#/tabletop/${exercise.id}/console`);
  await driving(page);
  const projector = await openProjector(page);
  await page.bringToFront();
  const look = async (place: string): Promise<void> => {
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 1280, height: 720 },
    ]) {
      await projector.setViewportSize(size);
      expect(await overflow(projector), `${place} at ${String(size.width)}`).toBe(0);
      expect(await overflow(page), `console, ${place}`).toBe(0);
      await expect(projector.getByText('EXERCISE', { exact: true })).toBeInViewport();
    }
  };
  await look('waiting');
  await keys(page, 'Space');
  await look('briefing');
  await keys(page, 'Space');
  await look('part');
  await keys(page, 'Space');
  await look('inject');
  expect(await barriers(projector, 'the projector with an inject')).toEqual([]);
  await keys(page, '1', '2', '2', 'v');
  await look('votes');
  expect(await barriers(projector, 'the projector with votes')).toEqual([]);
  await note(page, 'g', 'Nobody owns the line to the helpdesk');
  expect(await barriers(page, 'the console')).toEqual([]);
  await keys(page, 'q');
  await look('discussion');
  await keys(page, 'b');
  await look('blank');
  await keys(page, 'b');
  for (const key of ['l', 'i', 'e']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await barriers(page, `the dialog of ${key}`)).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.setViewportSize({ width: 320, height: 640 });
  for (const pane of ['Run of show', 'Capture', 'Now']) {
    await page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: pane }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await barriers(page, `${pane} at 320 pixels`)).toEqual([]);
  }
});

test('whoever writes faster than it is stored loses no word, and presses no key with it', async ({ page, openApp }) => {
  const exercise = await plannedExercise('paste-to-fix');
  await openApp(page, '#/reports');
  await bringPlanned(page, exercise);
  await openApp(page, `#/tabletop/${exercise.id}/console`);
  await driving(page);
  await keys(page, 'Space');
  for (const [key, words] of [
    ['s', 'A clean handover'],
    ['g', 'Nobody owns the line'],
    ['a', 'Add the bridge number'],
  ] as const) {
    await page.keyboard.press(key);
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  const noted = page.getByRole('region', { name: 'Observations' }).getByRole('listitem');
  await expect(noted).toHaveText([/Add the bridge number/, /Nobody owns the line/, /A clean handover/]);
  await expect(page.getByRole('button', { name: /^Blank/ })).toBeVisible();
});

test('a second console reads along, and drives when it takes over', async ({ page, context, openApp }) => {
  const exercise = await plannedExercise('paste-to-fix');
  await openApp(page, '#/reports');
  await bringPlanned(page, exercise);
  await openApp(page, `#/tabletop/${exercise.id}/console`);
  await driving(page);
  await keys(page, 'Space');
  const reader = await context.newPage();
  await reader.goto(page.url());
  await expect(reader.getByText('This exercise is being driven in another window.')).toBeVisible();
  const before = await log(reader).innerText();
  for (const key of ['Space', 'p', 'b', 's', 'd', 'x']) await reader.keyboard.press(key);
  await expect(reader.getByRole('dialog')).toHaveCount(0);
  await expect(log(reader)).toHaveText(before);
  await expect(reader.getByRole('button', { name: /^(?:Blank|Pause|Strength|Skip)/ })).toHaveCount(0);

  await recorded(page, () => page.keyboard.press('Space'));
  await expect(log(reader)).toHaveText(await log(page).innerText());
  await reader.getByRole('button', { name: 'Take over' }).click();
  await driving(reader);
  await expect(page.getByText('Reading along')).toBeVisible();
  await keys(reader, 'Space');
  await expect(log(page)).toHaveText(await log(reader).innerText());
});

test('teams seal answers on laptops of their own, and each file counts once and only as it was sealed', async ({
  page,
  context,
  openApp,
}) => {
  const exercise = await plannedExercise('paste-to-fix');
  await openApp(page, '#/reports');
  await bringPlanned(page, exercise);
  await openApp(page, `#/tabletop/${exercise.id}/console`);
  await driving(page);
  const projector = await openProjector(page);
  await page.bringToFront();
  await keys(page, 'Space', 'Space', 'Space');
  const foot = projector.getByRole('contentinfo');
  await expect(foot).toContainText(/code [0-9A-F]{6}/);
  const code = /code ([0-9A-F]{6})/.exec(await foot.innerText())?.[1] ?? '';

  const laptop = await context.newPage();
  await openApp(laptop, '#/answer');
  const seal = laptop.getByRole('button', { name: 'Seal and save' });
  await seal.click();
  await expect(laptop.getByText('Copy it from the projector.')).toBeVisible();
  await expect(laptop.getByLabel('Code of the exercise')).toBeFocused();
  expect(await barriers(laptop, 'the answer of a team')).toEqual([]);
  await laptop.getByLabel('Code of the exercise').fill(code.toLowerCase());
  await laptop.getByLabel('Number of the inject').fill('1');
  await laptop.getByLabel('Your team').fill('Table 2');
  await laptop.getByRole('radio', { name: 'B', exact: true }).check();
  await laptop.getByRole('radio', { name: 'Sure', exact: true }).check();
  const answer = await savedBy(laptop, seal);
  expect(answer.name).toBe('inject-1_table-2.json');

  const votes = page.getByRole('region', { name: /^Votes on inject 1/ });
  const take = page.getByRole('button', { name: /^Team answers/ });
  await choose(page, take, [
    answer,
    { name: 'changed.json', text: answer.text.replace('"B"', '"A"') },
    { name: 'other.json', text: 'not an answer' },
  ]);
  await expect(votes.getByText('Table 2: B')).toBeVisible();
  await expect(votes.getByText('1 of 5 voted')).toBeVisible();
  const refused = page.getByRole('alert').filter({ hasText: 'changed.json' });
  await expect(refused).toContainText('This answer was changed after it was sealed.');
  await expect(refused).toContainText('other.json: This is not an answer that a team sealed with Firedoor.');
  await choose(page, take, [answer]);
  await expect(page.getByText('This answer has been taken in already.')).toBeVisible();
  await expect(votes.getByText('1 of 5 voted')).toBeVisible();
});
