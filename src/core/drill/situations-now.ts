import { SITUATION_NAMES, type SituationName } from '../kernel/vocabulary/situations.ts';
import { asOf, type Drill, now } from './drill.ts';
import { situationHolds } from './situations.ts';

/** What was found for a drill once: a drill is a value, so the answer stays the same. */
const found = new WeakMap<Drill, readonly SituationName[]>();

/** Every situation that holds now, in the order of the vocabulary. */
export function situationsNow(drill: Drill): readonly SituationName[] {
  const before = found.get(drill);
  if (before) return before;
  const moment = asOf(drill, now(drill));
  const names = SITUATION_NAMES.filter((name) => situationHolds(name, moment));
  found.set(drill, names);
  return names;
}
