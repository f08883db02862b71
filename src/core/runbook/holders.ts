import type { Permission, Seat } from '../kernel/vocabulary/words.ts';
import { type Duty, NEVER } from './duty.ts';
import { decidedIn } from './open-decision.ts';
import { type Role, seatOf } from './roles.ts';

/** Somebody whom a step names, and when they can do it. */
export interface Holder {
  /** As the step calls them. */
  readonly name: string;
  /** What stands before the name: `out of hours`, `for a rule`; empty where nothing does. */
  readonly label: string;
  /** Their row in the table of roles; undefined where it has none of this name. */
  readonly role?: Role;
  readonly seat?: Seat;
  /** Nobody counts on hours that stand nowhere. */
  readonly hours: Duty;
}

/**
 * Reads a *Who*: names apart by semicolons, commas, `or` and `and`, each perhaps after a label such as `out of hours:`, which
 * holds up to the semicolon. The name of a role is one name, whatever stands in it. An open decision names nobody.
 */
export function holdersOf(who: string, roles: readonly Role[]): readonly Holder[] {
  const byLength = roles
    .filter(({ name }) => name !== '')
    .toSorted((one, other) => other.name.length - one.name.length);
  return decidedIn(who)
    .split(';')
    .flatMap((piece) => holdersIn(piece, byLength));
}

function holdersIn(piece: string, roles: readonly Role[]): readonly Holder[] {
  const said = piece.toLowerCase();
  const found: Holder[] = [];
  let label = '';
  for (let from = 0; from < piece.length;) {
    const begins = from + (/\S/.exec(piece.slice(from))?.index ?? 0);
    const role = roles.find(({ name }) => isAt(said, name.toLowerCase(), begins));
    const ends = nextOf(role ? SEPARATOR : LABEL_OR_SEPARATOR, piece, begins + (role?.name.length ?? 0));
    const name = piece.slice(begins, ends.at).trim();
    if (ends.sign === ':') label = name;
    else if (name !== '') found.push(holder(name, label, role));
    from = ends.at + ends.sign.length;
  }
  return found;
}

function holder(name: string, label: string, role: Role | undefined): Holder {
  const seat = role?.seat ?? seatOf(name);
  return { name, label, ...(role && { role }), ...(seat && { seat }), hours: role?.hours ?? NEVER };
}

const SEPARATOR = /,|\bor\b|\band\b|$/gi;
const LABEL_OR_SEPARATOR = /:|,|\bor\b|\band\b|$/gi;

function nextOf(signs: RegExp, text: string, from: number): { readonly at: number; readonly sign: string } {
  const [found] = text.slice(from).matchAll(signs);
  return { at: from + (found?.index ?? text.length), sign: found?.[0] ?? '' };
}

/** Whether a name stands there as whole words: *On-call analyst takes the line*, *Analysts*, but no *IT* in *Italian*. */
const isAt = (text: string, name: string, at: number): boolean =>
  text.startsWith(name, at) && /^s?(?![\p{L}\p{N}])/u.test(text.slice(at + name.length, at + name.length + 3));

/** Whether this tenant lets them do what needs the permission. Where no seat can be told, the runbook's own word counts. */
export function mayDo(
  { role, seat }: Holder,
  permission: Permission | undefined,
  permissions: { readonly [S in Seat]: readonly Permission[] },
): boolean {
  if (permission === undefined) return true;
  return (seat ? permissions[seat] : (role?.holds ?? [])).includes(permission);
}
