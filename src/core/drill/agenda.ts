import type { Condition } from '../incident/condition.ts';
import type { Incident, ScriptedFact, WorldEvent } from '../incident/incident.ts';
import type { Inject } from '../incident/msel.ts';
import type { DrillTime } from '../kernel/time.ts';
import type { By } from '../kernel/vocabulary/fields.ts';
import type { FactName } from '../kernel/vocabulary/facts.ts';
import { ACTORS, SEATS } from '../kernel/vocabulary/words.ts';

/** A fact that the script will make, if it can be made when its time comes. */
export interface AgendaItem {
  readonly at: DrillTime;
  /** What made it: no two items share one, so that each is made once. */
  readonly of: string;
  readonly by: By;
  readonly fact: ScriptedFact;
  readonly inject?: Inject;
  readonly unless?: Condition;
  readonly when?: Condition;
}

/** What the script has still to say. */
export interface Agenda {
  readonly items: readonly AgendaItem[];
  /** Injects that wait for a condition. */
  readonly waiting: readonly Inject[];
  /** Results that wait for the device. */
  readonly awaiting: readonly (Omit<AgendaItem, 'at'> & { readonly after: FactName; readonly device: string })[];
}

/** Everything that the incident places at a time, and what it leaves to conditions. */
export function openAgenda(incident: Incident): Agenda {
  const world = incident.world.map((event, index) => worldItem(event, index));
  const timed = incident.injects.flatMap((inject) => (inject.at === undefined ? [] : [injectItem(inject, inject.at)]));
  return {
    items: [...world, ...timed].sort((one, other) => one.at - other.at),
    waiting: incident.injects.filter(({ at }) => at === undefined),
    awaiting: [],
  };
}

const worldItem = ({ at, fact, unless, when }: WorldEvent, index: number): AgendaItem => ({
  at,
  of: `world.${String(index)}`,
  by: actorOf(fact),
  fact,
  ...(unless && { unless }),
  ...(when && { when }),
});

/** The delivery of an inject, as an item. */
export const injectItem = (inject: Inject, at: DrillTime): AgendaItem => ({
  at,
  of: `inject.${inject.id}`,
  by: 'facilitator',
  fact: { type: 'inject.delivered', inject: inject.id },
  inject,
});

/** A script may say who did it; else it is whoever does such things by themselves. */
export function actorOf({ type, by }: ScriptedFact): By {
  const named = [...ACTORS, ...SEATS].find((actor) => actor === by);
  if (named) return named;
  if (
    type === 'signal.raised' ||
    type === 'threshold.met' ||
    type === 'isolation.lifted' ||
    type.startsWith('account.')
  )
    return 'service';
  return 'device';
}
