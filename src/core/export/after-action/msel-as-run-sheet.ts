import { words } from '../../review/names.ts';
import { makeExerciseTime } from '../../tabletop/after-action/words.ts';
import { showParts, type RowState, type ShowRow } from '../../tabletop/show-parts.ts';
import { entriesOf, type Tabletop } from '../../tabletop/tabletop.ts';
import { votesOn } from '../../tabletop/votes.ts';

/** The MSEL as it was run, as rows of a sheet: what was planned, what was shown and when, what was voted and decided. */
export function mselAsRunRows(tabletop: Tabletop): readonly (readonly string[])[] {
  return [
    HEAD,
    ...showParts(tabletop).flatMap(({ part, rows }) => rows.map((row) => sheetRow(row, part.title, tabletop))),
  ];
}

const HEAD = [
  'No.',
  'Part',
  'Planned minute',
  'Became',
  'Shown at',
  'Scenario',
  'Title',
  'From',
  'To',
  'Via',
  'Message',
  'Question',
  'Changes',
  'Votes',
  'Decision',
] as const;

const BECAME: { readonly [S in RowState]: string } = {
  done: 'shown',
  showing: 'shown',
  next: 'not reached',
  ahead: 'not reached',
  skipped: 'skipped',
  withdrawn: 'withdrawn',
};

function sheetRow(
  { inject, number, is, plannedMinute, shownAt, clock }: ShowRow,
  part: string,
  tabletop: Tabletop,
): readonly string[] {
  const { id, title, from, to, via, says, question = '' } = inject;
  const { tallies, total } = votesOn(tabletop, inject);
  const decided = entriesOf(tabletop, 'decision.recorded').filter(({ fact }) => fact.inject === id);
  return [
    String(number),
    part,
    String(plannedMinute),
    BECAME[is],
    shownAt === undefined ? '' : makeExerciseTime(shownAt),
    clock ?? '',
    title,
    from,
    to,
    words(via),
    says,
    question,
    changesOf(id, tabletop),
    total === 0 ? '' : tallies.map(({ letter, votes }) => `${letter}: ${String(votes)}`).join(', '),
    decided.map(({ fact: { text, who } }) => (who === undefined || who === '' ? text : `${text} (${who})`)).join('\n'),
  ];
}

function changesOf(id: string, tabletop: Tabletop): string {
  const isInserted = entriesOf(tabletop, 'inject.inserted').some(({ fact }) => fact.inject.id === id);
  const isEdited = entriesOf(tabletop, 'inject.edited').some(({ fact }) => fact.inject === id);
  return [isInserted ? 'inserted' : '', isEdited ? 'edited' : ''].filter((change) => change !== '').join(', ');
}
