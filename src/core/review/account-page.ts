import type { Alert } from '../incident/incident.ts';
import type { Drill } from '../drill/drill.ts';
import type { DrillTime } from '../kernel/time.ts';
import { accountOf } from '../kernel/vocabulary/subject.ts';
import { type AccountView, accountView } from './accounts.ts';
import { alertsSeen } from './alerts-seen.ts';
import { actorName } from './names.ts';
import { tellFact } from './tell-fact.ts';

/** What the portal has about one account. */
export interface AccountPage {
  readonly account: AccountView;
  readonly person?: string;
  /** Devices of the person it belongs to. */
  readonly devices: readonly string[];
  readonly alerts: readonly Alert[];
  /** What was done to it, the newest first. */
  readonly history: readonly {
    readonly number: number;
    readonly at: DrillTime;
    readonly text: string;
    readonly by: string;
  }[];
}

/**
 * The page of an account as the portal has it now; undefined for an account that the incident does not have. Looks, findings and
 * refusals are no part of its history. [AAD, RES]
 */
export function accountPage(drill: Drill, id: string): AccountPage | undefined {
  const { assets } = drill.incident;
  const account = assets.accounts.find((one) => one.id === id);
  if (!account) return undefined;
  const { person } = account;
  return {
    account: accountView(account, drill),
    ...(person !== undefined && { person }),
    devices:
      person === undefined ? [] : assets.devices.filter(({ user }) => user === person).map((device) => device.id),
    alerts: alertsSeen(drill).filter((alert) => alert.account === id),
    history: drill.record.entries
      .flatMap(({ number, fact }) =>
        accountOf(fact) === id && !BESIDE.includes(fact.type)
          ? [{ number, at: fact.at, text: tellFact(fact, drill), by: actorName(fact.by) }]
          : [],
      )
      .toReversed(),
  };
}

/** Looks, findings and refusals are no history of the account. */
const BESIDE: readonly string[] = ['entity.viewed', 'finding.seen', 'action.refused', 'signal.raised'];
