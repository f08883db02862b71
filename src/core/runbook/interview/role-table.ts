import { table } from '../../markdown/nodes.ts';
import { isRoleTable, roleColumns } from '../roles.ts';
import type { Runbook } from '../runbook.ts';
import { sectionOf, withSection } from './edit-runbook.ts';
import { rowsOf, tableWith } from './table-edit.ts';

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

/** The rows of the first table of roles in the section about scope. */
export function roleRows(runbook: Runbook): readonly RoleRow[] {
  const found = sectionOf(runbook, 'scope')?.prose.find(isRoleTable);
  if (!found) return [];
  return rowsOf(found, roleColumns(found));
}

/** The runbook with these rows in its table of roles; what else that table says stays. */
export function withRoleRows(runbook: Runbook, rows: readonly RoleRow[]): Runbook {
  return withSection(runbook, 'scope', (section) => {
    const place = section.prose.findIndex(isRoleTable);
    const old = section.prose.find(isRoleTable) ?? table(Object.values(TITLES), []);
    const written = tableWith(old, roleColumns(old), TITLES, rows);
    const prose = place < 0 ? [...section.prose, written] : section.prose.toSpliced(place, 1, written);
    return { ...section, prose };
  });
}
