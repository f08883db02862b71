import type { Condition } from '../incident/condition.ts';
import type { Incident } from '../incident/incident.ts';
import type { FactName } from '../kernel/vocabulary/facts.ts';
import type { SituationName } from '../kernel/vocabulary/situations.ts';
import { accountName, deviceName, listed, quoted, words } from './names.ts';

type OfSituation = Extract<Condition, { readonly situation: SituationName }>;
type OfFact = Extract<Condition, { readonly fact: FactName }>;

/** How things stand in a situation, as a clause: `ENG-LT-0338 is isolated and can be reached`. */
export function saySituation({ situation, device, account }: OfSituation, incident: Incident): string {
  const said = account === undefined ? 'an account' : accountName(account, { incident });
  return SITUATION_CLAUSES[situation](device === undefined ? 'a device' : deviceName(device), said);
}

const SITUATION_CLAUSES: { readonly [S in SituationName]: (device: string, account: string) => string } = {
  'isolation-fired': (device) => `an automation has isolated ${device}`,
  'isolation-failed': (device) => `isolation of ${device} has failed`,
  'isolation-waiting': (device) => `the order to isolate ${device} waits`,
  'isolation-skipped': (device) => `the automation has left ${device} out`,
  'server-suspected': (device) => `${device} is suspected, is no workstation and is not isolated`,
  'automation-off': (device) => `no automation acts on ${device}`,
  'approval-waiting': (device) => `an approval to isolate ${device} is waited for`,
  'approval-lost': (device) => `the approval to isolate ${device} is lost`,
  'doubly-isolated': (device) => `two automations act on ${device}`,
  'user-cut-off': (device) => `the user of ${device} is cut off and has not been told`,
  'important-user-cut-off': (device) => `${device} is isolated, and its user is important`,
  'helpdesk-called': () => 'a user who is cut off has called the helpdesk',
  'stranger-called': () => 'somebody has called who is not the user',
  'channel-open': (device) => `${device} is isolated and can be reached`,
  'channel-lost': (device) => `${device} cannot be reached`,
  'verdict-open': () => 'there is evidence and no verdict',
  'threat-confirmed': () => 'the verdict is “true positive”',
  'false-alarm': () => 'the verdict is a false alarm',
  'release-due': (device) => `there is a verdict and ${device} is still isolated`,
  'release-stuck': (device) => `the release of ${device} is stuck`,
  'lift-near': (device) => `the isolation of ${device} is about to end by itself`,
  'came-back': (device) => `${device} is back, and no person released it`,
  'isolated-again': (device) => `${device} is isolated for a second time`,
  'account-loose': (_, account) => `${account} can still be used elsewhere`,
  'containment-ending': (_, account) => `the containment of ${account} is about to end`,
  'incident-closed-isolated': (device) => `the incident is closed and ${device} is still isolated`,
  'released-unverified': (device) => `${device} is released and there is no verdict`,
};

/** What a fact says has happened, as a clause: `FIN-LT-0231 is released`. */
export function sayHappening({ fact, where }: OfFact, incident: Incident): string {
  const device = typeof where['device'] === 'string' ? deviceName(where['device']) : 'a device';
  if (fact === 'signal.raised') return sayAlert(where, device, incident);
  const said = FACT_CLAUSES[fact]?.(device);
  if (said !== undefined) return said;
  const details = Object.values(where).flatMap((value) => (typeof value === 'string' ? [words(value)] : []));
  return `“${words(fact)}” is on the record${details.length === 0 ? '' : ` (${listed(details, 'and')})`}`;
}

function sayAlert(where: OfFact['where'], device: string, { evidence }: Incident): string {
  const title = evidence.find(({ id }) => id === where['evidence'])?.title ?? where['text'];
  return typeof title === 'string' ? `the alert ${quoted(title)} comes in` : `an alert on ${device} comes in`;
}

const FACT_CLAUSES: { readonly [F in FactName]?: (device: string) => string } = {
  'threshold.met': (device) => `the threshold for automatic action is met on ${device}`,
  'isolation.requested': (device) => `isolation of ${device} is ordered`,
  'isolation.confirmed': (device) => `${device} is isolated`,
  'isolation.failed': (device) => `isolation of ${device} fails`,
  'isolation.timed-out': (device) => `isolation of ${device} times out`,
  'isolation.cancelled': (device) => `isolation of ${device} is cancelled`,
  'isolation.expired': (device) => `the order to isolate ${device} expires`,
  'isolation.skipped': (device) => `the automation leaves ${device} out`,
  'isolation.lifted': (device) => `the service lifts the isolation of ${device}`,
  'release.requested': (device) => `release of ${device} is ordered`,
  'release.confirmed': (device) => `${device} is released`,
  'release.forced': (device) => `${device} is released by script`,
  'firewall.changed': (device) => `the firewall rules of ${device} are changed`,
  'device.went-offline': (device) => `${device} goes offline`,
  'device.came-online': (device) => `${device} comes online`,
  'device.rebooted': (device) => `${device} is restarted`,
  'device.reimaged': (device) => `${device} is re-imaged`,
  'tunnel.split': (device) => `${device} leaves the full VPN tunnel`,
  'tunnel.closed-in': (device) => `${device} is in a full VPN tunnel`,
};
