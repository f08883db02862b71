import { type Action, ACTION_NAMES, ACTIONS } from '../kernel/vocabulary/actions.ts';
import { type SituationName, SITUATION_NAMES } from '../kernel/vocabulary/situations.ts';

/**
 * The situations that a *When* names: its parts, split at semicolons, commas and "or", that begin with the name of a
 * situation, written with hyphens or spaces. A part that names none is a remark.
 */
export function situationsIn(when: string): readonly SituationName[] {
  return namesIn(when.split(/[;,]|\bor\b/i), SITUATION_WORDS);
}

/**
 * The actions that a *Do* names: its parts, split at semicolons, that begin with the id or the portal's label of an
 * action. What players do to the drill itself is no part of a runbook.
 */
export function actionsIn(does: string): readonly Action[] {
  return namesIn(does.split(';'), ACTION_WORDS);
}

type Words<N> = readonly (readonly [words: string, name: N])[];

const asWords = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[-\s]+/g, ' ')
    .trim();

const longestFirst = <N>(words: Words<N>): Words<N> => words.toSorted(([a], [b]) => b.length - a.length);

const SITUATION_WORDS = longestFirst(SITUATION_NAMES.map((name) => [asWords(name), name] as const));

const ACTION_WORDS = longestFirst(
  ACTION_NAMES.filter((name) => ACTIONS[name].on !== 'drill').flatMap((name) => [
    [asWords(name), name] as const,
    [asWords(ACTIONS[name].label), name] as const,
  ]),
);

function namesIn<N>(parts: readonly string[], words: Words<N>): readonly N[] {
  const found = parts.map((part) => {
    const said = asWords(part);
    return words.find(([name]) => said.startsWith(name) && !/^[\p{L}\p{N}_]/u.test(said.slice(name.length)))?.[1];
  });
  return [...new Set(found.filter((name) => name !== undefined))];
}
