import { type Desk, DESKS } from '../kernel/vocabulary/words.ts';

/** What a desk is called within a sentence. */
export const deskName = (desk: Desk): string => (desk === 'soc' ? 'the security team' : 'the helpdesk');

/** Whether somebody whom the log names is the one at a desk. */
export const isDesk = (person: string | undefined): person is Desk => DESKS.some((desk) => desk === person);
