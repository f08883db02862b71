import { momentOf } from './moment.ts';
import type { ShowPart, ShowRow } from './show-parts.ts';
import type { Tabletop } from './tabletop.ts';
import type { TabletopCommand } from './tabletop-command.ts';

/** Something that brings the exercise back to its plan, with the command that does it. */
export interface Suggestion {
  /** `Drop inject 8`. */
  readonly words: string;
  /** The minutes that it gains; absent where it fills time. */
  readonly gains: number;
  readonly command: TabletopCommand;
}

/** Less than this is no reason to change a plan. */
const WORTH_A_CHANGE = 2;
/** People need this long to fetch a coffee. */
const SHORTEST_BREAK = 3;

export function suggestions(tabletop: Tabletop, parts: readonly ShowPart[], drift: number): readonly Suggestion[] {
  if (momentOf(tabletop).phase === 'ended' || drift < WORTH_A_CHANGE) return [];
  return [...drops(parts), ...shorterBreaks(parts, drift)];
}

/** The last inject of a module that asks for no decision, else the last one; a module keeps at least one. */
function drops(parts: readonly ShowPart[]): readonly Suggestion[] {
  const module = parts.find(({ is, rows }) => is !== 'done' && open(rows).length > 1);
  if (!module) return [];
  const rows = open(module.rows);
  const row = rows.findLast(({ inject }) => inject.options.length === 0) ?? rows.at(-1);
  if (!row) return [];
  const gains = Math.round(module.part.minutes / module.part.injects.length);
  return [{ words: `Drop inject ${String(row.number)}`, gains, command: { do: 'skip', inject: row.inject.id } }];
}

const open = (rows: readonly ShowRow[]): readonly ShowRow[] => rows.filter(({ is }) => is === 'ahead' || is === 'next');

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
