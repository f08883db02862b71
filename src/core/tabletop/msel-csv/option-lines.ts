import { cleanLine } from '../../markdown/clean-text.ts';
import { letterOf } from '../votes.ts';

/** A line for each option, with the letter that the room knows it by. An option is a line of a plan, and stays one here. */
export const makeOptions = (options: readonly string[]): string =>
  options.map((text, index) => `${letterOf(index)}. ${cleanLine(text)}`).join('\n');

/** An option from each line; a letter, a number or a dash before it is taken away once. */
export const readOptions = (cell: string): readonly string[] =>
  cell
    .split(/[\r\n]+/)
    .map((one) => one.trim().replace(/^(?:[A-Za-z][.):]|\d{1,2}[.):]|[-–•*])\s+/, ''))
    .filter((one) => one !== '');
