import { SITUATION_NAMES, type SituationName } from '../kernel/vocabulary/situations.ts';
import { asOf, type Drill, now } from './drill.ts';
import { situationHolds } from './situations.ts';

/** Every situation that holds now, in the order of the vocabulary. */
export const situationsNow = (drill: Drill): readonly SituationName[] =>
  SITUATION_NAMES.filter((name) => situationHolds(name, asOf(drill, now(drill))));
