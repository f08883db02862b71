import { expect, test } from 'vitest';
import { DrillSession } from '../../src/session/drill-session.svelte.ts';
import { openStored } from '../../src/session/open-session.ts';
import { startDrill } from '../../src/session/start-drill.ts';
import { Room } from '../../src/screens/drill/room.svelte.ts';
import { payrollLaptop, world } from '../session/given-world.ts';

/** The rooms of the two desks on one screen. */
async function rooms(): Promise<{
  readonly session: DrillSession;
  readonly helpdesk: Room;
  readonly soc: Room;
}> {
  const here = world('here', payrollLaptop().value);
  const incident = payrollLaptop();
  const started = await startDrill(here, { incident, pace: 'turns', feedback: 'at-end', atTwoDesks: true });
  if (!started.ok) throw new Error(started.error.kind);
  const opened = await openStored(here, started.value);
  if (!opened.ok) throw new Error(opened.error.code);
  const session = new DrillSession(here, opened.value);
  session.join();
  return {
    session,
    helpdesk: new Room(session, undefined, 'helpdesk'),
    soc: new Room(session, undefined, 'soc'),
  };
}

test('the log as a file tells a desk more than it may know until the drill has ended, and nobody else', async () => {
  const { session, helpdesk, soc } = await rooms();
  expect([helpdesk.fileTellsMore, soc.fileTellsMore]).toEqual([true, true]);
  expect(new Room(session, undefined).fileTellsMore).toBe(false);
  await session.attempt({ do: 'end' });
  expect([helpdesk.fileTellsMore, soc.fileTellsMore]).toEqual([false, false]);
});

test('a refusal is told where it was asked for, though the screen has gone to the other desk meanwhile', async () => {
  const { session, soc } = await rooms();
  session.sit('soc');
  const refused = soc.act({ do: 'take-back' });
  session.sit('helpdesk');
  expect(await refused).toHaveLength(1);
  expect(soc.said?.refusals).toHaveLength(1);
});
