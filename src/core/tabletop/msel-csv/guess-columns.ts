import { MSEL_COLUMNS, MSEL_FIELDS, type MselField } from './columns.ts';

/** Which column of a sheet, from 0, holds what. What is in no column is left out. */
export type Mapping = { readonly [F in MselField]?: number };

/** What people write over these columns, in English and German. */
const HEADING_WORDS: { readonly [F in MselField]: readonly string[] } = {
  number: [
    'no',
    'nr',
    'number',
    'nummer',
    'inject no',
    'inject nr',
    'inject number',
    'event no',
    'lfd nr',
    'id',
    'event',
  ],
  title: [
    'title',
    'titel',
    'name',
    'subject',
    'betreff',
    'short title',
    'kurztitel',
    'stichwort',
    'bezeichnung',
    'headline',
  ],
  part: ['part', 'module', 'modul', 'phase', 'teil', 'abschnitt', 'block', 'stage', 'vignette'],
  type: ['type', 'typ', 'art', 'kind', 'category', 'inject type', 'kategorie'],
  offset: [
    'offset',
    'time',
    'zeit',
    'uhrzeit',
    'zeitpunkt',
    'when',
    'wann',
    'event time',
    'inject time',
    'scenario time',
    'start',
    'date',
    'datum',
    'timing',
    'zeitversatz',
    'date time',
    'szenariozeit',
  ],
  from: ['from', 'von', 'sender', 'absender', 'source', 'quelle', 'originator', 'role player', 'simulated by', 'wer'],
  to: [
    'to',
    'an',
    'recipient',
    'recipients',
    'empfänger',
    'receiver',
    'player',
    'players',
    'adressat',
    'recipient player',
    'target',
    'wem',
  ],
  via: [
    'via',
    'channel',
    'kanal',
    'means',
    'method',
    'mode',
    'medium',
    'how',
    'weg',
    'delivery',
    'delivery method',
    'übermittlung',
    'mittel',
  ],
  says: [
    'inject',
    'inject text',
    'text',
    'message',
    'nachricht',
    'content',
    'inhalt',
    'says',
    'description',
    'beschreibung',
    'event description',
    'wortlaut',
    'meldung',
    'einlage',
    'lage',
    'inject description',
    'scenario event',
    'ereignis',
  ],
  question: ['question', 'frage', 'decision', 'entscheidung', 'discussion question', 'key question'],
  options: ['options', 'optionen', 'choices', 'answers', 'antworten', 'antwortmöglichkeiten', 'auswahl'],
  ask: [
    'ask',
    'prompt',
    'prompts',
    'facilitator',
    'facilitator notes',
    'controller notes',
    'moderator',
    'moderation',
    'nachfragen',
    'notes',
    'notizen',
    'hinweise',
    'remarks',
    'bemerkung',
  ],
  listenFor: ['listen for', 'look for', 'talking points', 'achten auf', 'worauf achten', 'stichpunkte'],
  ifStuck: ['if stuck', 'hint', 'hints', 'hilfe', 'tipp', 'hilfestellung', 'falls es stockt'],
  expected: [
    'expected',
    'expected action',
    'expected actions',
    'expected outcome',
    'expected response',
    'expected player action',
    'erwartet',
    'erwartete reaktion',
    'erwartete maßnahme',
    'erwartung',
    'soll',
    'sollreaktion',
  ],
};

/** What the columns hold, as far as their headings say. Each column is used once, and the closest heading takes it. */
export function guessColumns(head: readonly string[]): Mapping {
  const pairs = MSEL_FIELDS.flatMap((field) =>
    head.map((heading, column) => ({ field, column, closeness: closeness(heading, field) })),
  )
    .filter((pair) => pair.closeness > 0)
    .sort((one, other) => other.closeness - one.closeness);
  const mapping: { [F in MselField]?: number } = {};
  const used = new Set<number>();
  for (const { field, column } of pairs) {
    if (mapping[field] !== undefined || used.has(column)) continue;
    mapping[field] = column;
    used.add(column);
  }
  return mapping;
}

/** 3: our own heading; 2: a word for it; 1: a heading that has such a word in it. */
function closeness(heading: string, field: MselField): number {
  if (heading === MSEL_COLUMNS[field].heading) return 3;
  const said = plain(heading);
  const known = HEADING_WORDS[field];
  if (known.includes(said)) return 2;
  const isWithin = known.some((word) => word.length > 2 && ` ${said} `.includes(` ${word} `));
  return isWithin ? 1 : 0;
}

/** `Inject-Nr.` is said `inject nr`, and `Inject #` `inject no`. */
const plain = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll('#', ' no ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
