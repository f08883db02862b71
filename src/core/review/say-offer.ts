import type { DeedPattern } from '../incident/condition.ts';
import type { Incident } from '../incident/incident.ts';
import type { Option } from '../incident/msel.ts';
import { quoted, words } from './names.ts';

/** An option by its text, as it was offered. */
export function sayOption(option: string, incident: Incident): string {
  const found = offers(incident).find(({ id }) => id === option);
  return quoted(found ? excerpt(found.text) : words(option));
}

/** A reply by the words in which the incident offers it, the first where there are several. */
export const sayReply = (reply: string, incident: Incident): string =>
  sayOffer({ do: 'say', reply }, incident) ?? `“${words(reply)}”`;

/** A change of a rule by the words in which the incident offers it. */
export function sayRule(where: DeedPattern, rule: string, incident: Incident): string {
  const { toward } = where;
  const otherwise = `“${words(rule)}”${typeof toward === 'string' ? ` ${toward}` : ''}`;
  return sayOffer({ ...where, do: 'change-rule' }, incident) ?? otherwise;
}

function sayOffer(where: DeedPattern, incident: Incident): string | undefined {
  const [first, ...others] = offers(incident).filter(({ does }) => does !== undefined && agrees(where, does));
  return first && `${quoted(excerpt(first.text))}${others.length === 0 ? '' : ' (or the like)'}`;
}

const agrees = (where: DeedPattern, deed: DeedPattern): boolean =>
  Object.entries(where).every(([field, value]) => deed[field] === value);

/** Every option with the name by which a choice has it. */
const offers = ({ injects }: Incident): readonly Option[] =>
  injects.flatMap(({ id, decision }) =>
    (decision?.options ?? []).map((option) => ({ ...option, id: `${id}.${option.id}` })),
  );

const LONGEST = 90;

/** Enough of what was offered to be known again, without the quotation marks of what is spoken. */
function excerpt(text: string): string {
  const said = text.replace(/^“([^“”]*)”$/, '$1').replace(/[.]$/, '');
  if (said.length <= LONGEST) return said;
  return `${said
    .slice(0, LONGEST)
    .replace(/[\s,;:.]+\S*$/, '')
    .toWellFormed()} …`;
}
