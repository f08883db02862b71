import type { Tenant } from '../../tenant/tenant.ts';
import { compileCharts, type CompiledCharts } from '../../lifecycle/compiled-charts.ts';
import { type Coverage, COVERAGES, DETECTION, type Move, MOVES } from './moves.ts';
import { makeSpace, putTogether, type Space } from './space.ts';

/** What can happen in a tenant: a space to walk in, and the states where an attack begins. */
export interface World {
  readonly space: Space;
  readonly from: readonly number[];
}

/**
 * The world that a runbook is for. Where the tenant's settings are not known everything is possible: nobody who has not
 * answered a question is told that its bad answer needs no plan.
 */
export function makeWorld(charts: CompiledCharts, tenant: Tenant | undefined): World {
  const space = makeSpace(
    charts,
    MOVES.filter((move) => isPossible(move, tenant)),
  );
  const device = charts.device.next[charts.device.facts.indexOf(DETECTION)] ?? 0;
  return {
    space,
    from: coveragesOf(tenant).map((coverage) =>
      putTogether(space, { coverage: COVERAGES.indexOf(coverage), device, incident: 0, account: 0, notes: 0 }),
    ),
  };
}

/** How the automations of a tenant treat its devices. Servers there are in every one. */
function coveragesOf(tenant: Tenant | undefined): readonly Coverage[] {
  if (!tenant) return COVERAGES;
  const { enabled, excludedDevices, excludedTags, groupsWithoutResponse } = tenant.disruption;
  if (!enabled) return ['server', 'off'];
  const hasExclusions = excludedDevices.length + excludedTags.length > 0;
  return COVERAGES.filter(
    (coverage) =>
      coverage === 'in-scope' ||
      coverage === 'server' ||
      (coverage === 'excluded' && hasExclusions) ||
      (coverage === 'off' && groupsWithoutResponse.length > 0),
  );
}

function isPossible({ name }: Move, tenant: Tenant | undefined): boolean {
  if (!tenant) return true;
  const { enabled, rules, mailbox } = tenant.severityAutomation;
  const does = (verb: string): boolean => enabled && rules.some(({ then }) => then === verb);
  if (name === 'automation-isolates') return does('isolate');
  if (name === 'automation-asks') return does('ask');
  return name !== 'answer-lost' || mailbox === 'shared';
}

/** The charts as tables, the same for every tenant. Compiling takes a while: keep what it gives. */
export const compileLifecycle = (): CompiledCharts =>
  compileCharts([DETECTION, ...MOVES.flatMap(({ facts }) => facts)]);
