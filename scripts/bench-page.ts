import { explore } from '../src/core/check/exploration/explore.ts';
import { compileLifecycle } from '../src/core/check/exploration/world.ts';
import { explorationGaps } from '../src/core/check/gaps/gaps.ts';
import { ruleGaps } from '../src/core/check/gaps/rules.ts';
import { viewOf } from '../src/core/check/gaps/runbook-view.ts';
import { openDrill } from '../src/core/drill/drill.ts';
import { replay } from '../src/core/drill/evolve.ts';
import { openingFacts, turn } from '../src/core/drill/turn.ts';
import { parseIncident } from '../src/core/incident/parse-incident.ts';
import { minutes, STARTEX } from '../src/core/kernel/time.ts';
import type { Deed } from '../src/core/kernel/vocabulary/actions.ts';
import type { Fact } from '../src/core/kernel/vocabulary/facts.ts';
import { foldSituation } from '../src/core/lifecycle/situation.ts';
import { stepsOf } from '../src/core/runbook/find-steps.ts';
import { makeRunbook } from '../src/core/runbook/make-runbook.ts';
import { parseRunbook } from '../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../src/core/runbook/runbook.ts';
import { DEFAULT_TENANT } from '../src/core/tenant/tenant.ts';
import { dexieStore } from '../src/storage/dexie-store.ts';
import type { DrillHeader } from '../src/storage/store.ts';
import yaml from '../runbooks/incidents/payroll-laptop/incident.yaml?raw';
import template from '../runbooks/templates/automatic-isolation.md?raw';
import evidence from '../runbooks/incidents/payroll-laptop/evidence.json?raw';

