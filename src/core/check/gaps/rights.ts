import { type Action, actionRow } from '../../kernel/vocabulary/actions.ts';
import { isOnDuty, sayWeekMinute, WEEK } from '../../runbook/duty.ts';
import { type Holder, mayDo } from '../../runbook/holders.ts';
import { actionGroupsIn } from '../../runbook/names-in-text.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { StepView } from './runbook-view.ts';

/** What a step asks for and nobody there may do. */
export interface Refusal {
  readonly actions: readonly Action[];
  /** A minute of the week at which somebody is there, and nobody who may; absent where nobody ever may. */
  readonly minute?: number;
}

/**
 * What the portal refuses to whoever does a step: each of its actions is asked, or one of those that would do instead, at
 * every hour at which somebody whom the step names is on duty. A step that names nobody is refused nothing.
 */
export function refusalIn({ step, holders }: StepView, tenant: Tenant): Refusal | undefined {
  if (holders.length === 0) return undefined;
  const asked = actionGroupsIn(step.does).map((actions) => ({
    actions,
    able: holders.filter((holder) => actions.some((action) => mayAct(holder, action, tenant))),
  }));
  const never = asked.filter(({ able }) => able.length === 0).flatMap(({ actions }) => actions);
  if (never.length > 0) return { actions: never };
  const there = holders.filter(({ label }) => !isForAPart(label));
  for (const { actions, able } of asked) {
    if (able.some(({ label }) => isForAPart(label))) continue;
    const minute = shortlyAfterTurns(holders).find((at) => isAnyOnDuty(there, at) && !isAnyOnDuty(able, at));
    if (minute !== undefined) return { actions, minute };
  }
  return undefined;
}

export const mayAct = (holder: Holder, action: Action, tenant: Tenant): boolean =>
  mayDo(holder, actionRow(action).permission, tenant.permissions);

/** `for a rule: security admin` names who does a part of a step; `out of hours:` and `deputy:` who does all of it. */
const isForAPart = (label: string): boolean =>
  label !== '' &&
  !/hours|night|evening|morning|\bdays?\b|week-?ends?|holidays?|deputy|back-?up|away|absent/i.test(label);

export function sayRefusal({ step }: StepView, { actions, minute }: Refusal): string {
  const labels = actions.map((action) => `“${actionRow(action).label}”`).join(', ');
  return minute === undefined
    ? `Give “${step.title}” to somebody who has the right: ${step.who} cannot do ${labels}.`
    : `Give “${step.title}” to somebody who has the right at every hour: whoever of ${step.who} is on duty on ${sayWeekMinute(minute)} cannot do ${labels}.`;
}

/** A minute of the week, shortly after a change of shift, at which none of them is on duty. */
export const firstUncovered = (holders: readonly Holder[]): number | undefined =>
  shortlyAfterTurns(holders).find((minute) => !isAnyOnDuty(holders, minute));

const shortlyAfterTurns = (holders: readonly Holder[]): readonly number[] =>
  [0, ...holders.flatMap(({ hours }) => hours.flat())]
    .toSorted((one, other) => one - other)
    .map((turn) => turn + 10)
    .filter((minute) => minute < WEEK);

const isAnyOnDuty = (holders: readonly Holder[], minute: number): boolean =>
  holders.some(({ hours }) => isOnDuty(hours, minute));
