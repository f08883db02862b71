/* global document, indexedDB, location, MutationObserver, requestAnimationFrame, window -- in the functions that run in a page */

const TIMES = 40;
/** What an act leaves for later is not part of the next one. */
const BETWEEN = 60;

/**
 * How soon the projector's window follows its console: from the key, and from the moment in which the console has it in its
 * log, to the frame that shows it to the room. Beside them two windows that do no more than store a row and say so.
 */
export async function projectorTimes(page, app, bare) {
  const projector = await runExercise(page, app);
  await Promise.all([page.evaluate(noteKeysAndLog), projector.evaluate(noteScreens)]);
  for (let time = 0; time < TIMES; time++) {
    await page.keyboard.press('b');
    await projector.waitForFunction((drawn) => window.drawn.length > drawn, time);
    await page.waitForTimeout(BETWEEN);
  }
  const { pressed, logged } = await page.evaluate(() => ({ pressed: window.pressed, logged: window.logged }));
  const drawn = await projector.evaluate(() => window.drawn);
  await projector.close();

  const [from, to] = [page, await page.context().newPage()];
  await from.goto(bare);
  await to.goto(bare);
  await to.evaluate(drawMessages);
  const rows = await from.evaluate(storeAndTell, { times: TIMES, between: BETWEEN });
  await to.waitForFunction((times) => window.drawn.length === times, TIMES);
  const bareDrawn = await to.evaluate(() => window.drawn);

  const until = (starts, ends) => starts.map((start, time) => ends[time] - start);
  return {
    key: { ours: until(pressed, drawn), bare: until(rows.started, bareDrawn) },
    log: { ours: until(logged, drawn), bare: until(rows.stored, bareDrawn) },
  };
}

/** Plans an exercise, opens its projector and starts it. Gives the projector. */
async function runExercise(page, app) {
  await page.goto(`${app}#/tabletop/new/paste-to-fix`);
  await page.getByRole('button', { name: 'Plan this exercise' }).click();
  await page.getByRole('heading', { name: /^Preflight/ }).waitFor();
  const [projector] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('o')]);
  await projector.getByRole('heading', { name: 'Waiting for the facilitator' }).waitFor();
  await page.bringToFront();
  await page.keyboard.press('Control+Enter');
  await page
    .getByRole('button', { name: /^Blank/ })
    .first()
    .waitFor();
  await projector.getByRole('heading', { name: 'Objectives' }).waitFor();
  await page.waitForTimeout(1000);
  return projector;
}

/** Runs in the console: when each key was pressed, and when the log had grown by it. */
function noteKeysAndLog() {
  const now = () => performance.timeOrigin + performance.now();
  const entries = () => /All \d+ entries/.exec(document.body.textContent)?.[0];
  Object.assign(window, { pressed: [], logged: [] });
  let before = entries();
  document.addEventListener('keydown', () => window.pressed.push(now()), { capture: true });
  new MutationObserver(() => {
    if (entries() === before) return;
    before = entries();
    window.logged.push(now());
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** Runs in the projector: when each new screen was drawn. */
function noteScreens() {
  const heading = () => document.querySelector('h1')?.textContent;
  window.drawn = [];
  let before = heading();
  new MutationObserver(() => {
    if (heading() === before) return;
    before = heading();
    requestAnimationFrame(() => setTimeout(() => window.drawn.push(performance.timeOrigin + performance.now())));
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** Runs in a page with nothing else: draws what it is told, and notes when. */
function drawMessages() {
  window.drawn = [];
  const channel = new BroadcastChannel('bench');
  channel.addEventListener('message', ({ data }) => {
    document.body.textContent = data;
    requestAnimationFrame(() => setTimeout(() => window.drawn.push(performance.timeOrigin + performance.now())));
  });
}

/** Runs in a page with nothing else: stores a row, durably, and tells another window. */
async function storeAndTell({ times, between }) {
  const now = () => performance.timeOrigin + performance.now();
  const channel = new BroadcastChannel('bench');
  const database = await new Promise((done) => {
    const request = indexedDB.open('bench-projector');
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'number' });
    request.onsuccess = () => done(request.result);
  });
  const [started, stored] = [[], []];
  for (let number = 0; number < times; number++) {
    started.push(now());
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').add({ number, at: location.href, fact: { type: 'screen.blanked', at: number } });
    await new Promise((done) => (transaction.oncomplete = done));
    stored.push(now());
    channel.postMessage(`screen ${number}`);
    await new Promise((done) => setTimeout(done, between));
  }
  return { started, stored };
}
