import { expect, test } from 'vitest';
import { actionsIn, situationsIn } from '../../../src/core/runbook/names-in-text.ts';

test.each([
  ['release due; device isolated', ['release-due']],
  ['Release-Due within the hour, CHANNEL  LOST', ['release-due', 'channel-lost']],
  ['important user cut off or isolation failed', ['important-user-cut-off', 'isolation-failed']],
  ['release due; release-due', ['release-due']],
  ['release duemost', []],
  ['no channel open', []],
  ['', []],
])('when %j', (when, situations) => {
  expect(situationsIn(when)).toEqual(situations);
});

test.each([
  ['Release from isolation, with the incident id', ['release']],
  ['isolate the device by hand; Add comment: who agreed', ['isolate', 'comment']],
  ['Run antivirus scan; run a command: processes', ['run-scan', 'run']],
  ['Release from containment; own incident', ['release-containment', 'own-incident']],
  ['runaway; releases', []],
  ['wait; tick step; end', []],
  ['read the log; then release', []],
])('do %j', (does, actions) => {
  expect(actionsIn(does)).toEqual(actions);
});
