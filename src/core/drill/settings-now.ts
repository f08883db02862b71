import type { Device } from '../incident/incident.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { deviceIn } from './assets.ts';
import type { Drill } from './drill.ts';
import { factsNamed } from './record.ts';

/** The tenant with what the players have changed in this drill: exclusions and rules act on what comes after them. */
export function tenantNow(drill: Drill): Tenant {
  const changes = drill.record.entries.flatMap(({ fact }) =>
    fact.type === 'exclusion.added' || fact.type === 'exclusion.removed' || fact.type === 'rule.changed' ? [fact] : [],
  );
  return changes.reduce<Tenant>((tenant, fact) => {
    const { disruption, severityAutomation } = tenant;
    if (fact.type === 'rule.changed') {
      if (fact.toward !== 'off') return tenant;
      const rules = severityAutomation.rules.filter(({ id }) => id !== fact.rule);
      return { ...tenant, severityAutomation: { ...severityAutomation, rules } };
    }
    const change = fact.type === 'exclusion.added' ? withOne : withoutOne;
    return {
      ...tenant,
      disruption: {
        ...disruption,
        excludedTags: change(disruption.excludedTags, fact.tag),
        excludedDevices: change(disruption.excludedDevices, fact.device),
      },
    };
  }, drill.tenant);
}

/** The device with the tags that it was given in this drill. */
export function deviceNow(drill: Drill, id: string | undefined): Device | undefined {
  const device = deviceIn(drill, id);
  const tags = factsNamed(drill.record, 'device.tagged').flatMap(({ fact }) => (fact.device === id ? [fact.tag] : []));
  return device && { ...device, tags: [...device.tags, ...tags] };
}

const withOne = (list: readonly string[], one: string | undefined): readonly string[] =>
  one === undefined || list.includes(one) ? list : [...list, one];
const withoutOne = (list: readonly string[], one: string | undefined): readonly string[] =>
  list.filter((other) => other !== one);
