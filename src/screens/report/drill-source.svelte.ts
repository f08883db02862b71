import type { DrillUse } from '../../core/check/exercise/drill-use.ts';
import { useOf } from '../../core/check/exercise/drill-use.ts';
import { exerciseUse } from '../../core/check/exercise/exercise-use.ts';
import { drillReport } from '../../core/tabletop/after-action/drill-report.ts';
import type { AfterActionReport } from '../../core/tabletop/after-action/report.ts';
import { followUpsOf, type StandingFollowUp } from '../../core/tabletop/follow-ups.ts';
import { actorName } from '../../core/review/names.ts';
import { seating } from '../../core/drill/seats.ts';
import { now } from '../../core/drill/drill.ts';
import type { Tabletop } from '../../core/tabletop/tabletop.ts';
import type { DrillPapers } from '../../session/drill-papers.ts';
import type { DrillSession } from '../../session/drill-session.svelte.ts';
import { papersId } from '../../session/papers-id.ts';
import { later } from './later.ts';
import type { PaperCommand, ReportSource } from './source.ts';

/** The report of a drill: its own record, which carries the stars, and the papers that were written for it. */
export class DrillSource implements ReportSource {
  readonly #session: DrillSession;
  readonly #papers: DrillPapers;
  #uses: readonly DrillUse[] = $state.raw([]);
  #written: Tabletop = $state.raw() as Tabletop; // the constructor sets it

  readonly report: AfterActionReport = $derived.by(() =>
    drillReport(this.#session.drill, this.#written, {
      id: this.#session.header.id,
      startedAt: this.#session.header.startedAt,
      uses: this.#uses,
    }),
  );
  readonly followUps: readonly StandingFollowUp[] = $derived.by(() => followUpsOf(this.#written));

  constructor(session: DrillSession, papers: DrillPapers) {
    this.#session = session;
    this.#papers = papers;
    this.#written = papers.tabletop;
  }

  get runbook(): ReportSource['runbook'] {
    return this.#session.header.runbook;
  }

  get people(): readonly string[] {
    return seating(this.#session.drill).played.map(actorName);
  }

  get endedAt(): string {
    return later(this.#session.header.startedAt, now(this.#session.drill));
  }

  get isRead(): boolean {
    return this.#session.role === 'reader';
  }

  learn = (uses: readonly DrillUse[]): void => {
    this.#uses = uses;
    this.#papers.learn(uses);
  };

  proposals = (): readonly DrillUse[] => {
    const { id, incident, startedAt } = this.#session.header;
    const about = { title: incident.title, on: startedAt.slice(0, 10) };
    return [
      useOf(this.#session.drill, { ...about, drill: id }),
      exerciseUse(this.#written, { ...about, drill: papersId(id), kind: 'papers' }),
    ];
  };

  write = async (command: PaperCommand): Promise<string | undefined> => {
    const refused = await this.#papers.do(command);
    this.#written = this.#papers.tabletop;
    return refused;
  };

  star = async (number: number, isStarred: boolean): Promise<string | undefined> => {
    await this.#session.attempt({ do: 'flag', number, toward: isStarred ? 'on' : 'off' });
    return this.#session.explanation?.happened;
  };
}
