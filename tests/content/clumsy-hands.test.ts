import { describe, expect, test } from 'vitest';
import { type Drill, openDrill } from '../../src/core/drill/drill.ts';
import { replay } from '../../src/core/drill/evolve.ts';
import { makeLog, parseLog } from '../../src/core/drill/log-file.ts';
import { openingFacts, turn } from '../../src/core/drill/turn.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { type Action, ACTION_NAMES, actionRow, type Deed } from '../../src/core/kernel/vocabulary/actions.ts';
import { CONSOLE_COMMAND_NAMES } from '../../src/core/kernel/vocabulary/console.ts';
import type { Fact } from '../../src/core/kernel/vocabulary/facts.ts';
import type { Refusal, Seat } from '../../src/core/kernel/vocabulary/words.ts';
import { explainRefusal } from '../../src/core/review/explain-refusal.ts';
import { tellFact } from '../../src/core/review/tell-fact.ts';
import { DEFAULT_TENANT } from '../../src/core/tenant/tenant.ts';
import { type Aim, aimed, firstOf, NOWHERE } from './deeds.ts';
import { builtIn } from './built-in.ts';

const incidents = await builtIn();

/** What ends or stops the drill is tried where nothing is to come after it. */
const STOPS: readonly Action[] = ['end', 'pause', 'take-back'];
const ACTIONS = ACTION_NAMES.filter((action) => !STOPS.includes(action));
/** Reasons that have nothing to do with the action: the drill stands still, or is over, or does not know the name. */
const ANY_ACTION: readonly Refusal[] = ['drill-over', 'not-running', 'wrong-device', 'nothing-pending'];
/** Holds every permission that a tenant gives to people, and one that holds none. */
const ADMIN = 'security-admin';
const HELPDESK = 'helpdesk';

const opened = (incident: Incident): Drill => openDrill(incident, DEFAULT_TENANT, undefined, 1);
function started(incident: Incident): Drill {
  const drill = opened(incident);
  return replay(drill, openingFacts(drill));
}

/** One deed after the other. Every turn leaves a fact of its own, done or refused, and both can be said in words. */
function clumsy(drill: Drill, deeds: readonly Deed[], by: Seat): Drill {
  return deeds.reduce((before, deed) => {
    const facts = turn(before, { ...deed, by }, 'turns');
    const after = replay(before, facts);
    const about = JSON.stringify({ ...deed, by });
    const own = facts.filter((fact) => fact.by === by && isAnswer(fact, deed.do));
    expect(own.length, `${about} leaves nothing`).toBeGreaterThan(0);
    for (const fact of own) expectWords(fact, after, about);
    return after;
  }, drill);
}

const isAnswer = (fact: Fact, action: Action): boolean => {
  const { makes, also } = actionRow(action);
  return fact.type === makes || fact.type === also || (fact.type === 'action.refused' && fact.action === action);
};

function expectWords(fact: Fact, drill: Drill, about: string): void {
  expect(tellFact(fact, drill), about).toMatch(/^\S.*\S$/s);
  expect(tellFact(fact, drill), about).not.toMatch(/undefined|\bNaN\b|\[object/);
  if (fact.type !== 'action.refused') return;
  const { refusals } = actionRow(fact.action as Action); // decide has written a name of ACTIONS
  expect([...refusals, ...ANY_ACTION], about).toContain(fact.because);
  expect(explainRefusal(fact, drill), about).not.toContain('As things stand');
  expect(explainRefusal(fact, drill), `${about}: ${fact.because}`).toMatch(/^[A-Z'].{20,}[.!?]$/s);
}

function expectSameAgain(drill: Drill): void {
  const parsed = parseLog(makeLog({}, drill.facts));
  if (!parsed.ok) throw new Error(parsed.error.map(({ message }) => message).join('\n'));
  const again = replay(opened(drill.incident), parsed.value.facts);
  expect(again.record).toEqual(drill.record);
  expect(again.agenda).toEqual(drill.agenda);
  expect(again.crossed).toEqual(drill.crossed);
  expect(states(again)).toEqual(states(drill));
}

/** Where the charts stand, as their tags. */
const states = ({ situation: { devices, accounts, incident } }: Drill) =>
  [...Object.values(devices), ...Object.values(accounts), incident].map((snapshot) => [...snapshot.tags].sort());

const all = (aim: Aim): readonly Deed[] => ACTIONS.map((action) => aimed(action, aim));

/** Every device, account and person in turn, with the actions that are about one. */
function everywhere({ assets }: Incident): readonly Deed[] {
  const on = (target: string): readonly Action[] => ACTIONS.filter((action) => actionRow(action).on === target);
  return [
    ...assets.devices.flatMap(({ id }) =>
      [...on('device'), ...on('live-response'), ...on('automation')].map((action) =>
        aimed(action, { ...NOWHERE, device: id }),
      ),
    ),
    ...assets.accounts.flatMap(({ id }) => on('account').map((action) => aimed(action, { ...NOWHERE, account: id }))),
    ...assets.people.flatMap(({ id }) => on('person').map((action) => aimed(action, { ...NOWHERE, person: id }))),
  ];
}

const commands = (device: string): readonly Deed[] => [
  { do: 'connect', device },
  ...CONSOLE_COMMAND_NAMES.map((command) => ({ do: 'run', device, command, argument: 'nothing of the kind' }) as const),
  { do: 'disconnect', device },
];

describe.each(incidents)('%s, in clumsy hands', (_, incident) => {
  const aim = firstOf(incident);

  test('every action twice, then in a pause, and all over again when it has ended', () => {
    const played = clumsy(
      started(incident),
      all(aim).flatMap((deed) => [deed, deed]),
      ADMIN,
    );
    const paused = clumsy(played, [{ do: 'pause' }, { do: 'pause' }, ...all(aim)], ADMIN);
    const ended = clumsy(paused, [{ do: 'resume' }, { do: 'take-back' }, { do: 'end' }], ADMIN);
    expectSameAgain(clumsy(ended, [...all(aim), ...STOPS.map((action) => aimed(action, aim))], ADMIN));
  });

  test('what nobody has heard of, and what is not theirs to do', () => {
    const strange = clumsy(started(incident), all(NOWHERE), ADMIN);
    expectSameAgain(clumsy(strange, all(aim), HELPDESK));
  });

  test('every action on every asset, right or wrong', () => {
    expectSameAgain(clumsy(started(incident), everywhere(incident), ADMIN));
  });

  test('every command of the console on every device', () => {
    const deeds = incident.assets.devices.flatMap(({ id }) => commands(id));
    expectSameAgain(clumsy(started(incident), deeds, ADMIN));
  });
});
