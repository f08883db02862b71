import type { Drill } from '../drill/drill.ts';
import { hasTag } from '../lifecycle/situation.ts';

/** One thing that is true of an account. */
export interface AccountView {
  readonly id: string;
  readonly kind: string;
  readonly isDisabled: boolean;
  readonly isContained: boolean;
  readonly states: readonly { readonly word: string; readonly isSafer: boolean }[];
}

export function accountsOf({ incident, situation }: Drill, person: string): readonly AccountView[] {
  return incident.assets.accounts
    .filter((account) => account.person === person || person === '')
    .map(({ id, kind }) => accountView(id, kind, situation.accounts[id]));
}

/** Accounts that belong to nobody: services. */
export const loneAccounts = ({ incident, situation }: Drill): readonly AccountView[] =>
  incident.assets.accounts
    .filter(({ person }) => person === undefined)
    .map(({ id, kind }) => accountView(id, kind, situation.accounts[id]));

function accountView(
  id: string,
  kind: string,
  snapshot: Drill['situation']['accounts'][string] | undefined,
): AccountView {
  const isDisabled = hasTag(snapshot, 'account-disabled');
  const isContained = hasTag(snapshot, 'account-contained');
  const access = isDisabled
    ? 'Disabled'
    : isContained
      ? 'Contained'
      : hasTag(snapshot, 're-enabled')
        ? 'Enabled again by automation'
        : 'Enabled';
  return {
    id,
    kind,
    isDisabled,
    isContained,
    states: [
      { word: access, isSafer: isDisabled || isContained },
      hasTag(snapshot, 'sessions-revoked')
        ? { word: 'Sessions revoked', isSafer: true }
        : { word: 'Sessions live', isSafer: false },
      hasTag(snapshot, 'password-reset')
        ? { word: 'Password reset', isSafer: true }
        : { word: 'Password unchanged', isSafer: false },
    ],
  };
}
