import type { DrillUse } from '../../core/check/exercise/drill-use.ts';
import { exerciseUse } from '../../core/check/exercise/exercise-use.ts';
import { dayOf } from '../../core/kernel/day.ts';
import { exerciseReport } from '../../core/tabletop/after-action/exercise-report.ts';
import type { AfterActionReport } from '../../core/tabletop/after-action/report.ts';
import { followUpsOf, type StandingFollowUp } from '../../core/tabletop/follow-ups.ts';
import { lastTime, type Tabletop } from '../../core/tabletop/tabletop.ts';
import { peopleOf } from '../../core/tabletop/plan.ts';
import type { TabletopCommand } from '../../core/tabletop/tabletop-command.ts';
import type { ExerciseDays } from '../../session/exercise-days.ts';
import type { TabletopSession } from '../../session/tabletop-session.svelte.ts';
import { tabletopSummary } from '../../session/stored-tabletop.ts';
import type { World } from '../../session/world.ts';
import { later } from './later.ts';
import type { PaperCommand, ReportSource } from './source.ts';

/** The report of an exercise in a room. */
export class ExerciseSource implements ReportSource {
  readonly #session: TabletopSession;
  readonly #days: ExerciseDays;
  readonly #exercises: World['exercises'];
  #uses: readonly DrillUse[] = $state.raw([]);

  readonly report: AfterActionReport = $derived.by(() =>
    exerciseReport(this.tabletop, {
      id: this.#session.header.id,
      startedAt: this.#days.startedAt,
      uses: this.#uses,
    }),
  );
  readonly followUps: readonly StandingFollowUp[] = $derived.by(() => followUpsOf(this.tabletop));

  constructor({ exercises }: Pick<World, 'exercises'>, session: TabletopSession, days: ExerciseDays) {
    this.#exercises = exercises;
    this.#session = session;
    this.#days = days;
  }

  get tabletop(): Tabletop {
    return this.#session.tabletop;
  }

  get runbook(): ReportSource['runbook'] {
    return this.#session.header.runbook;
  }

  get people(): readonly string[] {
    return peopleOf(this.tabletop.plan);
  }

  get endedAt(): string {
    return this.#days.endedAt ?? later(this.#days.startedAt, lastTime(this.tabletop));
  }

  get isRead(): boolean {
    return this.#session.role === 'reader';
  }

  learn = (uses: readonly DrillUse[]): void => {
    this.#uses = uses;
    this.#summarise();
  };

  proposals = (): readonly DrillUse[] => {
    const { id } = this.#session.header;
    return [
      exerciseUse(this.tabletop, {
        drill: id,
        title: this.tabletop.plan.title,
        on: dayOf(this.#days.startedAt),
        kind: 'exercise',
      }),
    ];
  };

  write = (command: PaperCommand): Promise<string | undefined> => this.#do(command);

  star = (number: number, isStarred: boolean): Promise<string | undefined> =>
    this.#do({ do: isStarred ? 'star' : 'unstar', number });

  async #do(command: TabletopCommand): Promise<string | undefined> {
    const refused = await this.#session.do(command);
    // The session keeps a summary that knows of no later drill.
    if (!refused && this.#uses.length > 0) this.#summarise();
    return refused && `${refused.happened} ${refused.next}`;
  }

  #summarise(): void {
    void this.#exercises.summarise(this.#session.header.id, tabletopSummary(this.tabletop, this.#uses));
  }
}
