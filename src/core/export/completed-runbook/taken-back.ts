import type { Drill } from '../../drill/drill.ts';
import type { Entry } from '../../drill/record.ts';
import type { FactOf } from '../../kernel/vocabulary/facts.ts';

/** A take-back, and the numbers of the facts that do not count since. */
export interface TakeBack {
  readonly by: Entry<FactOf<'turn.taken-back'>>;
  readonly numbers: readonly number[];
}

export function takenBack({ facts }: Drill): readonly TakeBack[] {
  const found: TakeBack[] = [];
  let standing: readonly number[] = [];
  for (const [index, fact] of facts.entries()) {
    if (fact.type !== 'turn.taken-back') {
      standing = [...standing, index + 1];
      continue;
    }
    found.push({ by: { number: index + 1, fact }, numbers: standing.filter((number) => number >= fact.number) });
    standing = standing.filter((number) => number < fact.number);
  }
  return found;
}
