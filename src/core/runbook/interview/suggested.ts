import type { RootContent } from 'mdast';
import { paragraph, strong } from '../../markdown/nodes.ts';
import type { RunbookStep } from '../runbook.ts';
import { isLine } from './places.ts';

const LABEL = 'Suggested by the example';
const WORDS = 'Make its people, places and times your own, then take this line out.';

/**
 * A step of an example in somebody's runbook, which says on top of it whose words they are: nobody here has decided its
 * people, places and times yet. The gap rules find the line.
 */
export const asSuggested = (step: RunbookStep): RunbookStep => ({
  ...step,
  prose: [paragraph([strong(`${LABEL}.`), ` ${WORDS}`]), ...step.prose],
});

export const isSuggested = ({ prose }: RunbookStep): boolean => prose.some(isLine(LABEL));

/** Instructions for those who only read them, and have nothing to replace. */
export const withoutSuggestion = (prose: readonly RootContent[]): readonly RootContent[] =>
  prose.filter((node) => !isLine(LABEL)(node));
