import { draw, drawOne, type Seed } from '../kernel/draw.ts';
import { type DrillTime, drillTime, hours, latest, minutes, plus, seconds, STARTEX } from '../kernel/time.ts';
import { ACTION_NAMES, ACTIONS, type Command, type Deed } from '../kernel/vocabulary/actions.ts';
import type { Incident } from '../incident/incident.ts';
import type { ModelStep } from '../incident/rubric.ts';
import type { Fact, FactOf } from '../kernel/vocabulary/facts.ts';
import { CHANNELS, CLASSIFICATIONS, type Seat, SEATS } from '../kernel/vocabulary/words.ts';
import { CONSOLE_COMMAND_NAMES } from '../kernel/vocabulary/console.ts';
import { decide } from './decide.ts';
import type { Drill } from './drill.ts';
import { advance } from './due.ts';
import { evolve, replay } from './evolve.ts';
import { holds } from './holds.ts';
import { advanceWithModel } from './model-seats.ts';
import { isOpen } from './open-decision.ts';
import { MODEL_PLAYER } from './seats.ts';
import { type Pace, turn } from './turn.ts';

/** Plays steps at their times and then lets the incident run out. The drill is ended. */
export function play(drill: Drill, steps: readonly ModelStep[]): Drill {
  const played = steps.reduce((current, step) => {
    const { at, by, deed } = step;
    const before = advance(current, at);
    if (!isTaken(step, before)) return before;
    return replay(before, decide(before, { ...deed, by }, at));
  }, drill);
  return finish(played);
}

/** Plays the same steps one after the other, as somebody does who waits for each result before the next. */
export function playInTurns(drill: Drill, steps: readonly ModelStep[], pace: Pace = 'turns'): Drill {
  const played = steps.reduce((current, step) => {
    const { at, by, deed } = step;
    const when = latest(at, current.record.until, current.record.at, STARTEX);
    if (step.when !== undefined && !isTaken(step, advance(current, when))) return current;
    return replay(current, turn(current, { ...deed, by }, pace, when));
  }, drill);
  return finish(played);
}

/** Whether a step is taken as things stand: those without a condition always are. */
const isTaken = ({ when }: ModelStep, drill: Drill): boolean => when === undefined || holds(when, drill);

/** What a player does who has understood nothing but how to end it: every device is released as soon as it can be. */
export const releaseAtOnce = (incident: Incident): readonly ModelStep[] =>
  [minutes(0), minutes(5), minutes(60)].flatMap((wait) =>
    incident.assets.devices.map(({ id }) => ({
      at: plus(plus(STARTEX, wait), seconds(10)),
      by: 'security-admin' as const,
      deed: { do: 'release', device: id, comment: 'released at once' } as const,
    })),
  );

/**
 * The model answer, spoiled by letting a device out as soon as its network is cut: by hand, and by the script. It is the
 * first device that can be released; one that has come back before anybody sits down cannot.
 */
export function earlyReleases(opened: Drill, model: Drill): readonly { readonly way: string; readonly drill: Drill }[] {
  for (const cut of model.facts) {
    if (cut.type !== 'isolation.confirmed') continue;
    const released = releasedAfter(cut, opened);
    if (released.length > 0) return released;
  }
  return [];
}

function releasedAfter(cut: FactOf<'isolation.confirmed'>, opened: Drill): ReturnType<typeof earlyReleases> {
  const { device } = cut;
  const at = (wait: number): DrillTime => plus(latest(cut.at, STARTEX), seconds(wait));
  const by = 'security-admin';
  const ways: readonly { readonly way: string; readonly steps: readonly ModelStep[] }[] = [
    { way: 'by hand', steps: [{ at: at(1), by, deed: { do: 'release', device, comment: 'released at once' } }] },
    {
      way: 'by the script',
      steps: [
        { at: at(1), by, deed: { do: 'download-script', device } },
        { at: at(2), by, deed: { do: 'force-release', device } },
      ],
    },
  ];
  return ways
    .map(({ way, steps }) => {
      const all = [...opened.incident.modelAnswer, ...steps].sort((one, other) => one.at - other.at);
      return { way, drill: play(opened, all) };
    })
    .filter(({ drill }) => drill.facts.some((fact) => letsOut(fact) && fact.at >= at(1) && fact.at <= at(2)));
}

/** What the script of the incident has somebody do is no spoiling. */
const letsOut = ({ type, of }: Fact): boolean => LETS_OUT.includes(type) && of === undefined;

