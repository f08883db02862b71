import { expect, test } from 'vitest';
import { LOG_FORMAT } from '../../src/core/drill/upcasts.ts';
import { drillLog, logOf } from '../../src/session/drill-log.ts';
import { openStored } from '../../src/session/open-session.ts';
import { refolded } from '../../src/session/stored-drill.ts';
import { logText, payrollLaptop, started, world } from './given-world.ts';

test('a drill that was opened has its log with the texts at hand, whatever becomes of the store', async () => {
  const here = world('here', payrollLaptop().value);
  const header = await started(here);
  const stored = await logText(here, header);
  const opened = await openStored(here, header.id);
  here.store.close();
  if (!opened.ok) throw new Error(opened.error.code);
  expect(drillLog(opened.value.header, opened.value.sources, opened.value.drill.facts).text).toBe(stored);
});

test('a stored drill of a newer format is refused in words, and so is its log', async () => {
  const here = world('here', payrollLaptop().value);
  const header = await started(here);
  const newer = { ...header, id: 'newer', format: LOG_FORMAT + 1 };
  await here.store.createDrill(newer);
  await here.store.append('newer', 0, [{ type: 'drill.started', by: 'facilitator' } as never], header.startedAt); // whatever a newer one writes
  const opened = await openStored(here, 'newer');
  expect(opened).toMatchObject({ ok: false, error: { code: 'too-new' } });
  expect(opened.ok ? '' : opened.error.explanation.happened).toContain(`format ${String(LOG_FORMAT + 1)}`);
  expect((await logOf(here, newer)).ok).toBe(false);
});

test('a drill folds only what it does not know, and all of it where another window has written other facts', async () => {
  const here = world('here', payrollLaptop().value);
  const opened = await openStored(here, (await started(here)).id);
  if (!opened.ok) throw new Error(opened.error.code);
  const { drill } = opened.value;
  const note = { type: 'note.taken', at: drill.record.at, by: 'analyst', text: 'here' } as const;
  const after = refolded(drill, [...drill.facts, note]);
  expect(after.facts.at(-1)).toEqual(note);
  expect(refolded(after, drill.facts).record).toEqual(drill.record);
  expect(refolded(after, [...drill.facts, { ...note, text: 'there' }]).facts.at(-1)).toEqual({
    ...note,
    text: 'there',
  });
});
