import { type Drill, openDrill } from '../drill/drill.ts';
import { play } from '../drill/players.ts';
import { factsNamed } from '../drill/record.ts';
import type { ModelStep } from '../incident/rubric.ts';
import { between, type Duration, duration, latest, minutes, plus, STARTEX } from '../kernel/time.ts';
import type { Fact, FactName } from '../kernel/vocabulary/facts.ts';
import { SEATS } from '../kernel/vocabulary/words.ts';
import { actorName } from './names.ts';
import { cutOffFor, rails } from './spans.ts';
import { stages } from './walk.ts';

/** What isolates devices: one of the two automations, both, or people alone. */
export const WAYS = ['disruption', 'severity-automation', 'both', 'by-hand'] as const;
export type Way = (typeof WAYS)[number];

/** How the same incident goes under one way, played by the model answer. */
export interface Course {
  readonly way: Way;
  readonly drill: Drill;
  /** The facts that tell it: alerts, what the automations decided, what became of each order. */
  readonly line: readonly Fact[];
  /** From the first alert to the first isolation that a device has acknowledged; absent where none has. */
  readonly containedAfter?: Duration;
  /** The devices that were isolated, in that order. */
  readonly devices: readonly string[];
  /** For how long devices were cut off that no attack had reached, all of them together. */
  readonly innocentFor: Duration;
  /** Who had to act before the first device was contained. */
  readonly awake: readonly string[];
}

/**
 * The same incident and the same seed under each way. People do what the model answer does; where an automation asks and the
 * model is silent, the approver answers after ten minutes, and where nothing has isolated a workstation that attack disruption
 * would, an analyst does it two minutes after the team has started. Both lengths are didactic.
 */
export const whatIf = (drill: Drill): readonly Course[] => WAYS.map((way) => course(drill, way));

const ANSWERS_AFTER = minutes(10);
const ISOLATES_AFTER = minutes(2);

function course({ incident, tenant, seed }: Drill, way: Way): Course {
  const changed = {
    ...incident,
    tenant: {
      ...incident.tenant,
      disruption: { ...incident.tenant.disruption, enabled: way === 'disruption' || way === 'both' },
      severityAutomation: {
        ...incident.tenant.severityAutomation,
        enabled: way === 'severity-automation' || way === 'both',
      },
    },
  };
  const opened = openDrill(changed, tenant, undefined, seed);
  const model = incident.modelAnswer;
  const first = play(opened, model);
  const answered = inOrder([...model, ...answers(first)]);
  const second = answered.length === model.length ? first : play(opened, answered);
  const steps = inOrder([...answered, ...isolations(second)]);
  return told(way, steps.length === answered.length ? second : play(opened, steps));
}

const inOrder = (steps: readonly ModelStep[]): readonly ModelStep[] =>
  steps.toSorted((one, other) => one.at - other.at);

/** The answer to each question of the severity automation that the model answer leaves open. */
function answers({ record, incident }: Drill): readonly ModelStep[] {
  const isAnswered = incident.modelAnswer.some(({ deed }) => deed.do === 'approve' || deed.do === 'reject');
  if (isAnswered) return [];
  return factsNamed(record, 'approval.asked').map(({ fact }) => ({
    at: plus(latest(fact.at, STARTEX), ANSWERS_AFTER),
    by: 'analyst',
    deed: { do: 'approve', device: fact.device, comment: 'Approved by mail' },
  }));
}

/** Workstations that met the threshold and that nobody and nothing has isolated by the time the team has started. */
function isolations({ record, incident }: Drill): readonly ModelStep[] {
  const started = incident.modelAnswer[0]?.at ?? STARTEX;
  return factsNamed(record, 'threshold.met').flatMap(({ fact }): readonly ModelStep[] => {
    const device = incident.assets.devices.find(({ id }) => id === fact.device);
    const isAsked = factsNamed(record, 'isolation.requested').some((entry) => entry.fact.device === device?.id);
    if (device?.kind !== 'workstation' || isAsked) return [];
    const at = plus(latest(fact.at, started), ISOLATES_AFTER);
    return [{ at, by: 'analyst', deed: { do: 'isolate', device: device.id, comment: 'Isolated by hand' } }];
  });
}

const TELLING: readonly FactName[] = [
  'signal.raised',
  'threshold.met',
  'disruption.decided',
  'automation.decided',
  'isolation.requested',
  'isolation.confirmed',
  'isolation.failed',
  'isolation.timed-out',
  'isolation.expired',
  'isolation.skipped',
  'isolation.lifted',
  'approval.asked',
  'approval.given',
  'approval.refused',
  'approval.lost',
  'approval.lapsed',
  'release.confirmed',
];

function told(way: Way, drill: Drill): Course {
  const facts = drill.record.entries.map(({ fact }) => fact);
  const alert = facts.find(({ type }) => type === 'signal.raised' || type === 'threshold.met');
  const contained = facts.find(({ type }) => type === 'isolation.confirmed');
  const devices = [...new Set(factsNamed(drill.record, 'isolation.confirmed').map(({ fact }) => fact.device))];
  return {
    way,
    drill,
    line: facts.filter((fact) => TELLING.includes(fact.type) || isRefusedAutomation(fact)),
    ...(alert && contained && { containedAfter: between(alert.at, contained.at) }),
    devices,
    innocentFor: innocentFor(drill, devices),
    awake: awakeUntil(facts, contained),
  };
}

const isSeat = ({ by }: Fact): boolean => (SEATS as readonly string[]).includes(by);

const isRefusedAutomation = (fact: Fact): boolean => fact.type === 'action.refused' && !isSeat(fact);

const ACTS: readonly FactName[] = ['isolation.requested', 'approval.given', 'approval.refused', 'approval.lost'];

function awakeUntil(facts: readonly Fact[], contained: Fact | undefined): readonly string[] {
  const before = facts.filter((fact) => contained === undefined || fact.at <= contained.at);
  return [...new Set(before.filter((fact) => isSeat(fact) && ACTS.includes(fact.type)).map(({ by }) => actorName(by)))];
}

/** A true attack makes those devices guilty that met the threshold; anything else makes all of them innocent. */
function innocentFor(drill: Drill, devices: readonly string[]): Duration {
  const verdict = factsNamed(drill.record, 'verdict.recorded').at(-1)?.fact.as;
  const isAttack = verdict === undefined || verdict === 'true-positive';
  // A device that was isolated before the threshold has no such fact on record, and is no less attacked.
  const scripted = drill.incident.world.filter(({ fact }) => fact.type === 'threshold.met');
  const reached = new Set<unknown>([
    ...scripted.map(({ fact }) => fact['device']),
    ...factsNamed(drill.record, 'threshold.met').map(({ fact }) => fact.device),
  ]);
  const walked = stages(drill);
  return duration(
    devices
      .filter((device) => !isAttack || !reached.has(device))
      .reduce((total, device) => total + cutOffFor(rails(drill, device, walked)), 0),
  );
}
