import { fail, ok, type Result } from '../kernel/result.ts';
import { isRecord, readJson } from '../kernel/read-json.ts';
import { FIELD_CHECKS } from '../kernel/vocabulary/fields.ts';
import { type Fact, FACTS } from '../kernel/vocabulary/facts.ts';
import { ACTORS, SEATS } from '../kernel/vocabulary/words.ts';
import { LOG_FORMAT, raise } from './upcasts.ts';

/** A drill as a file: enough to debrief it anywhere, with no other file at hand. */
export interface LogFile<Header> {
  readonly firedoor: 'drill-log';
  readonly format: number;
  readonly drill: Header;
  readonly facts: readonly Fact[];
}

/** Why a log cannot be read, in a sentence for whoever brought it. Nothing is changed where there is one. */
export interface LogProblem {
  readonly code: 'not-a-log' | 'too-new' | 'unreadable' | 'unknown-fact' | 'wrong-field' | 'out-of-order' | 'too-large';
  /** Number of the fact, from 1; absent where the file as a whole is meant. */
  readonly number?: number;
  readonly message: string;
}

const LARGEST = 20_000_000;
/** Replaying costs more with every fact, and each take-back replays what stands: a file must not keep the page busy for ever. */
const MOST_FACTS = 10_000;
const MOST_FOLDED = 40_000;

/** The text of a log. The same drill gives the same bytes. */
export function makeLog(drill: object, facts: readonly Fact[]): string {
  const lines = facts.map((fact) => `    ${JSON.stringify(fact)}`);
  const head = JSON.stringify(drill);
  return `{\n  "firedoor": "drill-log",\n  "format": ${String(LOG_FORMAT)},\n  "drill": ${head},\n  "facts": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** Reads a log that came from anywhere. Every problem at once; the header is for the caller to check. */
export function parseLog(text: string): Result<LogFile<unknown>, readonly LogProblem[]> {
  if (text.length > LARGEST)
    return fail([{ code: 'too-large', message: 'The file is larger than any drill. It was not read.' }]);
  const value = readJson(text);
  if (!isRecord(value) || value['firedoor'] !== 'drill-log') {
    return fail([
      {
        code: 'not-a-log',
        message: 'This is not a drill log of Firedoor. Nothing was changed. Choose a file that ends in .drill.json.',
      },
    ]);
  }
  const { format, drill, facts } = value;
  if (typeof format !== 'number' || !Array.isArray(facts) || !isRecord(drill)) {
    return fail([
      { code: 'unreadable', message: 'The log has lost its format, its header or its facts. The file is untouched.' },
    ]);
  }
  const tooMany = overLimit(facts);
  if (tooMany !== undefined) return fail([{ code: 'too-large', message: tooMany }]);
  const raised = raise(facts, format);
  if (!raised.ok) {
    const { code, message } = raised.error;
    return fail([{ code, message: `${message} The file is untouched. Update Firedoor and open it again.` }]);
  }
  const problems = raised.value.flatMap((fact, index) => problemsOf(fact, index + 1));
  if (problems.length > 0) return fail(problems);
  const checked = raised.value as readonly Fact[]; // each was held against FACTS just now
  const disorder = outOfOrder(checked);
  return disorder.length > 0
    ? fail(disorder)
    : ok({ firedoor: 'drill-log', format: LOG_FORMAT, drill, facts: checked });
}

/** What there is too much of, in words. Asked first, so that a file without end is not checked to its end. */
function overLimit(facts: readonly unknown[]): string | undefined {
  const most = (count: number, what: string): string =>
    `The log has more than ${String(count)} ${what}, which no drill has. It was not read.`;
  if (facts.length > MOST_FACTS) return most(MOST_FACTS, 'facts');
  const takeBacks = facts.filter((fact) => isRecord(fact) && fact['type'] === 'turn.taken-back').length;
  return facts.length * (takeBacks + 1) > MOST_FOLDED ? most(takeBacks - 1, 'turns that were taken back') : undefined;
}

/** Time runs forward but where a turn was taken back: what comes next happens when that turn would have. */
function outOfOrder(facts: readonly Fact[]): readonly LogProblem[] {
  return facts.flatMap((fact, index): readonly LogProblem[] => {
    const before = facts[index - 1];
    if (!before || before.type === 'turn.taken-back' || fact.at >= before.at) return [];
    const number = index + 1;
    return [
      {
        code: 'out-of-order',
        number,
        message: `Fact ${String(number)} (${fact.type}) is earlier than the one before it.`,
      },
    ];
  });
}

/** What is wrong with one fact of a log: names, times and fields are held against the tables. */
export function problemsOf(fact: unknown, number: number): readonly LogProblem[] {
  if (!isRecord(fact) || typeof fact['type'] !== 'string' || !Object.hasOwn(FACTS, fact['type'])) {
    return [{ code: 'unknown-fact', number, message: `Fact ${String(number)} is none that Firedoor knows.` }];
  }
  const wrong = (field: string): LogProblem => ({
    code: 'wrong-field',
    number,
    message: `Fact ${String(number)} (${String(fact['type'])}) has a wrong or missing ${field}.`,
  });
  const problems: LogProblem[] = [];
  if (typeof fact['at'] !== 'number' || !Number.isFinite(fact['at'])) problems.push(wrong('at'));
  if (![...SEATS, ...ACTORS].some((by) => by === fact['by'])) problems.push(wrong('by'));
  const list: readonly string[] = FACTS[fact['type'] as keyof typeof FACTS]; // hasOwn has just said so
  for (const field of list.filter((name) => !name.endsWith('?') && !(name in fact))) problems.push(wrong(field));
  for (const [field, value] of Object.entries(fact)) {
    if (field === 'type' || field === 'at' || field === 'by') continue;
    const known = field === 'of' || list.includes(field) || list.includes(`${field}?`);
    const check = Object.hasOwn(FIELD_CHECKS, field) ? FIELD_CHECKS[field as keyof typeof FIELD_CHECKS] : undefined; // hasOwn has just said so
    if (!known || !check?.(value)) problems.push(wrong(field));
  }
  return problems;
}
