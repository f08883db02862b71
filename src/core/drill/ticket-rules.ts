import type { HelpdeskCall } from '../incident/helpdesk-call.ts';
import type { Incident } from '../incident/incident.ts';
import type { TicketRule } from '../kernel/vocabulary/words.ts';
import type { Drill } from './drill.ts';
import { lastNamed } from './record.ts';

/** The note that was written last; undefined where none was. */
export const ticketNote = ({ record }: Drill): string | undefined => lastNamed(record, 'ticket.submitted')?.fact.text;

/**
 * Whether a note keeps a rule. The rules are words and figures that anybody can check by eye, not a judgement of style:
 * each looks at one sentence or line at a time, so their order does not matter. An incident without a call keeps none.
 */
export function keepsRule(rule: TicketRule, note: string, incident: Incident): boolean {
  const { call } = incident;
  return call !== undefined && RULES[rule](note, call, incident);
}

type Check = (note: string, call: HelpdeskCall, incident: Incident) => boolean;

const RULES: { readonly [R in TicketRule]: Check } = {
  'names-device': (note, { device }) => namesDevice(note, device),
  'names-person': (note, call, incident) =>
    namesOf(call, incident).some((part) => part.length > 2 && hasWord(note, part)),
  'has-call-back': (note, { number }) => digits(note).includes(digits(number).slice(-4)) || /\bon record\b/i.test(note),
  'has-time': (note) => /\b(?:[01]?\d|2[0-3])[:.h][0-5]\d\b/.test(note),
  'names-route': (note) => /\b(?:sec ?ops|soc|security (?:team|operations|desk)|bridge)\b/i.test(note),
  'no-promise': (note, call, incident) =>
    !some(note, (said) => promises(withoutWishes(said.replace(CALL_BACK, ' '), namesOf(call, incident)))),
  'no-cause': (note) => !some(note, (said) => CAUSES.test(said) && !REPORTS.test(said)),
  'no-quick-fix': (note) => !some(note, (said) => FIXES.test(said) && !DENIES.test(said) && !TRIED.test(said)),
};

const namesOf = ({ claims }: HelpdeskCall, { assets }: Incident): readonly string[] =>
  (assets.people.find(({ id }) => id === claims)?.name ?? claims).split(/\s+/);

const promises = (said: string): boolean => RETURNS.test(said) && WHEN.test(said) && !DENIES.test(said);

/** What the caller would like is worth writing down, and is nobody's promise; what the desk said beside it may be one. */
function withoutWishes(said: string, names: readonly string[]): string {
  const isName = (word: string): boolean => names.some((name) => name.toLowerCase() === word.toLowerCase());
  const isWish = (clause: string): boolean => {
    const words = clause.trim().split(/\s+/);
    return WISHES.test(words.slice(words.findIndex((word) => !isName(word))).join(' '));
  };
  return said
    .split(CLAUSE)
    .filter((clause) => !isWish(clause))
    .join(' ');
}

/** To ring somebody back is no release. */
const CALL_BACK = /\b(?:call|ring|rang|rung|phon|verif)\w*(?: (?:her|him|them|the (?:user|caller)))?[ -]back\b/gi;

const RETURNS =
  /\b(?:releas\w+|reconnect\w*|back (?:on|up|online|to work)|back|restored?|fixed|working again|unblocked)\b/i;
const WHEN =
  /\b(?:(?:in|within|by|before|at|until) (?:about |around )?(?:\d|noon|midday|lunch|tonight|tomorrow|the hour|an hour|half)|today|tonight|tomorrow|soon|shortly|\d+ ?(?:min\w*|hours?|h)\b)/i;
/** What a caller does who wishes for something. */
const WISHING = 'needs?|needed|wants?|wanted|wishes|hopes?|asks?|asked|is asking|demand(?:s|ed)?|insist(?:s|ed)?';
/** Where somebody else, or something else, begins to be spoken of. */
const CLAUSE = new RegExp(
  `(?:[,:–—-]+ |,? ?\\b(?:and|but|so|because|as|since)\\b ?)(?=(?:i|we|it|she|he|they|the|told|said|promised|will|released?|${WISHING})\\b)| (?=whether\\b)`,
  'i',
);
/** A clause of the caller's; the name is taken off before, and a note often leaves the "she" out. */
const WISHES = new RegExp(
  `^(?:whether\\b|(?:(?:she|he|they|(?:the )?(?:user|caller)) )?(?:(?:says|said)(?: that)? (?:she|he|they) )?(?:really |also |still )?(?:${WISHING})\\b(?! (?:her|him|them)\\b))`,
  'i',
);
const DENIES =
  /\b(?:not|no|never|nobody|nothing|without|against|cannot|can ?not|can['’]t|don['’]t|won['’]t|didn['’]t|refused|told (?:her|him|them) not)\b/i;
const CAUSES =
  /\b(?:because|caused by|due to|infected|malware|virus|ransomware|hacked|phish\w*|compromised|false (?:alarm|positive))\b/i;
const REPORTS =
  /\b(?:sa(?:ys|id)|reports?|reported|told me|asked|whether|unknown|not known|may|might|possibl\w+|no cause)\b/i;
const FIXES =
  /\b(?:reboot\w*|restart\w*|power(?:ed)? (?:off|down)|re-?imag\w+|reinstall\w*|(?:off|out) and (?:back )?(?:on|in)|hotspot|reconnect\w*|unplug\w*|vpn off|another network)\b/i;
/** What the caller did before the call is a fact for the security team, not advice. */
const TRIED =
  /\b(?:she|he|they|user|caller) (?:had |has |have )?(?:already |once |twice )?(?:tried|used|re(?:boot|start|connect|install)ed|unplugged|powered|sa(?:ys|id)|report(?:s|ed))\b/i;

const some = (note: string, holds: (said: string) => boolean): boolean =>
  note.split(/\n+|(?<=[.!?;])\s+/).some((said) => said.trim() !== '' && holds(said));

/** Whether a text has the name of a device, however it is spaced, and not the beginning of another's. */
export function namesDevice(text: string, device: string): boolean {
  const spaced = device
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(?!^)(?=.)/g, '[^a-z0-9]?');
  return new RegExp(`(?<![a-z0-9])${spaced}(?![a-z0-9])`, 'i').test(text);
}

const digits = (text: string): string => text.replace(/\D/g, '');
const hasWord = (note: string, word: string): boolean =>
  note
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .includes(word.toLowerCase());
