import { draw } from '../kernel/draw.ts';
import { BEFORE_EVERYTHING, type DrillTime, type Duration, duration, latest, plus, STARTEX } from '../kernel/time.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';
import { isPossible, runningTimers } from '../lifecycle/situation.ts';
import type { Timer } from '../lifecycle/timers.ts';
import type { AgendaItem } from './agenda.ts';
import { asOf, type Drill } from './drill.ts';
import { evolve } from './evolve.ts';
import { answers } from './fold-agenda.ts';
import { holds } from './holds.ts';
import { refusalOf } from './refusal-of-script.ts';
import { timerFact } from './timer-fact.ts';

/**
 * Every fact that has fallen due by `at`, in order, each with its own time: what the script says, what devices and
 * services do, what runs out. One call for a long while gives the same facts as many calls for short ones.
 */
export function due(drill: Drill, at: DrillTime): readonly Fact[] {
  return advance(drill, at).facts.slice(drill.facts.length);
}

/** A script that answers itself would never end; no incident has as many facts in one stretch. */
const MOST_AT_ONCE = 2000;

/** The drill with everything folded that has fallen due by `at`. */
export function advance(drill: Drill, at: DrillTime): Drill {
  let current = drill;
  for (let made = 0; made < MOST_AT_ONCE; made++) {
    const fact = nextFact(current, at);
    if (!fact) return current;
    current = evolve(current, fact);
  }
  return current;
}

interface Candidate {
  readonly at: DrillTime;
  readonly fact: Fact;
}

/** The next fact that has fallen due by `until`, as things stand. */
export function nextFact(drill: Drill, until: DrillTime): Fact | undefined {
  if (drill.record.ended) return undefined;
  const candidates: readonly Candidate[] = [
    ...scripted(drill, until),
    ...opening(drill, until),
    ...timed(drill, until),
  ];
  return candidates.reduce<Candidate | undefined>(
    (first, next) => (first && first.at <= next.at ? first : next),
    undefined,
  )?.fact;
}

function opening(drill: Drill, until: DrillTime): readonly Candidate[] {
  if (drill.record.started || until < STARTEX) return [];
  return [{ at: STARTEX, fact: { type: 'drill.started', at: STARTEX, by: 'facilitator' } }];
}

/** The first item of the agenda that can be made now; one that cannot has missed its time. */
function scripted(drill: Drill, until: DrillTime): readonly Candidate[] {
  for (const item of drill.agenda.items) {
    if (item.at > until) return [];
    if (item.at >= STARTEX && !drill.record.started) return [];
    const fact = item.at < drill.record.at ? undefined : scriptedFact(drill, item);
    if (fact) return [{ at: item.at, fact }];
  }
  return [];
}

function scriptedFact(before: Drill, item: AgendaItem): Fact | undefined {
  const { at, by, of } = item;
  const drill = asOf(before, at);
  if (item.inject) {
    const skip = item.inject.unless !== undefined && holds(item.inject.unless, drill);
    return { type: skip ? 'inject.skipped' : 'inject.delivered', at, by, inject: item.inject.id, of };
  }
  if (item.unless && holds(item.unless, drill)) return undefined;
  if (item.when && !holds(item.when, drill)) return undefined;
  const fact = { ...item.fact, at, by, of } as Fact; // the parser has held the fields of a scripted fact against FACTS
  if (isPossible(drill.situation, fact)) return fact;
  if (fact.type === 'approval.asked') {
    return {
      type: 'action.refused',
      at,
      by,
      of,
      action: 'approve',
      because: 'already-in-progress',
      device: fact.device,
    };
  }
  if (fact.type !== 'isolation.requested') return undefined;
  const because = refusalOf(drill, fact);
  return { type: 'action.refused', at, by, of, action: 'isolate', because, device: fact.device };
}

function timed(drill: Drill, until: DrillTime): readonly Candidate[] {
  return pendingTimers(drill).filter(({ at, fact }) => at <= until && isPossible(drill.situation, fact));
}

/** The facts that the charts' timers will make, each at its time, as things stand. */
function pendingTimers(drill: Drill): readonly Candidate[] {
  const { devices, accounts, incident } = drill.situation;
  return [
    ...Object.entries(devices).flatMap(([device, snapshot]) =>
      runningTimers(snapshot)
        .filter((timer) => timer.while === undefined || snapshot.hasTag(timer.while))
        .map((timer) => candidate(drill, { device }, timer, snapshot.context)),
    ),
    ...Object.entries(accounts).flatMap(([account, snapshot]) =>
      runningTimers(snapshot).map((timer) => candidate(drill, { account }, timer, snapshot.context)),
    ),
    ...runningTimers(incident).map((timer) =>
      candidate(drill, { device: incident.context.approvalFor ?? '' }, timer, incident.context),
    ),
  ];
}

type Subject = { readonly device: string } | { readonly account: string };
interface Running {
  readonly automatic: boolean;
  readonly actions?: number;
  readonly since: { readonly [clock: string]: DrillTime | undefined };
}

function candidate(drill: Drill, subject: Subject, timer: Timer, context: Running): Candidate {
  const since = latest(...timer.since.map((clock) => context.since[clock] ?? BEFORE_EVERYTHING));
  const script = scriptedAnswer(drill, subject, timer);
  const length = script?.takes ?? timerLength(drill, subject, timer, context);
  const at = latest(plus(since, length), drill.record.at);
  return { at, fact: timerFact(drill, subject, timer, at, script?.fact) };
}

function timerLength(drill: Drill, subject: Subject, timer: Timer, context: Running): Duration {
  const longest = timer.after(drill.tenant, context);
  if (!timer.drawn || !('device' in subject)) return longest;
  const part = draw(drill.seed, `${subject.device}/${timer.fact}/${String(context.actions ?? 0)}`);
  return duration(Math.round(longest * (0.3 + 0.7 * part)));
}

/** What the incident says the device answers, in place of what devices usually do. */
function scriptedAnswer(drill: Drill, subject: Subject, timer: Timer): { takes: Duration; fact?: object } | undefined {
  if (timer.answers === undefined || !('device' in subject)) return undefined;
  const asked = (drill.record.byName[timer.answers] ?? []).findLast(({ fact }) => deviceOf(fact) === subject.device);
  if (!asked) return undefined;
  const reaction = drill.incident.reactions.find(
    (one) =>
      one.after === timer.answers &&
      (one.device === undefined || one.device === subject.device) &&
      (one.unless === undefined || !holds(one.unless, drill)) &&
      (one.when === undefined || holds(one.when, drill)),
  );
  if (reaction) return { takes: reaction.takes, fact: reaction.fact };
  if (timer.answers !== 'package.requested' && timer.answers !== 'scan.started') return undefined;
  const response = drill.incident.responses.find((one) => answers(one, drill, asked.fact));
  return response && { takes: response.takes };
}
