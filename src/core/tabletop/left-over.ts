import { peopleOf } from './plan.ts';
import { followUpsOf, type StandingFollowUp } from './follow-ups.ts';
import { entriesOf, type Tabletop } from './tabletop.ts';
import type { FollowUp } from './tabletop-fact.ts';

/** Something that was written down and that no follow-up answers yet. */
export interface LeftOver {
  readonly number: number;
  readonly word: 'Action' | 'Gap' | 'Fix';
  readonly text: string;
  readonly who?: string;
}

/** Actions, gaps and things to fix that nobody has taken up, in the order in which they were said. */
export function leftOver(tabletop: Tabletop): readonly LeftOver[] {
  const answered = new Set(followUpsOf(tabletop).map(({ followUp }) => followUp.answers));
  const all = entriesOf(tabletop, 'observation.noted', 'reflection.noted').flatMap(({ number, fact }) => {
    const word = WORDS[fact.kind];
    return word === undefined
      ? []
      : [{ number, word, text: fact.text, ...(fact.who !== undefined && fact.who !== '' && { who: fact.who }) }];
  });
  return all.filter(({ number }) => !answered.has(number));
}

const WORDS: { readonly [kind: string]: LeftOver['word'] | undefined } = { action: 'Action', gap: 'Gap', fix: 'Fix' };

/** The form as it opens for something left over: an action is one already, a gap has to be turned into one. */
export const takenUp = ({ number, word, text, who }: LeftOver): FollowUp => ({
  action: word === 'Action' ? text : '',
  ...(who !== undefined && { owner: who }),
  state: 'open',
  answers: number,
});

/** Those of the room who have promised nothing yet: one follow-up each is what a hot wash is for. */
export function withoutFollowUp(tabletop: Tabletop): readonly string[] {
  const owners = promisesOf(followUpsOf(tabletop));
  return peopleOf(tabletop.plan).filter((person) => !owners.has(person.toLowerCase()));
}

const promisesOf = (all: readonly StandingFollowUp[]): ReadonlySet<string> =>
  new Set(all.flatMap(({ followUp }) => (followUp.owner === undefined ? [] : [followUp.owner.toLowerCase()])));
