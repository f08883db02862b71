import type { Condition, DeedPattern } from '../incident/condition.ts';
import type { Incident } from '../incident/incident.ts';
import { assertNever } from '../kernel/result.ts';
import type { Channel } from '../kernel/vocabulary/words.ts';
import { accountName, actorName, channelName, deviceName, personName, sentence, words } from './names.ts';
import { labelOf } from './tell-fact.ts';
import { TICKET_RULE_WORDS } from './ticket-words.ts';

/** What a condition asks, as something to do: `Release from isolation (FIN-LT-0231)`. */
export function sayCondition(condition: Condition, incident: Incident): string {
  if ('all' in condition) return joined(condition.all, ' and ', incident);
  if ('any' in condition) return joined(condition.any, ' or ', incident);
  if ('not' in condition) return `Not ${sayMoment(condition.not, incident)}`;
  if ('done' in condition) return sayDeed(condition.done, condition.where, incident) + bySeats(condition.by);
  if ('refused' in condition) return `${sayDeed(condition.refused, condition.where, incident)}, and be refused`;
  if ('finding' in condition) return `Find “${words(condition.finding)}”`;
  if ('verdict' in condition)
    return condition.verdict === 'any' ? 'Record a verdict' : `Record the verdict “${words(condition.verdict)}”`;
  if ('situation' in condition) return sentence(condition.situation);
  if ('redLine' in condition) return 'Cross a red line';
  if ('drawn' in condition) return capital(sayDrawn(condition));
  if ('ticket' in condition)
    return condition.ticket === 'all'
      ? 'A ticket that keeps every rule'
      : `Ticket: ${TICKET_RULE_WORDS[condition.ticket]}`;
  if ('fact' in condition) return withDetails(`See “${words(condition.fact)}”`, condition.where, incident);
  return assertNever(condition);
}

const joined = (parts: readonly Condition[], by: string, incident: Incident): string =>
  parts
    .map((part, index) => {
      const said = index === 0 ? sayCondition(part, incident) : uncapital(sayCondition(part, incident));
      return isJoint(part) ? `(${said})` : said;
    })
    .join(by);

/** Within another joint condition it needs brackets to be read one way only. */
const isJoint = (part: Condition): boolean => 'all' in part || 'any' in part;

/** What the seed decided, as the story has it: `the cause is “window”`. */
const sayDrawn = ({ drawn, is }: { readonly drawn: string; readonly is: string }): string =>
  `the ${words(drawn)} is “${words(is)}”`;

const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);
const uncapital = (said: string): string => said.charAt(0).toLowerCase() + said.slice(1);

/** A condition as a moment that comes before or after another. */
export function sayMoment(condition: Condition, incident: Incident): string {
  if ('all' in condition) return condition.all.map((part) => sayMoment(part, incident)).join(' and ');
  if ('any' in condition) return condition.any.map((part) => sayMoment(part, incident)).join(' or ');
  if ('finding' in condition) return `“${words(condition.finding)}” is found`;
  if ('verdict' in condition)
    return condition.verdict === 'any' ? 'a verdict' : `the verdict “${words(condition.verdict)}”`;
  if ('drawn' in condition) return sayDrawn(condition);
  if ('fact' in condition) return withDetails(`“${words(condition.fact)}”`, condition.where, incident);
  return `“${sayCondition(condition, incident)}”`;
}

function sayDeed(action: string, where: DeedPattern, incident: Incident): string {
  const { command, argument, ...rest } = where;
  if (action !== 'run' || typeof command !== 'string') return withDetails(labelOf(action), where, incident);
  return withDetails(`Run “${typeof argument === 'string' ? `${command} ${argument}` : command}”`, rest, incident);
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
      return `by ${channelName(value as Channel)}`; // the parser has held it against CHANNELS
    case 'query':
      return incident.queries.find(({ id }) => id === value)?.title ?? words(value);
    case 'argument':
    case 'comment':
    case 'item':
    case 'tag':
    case 'text':
      return `“${value}”`;
    default:
      return words(value);
  }
}
