import { type Drill, now } from '../../drill/drill.ts';
import { seating } from '../../drill/seats.ts';
import { dayOf } from '../../kernel/day.ts';
import { type DrillTime, duration, makeTime, sayDuration } from '../../kernel/time.ts';
import { calls } from '../../review/calls.ts';
import { ending } from '../../review/ending.ts';
import { actorName } from '../../review/names.ts';
import { scorecard, type Scorecard } from '../../review/scorecard.ts';
import { ended } from '../../review/sentences.ts';
import { openDecisions } from '../../review/decisions.ts';
import { plainText } from '../../runbook/plain-text.ts';
import { followUpsOf } from '../follow-ups.ts';
import { entriesOf, type Tabletop } from '../tabletop.ts';
import { drillFindings } from './drill-findings.ts';
import { drillLog, drillTimeline } from './drill-lines.ts';
import { drillObjectives } from './drill-objectives.ts';
import { whenIn } from './drill-when.ts';
import { plannedActions } from './planned-actions.ts';
import type { ReportAbout } from './exercise-report.ts';
import type { AfterActionReport, Overview, Participant, SettledDecision, When } from './report.ts';

/**
 * The same report of a drill that was played without a room. What its scorecard says becomes strengths and areas; nobody is
 * ranked. `papers` holds what was written for the report afterwards, as facts of an exercise: a summary, follow-ups.
 */
export function drillReport(drill: Drill, papers: Pick<Tabletop, 'facts'>, about: ReportAbout): AfterActionReport {
  const card = scorecard(drill);
  const log = drillLog(drill);
  const followUps = followUpsOf(papers);
  const actions = plannedActions(followUps, about.uses);
  return {
    kind: 'drill',
    id: about.id,
    title: drill.incident.title,
    overview: overviewOf(drill, card, papers, about),
    objectives: drillObjectives(drill.incident, card.rows),
    ...drillTimeline(drill, card, log),
    ...drillFindings(drill, card),
    surprises: [],
    plan: actions.filter(({ state }) => state !== 'idea'),
    ideas: actions.filter(({ state }) => state === 'idea'),
    participants: participantsIn(drill),
    decisions: decisionsIn(drill),
    log,
  };
}

function overviewOf(
  drill: Drill,
  card: Scorecard,
  papers: Pick<Tabletop, 'facts'>,
  { startedAt }: ReportAbout,
): Overview {
  const { incident, runbook, record } = drill;
  const written = entriesOf(papers, 'summary.written').at(-1)?.fact.text.trim() ?? '';
  return {
    what: 'Drill',
    on: dayOf(startedAt),
    isEnded: record.ended,
    took: `${sayDuration(duration(now(drill)))} of drill time`,
    incident: incident.title,
    about: incident.summary,
    ...(runbook && { runbook: `${runbook.title}${runbook.version === '' ? '' : `, version ${runbook.version}`}` }),
    summary: written === '' ? summed(drill, card) : written,
    isWritten: written !== '',
  };
}

/** How it ended and whether it was safe; a score is for who played, in the debrief. */
function summed(drill: Drill, { passed, redLines }: Scorecard): string {
  if (!drill.record.ended) return `The drill was left at ${makeTime(now(drill))}; this is how far it came.`;
  const how = ending(drill);
  const told = how ? `${ended(how.title)} ${plainText(how.says)}` : 'The drill ended.';
  const safety =
    redLines.length > 0
      ? 'A red line was crossed, which decides whatever else was done.'
      : passed
        ? 'No red line was crossed, and what was needed was done.'
        : 'No red line was crossed; of what was needed, too much was left.';
  return `${ended(told)} ${safety}`;
}

function participantsIn(drill: Drill): readonly Participant[] {
  const { played, model } = seating(drill);
  return [
    ...played.map((seat) => ({ seat: actorName(seat) })),
    ...model.map((seat) => ({ seat: actorName(seat), name: 'the model answer' })),
  ];
}

function decisionsIn(drill: Drill): readonly SettledDecision[] {
  const at = (time: DrillTime): When => whenIn(drill, time);
  const taken = calls(drill).map(({ inject, chosen, at: time, number }): SettledDecision => {
    const by = drill.facts[number - 1]?.by;
    return {
      title: inject.decision?.question ?? inject.id,
      votes: [],
      teams: [],
      decided: [{ text: chosen.text, when: at(time), ...(by && { who: actorName(by) }) }],
      because: chosen.because,
    };
  });
  const left = openDecisions(drill).map(({ decision, at: time }): SettledDecision => ({
    title: decision.question,
    when: at(time),
    votes: [],
    teams: [],
    decided: [],
  }));
  return [...taken, ...left];
}
