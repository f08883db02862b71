import type { ConductProblem } from '../../../core/tabletop/conduct-problem.ts';
import type { ObservationKind, Rating } from '../../../core/kernel/vocabulary/tabletop-words.ts';
import { type Moment, momentOf } from '../../../core/tabletop/moment.ts';
import type { PlannedInject, PlannedObjective } from '../../../core/tabletop/plan.ts';
import { type RunOfShow, runOfShow } from '../../../core/tabletop/run-of-show.ts';
import type { ShowPart, ShowRow } from '../../../core/tabletop/show-parts.ts';
import { entriesOf, type Tabletop } from '../../../core/tabletop/tabletop.ts';
import type { TabletopCommand, TabletopDeed } from '../../../core/tabletop/tabletop-command.ts';
import { type Votes, votesOn } from '../../../core/tabletop/votes.ts';
import { type WhatNext, whatNext } from '../../../core/tabletop/what-next.ts';
import { RoomScreen } from '../room-screen.svelte.ts';
import type { Asking, TabletopSession } from '../../../session/tabletop-session.svelte.ts';

export type ConsoleDialog = 'preview' | 'edit' | 'insert' | 'ballot' | 'log' | 'end';
export const CONSOLE_PANES = ['show', 'now', 'capture'] as const;
export type ConsolePane = (typeof CONSOLE_PANES)[number];

/** What stands in the middle: an inject or a part, from the run of show. */
export type Looked =
  | { readonly is: 'inject'; readonly row: ShowRow; readonly part: ShowPart }
  | { readonly is: 'part'; readonly part: ShowPart };

/** After these the middle follows the room again. */
const MOVES: readonly TabletopDeed[] = ['start', 'begin-part', 'show', 'jump', 'ask', 'restore', 'end'];

/** How long an inject that was shown by mistake can be withdrawn with one key; later it is done from the log. */
const SECOND_THOUGHTS = 10_000;

/** What is on show and half done at the console. Nothing of it is on the record, so a reload loses nothing. */
export class Facilitator {
  readonly session: TabletopSession;
  readonly projector: RoomScreen = new RoomScreen();
  pane: ConsolePane = $state('now');
  dialog: ConsoleDialog | undefined = $state();
  /** What is being written down. */
  writing: ObservationKind | undefined = $state();
  /** Why the last command came to nothing. */
  problem: ConductProblem | undefined = $state.raw();
  /** What is wrong with files of answers that were not taken in. */
  answersRefused: readonly string[] = $state.raw([]);
  /** The id of an inject or a part that somebody looks at in the run of show; empty where the middle follows the room. */
  #looking: string = $state('');
  #objective: string = $state('');

  readonly tabletop: Tabletop = $derived.by(() => this.session.tabletop);
  readonly moment: Moment = $derived.by(() => momentOf(this.tabletop));
  readonly next: WhatNext = $derived.by(() => whatNext(this.tabletop));
  readonly show: RunOfShow = $derived.by(() => runOfShow(this.tabletop, this.session.at));
  /** Whether this window can write at all, and whether the exercise can still be moved. */
  readonly canWrite: boolean = $derived.by(() => this.session.role === 'driver' && this.moment.phase !== 'planned');
  readonly canMove: boolean = $derived.by(() => this.session.role === 'driver' && this.moment.phase !== 'ended');

  readonly looked: Looked | undefined = $derived.by(() => {
    const { showing, next, part } = this.moment;
    const first = this.tabletop.plan.parts[0];
    const ids = [this.#looking, showing?.id, next?.id, part?.id, first?.id];
    for (const id of ids) {
      const found = id === undefined ? undefined : lookedUp(this.show, id);
      if (found) return found;
    }
    return undefined;
  });

  /** The votes on what is before the room, where it chooses. */
  readonly votes: Votes | undefined = $derived.by(() => {
    const { showing } = this.moment;
    return showing && showing.options.length > 0 ? votesOn(this.tabletop, showing) : undefined;
  });

  /** The inject that can be withdrawn at once, with the milliseconds for which it can. */
  readonly secondThoughts: { readonly inject: PlannedInject; readonly left: number } | undefined = $derived.by(() => {
    const { showing, injects } = this.moment;
    const state = showing && injects.get(showing.id);
    if (!showing || state?.is !== 'shown') return undefined;
    const left = state.at + SECOND_THOUGHTS - this.session.at;
    return left > 0 ? { inject: showing, left } : undefined;
  });

  /** The objective that is rated. */
  readonly objective: { readonly objective: PlannedObjective; readonly number: number } | undefined = $derived.by(
    () => {
      const { objectives } = this.tabletop.plan;
      const at = Math.max(
        0,
        objectives.findIndex(({ id }) => id === this.#objective),
      );
      const objective = objectives[at];
      return objective && { objective, number: at + 1 };
    },
  );

  /** Whether the room's decision on what it sees can still lead the scenario. */
  readonly canChooseCourse: boolean = $derived.by(() => {
    const { votes, tabletop } = this;
    if (!votes?.areRevealed || !tabletop.drill) return false;
    return !entriesOf(tabletop, 'course.chosen').some(({ fact }) => fact.inject === votes.inject);
  });

  constructor(session: TabletopSession) {
    this.session = session;
  }

  look(id: string): void {
    this.#looking = id;
    this.pane = 'now';
  }

  /** From what the room sees to what it will see, and back. */
  turn(): void {
    const { showing, next } = this.moment;
    const isAhead = this.looked?.is === 'inject' && this.looked.row.inject.id === next?.id;
    this.look(isAhead ? (showing?.id ?? '') : (next?.id ?? ''));
  }

  nextObjective(): void {
    const { objectives } = this.tabletop.plan;
    const at = (this.objective?.number ?? 0) % Math.max(1, objectives.length);
    this.#objective = objectives[at]?.id ?? '';
  }

  /** Does something; true where it came to something. */
  async do(command: TabletopCommand | Asking): Promise<boolean> {
    this.problem = await this.session.do(command);
    if (this.problem) return false;
    if (typeof command !== 'function' && MOVES.includes(command.do)) this.#looking = '';
    return true;
  }

  async doNext(): Promise<void> {
    if (this.next.command) await this.do(this.next.command);
  }

  /** One vote more or fewer, counted by hand. */
  async count(position: number, by: 1 | -1): Promise<void> {
    const { showing } = this.moment;
    if (!showing) return;
    await this.do((tabletop) => {
      const tally = votesOn(tabletop, showing).tallies[position];
      if (!tally || tally.byHand + by < 0) return undefined;
      return { do: 'count-votes', inject: showing.id, option: tally.option, count: tally.byHand + by };
    });
  }

  async rate(rating: Rating | 'not-assessed'): Promise<void> {
    if (this.objective) await this.do({ do: 'rate', objective: this.objective.objective.id, rating });
  }

  /** One minute more or fewer for the part that runs. */
  async lengthen(by: 1 | -1): Promise<void> {
    await this.do((tabletop) => {
      const { part } = momentOf(tabletop);
      return part && { do: 'shorten-part', part: part.id, minutes: part.minutes + by };
    });
  }
}

function lookedUp({ parts }: RunOfShow, id: string): Looked | undefined {
  for (const part of parts) {
    if (part.part.id === id) return { is: 'part', part };
    const row = part.rows.find(({ inject }) => inject.id === id);
    if (row) return { is: 'inject', row, part };
  }
  return undefined;
}
