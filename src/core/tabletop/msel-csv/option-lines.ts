import { letterOf } from '../votes.ts';

/** A line for each option, with the letter that the room knows it by. */
export const makeOptions = (options: readonly string[]): string =>
  options.map((text, index) => `${letterOf(index)}. ${text}`).join('\n');

/** An option from each line; a letter, a number or a dash before it is taken away once. */
export const readOptions = (cell: string): readonly string[] =>
  cell
    .split('\n')
    .map((one) => one.trim().replace(/^(?:[A-Za-z][.):]|\d{1,2}[.):]|[-–•*])\s+/, ''))
    .filter((one) => one !== '');
