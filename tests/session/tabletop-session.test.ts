import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RoomView } from '../../src/core/tabletop/room-view.ts';
import { entriesOf } from '../../src/core/tabletop/tabletop.ts';
import { listTabletops } from '../../src/session/open-tabletop.ts';
import { m } from '../core/tabletop/given-tabletop.ts';
import { begun, type Computer, computer, done, opened } from './given-tabletop-world.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  // A browser without locks: every window drives.
  vi.stubGlobal('navigator', {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets time pass with the window open: the wall clock moves and the window ticks. */
async function passes({ sleep }: Computer, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    sleep(1000);
    vi.advanceTimersByTime(1000);
  }
  await settled();
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

async function roomSees({ world }: Computer, id: string): Promise<RoomView | undefined> {
  await settled();
  const shown = await world.room.read(id);
  return shown.ok ? shown.value?.view : undefined;
}

describe('an exercise being run', () => {
  test('stores what is done before it shows it, and tells the room', async () => {
    const here = computer('store');
    const id = await begun(here);
    const session = await opened(here, id);
    const leave = session.join();
    await settled();
    await done(session, { do: 'start' });
    await passes(here, 60);
    await done(session, { do: 'begin-part', part: 'one' }, { do: 'show' });
    const stored = await here.world.exercises.facts(id);
    expect(stored.ok && stored.value.map(({ fact }) => fact)).toEqual(session.tabletop.facts);
    expect(await roomSees(here, id)).toMatchObject({
      code: session.code,
      clock: { at: m('01:00'), runs: true },
      screen: { is: 'inject', number: 1, says: 'What alert says to the room.' },
    });
    leave();
  });

  test('counts each of three keys that are pressed at once', async () => {
    const here = computer('votes');
    const session = await opened(here, await begun(here));
    session.join();
    await settled();
    await done(session, { do: 'start' }, { do: 'begin-part', part: 'one' }, { do: 'jump', inject: 'call' });
    const one = () =>
      session.do((tabletop) => {
        const { fact } = entriesOf(tabletop, 'votes.counted').at(-1) ?? {};
        return { do: 'count-votes', inject: 'call', option: 'look', count: (fact?.count ?? 0) + 1 };
      });
    await Promise.all([one(), one(), one()]);
    expect(entriesOf(session.tabletop, 'votes.counted').map(({ fact }) => fact.count)).toEqual([1, 2, 3]);
  });

  test('tells the room anew from a window that opens it, also where its clock stands', async () => {
    const here = computer('stale');
    const id = await begun(here);
    const first = await opened(here, id);
    const leave = first.join();
    await settled();
    await done(first, { do: 'start' }, { do: 'begin-part', part: 'one' }, { do: 'show' }, { do: 'pause' });
    const stale = await here.world.room.read(id);
    await done(first, { do: 'withdraw', inject: 'alert' });
    leave();
    await settled();
    // As if the window had been killed before the room heard of the withdrawal.
    if (stale.ok && stale.value) await here.world.room.put(stale.value);
    const again = await opened(here, id);
    again.join();
    await settled();
    vi.advanceTimersByTime(1000);
    expect((await roomSees(here, id))?.screen).toMatchObject({ is: 'part' });
  });

  test('goes on at the same second after its window was killed, and offers the time between', async () => {
    const here = computer('kill');
    const id = await begun(here);
    const first = await opened(here, id);
    first.join();
    await settled();
    await done(first, { do: 'start' }, { do: 'begin-part', part: 'one' }, { do: 'show' });
    await passes(here, 83);
    vi.clearAllTimers();
    here.sleep(600_000);

    const second = await opened(here, id);
    expect(second.at).toBe(m('01:23'));
    expect(second.slept).toBe(600_000);
    expect(second.tabletop).toEqual(first.tabletop);
    second.join();
    await settled();
    await passes(here, 2);
    expect(second.at).toBe(m('01:25'));
    await done(second, { do: 'count-time', ms: second.slept });
    expect(second.at).toBe(m('11:25'));
    expect(second.slept).toBe(0);
  });

  test('does not count ten minutes for which the computer slept, and offers them', async () => {
    const here = computer('sleep');
    const id = await begun(here);
    const session = await opened(here, id);
    const leave = session.join();
    await settled();
    await done(session, { do: 'start' });
    await passes(here, 10);
    here.sleep(600_000);
    vi.advanceTimersByTime(1000);
    expect(session.at).toBe(m('00:10'));
    expect(session.slept).toBe(600_000);
    session.forgetSlept();
    expect(session.slept).toBe(0);
    leave();
  });

  test('stands still while it is paused, whether its window is open or not', async () => {
    const here = computer('pause');
    const id = await begun(here);
    const first = await opened(here, id);
    first.join();
    await settled();
    await done(first, { do: 'start' });
    await passes(here, 5);
    await done(first, { do: 'pause' });
    await passes(here, 60);
    expect(first.at).toBe(m('00:05'));
    vi.clearAllTimers();
    here.sleep(3_600_000);
    const second = await opened(here, id);
    expect(second.at).toBe(m('00:05'));
    expect(second.slept).toBe(0);
  });

  test('refuses in words, and stores nothing of it', async () => {
    const here = computer('refuse');
    const session = await opened(here, await begun(here));
    expect(await session.do({ do: 'start' })).toMatchObject({ code: 'reads-along' });
    const leave = session.join();
    await settled();
    expect(await session.do({ do: 'show' })).toMatchObject({ code: 'not-started' });
    expect(session.tabletop.facts).toHaveLength(1);
    leave();
  });

  test('is on the list with what it has come to', async () => {
    const here = computer('list');
    const session = await opened(here, await begun(here));
    const leave = session.join();
    await settled();
    await done(
      session,
      { do: 'start' },
      { do: 'note', kind: 'gap', text: 'Nobody owns the helpdesk line' },
      {
        do: 'agree-follow-up',
        id: 'f1',
        followUp: { action: 'Name an owner', state: 'open', owner: 'Sam', due: '2026-12-01' },
      },
      { do: 'end' },
    );
    await settled();
    const list = await listTabletops(here.world);
    expect(list.ok && list.value.map(({ title, summary }) => [title, summary])).toEqual([
      ['A laptop in payroll', { facts: 7, at: 0, phase: 'ended', people: 1, gaps: 1, openFollowUps: 1 }],
    ]);
    leave();
  });
});
