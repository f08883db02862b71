import type { RootContent } from 'mdast';
import { type Drill, now } from '../../drill/drill.ts';
import { seating } from '../../drill/seats.ts';
import { makeTime } from '../../kernel/time.ts';
import { actorName } from '../../review/names.ts';
import type { About } from './parts.ts';
import { list, paragraph, strong } from '../../markdown/nodes.ts';
import { counted, ended } from '../../review/sentences.ts';

/** What was drilled, by whom and against what: for a person who was not there. */
export function aboutDrill(drill: Drill, { startedAt, players }: About): readonly RootContent[] {
  const { incident, facts, record, runbook } = drill;
  const { played, model } = seating(drill);
  const seats = `${played.map(actorName).join(', ')}${model.length === 0 ? '' : `. The model answer played ${model.map(actorName).join(', ')}`}.`;
  const version = runbook?.version ? `, version ${runbook.version}` : '';
  return [
    paragraph(`Incident ${incident.number}, ${incident.starts} on the clock of the drill. ${ended(incident.summary)}`),
    list([
      [
        strong('Drilled on'),
        ` ${startedAt.slice(0, 10)}${players === undefined || players === '' ? '' : ` by ${players}`}`,
      ],
      [strong('Seats played:'), ` ${seats}`],
      [strong('Runbook:'), runbook ? ` ${runbook.title}${version}` : ' none; the drill was played without one'],
      [
        strong('Record:'),
        ` ${counted(facts.length, 'line')}, until ${makeTime(now(drill))}, with ${counted(hintsIn(drill), 'hint')} and ${counted(record.takeBacks, 'take-back')}`,
      ],
    ]),
  ];
}

const hintsIn = ({ facts }: Drill): number => facts.filter(({ type }) => type === 'hint.given').length;
