import type { Drill } from '../../drill/drill.ts';
import { isDeed } from '../../drill/holds.ts';
import { type Entry, factsNamed } from '../../drill/record.ts';
import { situationsNow } from '../../drill/situations.ts';
import type { Action } from '../../kernel/vocabulary/actions.ts';
import type { SituationName } from '../../kernel/vocabulary/situations.ts';
import type { RowVerdict, Scorecard } from '../../review/scorecard.ts';
import { stages } from '../../review/walk.ts';
import type { RunbookStep } from '../../runbook/runbook.ts';

/** What the record says about one step of the runbook. */
export interface StepRecord {
  readonly step: RunbookStep;
  /** Somebody ticked it. */
  readonly ticked?: Entry;
  /** Its actions that somebody did, each the first time. Many steps name alternatives, so one is enough. */
  readonly seen: readonly Entry[];
  /** Its actions that nobody did. */
  readonly unseen: readonly Action[];
  /** What the incident expected of this step. */
  readonly rows: readonly RowVerdict[];
  /** It speaks of situations, and none of them came up. */
  readonly isMoot: boolean;
  readonly isDone: boolean;
}

/** Reads the record for every step at once: when a situation first came up is a question to the whole of it. */
export function stepRecords(drill: Drill, card: Scorecard): (step: RunbookStep) => StepRecord {
  const cameUp = situationStarts(drill);
  const ticks = factsNamed(drill.record, 'step.ticked');
  return (step) => {
    const from =
      step.situations.length === 0 ? -1 : Math.min(...step.situations.map((name) => cameUp.get(name) ?? Infinity));
    const after = drill.record.entries.slice(from + 1);
    const telling = tellingActions(step);
    const found = telling.map((action) => ({ action, entry: after.find(({ fact }) => isDeed(action, fact, {})) }));
    const seen = found.flatMap(({ entry }) => (entry ? [entry] : []));
    const unseen = found.flatMap(({ action, entry }) => (entry ? [] : [action]));
    const rows = card.rows.filter(
      ({ row, verdict }) => row.step === step.id && row.expect && verdict !== 'not-assessed',
    );
    const ticked = ticks.find(({ fact }) => fact.step === step.id);
    const isShown = rows.length > 0 ? rows.every(isGood) || (seen.length > 0 && !rows.some(isMissed)) : seen.length > 0;
    const isDone = ticked !== undefined || isShown;
    return { step, seen, unseen, rows, isMoot: !isDone && from === Infinity, isDone, ...(ticked && { ticked }) };
  };
}

/** A look or a comment says little where the step asks for more; where it is all that is asked, it counts. */
function tellingActions({ actions }: RunbookStep): readonly Action[] {
  const telling = actions.filter((action) => action !== 'look' && action !== 'comment');
  return telling.length === 0 ? actions : telling;
}

const isMissed = ({ verdict }: RowVerdict): boolean => verdict === 'missed';
const isGood = ({ verdict }: RowVerdict): boolean => verdict === 'met' || verdict === 'late';

/** After which standing fact, by its position, each situation first held. What was done before that was no answer to it. */
function situationStarts(drill: Drill): ReadonlyMap<SituationName, number> {
  const starts = new Map<SituationName, number>();
  for (const [position, stage] of stages(drill).entries()) {
    for (const name of situationsNow(stage)) if (!starts.has(name)) starts.set(name, position);
  }
  return starts;
}
