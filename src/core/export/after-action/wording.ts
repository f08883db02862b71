import type { PhrasingContent } from 'mdast';
import { text } from '../../markdown/nodes.ts';
import { ended } from '../../review/sentences.ts';
import type { When } from '../../tabletop/after-action/report.ts';
import { typed } from '../completed-runbook/wording.ts';

/** `00:06:10, scenario 09:26`. */
export const sayWhen = ({ clock, scenario }: When): string =>
  scenario === undefined ? clock : `${clock}, scenario ${scenario}`;

/** Who and when, in brackets; nothing where neither is known. */
export function trace(who: string | undefined, when: When | undefined): string {
  const parts = [who, when && sayWhen(when)].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** What somebody typed, as sentences line by line. */
export const sentences = (value: string): readonly PhrasingContent[] => typed(ended(value.trim()));

/** The same, then what is known of it. */
export const traced = (value: string, after: string): readonly PhrasingContent[] => [...sentences(value), text(after)];
