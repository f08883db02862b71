import type { Permission } from '../kernel/vocabulary/words.ts';

/** What somebody with a permission can do, as the end of “can …”. */
export const PERMISSION_WORDS: { readonly [P in Permission]: string } = {
  'see-data': 'see incidents, devices and hunting data',
  'manage-alerts': 'own and classify incidents, collect packages, start scans',
  respond: 'isolate, release, restrict apps, act on accounts',
  'live-response-basic': 'open live response with the commands that read',
  'live-response-advanced': 'run scripts and remediate in live response',
  'collect-files': 'download collected files',
  'manage-settings': 'change exclusions, mail rules, and get the force-release script',
  'undo-contained-user': 'undo the containment of an account',
};
