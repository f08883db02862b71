import type { DrillTime } from '../time.ts';
import type { By, FieldList, Shape } from './fields.ts';

/**
 * Every fact there is, with what it says. Names are past tense. The table is the list, the type and the check of imported
 * logs in one; `device`, `account` and `person` are subjects. `of` is allowed on each, see Fields.
 */
export const FACTS = {
  // drill
  'drill.started': ['seat?'],
  'drill.paused': [],
  'drill.resumed': [],
  'clock.jumped': ['to', 'reason?'],
  'seat.taken': ['seat', 'person?'],
  'turn.taken-back': ['number'],
  'drill.ended': ['reason?'],
  // script
  'inject.delivered': ['inject'],
  'inject.withdrawn': ['inject'],
  'inject.skipped': ['inject'],
  'option.chosen': ['option', 'sure?', 'text?'],
  'hint.given': ['inject', 'hint'],
  // detection
  'signal.raised': ['device?', 'account?', 'evidence?', 'severity?', 'text?'],
  'threshold.met': ['device?', 'account?', 'confidence?'],
  'disruption.decided': ['device', 'decision', 'reason?'],
  'automation.decided': ['device', 'decision', 'rule?', 'severity?'],
  // isolation
  'isolation.requested': ['device', 'scope?', 'comment?', 'way?'],
  'isolation.started': ['device'],
  'isolation.confirmed': ['device', 'scope?'],
  'isolation.failed': ['device', 'reason?'],
  'isolation.timed-out': ['device'],
  'isolation.cancelled': ['device', 'comment?'],
  'isolation.expired': ['device'],
  'isolation.skipped': ['device', 'tag?', 'reason?'],
  // release
  'release.requested': ['device', 'comment', 'way?', 'approvedBy?', 'reference?'],
  'release.started': ['device'],
  'release.confirmed': ['device'],
  'release.failed': ['device', 'reason?'],
  'isolation.lifted': ['device', 'reason'],
  'isolation.undone': ['device'],
  'script.downloaded': ['device', 'comment?'],
  'release.forced': ['device', 'comment?', 'item?'],
  'firewall.changed': ['device', 'text?'],
  // containment, which neighbours enforce: never to be mixed up with isolation (domain.md G14)
  'device.contained': ['device', 'comment?'],
  'device.uncontained': ['device', 'comment?'],
  // device
  'device.went-offline': ['device'],
  'device.came-online': ['device'],
  'tunnel.closed-in': ['device'],
  'tunnel.split': ['device'],
  'proxy.blocked': ['device'],
  'device.rebooted': ['device'],
  'reimage.ordered': ['device', 'comment?'],
  'device.reimaged': ['device'],
  'sensor.impaired': ['device'],
  'device.tagged': ['device', 'tag'],
  'apps.restricted': ['device', 'comment?'],
  'apps.unrestricted': ['device', 'comment?'],
  'file.quarantined': ['device', 'file', 'comment?'],
  'investigation.started': ['device', 'comment?'],
  // channel
  'session.opened': ['device', 'session?'],
  'command.run': ['device', 'command', 'argument?', 'typed?'],
  'session.closed': ['device', 'reason?'],
  'session.idled-out': ['device'],
  // evidence
  'entity.viewed': ['tab', 'device?', 'account?', 'person?', 'evidence?'],
  'hunt.run': ['query'],
  'package.requested': ['device', 'comment?'],
  'package.available': ['device'],
  'package.failed': ['device', 'reason?'],
  'scan.started': ['device', 'scan?', 'comment?'],
  'scan.finished': ['device', 'text?'],
  'file.collected': ['device', 'file'],
  'finding.seen': ['response', 'finding?', 'device?', 'account?'],
  // account
  'account.contained': ['account'],
  'account.disabled': ['account', 'comment?'],
  'account.enabled': ['account', 'comment?', 'reason?'],
  'sessions.revoked': ['account', 'comment?'],
  'password.reset': ['account', 'comment?'],
  'containment.expired': ['account'],
  'containment.undone': ['account', 'comment?'],
  'inbox-rule.removed': ['account', 'rule?', 'comment?'],
  'app.disabled': ['item', 'comment?'],
  // approval
  'approval.asked': ['device', 'approver?', 'mailbox?', 'severity?'],
  'approval.given': ['device', 'approver?', 'comment?'],
  'approval.refused': ['device', 'approver?', 'comment?'],
  'approval.lost': ['device', 'approver?', 'reason?'],
  'approval.lapsed': ['device'],
  // incident
  'incident.owned': [],
  'status.set': ['status'],
  'verdict.recorded': ['as', 'determination?', 'comment?'],
  'incident.resolved': ['comment'],
  'comment.added': ['comment'],
  // people
  'user.informed': ['person', 'via', 'text?'],
  'manager.informed': ['person?', 'via?', 'text?'],
  'legal.informed': ['person?', 'via?', 'text?'],
  'helpdesk.briefed': ['via?', 'text?'],
  'caller.verified': ['caller', 'via?'],
  'reply.said': ['reply', 'person?', 'text?'],
  'ticket.submitted': ['text', 'person?', 'device?'],
  escalated: ['toSeat?', 'person?', 'via?', 'text?'],
  'handed-over': ['toSeat', 'text?'],
  'loaner.offered': ['person', 'text?'],
  // settings
  'exclusion.added': ['tag?', 'device?', 'comment?'],
  'exclusion.removed': ['tag?', 'device?', 'comment?'],
  'rule.changed': ['rule', 'text?', 'toward?'],
  // runbook
  'step.ticked': ['step'],
  'gap.logged': ['text', 'step?'],
  'note.taken': ['text'],
  'fact.flagged': ['number', 'toward?'],
  // any
  'action.refused': ['action', 'because', 'device?', 'account?', 'person?', 'inject?', 'command?', 'typed?', 'via?'],
} as const satisfies Record<string, FieldList>;

export type FactName = keyof typeof FACTS;
export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[]; // the keys of a const table are its names

/** One line of the log: what happened, when, by whom, to what. */
export type FactOf<N extends FactName> = N extends FactName
  ? { readonly type: N; readonly at: DrillTime; readonly by: By; readonly of?: string } & Shape<(typeof FACTS)[N]>
  : never;
export type Fact = FactOf<FactName>;
