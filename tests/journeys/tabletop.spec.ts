import { type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { barriers } from './barriers.ts';
import { startBrowser } from './browser-process.ts';
import {
  driving,
  exerciseClock,
  keys,
  log,
  minutesPass,
  note,
  openProjector,
  openWatched,
  recorded,
  seenBy,
  watchProjectors,
} from './console-hands.ts';
import { choose, savedBy } from './files.ts';
import { expect, listen, test, withoutPickers } from './fixtures.ts';
import { press, write } from './hands.ts';
import { bringPlanned, plannedExercise, secrets } from './planned-exercise.ts';

const now = (page: Page) => page.getByRole('region', { name: /^(?:Inject|Module|Briefing|Break|Hot wash)/ }).first();
const title = (projector: Page) => projector.getByRole('heading', { level: 1 });
const BEGINS = new Date('2026-11-24T13:00:00Z');

/** Nothing of the page is out of view, whichever pane has more to show than fits into it. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return Math.max(scrollHeight - clientHeight, scrollWidth - clientWidth);
  });

test('a 30-minute exercise is run from the keyboard, killed in the middle of it, and leaves a report', async ({
  appUrl,
}) => {
  test.setTimeout(600_000);
  const exercise = await plannedExercise('paste-to-fix');
  const { plan } = exercise;
  const inject = (number: number) => {
    const id = plan.parts.flatMap(({ injects }) => injects)[number - 1];
    const found = plan.injects.find((one) => one.id === id);
    if (!found) throw new Error(`there is no inject ${String(number)}`);
    return found;
  };
  const profile = await mkdtemp(join(tmpdir(), 'firedoor-room-'));
  const address = `${appUrl}#/tabletop/${exercise.id}/console`;
  const texts = new Set<string>();
  const databases = new Set<string>();
  const keepSeen = async (projector: Page): Promise<void> => {
    const seen = await seenBy(projector);
    seen.texts.forEach((text) => texts.add(text));
    seen.databases.forEach((name) => databases.add(name));
  };

  const first = await startBrowser(profile);
  let killedAt = '';
  let wall: number;
  try {
    const { context } = first;
    await withoutPickers(context);
    await watchProjectors(context);
    const complaints = listen(context, appUrl);
    await context.clock.install({ time: BEGINS });
    const page = await context.newPage();
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(`${appUrl}#/reports`);
    await bringPlanned(page, exercise);
    await page.goto(address);
    await driving(page);
    const projector = await openWatched(page);
    await projector.setViewportSize({ width: 1280, height: 720 });
    await page.bringToFront();
    await expect(title(projector)).toHaveText('Waiting for the facilitator');

    await test.step('the briefing, then the first inject, withdrawn and shown again', async () => {
      await keys(page, 'Space');
      await expect(projector.getByText(plan.groundRules[0] ?? '')).toBeVisible();
      await minutesPass(page, 4);
      await keys(page, 'Space', 'Space');
      await expect(title(projector)).toContainText(inject(1).says.slice(0, 30));
      await keys(page, 'w');
      await expect(title(projector)).toHaveText(plan.parts[1]?.title ?? '');
      await page.keyboard.press('e');
      const says = page.getByRole('textbox', { name: 'What the room sees and hears' });
      await expect(says).toBeFocused();
      await page.keyboard.press('Escape');
      await press(page, page.getByRole('button', { name: new RegExp(`withdrawn: ${inject(1).title}`) }));
      await page.keyboard.press('e');
      await expect(says).toHaveValue(inject(1).says);
      await page.keyboard.press('Control+A');
      await page.keyboard.type('“Rosa here. My screen says the network is gone.”');
      await recorded(page, () => press(page, page.getByRole('button', { name: 'Keep the change' })));
      await keys(page, 'j');
      await expect(title(projector)).toHaveText('“Rosa here. My screen says the network is gone.”');
    });

    await test.step('the room votes by hand and by ballot, is shown the votes, and decides', async () => {
      await keys(page, '1', '1', '2', '2', '2', '3', 'Shift+Digit3');
      await expect(projector.getByText('5 voted')).toBeVisible();
      await page.keyboard.press('t');
      const ballot = page.getByRole('dialog', { name: 'Secret ballot' });
      await page.keyboard.press('2');
      await expect(ballot.getByRole('radio').nth(1)).toBeChecked();
      await press(page, ballot.getByRole('button', { name: 'Cast my ballot' }));
      await expect(ballot.getByText('Your ballot is in. Pass the device on.')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByText('4 for B, 2 for A. Hear the smallest group first.')).toBeVisible();
      await expect(projector.getByRole('meter')).toHaveCount(0);
      await keys(page, 'v');
      await expect(projector.getByRole('meter', { name: 'B' })).toHaveText('4');
      await page.keyboard.press('d');
      await expect(page.getByRole('textbox', { name: /^Decision/ })).toHaveValue(inject(1).options[1]?.text ?? '');
      await keys(page, 'Enter');
      await expect(projector.getByRole('paragraph').filter({ hasText: 'Decided' })).toContainText(
        inject(1).options[1]?.text ?? '',
      );
      await keys(page, 'y');
    });

    await test.step('what is noticed is captured with one key each', async () => {
      await note(page, 's', 'Clean handover from the helpdesk');
      await note(page, 'g', 'Nobody owns the line to the helpdesk');
      await note(page, 'a', 'Add the bridge number to the on-call card');
      await keys(page, 'Shift+S');
      await page.keyboard.press('r');
      await keys(page, 'Shift+P');
      await expect(page.getByText('Performed without challenges').first()).toBeVisible();
    });

    await test.step('one is inserted, one is skipped, and a question is put to the room', async () => {
      await page.keyboard.press('i');
      await page.keyboard.press('Space');
      await recorded(page, () => press(page, page.getByRole('button', { name: 'Insert', exact: true })));
      const inserted = plan.contingencies?.[0];
      await expect(now(page)).toContainText(inserted?.says.slice(0, 30) ?? '');
      await page.keyboard.press('Shift+Space');
      const preview = page.getByRole('dialog', { name: 'What the room will see' });
      await expect(preview.getByRole('heading', { level: 1 })).toContainText(inserted?.says.slice(0, 30) ?? '');
      await keys(page, 'Space');
      await expect(title(projector)).toContainText(inserted?.says.slice(0, 30) ?? '');
      await keys(page, 'x', 'q');
      await expect(title(projector)).toHaveText(plan.parts[1]?.questions[0] ?? '');
    });

    await test.step('the screen is blank, and paused the clock stands', async () => {
      await keys(page, 'b');
      await expect(projector.getByRole('heading')).toHaveText('The screen is blank');
      await keys(page, 'b', 'p');
      await expect(projector.getByText('Paused')).toBeVisible();
      const before = await exerciseClock(page).innerText();
      await context.clock.fastForward(80_000);
      await expect(exerciseClock(page)).toHaveText(before);
      await keys(page, 'p');
    });

    await test.step('late, the exercise is brought back to its plan, and has its coffee', async () => {
      await minutesPass(page, 9);
      await expect(page.getByText(/\d+ min behind/)).toBeVisible();
      await keys(page, 'c');
      await press(page, page.getByRole('button', { name: /^Coffee/ }));
      await keys(page, 'j');
      await expect(projector.getByText(/^We go on in/)).toBeVisible();
      await minutesPass(page, 1);
      await expect(projector.getByText(/^We go on in/)).toHaveText(/0[0-2]:\d\d$/);
      await keys(page, 'Space', 'Space');
    });

    expect(await overflow(page)).toBe(0);
    await keepSeen(projector);
    await minutesPass(page, 1);
    killedAt = await exerciseClock(page).innerText();
    wall = await page.evaluate(() => Date.now());
    expect(complaints).toEqual([]);
  } finally {
    await first.kill();
  }

  const second = await startBrowser(profile);
  try {
    const { context } = second;
    await withoutPickers(context);
    await watchProjectors(context);
    const complaints = listen(context, appUrl);
    await context.clock.install({ time: wall + 7 * 60_000 });
    const page = await context.newPage();
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(address);
    await driving(page);

    await test.step('after seven minutes it goes on at the same second, and the room sees what it saw', async () => {
      await expect(page.getByText(/^The clock stood still for 7 min/)).toBeVisible();
      await expect(exerciseClock(page)).toHaveText(new RegExp(`^${killedAt.slice(0, 4)}`));
      await press(page, page.getByRole('button', { name: 'Leave it out' }));
    });
    const projector = await openWatched(page);
    await page.bringToFront();
    await expect(title(projector)).toContainText(await now(page).getByRole('blockquote').innerText());

    await test.step('to the hot wash, to the end, and to the report', async () => {
      for (let step = 0; step < 20; step++) {
        const next = await page
          .getByRole('button', { name: /Space$/ })
          .last()
          .innerText();
        if (next.startsWith('End')) break;
        await keys(page, 'Space');
      }
      await expect(title(projector)).toHaveText('What do we keep, what do we fix, and what surprised us?');
      await keys(page, 'Space');
      await expect(title(projector)).toHaveText('Thank you. The exercise is over, and nothing of it was real.');
      await keepSeen(projector);
      await press(page, page.getByRole('link', { name: /^Confirm the ratings/ }));
      await expect(page.getByRole('heading', { level: 1, name: /^Hot wash/ })).toBeVisible();
      const promises = page.getByRole('region', { name: 'Follow-ups' });
      await press(page, page.getByRole('button', { name: 'Make it a follow-up Add the bridge number' }));
      await write(page, promises.getByLabel('Owner'), 'Helpdesk lead');
      await promises.getByLabel('Due').fill('2026-12-01');
      await press(page, promises.getByRole('button', { name: 'Add follow-up' }));
      await expect(promises.getByRole('list', { name: 'Follow-ups' })).toContainText('Helpdesk lead, by 2026-12-01');
      await press(page, page.getByRole('button', { name: 'Write after-action report' }));
      const paper = page.getByRole('region', { name: 'The document as rendered' });
      for (const said of [
        'Rosa here. My screen says the network is gone.',
        inject(1).options[1]?.text ?? '',
        'Clean handover from the helpdesk',
        'Nobody owns the line to the helpdesk',
        'Add the bridge number to the on-call card',
        'S: Performed with some challenges',
        'P: Performed without challenges',
        'Not assessed',
      ])
        await expect(paper).toContainText(said);
    });
    expect(complaints).toEqual([]);
  } finally {
    await second.kill();
  }
  await rm(profile, { recursive: true, force: true });

  const all = [...texts].join('\n');
  expect(all).toContain('Rosa here. My screen says the network is gone.');
  const noted = ['Clean handover', 'Nobody owns the line', 'Add the bridge number', 'My own point'];
  expect([...secrets(exercise), ...noted].filter((secret) => all.includes(secret))).toEqual([]);
  expect([...databases]).toEqual(['firedoor.room']);
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
  const code = /Code ([0-9A-F]{6})/.exec(await projector.getByRole('contentinfo').innerText())?.[1] ?? '';

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
