import { STARTEX } from '../../kernel/time.ts';
import type { Action } from '../../kernel/vocabulary/actions.ts';
import type { By } from '../../kernel/vocabulary/fields.ts';
import type { Fact } from '../../kernel/vocabulary/facts.ts';
import type { Tag } from '../../lifecycle/tags.ts';

/** How the automations treat the device: what decides whether it is isolated without anybody's hand. */
export const COVERAGES = ['in-scope', 'excluded', 'server', 'off'] as const;
export type Coverage = (typeof COVERAGES)[number];

/** What the team has done that no chart keeps. */
export const NOTES = ['evidence', 'remediated', 'again'] as const;
export type Note = (typeof NOTES)[number];

/** Tags that must be there, and tags that must not. */
export interface TagTest {
  readonly has?: readonly Tag[];
  readonly lacks?: readonly Tag[];
}

/** One thing that can happen next to a device, its user's account and the incident. */
export interface Move {
  readonly name: string;
  readonly by: By;
  /** What somebody does by it; absent where nobody does anything. */
  readonly actions?: readonly Action[];
  /** In order; each moves the charts that hear it. The move can happen where they can use them all. */
  readonly facts: readonly Fact[];
  readonly device?: TagTest;
  readonly account?: TagTest;
  readonly incident?: TagTest;
  readonly coverage?: readonly Coverage[];
  readonly needs?: readonly Note[];
  readonly sets?: readonly Note[];
}

/** The subjects of every fact of an exploration; a story gives them names. */
export const LAPTOP = 'laptop';
export const USER = 'user';

const on = { at: STARTEX, device: LAPTOP } as const;
const of = { at: STARTEX, account: USER } as const;
const now = { at: STARTEX } as const;
const comment = 'comment';

/** Where every exploration begins: the service has seen an attack on the laptop. */
export const DETECTION: Fact = { type: 'threshold.met', by: 'service', ...on };

const HAPPENS: readonly Move[] = [
  {
    name: 'disruption-isolates',
    by: 'disruption',
    coverage: ['in-scope'],
    facts: [
      { type: 'disruption.decided', by: 'disruption', decision: 'isolate', ...on },
      { type: 'isolation.requested', by: 'disruption', ...on },
    ],
  },
  {
    name: 'disruption-skips',
    by: 'disruption',
    coverage: ['excluded'],
    facts: [
      { type: 'disruption.decided', by: 'disruption', decision: 'skip', ...on },
      { type: 'isolation.skipped', by: 'disruption', ...on },
    ],
  },
  {
    name: 'disruption-leaves',
    by: 'disruption',
    coverage: ['server', 'off'],
    facts: [{ type: 'disruption.decided', by: 'disruption', decision: 'leave', ...on }],
  },
  {
    name: 'automation-isolates',
    by: 'severity-automation',
    device: { lacks: ['released'] },
    facts: [{ type: 'isolation.requested', by: 'severity-automation', ...on }],
  },
  {
    name: 'automation-asks',
    by: 'severity-automation',
    incident: { lacks: ['resolved', 'approved', 'rejected', 'approval-lost'] },
    facts: [{ type: 'approval.asked', by: 'severity-automation', ...on }],
  },
  {
    name: 'answer-lost',
    by: 'severity-automation',
    facts: [{ type: 'approval.lost', by: 'severity-automation', ...on }],
  },
  {
    name: 'approval-lapses',
    by: 'severity-automation',
    facts: [{ type: 'approval.lapsed', by: 'severity-automation', ...on }],
  },
  { name: 'device-isolates', by: 'device', facts: [{ type: 'isolation.confirmed', by: 'device', ...on }] },
  {
    name: 'isolation-fails',
    by: 'device',
    device: { has: ['online'] },
    facts: [{ type: 'isolation.failed', by: 'device', ...on }],
  },
  {
    name: 'request-expires',
    by: 'service',
    device: { has: ['offline'] },
    facts: [{ type: 'isolation.expired', by: 'service', ...on }],
  },
  { name: 'device-lets-go', by: 'device', facts: [{ type: 'release.confirmed', by: 'device', ...on }] },
  {
    name: 'service-lifts',
    by: 'service',
    facts: [{ type: 'isolation.lifted', by: 'service', reason: 'window', ...on }],
  },
  { name: 'goes-offline', by: 'device', facts: [{ type: 'device.went-offline', by: 'device', ...on }] },
  { name: 'comes-online', by: 'device', facts: [{ type: 'device.came-online', by: 'device', ...on }] },
  { name: 'tunnel-closes-in', by: 'device', facts: [{ type: 'tunnel.closed-in', by: 'device', ...on }] },
  { name: 'tunnel-splits', by: 'device', facts: [{ type: 'tunnel.split', by: 'device', ...on }] },
  { name: 'detected-again', by: 'service', device: { has: ['released'] }, sets: ['again'], facts: [DETECTION] },
  { name: 'account-contained', by: 'disruption', facts: [{ type: 'account.contained', by: 'disruption', ...of }] },
  { name: 'containment-expires', by: 'service', facts: [{ type: 'containment.expired', by: 'service', ...of }] },
];

