import { type BrowserContext, type Page } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlannedInject, TabletopPlan } from '../../src/core/tabletop/plan.ts';
import type { TabletopFact } from '../../src/core/tabletop/tabletop-fact.ts';
import { startBrowser } from './browser-process.ts';
import {
  driving,
  exerciseClock,
  keys,
  minutesPass,
  note,
  openProjector,
  recorded,
  seenBy,
  watchProjectors,
} from './console-hands.ts';
import { expect, listen, test, withoutPickers } from './fixtures.ts';
import { press, replace, write } from './hands.ts';
import { plannedExercise, secrets } from './planned-exercise.ts';

const BEGINS = new Date('2026-11-24T13:00:00Z');
const OWN_RULE = 'Say it aloud before you write it down';
const OWN_OBJECTIVE = 'The line to the helpdesk has an owner';
const EDITED = '“Rosa here. My screen says the network is gone.”';

const title = (projector: Page) => projector.getByRole('heading', { level: 1 });
const now = (page: Page) => page.getByRole('region', { name: /^(?:Inject|Module|Briefing|Break|Hot wash)/ }).first();
const show = (page: Page) => page.getByRole('navigation', { name: 'Run of show' });
const scenarioClock = (page: Page) => page.getByRole('banner').getByRole('time').first();
const seconds = (clock: string): number => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

test('thirty minutes are planned, run, killed, resumed, talked over and written up by keyboard alone', async ({
  appUrl,
}) => {
  test.setTimeout(300_000);
  const profile = await mkdtemp(join(tmpdir(), 'firedoor-room-'));
  const seen = { texts: new Set<string>(), databases: new Set<string>() };
  const keepSeen = async (projector: Page): Promise<void> => {
    const { texts, databases } = await seenBy(projector);
    texts.forEach((text) => seen.texts.add(text));
    databases.forEach((name) => seen.databases.add(name));
  };

  const first = await startBrowser(profile);
  let plan: TabletopPlan;
  let left: Left;
  try {
    const { page, complaints } = await desk(first.context, appUrl, BEGINS);
    await page.goto(`${appUrl}#/tabletop/new`);
    await test.step('an incident, a length', () => choosesAnIncident(page));
    await test.step('objectives, names, agenda, rules', () => prepares(page));
    const projector = await test.step('preflight, with the projector open', () => preflight(page));
    plan = await test.step('a backup', () => savesItsBackup(page));
    await test.step('the start', () => starts(page, projector));
    await test.step('an inject: edited, shown, withdrawn, shown again', () => showsTheFirst(page, projector, plan));
    await test.step('votes and a decision', () => votesAndDecides(page, projector, plan));
    await test.step('what was noticed, by whom', () => captures(page));
    await test.step('one more inject, one fewer, a question', () => insertsAndSkips(page, projector, plan));
    await test.step('blank and paused', () => blanksAndPauses(page, projector));
    await test.step('late, and back to its plan', () => comesBackToItsPlan(page));
    await test.step('a break', () => hasABreak(page, projector));
    await test.step('a jump, and a scenario that stays on its script', () => jumpsAndStays(page, projector, plan));
    await keepSeen(projector);
    left = await leaves(page, projector);
    expect(complaints).toEqual([]);
  } finally {
    await first.kill();
  }

  const second = await startBrowser(profile);
  try {
    const { page, complaints } = await desk(second.context, appUrl, new Date(left.wall + 7 * 60_000));
    await test.step('the same second, the same screen', () => resumes(page, left));
    const projector = await openProjector(page);
    await page.bringToFront();
    await expect(title(projector)).toHaveText(left.screen);
    await test.step('to the hot wash, to the end', () => ends(page, projector));
    await keepSeen(projector);
    await test.step('the hot wash', () => holdsTheHotWash(page));
    await test.step('the report', () => hasItsReport(page, plan));
    expect(complaints).toEqual([]);
  } finally {
    await second.kill();
  }
  await rm(profile, { recursive: true, force: true });

  const shown = [...seen.texts].join('\n');
  expect(shown).toContain(EDITED);
  const noted = ['Clean handover', 'Nobody owns the line', 'Add the bridge number'];
  const { incident } = await plannedExercise('paste-to-fix');
  expect([...secrets({ incident, plan }), ...noted].filter((secret) => shown.includes(secret))).toEqual([]);
  expect([...seen.databases]).toEqual(['firedoor.room']);
});

