import { assertNever } from '../../kernel/result.ts';
import type { SituationName } from '../../kernel/vocabulary/situations.ts';
import { type Coverage, COVERAGES, type Note, type TagTest } from './moves.ts';
import { bits, type Part, PARTS, passes, type Space } from './space.ts';

/** A situation as tests on the parts of a state; all must pass. */
interface SituationTest {
  readonly device?: TagTest;
  readonly incident?: TagTest;
  readonly account?: TagTest;
  readonly notes?: readonly Note[];
  readonly coverage?: readonly Coverage[];
  /** The verdict that is on record. */
  readonly verdict?: 'true-positive' | 'false-positive';
  /** The isolation was asked for by an automation. */
  readonly automatic?: true;
}

const CUT: TagTest = { has: ['network-cut'] };
const CONNECTED: TagTest = { has: ['connected'], lacks: ['evaluating'] };

/**
 * The situations of the vocabulary, asked of a state of the world. `drill/situations.ts` asks them of a drill, where more is
 * known: who called, how important the user is, how long ago it was. Here each of these is possible.
 */
const TESTS: { readonly [S in SituationName]: readonly SituationTest[] } = {
  'isolation-fired': [{ device: CUT, automatic: true }],
  'isolation-failed': [{ device: { has: ['isolation-failed'] } }],
  'isolation-waiting': [{ device: { has: ['isolation-pending', 'offline'] } }],
  'isolation-skipped': [{ device: { has: ['isolation-skipped'] } }],
  'server-suspected': [{ device: CONNECTED, coverage: ['server'] }],
  'automation-off': [{ device: CONNECTED, coverage: ['off'] }],
  'approval-waiting': [{ incident: { has: ['approval-waiting'] } }],
  'approval-lost': [{ incident: { has: ['approval-lost'] } }],
  'doubly-isolated': [
    { device: CUT, incident: { has: ['approval-waiting'] }, coverage: ['in-scope'], automatic: true },
  ],
  'user-cut-off': [{ device: CUT }],
  'important-user-cut-off': [{ device: CUT }],
  'helpdesk-called': [{ device: CUT }],
  'stranger-called': [{ device: CUT }],
  'channel-open': [{ device: { has: ['network-cut', 'channel-open'] } }],
  'channel-lost': [
    { device: { has: ['network-cut', 'channel-lost'] } },
    { device: { has: ['isolation-pending', 'channel-lost'] } },
  ],
  'verdict-open': [{ incident: { has: ['verdict-open'] }, notes: ['evidence'] }],
  'threat-confirmed': [{ verdict: 'true-positive' }],
  'false-alarm': [{ verdict: 'false-positive' }],
  'release-due': [
    { device: { has: ['network-cut'], lacks: ['release-pending'] }, incident: { has: ['verdict-recorded'] } },
  ],
  'release-stuck': [{ device: { has: ['release-pending', 'channel-lost'] } }],
  'lift-near': [{ device: CUT }],
  'came-back': [{ device: { has: ['lifted'] } }],
  'isolated-again': [{ device: CUT, notes: ['again'] }],
  'account-loose': [
    { device: CUT, account: { has: ['account-usable'], lacks: ['sessions-revoked'] } },
    { device: CUT, account: { has: ['account-usable'], lacks: ['password-reset'] } },
  ],
  'containment-ending': [{ account: { has: ['account-contained'] } }],
  'incident-closed-isolated': [{ device: CUT, incident: { has: ['resolved'] } }],
  'released-unverified': [{ device: { has: ['released'] }, incident: { has: ['verdict-open'] } }],
};

/** Whether a situation holds in a state of the world, by its number. */
export type HoldsIn = (state: number) => boolean;

/**
 * The situations as bits, one for each of their tests: a state of the world passes those that all its parts pass. Whoever
 * walks has the parts at hand and asks for all situations at once.
 */
export interface SituationBits {
  readonly passedBy: { readonly [P in Part]: Int32Array };
  readonly bitsOf: { readonly [S in SituationName]: number };
  /** What a state passes, by its number. */
  readonly passedIn: (state: number) => number;
}

/** A bit that every state passes, for what holds in any situation. */
export const ANY = 1 << 30;

export function situationBits(space: Space): SituationBits {
  const all = Object.values(TESTS).flat();
  if (all.length > 30) throw new Error('more tests than an integer has bits');
  const passedBy = Object.fromEntries(PARTS.map((part) => [part, bitsOfPart(space, part, all)])) as {
    readonly [P in Part]: Int32Array; // the entries are those of the list
  };
  const bitsOf = Object.fromEntries(
    Object.entries(TESTS).map(([name, tests]) => [
      name,
      tests.reduce((sum, test) => sum | (1 << all.indexOf(test)), 0),
    ]),
  ) as { readonly [S in SituationName]: number }; // the entries are those of the table
  return { passedBy, bitsOf, passedIn: passedIn(space, passedBy) };
}

/** The situations one by one. */
export function situationTests({ bitsOf, passedIn }: SituationBits): { readonly [S in SituationName]: HoldsIn } {
  const entries = Object.entries(bitsOf).map(([name, bits]): [string, HoldsIn] => [
    name,
    (state) => (passedIn(state) & bits) !== 0,
  ]);
  return Object.fromEntries(entries) as { readonly [S in SituationName]: HoldsIn }; // the entries are those of the table
}

function passedIn({ sizes }: Space, passedBy: SituationBits['passedBy']): SituationBits['passedIn'] {
  const { coverage, device, incident, account, notes } = passedBy;
  return (state) => {
    let rest = state;
    let passed = notes[rest % sizes.notes] ?? 0;
    rest = Math.floor(rest / sizes.notes);
    passed &= account[rest % sizes.account] ?? 0;
    rest = Math.floor(rest / sizes.account);
    passed &= incident[rest % sizes.incident] ?? 0;
    rest = Math.floor(rest / sizes.incident);
    return passed & (device[rest % sizes.device] ?? 0) & (coverage[Math.floor(rest / sizes.device)] ?? 0);
  };
}

const bitsOfPart = (space: Space, part: Part, tests: readonly SituationTest[]): Int32Array =>
  Int32Array.from({ length: space.sizes[part] }, (_, at) =>
    tests.reduce((sum, test, bit) => (passesPart(space, part, at, test) ? sum | (1 << bit) : sum), ANY),
  );

function passesPart({ charts }: Space, part: Part, at: number, test: SituationTest): boolean {
  switch (part) {
    case 'coverage':
      return test.coverage?.includes(COVERAGES[at] ?? 'off') !== false;
    case 'device':
      return (
        passes(charts.device, at, test.device ?? {}) &&
        (test.automatic !== true || charts.device.states[at]?.remembers === true)
      );
    case 'incident':
      return (
        passes(charts.incident, at, test.incident ?? {}) &&
        (test.verdict === undefined || charts.incident.states[at]?.remembers === test.verdict)
      );
    case 'account':
      return passes(charts.account, at, test.account ?? {});
    case 'notes': {
      const wanted = bits(test.notes ?? []);
      return (at & wanted) === wanted;
    }
    default:
      return assertNever(part);
  }
}
