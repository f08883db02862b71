import type { Drill } from '../drill/drill.ts';
import { heardStates } from './heard-states.ts';

/** How many devices stand in which state of isolation: `Isolated 3`, `Isolation skipped 1`. In the order of the assets. */
export function assetTally(drill: Drill): readonly { readonly word: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { id } of drill.incident.assets.devices) {
    for (const { word } of heardStates(drill, id).filter(({ word: one }) => !BESIDE.includes(one)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => ({ word, count }));
}

/** What a device may be besides, which is no state of its isolation. */
const BESIDE: readonly string[] = ['Offline', 'Channel lost', 'Channel open', 'Apps restricted', 'Re-image ordered'];