/** What stands on the screens in the moment before the browser is killed. */
interface Left {
  readonly address: string;
  readonly clock: number;
  readonly screen: string;
  readonly wall: number;
}

async function desk(context: BrowserContext, appUrl: string, time: Date) {
  await withoutPickers(context);
  await watchProjectors(context);
  const complaints = listen(context, appUrl);
  await context.clock.install({ time });
  const page = await context.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  return { page, complaints };
}

/** The injects of a plan in the order in which they are shown. */
const inOrder = ({ parts, injects }: TabletopPlan): readonly PlannedInject[] =>
  parts.flatMap((part) => part.injects.flatMap((id) => injects.filter((inject) => inject.id === id)));

function firstOf(plan: TabletopPlan): PlannedInject {
  const [inject] = inOrder(plan);
  if (!inject) throw new Error('the plan has no inject');
  return inject;
}

async function choosesAnIncident(page: Page): Promise<void> {
  await write(page, page.getByRole('searchbox'), 'captcha');
  await press(page, page.getByRole('link', { name: 'Paste this to fix the captcha' }));
  await replace(page, page.getByRole('spinbutton', { name: 'Minutes' }), '30');
  await press(page, page.getByRole('button', { name: 'Plan this exercise' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Paste this to fix the captcha' })).toBeVisible();
}

async function prepares(page: Page): Promise<void> {
  const add = async (field: string, text: string): Promise<void> => {
    await write(page, page.getByRole('textbox', { name: field }), text);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: field })).toHaveValue('');
  };
  const objectives = page.getByRole('region', { name: /^Objectives/ });
  await press(page, objectives.getByRole('button', { name: 'Take objective 3 away' }));
  await expect(objectives).toContainText('2 of at most 3');
  await write(page, objectives.getByRole('textbox', { name: 'An objective of your own' }), OWN_OBJECTIVE);
  await page.keyboard.press('Enter');
  await expect(objectives.getByRole('textbox', { name: 'Objective 3' })).toHaveValue(OWN_OBJECTIVE);

  await add('A seat, in your own word for it', 'SOC lead');
  await write(page, page.getByRole('textbox', { name: 'Name of SOC lead' }), 'Sam Ortiz');
  await page.keyboard.press('Tab');

  const agenda = page.getByRole('region', { name: /^Agenda/ });
  await write(page, agenda.getByRole('combobox', { name: 'After' }), 'The first');
  await press(page, agenda.getByRole('button', { name: 'Add break' }));
  await replace(page, agenda.getByRole('spinbutton', { name: /^Minutes of (?:Break|Coffee)/ }), '5');
  await page.keyboard.press('Tab');
  await replace(page, agenda.getByRole('spinbutton', { name: 'All in all' }), '30');
  await page.keyboard.press('Tab');
  await expect(agenda).toContainText('30 min incl. hot wash');
  const parts = await agenda.getByRole('spinbutton', { name: /^Minutes of/ }).all();
  const minutes = await Promise.all(parts.map((part) => part.inputValue()));
  expect(minutes.reduce((sum, each) => sum + Number(each), 0)).toBe(30);

  await add('A rule of your own', OWN_RULE);
}

async function preflight(page: Page): Promise<Page> {
  const projector = await openProjector(page, () => press(page, page.getByRole('button', { name: 'Open projector' })));
  await expect(title(projector)).toHaveText('Waiting for the facilitator');
  await expect(projector.getByText(/If you can read this line from the back row/)).toBeVisible();
  await projector.setViewportSize({ width: 1280, height: 720 });
  await page.bringToFront();
  const card = page.getByRole('region', { name: /^Preflight/ });
  await expect(card.getByRole('checkbox', { name: /^Projector window open/ })).toBeChecked();
  for (const item of [/^Readable/, /^Clock agreed/, /guide printed/, /^Ballots printed/]) {
    await write(page, card.getByRole('checkbox', { name: item }), ' ');
    await expect(card.getByRole('checkbox', { name: item })).toBeChecked();
  }
  return projector;
}

