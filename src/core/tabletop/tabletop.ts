import { type Drill, openDrill, reopened } from '../drill/drill.ts';
import { replay } from '../drill/evolve.ts';
import type { Incident } from '../incident/incident.ts';
import type { Seed } from '../kernel/draw.ts';
import type { Runbook } from '../runbook/runbook.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { TabletopPlan } from './plan.ts';
import {
  type ExerciseTime,
  exerciseTime,
  type TabletopFact,
  type TabletopFactName,
  type TabletopFactOf,
} from './tabletop-fact.ts';

/**
 * An exercise in a room: what it is played with and an append-only list of facts. Everything that a console, a projector
 * or a report shows is a pure function of it. Inside it runs a drill of its incident, which nobody plays: the model answer
 * does what the room has not decided otherwise.
 */
export interface Tabletop {
  readonly runbook?: Runbook;
  /** The whole log. The number of a fact is its position here, from 1. */
  readonly facts: readonly TabletopFact[];
  /** As it was settled, with what was edited, inserted and shortened since. */
  readonly plan: TabletopPlan;
  /** The scenario; absent where the exercise has no incident of ours. */
  readonly drill?: Drill;
}

/** What an exercise is played with. */
export interface TabletopSources {
  readonly incident?: Incident;
  readonly tenant: Tenant;
  readonly runbook?: Runbook;
  readonly seed: Seed;
}

/** An exercise before its first fact. */
export function openTabletop({ incident, tenant, runbook, seed }: TabletopSources): Tabletop {
  return {
    ...(runbook && { runbook }),
    facts: [],
    plan: NOTHING_PLANNED,
    ...(incident && { drill: openDrill(incident, tenant, runbook, seed) }),
  };
}

/** The exercise after a fact. */
export function evolveTabletop(before: Tabletop, fact: TabletopFact): Tabletop {
  const tabletop = { ...before, facts: [...before.facts, fact] };
  switch (fact.type) {
    case 'exercise.planned':
      return { ...tabletop, plan: fact.plan };
    case 'part.changed':
      return { ...tabletop, plan: withPartMinutes(before.plan, fact) };
    case 'inject.edited':
      return { ...tabletop, plan: withEdit(before.plan, fact) };
    case 'inject.inserted':
      return { ...tabletop, plan: withInject(before.plan, fact) };
    case 'scenario.moved':
      return before.drill ? { ...tabletop, drill: replay(before.drill, fact.facts) } : tabletop;
    case 'entry.struck':
      return before.facts[fact.number - 1]?.type === 'scenario.moved' ? withScenarioAgain(tabletop) : tabletop;
    default:
      return tabletop;
  }
}

export const replayTabletop = (tabletop: Tabletop, facts: readonly TabletopFact[]): Tabletop =>
  facts.reduce(evolveTabletop, tabletop);

/** Where the scenario did not move after all, it is folded again from what stands. */
function withScenarioAgain(tabletop: Tabletop): Tabletop {
  if (!tabletop.drill) return tabletop;
  const moves = entriesOf(tabletop, 'scenario.moved').flatMap(({ fact }) => fact.facts);
  return { ...tabletop, drill: replay(reopened(tabletop.drill), moves) };
}

const NOTHING_PLANNED: TabletopPlan = {
  title: '',
  starts: '09:00',
  objectives: [],
  players: [],
  parts: [],
  injects: [],
  groundRules: [],
};

const withPartMinutes = (plan: TabletopPlan, { part, minutes }: TabletopFactOf<'part.changed'>): TabletopPlan => ({
  ...plan,
  parts: plan.parts.map((one) => (one.id === part ? { ...one, minutes } : one)),
});

/** A question that was emptied is none. */
const withEdit = (plan: TabletopPlan, { inject, says, question }: TabletopFactOf<'inject.edited'>): TabletopPlan => ({
  ...plan,
  injects: plan.injects.map((one) => {
    if (one.id !== inject) return one;
    const { question: before, ...rest } = one;
    const asks = question ?? before;
    return { ...rest, says, ...(asks !== undefined && asks.trim() !== '' && { question: asks }) };
  }),
});

function withInject(plan: TabletopPlan, { inject, part, after }: TabletopFactOf<'inject.inserted'>): TabletopPlan {
  const place = (ids: readonly string[]): readonly string[] => {
    const at = after === undefined ? 0 : ids.indexOf(after) + 1;
    return after !== undefined && at === 0 ? [...ids, inject.id] : ids.toSpliced(at, 0, inject.id);
  };
  return {
    ...plan,
    injects: [...plan.injects, inject],
    parts: plan.parts.map((one) => (one.id === part ? { ...one, injects: place(one.injects) } : one)),
  };
}

/** A fact of an exercise with its number in the log, from 1. */
export interface TabletopEntry<F extends TabletopFact = TabletopFact> {
  readonly number: number;
  readonly fact: F;
}

/** The facts of one kind that were not struck out, oldest first. */
export function entriesOf<N extends TabletopFactName>(
  { facts }: Pick<Tabletop, 'facts'>,
  ...names: readonly N[]
): readonly TabletopEntry<TabletopFactOf<N>>[] {
  const struck = new Set(facts.flatMap((fact) => (fact.type === 'entry.struck' ? [fact.number] : [])));
  return facts.flatMap((fact, index) =>
    isOneOf(fact, names) && !struck.has(index + 1) ? [{ number: index + 1, fact }] : [],
  );
}

const isOneOf = <N extends TabletopFactName>(fact: TabletopFact, names: readonly N[]): fact is TabletopFactOf<N> =>
  names.some((name) => name === fact.type);

/** Where the exercise's clock stood at its last fact. */
export const lastTime = ({ facts }: Pick<Tabletop, 'facts'>): ExerciseTime => facts.at(-1)?.at ?? exerciseTime(0);
