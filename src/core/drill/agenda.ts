import type { Incident, Inject, Reaction, Response, ScriptedFact, WorldEvent } from '../incident/incident.ts';
import { automationRule } from '../lifecycle/automations.ts';
import { type DrillTime, plus } from '../kernel/time.ts';
import type { By } from '../kernel/vocabulary/fields.ts';
import type { Fact, FactName } from '../kernel/vocabulary/facts.ts';
import { ACTORS, SEATS, type Severity } from '../kernel/vocabulary/words.ts';
import type { Condition } from '../incident/condition.ts';
import type { Drill } from './drill.ts';
import { holds, isDeed } from './holds.ts';

/** A fact that the script will make, if it can be made when its time comes. */
export interface AgendaItem {
  readonly at: DrillTime;
  /** What made it: no two items share one, so that each is made once. */
  readonly of: string;
  readonly by: By;
  readonly fact: ScriptedFact;
  readonly inject?: Inject;
  readonly unless?: Condition;
  readonly when?: Condition;
}

/** What the script has still to say. */
export interface Agenda {
  readonly items: readonly AgendaItem[];
  /** Injects that wait for a condition. */
  readonly waiting: readonly Inject[];
  /** Results that wait for the device. */
  readonly awaiting: readonly (Omit<AgendaItem, 'at'> & { readonly after: FactName; readonly device: string })[];
}

/** Everything that the incident places at a time, and what it leaves to conditions. */
export function openAgenda(incident: Incident): Agenda {
  const world = incident.world.map((event, index) => worldItem(event, index));
  const timed = incident.injects.flatMap((inject) => (inject.at === undefined ? [] : [injectItem(inject, inject.at)]));
  return {
    items: [...world, ...timed].sort((one, other) => one.at - other.at),
    waiting: incident.injects.filter(({ at }) => at === undefined),
    awaiting: [],
  };
}

const worldItem = ({ at, fact, unless, when }: WorldEvent, index: number): AgendaItem => ({
  at,
  of: `world.${String(index)}`,
  by: actorOf(fact),
  fact,
  ...(unless && { unless }),
  ...(when && { when }),
});

const injectItem = (inject: Inject, at: DrillTime): AgendaItem => ({
  at,
  of: `inject.${inject.id}`,
  by: 'facilitator',
  fact: { type: 'inject.delivered', inject: inject.id },
  inject,
});

/** A script may say who did it; else it is whoever does such things by themselves. */
function actorOf({ type, by }: ScriptedFact): By {
  const named = [...ACTORS, ...SEATS].find((actor) => actor === by);
  if (named) return named;
  if (type === 'signal.raised' || type === 'threshold.met' || type === 'isolation.lifted' || type.startsWith('account.')) return 'service';
  return 'device';
}

/** The agenda after a fact: what it made is off, what it missed is gone, what follows from it is on. `drill` is as after the fact. */
export function foldAgenda(agenda: Agenda, drill: Drill, fact: Fact, number: number): Agenda {
  const left = agenda.items.filter((item) => item.of !== fact.of && item.at >= fact.at);
  const come = agenda.awaiting.filter(({ after, device }) => after === fact.type && 'device' in fact && fact.device === device);
  const ready = agenda.waiting.filter(({ when }) => when !== undefined && holds(when, drill));
  const results = responsesTo(drill, fact, number);
  const added: readonly AgendaItem[] = [
    ...reactionsTo(drill, fact, number),
    ...automationAfter(drill, fact, number),
    ...results.items,
    ...come.map((item) => ({ ...item, at: fact.at })),
    ...ready.map((inject) => injectItem(inject, plus(fact.at, inject.delay))),
  ];
  return {
    items: added.length === 0 ? left : [...left, ...added].sort((one, other) => one.at - other.at),
    waiting: ready.length === 0 ? agenda.waiting : agenda.waiting.filter((inject) => !ready.includes(inject)),
    awaiting: [...agenda.awaiting.filter((item) => !come.includes(item)), ...results.awaiting],
  };
}

/** Facts that a chart waits for are answered in its timers (see due.ts), the others here. */
const ACKNOWLEDGED: readonly FactName[] = [
  'isolation.requested',
  'isolation.started',
  'release.requested',
  'release.started',
  'package.requested',
  'scan.started',
  'reimage.ordered',
];

