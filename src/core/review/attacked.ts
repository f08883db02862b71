import type { Drill } from '../drill/drill.ts';
import { factsNamed } from '../drill/record.ts';
import type { Device, Incident } from '../incident/incident.ts';

/**
 * Whether an attacker was on a device, as the incident has it: where it says so itself, that decides. Else, in a true
 * attack, the devices that met the threshold and those that the evidence of an alert calls suspicious or worse; where the
 * verdict is no attack, none.
 */
export function wasAttacked(device: Device, drill: Drill): boolean {
  if (device.attacked !== undefined) return device.attacked;
  const verdict = factsNamed(drill.record, 'verdict.recorded').at(-1)?.fact.as;
  const isAttack = verdict === undefined || verdict === 'true-positive';
  return isAttack && (hasMetThreshold(device, drill) || isInEvidence(device, drill.incident));
}

/** A device that was isolated before the threshold has no such fact on record, and is no less attacked. */
const hasMetThreshold = ({ id }: Device, { incident, record }: Drill): boolean =>
  incident.world.some(({ fact }) => fact.type === 'threshold.met' && fact['device'] === id) ||
  factsNamed(record, 'threshold.met').some(({ fact }) => fact.device === id);

const BAD: readonly string[] = ['suspicious', 'malicious'];

/** An alert that isolation has kept from coming in says the same of the device. */
const isInEvidence = ({ id }: Device, { evidence }: Incident): boolean =>
  evidence.some(({ items }) =>
    items.some(({ kind, name, verdict }) => kind === 'device' && isNameOf(id, name) && BAD.includes(verdict)),
  );

/** Evidence has the name with its domain. */
const isNameOf = (id: string, name: string): boolean => name.toLowerCase().split('.')[0] === id;
