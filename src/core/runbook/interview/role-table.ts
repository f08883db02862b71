import { table } from '../../markdown/nodes.ts';
import { plainText } from '../plain-text.ts';
import { isRoleTable, roleColumns } from '../roles.ts';
import type { Runbook } from '../runbook.ts';
import { sectionOf, withSection } from './edit-runbook.ts';

/** A row of *People and channels*, as it is typed; asked once and used by every question about people. */
export interface RoleRow {
  readonly name: string;
  /** When they are on duty: `Mon–Fri 08:00–18:00`. */
  readonly hours: string;
  /** Who stands in at other times; empty where nobody does. */
  readonly onCall: string;
  readonly holds: string;
  readonly reachedBy: string;
  readonly people: string;
}

const TITLES: { readonly [C in keyof RoleRow]: string } = {
  name: 'Role',
  hours: 'On duty',
  onCall: 'Out of hours',
  holds: 'Holds',
  reachedBy: 'Reached by',
  people: 'People',
};
const COLUMNS = Object.keys(TITLES) as readonly (keyof RoleRow)[]; // the keys of a const table are its columns

/** The rows of the first table of roles in the section about scope. */
export function roleRows(runbook: Runbook): readonly RoleRow[] {
  const found = sectionOf(runbook, 'scope')?.prose.find(isRoleTable);
  if (!found) return [];
  const at = roleColumns(found);
  return found.children.slice(1).map(({ children }) => {
    const cell = (column: keyof RoleRow): string => {
      const node = children[at[column]];
      return node ? plainText(node.children) : '';
    };
    return {
      name: cell('name'),
      hours: cell('hours'),
      onCall: cell('onCall'),
      holds: cell('holds'),
      reachedBy: cell('reachedBy'),
      people: cell('people'),
    };
  });
}

/** The runbook with these rows in the place of its table of roles. */
export function withRoleRows(runbook: Runbook, rows: readonly RoleRow[]): Runbook {
  const written = table(
    COLUMNS.map((column) => TITLES[column]),
    rows.map((row) => COLUMNS.map((column) => row[column])),
  );
  return withSection(runbook, 'scope', (section) => {
    const place = section.prose.findIndex(isRoleTable);
    const prose = place < 0 ? [...section.prose, written] : section.prose.toSpliced(place, 1, written);
    return { ...section, prose };
  });
}
