import { type Drill, openDrill } from '../drill/drill.ts';
import { play } from '../drill/players.ts';
import { factsNamed } from '../drill/record.ts';
import type { ModelStep } from '../incident/rubric.ts';
import { between, type DrillTime, type Duration, duration, latest, minutes, plus, STARTEX } from '../kernel/time.ts';
import type { Fact, FactName, FactOf } from '../kernel/vocabulary/facts.ts';
import { SEATS } from '../kernel/vocabulary/words.ts';
import { wasAttacked } from './attacked.ts';
import { actorName } from './names.ts';
import { cutOffFor, rails } from './spans.ts';

/** What isolates devices: one of the two automations, both, or people alone. */
export const WAYS = ['disruption', 'severity-automation', 'both', 'by-hand'] as const;
export type Way = (typeof WAYS)[number];

/** How the same incident goes under one way, played by the model answer. */
export interface Course {
  readonly way: Way;
  readonly drill: Drill;
  /** The facts that tell it: alerts, what the automations decided, what became of each order. */
  readonly line: readonly Fact[];
  /** From the first alert to the first isolation that an attacked device has acknowledged; absent where none has. */
  readonly containedAfter?: Duration;
  /** From the first alert to the one of the attacked devices that was isolated last, where there are several. */
  readonly lastAfter?: Duration;
  /** The devices that were isolated, in that order. */
  readonly devices: readonly string[];
  /** For how long devices were cut off on which there was no attacker, all of them together. */
  readonly innocentFor: Duration;
  /** Every seat that isolated by hand or answered the severity automation. */
  readonly awake: readonly string[];
}

/**
 * The same incident and the same seed under each way. People do what the model answer does; where an automation asks and the
 * model is silent, the approver answers after ten minutes. Where nothing has isolated a workstation that attack disruption
 * would, an analyst does it two minutes after the team has started, and again two minutes after an order has expired. The
 * lengths are didactic.
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
  const third = steps.length === answered.length ? second : play(opened, steps);
  const again = expired(third);
  return told(way, again.length === 0 ? third : play(opened, inOrder([...steps, ...again])));
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

/**
 * Workstations that met the threshold and that nobody and nothing has isolated by the time the team has started. Whoever
 * isolates while the helpdesk takes a call does not wait for the call. What has been called no attack is left alone.
 */
function isolations({ record, incident }: Drill): readonly ModelStep[] {
  const started = incident.call ? undefined : (incident.modelAnswer[0]?.at ?? STARTEX);
  return factsNamed(record, 'threshold.met').flatMap(({ fact, number }): readonly ModelStep[] => {
    const device = incident.assets.devices.find(({ id }) => id === fact.device);
    const isAsked = factsNamed(record, 'isolation.requested').some((entry) => entry.fact.device === device?.id);
    const verdict = factsNamed(record, 'verdict.recorded').findLast((entry) => entry.number < number)?.fact.as;
    const isCleared = verdict !== undefined && verdict !== 'true-positive';
    if (device?.kind !== 'workstation' || isAsked || isCleared) return [];
    return [byHand(device.id, plus(started === undefined ? fact.at : latest(fact.at, started), ISOLATES_AFTER))];
  });
}

/** Orders that a device never picked up, and that nobody has given again. */
const expired = ({ record }: Drill): readonly ModelStep[] =>
  factsNamed(record, 'isolation.expired').flatMap(({ fact, number }) =>
    factsNamed(record, 'isolation.requested').some(
      (entry) => entry.number > number && entry.fact.device === fact.device,
    )
      ? []
      : [byHand(fact.device, plus(fact.at, ISOLATES_AFTER))],
  );

const byHand = (device: string, at: DrillTime): ModelStep => ({
  at,
  by: 'analyst',
  deed: { do: 'isolate', device, comment: 'Isolated by hand' },
});

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
  const cut = firstIsolations(drill);
  const attacked = cut.filter(({ device }) =>
    drill.incident.assets.devices.some((one) => one.id === device && wasAttacked(one, drill)),
  );
  const [contained] = attacked.length > 0 ? attacked : cut;
  const last = attacked.at(-1);
  return {
    way,
    drill,
    line: facts.filter((fact) => TELLING.includes(fact.type) || isRefusedAutomation(fact)),
    ...(alert && contained && { containedAfter: between(alert.at, contained.at) }),
    ...(alert && last && last !== contained && { lastAfter: between(alert.at, last.at) }),
    devices: cut.map(({ device }) => device),
    innocentFor: innocentFor(
      drill,
      cut.filter((one) => !attacked.includes(one)),
    ),
    awake: [
      ...new Set(
        facts.filter((fact) => NEEDS_SOMEBODY.includes(fact.type) && isSeat(fact)).map(({ by }) => actorName(by)),
      ),
    ],
  };
}

type Isolated = FactOf<'isolation.confirmed'>;

/** The first time that each device was isolated, in their order. */
const firstIsolations = ({ record }: Drill): readonly Isolated[] =>
  factsNamed(record, 'isolation.confirmed')
    .map(({ fact }) => fact)
    .filter(({ device }, index, all) => all.findIndex((one) => one.device === device) === index);

const isSeat = ({ by }: Fact): boolean => (SEATS as readonly string[]).includes(by);

const isRefusedAutomation = (fact: Fact): boolean => fact.type === 'action.refused' && !isSeat(fact);

/** Orders and answers for which somebody has to be there, wherever in the course they come. */
const NEEDS_SOMEBODY: readonly FactName[] = ['isolation.requested', 'approval.given', 'approval.refused'];

const innocentFor = (drill: Drill, devices: readonly Isolated[]): Duration =>
  duration(devices.reduce((total, { device }) => total + cutOffFor(rails(drill, device)), 0));
