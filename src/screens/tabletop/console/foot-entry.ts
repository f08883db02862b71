import type { Station } from '../../../core/tabletop/after-action/stations.ts';
import type { TabletopPlan } from '../../../core/tabletop/plan.ts';
import type { IconName } from '../../../ui/icons.ts';

/** One moment at the foot of the console. */
export interface FootEntry {
  readonly number: number;
  readonly clock: string;
  readonly words: string;
  readonly icon?: IconName;
}

/** What people look back for: what the room saw, and what it decided. Anything else stands in the whole log. */
export function footEntry({ number, fact, when, inject }: Station, plan: TabletopPlan): FootEntry | undefined {
  const clock = when.scenario ?? when.clock;
  switch (fact.type) {
    case 'inject.shown':
      return { number, clock, words: inject?.title ?? fact.inject };
    case 'inject.withdrawn':
      return { number, clock, words: `withdrawn: ${inject?.title ?? fact.inject}`, icon: 'retry' };
    case 'decision.recorded':
      return { number, clock, words: `decision: ${fact.text}`, icon: 'flag' };
    case 'part.begun':
      // Before the first module the scenario has no clock, and nothing has happened in it.
      return when.scenario === undefined
        ? undefined
        : { number, clock, words: plan.parts.find(({ id }) => id === fact.part)?.title ?? fact.part, icon: 'right' };
    default:
      return undefined;
  }
}
