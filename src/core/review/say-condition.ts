import type { Condition, DeedPattern } from '../incident/condition.ts';
import type { Incident } from '../incident/incident.ts';
import { assertNever } from '../kernel/result.ts';
import type { Channel, Seat } from '../kernel/vocabulary/words.ts';
import {
  accountName,
  actorName,
  byChannel,
  deviceName,
  findingName,
  personName,
  quoted,
  seatName,
  words,
} from './names.ts';
import { sayOption, sayReply, sayRule } from './say-offer.ts';
import { sayHappening, saySituation } from './say-state.ts';
import { labelOf } from './tell-fact.ts';
import { TICKET_RULE_WORDS } from './ticket-words.ts';

/** What a condition asks, as something to do: `Release from isolation (FIN-LT-0231)`. */
export function sayCondition(condition: Condition, incident: Incident): string {
  if ('all' in condition) return sayAll(condition.all, incident);
  if ('any' in condition) return joined(condition.any, ' or ', incident);
  if ('not' in condition) return capital(sayNot(condition.not, incident));
  if ('done' in condition) return sayDeed(condition.done, condition.where, incident) + bySeats(condition.by);
  if ('refused' in condition) return `${sayDeed(condition.refused, condition.where, incident)}, and be refused`;
  if ('finding' in condition) return `Find ${quoted(findingName(condition.finding, incident))}`;
  if ('verdict' in condition)
    return condition.verdict === 'any' ? 'Record a verdict' : `Record the verdict “${words(condition.verdict)}”`;
  if ('ticket' in condition)
    return condition.ticket === 'all' ? 'Write a ticket that keeps every rule' : sayTicket([condition.ticket]);
  if ('fact' in condition) {
    if (condition.fact === 'action.refused') return sayRefused(condition.where, incident);
    return capital(sayHappening(condition, incident));
  }
  if ('situation' in condition || 'redLine' in condition || 'drawn' in condition)
    return capital(sayMoment(condition, incident));
  return assertNever(condition);
}

/** A condition as a moment that comes before or after another, or at which something holds. */
export function sayMoment(condition: Condition, incident: Incident): string {
  if ('all' in condition) return moments(condition.all, ' and ', incident);
  if ('any' in condition) return moments(condition.any, ' or ', incident);
  if ('not' in condition) return `without ${sayMoment(condition.not, incident)}`;
  if ('finding' in condition) return `${quoted(findingName(condition.finding, incident))} is found`;
  if ('verdict' in condition)
    return condition.verdict === 'any' ? 'a verdict' : `the verdict “${words(condition.verdict)}”`;
  if ('situation' in condition) return saySituation(condition, incident);
  if ('redLine' in condition) return 'a red line is crossed';
  if ('drawn' in condition) return `the ${words(condition.drawn)} turns out to be “${words(condition.is)}”`;
  if ('fact' in condition && condition.fact !== 'action.refused') return sayHappening(condition, incident);
  return quoted(sayCondition(condition, incident));
}

/** Rules of the note are one ticket; what must not be so yet stands without another "and". */
function sayAll(parts: readonly Condition[], incident: Incident): string {
  const rules = parts.flatMap((part) => ('ticket' in part && part.ticket !== 'all' ? [part.ticket] : []));
  if (rules.length > 1 && rules.length === parts.length) return sayTicket(rules);
  const asked = parts.filter((part) => !('not' in part));
  const limits = parts.flatMap((part) => ('not' in part ? [sayNot(part.not, incident)] : []));
  if (asked.length === 0) return capital(limits.join(', '));
  return [joined(asked, ' and ', incident), ...limits].join(', ');
}

/** How things must not stand, or what must not have come first. */
const sayNot = (condition: Condition, incident: Incident): string =>
  `${'situation' in condition || 'drawn' in condition ? 'not while' : 'before'} ${sayMoment(condition, incident)}`;

const sayTicket = (rules: readonly (keyof typeof TICKET_RULE_WORDS)[]): string =>
  `Write a ticket that ${rules.map((rule) => uncapital(TICKET_RULE_WORDS[rule])).join(', and ')}`;

/** What is said twice is said once. */
const joined = (parts: readonly Condition[], by: string, incident: Incident): string =>
  capital(
    [
      ...new Set(
        parts.map((part) => {
          const said = uncapital(sayCondition(part, incident));
          return isJoint(part) ? `(${said})` : said;
        }),
      ),
    ].join(by),
  );

const moments = (parts: readonly Condition[], by: string, incident: Incident): string =>
  parts.map((part) => (isJoint(part) ? `(${sayMoment(part, incident)})` : sayMoment(part, incident))).join(by);

/** Within another joint condition it needs brackets to be read one way only. */
const isJoint = (part: Condition): boolean => 'all' in part || 'any' in part;

const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);
/** The name of a device keeps its capitals. */
const uncapital = (said: string): string =>
  /^.[a-z ]/.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said;

function sayDeed(action: string, where: DeedPattern, incident: Incident): string {
  const { command, argument, option, reply, rule, tab, query, as, toward: _, ...rest } = where;
  const asked = (said: string): string => withDetails(said, rest, incident);
  if (action === 'run' && typeof command === 'string')
    return asked(`Run “${typeof argument === 'string' ? `${command} ${argument}` : command}”`);
  if (typeof option === 'string') return asked(`Choose ${sayOption(option, incident)}`);
  if (typeof reply === 'string') return asked(`Say ${sayReply(reply, incident)}`);
  if (typeof rule === 'string') return asked(`Change a rule: ${sayRule(where, rule, incident)}`);
  if (typeof tab === 'string') return asked(`Look at ${words(tab)}`);
  if (typeof query === 'string')
    return asked(`Hunt ${quoted(incident.queries.find(({ id }) => id === query)?.title ?? words(query))}`);
  if (action === 'classify' && typeof as === 'string') return asked(`Record the verdict “${words(as)}”`);
  return withDetails(labelOf(action), where, incident);
}

function sayRefused({ action, because, ...where }: DeedPattern, incident: Incident): string {
  const said = typeof action === 'string' ? sayDeed(action, where, incident) : 'Try something';
  return `${said}, and be refused${typeof because === 'string' ? `: ${words(because)}` : ''}`;
}

const bySeats = (seats: readonly Parameters<typeof actorName>[0][] | undefined): string =>
  seats === undefined ? '' : `, by ${seats.map(actorName).join(' or ')}`;

/** The arguments that a pattern names, by the names of the incident where it has any. */
function withDetails(said: string, where: DeedPattern, incident: Incident): string {
  const details = Object.entries(where).flatMap(([field, value]) =>
    typeof value === 'string' && field !== 'do' ? [detail(field, value, incident)] : [],
  );
  return details.length === 0 ? said : `${said} (${details.join(', ')})`;
}

function detail(field: string, value: string, incident: Incident): string {
  switch (field) {
    case 'device':
      return deviceName(value);
    case 'person':
    case 'caller':
      return personName(value, { incident });
    case 'account':
      return accountName(value, { incident }).replace(/ \((.*)\)$/, ', $1');
    case 'via':
      return byChannel(value as Channel); // the parser has held it against CHANNELS
    case 'toSeat':
      return `to ${seatName(value as Seat)}`; // the parser has held it against SEATS
    case 'query':
      return incident.queries.find(({ id }) => id === value)?.title ?? words(value);
    case 'argument':
    case 'comment':
    case 'item':
    case 'tag':
    case 'text':
      return quoted(value);
    default:
      return words(value);
  }
}
