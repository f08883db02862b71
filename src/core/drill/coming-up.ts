import { hasTag } from '../lifecycle/situation.ts';
import { between, type DrillTime, drillTime, latest, minutes } from '../kernel/time.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { SEATS } from '../kernel/vocabulary/words.ts';
import { type Drill, now } from './drill.ts';
import { nextFact } from './due.ts';
import { evolve } from './evolve.ts';

/** Nobody stays on the telephone for longer, and nobody waits longer for a timer when the incident is closed. */
const WORTH_WAITING = minutes(60);

/**
 * When the next thing happens by itself, if anything does that is worth waiting for. A call, and an incident that is closed,
 * wait for what the script still has to say, and not for timers of days, such as the end of a containment.
 */
export function comingUp(drill: Drill, at: DrillTime): DrillTime | undefined {
  const due = nextSeenAt(drill);
  const isOver = drill.incident.call !== undefined || hasTag(drill.situation.incident, 'resolved');
  if (due === undefined || !isOver || between(at, due) <= WORTH_WAITING) return due;
  return drill.incident.call === undefined && drill.agenda.items.some((item) => item.at >= due) ? due : undefined;
}

/** What was found for a drill once: a drill is a value, so the answer stays the same. */
const found = new WeakMap<Drill, { readonly at: DrillTime | undefined }>();

/** When the next thing happens by itself that somebody can see; never before now. */
function nextSeenAt(drill: Drill): DrillTime | undefined {
  const before = found.get(drill);
  if (before) return before.at;
  const at = firstSeenAt(drill);
  found.set(drill, { at });
  return at;
}

/** A script that answers itself would never end. */
const MOST_UNSEEN = 200;

function firstSeenAt(drill: Drill): DrillTime | undefined {
  let current = drill;
  /** The last thing on the way to something else: where nothing follows soon, the way ends there. */
  let onTheWay: DrillTime | undefined;
  for (let passed = 0; passed < MOST_UNSEEN; passed++) {
    const fact = nextFact(current, FAR);
    const isLate = fact && onTheWay !== undefined && between(onTheWay, fact.at) > WORTH_WAITING;
    if (!fact || isLate) return onTheWay;
    const at = latest(fact.at, now(drill));
    if (isStep(fact)) onTheWay = at;
    else if (!isUnseen(fact)) return at;
    current = evolve(current, fact);
  }
  return onTheWay;
}

const FAR = drillTime(Number.MAX_SAFE_INTEGER);

/** What no screen tells of: a message that was not sent after all, and what made an automation look. */
const isUnseen = ({ type }: Fact): boolean =>
  type === 'inject.skipped' || type === 'inject.withdrawn' || type === 'threshold.met';

/** A step on the way from what an automation decides to the device that acknowledges it, or to the answer of a device. */
function isStep(fact: Fact): boolean {
  switch (fact.type) {
    case 'disruption.decided':
    case 'automation.decided':
      return fact.decision === 'isolate' || fact.decision === 'ask' || fact.decision === 'skip';
    case 'isolation.requested':
      return !(SEATS as readonly string[]).includes(fact.by);
    default:
      return fact.type === 'isolation.started' || fact.type === 'release.started';
  }
}
