import type { ListedIncident } from '../../session/library.ts';
import { SEAT_NAMES } from '../frame/names.ts';

/** An incident and the variants of it, which a list shows beneath it. */
export interface Family {
  readonly card: ListedIncident;
  readonly variants: readonly ListedIncident[];
}

/**
 * The incidents that fit what somebody is looking for, each with its variants, in the order of the list. Where the words
 * are in a variant alone, its base comes with it and the other variants do not. A variant without its base stands for itself.
 */
export function families(cards: readonly ListedIncident[], wanted: string): readonly Family[] {
  const words = wanted.toLowerCase().split(/\s+/);
  const fits = (card: ListedIncident): boolean => words.every((word) => textOf(card).includes(word));
  const isBase = ({ variantOf }: ListedIncident): boolean =>
    variantOf === undefined || !cards.some(({ id }) => id === variantOf);
  return cards.filter(isBase).flatMap((card) => {
    const variants = cards.filter((one) => one.variantOf === card.id);
    if (fits(card)) return [{ card, variants }];
    const found = variants.filter(fits);
    return found.length === 0 ? [] : [{ card, variants: found }];
  });
}

const textOf = ({ title, summary, level, seats, techniques }: ListedIncident): string =>
  [title, summary, level, ...seats.map((seat) => SEAT_NAMES[seat]), ...techniques].join(' ').toLowerCase();