// One row a line where it fits.
// prettier-ignore
const BY_HAND: readonly Move[] = [
  { name: 'isolate', by: 'analyst', actions: ['isolate'], facts: [{ type: 'isolation.requested', by: 'analyst', comment, ...on }] },
  { name: 'cancel', by: 'analyst', actions: ['cancel-action'], facts: [{ type: 'isolation.cancelled', by: 'analyst', ...on }] },
  { name: 'release', by: 'analyst', actions: ['release'], facts: [{ type: 'release.requested', by: 'analyst', comment, ...on }] },
  { name: 'force-release', by: 'it-operations', actions: ['force-release'], facts: [{ type: 'release.forced', by: 'it-operations', ...on }] },
  { name: 'new-image', by: 'it-operations', actions: ['reimage'], sets: ['remediated'], facts: [{ type: 'device.reimaged', by: 'it-operations', ...on }] },
  {
    name: 'approve',
    by: 'analyst',
    actions: ['approve'],
    facts: [
      { type: 'approval.given', by: 'analyst', ...on },
      { type: 'isolation.requested', by: 'severity-automation', ...on },
    ],
  },
  { name: 'reject', by: 'analyst', actions: ['reject'], facts: [{ type: 'approval.refused', by: 'analyst', ...on }] },
  { name: 'investigate', by: 'analyst', actions: ['run', 'collect-package', 'hunt', 'look'], sets: ['evidence'], facts: [] },
  { name: 'confirm-threat', by: 'analyst', actions: ['classify'], needs: ['evidence'], incident: { has: ['verdict-open'] }, facts: [{ type: 'verdict.recorded', by: 'analyst', as: 'true-positive', ...now }] },
  { name: 'call-it-false', by: 'analyst', actions: ['classify'], needs: ['evidence'], incident: { has: ['verdict-open'] }, facts: [{ type: 'verdict.recorded', by: 'analyst', as: 'false-positive', ...now }] },
  { name: 'remediate', by: 'analyst', actions: ['run', 'quarantine-file', 'run-scan'], needs: ['evidence'], sets: ['remediated'], device: { has: ['channel-open'] }, facts: [] },
  { name: 'resolve', by: 'analyst', actions: ['resolve'], facts: [{ type: 'incident.resolved', by: 'analyst', comment, ...now }] },
  { name: 'revoke-sessions', by: 'analyst', actions: ['revoke-sessions'], account: { lacks: ['sessions-revoked'] }, facts: [{ type: 'sessions.revoked', by: 'analyst', ...of }] },
  { name: 'reset-password', by: 'analyst', actions: ['reset-password'], account: { lacks: ['password-reset'] }, facts: [{ type: 'password.reset', by: 'analyst', ...of }] },
  { name: 'disable-account', by: 'analyst', actions: ['disable-account'], facts: [{ type: 'account.disabled', by: 'analyst', ...of }] },
];

/** Everything that can happen next, what nobody does first. */
export const MOVES: readonly Move[] = [...HAPPENS, ...BY_HAND];
