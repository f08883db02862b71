import { entriesOf, type Tabletop } from './tabletop.ts';

/** The injects in the order in which the room saw them first: their place, from 1, is the number that the projector writes. */
export const shownInOrder = (tabletop: Pick<Tabletop, 'facts'>): readonly string[] => [
  ...new Set(entriesOf(tabletop, 'inject.shown').map(({ fact }) => fact.inject)),
];
