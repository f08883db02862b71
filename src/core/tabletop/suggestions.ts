import { momentOf } from './moment.ts';
import type { PlannedInject } from './plan.ts';
import type { ShowPart, ShowRow } from './show-parts.ts';
import { slotIn } from './slots.ts';
import type { Tabletop } from './tabletop.ts';
import type { TabletopCommand } from './tabletop-command.ts';

/** Something that brings the exercise back to its plan, with the command that does it. */
export interface Suggestion {
  /** `Drop inject 8`. */
  readonly words: string;
  /** The minutes that it gains; what fills time gains less than none. */
  readonly gains: number;
  readonly command: TabletopCommand;
}

/** Less than this is no reason to change a plan. */
const WORTH_A_CHANGE = 2;
/** People need this long to fetch a coffee. */
const SHORTEST_BREAK = 3;

/** How the exercise stands against its plan. */
interface Standing {
  readonly parts: readonly ShowPart[];
  readonly drift: number;
  readonly reserve: readonly PlannedInject[];
}

export function suggestions(tabletop: Tabletop, { parts, drift, reserve }: Standing): readonly Suggestion[] {
  const { phase } = momentOf(tabletop);
  if (phase !== 'running' && phase !== 'paused') return [];
  if (drift >= WORTH_A_CHANGE) return [...drops(tabletop, parts), ...shorterBreaks(parts, drift)];
  return drift <= -WORTH_A_CHANGE ? fillings(tabletop, parts, { drift, reserve }) : [];
}

/** Of the next module that has two left, the last inject that asks for no decision, else the last one. */
function drops(tabletop: Tabletop, parts: readonly ShowPart[]): readonly Suggestion[] {
  const module = parts.find(({ is, rows }) => is !== 'done' && open(rows).length > 1);
  if (!module) return [];
  const rows = open(module.rows);
  const row = rows.findLast(({ inject }) => inject.options.length === 0) ?? rows.at(-1);
  if (!row) return [];
  const words = `Drop inject ${String(row.number)}`;
  return [{ words, gains: minutesIn(tabletop, module), command: { do: 'skip', inject: row.inject.id } }];
}

const open = (rows: readonly ShowRow[]): readonly ShowRow[] => rows.filter(({ is }) => is === 'ahead' || is === 'next');

const minutesIn = (tabletop: Tabletop, { part }: ShowPart): number => Math.round(slotIn(tabletop, part) / 60_000);

function shorterBreaks(parts: readonly ShowPart[], drift: number): readonly Suggestion[] {
  const pause = parts.find(({ is, part }) => is === 'ahead' && part.kind === 'break' && part.minutes > SHORTEST_BREAK);
  if (!pause) return [];
  const minutes = Math.max(SHORTEST_BREAK, pause.part.minutes - drift);
  return [
    {
      words: `Shorten the break to ${String(minutes)} minutes`,
      gains: pause.part.minutes - minutes,
      command: { do: 'shorten-part', part: pause.part.id, minutes },
    },
  ];
}

/** What is in reserve fits into the module that is run, where there is that much time. */
function fillings(
  tabletop: Tabletop,
  parts: readonly ShowPart[],
  { drift, reserve }: Pick<Standing, 'drift' | 'reserve'>,
): readonly Suggestion[] {
  const here = parts.find(({ is, part }) => is === 'now' && part.kind === 'module');
  const inject = reserve[0];
  if (!here || !inject || minutesIn(tabletop, here) > -drift) return [];
  const words = `Insert “${inject.title}”`;
  return [{ words, gains: -minutesIn(tabletop, here), command: { do: 'insert', inject } }];
}
