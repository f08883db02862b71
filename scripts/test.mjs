import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { installIfMissing, project, runTool, runTools } from './install.mjs';

const reports = mkdtempSync(join(tmpdir(), 'firedoor-test-'));

/** The stages in order. Each answers how many tests passed and failed; a tool without tests counts as one. */
const STAGES = {
  types: () => tools(['tsc'], ['tsc', '-p', 'src/core'], ['tsc', '-p', 'src/service-worker'], svelteCheck()),
  lint: () => tools(['eslint', '.', '--max-warnings', '0'], ['prettier', '--check', '--log-level', 'warn', '.']),
  arrows: () => tools(['depcruise', 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']),
  unused: () => tools(['knip']),
  units: () => vitest('units'),
  build: () =>
    tools(['vite', 'build', '--logLevel', 'warn'], ['vite', 'build', '--mode', 'single', '--logLevel', 'warn']),
  budgets: () => vitest('built'),
  storage: () => inBrowser(() => playwright('storage')),
  journeys: () => inBrowser(() => playwright('http', 'file')),
};

installIfMissing();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STAGES));
if (unknown.length > 0) {
  console.error(`no stage ${unknown.join(', ')}; there are ${Object.keys(STAGES).join(', ')}`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
for (const [name, stage] of Object.entries(STAGES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n── ${name}`);
  const started = performance.now();
  const { passed, failed } = await stage();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${failed > 0 ? 'FAILED' : 'ok'} in ${seconds} s`);
  total.passed += passed;
  total.failed += failed;
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

// Every tool runs, so that one look shows all there is to mend, and side by side, because each has but one thread.
async function tools(...commands) {
  const results = await runTools(commands);
  return results.every(Boolean) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function svelteCheck() {
  // What it keeps from an earlier run goes on reporting errors of deleted components.
  rmSync(join(project, '.svelte-check'), { recursive: true, force: true });
  return ['svelte-check', '--tsconfig', './tsconfig.json', '--output', 'human', '--fail-on-warnings'];
}

function vitest(name) {
  const file = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const isOk = runTool('vitest', ['run', '--project', name, ...reporters]);
  return counted(file, isOk, (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }));
}

async function playwright(...projects) {
  const file = join(reports, `${projects[0]}.json`);
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, FIREDOOR_PORT: String(await freePort()) };
  const args = ['test', '--reporter=dot,json', ...projects.map((name) => `--project=${name}`)];
  return counted(file, runTool('playwright', args, { env }), ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));
}

async function inBrowser(stage) {
  const browser = await findBrowser();
  if (!browser) return { passed: 0, failed: 1 };
  process.env.PLAYWRIGHT_CHROMIUM = browser;
  return stage();
}

// A file that does not load has no tests to fail, and still it is a failure.
function counted(file, isOk, read) {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')));
    return { passed, failed: isOk ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
