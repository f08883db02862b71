import { asOf, type Drill, now } from '../drill/drill.ts';
import { isDeed, isDoneInSeat, isScripted } from '../drill/holds.ts';
import { type Entry, factsNamed } from '../drill/record.ts';
import { situationHolds } from '../drill/situations.ts';
import { situationsNow } from '../drill/situations-now.ts';
import type { Condition } from '../incident/condition.ts';
import type { Action } from '../kernel/vocabulary/actions.ts';
import { CONSOLE_COMMAND_NAMES } from '../kernel/vocabulary/console.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';
import type { SituationName } from '../kernel/vocabulary/situations.ts';
import { RELEASE_BEGINS_WITH } from '../lifecycle/orders.ts';
import { remediations } from './remediations.ts';
import type { RowVerdict, Scorecard } from './scorecard.ts';
import { plainActionsIn } from '../runbook/names-in-text.ts';
import type { RunbookStep } from '../runbook/runbook.ts';

/** What the record says about one step of the runbook. */
export interface StepRecord {
  readonly step: RunbookStep;
  /** Somebody ticked it. */
  readonly ticked?: Entry;
  /** The actions that it asks for as such, each the first time that somebody did it. */
  readonly seen: readonly Entry[];
  /** Those of them that nobody did, nor what would do instead. */
  readonly unseen: readonly Action[];
  /** Actions of which it asks more than the record can show, such as *again* or *past its date*, where somebody did them. */
  readonly perhaps: readonly Entry[];
  /** What the script had a colleague do of it, well or badly. */
  readonly scripted: readonly Entry[];
  /** For a release step that was not called for: that it was done, before its time. */
  readonly early: readonly Entry[];
  /** What the incident expected of this step. */
  readonly rows: readonly RowVerdict[];
  /** Red lines that were crossed at this step. */
  readonly crossed: readonly RowVerdict[];
  /** It speaks of situations, and none of them came up. */
  readonly isMoot: boolean;
  readonly isDone: boolean;
}

/** Steps that are done with for now: ticked, or one of their actions done since the situation that calls for them last began. */
export function isStepDone(drill: Drill, walked: readonly Drill[], step: RunbookStep): boolean {
  if (factsNamed(drill.record, 'step.ticked').some(({ fact }) => fact.step === step.id)) return true;
  const began = walked.findLastIndex(
    (stage, position) => calls(step, stage) && !(position > 0 && calls(step, walked[position - 1])),
  );
  const since = drill.record.entries.slice(began + 1).filter(provesIts(drill));
  return firstDeeds(since, step, tellingActions(step)).length > 0;
}

const calls = ({ situations }: RunbookStep, stage: Drill | undefined): boolean =>
  stage !== undefined && situations.length > 0 && situationsNow(stage).some((name) => situations.includes(name));

/** Reads the record for every step at once: when a situation first came up is a question to the whole of it. */
export function stepRecords(
  drill: Drill,
  card: Scorecard,
  walked: readonly Drill[],
): (step: RunbookStep) => StepRecord {
  const cameUp = situationStarts(walked);
  const ticks = factsNamed(drill.record, 'step.ticked');
  const proves = provesIts(drill);
  return (step) => {
    const from =
      step.situations.length === 0 ? -1 : Math.min(...step.situations.map((name) => cameUp.get(name) ?? Infinity));
    const after = from === Infinity ? [] : answersOf(drill, step, walked, from).filter(proves);
    const telling = tellingActions(step);
    const plain = plainActionsIn(step.does)
      .map((ways) => ways.filter((action) => telling.includes(action)))
      .filter((ways) => ways.length > 0);
    const seen = firstDeeds(after, step, plain.flat());
    const isSeen = (action: Action): boolean => seen.some(({ fact }) => isDeed(action, fact, {}));
    const unseen = plain.filter((ways) => !ways.some(isSeen)).flat();
    const others = telling.filter((action) => !plain.flat().includes(action));
    const perhaps = firstDeeds(after, step, others);
    const scripted = firstDeeds(after, step, telling, isScripted);
    const mine = card.rows.filter(({ row, verdict }) => row.step === step.id && verdict !== 'not-assessed');
    const rows = mine.filter(({ row }) => row.expect && !isForAnotherStep(row.expect, step));
    const crossed = mine.filter(({ row, verdict }) => row.redLine && verdict === 'missed');
    const ticked = ticks.find(({ fact }) => fact.step === step.id);
    const isDone =
      ticked !== undefined || (rows.length > 0 ? rows.every(isGood) : seen.length > 0 && unseen.length === 0);
    const isMoot = !isDone && from === Infinity;
    const early = isMoot && step.id.startsWith('release.') ? firstDeeds(drill.record.entries, step, plain.flat()) : [];
    return { step, seen, unseen, perhaps, scripted, early, rows, crossed, isMoot, isDone, ...(ticked && { ticked }) };
  };
}

