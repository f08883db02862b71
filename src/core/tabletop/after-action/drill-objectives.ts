import type { Incident } from '../../incident/incident.ts';
import { byObjective, type ObjectiveGroup } from '../../review/objectives.ts';
import { sayRow } from '../../review/say-row.ts';
import type { RowVerdict } from '../../review/scorecard.ts';
import { ended } from '../../review/sentences.ts';
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
      evidence: (group?.rows ?? []).flatMap((verdict) => evidenceOf(verdict, incident)),
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

function evidenceOf(verdict: RowVerdict, incident: Incident): readonly string[] {
  const { row } = verdict;
  if (verdict.verdict === 'not-assessed' || (row.never && verdict.verdict === 'met')) return [];
  return [`${ended(sayRow(row, incident))} ${verdict.says}`];
}