const LETS_OUT: readonly Fact['type'][] = ['release.requested', 'release.forced'];

/** Somebody sits in one seat and does nothing, while the model answer plays the others. */
export function playAlone(opened: Drill, seat: Seat): Drill {
  const seated = opened.incident.seats.reduce(
    (drill, one) =>
      evolve(drill, {
        type: 'seat.taken',
        at: STARTEX,
        by: one,
        seat: one,
        person: one === seat ? 'player' : MODEL_PLAYER,
      }),
    advance(opened, STARTEX),
  );
  return finish(advanceWithModel(seated, horizon(seated)));
}

/** Lets everything that is still to come happen, and ends the drill. */
function finish(drill: Drill): Drill {
  const done = advance(drill, horizon(drill));
  const at = latest(done.record.at, done.record.until, STARTEX);
  return done.record.ended ? done : evolve(done, { type: 'drill.ended', at, by: 'facilitator' });
}

/** When an incident has nothing more to say: half an hour after the last thing that its author placed. */
function horizon(drill: Drill): DrillTime {
  const { injects, modelAnswer, world } = drill.incident;
  const placed = [
    ...modelAnswer.map(({ at }) => at),
    ...world.map(({ at }) => at),
    ...injects.map(({ at }) => at ?? STARTEX),
  ];
  return plus(latest(STARTEX, drill.record.at, drill.record.until, ...placed), minutes(30));
}

const RANDOM_ACTIONS = 40;

/** Somebody who presses buttons. What they press is keyed by the seed, so a run can be repeated. */
export function playRandomly(drill: Drill, seed: Seed): Drill {
  let current = drill;
  let at = STARTEX;
  for (let turnNumber = 0; turnNumber < RANDOM_ACTIONS; turnNumber++) {
    current = advance(current, at);
    const command = randomCommand(current, seed, turnNumber);
    current = replay(current, decide(current, command, at));
    const wait = draw(seed, `wait/${String(turnNumber)}`);
    at = latest(drillTime(at + Math.round(wait * wait * hours(1) * 0.1)), current.record.until);
  }
  return finish(current);
}

function randomCommand(drill: Drill, seed: Seed, turnNumber: number): Command {
  const pick = <T>(question: string, choices: readonly T[], otherwise: T): T =>
    drawOne(seed, `${question}/${String(turnNumber)}`, [choices[0] ?? otherwise, ...choices.slice(1)]);
  const { assets, injects, responses, seats } = drill.incident;
  const by = pick('by', seats, SEATS[0]);
  const open = injects
    .filter(({ id }) => isOpen(drill, id))
    .flatMap(({ id, decision }) => (decision?.options ?? []).map((option) => `${id}.${option.id}`));
  const kind = draw(seed, `kind/${String(turnNumber)}`);
  if (open.length > 0 && kind < 0.4) return { do: 'choose', by, option: pick('option', open, '') };
  const names = ACTION_NAMES.filter((name) => ACTIONS[name].on !== 'drill');
  const values: { readonly [field: string]: unknown } = {
    device: pick(
      'device',
      assets.devices.map(({ id }) => id),
      '',
    ),
    account: pick(
      'account',
      assets.accounts.map(({ id }) => id),
      '',
    ),
    person: pick(
      'person',
      assets.people.map(({ id }) => id),
      '',
    ),
    via: pick('via', CHANNELS, 'phone'),
    command: pick('command', CONSOLE_COMMAND_NAMES, 'help'),
    as: pick('as', CLASSIFICATIONS, 'true-positive'),
    status: pick('status', ['active', 'in-progress'], 'active'),
    tab: 'alerts',
    toSeat: pick('to', SEATS, 'analyst'),
    comment: 'because',
  };
  const said = (fields: readonly string[]): { readonly [field: string]: unknown } =>
    Object.fromEntries(
      fields
        .map((field) => field.replace('?', ''))
        .flatMap((field) => (field === 'scope' ? [] : [[field, values[field] ?? 'something'] as const])),
    );
  if (kind < 0.6) {
    const asked: readonly Deed[] = responses.map(({ on }) => on);
    const on = pick<Deed>('response', asked, { do: 'next-event' });
    // What is answered may leave open what the action itself asks for.
    const needed = ACTIONS[on.do].fields.filter((field) => !field.endsWith('?'));
    return { ...said(needed), ...on, by };
  }
  const action = pick('action', names, 'own-incident');
  return { do: action, by, ...said(ACTIONS[action].fields) } as Command; // a random player may say nonsense; decide refuses it
}
