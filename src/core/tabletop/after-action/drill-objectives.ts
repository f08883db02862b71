import type { Incident } from '../../incident/incident.ts';
import { byObjective, type ObjectiveGroup } from '../../review/objectives.ts';
import { sayRow } from '../../review/say-row.ts';
import type { RowVerdict } from '../../review/scorecard.ts';
import type { Rating } from '../../kernel/vocabulary/tabletop-words.ts';
import type { AssessedObjective } from './report.ts';

/** The objectives of the incident with what the record shows of each. Rows that serve none are told as findings only. */
export function drillObjectives(incident: Incident, rows: readonly RowVerdict[]): readonly AssessedObjective[] {
  const groups = byObjective(incident, rows);
  return incident.objectives.map(({ text }) => {
    const group = groups.find(({ objective }) => objective === text);
    return {
      text,
      rating: group ? ratingOf(group) : 'not-assessed',
      evidence: evidenceOf(group?.rows ?? [], incident),
    };
  });
}

/**
 * HSEEP's letters by its definitions: everything as it should be is P, most of it is S. What put somebody at risk, which is
 * what a red line is, or left much undone, is M at best, and nothing done is U. Where nothing could be earned nothing is
 * said: not assessed is no zero.
 */
function ratingOf({ rows, earned, lost, worth }: ObjectiveGroup): Rating | 'not-assessed' {
  if (worth === 0 && lost === 0) return 'not-assessed';
  const share = worth === 0 ? 0 : (earned - lost) / worth;
  const isUnsafe = rows.some(({ row, verdict }) => row.redLine && verdict === 'missed');
  if (share <= 0) return 'U';
  if (isUnsafe || share < MOST_OF_IT) return 'M';
  return share < 1 ? 'S' : 'P';
}

const MOST_OF_IT = 0.75;

/** How much was done in time, and each thing that was not. */
function evidenceOf(rows: readonly RowVerdict[], incident: Incident): readonly string[] {
  const asked = rows.filter(({ row, verdict }) => row.expect && verdict !== 'not-assessed');
  const met = asked.filter(({ verdict }) => verdict === 'met').length;
  const short = rows.filter(({ verdict }) => verdict === 'late' || verdict === 'missed');
  return [
    ...(asked.length === 0 ? [] : [`${String(met)} of ${String(asked.length)} asked for were done in time.`]),
    ...short.map(({ row, says }) => `${sayRow(row, incident)}: ${says}`),
  ];
}
