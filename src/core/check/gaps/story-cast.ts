import type { Coverage } from '../exploration/moves.ts';
import { CAST } from './story.ts';

/** Who and what the drill of a gap is about, as its incident names them. */
export interface Cast {
  readonly device: string;
  readonly kind: 'workstation' | 'server';
  readonly group: string;
  readonly tags: readonly string[];
  readonly account: string;
  readonly owner: { readonly id: string; readonly name: string; readonly works: string };
}

/** The one who rings and is not the user. */
export const STRANGER = 'unknown-caller';
export const EXEMPT = 'isolation-exempt';
/** A group of devices at *No automated response*. [EXC] */
export const UNTOUCHED = 'Laboratory';

export const castOf = (coverage: Coverage): Cast => ({
  device: CAST[coverage].device,
  account: 'own-account',
  ...OWN[coverage],
});

const OWN: { readonly [C in Coverage]: Omit<Cast, 'device' | 'account'> } = {
  'in-scope': {
    kind: 'workstation',
    group: 'Workstations',
    tags: [],
    owner: { id: 'lena-brandt', name: 'Lena Brandt', works: 'Sales' },
  },
  excluded: {
    kind: 'workstation',
    group: 'Workstations',
    tags: [EXEMPT],
    owner: { id: 'ruben-sand', name: 'Ruben Sand', works: 'Member of the board' },
  },
  server: {
    kind: 'server',
    group: 'Servers',
    tags: [],
    owner: { id: 'nadia-haas', name: 'Nadia Haas', works: 'Owner of the application server' },
  },
  off: {
    kind: 'workstation',
    group: UNTOUCHED,
    tags: [],
    owner: { id: 'ines-roth', name: 'Ines Roth', works: 'Engineer in the laboratory' },
  },
};
