import type { TabletopPlan } from '../plan.ts';

/** An id that nothing in the plan has: `break`, `break-2`. */
export function freeId(wish: string, { parts, objectives, injects, contingencies = [] }: TabletopPlan): string {
  const taken = new Set([...parts, ...objectives, ...injects, ...contingencies].map(({ id }) => id));
  let id = wish;
  for (let number = 2; taken.has(id); number++) id = `${wish}-${String(number)}`;
  return id;
}
