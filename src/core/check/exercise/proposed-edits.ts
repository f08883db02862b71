import type { PhrasingContent } from 'mdast';
import { cleanLine } from '../../markdown/clean-text.ts';
import { paragraph, text } from '../../markdown/nodes.ts';
import type { Section } from '../../kernel/vocabulary/words.ts';
import { stepsFor } from '../../runbook/find-steps.ts';
import { withSection, withStep } from '../../runbook/interview/edit-runbook.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import type { DrillAbout, DrillUse, Remark } from './drill-use.ts';

/** A line that a drill would add to a runbook. */
export interface ProposedEdit {
  /** The drill and the number of the fact, so that nobody is asked twice. */
  readonly id: string;
  readonly kind: Remark['kind'];
  readonly section: Section;
  readonly step?: string;
  readonly text: string;
  readonly from: DrillAbout;
}

export type ProposalAnswer = 'accepted' | 'rejected';

const KEY = 'proposals';

/** What people wrote down in a drill that the runbook has not answered yet, each where it belongs. */
export function proposedEdits(runbook: Runbook, use: DrillUse): readonly ProposedEdit[] {
  const answered = answersIn(runbook);
  const { drill, title, on, kind } = use;
  return use.remarks.flatMap((remark) => {
    const id = `${drill}/${String(remark.number)}`;
    const line = cleanLine(remark.text).trim();
    if (line === '' || Object.hasOwn(answered, id)) return [];
    return [
      {
        id,
        kind: remark.kind,
        ...placeOf(runbook, remark),
        text: line,
        from: { drill, title, on, ...(kind && { kind }) },
      },
    ];
  });
}

/** The runbook with the line at the end of the step, or of the section, and the answer on record. */
export function withProposedEdit(runbook: Runbook, edit: ProposedEdit): Runbook {
  const { from } = edit;
  const line = paragraph([
    shown(edit.text),
    text(` (${from.kind === 'exercise' ? 'exercise' : 'drill'} “`),
    shown(from.title),
    text(`”, ${from.on})`),
  ]);
  const grown =
    edit.step === undefined
      ? withSection(runbook, edit.section, (section) => ({ ...section, prose: [...section.prose, line] }))
      : withStep(runbook, edit.step, (step) => ({ ...step, prose: [...step.prose, line] }));
  return withAnswerTo(grown, edit, 'accepted');
}

/** A remark may hold the attacker's address: it stands as code, so that no reader makes a link of it. */
function shown(remark: string): PhrasingContent {
  const line = cleanLine(remark).trim();
  return /https?:|www\.|@/i.test(line) ? { type: 'inlineCode', value: line } : text(line);
}

/** The runbook as it was, but for the answer. */
export const withoutProposedEdit = (runbook: Runbook, edit: ProposedEdit): Runbook =>
  withAnswerTo(runbook, edit, 'rejected');

const withAnswerTo = (runbook: Runbook, { id }: ProposedEdit, answer: ProposalAnswer): Runbook => ({
  ...runbook,
  meta: { ...runbook.meta, [KEY]: { ...answersIn(runbook), [id]: answer } },
});

function answersIn({ meta }: Runbook): { readonly [id: string]: unknown } {
  const kept = meta[KEY];
  const isMapping = typeof kept === 'object' && kept !== null && !Array.isArray(kept);
  return isMapping ? (kept as { readonly [id: string]: unknown }) : {}; // a mapping, as seen above
}

/** The step or the section that it names; else where the runbook speaks of what was going on; else the appendix. */
function placeOf(runbook: Runbook, { step, section, situations }: Remark): Pick<ProposedEdit, 'section' | 'step'> {
  const home = runbook.sections.find(({ steps }) => steps.some(({ id }) => id === step));
  if (home && step !== undefined) return { section: home.id, step };
  if (section !== undefined) return { section };
  const [about] = stepsFor(runbook, situations);
  return { section: runbook.sections.find(({ steps }) => about && steps.includes(about))?.id ?? 'appendix' };
}
