import { deskOf } from '../core/drill/desks.ts';
import { openDrill } from '../core/drill/drill.ts';
import { LOG_FORMAT } from '../core/drill/upcasts.ts';
import { MODEL_PLAYER } from '../core/drill/seats.ts';
import { openingFacts, type Pace } from '../core/drill/turn.ts';
import type { Incident } from '../core/incident/incident.ts';
import { fingerprint } from '../core/kernel/fingerprint.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import { STARTEX } from '../core/kernel/time.ts';
import type { Seed } from '../core/kernel/draw.ts';
import type { Fact } from '../core/kernel/vocabulary/facts.ts';
import type { Seat } from '../core/kernel/vocabulary/words.ts';
import type { Runbook } from '../core/runbook/runbook.ts';
import { DEFAULT_TENANT, type Tenant } from '../core/tenant/tenant.ts';
import type { DrillHeader } from '../storage/store.ts';
import type { StoreFault } from '../storage/store-fault.ts';
import type { World } from './world.ts';

/** What somebody has chosen before a drill. Texts are kept with it, so that it can be read when the content has moved on. */
export interface DrillPlan {
  readonly incident: { readonly value: Incident; readonly text: string };
  readonly runbook?: { readonly value: Runbook; readonly text: string };
  readonly tenant?: Tenant;
  readonly pace: Pace;
  readonly feedback: DrillHeader['feedback'];
  /** Seats that this person plays; all of them where it is left out. */
  readonly seats?: readonly Seat[];
  /** What becomes of the others. */
  readonly others?: 'model' | 'empty';
  /** The helpdesk and the other seats are played apart. It is turn-based then: a clock that runs would run for both while one of them waits. */
  readonly atTwoDesks?: boolean;
  /** Left out, it is drawn. The same seed and the same play give the same drill. */
  readonly seed?: Seed;
}

/** Stores a new drill up to its STARTEX and gives its id. Nothing is stored by halves: a drill without facts is opened anew. */
export async function startDrill(world: World, plan: DrillPlan): Promise<Result<string, StoreFault>> {
  const { store } = world;
  const header = headerOf(world, plan);
  const sources = [
    store.keepSource(header.incident.revision, 'incident', plan.incident.text),
    ...(plan.runbook && header.runbook
      ? [store.keepSource(header.runbook.revision, 'runbook', plan.runbook.text)]
      : []),
    store.createDrill(header),
  ];
  for (const kept of await Promise.all(sources)) if (!kept.ok) return fail(kept.error);
  const facts = firstFacts(plan, header);
  const appended = await store.append(header.id, 0, facts, header.startedAt);
  return appended.ok ? ok(header.id) : fail(appended.error);
}

function headerOf(
  world: World,
  { incident, runbook, tenant = DEFAULT_TENANT, pace, feedback, seed, atTwoDesks }: DrillPlan,
): DrillHeader {
  const { id, title } = incident.value;
  return {
    id: world.newId(),
    startedAt: world.clock(),
    format: LOG_FORMAT,
    incident: { id, title, revision: fingerprint(incident.text) },
    ...(runbook && { runbook: { title: runbook.value.title, revision: fingerprint(runbook.text) } }),
    tenant,
    seed: seed ?? world.newSeed(),
    pace: atTwoDesks ? 'turns' : pace,
    feedback,
    summary: { facts: 0, at: STARTEX, ended: false },
  };
}

/** Who sits where comes first on the record, so that the seats are known before anything falls due. */
function firstFacts(
  { incident, runbook, tenant = DEFAULT_TENANT, seats, others = 'model', atTwoDesks = false }: DrillPlan,
  { seed }: DrillHeader,
): readonly Fact[] {
  const opened = openingFacts(openDrill(incident.value, tenant, runbook?.value, seed));
  const { value } = incident;
  const isAll = !seats || value.seats.every((seat) => seats.includes(seat));
  if (isAll && !atTwoDesks) return opened;
  const taken = value.seats.flatMap((seat): readonly Fact[] => {
    const base = { type: 'seat.taken', at: STARTEX, by: seat, seat } as const;
    if (isAll || seats.includes(seat)) return [{ ...base, ...(atTwoDesks && { person: deskOf(seat) }) }];
    return others === 'model' ? [{ ...base, person: MODEL_PLAYER }] : [];
  });
  return [...opened, ...taken];
}