/** What was done after a situation of the step first came up, and not to a device that it was never about. */
function answersOf(
  drill: Drill,
  { situations }: RunbookStep,
  walked: readonly Drill[],
  from: number,
): readonly Entry[] {
  const isAbout = (device: string, until: number): boolean =>
    walked
      .slice(0, until)
      .some((stage) => situations.some((name) => situationHolds(name, asOf(stage, now(stage)), { device })));
  return drill.record.entries.filter(({ fact }, position) => {
    if (position <= from) return false;
    const device = deviceOf(fact);
    return situations.length === 0 || device === undefined || isAbout(device, position);
  });
}

/** A remediation that took nothing away proves none, nor does a release that crossed a red line. */
function provesIts(drill: Drill): (entry: Entry) => boolean {
  const removed = new Set(remediations(drill).map(({ number }) => number));
  const crossed = new Set(drill.crossed.map(({ number }) => number));
  return ({ number, fact }) => {
    if (fact.type === 'command.run' && fact.command === 'remediate') return removed.has(number);
    return !(RELEASE_BEGINS_WITH.includes(fact.type) && crossed.has(number));
  };
}

/** A rule that is mended after a step went wrong is the matter of the step that asks for it, not of the one that went wrong. */
const isForAnotherStep = (expect: Condition, { actions }: RunbookStep): boolean =>
  'done' in expect && expect.done === 'change-rule' && !actions.includes('change-rule');

/** A script run at the device is a way to release only where somebody has asked for the release before. */
const isUnasked = (action: Action, fact: Fact, before: readonly Entry[]): boolean =>
  action === 'release' &&
  fact.type === 'release.forced' &&
  !before.some((entry) => entry.fact.type === 'release.requested' && entry.fact.device === fact.device);

/** By those who played, or else as it is asked. */
function firstDeeds(
  entries: readonly Entry[],
  step: RunbookStep,
  actions: readonly Action[],
  isMeant = (fact: Fact): boolean => !isScripted(fact),
): readonly Entry[] {
  return actions.flatMap(
    (action) =>
      entries.find(
        ({ fact }, index) =>
          isMeant(fact) &&
          isDoneInSeat(action, fact) &&
          isNamed(step, fact) &&
          !isUnasked(action, fact, entries.slice(0, index)),
      ) ?? [],
  );
}

/** A step that names commands of the console means those: `Run a command: remediate` is not done by a look around. */
function isNamed({ does }: RunbookStep, fact: Fact): boolean {
  if (fact.type !== 'command.run') return true;
  const part = does.split(';').find((said) => /^\s*run\b/i.test(said)) ?? '';
  const said =
    part
      .toLowerCase()
      .split(':')
      .at(-1)
      ?.split(/[^a-z]+/) ?? [];
  const named = CONSOLE_COMMAND_NAMES.filter((name) => name !== 'run' && said.includes(name));
  return named.length === 0 || named.includes(fact.command);
}

/** A look or a comment says too little to prove a step that asks for more than that. */
const tellingActions = ({ actions }: RunbookStep): readonly Action[] =>
  actions.length === 1 ? actions : actions.filter((action) => action !== 'look' && action !== 'comment');

const isGood = ({ verdict }: RowVerdict): boolean => verdict === 'met' || verdict === 'late';

/** After which standing fact, by its position, each situation first held. What was done before that was no answer to it. */
function situationStarts(walked: readonly Drill[]): ReadonlyMap<SituationName, number> {
  const starts = new Map<SituationName, number>();
  for (const [position, stage] of walked.entries()) {
    for (const name of situationsNow(stage)) if (!starts.has(name)) starts.set(name, position);
  }
  return starts;
}
