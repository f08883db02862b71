import type { SituationName } from '../../kernel/vocabulary/situations.ts';
import { type Coverage, COVERAGES, type Note, type TagTest } from './moves.ts';
import { bits, passes, type Space, strideOf } from './space.ts';

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

/** The situations as lookups, made once for a space. */
export function situationTests(space: Space): { readonly [S in SituationName]: HoldsIn } {
  const entries = Object.entries(TESTS).map(([name, tests]) => [
    name,
    anyOf(tests.map((test) => compile(space, test))),
  ]);
  return Object.fromEntries(entries) as { readonly [S in SituationName]: HoldsIn }; // the entries are those of the table
}

const anyOf = (tests: readonly HoldsIn[]): HoldsIn => {
  const [only] = tests;
  return tests.length === 1 && only ? only : (state) => tests.some((test) => test(state));
};

function compile(space: Space, test: SituationTest): HoldsIn {
  const { charts, sizes } = space;
  const marked = (size: number, isTrue: (at: number) => boolean): Uint8Array =>
    Uint8Array.from({ length: size }, (_, at) => (isTrue(at) ? 1 : 0));
  const device = marked(
    sizes.device,
    (at) =>
      passes(charts.device, at, test.device ?? {}) &&
      (test.automatic !== true || charts.device.states[at]?.remembers === true),
  );
  const incident = marked(
    sizes.incident,
    (at) =>
      passes(charts.incident, at, test.incident ?? {}) &&
      (test.verdict === undefined || charts.incident.states[at]?.remembers === test.verdict),
  );
  const account = marked(sizes.account, (at) => passes(charts.account, at, test.account ?? {}));
  const wanted = bits(test.notes ?? []);
  const notes = marked(sizes.notes, (at) => (at & wanted) === wanted);
  const coverage = marked(sizes.coverage, (at) => test.coverage?.includes(COVERAGES[at] ?? 'off') !== false);
  const strides = {
    coverage: strideOf(space, 'coverage'),
    device: strideOf(space, 'device'),
    incident: strideOf(space, 'incident'),
    account: strideOf(space, 'account'),
  };
  return (state) =>
    device[Math.floor(state / strides.device) % sizes.device] === 1 &&
    incident[Math.floor(state / strides.incident) % sizes.incident] === 1 &&
    account[Math.floor(state / strides.account) % sizes.account] === 1 &&
    notes[state % sizes.notes] === 1 &&
    coverage[Math.floor(state / strides.coverage)] === 1;
}
