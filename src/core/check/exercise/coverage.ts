import type { SituationName } from '../../kernel/vocabulary/situations.ts';
import { activeStates, CHART_NAMES, type ChartName, CHARTS, type ChartState } from '../../lifecycle/chart.ts';
import type { Exploration } from '../exploration/explore.ts';
import { takeApart } from '../exploration/space.ts';
import type { Gap } from '../gaps/gap.ts';
import { NEEDS } from '../gaps/situation-needs.ts';
import type { DrillUse } from './drill-use.ts';

/** How well a runbook and its drills cover one state of the lifecycle charts. */
export interface StateCoverage {
  /** The id of the state in its chart, such as `device.isolation.pending`. */
  readonly state: string;
  /** Situations that can hold in it and need somebody. 0 where nothing that needs somebody can. */
  readonly of: number;
  /** Those of them that the runbook answers, and those that it does not. */
  readonly answered: number;
  readonly open: readonly SituationName[];
  /** Drills in which something was in this state. */
  readonly visited: number;
}

/** Which situations that need somebody can hold in each state of the charts, by its id. */
export type SituationsByState = ReadonlyMap<string, ReadonlySet<SituationName>>;

/** The three charts state by state, in their order: what the runbook answers there, and how many drills were there. */
export const coverage = (
  byState: SituationsByState,
  answered: ReadonlySet<SituationName>,
  drills: readonly DrillUse[],
): readonly StateCoverage[] =>
  CHART_NAMES.flatMap((name) =>
    CHARTS[name].states.map(({ id }) => {
      const needed = [...(byState.get(id) ?? [])];
      const open = needed.filter((situation) => !answered.has(situation));
      const visited = drills.filter(({ states }) => states.includes(id)).length;
      return { state: id, of: needed.length, answered: needed.length - open.length, open, visited };
    }),
  );

/** Situations that need somebody and have a step: no essential gap is open for them, and not all that they need is missing. */
export function answeredSituations(gaps: readonly Gap[]): ReadonlySet<SituationName> {
  const isAnswered = (name: SituationName): boolean => {
    const open = gaps.filter(({ situation }) => situation === name);
    const needs = NEEDS.filter(({ situation }) => situation === name);
    return open.length < needs.length && open.every(({ level }) => level !== 'essential');
  };
  return new Set(NEEDED.filter(isAnswered));
}

const NEEDED: readonly SituationName[] = [...new Set(NEEDS.map(({ situation }) => situation))];

/**
 * Looks at every state of the world that an exploration has found. It is the same for every runbook of a tenant and takes
 * about as long as the exploration: ask once.
 */
export function situationsByState({ space, everything, tests }: Exploration): SituationsByState {
  const found = {
    device: space.charts.device.states.map(() => new Set<SituationName>()),
    account: space.charts.account.states.map(() => new Set<SituationName>()),
    incident: space.charts.incident.states.map(() => new Set<SituationName>()),
  };
  for (const state of everything.order) {
    const parts = takeApart(space, state);
    const sets = [found.device[parts.device], found.account[parts.account], found.incident[parts.incident]];
    for (const situation of NEEDED) {
      if (sets.every((set) => set?.has(situation)) || !tests[situation](state)) continue;
      for (const set of sets) set?.add(situation);
    }
  }
  const byState = new Map<string, Set<SituationName>>();
  for (const name of CHART_NAMES) {
    for (const [at, situations] of found[name].entries()) {
      for (const id of statesOf(name, space.charts[name].states[at]?.key)) {
        const known = byState.get(id) ?? new Set();
        situations.forEach((situation) => known.add(situation));
        byState.set(id, known);
      }
    }
  }
  return byState;
}

/** The states that a compiled state stands for: those of its key, and those that are the same for whoever asks. */
function statesOf(name: ChartName, key: string | undefined): readonly string[] {
  const [value] = JSON.parse(key ?? '[]') as readonly unknown[]; // `compileChart` writes a list
  const active = activeStates(name, value);
  const all = CHARTS[name].states;
  return all.filter((state) => active.includes(state.id) || isLike(state, all, active)).map(({ id }) => id);
}

/** A state beside an active one, of the same kind and with the same tags: compiled charts have one for both. */
const isLike = (state: ChartState, all: readonly ChartState[], active: readonly string[]): boolean =>
  all.some(
    (other) =>
      active.includes(other.id) &&
      other.within === state.within &&
      other.kind === state.kind &&
      state.kind !== 'regions' &&
      other.tags.join() === state.tags.join() &&
      all.find(({ id }) => id === state.within)?.kind === 'parts',
  );
