import type { Drill } from './drill.ts';
import { holds } from './holds.ts';
import { factsNamed } from './record.ts';

/** Whether a decision still waits: its inject was delivered, nobody has chosen, and there is still something to choose. */
export function isOpen(drill: Drill, inject: string): boolean {
  const moot = drill.incident.injects.find(({ id }) => id === inject)?.decision?.unless;
  return (
    factsNamed(drill.record, 'inject.delivered').some(({ fact }) => fact.inject === inject) &&
    !factsNamed(drill.record, 'option.chosen').some(({ fact }) => fact.option.startsWith(`${inject}.`)) &&
    (moot === undefined || !holds(moot, drill))
  );
}
