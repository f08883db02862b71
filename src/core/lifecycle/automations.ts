import type { Device } from '../incident/incident.ts';
import { isSwitchedOff } from '../incident/restricted.ts';
import type { FactOf } from '../kernel/vocabulary/facts.ts';
import type { Severity } from '../kernel/vocabulary/words.ts';
import type { AutomationRule, Tenant } from '../tenant/tenant.ts';

/** What attack disruption decides about a device, and why; `scope` matters where it isolates. */
export interface DisruptionDecision {
  readonly decision: 'isolate' | 'skip' | 'leave';
  readonly reason: string;
  readonly scope: 'full' | 'selective';
}

/**
 * What attack disruption does about a device once the incident's confidence is high (article 1; domain.md §2, §13.1).
 * Only onboarded, end-user workstations; a group at *No automated response* is left alone, an excluded tag is skipped.
 * [RMA, AAD, CFG, EXC]
 */
export function disruptionDecision(tenant: Tenant, device: Device, confidence: 'high' | 'low'): DisruptionDecision {
  const { disruption } = tenant;
  const scope = disruption.isolationRules ? 'selective' : 'full';
  const leave = (reason: string): DisruptionDecision => ({ decision: 'leave', reason, scope });
  if (!disruption.enabled) return leave('automatic isolation is switched off');
  if (confidence === 'low') return leave('the confidence of the incident is too low');
  if (device.kind !== 'workstation') return leave('not an end-user workstation');
  if (!device.onboarded) return leave('not onboarded');
  if (isSwitchedOff(device, 'isolate')) return leave('restricted security operations');
  if (disruption.groupsWithoutResponse.includes(device.group))
    return leave('the device group has no automated response');
  const tag = device.tags.find((name) => disruption.excludedTags.includes(name));
  if (disruption.excludedDevices.includes(device.id))
    return { decision: 'skip', reason: 'the device is excluded from isolation', scope };
  if (tag !== undefined) return { decision: 'skip', reason: `tag ${tag} is excluded from isolation`, scope };
  return { decision: 'isolate', reason: 'high confidence, a workstation in scope', scope };
}

/** The confidence of the threshold that a device met; a script that says nothing means high. */
export const confidenceOf = (fact: FactOf<'threshold.met'> | undefined): 'high' | 'low' => fact?.confidence ?? 'high';

/** The row of the severity automation that decides about an alert: the first that fits (article 2; domain.md §7.2). [SEEDJSON] */
export function automationRule(
  tenant: Tenant,
  severity: Severity,
  device: Device,
  source?: string,
): AutomationRule | undefined {
  return tenant.severityAutomation.rules.find(
    ({ when }) =>
      when.severity === severity &&
      (when.kind === undefined || when.kind === device.kind) &&
      (when.group === undefined || when.group === device.group) &&
      (when.tag === undefined || device.tags.includes(when.tag)) &&
      (when.source === undefined || when.source === source),
  );
}
