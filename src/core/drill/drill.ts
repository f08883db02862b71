import { fingerprint } from '../kernel/fingerprint.ts';
import type { Seed } from '../kernel/draw.ts';
import { type DrillTime, latest, STARTEX } from '../kernel/time.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import type { Desk } from '../kernel/vocabulary/words.ts';
import type { Incident } from '../incident/incident.ts';
import { openSituation, type Situation } from '../lifecycle/situation.ts';
import type { Runbook } from '../runbook/runbook.ts';
import { adaptTenant, type Tenant } from '../tenant/tenant.ts';
import { type Agenda, openAgenda } from './agenda.ts';
import { openRecord, type Record } from './record.ts';

/** One run of an incident. Everything a screen, a score or a report shows is a pure function of it. */
export interface Drill {
  readonly incident: Incident;
  readonly tenant: Tenant;
  readonly runbook?: Runbook;
  readonly seed: Seed;
  /** The whole log, append-only. The number of a fact is its position here, from 1. At a desk there are holes, where it has heard nothing. */
  readonly facts: readonly Fact[];
  /** Where the charts stand. */
  readonly situation: Situation;
  /** What stands of the log after take-backs, indexed for questions. */
  readonly record: Record;
  /** What the script has still to say. */
  readonly agenda: Agenda;
  /** Red lines that were crossed, each with the fact that did it. */
  readonly crossed: readonly Crossing[];
  /** At which desk this is what is known of the drill, where it is not the whole of it (see `atDesk`). */
  readonly desk?: Desk;
}

/** A red line that was crossed. */
export interface Crossing {
  /** The id of the rubric row. */
  readonly row: string;
  readonly number: number;
}

/** A drill before its first fact. The tenant is adapted to what the incident needs. */
export function openDrill(incident: Incident, tenant: Tenant, runbook: Runbook | undefined, seed: Seed): Drill {
  return {
    incident,
    tenant: adaptTenant(tenant, incident.tenant),
    ...(runbook && { runbook }),
    seed,
    facts: [],
    situation: openSituation(incident.assets),
    record: openRecord(),
    agenda: openAgenda(incident),
    crossed: [],
  };
}

/** The same drill before its first fact. Its tenant is adapted already. */
export const reopened = ({ incident, tenant, runbook, seed }: Drill): Drill => ({
  ...openDrill(incident, tenant, runbook, seed),
  tenant,
});

/** The drill time now: that of the last fact, or where the clock has jumped to. */
export const now = (drill: Drill): DrillTime => latest(drill.record.at, drill.record.until, STARTEX);

/**
 * Where a clock on the wall goes on from: not before the last line of the log. A note moves no drill time, yet what is
 * written after it is not written earlier; after a take-back time starts again at the turn.
 */
export function resumesAt(drill: Drill): DrillTime {
  const last = drill.facts.at(-1);
  return last === undefined || last.type === 'turn.taken-back' ? now(drill) : latest(now(drill), last.at);
}

/** The drill as it would be judged at a later time, when nothing has happened until then. */
export const asOf = (drill: Drill, at: DrillTime): Drill => ({
  ...drill,
  record: { ...drill.record, at: latest(drill.record.at, at) },
});

/** What tells two runs apart: incident, seed and every fact, as 16 hex digits. */
export const drillFingerprint = (drill: Drill): string =>
  fingerprint(JSON.stringify([drill.incident.id, drill.seed, drill.facts]));
