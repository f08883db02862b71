import type { RootContent } from 'mdast';
import type { Drill } from '../../drill/drill.ts';
import { sayDuration } from '../../kernel/time.ts';
import { sayWhy, VERDICT_WORDS } from '../../review/result-words.ts';
import type { RowVerdict, Scorecard } from '../../review/scorecard.ts';
import { heading, list, paragraph, strong, table } from '../../markdown/nodes.ts';
import { sayRow } from '../../review/say-row.ts';
import { ended } from '../../review/sentences.ts';
import { trace } from './wording.ts';

/** Red lines first: one of them decides, whatever the score. */
export function redLines(drill: Drill, { rows }: Scorecard): readonly RootContent[] {
  const lines = rows.filter(({ row }) => row.redLine);
  const crossed = lines.filter(({ verdict }) => verdict === 'missed');
  return [
    heading(2, 'Red lines'),
    crossed.length === 0
      ? paragraph(
          lines.length === 0
            ? 'This incident draws no red line.'
            : lines.length === 1
              ? 'The one red line of this incident was not crossed.'
              : `None of the ${String(lines.length)} red lines was crossed.`,
        )
      : list(
          crossed.map((line) => [
            strong(`Crossed: ${sayRow(line.row, drill.incident)}.`),
            ` ${byWhom(drill, line)} ${ended(line.row.because)}`,
          ]),
        ),
  ];
}

function byWhom(drill: Drill, { facts: [number] }: RowVerdict): string {
  const entry = drill.record.entries.find((one) => one.number === number);
  return entry ? `${trace(drill, entry)}.` : '';
}

/** The rubric by objective: what was expected, what the record shows, and which lines of the log say so. */
export function expected(drill: Drill, { rows }: Scorecard): readonly RootContent[] {
  const known = drill.incident.objectives.filter(({ id }) => rows.some(({ row }) => row.objective === id));
  const others = rows.filter(({ row }) => !known.some(({ id }) => id === row.objective));
  const chapters = [
    ...known.map(({ id, text }) => ({ title: text, of: rows.filter(({ row }) => row.objective === id) })),
    ...(others.length === 0 ? [] : [{ title: known.length === 0 ? 'All of it' : 'Besides', of: others }]),
  ];
  return [
    heading(2, 'What was expected'),
    paragraph(
      'Points are earned in full for what was done in time, and half for what was done late. “Log” names the lines of the appendix that show it.',
    ),
    ...chapters.flatMap(({ title, of }) => [
      heading(3, title),
      table(
        ['Result', 'Expected', 'Because', 'Log', 'Points'],
        of.map((verdict) => row(drill, verdict)),
      ),
    ]),
  ];
}

const row = (drill: Drill, verdict: RowVerdict): readonly string[] => [
  resultOf(verdict),
  verdict.row.never ? `Never: ${sayRow(verdict.row, drill.incident)}` : sayRow(verdict.row, drill.incident),
  sayWhy(verdict),
  verdict.facts.map(String).join(', '),
  points(verdict),
];

function resultOf({ row: { never, redLine }, verdict, lateBy, facts }: RowVerdict): string {
  if (never)
    return verdict === 'met' ? 'Not done, as it should be' : redLine ? 'Red line crossed' : 'Done all the same';
  if (verdict === 'late' && lateBy !== undefined) return `Late by ${sayDuration(lateBy)}`;
  return verdict === 'missed' && facts.length > 0 ? 'Too late' : VERDICT_WORDS[verdict];
}

function points({ row: { never }, earned, worth, verdict }: RowVerdict): string {
  if (verdict === 'not-assessed') return '';
  if (never) return earned === 0 ? '' : `−${String(-earned)}`;
  return `${String(earned)} of ${String(worth)}`;
}
