import type { Runbook } from '../../runbook/runbook.ts';
import { DEFAULT_TENANT, type Tenant } from '../../tenant/tenant.ts';
import type { Exploration } from '../exploration/explore.ts';
import { GAP_LEVELS, type Gap, keyOf } from './gap.ts';
import type { Known } from './life-rules.ts';
import { pathGaps } from './path-gaps.ts';
import { ruleGaps } from './rules.ts';
import { type RunbookView, viewOf } from './runbook-view.ts';
import { situationGaps } from './situation-gaps.ts';

/** What a check has found, the essential first. */
export interface GapCheck {
  /** No gap is essential. */
  readonly ready: boolean;
  readonly gaps: readonly Gap[];
}

/** What a check knows beside the runbook: the tenant whose people act, the day, the drills. */
export interface CheckAbout extends Known {
  readonly tenant?: Tenant;
}

/** Checks a runbook against its rules, and against every situation that an exploration has reached. */
export function checkRunbook(runbook: Runbook, exploration: Exploration, about: CheckAbout = {}): GapCheck {
  const view = viewOf(runbook);
  return gapCheck([...explorationGaps(view, exploration, about.tenant), ...ruleGaps(view, about)]);
}

/** What a runbook leaves open in the situations, and on the ways, that an exploration has found. Takes a tenth of a second. */
export const explorationGaps = (
  view: RunbookView,
  exploration: Exploration,
  tenant: Tenant = DEFAULT_TENANT,
): readonly Gap[] => [...situationGaps(view, exploration, tenant), ...pathGaps(view, exploration, tenant)];

/** Gaps that were found apart, as one check. */
export function gapCheck(found: readonly Gap[]): GapCheck {
  const gaps = askedOnce(once(found)).toSorted(
    (one, other) => GAP_LEVELS.indexOf(one.level) - GAP_LEVELS.indexOf(other.level),
  );
  return { ready: gaps.every(({ level }) => level !== 'essential'), gaps };
}

function once(gaps: readonly Gap[]): readonly Gap[] {
  const byKey = new Map<string, Gap>();
  for (const gap of gaps) {
    if (!byKey.has(keyOf(gap))) byKey.set(keyOf(gap), gap);
  }
  return [...byKey.values()];
}

/** A question that an essential gap asks, with what comes of it, is not asked a second time as one that is open. */
function askedOnce(gaps: readonly Gap[]): readonly Gap[] {
  const isBare = ({ rule, situation }: Gap): boolean => rule === 'unanswered' && situation === undefined;
  const asked = new Set(
    gaps.filter((gap) => gap.level === 'essential' && !isBare(gap)).map(({ question }) => question),
  );
  return gaps.filter((gap) => !(isBare(gap) && asked.has(gap.question)));
}
