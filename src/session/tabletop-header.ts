import type { Phase } from '../core/tabletop/moment.ts';

/** A cache for lists, like that of a drill. */
export interface TabletopSummary {
  readonly facts: number;
  /** The exercise's clock in milliseconds. */
  readonly at: number;
  readonly phase: Phase;
  readonly people: number;
  readonly gaps: number;
  readonly openFollowUps: number;
}

/** What an exercise is besides its facts. */
export interface TabletopHeader {
  readonly id: string;
  /** Wall clock as an ISO text in UTC. */
  readonly startedAt: string;
  readonly format: number;
  readonly title: string;
  readonly incident?: { readonly id: string; readonly title: string; readonly revision: string };
  readonly runbook?: { readonly title: string; readonly revision: string };
  /** The tenant as it was, in JSON. */
  readonly tenant: unknown;
  readonly seed: number;
  readonly summary: TabletopSummary;
}
