import type { Action } from '../../kernel/vocabulary/actions.ts';
import { ACTION_NAMES } from '../../kernel/vocabulary/actions.ts';
import { SITUATION_NAMES, type SituationName } from '../../kernel/vocabulary/situations.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import { type Coverage, COVERAGES } from '../exploration/moves.ts';
import { type Gap, PROPERTIES, type Property, type Rule, RULES } from './gap.ts';

/** A story that a runbook once had no answer to. It stays in the front matter, so that it is asked again after every change. */
export interface Regression {
  readonly rule: Rule | Property;
  readonly situation?: SituationName;
  /** What would have answered it: the first of the actions. */
  readonly needs?: Action;
  /** The step that was wrong, where one was. */
  readonly step?: string;
  readonly coverage: Coverage;
  /** The names of the moves, in order. */
  readonly moves: readonly string[];
  /** The last minute of the story, such as `Saturday 02:10`. */
  readonly ends: string;
  /** Dates, `YYYY-MM-DD`. */
  readonly found: string;
  readonly fixed?: string;
}

const KEY = 'regressions';

/** The regressions that a runbook keeps. What cannot be read stays in the front matter, and is no regression. */
export const regressionsOf = ({ meta }: Runbook): readonly Regression[] => rows(meta).flatMap((row) => read(row) ?? []);

const rows = (meta: Runbook['meta']): readonly unknown[] => (Array.isArray(meta[KEY]) ? meta[KEY] : []);

/** The runbook with a gap's story among its regressions. One that is there already is there once, and is open again. */
export function withRegression(runbook: Runbook, gap: Gap, today: string): Runbook {
  const { story, rule, situation, answeredBy, step } = gap;
  if (!story) return runbook;
  const [needs] = answeredBy ?? [];
  const found: Regression = {
    rule,
    ...(situation && { situation }),
    ...(needs && { needs }),
    ...(step !== undefined && { step }),
    coverage: story.way.coverage,
    moves: story.way.moves.map(({ name }) => name),
    ends: story.lines.at(-1)?.clock ?? '',
    found: today,
  };
  const same = rows(runbook.meta).find((row) => isSame(read(row), found));
  const kept = rows(runbook.meta).filter((row) => row !== same);
  return withRows(runbook, [...kept, written({ ...found, found: read(same)?.found ?? today })]);
}

/** The runbook with a day on which each of these was answered. */
export function withFixed(runbook: Runbook, fixed: readonly Regression[], today: string): Runbook {
  if (fixed.length === 0) return runbook;
  return withRows(
    runbook,
    rows(runbook.meta).map((row) => {
      const known = read(row);
      return known && fixed.some((one) => isSame(known, one)) ? written({ fixed: today, ...known }) : row;
    }),
  );
}

const withRows = (runbook: Runbook, list: readonly unknown[]): Runbook => ({
  ...runbook,
  meta: { ...runbook.meta, [KEY]: list },
});

const isSame = (one: Regression | undefined, other: Regression): boolean =>
  one !== undefined &&
  one.rule === other.rule &&
  one.situation === other.situation &&
  one.needs === other.needs &&
  one.step === other.step;

/** A few short lines of YAML: the moves are one text, so that a list of regressions can be read. */
const written = ({ moves, ...rest }: Regression): object => ({ ...rest, moves: moves.join(', ') });

function read(row: unknown): Regression | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const said = row as { readonly [key: string]: unknown }; // an object, as seen above
  const text = (key: string): string => (typeof said[key] === 'string' ? said[key] : '');
  const rule = [...RULE_NAMES].find((name) => name === text('rule'));
  const coverage = COVERAGES.find((name) => name === text('coverage'));
  if (!rule || !coverage) return undefined;
  const situation = SITUATION_NAMES.find((name) => name === text('situation'));
  const needs = ACTION_NAMES.find((name) => name === text('needs'));
  return {
    rule,
    ...(situation && { situation }),
    ...(needs && { needs }),
    ...(text('step') !== '' && { step: text('step') }),
    coverage,
    moves: text('moves')
      .split(/[,\s]+/)
      .filter((name) => name !== ''),
    ends: text('ends'),
    found: text('found'),
    ...(text('fixed') !== '' && { fixed: text('fixed') }),
  };
}

const RULE_NAMES = [...Object.keys(RULES), ...Object.keys(PROPERTIES)] as readonly (Rule | Property)[]; // the keys of const tables are their names
