import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { projectorTimes } from './bench-projector.mjs';
import { findBrowser } from './find-browser.mjs';
import { installIfMissing, project, runTool } from './install.mjs';
import { serve } from './serve.mjs';

/* global document, indexedDB, MutationObserver, requestAnimationFrame, window -- in the functions that run in a page */

// One run on one machine: every time stands beside that of the least code that does the same there, and only the ratio
// travels. Fails nothing.

const ACTS = 40;
const VISITS = 7;
const FACTS = 1000;
const DRILLS = 10_000;

installIfMissing();
const dist = join(project, 'dist');
if (!existsSync(join(dist, 'index.html')) && !runTool('vite', ['build', '--logLevel', 'warn'])) process.exit(1);
const executablePath = await findBrowser();
if (!executablePath) process.exit(1);

const app = await serve(dist, 4400);
const bare = await servePages();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const rows = [];
for (const cpu of [1, 4]) rows.push(...(await acts(cpu)), ...(await firstChoice(cpu)));
rows.push(...(await replays()), await lists(), ...(await projectors()));
const checked = await checks();
await browser.close();
print(rows);
printChecks(checked);
process.exit(0);

/** One action in the drill room, from the click to the frame that shows it as stored, beside a bare strict write. */
async function acts(cpu) {
  const page = await openPage(cpu);
  await page.goto(`${app}#/incident/payroll-laptop`);
  await page.getByRole('button', { name: 'Begin drill' }).click();
  await page
    .getByRole('button', { name: /^Flag: / })
    .first()
    .waitFor();
  await page.waitForFunction(() => document.querySelector('.save-state')?.textContent.includes('Saved'));
  const flags = await page.evaluate(timeActs, { name: 'Flag: ', count: ACTS });
  const writes = await page.evaluate(timeWrites, ACTS);
  // A decision that is answered leaves the column free for the clock.
  await page.getByRole('radio', { name: /Start live response/ }).check();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  const waits = await page.evaluate(timeActs, { name: '5 min', count: 2 });
  await page.context().close();
  return [
    row(`flag a moment: click, stored, painted (CPU ${cpu}×)`, flags, writes, 'strict write, painted'),
    row(`wait five minutes: click, stored, painted (CPU ${cpu}×)`, waits, writes, 'strict write, painted'),
  ];
}

/** A first visit until the first answer can be chosen, beside a page of HTML with the same words. */
async function firstChoice(cpu) {
  const ours = [];
  const bares = [];
  let words = '';
  for (let visit = 0; visit < VISITS; visit++) {
    const page = await openPage(cpu);
    await page.addInitScript(timeFirstChoice);
    await page.goto(app);
    ours.push(await page.evaluate(() => window.firstChoice));
    words ||= await page.getByRole('main').innerText();
    bare.words = words;
    await page.goto(`${bare.url}words`);
    bares.push(await page.evaluate(() => window.firstChoice));
    await page.context().close();
  }
  return [row(`first visit until a choice is there (CPU ${cpu}×)`, ours, bares, 'HTML with the same words')];
}

async function replays() {
  const page = await openPage(1);
  await page.goto(bare.url);
  const { cold, ours, bare: reducer } = await page.evaluate((facts) => window.bench.replay(facts, 15), FACTS);
  await page.context().close();
  return [
    row(`fold ${FACTS} facts, the first time`, [cold], reducer, 'a reducer that counts'),
    row(`fold ${FACTS} facts`, ours, reducer, 'a reducer that counts'),
  ];
}

async function checks() {
  const page = await openPage(1);
  await page.goto(bare.url);
  const found = await page.evaluate((runs) => window.bench.check(runs), 9);
  await page.context().close();
  return found;
}

/** What a check takes, and how much cheaper an edge of the compiled charts is than one of the machines themselves. */
function printChecks({ explore, whole, rules, edge, transition }) {
  const p50 = (times) => quantiles(times).p50;
  console.log(`\nevery situation of a tenant explored: ${p50(explore).toFixed(0)} ms (p50)`);
  console.log(`with a runbook of 60 steps checked: ${p50(whole).toFixed(0)} ms`);
  console.log(`rules alone, on 2,000 lines: ${p50(rules).toFixed(1)} ms`);
  console.log(
    `an edge of the walk: ${p50(edge).toFixed(0)} ns; of transition(): ${p50(transition).toFixed(0)} ns, ${(p50(transition) / p50(edge)).toFixed(0)} times as much`,
  );
}

