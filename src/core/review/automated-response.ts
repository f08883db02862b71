import type { Drill } from '../drill/drill.ts';
import { tenantNow } from '../drill/settings-now.ts';
import { deedsIn } from '../incident/deeds-in.ts';
import type { Incident } from '../incident/incident.ts';
import type { FactOf } from '../kernel/vocabulary/facts.ts';
import { sayWhen, VERB_WORDS } from '../tenant/severity-table.ts';
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
  /** What it says, in words, with what was changed about it in this drill. */
  readonly says: string;
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
    const row = own.find((rule) => rule.id === id);
    const spoken = drill.incident.rules.find((rule) => rule.id === id)?.says;
    const says = row
      ? `Where ${sayWhen(row.when)}: ${VERB_WORDS[row.then]}.`
      : (spoken ?? 'This incident does not say.');
    return {
      id,
      name: words(id),
      says: [says, last?.type === 'rule.changed' && tellChange(last)].filter(Boolean).join(' '),
    };
  });
}

const tellChange = ({ toward, text }: FactOf<'rule.changed'>): string =>
  `Changed in this drill${toward === undefined ? '' : `, switched ${toward}`}${text === undefined ? '.' : `: ${text}`}`;

/** The rules that an incident lets somebody change, but for those of the tenant. */
export const rulesIn = (incident: Incident): readonly string[] => [
  ...new Set(deedsIn(incident).flatMap((deed) => (deed.do === 'change-rule' ? [deed.rule] : []))),
];
