import type { DrillUse } from '../../core/check/exercise/drill-use.ts';
import type { AfterActionReport } from '../../core/tabletop/after-action/report.ts';
import type { StandingFollowUp } from '../../core/tabletop/follow-ups.ts';
import type { Tabletop } from '../../core/tabletop/tabletop.ts';
import type { TabletopCommandOf } from '../../core/tabletop/tabletop-command.ts';

/** What can be written into a report, whatever it is of. */
export type PaperCommand = TabletopCommandOf<'write-summary' | 'agree-follow-up' | 'change-follow-up' | 'explain'>;

/** Where a report comes from: an exercise in a room, or a drill with the papers that were written for it. */
export interface ReportSource {
  readonly report: AfterActionReport;
  readonly followUps: readonly StandingFollowUp[];
  /** Takes what later drills say of its runbook: a follow-up that waits to be shown may be in them. */
  readonly learn: (uses: readonly DrillUse[]) => void;
  /** What it would change in a runbook. */
  readonly proposals: () => readonly DrillUse[];
  /** Who can be an owner. */
  readonly people: readonly string[];
  /** An ISO time in UTC, the same whenever it is asked. */
  readonly endedAt: string;
  /** The runbook that it was run with. */
  readonly runbook: { readonly title: string; readonly revision: string } | undefined;
  /** The exercise, for the MSEL as it was run. */
  readonly tabletop?: Tabletop;
  /** Another window writes. */
  readonly isRead: boolean;
  /** Why it came to nothing, in words. */
  readonly write: (command: PaperCommand) => Promise<string | undefined>;
  readonly star: (number: number, isStarred: boolean) => Promise<string | undefined>;
}
