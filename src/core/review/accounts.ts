import type { Account } from '../incident/incident.ts';
import type { Drill } from '../drill/drill.ts';
import { hasTag } from '../lifecycle/situation.ts';

/** One thing that is true of an account, and what it means. */
interface AccountState {
  readonly word: string;
  readonly isSafer: boolean;
  readonly means: string;
}

/** An account as the portal shows it: whether it is usable, and by whom it may still be used. */
export interface AccountView {
  readonly id: string;
  readonly kind: string;
  readonly isDisabled: boolean;
  readonly isContained: boolean;
  readonly states: readonly AccountState[];
}

/** The accounts of a person, in the order of the incident. */
export const accountsOf = (drill: Drill, person: string): readonly AccountView[] =>
  drill.incident.assets.accounts
    .filter((account) => account.person === person)
    .map((account) => accountView(account, drill));

/** Accounts that belong to nobody: services. */
export const loneAccounts = (drill: Drill): readonly AccountView[] =>
  drill.incident.assets.accounts
    .filter(({ person }) => person === undefined)
    .map((account) => accountView(account, drill));

/** What is true of an account now. Access, sessions and password are told apart: a password that is reset ends no session. [AAD, IR-TT] */
export function accountView({ id, kind }: Account, { situation }: Drill): AccountView {
  const snapshot = situation.accounts[id];
  const isDisabled = hasTag(snapshot, 'account-disabled');
  const isContained = hasTag(snapshot, 'account-contained');
  return {
    id,
    kind,
    isDisabled,
    isContained,
    states: [
      access(isDisabled, isContained, hasTag(snapshot, 're-enabled')),
      hasTag(snapshot, 'sessions-revoked')
        ? { word: 'Sessions revoked', isSafer: true, means: 'Whoever was signed in has to sign in again.' }
        : { word: 'Sessions live', isSafer: false, means: 'Whoever is signed in stays so, wherever that is.' },
      hasTag(snapshot, 'password-reset')
        ? { word: 'Password reset', isSafer: true, means: 'The old password no longer works.' }
        : { word: 'Password unchanged', isSafer: false, means: 'Whoever knows the password can sign in with it.' },
    ],
  };
}

/** Contained is enforced by the devices, disabled by the directory (domain.md §4). [RMA, AAD] */
function access(isDisabled: boolean, isContained: boolean, isEnabledAgain: boolean): AccountState {
  if (isDisabled)
    return { word: 'Disabled', isSafer: true, means: 'Nobody can sign in. Sessions that are open stay open.' };
  if (isContained)
    return {
      word: 'Contained',
      isSafer: true,
      means:
        'Onboarded devices refuse its logons. It can still sign in elsewhere, and it is released within five days.',
    };
  return isEnabledAgain
    ? {
        word: 'Enabled again by automation',
        isSafer: false,
        means: 'It was disabled, and an automation has enabled it. Nobody decided that.',
      }
    : { word: 'Enabled', isSafer: false, means: 'It can sign in.' };
}
