import type { Drill } from '../drill/drill.ts';
import type { Entry } from '../drill/record.ts';
import type { DrillTime } from '../kernel/time.ts';
import type { FactName } from '../kernel/vocabulary/facts.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';
import { ACTORS, SEATS } from '../kernel/vocabulary/words.ts';
import { CUT_BY, RELEASE_BEGINS_WITH } from '../lifecycle/orders.ts';
import { hasTag } from '../lifecycle/situation.ts';
import { asHeard } from './heard.ts';
import { type Stretch, stretches } from './stretches.ts';
import { withoutIdleCommands } from './remediations.ts';
import { toldEntries } from './untold.ts';

/** The way of one isolation from the first signal to the closed incident, in the order of the textbook. */
const STAGES = [
  'detected',
  'isolated',
  'triage',
  'investigating',
  'verdict',
  'remediate',
  'release',
  'closed',
] as const;
export type Stage = (typeof STAGES)[number];

/** One stage on the strip, reached or not. */
export interface StageMark {
  readonly stage: Stage;
  /** What the strip writes; the second one tells by whom or how it ended. */
  readonly label: string;
  readonly at?: DrillTime;
  readonly number?: number;
  /** What may happen from here. */
  readonly onwards: string;
  /** What was true of the device from here to the next stage that was reached; of the last one, what is true now. */
  readonly stretch: Stretch;
}

/** How far one isolation has come, and how the network and the cloud channel of its device are now. */
export interface Lifecycle {
  /** Those that were reached stand in the order in which that happened; one that was passed over keeps its place. */
  readonly marks: readonly StageMark[];
  /** The stage that was reached last. */
  readonly current: Stage;
  /** Whether the network is cut now as far as the service has heard, and whether it ever was. */
  readonly isCut: boolean;
  readonly wasCut: boolean;
  readonly channel: 'open' | 'lost';
}

/** Where one device stands on its way, by the facts that stand on the record. */
export function lifecycle(drill: Drill, device: string): Lifecycle {
  const reached = new Map<Stage, Entry>();
  for (const stage of STAGES) {
    const entry = reachedBy(stage, drill, device, reached);
    if (entry) reached.set(stage, entry);
  }
  const snapshot = drill.situation.devices[device];
  const happened = [...reached].toSorted(([, one], [, other]) => one.number - other.number);
  const numbers = happened.map(([, { number }]) => number);
  const isCut = hasTag(asHeard(drill, device).situation.devices[device], 'network-cut');
  const told = stretches(drill, device, numbers).map((one, index) =>
    index === Math.max(0, numbers.length - 1) ? { ...one, isCut } : one,
  );
  let passed = 0;
  const marks = STAGES.map((place) => {
    const [stage, entry] = (reached.has(place) ? happened[passed++] : undefined) ?? [place];
    return {
      stage,
      label: label(stage, drill, device),
      onwards: ONWARDS[stage],
      stretch: told[Math.max(0, passed - 1)] ?? UNTOUCHED,
      ...(entry && { at: entry.fact.at, number: entry.number }),
    };
  });
  return {
    marks,
    current: happened.at(-1)?.[0] ?? 'detected',
    isCut,
    wasCut: toldEntries(drill).some(({ fact }) => CUT_BY.includes(fact.type) && deviceOf(fact) === device),
    channel: hasTag(snapshot, 'channel-lost') ? 'lost' : 'open',
  };
}

const UNTOUCHED: Stretch = { isCut: false, isLost: false };

