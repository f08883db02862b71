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
 * action, or with "or" and one of those. What players do to the drill itself is no part of a runbook.
 */
export function actionsIn(does: string): readonly Action[] {
  return namesIn(does.split(';'), ACTION_WORDS);
}

/** The same, each with those that would do instead: a part that begins with "or" is another way to do the part before it. */
export const actionGroupsIn = (does: string): readonly (readonly Action[])[] => groupsIn(does, AS_A_WORD);

/**
 * Those of them that are asked for as such: their part says no more than the action, or how it is done, after a comma or a
 * colon. `Isolate device again` and `Brief the helpdesk on what changed` ask for more than an action shows.
 */
export const plainActionsIn = (does: string): readonly (readonly Action[])[] => groupsIn(does, /^\s*(?:[,:]|$)/);

function groupsIn(does: string, following: RegExp): readonly (readonly Action[])[] {
  const groups: string[][] = [];
  for (const part of does.split(';')) {
    const before = groups.at(-1);
    if (before && OR.test(part)) before.push(part);
    else groups.push([part]);
  }
  return groups.map((parts) => namesIn(parts, ACTION_WORDS, following)).filter((names) => names.length > 0);
}

const AS_A_WORD = /^(?![\p{L}\p{N}_])/u;

const OR = /^\s*or\s/i;

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

function namesIn<N>(parts: readonly string[], words: Words<N>, following = AS_A_WORD): readonly N[] {
  const found = parts.map((part) => {
    const said = asWords(part.replace(OR, ''));
    const named = words.find(([name]) => said.startsWith(name) && !/^[\p{L}\p{N}_]/u.test(said.slice(name.length)));
    return named && following.test(said.slice(named[0].length)) ? named[1] : undefined;
  });
  return [...new Set(found.filter((name) => name !== undefined))];
}
