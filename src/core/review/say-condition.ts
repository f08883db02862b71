import type { Condition, DeedPattern } from '../incident/condition.ts';
import type { Incident } from '../incident/incident.ts';
import { assertNever } from '../kernel/result.ts';
import { actionRow } from '../kernel/vocabulary/actions.ts';
import { SITUATIONS } from '../kernel/vocabulary/situations.ts';
import { deviceName, sentence, words } from './names.ts';

/** What a row of a rubric asks for, as a person would say it: `Release from isolation, FIN-LT-0231`. */
export function sayCondition(condition: Condition, incident: Incident): string {
  if ('all' in condition) return condition.all.map((part) => sayCondition(part, incident)).join('; and ');
  if ('any' in condition) return condition.any.map((part) => sayCondition(part, incident)).join('; or ');
  if ('not' in condition) return `Not: ${sayCondition(condition.not, incident)}`;
  if ('done' in condition) return [actionRow(condition.done).label, ...details(condition.where, incident)].join(', ');
  if ('refused' in condition)
    return [`Refused: ${actionRow(condition.refused).label}`, ...details(condition.where, incident)].join(', ');
  if ('finding' in condition) return `Found: ${words(condition.finding)}`;
  if ('verdict' in condition) return condition.verdict === 'any' ? 'A verdict' : `Verdict: ${words(condition.verdict)}`;
  if ('situation' in condition) return sentence(SITUATIONS[condition.situation].when);
  if ('redLine' in condition) return 'A red line crossed';
  if ('fact' in condition) return [sentence(condition.fact), ...details(condition.where, incident)].join(', ');
  return assertNever(condition);
}

const details = (where: DeedPattern, { assets }: Incident): readonly string[] =>
  Object.entries(where).flatMap(([field, value]) => {
    if (field === 'do' || typeof value !== 'string') return [];
    if (field === 'device') return [deviceName(value)];
    if (field === 'option') return [words(value.slice(value.indexOf('.') + 1))];
    return [
      assets.people.find(({ id }) => id === value)?.name ??
        (field === 'account' || field === 'text' ? value : words(value)),
    ];
  });
