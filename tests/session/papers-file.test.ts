import { expect, test } from 'vitest';
import { DrillPapers } from '../../src/session/drill-papers.ts';
import { importLog } from '../../src/session/import-log.ts';
import { papersOf } from '../../src/session/papers-file.ts';
import { storeFault } from '../../src/storage/store-fault.ts';
import { logText, payrollLaptop, started, world } from './given-world.ts';

/** The log of a drill for whose report something was written. */
async function given() {
  const here = world('here');
  const header = await started(here);
  const papers = await DrillPapers.of(here, header);
  await papers.do({
    do: 'agree-follow-up',
    id: 'f1',
    followUp: { action: 'Print the card', owner: 'Sam', due: '2026-12-01', state: 'open' },
  });
  return { here, header, facts: papers.tabletop.facts, text: await logText(here, header) };
}

test('what was written for the report of a drill leaves with its log and is there where that is opened', async () => {
  const { facts, text } = await given();
  const there = world('there', payrollLaptop().value);
  const id = await importLog(there, text);
  expect(id.ok && (await papersOf(there, id.value))).toEqual(facts);
  const kept = await there.exercises.drills({ limit: 5 });
  expect(kept.ok && kept.value.map(({ summary }) => summary.openFollowUps)).toEqual([1]);
});

test('a second copy of a drill has papers of its own', async () => {
  const { here, header, facts, text } = await given();
  const copy = await importLog({ ...here, library: world('', payrollLaptop().value).library }, text);
  expect(copy.ok && copy.value).not.toBe(header.id);
  expect(copy.ok && (await papersOf(here, copy.value))).toEqual(facts);
  expect(await papersOf(here, header.id)).toEqual(facts);
});

test('a log whose papers are not what Firedoor writes is refused whole', async () => {
  const { text } = await given();
  const there = world('there', payrollLaptop().value);
  expect(await importLog(there, text.replace('"follow-up.agreed"', '"follow-up.forged"'))).toMatchObject({
    ok: false,
    error: [{ place: 'papers, fact 4', code: 'wrong-fact' }],
  });
  expect(await there.store.drills({ limit: 5 })).toEqual({ ok: true, value: [] });
});

test('a drill whose papers cannot be kept is not kept either', async () => {
  const { text } = await given();
  const there = world('there', payrollLaptop().value);
  const full = { ok: false, error: storeFault('full', 'no room') } as const;
  const exercises = { ...there.exercises, append: () => Promise.resolve(full) };
  expect(await importLog({ ...there, exercises }, text)).toMatchObject({ ok: false, error: [{ code: 'full' }] });
  expect(await there.store.drills({ limit: 5 })).toEqual({ ok: true, value: [] });
  expect(await there.exercises.drills({ limit: 5 })).toEqual({ ok: true, value: [] });
});
