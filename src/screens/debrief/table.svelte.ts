import type { Drill } from '../../core/drill/drill.ts';
import { clockAt, type DrillTime, makeTime } from '../../core/kernel/time.ts';
import { type CallReview, callReview } from '../../core/review/call-review.ts';
import { ending } from '../../core/review/ending.ts';
import { type Figures, figures } from '../../core/review/figures.ts';
import { type Written, written } from '../../core/review/hot-wash.ts';
import { type Move, moves } from '../../core/review/moves.ts';
import { type Scorecard, scorecard } from '../../core/review/scorecard.ts';
import type { DrillSession } from '../../session/drill-session.svelte.ts';

const TABS = ['moments', 'scorecard', 'call', 'milestones', 'what-if', 'log'] as const;
export type Tab = (typeof TABS)[number];

/** How it ended is the first thing on the table; its key is no move's. */
export const ENDING = 'ending';

/** What is looked at in a debrief. What is written there goes on the record like everything else. */
export class Table {
  readonly session: DrillSession;
  tab: Tab = $state('moments');
  selected: string = $state(ENDING);
  /** The line of the log that is lit. */
  lit: number | undefined = $state();
  isAsked: boolean = $state(true);

  readonly drill: Drill = $derived.by(() => this.session.drill);
  readonly card: Scorecard = $derived.by(() => scorecard(this.drill));
  readonly figures: Figures = $derived.by(() => figures(this.drill, this.card));
  readonly moves: readonly Move[] = $derived.by(() => moves(this.drill, this.card));
  readonly written: Written = $derived.by(() => written(this.drill));
  /** Absent where the incident is no call; then there is no such tab. */
  readonly call: CallReview | undefined = $derived.by(() => callReview(this.drill));
  readonly tabs: readonly Tab[] = $derived.by(() => TABS.filter((tab) => tab !== 'call' || this.call !== undefined));
  readonly ending = $derived.by(() => ending(this.drill));
  readonly move: Move | undefined = $derived.by(() => this.moves.find(({ key }) => key === this.selected));
  readonly turning: readonly Move[] = $derived.by(() => this.moves.filter(({ isTurningPoint }) => isTurningPoint));
  /** Before the numbers comes the question; a drill that runs on has no numbers to hide. */
  readonly hidesNumbers: boolean = $derived.by(
    () =>
      this.drill.record.ended && this.isAsked && this.written.saidFirst === undefined && this.session.role !== 'reader',
  );

  constructor(session: DrillSession, fact: number | undefined) {
    this.session = session;
    const move = fact === undefined ? undefined : this.moves.find(({ number }) => number === fact);
    if (move) this.selected = move.key;
    else if (fact !== undefined) this.light(fact);
    if (fact !== undefined) this.isAsked = false;
  }

  clock = (at: DrillTime, precise = false): string => clockAt(this.drill.incident.starts, at, precise);
  stamp = (at: DrillTime): string => makeTime(at);

  /** Shows a fact in the log. */
  light(number: number): void {
    this.lit = number;
    this.tab = 'log';
  }

  select(key: string): void {
    this.selected = key;
    this.tab = 'moments';
  }

  /** Steps through what happened, the ending first. */
  step(by: number): void {
    const keys = [ENDING, ...this.moves.map(({ key }) => key)];
    const next = Math.max(0, Math.min(keys.length - 1, keys.indexOf(this.selected) + by));
    this.select(keys[next] ?? ENDING);
  }

  /** Steps from one turning point to the next. */
  turn(by: 1 | -1): void {
    const all = this.moves.map(({ key }) => key);
    const here = all.indexOf(this.selected);
    const found =
      by > 0
        ? this.turning.find(({ key }) => all.indexOf(key) > here)
        : this.turning.findLast(({ key }) => all.indexOf(key) < here);
    if (found) this.select(found.key);
  }

  async say(text: string): Promise<void> {
    const said = text.trim();
    if (said !== '') await this.session.attempt({ do: 'take-note', text: said });
    this.isAsked = false;
  }
}
