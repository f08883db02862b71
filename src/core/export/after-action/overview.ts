import type { RootContent } from 'mdast';
import { heading, list, paragraph, strong, table } from '../../markdown/nodes.ts';
import { ended } from '../../review/sentences.ts';
import type { AfterActionReport } from '../../tabletop/after-action/report.ts';
import { typed } from '../completed-runbook/wording.ts';

/** What it was, in a paragraph and six lines. */
export function overview({ overview: said, participants: people }: AfterActionReport): readonly RootContent[] {
  const who = people.map(({ seat, name }) => (name === undefined ? seat : `${name} (${seat})`)).join(', ');
  const took = said.planned === undefined ? said.took : `${said.took}, of ${said.planned} planned`;
  return [
    heading(2, 'Overview'),
    paragraph(typed(said.summary)),
    list([
      [strong('What:'), ` ${said.what}${said.isEnded ? '' : ', not ended yet'}`],
      [strong('When:'), ` ${said.on}`],
      [strong('Who:'), ` ${who === '' ? 'the whole room, as one team' : who}`],
      [strong('How long:'), ` ${took}`],
      [strong('Incident:'), ` ${incidentOf(said)}`],
      [strong('Runbook:'), ` ${said.runbook ?? 'none'}`],
    ]),
  ];
}

const incidentOf = ({ incident, about }: AfterActionReport['overview']): string =>
  incident === undefined
    ? 'the exercise’s own script'
    : `${incident}. ${about === undefined ? '' : ended(about)}`.trim();

export function participants({ participants: people, kind }: AfterActionReport): readonly RootContent[] {
  return [
    heading(2, 'Participants'),
    people.length === 0
      ? paragraph('The whole room played as one team.')
      : table(
          ['Seat', kind === 'drill' ? 'Played by' : 'Name'],
          people.map(({ seat, name }) => [seat, name ?? (kind === 'drill' ? 'a person' : '')]),
        ),
  ];
}
