import { type Desk, DESKS } from '../kernel/vocabulary/words.ts';

/** What a desk is called within a sentence. */
export const deskName = (desk: Desk): string => (desk === 'soc' ? 'the security team' : 'the helpdesk');

/** What somebody says who sits down there. */
export const atDeskOf = (desk: Desk): string =>
  desk === 'soc' ? 'I am with the security team' : 'I am at the helpdesk';

/** Whether somebody whom the log names is the one at a desk. */
export const isDesk = (person: string | undefined): person is Desk => DESKS.some((desk) => desk === person);
