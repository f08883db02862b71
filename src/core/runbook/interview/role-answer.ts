import { holdersOf } from '../holders.ts';
import { stepsOf } from '../find-steps.ts';
import { rolesIn } from '../roles.ts';
import type { Runbook } from '../runbook.ts';

/** An answer about people, apart into names. */
export interface RoleAnswer {
  readonly names: readonly string[];
  readonly outOfHours: readonly string[];
  /** Pieces with another label, as they were typed: `with: the platform team`. */
  readonly others: readonly string[];
}

const OUT_OF_HOURS = /^out[ -]of[ -]hours:\s*/i;

/** Reads a *Who*. `makeRoleAnswer` writes the same people. */
export function parseRoleAnswer(answer: string): RoleAnswer {
  const pieces = answer
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const late = pieces.filter((piece) => OUT_OF_HOURS.test(piece));
  const others = pieces.filter((piece) => !late.includes(piece) && /^[^(]*:/.test(piece));
  return {
    names: pieces.filter((piece) => !late.includes(piece) && !others.includes(piece)).flatMap(namesIn),
    outOfHours: late.flatMap((piece) => namesIn(piece.replace(OUT_OF_HOURS, ''))),
    others,
  };
}

export const makeRoleAnswer = ({ names, outOfHours, others }: RoleAnswer): string =>
  [names.join(', '), ...others, outOfHours.length === 0 ? '' : `out of hours: ${outOfHours.join(', ')}`]
    .filter((piece) => piece !== '')
    .join('; ');

/** A name as it can stand in an answer: what sets names apart is not part of one. */
export const cleanName = (typed: string): string =>
  typed
    .replace(/[;,:|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A bracket keeps its commas: `SOC lead (Mia, Tom)`. */
function namesIn(piece: string): readonly string[] {
  const bare = piece.replace(/\([^()]*\)/g, (bracket) => '_'.repeat(bracket.length));
  const ends = [...bare.matchAll(/,|\bor\b/g)].map(({ index, 0: sign }) => [index, index + sign.length] as const);
  const names = [...ends, [piece.length, piece.length] as const].map(([end], at) =>
    piece.slice(ends[at - 1]?.[1] ?? 0, end).trim(),
  );
  return names.filter((name) => name !== '');
}

/** The people that a runbook knows: its table of roles first, then whom its steps name. Each once. */
export function knownRoles(runbook: Runbook): readonly string[] {
  const roles = rolesIn(runbook);
  const inSteps = stepsOf(runbook).flatMap(({ who }) => holdersOf(who, roles).filter(({ role }) => role === undefined));
  const names = [...roles, ...inSteps].map(({ name }) => name).filter((name) => name !== '');
  return names.filter((name, index) => names.findIndex((other) => isSameName(other, name)) === index);
}

export const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
