import { expect, test } from 'vitest';
import { openDrill } from '../../src/core/drill/drill.ts';
import { play } from '../../src/core/drill/players.ts';
import { parseRunbook } from '../../src/core/runbook/parse-runbook.ts';
import type { Tenant } from '../../src/core/tenant/tenant.ts';
import type { FollowUp } from '../../src/core/tabletop/tabletop-fact.ts';
import { DrillPapers } from '../../src/session/drill-papers.ts';
import { drillSummary } from '../../src/session/drill-summary.ts';
import { recountFollowUps } from '../../src/session/recount-follow-ups.ts';
import { runbookExercise } from '../../src/session/runbook-exercise.ts';
import type { World } from '../../src/session/world.ts';
import { payrollLaptop, started, world } from './given-world.ts';

/** Plays a drill that was started to its end, in the store. */
async function ended(here: World): Promise<string> {
  const { id, tenant, seed } = await started(here);
  const incident = payrollLaptop().value;
  const log = await here.store.facts(id);
  const known = log.ok ? log.value.length : 0;
  const whole = play(openDrill(incident, tenant as Tenant, undefined, seed), incident.modelAnswer);
  await here.store.append(id, known, whole.facts.slice(known), here.clock());
  await here.store.summarise(id, drillSummary(whole));
  return id;
}

function drilledWorld(): World {
  const here = world('exercise', payrollLaptop().value);
  const runbookAt: World['library']['runbookAt'] = async (revision) => {
    const source = await here.store.source(revision);
    const text = source.ok ? (source.value?.text ?? '') : '';
    const read = parseRunbook(text, { file: 'runbook.md' });
    return read.ok ? read.value : undefined;
  };
  return { ...here, library: { ...here.library, runbookAt } };
}

test('the ended drills of a runbook are read, and no other', async () => {
  const here = drilledWorld();
  const id = await ended(here);
  await started(here);
  const exercise = runbookExercise(here, 20);
  const uses = await exercise.usesOf({ title: 'Automatic isolation runbook' });
  expect(uses).toMatchObject([{ drill: id, title: 'Payroll laptop, 09:02', on: '2026-11-22' }]);
  expect(uses[0]?.steps.find(({ step }) => step === 'first-15.own')).toMatchObject({ result: 'met' });
  expect(await exercise.usesOf({ title: 'Another runbook' })).toEqual([]);
});

test('a drill is read once, and again where something was written after it', async () => {
  const here = drilledWorld();
  const id = await ended(here);
  let reads = 0;
  const counting = { ...here.store, facts: (drill: string) => ((reads += 1), here.store.facts(drill)) };
  const exercise = runbookExercise({ ...here, store: counting }, 20);
  const runbook = { title: 'Automatic isolation runbook' };
  const first = await exercise.usesOf(runbook);
  expect(await exercise.usesOf(runbook)).toEqual(first);
  expect(reads).toBe(1);

  const header = await here.store.drill(id);
  const facts = header.ok ? (header.value?.summary.facts ?? 0) : 0;
  const at = payrollLaptop().value.modelAnswer[0]?.at;
  if (at === undefined || !header.ok || !header.value) throw new Error('the drill is gone');
  await here.store.append(id, facts, [{ type: 'gap.logged', at, by: 'analyst', text: 'No key' }], here.clock());
  await here.store.summarise(id, { ...header.value.summary, facts: facts + 1 });
  expect((await exercise.usesOf(runbook))[0]?.remarks).toMatchObject([{ kind: 'gap', text: 'No key' }]);
  expect(reads).toBe(2);
});

test('a list counts a follow-up as open until a later drill has shown it, without its report', async () => {
  const here = drilledWorld();
  const papers = await DrillPapers.of(here, await started(here));
  const header = async () => {
    const [first] = valueOf(await here.exercises.drills({ limit: 1 }));
    return first?.summary.openFollowUps;
  };
  const followUp: FollowUp = {
    action: 'Print the card',
    owner: 'Sam',
    due: '2026-12-01',
    section: 'investigate',
    state: 'open',
  };
  await papers.do({ do: 'agree-follow-up', id: 'f1', followUp });
  await papers.do({
    do: 'change-follow-up',
    id: 'f1',
    followUp: { ...followUp, state: 'done', doneOn: '2026-11-22' },
  });
  expect(await recountFollowUps(here, 10)).toBe(false);
  expect(await header()).toBe(1);

  await ended(here);
  expect(await recountFollowUps(here, 10)).toBe(true);
  expect(await header()).toBe(0);
});

test('what was learnt of later drills is not forgotten with the next word that is written', async () => {
  const here = drilledWorld();
  const papers = await DrillPapers.of(here, await started(here));
  const followUp: FollowUp = {
    action: 'Print the card',
    owner: 'Sam',
    due: '2026-12-01',
    section: 'investigate',
    state: 'done',
    doneOn: '2026-11-22',
  };
  await papers.do({ do: 'agree-follow-up', id: 'f1', followUp });
  await ended(here);
  papers.learn(await runbookExercise(here, 20).usesOf({ title: 'Automatic isolation runbook' }));
  await papers.do({ do: 'write-summary', text: 'We drilled the call.' });
  expect(valueOf(await here.exercises.drills({ limit: 1 }))[0]?.summary.openFollowUps).toBe(0);
});

function valueOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error('the store does not answer');
  return result.value;
}
