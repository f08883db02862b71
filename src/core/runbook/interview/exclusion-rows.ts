import { cellsIn } from './places.ts';

/** A row of the table of exclusions. */
export interface ExclusionRow {
  readonly excluded: string;
  readonly mechanism: string;
  readonly why: string;
  readonly approvedBy: string;
  readonly ends: string;
  readonly instead: string;
}

/** The columns in the order of the table, under their titles. */
export const EXCLUSION_FIELDS: readonly (readonly [field: keyof ExclusionRow, title: string, hint: string])[] = [
  ['excluded', 'Excluded', 'A device, a group or a user.'],
  ['mechanism', 'Mechanism', 'How it is excluded in the portal.'],
  ['why', 'Why', 'What would break.'],
  ['approvedBy', 'Approved by', 'A role with a name.'],
  ['ends', 'Ends', 'A date. An exclusion without one stays for ever.'],
  ['instead', 'Instead', 'What protects it meanwhile.'],
];

export const NO_EXCLUSION: ExclusionRow = {
  excluded: '',
  mechanism: '',
  why: '',
  approvedBy: '',
  ends: '',
  instead: '',
};

/** The answer where nothing is excluded. */
export const NOTHING_EXCLUDED = 'Nothing is excluded.';

/** The rows of an answer about exclusions; none where it is a sentence. */
export const parseExclusions = (answer: string): readonly ExclusionRow[] =>
  answer
    .split('\n')
    .map(cellsIn)
    .filter((cells) => cells.length > 1)
    .map(([excluded = '', mechanism = '', why = '', approvedBy = '', ends = '', instead = '']) => ({
      excluded,
      mechanism,
      why,
      approvedBy,
      ends,
      instead,
    }));

/** The answer that `parseExclusions` reads; rows in which nothing stands are left out. */
export const makeExclusions = (rows: readonly ExclusionRow[]): string =>
  rows
    .map((row) => EXCLUSION_FIELDS.map(([field]) => cleanCell(row[field])))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => cells.join(' | '))
    .join('\n');

/** What sets cells and rows apart is not part of one. */
const cleanCell = (text: string): string =>
  text
    .replace(/\s*\|+\s*/g, ' / ')
    .replace(/\s+/g, ' ')
    .trim();
