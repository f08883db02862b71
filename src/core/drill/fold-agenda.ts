import { commandLimit } from '../kernel/vocabulary/console.ts';
import type { Reaction, Response, ScriptedFact } from '../incident/incident.ts';
import { plus } from '../kernel/time.ts';
import { type Fact, type FactName, FACTS } from '../kernel/vocabulary/facts.ts';
import type { FieldList } from '../kernel/vocabulary/fields.ts';
import { accountOf, deviceOf } from '../kernel/vocabulary/subject.ts';
import { SEATS, type Severity } from '../kernel/vocabulary/words.ts';
import { automationRule } from '../lifecycle/automations.ts';
import { actorOf, type Agenda, type AgendaItem, injectItem } from './agenda.ts';
import type { Drill } from './drill.ts';
import { holds, isDeed, isScripted } from './holds.ts';
import { lastNamed } from './record.ts';
import { deviceNow, tenantNow } from './settings-now.ts';

/** The agenda after a fact: what it made is off, what it missed is gone, what follows from it is on. `drill` is as after the fact. */
export function foldAgenda(agenda: Agenda, drill: Drill, fact: Fact, number: number): Agenda {
  const left = agenda.items.filter((item) => item.of !== fact.of && item.at >= drill.record.at);
  const come = agenda.awaiting.filter(({ after, device }) => after === fact.type && deviceOf(fact) === device);
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

/** Whether a reaction speaks of this fact's device. After a fact that is about no device, its device is the one that something happens to. */
const concerns = ({ device }: Reaction, fact: Fact): boolean =>
  device === undefined || deviceOf(fact) === device || !speaksOfDevices(fact.type);

const speaksOfDevices = (name: FactName): boolean =>
  (FACTS[name] as FieldList).some((field) => field === 'device' || field === 'device?');

function reactionItem(reaction: Reaction, index: number, fact: Fact, number: number): AgendaItem {
  return {
    at: plus(fact.at, reaction.takes),
    of: `reaction.${String(index)}/${String(number)}`,
    by: actorOf(reaction.fact),
    fact: { ...subjectsOf(fact), ...(reaction.device !== undefined && { device: reaction.device }), ...reaction.fact },
    ...(reaction.unless && { unless: reaction.unless }),
    ...(reaction.when && { when: reaction.when }),
  };
}

/** A reaction is about whatever the fact that it follows is about. */
function subjectsOf(fact: Fact): { readonly device?: string; readonly account?: string } {
  const [device, account] = [deviceOf(fact), accountOf(fact)];
  return { ...(device !== undefined && { device }), ...(account !== undefined && { account }) };
}

/** What the device sends later: a result is read when it has arrived, however long that takes. */
const ARRIVES = { 'package.requested': 'package.available', 'scan.started': 'scan.finished' } as const;

function responsesTo(drill: Drill, fact: Fact, number: number): Pick<Agenda, 'items' | 'awaiting'> {
  if (isScripted(fact) || !(SEATS as readonly string[]).includes(fact.by)) return { items: [], awaiting: [] };
  const index = drill.incident.responses.findIndex((response) => answers(response, drill, fact));
  const response = drill.incident.responses[index];
  if (!response || timesOut(response, fact)) return { items: [], awaiting: [] };
  const device = deviceOf(fact);
  const item = {
    of: `response.${String(index)}/${String(number)}`,
    by: 'service' as const,
    fact: {
      type: 'finding.seen' as const,
      response: index,
      ...(response.finding !== undefined && { finding: response.finding }),
      ...(device !== undefined && { device }),
    },
  };
  if ((fact.type === 'package.requested' || fact.type === 'scan.started') && device !== undefined) {
    return { items: [], awaiting: [{ ...item, after: ARRIVES[fact.type], device }] };
  }
  return { items: [{ ...item, at: plus(fact.at, response.takes) }], awaiting: [] };
}

/** The console lets no command run for ever: what takes longer than its limit is cut off without a result. [LR] */
const timesOut = ({ takes }: Response, fact: Fact): boolean =>
  fact.type === 'command.run' && takes > commandLimit(fact.command);

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
  const about = deviceOf(fact);
  if (!severityAutomation.enabled || about === undefined) return [];
  const item = (made: ScriptedFact, wait = timers.actionCreated): readonly AgendaItem[] => [
    {
      at: plus(fact.at, wait),
      of: `automation/${String(number)}`,
      by: 'severity-automation',
      fact: { device: about, ...made },
    },
  ];
  if (fact.type === 'signal.raised') {
    const alert = drill.incident.evidence.find(({ id }) => id === fact.evidence);
    const severity: Severity | undefined = fact.severity ?? alert?.severity;
    const device = deviceNow(drill, about);
    const rule = severity && device && automationRule(tenantNow(drill), severity, device, alert?.source);
    return rule
      ? item({ type: 'automation.decided', decision: rule.then, rule: rule.id, severity }, timers.automationActs)
      : [];
  }
  if (fact.type === 'automation.decided' && fact.decision === 'isolate') {
    return item({
      type: 'isolation.requested',
      scope: 'full',
      comment: `Isolated by the severity automation, rule ${fact.rule ?? 'unnamed'}`,
    });
  }
  if (fact.type === 'automation.decided' && fact.decision === 'ask') {
    return item({
      type: 'approval.asked',
      approver: severityAutomation.approvers[0] ?? '',
      mailbox: severityAutomation.mailbox,
    });
  }
  const { deputy } = severityAutomation;
  if (fact.type === 'approval.lapsed' && deputy !== undefined && lastAsked(drill) !== deputy) {
    return item({ type: 'approval.asked', approver: deputy, mailbox: severityAutomation.mailbox });
  }
  if (fact.type === 'approval.given')
    return item({ type: 'isolation.requested', scope: 'full', comment: 'Isolated after approval' });
  return [];
}

const lastAsked = (drill: Drill): string | undefined => lastNamed(drill.record, 'approval.asked')?.fact.approver;
