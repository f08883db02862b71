import type { Level, Permission, Seat } from '../../core/kernel/vocabulary/words.ts';

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

/** What somebody in a seat can do, as the end of “can …”. */
export const PERMISSION_NAMES: { readonly [P in Permission]: string } = {
  'see-data': 'see incidents, devices and hunting data',
  'manage-alerts': 'own and classify incidents, collect packages, start scans',
  respond: 'isolate, release, restrict apps, act on accounts',
  'live-response-basic': 'open live response with the commands that read',
  'live-response-advanced': 'run scripts and remediate in live response',
  'collect-files': 'download collected files',
  'manage-settings': 'change exclusions, mail rules, and get the force-release script',
  'undo-contained-user': 'undo the containment of an account',
};

/** `3 decisions`, `1 decision`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${String(number)} ${number === 1 ? one : many}`;
