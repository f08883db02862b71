import type { Yaml } from 'mdast';
import { RATINGS } from '../../kernel/vocabulary/tabletop-words.ts';
import { isOpen } from '../../tabletop/after-action/planned-actions.ts';
import type { AfterActionReport } from '../../tabletop/after-action/report.ts';
import { yamlHead } from '../yaml-head.ts';

/** The version of this document's shape, for programs that read it. */
const SCHEMA = 1;

export const titleOf = ({ title }: AfterActionReport): string => `After-action report: ${title}`;

/** What a program wants to know, keys in a fixed order. A rating that nobody gave is no zero: its key says `not_assessed`. */
export function frontOf(report: AfterActionReport): Yaml {
  const { overview, objectives, plan } = report;
  const rated = (rating: string): number => objectives.filter((one) => one.rating === rating).length;
  return yamlHead([
    ['title', titleOf(report)],
    ['simulation', true],
    ['kind', report.kind],
    ['id', report.id],
    ['date', overview.on],
    ['finished', overview.isEnded],
    ['incident', overview.incident],
    ['runbook', overview.runbook],
    ...RATINGS.map((rating) => [`objectives_${rating.toLowerCase()}`, rated(rating)] as const),
    ['objectives_not_assessed', rated('not-assessed')],
    ['strengths', report.strengths.length],
    ['areas_for_improvement', report.areas.length],
    ['follow_ups', plan.length],
    ['follow_ups_open', plan.filter(isOpen).length],
    ['generator', 'Firedoor'],
    ['schema', SCHEMA],
  ]);
}
