import type { Drill } from '../drill/drill.ts';
import { type DrillTime, type Duration, duration, STARTEX } from '../kernel/time.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';
import type { Milestone } from '../kernel/vocabulary/words.ts';
import { hasTag } from '../lifecycle/situation.ts';
import { milestones } from './milestones.ts';
import type { RowVerdict, Scorecard } from './scorecard.ts';
import { cutOffFor, rails } from './spans.ts';

/** The numbers at the head of a debrief. Absent where the record has none. */
export interface Figures {
  readonly score: number;
  readonly passed: boolean;
  readonly redLines: number;
  /** Where nothing is left of the score: what must not be done, was done, and took most of it. */
  readonly costMost?: RowVerdict;
  readonly soundCalls?: number;
  readonly device: string;
  readonly cutOffFor: Duration;
  readonly isStillCut: boolean;
  /** Since STARTEX, which is when somebody could. */
  readonly acknowledgedAfter?: Duration;
  readonly firstEvidenceAfter?: Duration;
  readonly userToldAfter?: Duration;
  /** Calls made with high confidence that gave away more than a little. */
  readonly sureAndWrong: number;
  readonly calls: number;
}

/** The figures of a drill and its scorecard. The device is the main one; the milestones are those of the whole drill. */
export function figures(drill: Drill, { score, passed, rows, redLines, soundCalls, calls }: Scorecard): Figures {
  const device = mainDevice(drill);
  const lines = rails(drill, device);
  const reached = milestones(drill);
  const after = (milestone: Milestone): Duration | undefined =>
    since(reached.find((one) => one.milestone === milestone)?.at);
  const acknowledgedAfter = after('acknowledged');
  const firstEvidenceAfter = after('first-evidence');
  const userToldAfter = after('user-told');
  const costMost = score > 0 ? undefined : rows.filter(isLoss).toSorted((one, other) => one.earned - other.earned)[0];
  return {
    score,
    passed,
    redLines: redLines.length,
    ...(costMost && { costMost }),
    ...(soundCalls !== undefined && { soundCalls }),
    device,
    cutOffFor: cutOffFor(lines),
    isStillCut: hasTag(drill.situation.devices[device], 'network-cut'),
    ...(acknowledgedAfter !== undefined && { acknowledgedAfter }),
    ...(firstEvidenceAfter !== undefined && { firstEvidenceAfter }),
    ...(userToldAfter !== undefined && { userToldAfter }),
    sureAndWrong: calls.filter(({ sure, word }) => sure === 'high' && (word === 'costly' || word === 'unsafe')).length,
    calls: calls.length,
  };
}

const isLoss = ({ earned }: RowVerdict): boolean => earned < 0;

const since = (at: DrillTime | undefined): Duration | undefined =>
  at === undefined ? undefined : duration(Math.max(0, at - STARTEX));

/** The device that the incident is about: the one that an automation met, else the first with an isolation, else the first. */
export function mainDevice(drill: Drill): string {
  const { entries } = drill.record;
  const met = entries.find(({ fact }) => fact.type === 'threshold.met')?.fact;
  const asked = entries.find(({ fact }) => fact.type === 'isolation.requested')?.fact;
  const named = [met, asked].map((fact) => fact && deviceOf(fact)).find((device) => device !== undefined);
  return named ?? drill.incident.assets.devices[0]?.id ?? '';
}