/** The plan that was settled on, from the file that is saved before an exercise. */
async function savesItsBackup(page: Page): Promise<TabletopPlan> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page, page.getByRole('button', { name: 'Save backup' })),
  ]);
  const log = JSON.parse(await readFile(await download.path(), 'utf8')) as { readonly facts: readonly TabletopFact[] };
  const planned = log.facts.findLast((fact) => fact.type === 'exercise.planned');
  if (!planned) throw new Error('the backup has no plan');
  await expect(page.getByText('6 of 6 cards are ready.')).toBeVisible();
  return planned.plan;
}

async function starts(page: Page, projector: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await driving(page);
  await expect(projector.getByText(OWN_RULE)).toBeVisible();
  await expect(projector.getByText(OWN_OBJECTIVE)).toBeVisible();
  await minutesPass(page, 4);
}

async function showsTheFirst(page: Page, projector: Page, plan: TabletopPlan): Promise<void> {
  const inject = firstOf(plan);
  const module = plan.parts.find(({ injects }) => injects.length > 0)?.title ?? '';
  await keys(page, 'Space');
  await expect(title(projector)).toHaveText(module);
  await page.keyboard.press('e');
  const says = page.getByRole('textbox', { name: 'What the room sees and hears' });
  await expect(says).toHaveValue(inject.says);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(EDITED);
  await recorded(page, () => press(page, page.getByRole('button', { name: 'Keep the change' })));
  await keys(page, 'Space');
  await expect(title(projector)).toHaveText(EDITED);
  await expect(projector.getByText(/Discuss, 0?\d+:\d\d left/)).toBeVisible();
  await keys(page, 'w');
  await expect(title(projector)).toHaveText(module);
  await press(page, show(page).getByRole('button', { name: `withdrawn: ${inject.title}` }));
  await keys(page, 'j');
  await expect(title(projector)).toHaveText(EDITED);
}

