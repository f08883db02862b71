import type { DrillUse } from '../../check/exercise/drill-use.ts';
import { duration, sayDuration } from '../../kernel/time.ts';
import { dayOf } from '../../kernel/day.ts';
import { capital, counted } from '../../review/sentences.ts';
import { followUpsOf } from '../follow-ups.ts';
import { peopleOf, plannedMinutes } from '../plan.ts';
import { entriesOf, lastTime, type Tabletop } from '../tabletop.ts';
import { exerciseDecisions } from './exercise-decisions.ts';
import { assessed, exerciseFindings, sayRatings } from './exercise-findings.ts';
import { exerciseLog, exerciseTimeline } from './exercise-lines.ts';
import { plannedActions } from './planned-actions.ts';
import type { AfterActionReport, Overview } from './report.ts';
import { stations } from './stations.ts';

/** What the log does not say: which exercise or drill it is, when on the calendar it began, and what later drills showed. */
export interface ReportAbout {
  readonly id: string;
  /** An ISO text in UTC. */
  readonly startedAt: string;
  readonly uses: readonly DrillUse[];
}

/** The after-action report of an exercise so far. The same log and the same later drills give the same report. */
export function exerciseReport(tabletop: Tabletop, about: ReportAbout): AfterActionReport {
  const walked = stations(tabletop);
  const log = exerciseLog(tabletop, walked);
  const followUps = followUpsOf(tabletop);
  const actions = plannedActions(followUps, about.uses);
  const decisions = exerciseDecisions(tabletop, walked);
  const report = {
    kind: 'exercise',
    id: about.id,
    title: tabletop.plan.title,
    objectives: assessed(tabletop),
    ...exerciseTimeline(log, walked),
    ...exerciseFindings(tabletop, walked, decisions, followUps),
    plan: actions.filter(({ state }) => state !== 'idea'),
    ideas: actions.filter(({ state }) => state === 'idea'),
    participants: tabletop.plan.players,
    decisions,
    log,
  } as const;
  return { ...report, overview: overviewOf(tabletop, about, report) };
}

function overviewOf(tabletop: Tabletop, about: ReportAbout, report: Omit<AfterActionReport, 'overview'>): Overview {
  const { plan, drill, runbook } = tabletop;
  const written = entriesOf(tabletop, 'summary.written').at(-1)?.fact.text.trim() ?? '';
  const took = sayDuration(duration(Math.round(lastTime(tabletop) / 60_000) * 60_000));
  return {
    what: 'Tabletop exercise',
    on: dayOf(about.startedAt),
    isEnded: entriesOf(tabletop, 'exercise.ended').length > 0,
    took,
    planned: `${String(plannedMinutes(plan))} min`,
    ...(drill && { incident: drill.incident.title, about: drill.incident.summary }),
    ...(runbook && { runbook: `${runbook.title}${runbook.version === '' ? '' : `, version ${runbook.version}`}` }),
    summary: written === '' ? summed(tabletop, report, took) : written,
    isWritten: written !== '',
  };
}

/** What stands where nobody has written a summary: counted, so that it is true. */
function summed(tabletop: Tabletop, report: Omit<AfterActionReport, 'overview'>, took: string): string {
  const { plan } = tabletop;
  const shown = new Set(entriesOf(tabletop, 'inject.shown').map(({ fact }) => fact.inject)).size;
  const decided = report.decisions.reduce((sum, { decided: all }) => sum + all.length, 0);
  const who =
    plan.players.length === 0
      ? 'The whole room, as one team,'
      : `A room of ${counted(peopleOf(plan).length, 'person', 'people')}`;
  const plans =
    report.plan.length === 0
      ? 'No follow-up was agreed.'
      : `${capital(counted(report.plan.length, 'follow-up was', 'follow-ups were'))} agreed.`;
  return [
    `${who} worked through ${String(shown)} of ${counted(plan.injects.length, 'inject')} in ${took}.`,
    `${capital(counted(decided, 'decision was', 'decisions were'))} recorded, with ${counted(report.strengths.length, 'strength')} and ${counted(report.areas.length, 'area')} for improvement.`,
    report.objectives.length === 0 ? '' : `Objectives: ${sayRatings(report.objectives)}.`,
    plans,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