function reactionsTo(drill: Drill, fact: Fact, number: number): readonly AgendaItem[] {
  return drill.incident.reactions.flatMap((reaction, index) =>
    reaction.after === fact.type && !ACKNOWLEDGED.includes(fact.type) && concerns(reaction, fact)
      ? [reactionItem(reaction, index, fact, number)]
      : [],
  );
}

/** Whether a reaction speaks of this fact's device. */
export const concerns = (reaction: Reaction, fact: Fact): boolean =>
  reaction.device === undefined || ('device' in fact && fact.device === reaction.device);

function reactionItem(reaction: Reaction, index: number, fact: Fact, number: number): AgendaItem {
  const subject = 'device' in fact && fact.device !== undefined ? { device: fact.device } : {};
  const account = 'account' in fact && fact.account !== undefined ? { account: fact.account } : {};
  return {
    at: plus(fact.at, reaction.takes),
    of: `reaction.${String(index)}/${String(number)}`,
    by: actorOf(reaction.fact),
    fact: { ...subject, ...account, ...reaction.fact },
    ...(reaction.unless && { unless: reaction.unless }),
    ...(reaction.when && { when: reaction.when }),
  };
}

/** What the device sends later: a result is read when it has arrived, however long that takes. */
const ARRIVES = { 'package.requested': 'package.available', 'scan.started': 'scan.finished' } as const;

function responsesTo(drill: Drill, fact: Fact, number: number): Pick<Agenda, 'items' | 'awaiting'> {
  const index = drill.incident.responses.findIndex((response) => answers(response, drill, fact));
  const response = drill.incident.responses[index];
  if (!response) return { items: [], awaiting: [] };
  const subject = 'device' in fact && fact.device !== undefined ? { device: fact.device } : {};
  const item = {
    of: `response.${String(index)}/${String(number)}`,
    by: 'service' as const,
    fact: { type: 'finding.seen' as const, response: index, ...(response.finding !== undefined && { finding: response.finding }), ...subject },
  };
  if ((fact.type === 'package.requested' || fact.type === 'scan.started') && 'device' in subject) {
    return { items: [], awaiting: [{ ...item, after: ARRIVES[fact.type], device: subject.device }] };
  }
  return { items: [{ ...item, at: plus(fact.at, response.takes) }], awaiting: [] };
}

/** Whether a response answers what this fact records. */
export function answers(response: Response, drill: Drill, fact: Fact): boolean {
  const { do: action, ...where } = response.on;
  return (
    isDeed(action, fact, where) &&
    (response.unless === undefined || !holds(response.unless, drill)) &&
    (response.when === undefined || holds(response.when, drill))
  );
}

/** The severity automation at work: an alert decides, a decision acts, an answer acts (article 2; domain.md §7.2). [SEEDJSON] */
function automationAfter(drill: Drill, fact: Fact, number: number): readonly AgendaItem[] {
  const { severityAutomation, timers } = drill.tenant;
  if (!severityAutomation.enabled || !('device' in fact) || fact.device === undefined) return [];
  const item = (made: ScriptedFact, wait = timers.actionCreated): readonly AgendaItem[] => [
    { at: plus(fact.at, wait), of: `automation/${String(number)}`, by: 'severity-automation', fact: { device: fact.device, ...made } },
  ];
  if (fact.type === 'signal.raised') {
    const severity: Severity | undefined = fact.severity ?? drill.incident.evidence.find(({ id }) => id === fact.evidence)?.severity;
    const device = drill.incident.assets.devices.find(({ id }) => id === fact.device);
    const rule = severity && device && automationRule(drill.tenant, severity, device);
    return rule ? item({ type: 'automation.decided', decision: rule.then, rule: rule.id, severity }, timers.automationActs) : [];
  }
  if (fact.type === 'automation.decided' && fact.decision === 'isolate') {
    return item({ type: 'isolation.requested', scope: 'full', comment: 'Isolated because of a high severity alert' });
  }
  if (fact.type === 'automation.decided' && fact.decision === 'ask') {
    return item({ type: 'approval.asked', approver: severityAutomation.approvers[0] ?? '', mailbox: severityAutomation.mailbox });
  }
  if (fact.type === 'approval.given') return item({ type: 'isolation.requested', scope: 'full', comment: 'Isolated after approval' });
  return [];
}
