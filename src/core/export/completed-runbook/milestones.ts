import type { RootContent } from 'mdast';
import type { Drill } from '../../drill/drill.ts';
import { clockAt, makeTime, sayDuration } from '../../kernel/time.ts';
import { milestones } from '../../review/milestones.ts';
import { MILESTONE_WORDS } from '../../review/result-words.ts';
import { heading, paragraph, table } from '../../markdown/nodes.ts';

/** The points that every report speaks of, with both clocks and the time from one to the next. */
export function milestoneTable(drill: Drill): readonly RootContent[] {
  const rows = milestones(drill).map(({ milestone, at, number, took }) =>
    at === undefined
      ? [MILESTONE_WORDS[milestone], 'not reached', '', '', '']
      : [
          MILESTONE_WORDS[milestone],
          clockAt(drill.incident.starts, at),
          makeTime(at),
          took === undefined ? '' : sayDuration(took),
          number === undefined ? '' : String(number),
        ],
  );
  return [
    heading(2, 'Milestones'),
    paragraph('T+00:00 is when the players sat down. Durations run from the milestone before.'),
    table(['Milestone', 'Clock', 'Drill time', 'Took', 'Log'], rows),
  ];
}
