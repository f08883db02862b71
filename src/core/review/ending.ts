import type { Ending } from '../incident/rubric.ts';
import type { Drill } from '../drill/drill.ts';
import { holds } from '../drill/holds.ts';

/** How the incident ended: the first ending whose condition holds, or the one that is left. */
export function ending(drill: Drill): Ending | undefined {
  const { endings } = drill.incident;
  return (
    endings.find(({ when }) => when !== undefined && holds(when, drill)) ??
    endings.find(({ when }) => when === undefined)
  );
}
