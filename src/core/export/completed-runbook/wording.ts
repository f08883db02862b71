import type { PhrasingContent } from 'mdast';
import type { Drill } from '../../drill/drill.ts';
import { isScripted } from '../../drill/holds.ts';
import type { Entry } from '../../drill/record.ts';
import { clockAt, type DrillTime, makeTime, sayDuration } from '../../kernel/time.ts';
import type { Fact } from '../../kernel/vocabulary/facts.ts';
import { SEATS } from '../../kernel/vocabulary/words.ts';
import { actorName } from '../../review/names.ts';
import type { RowVerdict } from '../../review/scorecard.ts';
import { cleanText } from '../../markdown/clean-text.ts';
import { text } from '../../markdown/nodes.ts';

/** Both clocks: `09:06 (T+00:20)`. */
export const when = (drill: Drill, at: DrillTime): string => `${clockAt(drill.incident.starts, at)} (${makeTime(at)})`;

/** Who did it. A seat that nobody played is said to be one, and so is a colleague whom the script plays. */
export function who(fact: Fact): string {
  const name = actorName(fact.by);
  if (fact.of?.startsWith('model.')) return `${name} (model answer)`;
  return isScripted(fact) && (SEATS as readonly string[]).includes(fact.by) ? `${name} (script)` : name;
}

/** The lines of the appendix that say so. A number sign would make a link to an issue of them. */
export const cited = (numbers: readonly number[]): string =>
  numbers.length === 0 ? '' : `log ${numbers.map(String).join(', ')}`;

/** Who, when and where it stands in the log. */
export const trace = (drill: Drill, { number, fact }: Entry): string =>
  `${who(fact)}, ${when(drill, fact.at)}, ${cited([number])}`;

/** What somebody typed, line by line; empty lines are not kept. Headings and cells take plain strings and are one line. */
export function typed(value: string): readonly PhrasingContent[] {
  const lines = cleanText(value)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.flatMap((line, index) => (index === 0 ? [text(line)] : [{ type: 'break' } as const, text(line)]));
}

/** What is to be said of a step that came, but not when it should have. */
export function remark({ verdict, lateBy, facts }: RowVerdict): readonly string[] {
  if (verdict === 'late' && lateBy !== undefined) return [`Later than expected, by ${sayDuration(lateBy)}.`];
  return verdict === 'missed' && facts.length > 0 ? ['Too late to matter.'] : [];
}

/** The beginning of a longer text, on one line. */
export function excerpt(said: string, most = 160): string {
  if (said.length <= most) return said;
  const cut = said.slice(0, most).replace(/\s+\S*$/, '');
  return `${cut.toWellFormed()} …`;
}