async function votesAndDecides(page: Page, projector: Page, plan: TabletopPlan): Promise<void> {
  const second = firstOf(plan).options[1]?.text ?? '';
  await keys(page, '1', '1', '2', '2', '2', '3', 'Shift+Digit3');
  await expect(projector.getByText('5 voted')).toBeVisible();
  await page.keyboard.press('t');
  const ballot = page.getByRole('dialog', { name: 'Secret ballot' });
  await page.keyboard.press('2');
  await expect(ballot.getByRole('radio').nth(1)).toBeChecked();
  await press(page, ballot.getByRole('button', { name: 'Cast my ballot' }));
  await expect(ballot.getByText('Your ballot is in. Pass the device on.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(ballot.getByText('This goes back to the facilitator.')).toBeVisible();
  await press(page, ballot.getByRole('button', { name: 'I am the facilitator' }));
  await expect(page.getByText('4 for B, 2 for A. Hear the smallest group first.')).toBeVisible();
  await expect(projector.getByRole('meter')).toHaveCount(0);
  await keys(page, 'v');
  await expect(projector.getByRole('meter', { name: 'B' })).toHaveText('4');
  await page.keyboard.press('d');
  await expect(page.getByRole('textbox', { name: /^Decision/ })).toHaveValue(second);
  await write(page, page.getByRole('combobox', { name: 'Decided by' }), 'Sam');
  await recorded(page, () => press(page, page.getByRole('button', { name: /^Record ⏎/ })));
  await expect(projector.getByRole('paragraph').filter({ hasText: 'Decided' })).toContainText(second);
  await keys(page, 'y');
  await expect(page.getByRole('button', { name: /^Keep on script/ })).toHaveCount(0);
}

async function captures(page: Page): Promise<void> {
  await note(page, 's', 'Clean handover from the helpdesk');
  await page.keyboard.press('g');
  await page.keyboard.type('Nobody owns the line to the helpdesk');
  await write(page, page.getByRole('combobox', { name: 'Noticed by' }), 'Sam');
  await recorded(page, () => press(page, page.getByRole('button', { name: /^Keep/ })));
  await expect(page.getByRole('listitem').filter({ hasText: 'Nobody owns the line' })).toContainText('Sam Ortiz');
  await note(page, 'a', 'Add the bridge number to the on-call card');
  await keys(page, 'Shift+S');
  await page.keyboard.press('r');
  await keys(page, 'Shift+P');
  await expect(page.getByText('Performed without challenges').first()).toBeVisible();
}

async function insertsAndSkips(page: Page, projector: Page, plan: TabletopPlan): Promise<void> {
  const [inserted] = plan.contingencies ?? [];
  const start = inserted?.says.slice(0, 30) ?? '';
  await page.keyboard.press('i');
  await page.keyboard.press('Space');
  await recorded(page, () => press(page, page.getByRole('button', { name: 'Insert', exact: true })));
  await expect(now(page)).toContainText(start);
  await page.keyboard.press('Shift+Space');
  const preview = page.getByRole('dialog', { name: 'What the room will see' });
  await expect(preview.getByRole('heading', { level: 1 })).toContainText(start);
  await keys(page, 'Space');
  await expect(title(projector)).toContainText(start);
  await keys(page, 'x');
  await expect(show(page).getByRole('button', { name: /skipped/ })).toHaveCount(1);
  await keys(page, 'q');
  await expect(title(projector)).toHaveText(plan.parts.flatMap(({ questions }) => questions)[0] ?? '');
}

async function blanksAndPauses(page: Page, projector: Page): Promise<void> {
  const before = await title(projector).innerText();
  await keys(page, 'b');
  await expect(title(projector)).toHaveText('The screen is blank');
  await keys(page, 'b');
  await expect(title(projector)).toHaveText(before);
  await keys(page, 'p');
  await expect(projector.getByText('Paused')).toBeVisible();
  const stands = await exerciseClock(page).innerText();
  await page.context().clock.fastForward(80_000);
  await expect(exerciseClock(page)).toHaveText(stands);
  await keys(page, 'p');
  await expect(projector.getByText('Paused')).toHaveCount(0);
}

async function comesBackToItsPlan(page: Page): Promise<void> {
  await minutesPass(page, 9);
  const behind = page.getByText(/\d+ min behind/);
  await expect(behind).toBeVisible();
  const late = Number(/\d+/.exec(await behind.innerText())?.[0]);
  await keys(page, 'c');
  await expect(page.getByText(new RegExp(`\\b${String(late)} min behind`))).toHaveCount(0);
}

async function hasABreak(page: Page, projector: Page): Promise<void> {
  await press(page, show(page).getByRole('button', { name: /^(?:Break|Coffee)/ }));
  await keys(page, 'j');
  const countdown = projector.getByText(/^We go on in/);
  await expect(countdown).toHaveText(/0[34]:\d\d$/);
  await minutesPass(page, 1);
  await expect(countdown).toHaveText(/0[23]:\d\d$/);
}

async function jumpsAndStays(page: Page, projector: Page, plan: TabletopPlan): Promise<void> {
  const chosen = inOrder(plan).findLast(({ options }) => options.length > 1);
  await press(page, show(page).getByRole('button', { name: `ahead: ${chosen?.title ?? ''}` }));
  await keys(page, 'j');
  await expect(title(projector)).toContainText(chosen?.says.slice(0, 30) ?? '');
  const clock = await scenarioClock(page).innerText();
  await keys(page, '1', '2', '2', 'v');
  await expect(projector.getByRole('meter', { name: 'B' })).toHaveText('2');
  await keys(page, 'k');
  await expect(scenarioClock(page)).toHaveText(clock);
  await expect(page.getByRole('button', { name: /^Accept the room/ })).toHaveCount(0);
  await minutesPass(page, 3);
}

async function leaves(page: Page, projector: Page): Promise<Left> {
  return {
    address: page.url(),
    clock: seconds(await exerciseClock(page).innerText()),
    screen: await title(projector).innerText(),
    wall: await page.evaluate(() => Date.now()),
  };
}

async function resumes(page: Page, left: Left): Promise<void> {
  const opened = performance.now();
  await page.goto(left.address);
  await driving(page);
  await expect(page.getByText(/^The clock stood still for 7 min/)).toBeVisible();
  const clock = seconds(await exerciseClock(page).innerText());
  const since = (performance.now() - opened) / 1000;
  // It goes on as soon as it is there, and what was kept last is at most a second old.
  expect(clock).toBeGreaterThanOrEqual(left.clock);
  expect(clock).toBeLessThanOrEqual(left.clock + since + 2);
  await press(page, page.getByRole('button', { name: 'Leave it out' }));
  await expect(page.getByText(/^The clock stood still/)).toHaveCount(0);
}

async function ends(page: Page, projector: Page): Promise<void> {
  await minutesPass(page, 6);
  const primary = page.getByRole('button', { name: /Space$/ }).last();
  while (!(await primary.innerText()).startsWith('End')) await keys(page, 'Space');
  await expect(title(projector)).toHaveText('What do we keep, what do we fix, and what surprised us?');
  await minutesPass(page, 5);
  await keys(page, 'Space');
  await expect(title(projector)).toHaveText('Thank you. The exercise is over, and nothing of it was real.');
}

async function holdsTheHotWash(page: Page): Promise<void> {
  await press(page, page.getByRole('link', { name: /^Confirm the ratings/ }));
  await expect(page.getByRole('heading', { level: 1, name: /^Hot wash/ })).toBeVisible();
  for (const [key, column, words] of [
    ['k', 'Keep', 'The script was at hand'],
    ['f', 'Fix', 'Two people told Rosa two things'],
    ['u', 'Surprised us', 'Grace rang before the helpdesk did'],
  ] as const) {
    await page.keyboard.press(key);
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: column }).getByRole('listitem')).toHaveText(words);
    await page.keyboard.press('Escape');
  }
  const promises = page.getByRole('region', { name: 'Follow-ups' });
  await press(page, page.getByRole('button', { name: 'Make it a follow-up Add the bridge number' }));
  await expect(promises.getByLabel('What will be done')).toBeFocused();
  await replace(page, promises.getByLabel('Owner'), ' ');
  await page.keyboard.press('Enter');
  await expect(promises.getByRole('alert')).toContainText(
    'A follow-up without an owner and a date will not happen. Add both, or mark it as “idea”.',
  );
  await expect(promises.getByLabel('Owner')).toBeFocused();
  await page.keyboard.type('Sam Ortiz');
  await write(page, promises.getByLabel('Due'), '12012026');
  await expect(promises.getByLabel('Due')).toHaveValue('2026-12-01');
  await press(page, promises.getByRole('button', { name: 'Add follow-up' }));
  await expect(promises.getByRole('list', { name: 'Follow-ups' })).toContainText('Sam Ortiz, by 2026-12-01');
  await page.keyboard.press('Control+Enter');
}

