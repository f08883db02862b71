import type { Gap } from './gap.ts';

/** The id of a gap's incident: the same gap is the same drill, whatever the runbook says by now. */
export const drillIdOf = ({ rule, situation, step, answeredBy }: Gap): string =>
  ['gap', rule, situation ?? step, situation && answeredBy?.[0]]
    .filter((part) => part !== undefined)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
