import type { ConductProblem } from '../core/tabletop/conduct-problem.ts';
import type { Tabletop } from '../core/tabletop/tabletop.ts';
import type { TabletopCommand } from '../core/tabletop/tabletop-command.ts';
import type { ExerciseTime } from '../core/tabletop/tabletop-fact.ts';
import type { FaultExplanation } from '../storage/store-fault.ts';
import type { Place } from './place.svelte.ts';
import type { TabletopHeader } from './tabletop-header.ts';

/** An exercise being run: stored first, shown second. */
export interface TabletopSession {
  readonly header: TabletopHeader;
  /** What is shown. Replaced whole. */
  readonly tabletop: Tabletop;
  readonly save: 'saved' | 'saving' | 'not-saved';
  /** The exercise's clock; ticks once a second. */
  readonly at: ExerciseTime;
  /** Milliseconds that the clock stood still because the computer slept or the page was gone; 0 for none. */
  readonly slept: number;
  readonly role: Place['role'];
  readonly explanation: FaultExplanation | undefined;
  /** Does something. Gives why it came to nothing. */
  do(command: TabletopCommand): Promise<ConductProblem | undefined>;
  /** Lets the slept time go by uncounted; `do({ do: 'count-time', ms: slept })` counts it. */
  forgetSlept(): void;
  /** Asks for the driver's seat, follows other windows and starts the clock. Returns what ends all three. */
  join(): () => void;
  takeOver(): Promise<void>;
  retry(): Promise<void>;
  /** The log as a file. */
  log(): { readonly name: string; readonly text: string };
}
