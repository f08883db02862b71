import type { PhrasingContent, Root, RootContent, Table } from 'mdast';
import { document, heading, type Inline, paragraph, strong, table, text } from '../../markdown/nodes.ts';
import { byChannel } from '../../review/names.ts';
import type { PlannedInject, TabletopPlan } from '../../tabletop/plan.ts';
import { letterOf } from '../../tabletop/votes.ts';
import { EXERCISE, scenarioTime } from './words.ts';

/** The master scenario events list on one sheet, for those who run the exercise and those who watch it. */
export function mselTable(plan: TabletopPlan): Root {
  let number = 0;
  const parts = plan.parts.filter(({ injects }) => injects.length > 0);
  const contingencies = plan.contingencies ?? [];
  return document(
    heading(1, `MSEL: ${plan.title}`),
    EXERCISE,
    paragraph([strong('For the facilitator alone.'), ` The scenario begins at ${plan.starts}.`]),
    ...parts.flatMap((part): readonly RootContent[] => {
      const rows = part.injects
        .flatMap((id) => plan.injects.filter((inject) => inject.id === id))
        .map((inject) => row(inject, String(++number), plan));
      return [heading(2, part.title), rowsTable(rows)];
    }),
    ...(contingencies.length === 0
      ? []
      : [heading(2, 'In reserve'), rowsTable(contingencies.map((inject) => row(inject, '', plan)))]),
  );
}

const rowsTable = (rows: readonly (readonly Inline[])[]): Table =>
  table(['#', 'Time', 'From', 'To', 'Inject', 'Decision', 'Expected', 'Done at'], rows);

const row = (inject: PlannedInject, number: string, plan: TabletopPlan): readonly Inline[] => [
  number,
  scenarioTime(inject, plan),
  inject.from,
  `${inject.to}, ${byChannel(inject.via)}`,
  inject.says,
  onLines([inject.question ?? '', ...inject.options.map((option, index) => `${letterOf(index)}: ${option.text}`)]),
  inject.expected ?? '',
  '',
];

/** Each on a line of its own on paper; a cell of Markdown has no lines, and gets spaces. */
const onLines = (lines: readonly string[]): Inline =>
  lines
    .filter((line) => line !== '')
    .flatMap((line, index): PhrasingContent[] => (index === 0 ? [text(line)] : [{ type: 'break' }, text(line)]));
