import type { Condition, DeedPattern } from '../../incident/condition.ts';
import type { Drill } from '../../drill/drill.ts';
import { sayDuration } from '../../kernel/time.ts';
import type { Channel } from '../../kernel/vocabulary/words.ts';
import { accountName, actorName, channelName, deviceName, personName, sentence, words } from '../../review/names.ts';
import type { RowVerdict } from '../../review/scorecard.ts';
import { labelOf } from '../../review/tell-fact.ts';

/** What a row of the rubric asks, in words: `Tell the user (Dana Ito, by mobile), within 12 min`. */
export function tellRow(row: RowVerdict['row'], drill: Drill): string {
  const asked = row.expect ?? row.never;
  const parts = [
    asked ? tellCondition(asked, drill) : sentence(row.id),
    [
      row.within === undefined ? '' : `within ${sayDuration(row.within)}`,
      row.after ? `after ${moment(row.after, drill)}` : '',
    ]
      .join(' ')
      .trim(),
    row.before ? `before ${moment(row.before, drill)}` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** A condition as something to do. */
function tellCondition(condition: Condition, drill: Drill): string {
  if ('all' in condition) return joined(condition.all, ' and ', drill);
  if ('any' in condition) return joined(condition.any, ' or ', drill);
  if ('not' in condition) return `not ${moment(condition.not, drill)}`;
  if ('done' in condition) return tellDeed(condition.done, condition.where, drill) + bySeats(condition.by);
  if ('refused' in condition) return `${tellDeed(condition.refused, condition.where, drill)}, and be refused`;
  if ('finding' in condition) return `Find “${words(condition.finding)}”`;
  if ('verdict' in condition)
    return condition.verdict === 'any' ? 'Record a verdict' : `Record the verdict “${words(condition.verdict)}”`;
  if ('situation' in condition) return sentence(condition.situation);
  if ('redLine' in condition) return 'Cross a red line';
  return withDetails(`See “${words(condition.fact)}”`, condition.where, drill);
}

const joined = (parts: readonly Condition[], by: string, drill: Drill): string =>
  parts
    .map((part, index) => {
      const said = index === 0 ? tellCondition(part, drill) : uncapital(tellCondition(part, drill));
      return isJoint(part) ? `(${said})` : said;
    })
    .join(by);

/** Within another joint condition it needs brackets to be read one way only. */
const isJoint = (part: Condition): boolean => 'all' in part || 'any' in part;

const uncapital = (said: string): string => said.charAt(0).toLowerCase() + said.slice(1);

/** A condition as a moment that comes before or after another. */
function moment(condition: Condition, drill: Drill): string {
  if ('all' in condition) return condition.all.map((part) => moment(part, drill)).join(' and ');
  if ('any' in condition) return condition.any.map((part) => moment(part, drill)).join(' or ');
  if ('finding' in condition) return `“${words(condition.finding)}” is found`;
  if ('verdict' in condition)
    return condition.verdict === 'any' ? 'a verdict' : `the verdict “${words(condition.verdict)}”`;
  if ('fact' in condition) return withDetails(`“${words(condition.fact)}”`, condition.where, drill);
  return `“${tellCondition(condition, drill)}”`;
}

function tellDeed(action: string, where: DeedPattern, drill: Drill): string {
  const { command, argument, ...rest } = where;
  if (action !== 'run' || typeof command !== 'string') return withDetails(labelOf(action), where, drill);
  return withDetails(`Run “${typeof argument === 'string' ? `${command} ${argument}` : command}”`, rest, drill);
}

const bySeats = (seats: readonly Parameters<typeof actorName>[0][] | undefined): string =>
  seats === undefined ? '' : `, by ${seats.map(actorName).join(' or ')}`;

/** The arguments that a pattern names, by the names of the incident where it has any. */
function withDetails(said: string, where: DeedPattern, drill: Drill): string {
  const details = Object.entries(where).flatMap(([field, value]) =>
    typeof value === 'string' && field !== 'do' ? [detail(field, value, drill)] : [],
  );
  return details.length === 0 ? said : `${said} (${details.join(', ')})`;
}

function detail(field: string, value: string, drill: Drill): string {
  switch (field) {
    case 'device':
      return deviceName(value);
    case 'person':
    case 'caller':
      return personName(value, drill);
    case 'account':
      return accountName(value, drill).replace(/ \((.*)\)$/, ', $1');
    case 'via':
      return `by ${channelName(value as Channel)}`; // the parser has held it against CHANNELS
    case 'query':
      return drill.incident.queries.find(({ id }) => id === value)?.title ?? words(value);
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
