import type { Drill } from '../drill/drill.ts';
import { seating } from '../drill/seats.ts';
import { SEATS } from '../kernel/vocabulary/words.ts';

/** Whether a fact of the log counts for the players: what model-played seats did, or what came of it, does not. */
export function countsForPlayers(drill: Drill, number: number): boolean {
  return seating(drill).model.length === 0 || isByPlayer(drill, number);
}

/** Whether a person in a seat did it, or it is a result of what a person did. */
function isByPlayer(drill: Drill, number: number): boolean {
  const fact = drill.facts[number - 1];
  const cause = /^response\.\d+\/(\d+)$/.exec(fact?.of ?? '')?.[1];
  if (cause !== undefined) return isByPlayer(drill, Number(cause));
  return fact !== undefined && fact.of === undefined && (SEATS as readonly string[]).includes(fact.by);
}
