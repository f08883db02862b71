import { suggest } from './source/nearest-name.ts';
import { VARIANT_PROBLEMS } from './variant-problems.ts';

/** The words for a problem; `what` is the author's own word, `among` is what would have been right. */
type Explanation = (what: string, among: readonly string[]) => { readonly message: string; readonly hint?: string };

/** Everything that can be wrong with an incident, and how it is said: what is wrong, and what to do. */
const EXPLANATIONS = {
  // the file
  'file-too-large': (what) => ({ message: `The file has ${what} characters.`, hint: 'At most 1,000,000 are read.' }),
  'nested-too-deep': () => ({ message: 'The nesting is too deep.', hint: 'At most 30 levels are read.' }),
  'empty-file': (language) => ({
    message: 'The file is empty.',
    hint: language === 'json' ? 'An export of alerts starts with {.' : 'An incident starts with `format: 1`.',
  }),
  'not-a-mapping': () => ({
    message: 'The file is not a mapping of keys to values.',
    hint: 'An incident starts with `format: 1`.',
  }),
  'yaml-syntax': (what) => ({
    message: `This is not YAML: ${what}`,
    hint: 'A text with a colon, a # or a quote in it stands in quotes or below a |.',
  }),
  'json-syntax': (what) => ({ message: `This is not JSON: ${what}` }),
  'tab-indentation': () => ({ message: 'A tab indents this line.', hint: 'YAML takes spaces only.' }),
  'yaml-tag': () => ({
    message: 'A YAML tag stands here.',
    hint: 'Incidents need none. A text that starts with ! stands in quotes.',
  }),
  'yaml-alias': () => ({
    message: 'A YAML anchor or alias stands here.',
    hint: 'Write the value again. A text that starts with & or * stands in quotes.',
  }),
  'duplicate-key': (what) => ({ message: `"${what}" stands here twice.`, hint: 'Keep one of them.' }),
  'unsupported-format': (what) => ({
    message: `This is format ${what}. This Firedoor reads format 1.`,
    hint: 'Update Firedoor, or ask the author for format 1.',
  }),
  ...VARIANT_PROBLEMS,
  // the shape
  'unknown-key': (what, among) => ({ message: `"${what}" is not a key here.`, hint: suggest(what, among) }),
  'missing-key': (what) => ({
    message: `"${what}" is missing.`,
    hint: what === 'because' ? 'Every option and every row of the rubric says why.' : `Add "${what}".`,
  }),
  'wrong-type': (what, [wanted = 'something else']) => ({
    message: `Here stands ${what}, and ${wanted} is wanted.`,
    hint: wanted === 'a text' ? 'Put it in quotes.' : 'The JSON Schema of incidents lists what each key takes.',
  }),
  'empty-text': () => ({ message: 'This text is empty.', hint: 'Write it, or take the key away.' }),
  'empty-list': () => ({ message: 'This list is empty.', hint: 'It needs at least one row.' }),
  'bad-id': (what) => ({
    message: `"${what}" is not an id.`,
    hint: `Ids are lower-case letters, digits and single hyphens, such as "${idFrom(what)}".`,
  }),
  'bad-time': (what) => ({
    message: `"${what}" is not a time.`,
    hint: 'Times are written "T+mm:ss", "T-05:00" or "T+3d 04:00:00".',
  }),
  'bad-duration': (what) => ({
    message: `"${what}" is not a length of time.`,
    hint: 'Lengths are written 40s, 6m, 72h, 3d or 1h30m, up to a year.',
  }),
  'bad-clock': (what) => ({ message: `"${what}" is not a time of day.`, hint: 'Write "09:06" or "Fri 09:06".' }),
  'bad-technique': (what) => ({
    message: `"${what}" is not a technique.`,
    hint: 'Techniques are written T1059 or T1059.001.',
  }),
  'bad-step': (what, among) => ({
    message: `"${what}" is not the id of a runbook step.`,
    hint: `It is a section and a word, such as "release.device". Sections: ${among.join(', ')}.`,
  }),
  'out-of-range': (what, [least = '', most = '']) => ({
    message: `${what} is out of range.`,
    hint: `From ${least} to ${most}.`,
  }),
  'option-count': (what) => ({ message: `This decision has ${what} options.`, hint: 'It needs three to five.' }),
  'draw-count': (what) => ({
    message: `This draw has ${what} ${what === '1' ? 'word' : 'words'}.`,
    hint: 'It needs two to eight.',
  }),
  'draws-count': (what) => ({ message: `There are ${what} draws.`, hint: 'Four are the most: each way is proved.' }),
  'prose-too-deep': () => ({ message: 'This text is nested too deep.', hint: 'At most 40 levels are read.' }),
  'unknown-action': (what, among) => ({ message: `"${what}" is not an action.`, hint: suggest(what, among) }),
  'unknown-argument': (what, among) => ({
    message: `This action has no argument "${what}".`,
    hint: suggest(what, among),
  }),
  'missing-argument': (what) => ({ message: `This action needs "${what}".`, hint: `Add "${what}".` }),
  'unknown-fact': (what, among) => ({ message: `"${what}" is not a fact.`, hint: suggest(what, among) }),
  'unknown-field': (what, among) => ({
    message: `This fact does not say "${what}".`,
    hint: what === 'at' ? 'A row of the world has either "at" or "after".' : suggest(what, among),
  }),
  'missing-field': (what) => ({ message: `This fact needs "${what}".`, hint: `Add "${what}".` }),
  'unknown-situation': (what, among) => ({ message: `"${what}" is not a situation.`, hint: suggest(what, among) }),
  'unknown-seat': (what, among) => ({ message: `"${what}" is not a seat.`, hint: suggest(what, among) }),
  'unknown-condition': (what, among) => ({
    message: what === '' ? 'This condition is empty.' : `"${what}" is not a condition.`,
    hint: suggest(what, among),
  }),
  'unknown-word': (what, among) => ({
    message: `"${what}" is not one of the words that fit here.`,
    hint: suggest(what, among),
  }),
  'unknown-determination': (what, among) => ({
    message: `"${what}" does not go with this classification.`,
    hint: suggest(what, among),
  }),
  // the names
  'duplicate-id': (what) => ({
    message: `"${what}" is the id of another one already.`,
    hint: 'Ids are unique and never reused.',
  }),
  'unknown-person': named('a person', 'People stand under assets.'),
  'unknown-device': named('a device', 'Devices stand under assets.'),
  'unknown-account': named('an account', 'Accounts stand under assets.'),
  'unknown-evidence': named('an alert', 'Alerts stand in evidence.json, and are called by their id.'),
  'unknown-query': named('a query', 'Queries stand under queries, or in a response to hunt.'),
  'unknown-module': named('a module', 'Modules stand under modules.'),
  'unknown-objective': named('an objective', 'Objectives stand under objectives.'),
  'unknown-finding': named('a finding that anybody can make', 'Findings are made by responses.'),
  'unknown-inject': named('an inject', 'Injects stand under injects.'),
  'unknown-option': named('an option', 'Options are called <inject>.<option>.'),
  'unknown-draw': named('a draw', 'Draws stand under draws, at the top.'),
  'unknown-drawn-word': (what, among) => ({
    message: `"${what}" is not a word of this draw, so it never holds.`,
    hint: suggest(what, among),
  }),
  'unknown-source': named('a source of this incident', 'Sources stand under sources, at the top.'),
  'unknown-sender': (what, among) => ({
    message: `Nobody is called "${what}".`,
    hint: `A message comes from a person of assets.people, a seat or an actor. ${suggest(what, among)}`,
  }),
  'seat-not-played': (what, among) => ({
    message: `The seat "${what}" is not played in this incident.`,
    hint: `Add it to seats, or take one of: ${among.join(', ')}.`,
  }),
  // what belongs together
  'reaction-circle': (what) => ({
    message: `"${what}" brings itself about again, without end.`,
    hint: 'Break the circle: let one of the reactions be a row with a time.',
  }),
  'expect-or-never': () => ({
    message: 'A row of the rubric has either "expect" or "never".',
    hint: 'Make it two rows, or add the one that is missing.',
  }),
  'within-without-expect': () => ({
    message: '"within" goes with "expect".',
    hint: 'What must never happen has no time limit; use "before" or "after".',
  }),
  'at-or-when': () => ({
    message: 'An inject has either "at" or "when".',
    hint: 'It comes at a time, or as soon as a condition holds.',
  }),
  'delay-without-when': () => ({ message: '"delay" goes with "when".', hint: 'Add it to "at" instead.' }),
  'before-start': (what) => ({
    message: `${what} is before the drill starts.`,
    hint: 'What happened before T+00:00 stands under world or in the briefing.',
  }),
  'hints-without-decision': () => ({
    message: 'These hints belong to no decision.',
    hint: 'Add a decision, or use "if-stuck" of the facilitator.',
  }),
  'hints-twice': () => ({
    message: 'The hints stand both beside the decision and in it.',
    hint: 'Keep one of the two lists.',
  }),
  'shows-nothing': () => ({ message: 'This response shows nothing.', hint: 'Add "shows" or "table".' }),
  'row-length': (what, [columns = '']) => ({ message: `This row has ${what} cells and the table ${columns} columns.` }),
  'when-or-otherwise': () => ({
    message: 'An ending has either "when" or "otherwise: true".',
    hint: 'Keep one of the two.',
  }),
  'otherwise-twice': () => ({
    message: 'Two endings say "otherwise".',
    hint: 'One ending is left when no other holds.',
  }),
  'otherwise-missing': () => ({
    message: 'No ending says "otherwise: true".',
    hint: 'One ending is left when no other holds.',
  }),
  'out-of-order': (what) => ({
    message: `${what} is earlier than the step before it.`,
    hint: 'The model answer is told in the order in which it happens.',
  }),
  'ticket-without-call': () => ({
    message: 'This asks for a rule of a helpdesk ticket, and the incident is no call.',
    hint: 'Add "call", or ask { done: submit-ticket }.',
  }),
  'allows-without-restricted': () => ({ message: '"allows" goes with "restricted: true".', hint: 'Add it.' }),
  // evidence.json
  'bad-severity': (what, among) => ({ message: `"${what}" is not a severity.`, hint: `One of: ${among.join(', ')}.` }),
  'bad-timestamp': (what) => ({
    message: `"${what}" is not a timestamp.`,
    hint: 'Timestamps are written 2026-09-14T08:41:12.0000000Z.',
  }),
} as const satisfies Record<string, Explanation>;

export type ProblemCode = keyof typeof EXPLANATIONS;
export const PROBLEM_CODES = Object.keys(EXPLANATIONS) as readonly ProblemCode[]; // the keys of a const table are its names

/** Says a problem in the voice of a colleague. */
export function explain(code: ProblemCode, what: string, among: readonly string[]): { message: string; hint?: string } {
  const row: Explanation = EXPLANATIONS[code];
  return row(what.length > 80 ? `${what.slice(0, 79)}…` : what, among);
}

function named(kind: string, place: string): Explanation {
  return (what, among) => ({ message: `"${what}" is not ${kind}.`, hint: `${place} ${suggest(what, among)}` });
}

const idFrom = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'payroll-laptop';
