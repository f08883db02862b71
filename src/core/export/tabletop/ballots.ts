import type { Root } from 'mdast';
import { document, heading, paragraph } from '../../markdown/nodes.ts';
import type { TabletopPlan } from '../../tabletop/plan.ts';
import { letterOf } from '../../tabletop/votes.ts';
import { BOX } from './words.ts';

/** Votes that nobody has planned, such as that on an inject from the reserve, are cast on these. */
const SPARE = 2;
const USUAL_OPTIONS = 4;
const SURE = ['not\u{a0}sure', 'fairly\u{a0}sure', 'sure'];

/**
 * A slip for every vote and person, letters only: what they stand for is on the screen. So a slip that lies about tells
 * nothing of what is to come.
 */
export function ballots({ title, parts, injects }: TabletopPlan, people: number): Root {
  const run = parts.flatMap((part) => injects.filter(({ id }) => part.injects.includes(id)));
  const votes = run.map(({ options }) => options.length).filter((count) => count > 0);
  const slips = [...votes.map((count) => Math.max(count, USUAL_OPTIONS)), ...Array<number>(SPARE).fill(USUAL_OPTIONS)];
  return document(
    heading(1, `Ballots: ${title}`),
    paragraph('Cut along the lines. For each vote in turn, everybody marks one slip and folds it.'),
    ...slips.flatMap((count, vote) =>
      Array.from({ length: people }, () => [
        heading(2, `EXERCISE, vote ${String(vote + 1)}`),
        paragraph(Array.from({ length: count }, (_, index) => `${BOX}\u{a0}${letterOf(index)}`).join('   ')),
        paragraph('How sure are you?'),
        paragraph(SURE.map((words) => `${BOX}\u{a0}${words}`).join('   ')),
      ]).flat(),
    ),
  );
}
