import { type Duration, minutes, sayDuration } from '../../kernel/time.ts';
import { sayWeekMinute, WEEK } from '../../runbook/duty.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { Coverage } from '../exploration/moves.ts';
import type { Way } from '../exploration/way.ts';

/** A shortest way to a gap, with times and names. */
export interface Story {
  /** When the attack is seen, in minutes of the week. */
  readonly starts: number;
  readonly lines: readonly StoryLine[];
  readonly way: Way;
}

export interface StoryLine {
  /** Since the attack was seen. */
  readonly after: Duration;
  /** `Saturday 02:12`. */
  readonly clock: string;
  readonly text: string;
}

/** Who and what a story is about, by how the device is covered. */
export const CAST: {
  readonly [C in Coverage]: { readonly device: string; readonly whose: string; readonly person: string };
} = {
  'in-scope': { device: 'sal-lt-0117', whose: 'the laptop of Lena Brandt in Sales', person: 'Lena Brandt' },
  excluded: {
    device: 'exec-lt-0003',
    whose: 'the excluded laptop of Ruben Sand, on the board',
    person: 'Ruben Sand',
  },
  server: { device: 'app-srv-12', whose: 'an application server', person: 'the owner of the server' },
  off: { device: 'lab-lt-0042', whose: 'a laptop that no automation covers', person: 'Ines Roth' },
};

interface Telling {
  readonly text: (cast: (typeof CAST)[Coverage]) => string;
  /** How long after the line before. */
  readonly takes: (timers: Tenant['timers'], tenant: Tenant) => Duration;
}

const soon = () => minutes(2);
const later = () => minutes(15);

// prettier-ignore
const TELLINGS: { readonly [move: string]: Telling } = {
  'disruption-isolates': { text: ({ device }) => `Attack disruption orders the isolation of ${device}.`, takes: soon },
  'disruption-skips': { text: ({ device }) => `Attack disruption skips ${device}: it is excluded. It stays connected.`, takes: soon },
  'disruption-leaves': { text: ({ device }) => `Attack disruption leaves ${device} alone. It stays connected.`, takes: soon },
  'automation-isolates': { text: ({ device }) => `The severity automation orders the isolation of ${device}.`, takes: soon },
  'automation-asks': { text: ({ device }) => `The severity automation asks for approval to isolate ${device}.`, takes: soon },
  'answer-lost': { text: () => 'Somebody answers from the shared mailbox, and the answer is not recorded.', takes: later },
  'approval-lapses': { text: () => 'Nobody answers, and the question lapses.', takes: (_, tenant) => tenant.severityAutomation.timeLimit },
  'device-isolates': { text: ({ device }) => `${device} is cut off from the network.`, takes: soon },
  'isolation-fails': { text: ({ device }) => `The isolation of ${device} fails. It stays connected.`, takes: soon },
  'request-expires': { text: () => 'The request is dropped: the device was offline all that time.', takes: ({ requestExpires }) => requestExpires },
  'device-lets-go': { text: ({ device }) => `${device} has its network back.`, takes: soon },
  'service-lifts': { text: ({ device }) => `The service lifts the isolation of ${device} by itself.`, takes: ({ automaticLifts }) => automaticLifts },
  'goes-offline': { text: ({ device }) => `${device} goes offline.`, takes: soon },
  'comes-online': { text: ({ device }) => `${device} comes online.`, takes: later },
  'tunnel-closes-in': { text: ({ device }) => `A full-tunnel VPN closes on ${device}.`, takes: soon },
  'tunnel-splits': { text: () => 'The VPN is closed.', takes: later },
  'detected-again': { text: ({ device }) => `The attack is seen on ${device} again.`, takes: later },
  'account-contained': { text: ({ person }) => `Attack disruption contains the account of ${person}.`, takes: soon },
  'containment-expires': { text: () => 'The containment of the account ends by itself.', takes: ({ containmentExpires }) => containmentExpires },
  isolate: { text: ({ device }) => `Somebody isolates ${device} by hand.`, takes: later },
  cancel: { text: () => 'Somebody cancels the request.', takes: later },
  release: { text: ({ device }) => `Somebody asks for the release of ${device}.`, takes: later },
  'force-release': { text: ({ device }) => `Somebody runs the force-release script on ${device}.`, takes: later },
  'new-image': { text: ({ device }) => `${device} gets a new image.`, takes: ({ imageReady }) => imageReady },
  approve: { text: () => 'The approver approves, and isolation is ordered.', takes: later },
  reject: { text: () => 'The approver rejects.', takes: later },
  investigate: { text: () => 'Somebody investigates, and finds evidence.', takes: later },
  'confirm-threat': { text: () => 'The verdict is recorded: true positive.', takes: later },
  'call-it-false': { text: () => 'The verdict is recorded: false positive.', takes: later },
  remediate: { text: () => 'What was found is removed.', takes: later },
  resolve: { text: () => 'The incident is resolved.', takes: later },
  'revoke-sessions': { text: () => 'The sessions of the account are revoked.', takes: soon },
  'reset-password': { text: () => 'The password is reset.', takes: soon },
  'disable-account': { text: () => 'The account is disabled.', takes: soon },
};

/** The minute of the week at which stories end in which everybody is there. */
export const TUESDAY_NOON = 24 * 60 + 12 * 60;

/** Tells a way so that it ends at a minute of the week; `ends` says what is wrong there. */
export function tellStory(way: Way, at: number, ends: string, tenant: Tenant): Story {
  const cast = CAST[way.coverage];
  let after = 0;
  const told = way.moves.map(({ name }) => {
    const telling = TELLINGS[name];
    after += telling?.takes(tenant.timers, tenant) ?? 0;
    return { after, text: telling?.text(cast) ?? name };
  });
  const starts = (((at - Math.round(after / MINUTE)) % WEEK) + WEEK) % WEEK;
  const lines = [
    { after: 0, text: `Defender sees an attack on ${cast.device}, ${cast.whose}.` },
    ...told,
    { after, text: ends },
  ];
  return {
    starts,
    way,
    lines: lines.map((line) => ({
      after: minutes(line.after / MINUTE),
      clock: sayWeekMinute(starts + Math.round(line.after / MINUTE)),
      text: line.text,
    })),
  };
}

const MINUTE = minutes(1);

/** A story as one paragraph, for a terminal and for a file. */
export const sayStory = ({ lines }: Story): string =>
  lines.map(({ clock, after, text }, index) => `${index === 0 ? clock : `+${sayDuration(after)}`}: ${text}`).join(' ');
