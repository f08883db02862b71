import type { Inject, Option } from '../incident/msel.ts';
import type { Drill } from '../drill/drill.ts';
import { findOption } from '../drill/decide.ts';
import { factsNamed } from '../drill/record.ts';
import type { Call as CallWord, Confidence } from '../kernel/vocabulary/words.ts';
import type { DrillTime } from '../kernel/time.ts';

/** A decision that was taken, held against the best option that stood beside it. */
export interface Call {
  readonly number: number;
  readonly at: DrillTime;
  readonly inject: Inject;
  readonly chosen: Option;
  readonly best: Option;
  readonly word: CallWord;
  /** 0 to 1: what was given away. */
  readonly loss: number;
  readonly sure?: Confidence;
}

/** Every decision on the record that stands, in order. */
export function calls(drill: Drill): readonly Call[] {
  return factsNamed(drill.record, 'option.chosen').flatMap(({ number, fact }) => {
    const found = findOption(drill, fact.option);
    if (!found?.inject.decision) return [];
    const { inject, option } = found;
    const best = bestOf(found.inject.decision.options, option);
    const loss = Math.max(0, valueOf(best) - valueOf(option));
    const crossed =
      option.does !== undefined &&
      drill.crossed.some((crossing) => crossing.number >= number && crossing.number <= number + 1);
    return [
      {
        number,
        at: fact.at,
        inject,
        chosen: option,
        best,
        loss,
        word: crossed ? 'unsafe' : wordFor(loss),
        ...(fact.sure && { sure: fact.sure }),
      },
    ];
  });
}

/** Means of tenths are not exact in binary. */
const EXACT = 1e-9;

/** What a call would be worth if this option were chosen: for feedback right after the choice. */
export function wordFor(loss: number): CallWord {
  if (loss <= EXACT) return 'best';
  if (loss <= 0.1 + EXACT) return 'fine';
  if (loss <= 0.25 + EXACT) return 'tighter';
  return loss <= 0.5 + EXACT ? 'costly' : 'unsafe';
}

/** The mean of the three axes; the format gives them equal weight. */
export const valueOf = ({ value }: Option): number => (value.containment + value.evidence + value.people) / 3;

const bestOf = (options: readonly Option[], first: Option): Option =>
  options.reduce((best, option) => (valueOf(option) > valueOf(best) ? option : best), first);

/** 100 less the mean loss, whole; undefined where nobody decided anything. */
export function soundCalls(taken: readonly Call[]): number | undefined {
  if (taken.length === 0) return undefined;
  return Math.round(100 * (1 - taken.reduce((total, { loss }) => total + loss, 0) / taken.length));
}
