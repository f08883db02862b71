import { duration, type Duration, minutes } from '../../kernel/time.ts';
import type { Action } from '../../kernel/vocabulary/actions.ts';
import { WEEK } from '../../runbook/duty.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { Coverage, Move } from '../exploration/moves.ts';
import type { Gap } from './gap.ts';
import { viewOf, type RunbookView } from './runbook-view.ts';
import { castOf, type Cast } from './story-cast.ts';

/** A gap as something that can be played: who, when, and what happens until it is asked what the runbook says. */
export interface Scene {
  readonly gap: Gap;
  readonly runbook: Runbook;
  readonly view: RunbookView;
  readonly tenant: Tenant;
  readonly coverage: Coverage;
  readonly cast: Cast;
  /** What happens, each since the attack was seen. */
  readonly beats: readonly Beat[];
  /** From the attack to the question. */
  readonly asked: Duration;
  /** When the attack is seen, in minutes of the week, so that the question comes at the story's last minute. */
  readonly starts: number;
  /** What would answer it; one of them is enough. */
  readonly needed: readonly Action[];
}

export interface Beat {
  readonly move: Move;
  readonly after: Duration;
}

/** The scene of a gap; undefined where no story tells how it hurts. */
export function sceneOf(gap: Gap, runbook: Runbook, tenant: Tenant): Scene | undefined {
  const { story } = gap;
  if (!story) return undefined;
  const { way } = story;
  // Such a story goes one move too far: the question is what comes before it.
  const moves = gap.rule === 'released-unverified' ? way.moves.slice(0, -1) : way.moves;
  const beats = moves.map((move, index) => ({ move, after: story.lines[index + 1]?.after ?? duration(0) }));
  const ends = beats.at(-1)?.after ?? duration(0);
  const wait = waitOf(gap, ends, tenant);
  const told = story.lines.at(-1)?.after ?? ends;
  return {
    gap,
    runbook,
    view: viewOf(runbook),
    tenant,
    coverage: way.coverage,
    cast: castOf(way.coverage),
    beats,
    asked: duration(ends + wait),
    starts: mod(story.starts + Math.round((told - ends - wait) / MINUTE)),
    needed: neededIn(gap),
  };
}

const MINUTE = minutes(1);
const mod = (minute: number): number => ((minute % WEEK) + WEEK) % WEEK;

/** How long a service keeps to what it does by itself, at least as long as nothing of the story is disturbed by it. */
export const keeps = (length: Duration, ends: Duration): Duration =>
  ends < length ? length : duration(ends + minutes(24 * 60));

/** Two situations are about time that is almost over; a minute is enough for the others. */
function waitOf({ situation, story }: Gap, ends: Duration, { timers }: Tenant): Duration {
  const isAutomatic = story?.way.moves.some(({ name }) => name === 'disruption-isolates') === true;
  const lasts = (length: Duration): Duration =>
    duration(Math.ceil((keeps(length, ends) * 0.8) / MINUTE) * MINUTE + MINUTE);
  if (situation === 'lift-near') return lasts(isAutomatic ? timers.automaticLifts : timers.isolationLifts);
  return situation === 'containment-ending' ? lasts(timers.containmentExpires) : MINUTE;
}

/** Where any step would do, these are what somebody would do in the situation. */
const USUAL: { readonly [situation: string]: readonly Action[] } = {
  'isolation-fired': ['own-incident', 'escalate'],
  'server-suspected': ['isolate', 'contain-device', 'escalate'],
  'doubly-isolated': ['look'],
  'important-user-cut-off': ['inform-manager', 'escalate'],
  'channel-lost': ['escalate', 'inform-user'],
  'lift-near': ['escalate', 'comment'],
};

function neededIn({ rule, situation, answeredBy }: Gap): readonly Action[] {
  if (rule === 'released-unverified') return ['look', 'hunt', 'escalate'];
  if (rule === 'closed-while-isolated') return ['set-status', 'release'];
  return answeredBy ?? USUAL[situation ?? ''] ?? ['escalate'];
}