const INVESTIGATES: readonly FactName[] = [
  'session.opened',
  'command.run',
  'hunt.run',
  'package.requested',
  'scan.started',
  'investigation.started',
  'file.collected',
];
const REMEDIATES: readonly FactName[] = [
  'file.quarantined',
  'sessions.revoked',
  'password.reset',
  'account.disabled',
  'reimage.ordered',
  'inbox-rule.removed',
  'app.disabled',
  'apps.restricted',
];
function reachedBy(stage: Stage, drill: Drill, device: string, reached: ReadonlyMap<Stage, Entry>): Entry | undefined {
  const told = toldEntries(drill);
  const first = (names: readonly FactName[], fits: (entry: Entry) => boolean = () => true): Entry | undefined =>
    told.find((entry) => names.includes(entry.fact.type) && fits(entry));
  const here = ({ fact }: Entry): boolean => 'device' in fact && fact.device === device;
  /** What was done to another device is on the way of that device. */
  const isElsewhere = (entry: Entry): boolean => deviceOf(entry.fact) !== undefined && !here(entry);
  switch (stage) {
    case 'detected':
      return first(['signal.raised', 'threshold.met'], here) ?? first(['signal.raised', 'threshold.met']);
    case 'isolated': {
      // An order that is still on its way has cut nothing; a device that was isolated once more has been since then.
      const isOrdered = hasTag(drill.situation.devices[device], 'isolation-pending');
      return isOrdered ? undefined : told.findLast((entry) => CUT_BY.includes(entry.fact.type) && here(entry));
    }
    case 'triage':
      return first(['incident.owned', 'entity.viewed'], bySeat);
    case 'investigating':
      return first(INVESTIGATES, (entry) => bySeat(entry) && !isElsewhere(entry));
    case 'verdict':
      return first(['verdict.recorded'], bySeat);
    case 'remediate': {
      const verdict = reached.get('verdict');
      const remediates = withoutIdleCommands(drill);
      return (
        verdict &&
        first(
          [...REMEDIATES, 'command.run'],
          (entry) => bySeat(entry) && !isElsewhere(entry) && entry.number > verdict.number && remediates(entry),
        )
      );
    }
    case 'release': {
      // A device that was isolated once more has its release before it again.
      const cut = drill.record.entries.findLast((entry) => CUT_BY.includes(entry.fact.type) && here(entry));
      return first(RELEASE_BEGINS_WITH, (entry) => here(entry) && entry.number > (cut?.number ?? 0));
    }
    case 'closed':
      return first(['incident.resolved']);
  }
}

const bySeat = ({ fact }: Entry): boolean => (SEATS as readonly string[]).includes(fact.by);

/** The second stage tells the truth about the isolation: who asked for it, and whether it came to pass. */
function label(stage: Stage, drill: Drill, device: string): string {
  if (stage !== 'isolated') return LABELS[stage];
  const snapshot = drill.situation.devices[device];
  if (hasTag(snapshot, 'isolation-pending')) return 'Isolation pending';
  const confirmed = drill.record.entries.some(
    ({ fact }) => fact.type === 'isolation.confirmed' && fact.device === device,
  );
  if (!confirmed && hasTag(snapshot, 'isolation-skipped')) return 'Isolation skipped';
  if (!confirmed && hasTag(snapshot, 'isolation-failed')) return 'Isolation failed';
  if (!confirmed) return 'Isolated';
  const request = drill.record.entries.findLast(
    ({ fact }) => fact.type === 'isolation.requested' && fact.device === device,
  );
  return request && (ACTORS as readonly string[]).includes(request.fact.by) ? 'Auto-isolated' : 'Isolated';
}

const LABELS: { readonly [S in Stage]: string } = {
  detected: 'Detected',
  isolated: 'Isolated',
  triage: 'Triage',
  investigating: 'Investigating',
  verdict: 'Verdict',
  remediate: 'Remediate',
  release: 'Release',
  closed: 'Closed',
};

const ONWARDS: { readonly [S in Stage]: string } = {
  detected:
    'An automation may isolate the device, skip it or leave it. Where none is responsible, a person isolates it by hand.',
  isolated:
    'The network is cut, the cloud channel stays. The order can wait for a device that is offline, fail, or expire after three days.',
  triage: 'Somebody owns the incident, reads the story and sees to it that the user is told.',
  investigating: 'Live response, package, scan and hunting work over the cloud channel while the network is cut.',
  verdict: 'True positive, expected activity or false positive. Everything after it rests on it.',
  remediate:
    'What was found is removed, accounts are secured, other devices are looked at. Evidence is kept before that.',
  release:
    'A person with the permission and the device in scope releases it, with a comment. The device acknowledges; only then is the network back.',
  closed: 'The incident is resolved. A device that is detected again is isolated again.',
};
