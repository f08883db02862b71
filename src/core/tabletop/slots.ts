import type { Part } from './plan.ts';
import { entriesOf, type Tabletop } from './tabletop.ts';

const MINUTE = 60_000;

/** How long one inject of a part has, in milliseconds. Those that were planned share the part's minutes; one that was inserted takes as long. */
export function slotIn(tabletop: Pick<Tabletop, 'facts'>, { minutes, injects }: Part): number {
  const inserted = new Set(entriesOf(tabletop, 'inject.inserted').map(({ fact }) => fact.inject.id));
  const planned = injects.filter((id) => !inserted.has(id)).length;
  return Math.round((minutes * MINUTE) / Math.max(1, planned === 0 ? injects.length : planned));
}

/** The same for an inject by its id. */
export function slotOf(tabletop: Tabletop, inject: string): number {
  const part = tabletop.plan.parts.find(({ injects }) => injects.includes(inject));
  return part ? slotIn(tabletop, part) : 0;
}
