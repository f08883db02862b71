import type { Level, Seat } from '../../core/kernel/vocabulary/words.ts';

/** Names of the vocabulary as people read them. */
export const SEAT_NAMES: { readonly [S in Seat]: string } = {
  analyst: 'Analyst',
  'junior-analyst': 'Junior analyst',
  'security-admin': 'Security admin',
  helpdesk: 'Helpdesk',
  manager: 'Manager',
  'it-operations': 'IT operations',
  user: 'User',
};

export const LEVEL_NAMES: { readonly [L in Level]: string } = { intro: 'Intro', core: 'Core', advanced: 'Advanced' };

/** `3 decisions`, `1 decision`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${String(number)} ${number === 1 ? one : many}`;