async function lists() {
  const page = await openPage(1);
  await page.goto(bare.url);
  const { ours, bare: raw } = await page.evaluate((drills) => window.bench.list(drills, 50, 20), DRILLS);
  await page.context().close();
  return row(`the last 50 of ${DRILLS} drills`, ours, raw, 'a bare cursor');
}

/** What the room sees, beside a message between two windows. */
async function projectors() {
  const page = await openPage(1);
  const { key, log } = await projectorTimes(page, app, bare.url);
  await page.context().close();
  return [
    row('a key of the console until the projector shows it', key.ours, key.bare, 'strict write, told, drawn'),
    row('the log of the console until the projector shows it', log.ours, log.bare, 'told to a window, drawn'),
  ];
}

async function openPage(cpu) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const controls = await context.newCDPSession(page);
  await controls.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return page;
}

/** Runs in the app: presses a button as often, each time until the log has grown and the frame with it was drawn. */
async function timeActs({ name, count }) {
  const log = () => [...document.querySelectorAll('nav button')].find((button) => /^\s*Log/.test(button.textContent));
  const button = () =>
    [...document.querySelectorAll('button:not(:disabled)')].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent.trim()).startsWith(name),
    );
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const times = [];
  for (let act = 0; act < count; act++) {
    const before = log().textContent;
    const grown = new Promise((done) => {
      const watch = new MutationObserver(() => {
        if (log().textContent === before) return;
        watch.disconnect();
        done();
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const started = performance.now();
    button().click();
    await grown;
    await painted();
    times.push(performance.now() - started);
    await new Promise((done) => setTimeout(done, 30)); // What an action leaves for later is not part of the next one.
  }
  return times;
}

/** Runs in the app: a row of the size of a fact, durable, and a frame. */
async function timeWrites(count) {
  const database = await new Promise((done) => {
    const request = indexedDB.open('bench');
    request.onupgradeneeded = () => request.result.createObjectStore('facts', { keyPath: ['drill', 'number'] });
    request.onsuccess = () => done(request.result);
  });
  const times = [];
  for (let number = 0; number < count; number++) {
    const started = performance.now();
    const transaction = database.transaction('facts', 'readwrite', { durability: 'strict' });
    transaction.objectStore('facts').add({
      drill: 'bench',
      number,
      recordedAt: new Date().toISOString(),
      fact: { type: 'note.taken', at: number, by: 'analyst', text: 'a note of forty letters, more or less' },
      after: 'a1b2c3d4',
    });
    await new Promise((done) => (transaction.oncomplete = done));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    times.push(performance.now() - started);
    await new Promise((done) => setTimeout(done, 30));
  }
  return times;
}

/** Runs before a page: when its first radio button was drawn, counted from the start of the navigation. */
function timeFirstChoice() {
  window.firstChoice = new Promise((done) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('input[type="radio"]')) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    });
    watch.observe(document, { subtree: true, childList: true });
  });
}

/** A page with the core and the store and nothing else, and one with words and nothing else. */
async function servePages() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(project, 'scripts/bench-page.ts'), formats: ['es'], fileName: 'page' },
    },
  });
  const [{ code }] = [built].flat()[0].output;
  const pages = { url: '', words: '' };
  const escaped = (text) => text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const server = createServer(({ url }, response) => {
    const [type, body] =
      url === '/page.js'
        ? ['text/javascript', code]
        : url === '/words'
          ? [
              'text/html',
              `<!doctype html><meta charset="utf-8"><title>Bare</title><link rel="icon" href="data:,">${pages.words
                .split('\n')
                .map((line) => `<p>${escaped(line)}</p>`)
                .join('')}<form><input type="radio" name="choice"></form>`,
            ]
          : [
              'text/html',
              '<!doctype html><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
            ];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  pages.url = `http://127.0.0.1:${server.address().port}/`;
  return pages;
}

function row(what, ours, bares, beside) {
  return { what, ours: quantiles(ours), beside, bare: quantiles(bares) };
}

function quantiles(times) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { p50: at(0.5), p95: at(0.95) };
}

function print(all) {
  const ms = (time) => time.toFixed(time < 10 ? 2 : 1).padStart(8);
  const width = Math.max(...all.map(({ what }) => what.length));
  console.log(`\n${'milliseconds'.padEnd(width)}      p50      p95 |     p50      p95 | ratio of p50`);
  for (const { what, ours, beside, bare: other } of all)
    console.log(
      `${what.padEnd(width)} ${ms(ours.p50)} ${ms(ours.p95)} |${ms(other.p50)} ${ms(other.p95)} | ${(ours.p50 / other.p50).toFixed(1)} × ${beside}`,
    );
}
