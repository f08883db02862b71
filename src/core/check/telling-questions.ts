import type { Nodes } from 'mdast';
import type { Incident, Response } from '../incident/incident.ts';
import type { Inject, Module } from '../incident/msel.ts';
import { CLASSIFICATIONS, DETERMINATIONS } from '../kernel/vocabulary/words.ts';
import { senderName, words } from '../review/names.ts';
import { oneLine, plainText } from '../runbook/plain-text.ts';

/** A question for the room that gives away what the room finds out only later. */
export interface QuestionFlaw {
  readonly code: 'question-tells';
  readonly message: string;
}

/**
 * A question may be shown to the room as soon as its module begins. So it names no person, device, file, address, hour, finding
 * or verdict that is told neither before that nor by the module's first inject. What is told without a name is left to reading.
 */
export const questionFlaws = (incident: Incident): readonly QuestionFlaw[] =>
  incident.modules.flatMap((module, index) => {
    const known = knownAt(index, incident);
    const secrets = [...secretsOf(incident)].filter((secret) => !says(known, secret));
    return module.questions.flatMap((question) =>
      secrets.filter((secret) => says(question, secret)).map((secret) => flaw(module, question, secret)),
    );
  });

const flaw = ({ id }: Module, question: string, secret: string): QuestionFlaw => ({
  code: 'question-tells',
  message: `A question of the module ${id} says “${secret}”, which the room does not know when it begins: ${question}`,
});

/** What the room has been told when a module begins, its first inject among it. */
function knownAt(index: number, incident: Incident): string {
  const { title, summary, briefing, objectives, modules, injects } = incident;
  const order = ({ module }: Inject): number => modules.findIndex(({ id }) => id === module);
  const first = injects.find((inject) => order(inject) === index);
  const told = injects.filter((inject) => order(inject) < index || inject === first);
  return [
    title,
    summary,
    oneLine(briefing),
    ...objectives.map(({ text }) => text),
    ...modules.slice(0, index + 1).map((module) => module.title),
    ...told.flatMap(({ from, says: message, decision }) => [
      senderName(from, incident),
      oneLine(message),
      decision?.question ?? '',
    ]),
  ].join('\n');
}

/** Everything in an incident that has a name: to say it is to tell that it matters. */
function secretsOf({ assets, seats, responses, injects }: Incident): ReadonlySet<string> {
  const strangers = assets.people.filter(({ seat }) => !seats.includes(seat));
  const told = [...injects.map((inject) => inject.says), ...responses.map(({ shows }) => shows)];
  return new Set([
    ...strangers.flatMap(({ name }) => namesOf(name)),
    ...assets.devices.map(({ id }) => id),
    ...responses.flatMap(({ finding }) => finding ?? []).flatMap(severalWords),
    ...[...CLASSIFICATIONS, ...Object.values(DETERMINATIONS).flat()].flatMap(severalWords),
    ...told.flatMap((prose) => [...prose.flatMap(markedIn), ...(oneLine(prose).match(CODED) ?? [])]),
    ...responses.flatMap(cellsOf).flatMap((cell) => cell.match(CODED) ?? []),
  ]);
}

/** The parts of a name; of somebody without one, such as *an unknown caller*, the whole. */
const namesOf = (name: string): readonly string[] => {
  const parts = name.split(' ');
  return parts.every((part) => /^\p{Lu}/u.test(part)) ? parts : [name];
};

/** One word, such as `package`, is anybody's; several are the name of a finding. */
const severalWords = (name: string): readonly string[] => (name.includes('-') ? [words(name)] : []);

/** A word with a digit or a dot within: an hour, an address, a file, a number on record. */
const CODED = /(?=[^\s]{4})[A-Za-z\d][\w@-]*[.:\d][\w.:@-]*\w/g;

/** What the author marks out, but for a plain word that is only stressed. */
const markedIn = (node: Nodes): readonly string[] =>
  node.type === 'strong' || node.type === 'inlineCode'
    ? [plainText([node])].filter((marked) => !/^\p{Ll}+$/u.test(marked))
    : 'children' in node
      ? node.children.flatMap(markedIn)
      : [];

const cellsOf = ({ table }: Response): readonly string[] => table?.rows.flat() ?? [];

/** Whether a text says it as a word of its own. */
function says(text: string, name: string): boolean {
  const [where, what] = [text.toLowerCase(), name.toLowerCase()];
  for (let at = where.indexOf(what); at !== -1; at = where.indexOf(what, at + 1))
    if (!LETTER.test(where.charAt(at - 1)) && !LETTER.test(where.charAt(at + what.length))) return true;
  return false;
}
const LETTER = /[\p{L}\d]/u;
