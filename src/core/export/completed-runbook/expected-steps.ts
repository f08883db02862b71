import type { RootContent } from 'mdast';
import type { Drill } from '../../drill/drill.ts';
import type { RowVerdict, Scorecard } from '../../review/scorecard.ts';
import { SECTIONS } from '../../kernel/vocabulary/words.ts';
import { isSection, SECTION_TITLES } from '../../runbook/section-titles.ts';
import { heading, paragraph, strong, taskList, text } from '../../markdown/nodes.ts';
import { sayRow } from '../../review/say-row.ts';
import { ended } from '../../review/sentences.ts';
import { cited, remark, when, who } from './wording.ts';

/** The steps that the incident expects, for a drill that was played without a runbook. */
export function expectedSteps(drill: Drill, card: Scorecard): readonly RootContent[] {
  const rows = card.rows.filter(({ row }) => row.expect);
  const named = new Set(rows.map(sectionOf));
  const sections = [...SECTIONS.filter((id) => named.delete(id)), ...named];
  return [
    heading(2, 'The steps'),
    paragraph('This drill was played without a runbook. These are the steps that the incident expects.'),
    ...sections.flatMap((id) => [
      heading(3, isSection(id) ? SECTION_TITLES[id] : 'Other steps'),
      taskList(
        rows
          .filter((verdict) => sectionOf(verdict) === id)
          .map((verdict) => ({
            done: verdict.verdict === 'met' || verdict.verdict === 'late',
            text: [strong(sayRow(verdict.row, drill.incident)), { type: 'break' }, text(happened(drill, verdict))],
          })),
      ),
    ]),
  ];
}

const sectionOf = ({ row }: RowVerdict): string => row.step?.split('.')[0] ?? '';

function happened(drill: Drill, verdict: RowVerdict): string {
  if (verdict.verdict === 'not-assessed') return ended(verdict.says);
  const entry = drill.record.entries.find(({ number }) => number === verdict.facts[0]);
  if (!entry || verdict.at === undefined) return 'Not done.';
  const by = entry.fact.type === 'finding.seen' ? '' : `${who(entry.fact)}, `;
  return [`Seen on the record: ${by}${when(drill, verdict.at)}, ${cited([entry.number])}.`, ...remark(verdict)].join(
    ' ',
  );
}
