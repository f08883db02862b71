import type { SheetName } from '../../../core/export/tabletop/sheets.ts';
import { momentOf } from '../../../core/tabletop/moment.ts';
import { plannedMinutes, type TabletopPlan } from '../../../core/tabletop/plan.ts';
import { PLAN_PROBLEM_WORDS } from '../../../core/tabletop/planning/plan-problem.ts';
import { type PrepCard, type PreflightItem, readyCards } from '../../../core/tabletop/preflight.ts';
import { editPlan, type PlanEdit } from '../../../core/tabletop/prepare.ts';
import type { TabletopSession } from '../../../session/tabletop-session.svelte.ts';
import { RoomScreen } from '../room-screen.svelte.ts';

/** An exercise that is being prepared. What was looked at is not on the record: after a reload it is looked at again. */
export class Preparation {
  readonly session: TabletopSession;
  readonly projector: RoomScreen = new RoomScreen();
  /** The sheet that is looked at; the cards where there is none. */
  sheet: SheetName | undefined = $state();
  /** Why the last change came to nothing, and on which card. */
  problem: { readonly card: PrepCard; readonly text: string } | undefined = $state.raw();
  #ticked: readonly PreflightItem[] = $state.raw([]);

  readonly plan: TabletopPlan = $derived.by(() => this.session.tabletop.plan);
  readonly minutes: number = $derived.by(() => plannedMinutes(this.plan));
  readonly isStarted: boolean = $derived.by(() => momentOf(this.session.tabletop).phase !== 'planned');
  /** Whether this window can change the plan. */
  readonly canWrite: boolean = $derived.by(() => this.session.role === 'driver' && !this.isStarted);
  /** Whether the projector is open is seen, the rest is ticked by hand. */
  readonly ticked: readonly PreflightItem[] = $derived.by(() =>
    this.projector.sight.is === 'closed' ? this.#ticked : [...this.#ticked, 'projector'],
  );
  readonly ready: ReadonlySet<PrepCard> = $derived.by(() => readyCards(this.plan, this.ticked));

  constructor(session: TabletopSession) {
    this.session = session;
  }

  tick(item: PreflightItem, isDone: boolean): void {
    const others = this.#ticked.filter((one) => one !== item);
    this.#ticked = isDone ? [...others, item] : others;
  }

  /** Changes the plan; true where it came to something. */
  async edit(card: PrepCard, edit: PlanEdit): Promise<boolean> {
    let wrong: string | undefined;
    // Of the plan as the edit before it has left it.
    const refused = await this.session.do(({ plan }) => {
      const edited = editPlan(plan, edit);
      if (edited.ok) return { do: 'replan', plan: edited.value };
      wrong = PLAN_PROBLEM_WORDS[edited.error];
      return undefined;
    });
    const text = refused ? `${refused.happened} ${refused.next}` : wrong;
    this.problem = text === undefined ? undefined : { card, text };
    return text === undefined;
  }

  /** True where the exercise runs. */
  async start(): Promise<boolean> {
    const refused = await this.session.do({ do: 'start' });
    this.problem = refused && { card: 'preflight', text: `${refused.happened} ${refused.next}` };
    return refused === undefined;
  }
}
