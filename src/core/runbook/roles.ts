import type { RootContent, Table } from 'mdast';
import type { Permission, Seat } from '../kernel/vocabulary/words.ts';
import { type Duty, parseDuty, without } from './duty.ts';
import { plainText } from './plain-text.ts';
import type { Runbook } from './runbook.ts';

/** Who does the work of a runbook, when they are there, and how one reaches them. */
export interface Role {
  readonly name: string;
  /** The seat whose permissions it has in this tenant; undefined where the name tells none. */
  readonly seat?: Seat;
  /** Undefined where the hours can't be told. */
  readonly hours?: Duty;
  readonly holds: readonly Permission[];
  readonly reachedBy: string;
  readonly people: string;
  /** Has no row of their own, but stands in out of hours for this role, and is reached as it is. */
  readonly standsInFor?: string;
}

/** The columns of the table of roles, under the titles that people give them. */
const COLUMNS = {
  name: /^(?:role|who)\b/,
  hours: /^(?:on duty|hours|duty|shift)\b/,
  onCall: /^(?:out of hours|on call|out-of-hours)\b/,
  holds: /^(?:holds|permissions?|rights)\b/,
  reachedBy: /^(?:reached by|reach|channels?|contact|phone)\b/,
  people: /^(?:people|person|names?)\b/,
} as const;
type Column = keyof typeof COLUMNS;

/**
 * The roles that a runbook names: the rows of every table that has a column of roles and one of hours. Whoever stands in out
 * of hours is a role of their own, for the rest of the week; one that has a row is what that row says.
 */
export function rolesIn(runbook: Runbook): readonly Role[] {
  const blocks = [...runbook.preamble, ...runbook.sections.flatMap(({ prose }) => prose)];
  const roles = blocks.filter(isRoleTable).flatMap(rolesOf);
  const rows = new Set(roles.flatMap((role) => (role.standsInFor === undefined ? [role.name.toLowerCase()] : [])));
  return roles.filter(({ name, standsInFor }) => standsInFor === undefined || !rows.has(name.toLowerCase()));
}

/** Where each column of a table of roles stands; -1 where it has none. */
export function roleColumns({ children: [head] }: Table): { readonly [C in Column]: number } {
  const titles = head?.children.map((cell) => plainText(cell.children).toLowerCase().trim()) ?? [];
  const at = (column: Column): number => titles.findIndex((title) => COLUMNS[column].test(title));
  return {
    name: at('name'),
    hours: at('hours'),
    onCall: at('onCall'),
    holds: at('holds'),
    reachedBy: at('reachedBy'),
    people: at('people'),
  };
}

/** Whether a table says who is on duty when. */
export function isRoleTable(node: RootContent): node is Table {
  if (node.type !== 'table') return false;
  const { name, hours } = roleColumns(node);
  return name >= 0 && hours >= 0;
}

function rolesOf(found: Table): readonly Role[] {
  const at = roleColumns(found);
  const rows = found.children.slice(1);
  return rows.flatMap(({ children }) => {
    const cell = (column: Column): string => {
      const node = children[at[column]];
      return node ? plainText(node.children).trim() : '';
    };
    const role = roleOf(cell('name'), parseDuty(cell('hours')), cell);
    const onCall = cell('onCall').split(/[,;(]/)[0]?.trim() ?? '';
    const rest = role.hours ? without(role.hours) : [];
    const isNobody = parseDuty(onCall)?.length === 0;
    return isNobody || rest.length === 0 ? [role] : [role, { ...roleOf(onCall, rest, cell), standsInFor: role.name }];
  });
}

function roleOf(name: string, hours: Duty | undefined, cell: (column: Column) => string): Role {
  const seat = seatOf(name);
  return {
    name,
    ...(seat && { seat }),
    ...(hours && { hours }),
    holds: permissionsIn(cell('holds')),
    reachedBy: cell('reachedBy'),
    people: cell('people'),
  };
}

/** The words in a role's name that tell its seat; the first that fits. */
const SEAT_WORDS: readonly (readonly [RegExp, Seat])[] = [
  [/junior|tier 1|l1\b/, 'junior-analyst'],
  [/security admin|security engineer|defender admin/, 'security-admin'],
  [/help ?desk|service desk/, 'helpdesk'],
  [/it operations|it ops|infrastructure|server team|platform team|network team/, 'it-operations'],
  [/analyst|soc lead|responder|\bir\b|incident response|security operations|mssp|provider/, 'analyst'],
  [/manager|head of|director|ciso|business/, 'manager'],
];

/** The seat that a role's name tells; undefined where it tells none. */
export const seatOf = (name: string): Seat | undefined =>
  SEAT_WORDS.find(([words]) => words.test(name.toLowerCase()))?.[1];

/** The portal's names of what a role holds (domain.md §3.4). [ROLE, URBAC] */
const PERMISSION_WORDS: readonly (readonly [RegExp, readonly Permission[]])[] = [
  [/response \(manage\)|active remediation/, ['respond', 'manage-alerts']],
  [/alerts \(manage\)/, ['manage-alerts']],
  [/advanced live response/, ['live-response-basic', 'live-response-advanced', 'collect-files']],
  [/basic live response/, ['live-response-basic']],
  [/security settings \(manage\)|security settings/, ['manage-settings']],
  [/global admin/, ['undo-contained-user']],
];

function permissionsIn(holds: string): readonly Permission[] {
  const said = holds.toLowerCase();
  const held = PERMISSION_WORDS.flatMap(([words, permissions]) => (words.test(said) ? permissions : []));
  // Whoever may act in the portal sees what is in it.
  return [...new Set([...(held.length > 0 ? (['see-data'] as const) : []), ...held])];
}
