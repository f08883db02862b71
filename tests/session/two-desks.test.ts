import { expect, test } from 'vitest';
import { hasTwoDesks } from '../../src/core/drill/desks.ts';
import { fail } from '../../src/core/kernel/result.ts';
import type { Fact } from '../../src/core/kernel/vocabulary/facts.ts';
import type { Desk } from '../../src/core/kernel/vocabulary/words.ts';
import { DrillSession } from '../../src/session/drill-session.svelte.ts';
import { openStored } from '../../src/session/open-session.ts';
import { startDrill } from '../../src/session/start-drill.ts';
import type { World } from '../../src/session/world.ts';
import { emptyShelf, memoryStore } from '../../src/storage/memory-store.ts';
import { storeFault } from '../../src/storage/store-fault.ts';
import type { Store } from '../../src/storage/store.ts';
import { payrollLaptop, world } from './given-world.ts';

/** Two windows of one browser on a drill at two desks, each at its own. */
async function twoWindows(): Promise<{
  readonly helpdesk: DrillSession;
  readonly soc: DrillSession;
  readonly said: Said;
  readonly disk: Disk;
}> {
  const shelf = emptyShelf<Fact>();
  const disk: Disk = {
    isFull: false,
    lose: () => {
      shelf.drills.clear();
      shelf.facts.clear();
    },
  };
  const said: Said = { helpdesk: [], soc: [] };
  const windowAt = (desk: Desk): World => ({
    ...world('here', payrollLaptop().value),
    store: onDisk(memoryStore<Fact>(shelf), disk),
    announce: { politely: (text) => void said[desk].push(text), now: () => undefined, leave: () => undefined },
  });
  const first = windowAt('helpdesk');
  const started = await startDrill(first, {
    incident: payrollLaptop(),
    pace: 'timed',
    feedback: 'at-end',
    atTwoDesks: true,
  });
  if (!started.ok) throw new Error(started.error.kind);
  const session = async (here: World, desk: Desk): Promise<DrillSession> => {
    const opened = await openStored(here, started.value);
    if (!opened.ok) throw new Error(opened.error.code);
    const sat = new DrillSession(here, opened.value);
    sat.sit(desk);
    sat.join();
    return sat;
  };
  return { helpdesk: await session(first, 'helpdesk'), soc: await session(windowAt('soc'), 'soc'), said, disk };
}

/** What the browser stores on. */
interface Disk {
  isFull: boolean;
  readonly lose: () => void;
}

const onDisk = (store: Store<Fact>, disk: Disk): Store<Fact> => ({
  ...store,
  append: (...written) =>
    disk.isFull ? Promise.resolve(fail(storeFault('full', 'no room'))) : store.append(...written),
});

type Said = { readonly [D in Desk]: string[] };

