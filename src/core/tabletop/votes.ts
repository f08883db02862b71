import type { Confidence } from '../kernel/vocabulary/words.ts';
import { momentOf } from './moment.ts';
import type { PlannedInject } from './plan.ts';
import { entriesOf, type Tabletop } from './tabletop.ts';

/** The letter that stands before an option, on the screen and on a ballot. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** How one option stands. */
export interface Tally {
  readonly option: string;
  readonly letter: string;
  readonly text: string;
  readonly votes: number;
  readonly byHand: number;
  readonly ballots: number;
  /** The teams that answered it, each with how sure it is. */
  readonly teams: readonly { readonly team: string; readonly sure?: Confidence; readonly text?: string }[];
  /** How many of those who said how sure they are said so. */
  readonly sure: { readonly [C in Confidence]: number };
}

/** What the room thinks about one inject, for the facilitator. */
export interface Votes {
  readonly inject: string;
  readonly tallies: readonly Tally[];
  readonly total: number;
  /** Answers of teams in words of their own, without an option. */
  readonly words: readonly { readonly team: string; readonly text: string }[];
  /** Who stands against whom, to be heard before the discussion; absent where nobody does. */
  readonly disagreement?: string;
  readonly areRevealed: boolean;
}

export function votesOn(tabletop: Tabletop, inject: PlannedInject): Votes {
  const byHand = new Map<string, number>();
  for (const { fact } of entriesOf(tabletop, 'votes.counted'))
    if (fact.inject === inject.id) byHand.set(fact.option, fact.count);
  const ballots = entriesOf(tabletop, 'ballot.cast').filter(({ fact }) => fact.inject === inject.id);
  const answers = entriesOf(tabletop, 'answer.received').filter(({ fact }) => fact.inject === inject.id);
  const tallies = inject.options.map(({ id, text }, index): Tally => {
    const cast = ballots.filter(({ fact }) => fact.option === id);
    const given = answers.filter(({ fact }) => fact.option === id);
    const counted = byHand.get(id) ?? 0;
    const sures = [...cast, ...given].map(({ fact }) => fact.sure);
    const count = (sure: Confidence): number => sures.filter((one) => one === sure).length;
    return {
      option: id,
      letter: letterOf(index),
      text,
      votes: counted + cast.length + given.length,
      byHand: counted,
      ballots: cast.length,
      teams: given.map(({ fact }) => ({
        team: fact.team,
        ...(fact.sure && { sure: fact.sure }),
        ...(fact.text !== undefined && { text: fact.text }),
      })),
      sure: { low: count('low'), fair: count('fair'), high: count('high') },
    };
  });
  const disagreement = disagreementOf(tallies);
  return {
    inject: inject.id,
    tallies,
    total: tallies.reduce((sum, { votes }) => sum + votes, 0),
    words: answers.flatMap(({ fact }) =>
      fact.option === undefined && fact.text !== undefined ? [{ team: fact.team, text: fact.text }] : [],
    ),
    ...(disagreement !== undefined && { disagreement }),
    areRevealed: momentOf(tabletop).revealed.has(inject.id),
  };
}

function disagreementOf(tallies: readonly Tally[]): string | undefined {
  const chosen = tallies.filter(({ votes }) => votes > 0).toSorted((one, other) => other.votes - one.votes);
  if (chosen.length < 2) return undefined;
  return `${chosen.map(sayTally).join(', ')}. Hear the smallest group first.`;
}

function sayTally({ letter, votes, teams }: Tally): string {
  const named = teams.map(({ team, sure }) => (sure ? `${team}, ${SURE[sure]}` : team));
  return `${String(votes)} for ${letter}${named.length > 0 ? ` (${named.join('; ')})` : ''}`;
}

const SURE: { readonly [C in Confidence]: string } = { low: 'not sure', fair: 'fairly sure', high: 'sure' };

/** What most of the room chose; undefined while nobody has chosen or two are level. */
export function leading({ tallies }: Votes): Tally | undefined {
  const [first, second] = tallies.toSorted((one, other) => other.votes - one.votes);
  return first && first.votes > (second?.votes ?? 0) ? first : undefined;
}
