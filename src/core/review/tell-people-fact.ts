import type { Drill } from '../drill/drill.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import type { Channel } from '../kernel/vocabulary/words.ts';
import { sayReply } from './say-offer.ts';
import { accountName, byChannel, deviceName, personName, quoted, seatName, words } from './names.ts';

/** What happened with people, accounts, the incident and the settings. Undefined where a fact is about something else. */
export function tellPeopleFact(fact: Fact, drill: Drill): string | undefined {
  const { incident } = drill;
  const person = (id: string | undefined, otherwise: string): string =>
    id === undefined ? otherwise : personName(id, drill);
  switch (fact.type) {
    case 'signal.raised':
      return fact.device === undefined
        ? (fact.text ?? incident.evidence.find(({ id }) => id === fact.evidence)?.title ?? 'An alert')
        : undefined;
    case 'threshold.met':
      return fact.account === undefined
        ? undefined
        : `The threshold for automatic action was met on ${accountName(fact.account, drill)}`;
    case 'account.contained':
    case 'account.disabled':
    case 'account.enabled':
    case 'containment.expired':
    case 'containment.undone':
    case 'sessions.revoked':
    case 'password.reset':
    case 'inbox-rule.removed':
      return `${ACCOUNT[fact.type]}: ${accountName(fact.account, drill)}`;
    case 'app.disabled':
      return `App disabled: ${fact.item}`;
    case 'incident.owned':
      return 'Took the incident';
    case 'status.set':
      return `Status set to ${words(fact.status)}`;
    case 'verdict.recorded':
      return `Verdict: ${words(fact.as)}${fact.determination === undefined ? '' : `, ${words(fact.determination)}`}`;
    case 'incident.resolved':
      return `Incident resolved: “${fact.comment}”`;
    case 'comment.added':
      return `Comment: ${fact.comment}`;
    case 'user.informed':
      return `${personName(fact.person, drill)} told ${byChannel(fact.via)}`;
    case 'manager.informed':
      return `${person(fact.person, 'The manager')} told${by(fact.via)}`;
    case 'legal.informed':
      return `${person(fact.person, 'Legal')} told${by(fact.via)}`;
    case 'helpdesk.briefed':
      return `Helpdesk briefed${by(fact.via)}`;
    case 'caller.verified':
      return `Tried to verify the caller: ${personName(fact.caller, drill)}${by(fact.via)}`;
    case 'reply.said':
      return `Said${fact.person === undefined ? '' : ` to ${personName(fact.person, drill)}`}: ${fact.text ?? sayReply(fact.reply, incident)}`;
    case 'ticket.submitted':
      return `Ticket submitted: ${fact.text}`;
    case 'escalated':
      return `Escalated${fact.person === undefined && fact.toSeat === undefined ? '' : ` to ${fact.toSeat === undefined ? person(fact.person, '') : person(fact.person, seatName(fact.toSeat))}`}${by(fact.via)}`;
    case 'handed-over':
      return `Handed over to ${seatName(fact.toSeat)}`;
    case 'loaner.offered':
      return `Loaner offered to ${personName(fact.person, drill)}`;
    case 'exclusion.added':
    case 'exclusion.removed':
      return `${fact.type === 'exclusion.added' ? 'Exclusion added' : 'Exclusion removed'}: ${fact.device === undefined ? (fact.tag ?? 'no target') : deviceName(fact.device)}`;
    case 'rule.changed':
      return `Rule changed: ${words(fact.rule)}${fact.toward === undefined ? '' : `, ${fact.toward}`}${fact.text === undefined ? '' : `, ${quoted(fact.text)}`}`;
    case 'hunt.run':
      return `Hunt run: ${incident.queries.find(({ id }) => id === fact.query)?.title ?? fact.query}`;
    case 'entity.viewed':
      return `Looked at ${words(fact.tab)}${fact.device === undefined ? '' : `, ${deviceName(fact.device)}`}`;
    default:
      return undefined;
  }
}

const ACCOUNT = {
  'account.contained': 'Account contained',
  'account.disabled': 'Account disabled',
  'account.enabled': 'Account enabled',
  'containment.expired': 'Containment of the account expired',
  'containment.undone': 'Containment of the account undone',
  'sessions.revoked': 'Sessions revoked',
  'password.reset': 'Password reset',
  'inbox-rule.removed': 'Inbox rule removed',
} as const;

const by = (via: Channel | undefined): string => (via === undefined ? '' : ` ${byChannel(via)}`);