/** What `npm run bench` measures on a page of its own, without the app around it. All times are in milliseconds. */
const bench = {
  /** Folds a long log, and the same log with a reducer that only counts. */
  replay(facts: number, runs: number): { cold: number; ours: number[]; bare: number[] } {
    const opened = opening();
    const log = longLog(facts);
    // A copy, so that no object is one that was seen while the log was made.
    const read = (): Fact[] => JSON.parse(JSON.stringify(log)) as Fact[]; // written by the line before
    const cold = time(() => replay(opened, read()));
    const times = Array.from({ length: runs }, read).map(
      (copy) => [time(() => replay(opened, copy)), time(() => countFacts(copy))] as const,
    );
    return { cold, ours: times.map(([ours]) => ours), bare: times.map(([, bare]) => bare) };
  },

  /**
   * Explores every situation and checks a runbook of 60 steps; the rules alone on 2,000 lines; and, in nanoseconds, an edge of
   * the walk beside one of XState's `transition()`.
   */
  check(runs: number): { explore: number[]; whole: number[]; rules: number[]; edge: number[]; transition: number[] } {
    const runbook = grown(2);
    const long = viewOf(grown(5));
    if (stepsOf(runbook).length < 60 || makeRunbook(grown(5)).split('\n').length < 2000)
      throw new Error('the runbooks are shorter than they are said to be');
    const charts = compileLifecycle();
    const { everything } = explore(charts);
    const { situation } = opening();
    const seen: Fact = { type: 'threshold.met', at: STARTEX, by: 'service', device: 'fin-lt-0231' };
    const folds = 500;
    const fold = (): void => {
      for (let count = 0; count < folds; count += 1) foldSituation(situation, seen);
    };
    fold();
    const rounds = Array.from({ length: runs }, () => {
      const explored = time(() => explore(charts));
      const whole = time(() => explorationGaps(viewOf(runbook), explore(charts)));
      return { explored, whole, rules: time(() => ruleGaps(long)), folded: time(fold) };
    });
    return {
      explore: rounds.map(({ explored }) => explored),
      whole: rounds.map(({ whole }) => whole),
      rules: rounds.map(({ rules }) => rules),
      edge: rounds.map(({ explored }) => (explored * 1e6) / everything.edges),
      transition: rounds.map(({ folded }) => (folded * 1e6) / folds),
    };
  },

  /** Lists the newest of many drills through the store, and through IndexedDB alone. */
  async list(drills: number, shown: number, runs: number): Promise<{ ours: number[]; bare: number[] }> {
    const store = dexieStore<Fact>();
    await store.drills({ limit: 1 });
    const database = await opened();
    const transaction = database.transaction('drills', 'readwrite');
    for (let number = 0; number < drills; number++) transaction.objectStore('drills').put(header(number));
    await new Promise((complete) => (transaction.oncomplete = complete));
    const times: [number, number][] = [];
    for (let run = 0; run < runs; run++) {
      const started = performance.now();
      const listed = await store.drills({ limit: shown });
      const between = performance.now();
      const bare = await newest(database, shown);
      times.push([between - started, performance.now() - between]);
      if (!listed.ok || listed.value.length !== shown || bare !== shown) throw new Error('the list is not whole');
    }
    return { ours: times.map(([ours]) => ours), bare: times.map(([, bare]) => bare) };
  },
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;

function opening() {
  const incident = parseIncident(yaml, { file: 'incident.yaml', evidence });
  if (!incident.ok) throw new Error('the incident cannot be read');
  return openDrill(incident.value, DEFAULT_TENANT, undefined, 7);
}

/** The example with the steps of every section as many times over. */
function grown(times: number): Runbook {
  const parsed = parseRunbook(template, { file: 'template.md' });
  if (!parsed.ok) throw new Error('the template cannot be read');
  const { sections, ...rest } = parsed.value;
  const copies = Array.from({ length: times }, (_, copy) => copy);
  return {
    ...rest,
    sections: sections.map((section) => ({
      ...section,
      steps: copies.flatMap((copy) =>
        section.steps.map((step) => ({ ...step, id: copy === 0 ? step.id : `${step.id}-${String(copy)}` })),
      ),
    })),
  };
}

/** What a thorough player leaves behind: looks, console lines, hunts, notes, flags and waits, over and over. */
function longLog(length: number): readonly Fact[] {
  const device = 'fin-lt-0231';
  const deeds: readonly Deed[] = [
    { do: 'connect', device },
    { do: 'look', tab: 'alerts' },
    { do: 'run', command: 'processes', device },
    { do: 'flag', number: 3, toward: 'on' },
    { do: 'run', command: 'connections', device },
    { do: 'take-note', text: 'Rings back in ten minutes.' },
    { do: 'hunt', query: 'before-isolation' },
    { do: 'wait', for: minutes(1) },
    { do: 'look', tab: 'messages' },
    { do: 'comment', comment: 'INC-4127' },
  ];
  const opened = opening();
  let drill = replay(opened, openingFacts(opened));
  for (let number = 0; drill.facts.length < length; number++) {
    const deed = deeds[number % deeds.length];
    if (deed) drill = replay(drill, turn(drill, { ...deed, by: 'analyst' }, 'turns'));
  }
  return drill.facts.slice(0, length);
}

const countFacts = (facts: readonly Fact[]): unknown =>
  facts.reduce<{ readonly count: number; readonly byType: { readonly [type: string]: number } }>(
    ({ count, byType }, { type }) => ({ count: count + 1, byType: { ...byType, [type]: (byType[type] ?? 0) + 1 } }),
    { count: 0, byType: {} },
  );

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const header = (number: number): DrillHeader => ({
  id: `bench-${String(number)}`,
  startedAt: new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString(),
  format: 1,
  incident: { id: 'payroll-laptop', title: 'Payroll laptop, 09:02', revision: 'a1b2c3d4' },
  tenant: DEFAULT_TENANT,
  seed: number,
  pace: 'turns',
  feedback: 'after-each',
  summary: { facts: 60, at: 1_800_000, ended: true, score: 82, passed: true, ending: 'Payroll on a loaner' },
});

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('firedoor.drills');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('the database does not open'));
  });

const newest = (database: IDBDatabase, shown: number): Promise<number> =>
  new Promise((resolve) => {
    const found: unknown[] = [];
    const request = database.transaction('drills').objectStore('drills').index('startedAt').openCursor(null, 'prev');
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor || found.push(cursor.value) === shown) resolve(found.length);
      else cursor.continue();
    };
  });
