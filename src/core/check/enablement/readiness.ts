import { answerOf, openDecisions } from '../../runbook/interview/answers.ts';
import { QUESTIONS } from '../../runbook/interview/questions.ts';
import {
  ENABLEMENT_ITEMS,
  type EnablementId,
  type EnablementItem,
  type Evidence,
  evidenceFor,
} from '../../runbook/enablement.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import type { Exercised } from '../gaps/exercised.ts';

/** What the product itself knows about a runbook. */
export interface Known {
  /** Undefined where the check has not been made. */
  readonly essentialGaps?: number;
  readonly exercised: Exercised;
}

export type ItemState = 'done' | 'not-applicable' | 'open';

/** How an item stands, from evidence alone. */
export interface ReadinessItem {
  readonly number: number;
  readonly id: EnablementId;
  readonly title: string;
  readonly hint: string;
  readonly state: ItemState;
  /** What shows it; undefined where nothing does, which is not the same as nothing being there. */
  readonly shown?: string;
  /** What a drill adds, whether or not it is enough. */
  readonly drill?: string;
  /** What the runbook answers about the same: no evidence by itself. */
  readonly says?: string;
  readonly evidence: Evidence;
}

export interface Readiness {
  readonly items: readonly ReadinessItem[];
  readonly ready: boolean;
  /** `9 of 12 done — not ready: 3, 4, 10.` */
  readonly result: string;
}

/** How far a team is from switching automatic isolation on. Nothing counts that nobody has shown. */
export function readiness(runbook: Runbook, known: Known): Readiness {
  const items = ENABLEMENT_ITEMS.map((item: EnablementItem & { readonly id: EnablementId }, index) =>
    readItem(runbook, known, item, index + 1),
  );
  const of = (state: ItemState): readonly ReadinessItem[] => items.filter((item) => item.state === state);
  const open = of('open').map(({ number }) => String(number));
  const apart = of('not-applicable').length;
  const done = `${String(of('done').length)} of ${String(items.length - apart)} done`;
  const left = apart === 0 ? '' : `, ${String(apart)} not applicable`;
  return {
    items,
    ready: open.length === 0,
    result: open.length === 0 ? `${done}${left} — ready.` : `${done}${left} — not ready: ${open.join(', ')}.`,
  };
}

function readItem(
  runbook: Runbook,
  known: Known,
  { id, title, hint, question, drilled }: EnablementItem & { readonly id: EnablementId },
  number: number,
): ReadinessItem {
  const evidence = evidenceFor(runbook, id);
  const said = question === undefined ? '' : answerTo(runbook, question);
  const drill = known.exercised.find(({ section }) => section === drilled);
  const about = {
    number,
    id,
    title,
    hint,
    evidence,
    ...(drill && { drill: `Drilled in “${drill.title}” on ${drill.on}: ${drill.result}.` }),
    ...(said !== '' && { says: said }),
  };
  if (evidence.notApplicable !== '') return { ...about, state: 'not-applicable', shown: evidence.notApplicable };
  const shown = id === 'no-essential-gap' ? gapsShown(known) : typedOrDrilled(id, evidence, drill);
  return { ...about, state: shown?.isDone === true ? 'done' : 'open', ...(shown && { shown: shown.text }) };
}

interface Shown {
  readonly isDone: boolean;
  readonly text: string;
}

/** What somebody typed about gaps shows nothing: the check knows. */
function gapsShown({ essentialGaps }: Known): Shown | undefined {
  if (essentialGaps === undefined) return undefined;
  if (essentialGaps === 0) return { isDone: true, text: 'The check of this runbook found no essential gap.' };
  const gaps = essentialGaps === 1 ? '1 essential gap' : `${String(essentialGaps)} essential gaps`;
  return { isDone: false, text: `The check of this runbook found ${gaps}.` };
}

/** A drill shows that a helpdesk was drilled. It does not show what a tenant allows or a rule sends. */
function typedOrDrilled(
  id: EnablementId,
  { text, on, link }: Evidence,
  drill: Exercised[number] | undefined,
): Shown | undefined {
  if (text !== '' || link !== '')
    return { isDone: true, text: [text, on, link].filter((part) => part !== '').join(', ') };
  if (id !== 'helpdesk-drilled' || !drill) return undefined;
  return {
    isDone: drill.result !== 'missed',
    text: `Drilled in “${drill.title}” on ${drill.on}: ${drill.result}.`,
  };
}

function answerTo(runbook: Runbook, id: string): string {
  const question = QUESTIONS.find((one) => one.id === id);
  if (!question || openDecisions(runbook).some((open) => open.question === question)) return '';
  return answerOf(runbook, question).replace(/\n+/g, '; ');
}
