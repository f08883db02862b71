import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Drill, now, openDrill } from '../../src/core/drill/drill.ts';
import { evolve, replay } from '../../src/core/drill/evolve.ts';
import { makeLog, parseLog } from '../../src/core/drill/log-file.ts';
import { advanceWithModel } from '../../src/core/drill/model-seats.ts';
import { isOpen } from '../../src/core/drill/open-decision.ts';
import { MODEL_PLAYER } from '../../src/core/drill/seats.ts';
import { openingFacts, type Pace, turn } from '../../src/core/drill/turn.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { parseIncident } from '../../src/core/incident/parse-incident.ts';
import { draw, drawOne } from '../../src/core/kernel/draw.ts';
import { drillTime, minutes, plus } from '../../src/core/kernel/time.ts';
import { actionRow, type Deed } from '../../src/core/kernel/vocabulary/actions.ts';
import { scorecard } from '../../src/core/review/scorecard.ts';
import { DEFAULT_TENANT } from '../../src/core/tenant/tenant.ts';

const FOLDER = 'runbooks/incidents';
const incidents = readdirSync(FOLDER).map((id): readonly [string, Incident] => {
  const file = `${FOLDER}/${id}/incident.yaml`;
  const evidence = readFileSync(`${FOLDER}/${id}/evidence.json`, 'utf8');
  const parsed = parseIncident(readFileSync(file, 'utf8'), { file, evidence });
  if (!parsed.ok) throw new Error(`${file} does not parse`);
  return [id, parsed.value];
});

const SEEDS = [1, 2, 3];
const TURNS = 30;
const COMMON: readonly Deed[] = [
  { do: 'wait', for: 300_000 },
  { do: 'next-event' },
  { do: 'take-back' },
  { do: 'own-incident' },
  { do: 'take-note', text: 'note' },
  { do: 'classify', as: 'true-positive' },
];

/** What a player would do who takes any turn that is there: options, what the incident answers to, and the moves of the clock. */
function someDeed(drill: Drill, seed: number, step: number): Deed {
  const { injects, responses, assets } = drill.incident;
  const options = injects
    .filter(({ id }) => isOpen(drill, id))
    .flatMap(({ id, decision }) =>
      (decision?.options ?? []).map((option) => ({ do: 'choose', option: `${id}.${option.id}` }) as const),
    );
  const devices = assets.devices.flatMap(({ id }): readonly Deed[] => [
    { do: 'connect', device: id },
    { do: 'release', device: id, comment: 'x' },
    { do: 'isolate', device: id, comment: 'x' },
  ]);
  const all: readonly Deed[] = [
    ...options,
    ...options,
    ...COMMON,
    ...devices,
    ...responses.map(({ on }) => on).filter(isWhole),
  ];
  return drawOne(seed, `deed/${String(step)}`, [COMMON[1] ?? { do: 'next-event' }, ...all]);
}

/** A pattern that names everything that its action needs can be done as it stands. */
const isWhole = (on: Deed): boolean => actionRow(on.do).fields.every((field) => field.endsWith('?') || field in on);

/** A drill played by turns, with the second half of the seats left to the model answer. */
function played(incident: Incident, seed: number, pace: Pace): Drill {
  const opened = openDrill(incident, DEFAULT_TENANT, undefined, seed);
  let drill = replay(opened, openingFacts(opened));
  for (const [index, seat] of incident.seats.entries()) {
    const person = index === 0 ? 'player' : MODEL_PLAYER;
    drill = evolve(drill, { type: 'seat.taken', at: drillTime(0), by: seat, seat, person });
  }
  let clock = drillTime(0);
  for (let step = 0; step < TURNS; step++) {
    clock = plus(clock, minutes(Math.round(draw(seed, `clock/${String(step)}`) * 4)));
    const at = pace === 'timed' ? drillTime(Math.max(clock, now(drill))) : now(drill);
    drill = replay(drill, turn(drill, { ...someDeed(drill, seed, step), by: incident.seats[0] }, pace, at));
  }
  return drill;
}

describe.each(incidents)('%s, played by turns', (_, incident) => {
  const drills = SEEDS.flatMap((seed) =>
    (['turns', 'timed'] as const).map((pace) => ({ seed, drill: played(incident, seed, pace) })),
  );

  test('the log that was written replays to the same record, the same charts and the same score', () => {
    for (const { seed, drill } of drills) {
      const parsed = parseLog(makeLog({}, drill.facts));
      if (!parsed.ok) throw new Error(parsed.error.map(({ message }) => message).join('\n'));
      const again = replay(openDrill(incident, DEFAULT_TENANT, undefined, seed), parsed.value.facts);
      expect(again.record).toEqual(drill.record);
      expect(again.agenda).toEqual(drill.agenda);
      expect(again.crossed).toEqual(drill.crossed);
      expect(scorecard(again)).toEqual(scorecard(drill));
    }
  });

  test('one jump equals many ticks, with injects, reactions, results and model-played seats', () => {
    for (const { drill } of drills.slice(0, 2)) {
      const from = now(drill);
      const until = plus(from, minutes(240));
      let ticked = drill;
      for (let at = from; at < until; at = plus(at, minutes(7))) ticked = advanceWithModel(ticked, at);
      expect(advanceWithModel(ticked, until).facts).toEqual(advanceWithModel(drill, until).facts);
    }
  });

  test('a take-back gives the clock back and keeps what was written beside the story', () => {
    const opened = openDrill(incident, DEFAULT_TENANT, undefined, 1);
    const start = replay(opened, openingFacts(opened));
    const seat = incident.seats[0];
    const owned = replay(start, turn(start, { do: 'own-incident', by: seat }, 'turns'));
    const noted = replay(owned, turn(owned, { do: 'take-note', text: 'kept', by: seat }, 'turns'));
    const back = replay(noted, turn(noted, { do: 'take-back', by: seat }, 'turns'));
    expect(now(back)).toBe(now(start));
    expect(back.record.entries.map(({ fact }) => fact.type)).toEqual([
      ...start.record.entries.map(({ fact }) => fact.type),
      'note.taken',
    ]);
    expect(back.agenda).toEqual(start.agenda);
  });
});
