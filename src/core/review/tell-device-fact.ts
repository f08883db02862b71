import type { Drill } from '../drill/drill.ts';
import { actionRow } from '../kernel/vocabulary/actions.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';
import { deviceName, findingName, quoted, words } from './names.ts';

/** What happened to a device, on its channel and to its evidence. Undefined where a fact is about something else. */
export function tellDeviceFact(fact: Fact, drill: Drill): string | undefined {
  const about = deviceOf(fact);
  if (about === undefined) return tellFinding(fact, drill);
  const device = deviceName(about);
  switch (fact.type) {
    case 'signal.raised':
      return (
        fact.text ?? drill.incident.evidence.find(({ id }) => id === fact.evidence)?.title ?? `An alert on ${device}`
      );
    case 'threshold.met':
      return `The threshold for automatic action was met on ${device}`;
    case 'approval.lapsed':
      return `The question about ${device} lapsed: nobody answered in time`;
    case 'disruption.decided':
    case 'automation.decided':
      return `${fact.type === 'disruption.decided' ? 'Attack disruption' : 'The severity automation'} decided about ${device}: ${fact.decision}${'reason' in fact && fact.reason ? `, ${said(fact.reason)}` : ''}`;
    case 'isolation.requested':
      return `Isolation of ${device} requested${fact.scope === 'selective' ? ', selective' : ', full'}`;
    case 'isolation.started':
      return `${device} picked the isolation up`;
    case 'isolation.confirmed':
      return `${device} isolated, ${fact.scope ?? 'full'}`;
    case 'isolation.failed':
      return `Isolation of ${device} failed${because(fact.reason)}`;
    case 'isolation.timed-out':
      return `Isolation of ${device} timed out`;
    case 'isolation.cancelled':
      return `Isolation of ${device} cancelled`;
    case 'isolation.expired':
      return `The order to isolate ${device} expired; the device never picked it up`;
    case 'isolation.skipped':
      return `Isolation of ${device} skipped${because(fact.reason)}`;
    case 'release.requested':
      if (fact.comment === '') return `Release of ${device} requested, without a comment`;
      return `Release of ${device} requested${fact.approvedBy === undefined ? '' : `, approved by ${fact.approvedBy}`}${fact.reference === undefined ? '' : `, ${fact.reference}`}: “${fact.comment}”`;
    case 'release.started':
      return `${device} picked the release up`;
    case 'release.confirmed':
      return `${device} released, back on the network`;
    case 'release.failed':
      return `Release of ${device} failed${because(fact.reason)}`;
    case 'isolation.lifted':
      return `Isolation of ${device} was lifted by the service${because(fact.reason)}`;
    case 'isolation.undone':
      return `Isolation of ${device} undone from the action center`;
    case 'script.downloaded':
      return `Force-release script for ${device} downloaded`;
    case 'release.forced':
      return `${device} released by script, at the device itself`;
    case 'device.contained':
      return `${device} contained: its neighbours block it`;
    case 'device.uncontained':
      return `${device} released from containment`;
    case 'device.tagged':
      return `${device} tagged ${fact.tag}`;
    case 'file.quarantined':
      return `${fact.file} stopped and quarantined on ${device}`;
    case 'file.collected':
      return `${fact.file} collected from ${device}`;
    case 'session.opened':
      return `Live response session on ${device}${fact.session === undefined ? '' : `, ${fact.session}`}`;
    case 'session.closed':
      return `Live response session on ${device} ended${because(fact.reason)}`;
    case 'session.idled-out':
      return `Live response session on ${device} ended after 30 idle minutes`;
    case 'command.run':
      return `${fact.typed ?? [fact.command, fact.argument].filter(Boolean).join(' ')} on ${device}`;
    case 'entity.viewed':
    case 'ticket.submitted':
      return undefined;
    case 'finding.seen':
      return tellFinding(fact, drill);
    default:
      return plain(fact.type, device);
  }
}

const PLAIN: { readonly [type in Fact['type']]?: string } = {
  'device.went-offline': 'went offline',
  'device.came-online': 'came online',
  'tunnel.closed-in': 'is in a full VPN tunnel now',
  'tunnel.split': 'is out of the full VPN tunnel',
  'proxy.blocked': 'reaches the world through a proxy only',
  'device.rebooted': 'was restarted',
  'reimage.ordered': 'is to be re-imaged',
  'device.reimaged': 'was re-imaged',
  'sensor.impaired': 'has an impaired sensor',
  'apps.restricted': 'runs signed applications only',
  'apps.unrestricted': 'runs every application again',
  'investigation.started': 'is under automated investigation',
  'package.requested': 'is asked for an investigation package',
  'package.available': 'has sent its investigation package',
  'package.failed': 'could not send its investigation package',
  'scan.started': 'runs an antivirus scan',
  'scan.finished': 'has finished its antivirus scan',
  'firewall.changed': 'has its firewall rules changed, so its network is back',
  'approval.asked': 'waits for an approval to be isolated',
  'approval.given': 'may be isolated: approved',
  'approval.refused': 'is not to be isolated: rejected',
  'approval.lost': 'still waits: the answer about it was not recorded',
  'exclusion.added': 'is excluded from automatic action',
  'exclusion.removed': 'is no longer excluded',
};

const plain = (type: Fact['type'], device: string): string | undefined => {
  const said = PLAIN[type];
  return said === undefined ? undefined : `${device} ${said}`;
};

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${said(reason)}`);

/** A reason is a name of the code, or a sentence that may hold names of the tenant. */
const said = (reason: string): string => (reason.includes(' ') ? reason : words(reason));

/** What was found, by what was done to find it: the text itself is shown where it was found. */
function tellFinding(fact: Fact, drill: Drill): string | undefined {
  if (fact.type !== 'finding.seen') return undefined;
  const response = drill.incident.responses[fact.response];
  if (!response) return 'Something was found';
  const { on } = response;
  const found = fact.finding === undefined ? 'Result' : `Found: ${findingName(fact.finding, drill.incident)}`;
  switch (on.do) {
    case 'run':
      return `${found}, from ${on.command}`;
    case 'hunt':
      return `${found}, from the hunt ${quoted(drill.incident.queries.find(({ id }) => id === on.query)?.title ?? words(on.query))}`;
    case 'look':
      return `${found}, in ${words(on.tab)}`;
    default:
      return `${found}, after ${quoted(actionRow(on.do).label)}`;
  }
}