async function hasItsReport(page: Page, plan: TabletopPlan): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: /^After-action report/ })).toBeVisible();
  const paper = page.getByRole('region', { name: 'The document as rendered' });
  const [first, second] = plan.objectives;
  for (const said of [
    first?.text,
    second?.text,
    OWN_OBJECTIVE,
    'S: Performed with some challenges',
    'P: Performed without challenges',
    'Not assessed',
    EDITED,
    firstOf(plan).options[1]?.text,
    'Clean handover from the helpdesk',
    'Nobody owns the line to the helpdesk',
    'The script was at hand',
    'Two people told Rosa two things',
    'Grace rang before the helpdesk did',
    'SOC lead',
  ])
    await expect(paper).toContainText(said ?? 'the plan lacks it');
  await expect(paper.getByRole('row').filter({ hasText: '2026-12-01' }).first()).toContainText(
    'Add the bridge number to the on-call cardSam Ortiz2026-12-01',
  );
  await expect(paper.getByRole('heading', { level: 3 })).toHaveText([
    'Overview',
    'Objectives',
    'Timeline',
    'Strengths',
    'Areas for improvement',
    'What surprised us',
    'Improvement plan',
    'Decisions and votes',
    'Participants',
    'Appendix: the log',
  ]);
  const appendix = paper.getByRole('table').last();
  for (const deed of [
    `Edited “${firstOf(plan).title}”`,
    `Withdrew “${firstOf(plan).title}” from the screen`,
    'A secret ballot for',
    'Went the way of the room: B',
    'Inserted “',
    'Skipped “',
    'Asked the room: ',
    'Blanked the screen',
    'Paused',
    'Began “Break”',
    'Stayed on script after “',
    'Began “Hot wash”',
    'The exercise ended',
  ])
    await expect(appendix).toContainText(deed);
}
