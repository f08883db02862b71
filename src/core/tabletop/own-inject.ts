import type { PlannedInject, TabletopPlan } from './plan.ts';

/** An inject as a facilitator writes it in a hurry. */
export interface OwnInject {
  readonly says: string;
  readonly from: string;
  readonly title: string;
  readonly question: string;
}

export const EMPTY_INJECT: OwnInject = { says: '', from: '', title: '', question: '' };

const TITLE_WORDS = 5;
/** A word may be an address of any length. */
const LONGEST_TITLE = 60;

/** What was written, as an inject; undefined where it says nothing. */
export function ownInject(own: OwnInject, { injects }: Pick<TabletopPlan, 'injects'>): PlannedInject | undefined {
  const [says, from, title, question] = [own.says, own.from, own.title, own.question].map((text) => text.trim());
  if (!says) return undefined;
  let number = 1;
  while (injects.some(({ id }) => id === `inserted-${String(number)}`)) number += 1;
  return {
    id: `inserted-${String(number)}`,
    title: title || says.split(/\s+/).slice(0, TITLE_WORDS).join(' ').slice(0, LONGEST_TITLE),
    from: from || 'the facilitator',
    to: 'the room',
    via: 'in-person',
    says,
    ...(question && { question }),
    options: [],
    ask: '',
    listenFor: '',
    ifStuck: '',
  };
}
