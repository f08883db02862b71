import type { PhrasingContent, RootContent } from 'mdast';
import type { Drill } from '../../drill/drill.ts';
import type { Entry } from '../../drill/record.ts';
import { actionRow } from '../../kernel/vocabulary/actions.ts';
import { listed, words } from '../../review/names.ts';
import type { Scorecard } from '../../review/scorecard.ts';
import { tellFact } from '../../review/tell-fact.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import { heading, paragraph, strong, taskList, text } from '../../markdown/nodes.ts';
import { type StepRecord, stepRecords } from '../../review/step-records.ts';
import { ended } from '../../review/sentences.ts';
import { remark, trace } from './wording.ts';

/** The runbook with every step ticked or not, by whom and when, under its sections. */
export function completedSteps(
  drill: Drill,
  runbook: Runbook,
  card: Scorecard,
  walked: readonly Drill[],
): readonly RootContent[] {
  const record = stepRecords(drill, card, walked);
  const chapters = runbook.sections.map((section, index) => ({
    title: `${String(index + 1)} ${section.title}`,
    steps: section.steps.map((step, position) => ({
      place: `${String(index + 1)}.${String(position + 1)}`,
      ...record(step),
    })),
  }));
  const all = chapters.flatMap((chapter) => chapter.steps);
  const done = all.filter(({ isDone }) => isDone).length;
  const moot = all.filter(({ isMoot }) => isMoot).length;
  const sum = `${String(done)} of ${String(all.length)} steps ${done === 1 ? 'was' : 'were'} done${moot === 0 ? '' : `, and ${String(moot)} ${moot === 1 ? 'was' : 'were'} not called for`}.`;
  return [
    heading(2, 'The runbook'),
    paragraph([
      strong(ended(runbook.title)),
      ` ${sum} A step counts as done where somebody ticked it, or where the record shows it.`,
    ]),
    ...chapters
      .filter((chapter) => chapter.steps.length > 0)
      .flatMap((chapter) => [
        heading(3, chapter.title),
        taskList(chapter.steps.map((step) => ({ done: step.isDone, text: stepText(drill, step) }))),
      ]),
  ];
}

function stepText(drill: Drill, record: StepRecord & { readonly place: string }): readonly PhrasingContent[] {
  const { step, place } = record;
  return [strong(`${place} ${step.title}`), { type: 'break' }, text(happened(drill, record).join(' '))];
}

function happened(drill: Drill, record: StepRecord): readonly string[] {
  const { step, ticked, seen, unseen, early, rows, crossed, isMoot, isDone } = record;
  if (isMoot)
    return [
      `Not called for: ${listed(
        step.situations.map((name) => `“${words(name)}”`),
        'or',
      )} did not come up.`,
      ...told(drill, 'Done all the same', early),
    ];
  const numbers = new Set([...seen.map(({ number }) => number), ...rows.flatMap((row) => row.facts.slice(0, 1))]);
  const evidence = drill.record.entries.filter(({ number }) => numbers.has(number));
  const left = unseen.map((action) => actionRow(action).label);
  const isPart = !isDone && evidence.length > 0;
  return [
    ...(ticked ? [`Ticked by ${trace(drill, ticked)}.`] : []),
    ...(isPart ? ['In part.'] : []),
    ...told(drill, 'Seen on the record', evidence),
    ...(ticked && evidence.length === 0 && left.length > 0 ? ['The record shows no action of it.'] : []),
    ...(isPart && left.length > 0 ? [`Not seen: ${left.join(', ')}.`] : []),
    ...(isDone || isPart ? [] : leftOpen(record)),
    ...(isDone ? [] : told(drill, 'The record cannot tell whether it was this', record.perhaps)),
    ...told(drill, 'Done by a colleague, as the script has it', record.scripted),
    ...rows.flatMap(remark),
    ...crossed.map(({ row }) => `A red line was crossed here. ${row.because}`),
  ].filter((said) => said !== '');
}

/** A step of which nothing can be seen is a matter of its tick. */
const leftOpen = ({ step, perhaps }: StepRecord): readonly string[] => [
  step.actions.length === 0 || perhaps.length > 0 ? 'Not ticked.' : 'Not done.',
  asked(step.who, step.within),
];

const told = (drill: Drill, what: string, entries: readonly Entry[]): readonly string[] =>
  entries.length === 0 ? [] : [`${what}: ${entries.map((entry) => shown(drill, entry)).join('; ')}.`];

/** What happened, in the words of the log, and by whom. */
const shown = (drill: Drill, entry: Entry): string =>
  `“${tellFact(entry.fact, drill).replaceAll('“', '‘').replaceAll('”', '’')}”, ${trace(drill, entry)}`;

/** What the runbook asks of whom, for a step that was left. */
function asked(who: string, within: string): string {
  const parts = [who, within === '' ? '' : `within ${within.replace(/^within /i, '')}`].filter((part) => part !== '');
  return parts.length === 0 ? '' : `The runbook asks: ${ended(parts.join(', '))}`;
}
