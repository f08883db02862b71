import { describe, expect, test } from 'vitest';
import { EVERYTHING, filteredPast, incidentsIn, pastRows, readPast } from '../../src/session/past.ts';
import { papersId } from '../../src/session/papers-id.ts';
import { removePast } from '../../src/session/remove-past.ts';
import type { TabletopHeader } from '../../src/session/tabletop-header.ts';
import type { DrillHeader } from '../../src/storage/store.ts';
import { shown } from '../storage/contract-room.ts';
import { world } from './given-world.ts';

const incident = { id: 'payroll', title: 'Payroll laptop', revision: 'r' };

const drill = (id: string, startedAt: string, ended = true): DrillHeader => ({
  id,
  startedAt,
  format: 2,
  incident,
  tenant: {},
  seed: 1,
  pace: 'turns',
  feedback: 'at-end',
  summary: { facts: 1, at: 0, ended },
});
const exercise = (id: string, startedAt: string, more: Partial<TabletopHeader> = {}, open = 0): TabletopHeader => ({
  id,
  startedAt,
  format: 1,
  title: 'Friday exercise',
  tenant: {},
  seed: 1,
  summary: { facts: 1, at: 0, phase: 'ended', people: 2, gaps: 1, openFollowUps: open },
  ...more,
});

const rows = pastRows(
  [drill('d2', '2026-11-22'), drill('d1', '2026-11-20', false)],
  [exercise('e1', '2026-11-21', {}, 2), exercise(papersId('d2'), '2026-11-22', { incident }, 3)],
);
const ids = (filter: Parameters<typeof filteredPast>[1]): readonly string[] =>
  filteredPast(rows, filter).map(({ id }) => id);

describe('the list of what was drilled and exercised', () => {
  test('has both kinds, the newest first, and papers count for their drill', () => {
    expect(rows.map(({ id, kind, openFollowUps }) => [id, kind, openFollowUps])).toEqual([
      ['d2', 'drill', 3],
      ['e1', 'exercise', 2],
      ['d1', 'drill', 0],
    ]);
  });

  test('is filtered by kind, by incident, by whether it ended, and by what is open', () => {
    expect(ids(EVERYTHING)).toEqual(['d2', 'e1', 'd1']);
    expect(ids({ ...EVERYTHING, kind: 'exercise' })).toEqual(['e1']);
    expect(ids({ ...EVERYTHING, incident: 'Payroll laptop' })).toEqual(['d2', 'd1']);
    expect(ids({ ...EVERYTHING, state: 'open' })).toEqual(['d1']);
    expect(ids({ ...EVERYTHING, state: 'ended', hasOpen: true })).toEqual(['d2', 'e1']);
  });

  test('names each incident once', () => {
    expect(incidentsIn(rows)).toEqual(['Payroll laptop']);
  });

  test('says whether there is more than was read, and opens the oldest where there is', async () => {
    const here = world('past');
    for (let day = 1; day <= 9; day++)
      await here.store.createDrill(drill(`d${String(day)}`, `2026-11-0${String(day)}`));
    const first = await readPast(here, 5);
    expect([first.rows.length, first.isAll]).toEqual([5, false]);
    const all = await readPast(here, 10);
    expect([all.rows.at(-1)?.id, all.isAll]).toEqual(['d1', true]);
  });

  test('loses an exercise with what the room saw of it, and a drill with its papers', async () => {
    const here = world('gone');
    const removed: string[] = [];
    const library = { removeDrill: (id: string) => Promise.resolve(void removed.push(id)) };
    await here.exercises.createDrill(exercise('e1', '2026-11-21'));
    await here.exercises.createDrill(exercise(papersId('d1'), '2026-11-20'));
    await here.room.put(shown('e1', 1));
    await removePast({ ...here, library }, { kind: 'exercise', id: 'e1' });
    await removePast({ ...here, library }, { kind: 'drill', id: 'd1' });
    expect(await here.room.read('e1')).toEqual({ ok: true, value: undefined });
    expect(await here.exercises.drills({ limit: 9 })).toEqual({ ok: true, value: [] });
    expect(removed).toEqual(['d1']);
  });
});
