import type { Part, TabletopPlan } from './plan.ts';

const MINUTE = 60_000;

/** How long one inject of a part has, in milliseconds: all of them share the part's minutes. */
export const slotIn = ({ minutes, injects }: Pick<Part, 'minutes' | 'injects'>): number =>
  Math.round((minutes * MINUTE) / Math.max(1, injects.length));

/** The same for an inject by its id. */
export function slotOf({ parts }: Pick<TabletopPlan, 'parts'>, inject: string): number {
  const part = parts.find(({ injects }) => injects.includes(inject));
  return part ? slotIn(part) : 0;
}
