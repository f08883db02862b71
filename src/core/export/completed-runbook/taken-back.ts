import type { Drill } from '../../drill/drill.ts';
import type { Entry } from '../../drill/record.ts';
import type { FactOf } from '../../kernel/vocabulary/facts.ts';

/** A take-back, and the numbers of the facts that do not count since. */
export interface TakeBack {
  readonly by: Entry<FactOf<'turn.taken-back'>>;
  readonly numbers: readonly number[];
}

/** Every take-back of a drill, in the order of the log. A fact counts against the first that took it back, so no number stands twice. */
export function takenBack({ facts }: Drill): readonly TakeBack[] {
  const found: TakeBack[] = [];
  let kept: readonly number[] = [];
  for (const [index, fact] of facts.entries()) {
    if (fact.type !== 'turn.taken-back') {
      kept = [...kept, index + 1];
      continue;
    }
    found.push({ by: { number: index + 1, fact }, numbers: kept.filter((number) => number >= fact.number) });
    kept = kept.filter((number) => number < fact.number);
  }
  return found;
}
