import type { Runbook } from '../../runbook/runbook.ts';
import { DEFAULT_TENANT, type Tenant } from '../../tenant/tenant.ts';
import type { Exploration } from '../exploration/explore.ts';
import { GAP_LEVELS, type Gap } from './gap.ts';
import { pathGaps } from './path-gaps.ts';
import { RULE_LISTS } from './rules.ts';
import { viewOf } from './runbook-view.ts';
import { situationGaps } from './situation-gaps.ts';

/** What a check has found, the essential first. */
export interface GapCheck {
  /** No gap is essential. */
  readonly ready: boolean;
  readonly gaps: readonly Gap[];
}

/** Checks a runbook against its rules, and against every situation that an exploration of its tenant has reached. */
export function checkRunbook(runbook: Runbook, exploration: Exploration, tenant: Tenant = DEFAULT_TENANT): GapCheck {
  const view = viewOf(runbook);
  const found = once([
    ...situationGaps(view, exploration, tenant),
    ...pathGaps(view, exploration, tenant),
    ...RULE_LISTS.flatMap((rules) => rules(view)),
  ]);
  const gaps = found.toSorted((one, other) => GAP_LEVELS.indexOf(one.level) - GAP_LEVELS.indexOf(other.level));
  return { ready: gaps.every(({ level }) => level !== 'essential'), gaps };
}

/** One gap a rule and step: a step that fails the same rule in two ways is mended once. */
function once(gaps: readonly Gap[]): readonly Gap[] {
  const keyOf = ({ rule, step, message }: Gap): string => `${rule} ${step ?? message}`;
  const keys = gaps.map(keyOf);
  return gaps.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
