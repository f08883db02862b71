import { untrack } from 'svelte';
import type { SituationsByState } from '../core/check/exercise/coverage.ts';
import type { DrillUse } from '../core/check/exercise/drill-use.ts';
import { exercised } from '../core/check/exercise/exercised.ts';
import type { CheckStage, Findings } from '../core/check/findings.ts';
import type { Exercised } from '../core/check/gaps/exercised.ts';
import { type Gap, keyOf } from '../core/check/gaps/gap.ts';
import { type GapCheck, gapCheck } from '../core/check/gaps/gaps.ts';
import { ruleGaps } from '../core/check/gaps/rules.ts';
import { viewOf } from '../core/check/gaps/runbook-view.ts';
import type { Runbook } from '../core/runbook/runbook.ts';
import type { Checker } from './checker.ts';
import { runbookExercise } from './runbook-exercise.ts';
import type { World } from './world.ts';

/** How far the exploration of the text on the screen is. */
export type CheckProgress =
  CheckStage | { readonly at: 'starting' | 'done' | 'cancelled' } | { readonly at: 'failed'; readonly why: string };

/** A runbook that is checked while it is written: its text at once, every situation a moment after the last change. */
export interface RunbookCheck {
  /** By the rules as the text is now, and by the exploration as it last was. */
  readonly check: GapCheck;
  readonly progress: CheckProgress;
  /** How many gaps are essential. Undefined before the first exploration has come to an end: the text alone says too little. */
  readonly essentialGaps: number | undefined;
  /** Absent before the first exploration has come to an end. */
  readonly findings: Findings | undefined;
  readonly states: SituationsByState | undefined;
  /** What drills say of this runbook; absent before `readDrills`. */
  readonly drills: readonly DrillUse[] | undefined;
  /** How each section was last used, as far as drills were read. */
  readonly exercised: Exercised;
  /** The gap that somebody is at, by `keyOf`. */
  readonly at: string | undefined;
  /** Goes to a gap after or before that one, round and round; false where there is none. */
  readonly goOn: (step: 1 | -1) => boolean;
  readonly look: (runbook: Runbook) => void;
  readonly readDrills: () => Promise<void>;
  readonly cancel: () => void;
  readonly again: () => void;
  readonly close: () => void;
}

/** How long nothing must have been changed before the exploration begins, in milliseconds. */
const PAUSE = 250;
/** As many drills as are worth reading for what they say of a runbook. */
const DRILLS = 20;

export const isToMend = ({ level }: Gap): boolean => level !== 'celebratory';
const isEssential = ({ level }: Gap): boolean => level === 'essential';

export function createRunbookCheck(world: World): RunbookCheck {
  const today = world.clock().slice(0, 10);
  const exercise = runbookExercise(world, DRILLS);
  let runbook = $state.raw<Runbook>();
  let progress = $state.raw<CheckProgress>({ at: 'starting' });
  let findings = $state.raw<Findings>();
  let states = $state.raw<SituationsByState>();
  let drills = $state.raw<readonly DrillUse[]>();
  let at = $state<string>();
  let checker: Promise<Checker> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  /** The text has changed, and what the checker still says is of the one before. */
  let isWaiting = false;

  const used = $derived(runbook && drills && exercised(runbook, drills));
  const check = $derived.by((): GapCheck => {
    if (!runbook) return { ready: false, gaps: [] };
    const known = { today, ...(used && { exercised: used }) };
    return gapCheck([...(findings?.gaps ?? []), ...ruleGaps(viewOf(runbook), known)]);
  });

  const started = (): Promise<Checker> =>
    (checker ??= world.startChecker({
      stage: (stage) => {
        if (!isWaiting) progress = stage;
      },
      found: (found) => {
        if (isWaiting) return;
        findings = found;
        progress = { at: 'done' };
      },
      states: (told) => (states = told),
      failed: (why) => {
        if (!isWaiting) progress = { at: 'failed', why };
      },
    }));

  async function begin(): Promise<void> {
    isWaiting = false;
    progress = { at: 'starting' };
    const asked = runbook;
    try {
      const one = await started();
      if (isClosed) one.stop();
      else if (asked && asked === runbook && progress.at !== 'cancelled') one.check(asked);
    } catch (error) {
      checker = undefined;
      progress = { at: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
  }

  async function stop(): Promise<void> {
    clearTimeout(timer);
    (await checker)?.stop();
  }

  return {
    get check() {
      return check;
    },
    get progress() {
      return progress;
    },
    get essentialGaps() {
      return findings && check.gaps.filter(isEssential).length;
    },
    get findings() {
      return findings;
    },
    get states() {
      return states;
    },
    get drills() {
      return drills;
    },
    get exercised() {
      return used ?? [];
    },
    get at() {
      return at;
    },
    goOn: (step) => {
      const open = check.gaps.filter(isToMend);
      const here = open.findIndex((gap) => keyOf(gap) === at);
      const next = here < 0 ? open.at(step === 1 ? 0 : -1) : open[(here + step + open.length) % open.length];
      at = next && keyOf(next);
      return next !== undefined;
    },
    look: (now) => {
      const isFirst = untrack(() => runbook) === undefined;
      runbook = now;
      isWaiting = true;
      progress = { at: 'starting' };
      clearTimeout(timer);
      timer = setTimeout(() => void begin(), isFirst ? 0 : PAUSE);
    },
    readDrills: async () => {
      drills = await exercise.usesOf({ title: untrack(() => runbook?.title) ?? '' });
    },
    cancel: () => {
      progress = { at: 'cancelled' };
      void stop();
    },
    again: () => void begin(),
    close: () => {
      isClosed = true;
      void stop();
    },
  };
}
