import type { Deed } from './actions.ts';
import type { Fact } from './facts.ts';

/** The device that a fact or a deed is about, if it is about one. */
export const deviceOf = (said: Fact | Deed): string | undefined => ('device' in said ? said.device : undefined);

/** The account that it is about. */
export const accountOf = (said: Fact | Deed): string | undefined => ('account' in said ? said.account : undefined);

/** The person that it is about. */
export const personOf = (said: Fact | Deed): string | undefined => ('person' in said ? said.person : undefined);
