import type { PartKind } from '../kernel/vocabulary/tabletop-words.ts';
import type { Channel } from '../kernel/vocabulary/words.ts';

/** What was settled before an exercise. It holds every word that is said in it, so that it can be run from its log alone. */
export interface TabletopPlan {
  readonly title: string;
  /** The incident that the injects come from; absent where a MSEL came from a file. */
  readonly incident?: { readonly id: string; readonly revision: string };
  /** The wall clock of the scenario at its STARTEX: `09:06` or `Fri 09:06`. */
  readonly starts: string;
  /** What the room is told before the first inject; absent where a MSEL came without. */
  readonly briefing?: string;
  /** At most three. */
  readonly objectives: readonly PlannedObjective[];
  /** Who plays; empty where the whole room is one team. */
  readonly players: readonly Player[];
  /** In the order in which they are run. */
  readonly parts: readonly Part[];
  readonly injects: readonly PlannedInject[];
  /** Injects in reserve, in no part: they are inserted where the room goes another way than the script. */
  readonly contingencies?: readonly PlannedInject[];
  readonly groundRules: readonly string[];
}

export interface PlannedObjective {
  readonly id: string;
  readonly text: string;
}

/** A seat at the table, in the house's own word for it where it has one. */
export interface Player {
  readonly seat: string;
  readonly name?: string;
}

/** Everybody at the table as they are called. A seat can have several names with commas between them; without one it goes by its own. */
export const peopleOf = ({ players }: Pick<TabletopPlan, 'players'>): readonly string[] => [
  ...new Set(
    players.flatMap(({ seat, name = '' }) => {
      const names = name.split(/[,;]/).map((one) => one.trim());
      return names.some(Boolean) ? names.filter(Boolean) : [seat];
    }),
  ),
];

/** A stretch of the exercise. Its injects are run in their order. */
export interface Part {
  readonly id: string;
  readonly kind: PartKind;
  readonly title: string;
  readonly minutes: number;
  /** Ids of injects; only a module has some. */
  readonly injects: readonly string[];
  /** For the whole room. */
  readonly questions: readonly string[];
  /** For the facilitator alone. */
  readonly points: readonly string[];
}

/** One row of the MSEL as it is run. */
export interface PlannedInject {
  readonly id: string;
  /** Two to five words, for the facilitator's run of show. */
  readonly title: string;
  /** Scenario time in milliseconds since STARTEX; absent where it has none. */
  readonly at?: number;
  /** In words, with what they do: `Dana Ito, payroll`. */
  readonly from: string;
  /** The seat that it goes to, in words. */
  readonly to: string;
  readonly via: Channel;
  /** What the room may see and hear. */
  readonly says: string;
  readonly question?: string;
  /** In the order of their letters; empty where the room answers in its own words. */
  readonly options: readonly PlannedOption[];
  /** For the facilitator alone. */
  readonly ask: string;
  readonly listenFor: string;
  readonly ifStuck: string;
  /** What the model answer decides, or what a MSEL expects of the players. */
  readonly expected?: string;
}

export interface PlannedOption {
  readonly id: string;
  readonly text: string;
}

/** An exercise has no more, because a room remembers no more. */
export const MOST_OBJECTIVES = 3;

/** How long the exercise is planned to last, in minutes. */
export const plannedMinutes = ({ parts }: Pick<TabletopPlan, 'parts'>): number =>
  parts.reduce((sum, part) => sum + part.minutes, 0);
