import type { Drill } from '../drill/drill.ts';
import { tenantNow } from '../drill/settings-now.ts';
import { deedsIn } from '../incident/deeds-in.ts';
import type { Incident } from '../incident/incident.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { deviceName, words } from './names.ts';

/** A thing that automatic action leaves out, as it is listed and as it is taken off the list. */
export interface Exclusion {
  readonly name: string;
  readonly what: 'Tag' | 'Device';
  readonly asked: { readonly tag: string } | { readonly device: string };
}

/** A rule that can be changed, by the name that the incident or the tenant gives it. */
export interface KnownRule {
  readonly id: string;
  readonly name: string;
  /** What it says, where the tenant knows it. */
  readonly says?: string;
  /** How it was last changed in this drill. */
  readonly changed?: 'on' | 'off';
}

/** The settings of automatic response as they stand now, with what was changed in this drill. */
export interface AutomatedResponse {
  readonly tenant: Tenant;
  readonly exclusions: readonly Exclusion[];
  readonly rules: readonly KnownRule[];
}

/**
 * What acts by itself in this tenant, as of now: the tenant with every change of the drill in it, what is excluded, and the rules
 * that a player can change, those of the severity automation first. A rule that only the incident names says nothing. [EXC, CFG]
 */
export function automatedResponse(drill: Drill): AutomatedResponse {
  const tenant = tenantNow(drill);
  const { excludedTags, excludedDevices } = tenant.disruption;
  return {
    tenant,
    exclusions: [
      ...excludedTags.map((tag): Exclusion => ({ name: tag, what: 'Tag', asked: { tag } })),
      ...excludedDevices.map((device): Exclusion => ({ name: deviceName(device), what: 'Device', asked: { device } })),
    ],
    rules: knownRules(drill),
  };
}

/** The rules of the severity automation, and every other that the incident speaks of: which of them to change is for the player to know. */
function knownRules(drill: Drill): readonly KnownRule[] {
  const own = drill.tenant.severityAutomation.rules;
  const spoken = rulesIn(drill.incident).filter((id) => !own.some((rule) => rule.id === id));
  const changes = drill.record.byName['rule.changed'] ?? [];
  return [...own.map(({ id }) => id), ...spoken.toSorted()].map((id) => {
    const last = changes.findLast(({ fact }) => fact.type === 'rule.changed' && fact.rule === id)?.fact;
    const changed = last?.type === 'rule.changed' ? last.toward : undefined;
    const row = own.find((rule) => rule.id === id);
    return {
      id,
      name: words(id),
      ...(row && { says: `${row.when.severity} severity: ${row.then}` }),
      ...(changed !== undefined && { changed }),
    };
  });
}

const rulesIn = (incident: Incident): readonly string[] => [
  ...new Set(deedsIn(incident).flatMap((deed) => (deed.do === 'change-rule' ? [deed.rule] : []))),
];
