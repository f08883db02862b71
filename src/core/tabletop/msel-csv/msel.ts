import type { Channel } from '../../kernel/vocabulary/words.ts';
import { emptyPart, framed } from '../planning/frame-parts.ts';
import { USUAL_GROUND_RULES } from '../planning/ground-rules.ts';
import type { Part, PlannedInject, TabletopPlan } from '../plan.ts';
import { letterOf } from '../votes.ts';

/** One row of a MSEL as a sheet holds it: words alone, no ids. */
export interface MselRow {
  readonly title: string;
  /** The part that it is run in; absent where it is in reserve. */
  readonly part?: string;
  /** Whole seconds since STARTEX. */
  readonly seconds?: number;
  readonly from: string;
  readonly to: string;
  readonly via: Channel;
  readonly says: string;
  readonly question?: string;
  readonly options: readonly string[];
  readonly ask: string;
  readonly listenFor: string;
  readonly ifStuck: string;
  readonly expected?: string;
}

/** The rows of a plan in the order in which they are run, and at the end those in reserve. */
export function mselOf({ parts, injects, contingencies = [] }: TabletopPlan): readonly MselRow[] {
  const run = parts.flatMap((part) =>
    part.injects.flatMap((id) =>
      injects.filter((inject) => inject.id === id).map((inject) => rowOf(inject, part.title)),
    ),
  );
  return [...run, ...contingencies.map((inject) => rowOf(inject))];
}

function rowOf({ id: _, at, options, ...words }: PlannedInject, part?: string): MselRow {
  return {
    ...words,
    ...(part !== undefined && { part }),
    ...(at !== undefined && { seconds: Math.ceil(at / 1000) }),
    options: options.map(({ text }) => text),
  };
}

/** How long a room needs for one inject, where nobody has said so. */
const MINUTES_AN_INJECT = 6;

/** A plan that runs these rows. The same title that comes again further down is a part of its own. */
export function planFromMsel(
  rows: readonly MselRow[],
  about: { readonly title: string; readonly starts: string },
): TabletopPlan {
  const injects = rows.map(plannedOf);
  const modules: Part[] = [];
  const contingencies: PlannedInject[] = [];
  const run: PlannedInject[] = [];
  rows.forEach(({ part }, index) => {
    const inject = injects[index];
    if (!inject) return;
    if (part === undefined) {
      contingencies.push(inject);
      return;
    }
    run.push(inject);
    const last = modules.at(-1);
    if (last?.title === part) modules[modules.length - 1] = { ...last, injects: [...last.injects, inject.id] };
    else
      modules.push({ ...emptyPart(`module-${String(modules.length + 1)}`, 'module', part, 1), injects: [inject.id] });
  });
  return {
    ...about,
    objectives: [],
    players: [],
    parts: framed(modules.map((module) => ({ ...module, minutes: module.injects.length * MINUTES_AN_INJECT }))),
    injects: run,
    contingencies,
    groundRules: USUAL_GROUND_RULES,
  };
}

function plannedOf({ part: _, seconds, options, ...words }: MselRow, index: number): PlannedInject {
  return {
    ...words,
    id: `inject-${String(index + 1)}`,
    ...(seconds !== undefined && { at: seconds * 1000 }),
    options: options.map((text, place) => ({ id: letterOf(place).toLowerCase(), text })),
  };
}
