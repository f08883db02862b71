import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/core/incident/incident.ts';
import { conduct } from '../../src/core/tabletop/conduct.ts';
import { momentOf } from '../../src/core/tabletop/moment.ts';
import { planFromIncident } from '../../src/core/tabletop/plan-from-incident.ts';
import { type RoomView, roomView } from '../../src/core/tabletop/room-view.ts';
import {
  evolveTabletop,
  lastTime,
  openTabletop,
  replayTabletop,
  type Tabletop,
} from '../../src/core/tabletop/tabletop.ts';
import type { TabletopCommand } from '../../src/core/tabletop/tabletop-command.ts';
import { exerciseTime } from '../../src/core/tabletop/tabletop-fact.ts';
import { whatNext } from '../../src/core/tabletop/what-next.ts';
import RoomDisplay from '../../src/screens/projector/RoomDisplay.svelte';
import { DEFAULT_TENANT } from '../../src/core/tenant/tenant.ts';
import { builtIn } from './built-in.ts';
import { leaks, notYetOf, secretsOf, toldBy } from './room-secrets.ts';

/** What somebody does besides going on, after each inject that was shown; `shown` counts them. */
type Manner = (tabletop: Tabletop, shown: number) => readonly TabletopCommand[];

const vote: Manner = (tabletop) => {
  const { showing } = momentOf(tabletop);
  const option = showing?.options[0]?.id;
  if (!showing || option === undefined) return [];
  return [
    { do: 'count-votes', inject: showing.id, option, count: 5 },
    { do: 'reveal', inject: showing.id },
  ];
};

const MANNERS: readonly (readonly [name: string, manner: Manner])[] = [
  [
    'on script, with every vote revealed and every question put',
    (tabletop, shown) => [...vote(tabletop, shown), ...asked(tabletop)],
  ],
  [
    'the way of the room, which decides otherwise each time',
    (tabletop, shown) => [...vote(tabletop, shown), ...overruled(tabletop)],
  ],
  ['by a facilitator who skips, withdraws, jumps, inserts, blanks and pauses', restless],
];

const asked = (tabletop: Tabletop): readonly TabletopCommand[] =>
  (momentOf(tabletop).part?.questions ?? []).map((question) => ({ do: 'ask', question }));

function overruled(tabletop: Tabletop): readonly TabletopCommand[] {
  const { showing } = momentOf(tabletop);
  const option = showing?.options.at(-1)?.id;
  if (!showing || option === undefined) return [];
  return [
    { do: 'record-decision', text: 'What the room said', inject: showing.id, option },
    { do: 'choose-course', inject: showing.id, course: 'room', option },
  ];
}

function restless(tabletop: Tabletop, shown: number): readonly TabletopCommand[] {
  const { showing, next, part } = momentOf(tabletop);
  const id = showing?.id ?? '';
  const reserve = tabletop.plan.contingencies?.[shown];
  const last = part?.injects.at(-1) ?? id;
  const whims: readonly (readonly TabletopCommand[])[] = [
    [{ do: 'withdraw', inject: id }],
    [{ do: 'skip', inject: next?.id ?? id }, { do: 'blank' }, { do: 'restore' }],
    reserve ? [{ do: 'insert', inject: reserve }, { do: 'show' }] : [{ do: 'pause' }, { do: 'resume' }],
    [
      { do: 'jump', inject: last },
      { do: 'withdraw', inject: last },
    ],
  ];
  return whims[shown % whims.length] ?? [];
}

/** Every state that an exercise goes through, from before its start to its end. */
function* played(incident: Incident, manner: Manner): Generator<Tabletop> {
  const seed = 7;
  const plan = planFromIncident({ incident, revision: 'r1', tenant: DEFAULT_TENANT, seed });
  const opened = openTabletop({ incident, tenant: DEFAULT_TENANT, seed });
  let tabletop = evolveTabletop(opened, { type: 'exercise.planned', at: exerciseTime(0), plan });
  let shown = 0;
  const doing = (command: TabletopCommand): boolean => {
    const done = conduct(tabletop, command, exerciseTime(lastTime(tabletop) + 60_000));
    if (done.ok) tabletop = replayTabletop(tabletop, done.value);
    return done.ok;
  };
  yield tabletop;
  for (let next = whatNext(tabletop).command; next; next = whatNext(tabletop).command) {
    if (!doing(next)) throw new Error(`${next.do} comes to nothing`);
    yield tabletop;
    if (next.do !== 'show') continue;
    for (const command of manner(tabletop, shown)) {
      doing(command);
      yield tabletop;
    }
    shown += 1;
  }
}

const ENTITIES: readonly (readonly [entity: string, sign: string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&amp;', '&'],
];

/** What the projector's window makes of a view: its whole page with every attribute, and the words alone. */
function pageOf(view: RoomView): readonly string[] {
  const { head, body } = render(RoomDisplay, { props: { view, at: view.clock.at, whole: true } });
  const html = `${head}${body}`;
  return [html, html.replaceAll(/<[^>]*>/g, ' ')].map((text) =>
    ENTITIES.reduce((read, [entity, sign]) => read.replaceAll(entity, sign), text),
  );
}

const incidents = await builtIn();

describe.each(incidents)('the room of %s', (_, incident) => {
  test.each(MANNERS)('reads and shows nothing that is the facilitator’s alone: %s', (__, manner) => {
    const seen = new Set<string>();
    for (const tabletop of played(incident, manner)) {
      const view = roomView(tabletop, 'C0DE01', lastTime(tabletop));
      seen.add(view.screen.is);
      const secrets = [...secretsOf(incident, tabletop.plan), ...notYetOf(tabletop)];
      expect(leaks([view, pageOf(view)], secrets, toldBy(tabletop))).toEqual([]);
    }
    expect([...seen]).toEqual(expect.arrayContaining(['waiting', 'briefing', 'part', 'inject', 'hot-wash', 'thanks']));
  });
});

test('a view with any of these texts in it would be caught', () => {
  const [, incident] = incidents.find(([id]) => id === 'payroll-laptop') ?? incidents[0] ?? [];
  if (!incident) throw new Error('nothing is built in');
  for (const tabletop of played(incident, vote)) {
    const view = roomView(tabletop, 'C0DE01', lastTime(tabletop));
    const secrets = [...secretsOf(incident, tabletop.plan), ...notYetOf(tabletop)];
    const told = toldBy(tabletop);
    for (const secret of secrets.filter((one) => !told.includes(one)))
      expect(leaks({ ...view, note: `So: ${secret}` }, secrets, told)).toContain(secret);
  }
});

test('the page of a view has the words that the room is to read', () => {
  const [, incident] = incidents[0] ?? [];
  if (!incident) throw new Error('nothing is built in');
  let read = 0;
  for (const tabletop of played(incident, vote)) {
    const view = roomView(tabletop, 'C0DE01', lastTime(tabletop));
    if (view.screen.is !== 'inject') continue;
    read += 1;
    expect(
      leaks(
        pageOf(view),
        view.screen.options.map(({ text }) => text.toLowerCase()),
        '',
      ),
    ).toHaveLength(view.screen.options.length);
  }
  expect(read).toBeGreaterThan(0);
});