/** What the store tells a window comes a moment later. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const typesBy = (session: DrillSession, type: Fact['type']): number =>
  session.drill.facts.filter((fact) => fact.type === type).length;

test('a drill at two desks is turn-based, says who plays where, and both windows write without taking over', async () => {
  const { helpdesk, soc } = await twoWindows();
  expect(helpdesk.header.pace).toBe('turns');
  expect(hasTwoDesks(helpdesk.drill)).toBe(true);
  expect([helpdesk.seat, soc.seat]).toEqual(['helpdesk', 'analyst']);
  await helpdesk.attempt({ do: 'submit-ticket', text: 'Dana rang at 09:06.' });
  await settled();
  await soc.attempt({ do: 'own-incident' });
  await settled();
  expect(soc.drill.facts).toEqual(helpdesk.drill.facts);
  expect([helpdesk.role, soc.role, helpdesk.explanation, soc.explanation]).toEqual([
    'driver',
    'driver',
    undefined,
    undefined,
  ]);
});

test('when both desks act at once, nothing is lost, nothing is double, and the log is one that can be replayed', async () => {
  const { helpdesk, soc } = await twoWindows();
  await Promise.all([
    helpdesk.attempt({ do: 'submit-ticket', text: 'Dana rang at 09:06.' }),
    soc.attempt({ do: 'own-incident' }),
    helpdesk.attempt({ do: 'take-note', text: 'from the helpdesk' }),
    soc.attempt({ do: 'take-note', text: 'from the security team' }),
    helpdesk.attempt({ do: 'wait', for: 300_000 }),
    soc.attempt({ do: 'look', tab: 'messages' }),
  ]);
  await settled();
  expect(soc.drill.facts).toEqual(helpdesk.drill.facts);
  expect(soc.drill.record).toEqual(helpdesk.drill.record);
  expect(typesBy(soc, 'ticket.submitted')).toBe(1);
  expect(typesBy(soc, 'incident.owned')).toBe(1);
  expect(typesBy(soc, 'note.taken')).toBe(2);
  expect(typesBy(soc, 'action.refused')).toBe(0);
  const times = soc.drill.facts.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
});

test('what has become impossible meanwhile is refused with its reason', async () => {
  const { helpdesk, soc } = await twoWindows();
  await Promise.all([helpdesk.attempt({ do: 'end' }), soc.attempt({ do: 'own-incident' })]);
  await settled();
  const last = soc.drill.facts.at(-1);
  expect(soc.drill.record.ended).toBe(true);
  expect(last).toMatchObject({ type: 'action.refused', because: 'drill-over', by: 'analyst' });
  expect(helpdesk.drill.facts).toEqual(soc.drill.facts);
});

test('each window says what comes to its desk, and nothing while the screen changes hands', async () => {
  const { helpdesk, soc, said } = await twoWindows();
  await helpdesk.attempt({ do: 'submit-ticket', text: 'Dana rang at 09:06.' });
  await settled();
  expect(said.soc).toEqual(['A ticket from the helpdesk.']);
  helpdesk.sit(undefined);
  await soc.attempt({ do: 'brief-helpdesk', text: 'Leave it on.' });
  await settled();
  expect(said.helpdesk).toEqual([]);
  helpdesk.sit('helpdesk');
  await soc.attempt({ do: 'brief-helpdesk', text: 'Still: leave it on.' });
  await settled();
  expect(said.helpdesk).toEqual(['A note from the security team.']);
});

const textsOf = ({ drill }: DrillSession): readonly string[] =>
  drill.facts.flatMap((fact) => ('text' in fact && fact.text ? [fact.text] : []));

test('what could not be stored at one desk is worked out again behind what the other desk did meanwhile', async () => {
  const { helpdesk, soc, disk } = await twoWindows();
  disk.isFull = true;
  await helpdesk.attempt({ do: 'submit-ticket', text: 'Dana rang at 09:06.' });
  expect([helpdesk.save, helpdesk.explanation?.happened]).toEqual(['not-saved', expect.stringContaining('no room')]);
  disk.isFull = false;
  await soc.attempt({ do: 'take-note', text: 'from the security team' });
  await settled();
  await helpdesk.retry();
  await settled();
  expect([helpdesk.save, helpdesk.explanation]).toEqual(['saved', undefined]);
  expect(textsOf(helpdesk)).toEqual(['from the security team', 'Dana rang at 09:06.']);
  expect(soc.drill.facts).toEqual(helpdesk.drill.facts);
});

test('several turns that could not be stored at one desk are stored in their order by the next turn there', async () => {
  const { helpdesk, soc, disk } = await twoWindows();
  disk.isFull = true;
  await helpdesk.attempt({ do: 'submit-ticket', text: 'Dana rang at 09:06.' });
  await helpdesk.attempt({ do: 'take-note', text: 'She is in a hurry.' });
  disk.isFull = false;
  await soc.attempt({ do: 'take-note', text: 'from the security team' });
  await settled();
  const made = await helpdesk.attempt({ do: 'take-note', text: 'She rang off.' });
  await settled();
  expect(made).toMatchObject([{ type: 'note.taken', text: 'She rang off.' }]);
  expect(helpdesk.explanation).toBeUndefined();
  expect(textsOf(helpdesk)).toEqual([
    'from the security team',
    'Dana rang at 09:06.',
    'She is in a hurry.',
    'She rang off.',
  ]);
  expect(soc.drill.facts).toEqual(helpdesk.drill.facts);
});

test('a drill that the browser has lost is stored anew, with what the other desk has stored anew before', async () => {
  const { helpdesk, soc, disk } = await twoWindows();
  disk.lose();
  await settled();
  await helpdesk.attempt({ do: 'submit-ticket', text: 'Dana rang at 09:06.' });
  await soc.attempt({ do: 'take-note', text: 'from the security team' });
  expect([helpdesk.save, soc.save]).toEqual(['not-saved', 'not-saved']);
  await soc.retry();
  await helpdesk.retry();
  await settled();
  expect([helpdesk.explanation, soc.explanation]).toEqual([undefined, undefined]);
  expect(textsOf(helpdesk)).toEqual(['from the security team', 'Dana rang at 09:06.']);
  expect(soc.drill.facts).toEqual(helpdesk.drill.facts);
});
