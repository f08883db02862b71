import type { Permission, Seat } from '../kernel/vocabulary/words.ts';
import { type Duty, NEVER } from './duty.ts';
import { decidedIn } from './open-decision.ts';
import { type Role, seatOf } from './roles.ts';

/** Somebody whom a step names, and when they can do it. */
export interface Holder {
  /** As the step calls them. */
  readonly name: string;
  /** Their row in the table of roles; undefined where it has none of this name. */
  readonly role?: Role;
  readonly seat?: Seat;
  /** Nobody counts on hours that stand nowhere. */
  readonly hours: Duty;
}

/**
 * Reads a *Who*: names apart by semicolons, commas and `or`, each perhaps after a label such as `out of hours:`. An open
 * decision names nobody.
 */
export function holdersOf(who: string, roles: readonly Role[]): readonly Holder[] {
  const names = decidedIn(who)
    .split(/;|,|\bor\b|\band\b/i)
    .map((part) => part.slice(part.indexOf(':') + 1).trim());
  return names
    .filter((name) => name !== '')
    .map((name): Holder => {
      const role = roleNamed(name, roles);
      const seat = role?.seat ?? seatOf(name);
      return { name, ...(role && { role }), ...(seat && { seat }), hours: role?.hours ?? NEVER };
    });
}

/** The role of exactly this name, else the one whose name it begins with: *On-call analyst takes the line*. */
function roleNamed(name: string, roles: readonly Role[]): Role | undefined {
  const said = name.toLowerCase();
  const byLength = roles.toSorted((one, other) => other.name.length - one.name.length);
  return byLength.find((role) => role.name !== '' && said.startsWith(role.name.toLowerCase()));
}

/** Whether this tenant lets them do what needs the permission. Where no seat can be told, the runbook's own word counts. */
export function mayDo(
  { role, seat }: Holder,
  permission: Permission | undefined,
  permissions: { readonly [S in Seat]: readonly Permission[] },
): boolean {
  if (permission === undefined) return true;
  return (seat ? permissions[seat] : (role?.holds ?? [])).includes(permission);
}
