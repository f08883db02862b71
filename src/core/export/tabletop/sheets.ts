import type { Root } from 'mdast';
import type { TabletopPlan } from '../../tabletop/plan.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { plainName } from '../runbook-document/file-name.ts';
import { ballots } from './ballots.ts';
import { facilitatorGuide } from './facilitator-guide.ts';
import { mselTable } from './msel-table.ts';
import { playerHandout } from './player-handout.ts';
import { roleCards } from './role-cards.ts';

/** What is printed for an exercise. */
export const SHEETS = {
  guide: { title: 'Facilitator’s guide', file: 'facilitator-guide', isForRoom: false },
  handout: { title: 'Player handout', file: 'player-handout', isForRoom: true },
  cards: { title: 'Role cards', file: 'role-cards', isForRoom: true },
  ballots: { title: 'Ballots', file: 'ballots', isForRoom: true },
  msel: { title: 'MSEL', file: 'msel', isForRoom: false },
} as const;
export type SheetName = keyof typeof SHEETS;
export const SHEET_NAMES = Object.keys(SHEETS) as readonly SheetName[]; // the keys of a const table are its names

export interface SheetSources {
  readonly plan: TabletopPlan;
  /** Whose rights are on the role cards. */
  readonly tenant: Tenant;
  /** How many vote. */
  readonly people: number;
}

/** The same plan gives the same sheet. */
export function sheet(name: SheetName, { plan, tenant, people }: SheetSources): Root {
  switch (name) {
    case 'guide':
      return facilitatorGuide(plan);
    case 'handout':
      return playerHandout(plan);
    case 'cards':
      return roleCards(plan, tenant);
    case 'ballots':
      return ballots(plan, people);
    case 'msel':
      return mselTable(plan);
  }
}

/** `facilitator-guide_payroll-laptop-09-02.md`. */
export const sheetFileName = (name: SheetName, { title }: TabletopPlan, kind: 'md' | 'csv'): string =>
  `${[SHEETS[name].file, plainName(title)].filter((part) => part !== '').join('_')}.${kind}`;
