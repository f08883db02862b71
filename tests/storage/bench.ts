import type { Result } from '../../src/core/kernel/result.ts';
import type { DrillHeader, SavedVersion, Store } from '../../src/storage/store.ts';
import type { StoreFault } from '../../src/storage/store-fault.ts';

/** Facts are opaque to storage; the cases write these. */
export interface Line {
  readonly type: string;
  readonly at: number;
}

/** Where a case runs: some kept data, which any number of stores may open, and a hand that reaches past them. */
export interface Bench {
  open(): Store<Line>;
  /** Changes the fact of a row behind the store's back. */
  tamper(drill: string, number: number, fact: Line): Promise<void>;
  /** Takes a row away behind the store's back. */
  lose(drill: string, number: number): Promise<void>;
}

/** A case of the contract. It throws where the store does not hold its promise. */
export interface Case {
  readonly name: string;
  readonly run: (bench: Bench) => Promise<void>;
}

export const NOON = '2026-11-22T12:00:00.000Z';
export const LATER = '2026-11-22T12:05:00.000Z';

export const line = (at: number, type = 'note.taken'): Line => ({ type, at });
export const lines = (count: number, from = 0): readonly Line[] =>
  Array.from({ length: count }, (_, index) => line(from + index));

export const header = (id: string, startedAt = NOON): DrillHeader => ({
  id,
  startedAt,
  format: 1,
  incident: { id: 'payroll-laptop', title: 'Payroll laptop, 09:02', revision: 'a1b2' },
  tenant: { groups: ['Workstations-HQ'] },
  seed: 7,
  pace: 'turns',
  feedback: 'at-end',
  summary: { facts: 0, at: 0, ended: false },
});

/** An edition of a runbook that somebody kept. */
export const version = (id: string, text: string, isAutomatic = false): Omit<SavedVersion, 'number'> => ({
  kind: 'runbook',
  id,
  savedAt: NOON,
  label: isAutomatic ? 'Before a restore' : 'By hand',
  isAutomatic,
  text,
});

/** A store in which the drill has been created. */
export async function opened(bench: Bench, drill = 'd1'): Promise<Store<Line>> {
  const store = bench.open();
  value(await store.createDrill(header(drill)));
  return store;
}

/** What a call gave; throws where it gave a fault. */
export function value<T>(result: Result<T, StoreFault>): T {
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.detail}`);
  return result.value;
}

/** `ok`, or the kind of the fault. */
export const verdict = (result: Result<unknown, StoreFault>): string => (result.ok ? 'ok' : result.error.kind);

/** The facts that a drill has, in order. */
export const log = async (store: Store<Line>, drill = 'd1'): Promise<readonly Line[]> =>
  value(await store.facts(drill)).map(({ fact }) => fact);
