import * as v from 'valibot';
import { problemsOf } from '../drill/log-file.ts';
import { isRecord, readJson } from '../kernel/read-json.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { FACT_SCHEMA } from './fact-schema.ts';
import type { TabletopFact } from './tabletop-fact.ts';

/** The version of the facts that this code writes and the newest that it reads. */
export const TABLETOP_FORMAT = 1;

/** An exercise as a file: enough to write its report anywhere, with no other file at hand. */
export interface TabletopLogFile {
  /** For the caller to check. */
  readonly exercise: unknown;
  readonly facts: readonly TabletopFact[];
}

/** Why a log cannot be read, in a sentence for whoever brought it. Nothing is changed where there is one. */
export interface TabletopLogProblem {
  readonly code: 'not-a-log' | 'too-new' | 'unreadable' | 'wrong-fact' | 'out-of-order' | 'too-large';
  /** Number of the fact, from 1; absent where the file as a whole is meant. */
  readonly number?: number;
  readonly message: string;
}

const LARGEST = 20_000_000;
const MOST_FACTS = 10_000;
/** Each move of the scenario that is struck out folds what stands of it again: a file must not keep the page busy for ever. */
const MOST_FOLDED = 40_000;
/** A file with more of them has one cause. */
const MOST_PROBLEMS = 50;

/** The text of a log. The same exercise gives the same bytes. */
export function makeTabletopLog(exercise: object, facts: readonly TabletopFact[]): string {
  const lines = facts.map((fact) => `    ${JSON.stringify(fact)}`);
  const head = `  "firedoor": "exercise-log",\n  "format": ${String(TABLETOP_FORMAT)},\n  "exercise": ${JSON.stringify(exercise)}`;
  return `{\n${head},\n  "facts": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** Reads a log that came from anywhere. */
export function parseTabletopLog(text: string): Result<TabletopLogFile, readonly TabletopLogProblem[]> {
  if (text.length > LARGEST) return whole('too-large', 'The file is larger than any exercise. It was not read.');
  const value = readJson(text);
  if (!isRecord(value) || value['firedoor'] !== 'exercise-log') return whole('not-a-log', NOT_A_LOG);
  const { format, exercise, facts } = value;
  if (typeof format !== 'number' || !Array.isArray(facts) || !isRecord(exercise)) return whole('unreadable', LOST);
  if (format > TABLETOP_FORMAT) return whole('too-new', TOO_NEW);
  const checked = readTabletopFacts(facts);
  return checked.ok ? ok({ exercise, facts: checked.value }) : checked;
}

/** Reads the facts of a log that came from anywhere. */
export function readTabletopFacts(
  facts: readonly unknown[],
): Result<readonly TabletopFact[], readonly TabletopLogProblem[]> {
  if (facts.length > MOST_FACTS) return whole('too-large', TOO_MANY);
  const problems = facts.flatMap((fact, index) => problemsOfFact(fact, index + 1));
  if (problems.length > 0) return fail(problems.slice(0, MOST_PROBLEMS));
  const checked = facts as readonly TabletopFact[]; // each was held against FACT_SCHEMA just now
  const tooMuch = overLimit(checked);
  if (tooMuch !== undefined) return whole('too-large', tooMuch);
  if (!isPlannedFirst(checked)) return whole('unreadable', NO_PLAN);
  const late = checked.findIndex((fact, index) => index > 0 && fact.at < (checked[index - 1]?.at ?? 0));
  return late < 0
    ? ok(checked)
    : fail([
        {
          code: 'out-of-order',
          number: late + 1,
          message: `Fact ${String(late + 1)} is earlier than the one before it.`,
        },
      ]);
}

function problemsOfFact(fact: unknown, number: number): readonly TabletopLogProblem[] {
  const read = v.safeParse(FACT_SCHEMA, fact, { abortEarly: true });
  if (!read.success) {
    const field = read.issues[0].path?.map(({ key }) => String(key)).join('.');
    const where =
      field === undefined || field === 'type' ? 'is none that Firedoor knows' : `has a wrong or missing ${field}`;
    return [{ code: 'wrong-fact', number, message: `Fact ${String(number)} ${where}.` }];
  }
  if (read.output.type !== 'scenario.moved') return [];
  return read.output.facts
    .flatMap((inner) => problemsOf(inner, number))
    .map(({ message }) => ({ code: 'wrong-fact', number, message: `In the scenario: ${message}` }));
}

/** What there is too much of in the scenario, in words. */
function overLimit(facts: readonly TabletopFact[]): string | undefined {
  const inScenario = facts.flatMap((fact) => (fact.type === 'scenario.moved' ? fact.facts : []));
  if (inScenario.length > MOST_FACTS) return TOO_LONG_A_STORY;
  const takeBacks = inScenario.filter(({ type }) => type === 'turn.taken-back');
  const strikes = facts.filter(
    (fact) => fact.type === 'entry.struck' && facts[fact.number - 1]?.type === 'scenario.moved',
  );
  // A strike folds the scenario from its beginning, with every take-back in it, and each of these folds it once more.
  return inScenario.length * (takeBacks.length + 1) * (strikes.length + 1) > MOST_FOLDED ? TOO_OFTEN : undefined;
}

/** A plan can be settled again until the exercise starts. */
function isPlannedFirst(facts: readonly TabletopFact[]): boolean {
  const last = facts.findLastIndex(({ type }) => type === 'exercise.planned');
  return facts[0]?.type === 'exercise.planned' && !facts.slice(0, last).some(({ type }) => type === 'exercise.started');
}

const whole = (
  code: TabletopLogProblem['code'],
  message: string,
): { readonly ok: false; readonly error: readonly TabletopLogProblem[] } => fail([{ code, message }]);

const NOT_A_LOG =
  'This is not the log of an exercise of Firedoor. Nothing was changed. Choose a file that ends in .exercise.json.';
const LOST = 'The log has lost its format, its header or its facts. The file is untouched.';
const NO_PLAN =
  'The log does not begin with the plan of its exercise, or has another one after its start. The file is untouched.';
const TOO_NEW = `This log was written by a newer Firedoor than this one, which reads format ${String(TABLETOP_FORMAT)}. The file is untouched. Update Firedoor and open it again.`;
const TOO_MANY = `The log has more than ${String(MOST_FACTS)} facts, which no exercise has. It was not read.`;
const TOO_LONG_A_STORY = `The scenario of the log has more than ${String(MOST_FACTS)} facts, which none has. It was not read.`;
const TOO_OFTEN = 'In this log the scenario is taken back more often than in any exercise. It was not read.';
