import type { SituationName } from '../../kernel/vocabulary/situations.ts';

/** What a drill of a gap is called, and what of the product it rests on. */
export interface StoryWords {
  readonly title: string;
  /** Said where the question is asked. Facts about the product carry their source. */
  readonly rests?: string;
  readonly sources?: readonly string[];
}

/** How the question is put in each situation. */
const STORY_WORDS: { readonly [S in SituationName]: StoryWords } = {
  'isolation-fired': { title: 'Cut off, and who knows?' },
  'isolation-failed': {
    title: 'It failed, and it is quiet',
    rests:
      'A failed action is final: somebody has to order it again. A mail rule for completed actions is silent about it.',
    sources: ['MA', 'NOTIF'],
  },
  'isolation-waiting': {
    title: 'Requested, not enforced',
    rests: 'Enforcement is tried again for up to three days. Then the request is dropped.',
    sources: ['RMA'],
  },
  'isolation-skipped': {
    title: 'Skipped',
    rests: 'The Action center shows the isolation of an excluded device as skipped, and the device keeps working.',
    sources: ['RMA'],
  },
  'server-suspected': {
    title: 'Not a laptop',
    rests: 'Attack disruption isolates end-user workstations only.',
    sources: ['RMA'],
  },
  'automation-off': {
    title: 'No automation acts',
    rests: 'Attack disruption leaves a device group without automated response alone.',
    sources: ['EXC'],
  },
  'approval-waiting': { title: 'Somebody must say yes or no' },
  'approval-lost': { title: 'An answer that nobody has' },
  'doubly-isolated': { title: 'Two automations, one laptop' },
  'user-cut-off': { title: 'Her network is gone, and nobody has said why' },
  'important-user-cut-off': { title: 'Cut off in the wrong moment' },
  'helpdesk-called': { title: 'The user is on the phone' },
  'stranger-called': { title: 'A voice that nobody knows' },
  'channel-open': { title: 'The channel is open' },
  'channel-lost': {
    title: 'The laptop has gone silent',
    rests: 'A device that is offline, or isolated behind a full tunnel, does not reach the service.',
    sources: ['RMA', 'ISO'],
  },
  'verdict-open': { title: 'Evidence, and no verdict' },
  'threat-confirmed': { title: 'It is what it looked like' },
  'account-loose': { title: 'The laptop is shut, the account is not' },
  'false-alarm': { title: 'It was nothing' },
  'release-due': {
    title: 'Ready to go back',
    rests: 'A release is asked for by a person who has the right, and with a comment.',
    sources: ['UNI', 'RMA'],
  },
  'release-stuck': {
    title: 'Released, and it has not heard',
    rests:
      'For a Windows device that does not answer there is a script, made for one device. It expires after three days.',
    sources: ['RMA'],
  },
  'lift-near': {
    title: 'The clock on the isolation',
    rests:
      'Isolation is lifted after seven days. Automatic isolation is undone after a window whose length is not published; in a drill it is a setting.',
    sources: ['RMA', 'CFG'],
  },
  'came-back': {
    title: 'Back, and nobody let it',
    rests: 'Automatic isolation ends by itself after a window, whether or not anybody has looked.',
    sources: ['RMA', 'CFG'],
  },
  'isolated-again': { title: 'The same laptop again' },
  'containment-ending': {
    title: 'Almost free again',
    rests: 'The containment of a user ends by itself within five days.',
    sources: ['RMA'],
  },
  'incident-closed-isolated': { title: 'Closed, and still cut off' },
  'released-unverified': { title: 'Let out before anybody knows' },
};

const OTHERS: { readonly [rule: string]: StoryWords } = {
  'closed-while-isolated': STORY_WORDS['incident-closed-isolated'],
  'released-unverified': STORY_WORDS['released-unverified'],
  'right-missing': { title: 'The portal says no' },
  'laptop-needed': { title: 'A message to a laptop that is cut off' },
  G04: { title: 'A message to a laptop that is cut off' },
};

export const storyWords = (rule: string, situation: SituationName | undefined): StoryWords =>
  (situation ? STORY_WORDS[situation] : OTHERS[rule]) ?? { title: 'A gap in the runbook' };
