import type { RootContent } from 'mdast';
import { heading, paragraph, table } from '../../markdown/nodes.ts';
import { counted } from '../../review/sentences.ts';
import type { AfterActionReport } from '../../tabletop/after-action/report.ts';
import { sayRating } from '../../tabletop/after-action/words.ts';

/** The objectives with HSEEP's letters. One that nobody rated is not assessed, which is neither good nor bad. */
export function objectives({ objectives: all }: AfterActionReport): readonly RootContent[] {
  const hasEvidence = all.some(({ evidence }) => evidence.length > 0);
  const left = all.filter(({ rating }) => rating === 'not-assessed').length;
  return [
    heading(2, 'Objectives'),
    ...(all.length === 0
      ? [paragraph('No objective was set.')]
      : [
          ...(left === all.length
            ? [paragraph('Nothing was assessed. That says nothing about how it went: no rating was given.')]
            : left > 0
              ? [paragraph(`${counted(left, 'objective was', 'objectives were')} not assessed.`)]
              : []),
          table(
            ['Objective', 'Rating', ...(hasEvidence ? ['What speaks to it'] : [])],
            all.map(({ text, rating, evidence }) => [
              text,
              sayRating(rating),
              ...(hasEvidence ? [evidence.join(' ')] : []),
            ]),
          ),
        ]),
  ];
}
