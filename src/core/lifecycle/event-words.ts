import type { FactName } from '../kernel/vocabulary/facts.ts';
import type { ChartEdge, GuardName } from './chart.ts';

/** What happens on an edge: a few words for the picture, and a sentence. */
export interface EventWords {
  readonly label: string;
  readonly says: string;
  /** Ids of fact cards that say more. */
  readonly cards?: readonly string[];
}

// One row a fact, so that the table can be read down.
// prettier-ignore
export const EVENT_WORDS: { readonly [F in FactName]?: EventWords } = {
  'threshold.met': { label: 'threshold met', says: 'The signals of the incident reach the threshold for automatic action.', cards: ['incident-level'] },
  'disruption.decided': { label: 'decides', says: 'Attack disruption decides about the device.', cards: ['workstations-only', 'group-level-needed'] },
  'isolation.requested': { label: 'isolation requested', says: 'Isolation is requested, by hand or by an automation.', cards: ['requested-not-enforced', 'server-isolation-by-hand'] },
  'isolation.started': { label: 'picked up', says: 'The device picks the order up.' },
  'isolation.confirmed': { label: 'confirmed', says: 'The device confirms that it has cut its network.' },
  'isolation.failed': { label: 'failed', says: 'The device reports that the isolation failed.', cards: ['failed-is-final', 'mail-rule-failed'] },
  'isolation.timed-out': { label: 'timed out', says: 'The device does not answer the order in time.', cards: ['failed-is-final'] },
  'isolation.cancelled': { label: 'cancelled', says: 'Somebody cancels the order.' },
  'isolation.expired': { label: 'expired', says: 'The time in which the order is tried is over.', cards: ['offline-three-days'] },
  'isolation.skipped': { label: 'skipped', says: 'The action is recorded as skipped.', cards: ['skipped'] },
  'release.requested': { label: 'release requested', says: 'A release is requested, with a comment.', cards: ['release-right', 'release-comment'] },
  'release.started': { label: 'picked up', says: 'The device picks the release up.' },
  'release.confirmed': { label: 'confirmed', says: 'The device confirms that its network is back.' },
  'release.failed': { label: 'failed or cancelled', says: 'The release fails, or somebody cancels it.' },
  'isolation.undone': { label: 'undone', says: 'The device confirms the undo from the Action center.' },
  'release.forced': { label: 'forced by script', says: 'Somebody runs the force-release script on the device itself.', cards: ['force-release-script', 'force-release-builds'] },
  'firewall.changed': { label: 'firewall changed', says: 'An administrator changes the firewall rules of the device.', cards: ['linux-firewall'] },
  'isolation.lifted': { label: 'lifted', says: 'The time that isolation lasts is over, and the service ends it.', cards: ['auto-lift', 'seven-day-lift', 'never-lifted'] },
  'device.reimaged': { label: 're-imaged', says: 'The device is set up anew.' },

  'device.went-offline': { label: 'went offline', says: 'The device is switched off or leaves every network.' },
  'device.came-online': { label: 'came online', says: 'The device is switched on and has a network again.' },
  'device.rebooted': { label: 'restarted', says: 'The device is restarted, which ends nothing.', cards: ['reboot'] },
  'tunnel.closed-in': { label: 'closed in', says: 'The VPN takes all traffic of the device.', cards: ['full-tunnel'] },
  'tunnel.split': { label: 'split', says: 'The device leaves the VPN, or its traffic to Defender goes past it.', cards: ['full-tunnel'] },
  'proxy.blocked': { label: 'proxy only', says: 'Nothing but a proxy leads out of the network any more.', cards: ['proxy'] },
  'sensor.impaired': { label: 'impaired', says: 'The sensor is tampered with or damaged.' },

  'session.opened': { label: 'opened', says: 'Somebody opens a live response session.', cards: ['live-response-limits', 'live-response-roles'] },
  'command.run': { label: 'command run', says: 'Somebody runs a command, and the idle time begins anew.', cards: ['live-response-limits'] },
  'session.closed': { label: 'closed', says: 'The session is ended, or the cloud channel is lost.' },
  'session.idled-out': { label: 'idled out', says: 'Nobody has run a command for too long.', cards: ['live-response-limits'] },
  'package.requested': { label: 'requested', says: 'Somebody asks the device for its investigation package.', cards: ['package-before-cleanup', 'plan-one'] },
  'package.available': { label: 'sent', says: 'The device has sent its package.', cards: ['package-folders'] },
  'package.failed': { label: 'failed', says: 'The device cannot collect or send its package.', cards: ['package-may-fail'] },
  'scan.started': { label: 'started', says: 'Somebody starts an antivirus scan.' },
  'scan.finished': { label: 'finished', says: 'The device reports the end of the scan.' },
  'investigation.started': { label: 'started', says: 'Somebody starts an automated investigation.', cards: ['investigation-joins'] },
  'apps.restricted': { label: 'restricted', says: 'Somebody restricts which applications may run.', cards: ['restrict-apps-signed'] },
  'apps.unrestricted': { label: 'unrestricted', says: 'Somebody takes the restriction away.' },
  'reimage.ordered': { label: 'ordered', says: 'Somebody orders that the device is set up anew.' },
  'script.downloaded': { label: 'downloaded', says: 'Somebody downloads the force-release script for this device.', cards: ['force-release-script'] },
  'device.contained': { label: 'contained', says: 'The neighbours of the device are told to block it.', cards: ['isolate-or-contain'] },
  'device.uncontained': { label: 'released', says: 'The device is released from containment, which ends no isolation.', cards: ['isolate-or-contain'] },

  'account.contained': { label: 'contained', says: 'Attack disruption contains the account.', cards: ['contain-user-five-days'] },
  'account.disabled': { label: 'disabled', says: 'The account is disabled, by hand or by attack disruption.', cards: ['sync-app-name'] },
  'account.enabled': { label: 'enabled', says: 'The disabled account is enabled.' },
  'containment.expired': { label: 'expired', says: 'The time that containment lasts is over.', cards: ['contain-user-five-days'] },
  'containment.undone': { label: 'undone', says: 'Somebody undoes the containment.', cards: ['contain-user-undo'] },
  'sessions.revoked': { label: 'revoked', says: 'Somebody revokes the open sessions.', cards: ['sessions-and-password'] },
  'password.reset': { label: 'reset', says: 'Somebody resets the password.', cards: ['sessions-and-password', 'hybrid-reset-twice'] },

  'status.set': { label: 'set', says: 'Somebody sets the status.' },
  'incident.resolved': { label: 'resolved', says: 'Somebody resolves the incident, with a comment.' },
  'incident.owned': { label: 'assigned', says: 'Somebody takes the incident.' },
  'handed-over': { label: 'handed over', says: 'The owner hands the incident to another seat.' },
  'verdict.recorded': { label: 'recorded', says: 'Somebody records a verdict.', cards: ['expected-activity', 'determinations'] },
  'user.informed': { label: 'user told', says: 'Somebody tells a user that security has cut the device off.', cards: ['toast-windows-only'] },
  'manager.informed': { label: 'told', says: 'Somebody tells the manager.', cards: ['business-critical-contact'] },
  'legal.informed': { label: 'told', says: 'Somebody tells legal.', cards: ['privacy-clock'] },
  'helpdesk.briefed': { label: 'briefed', says: 'Somebody briefs the helpdesk.' },
  'approval.asked': { label: 'asked', says: 'The severity automation asks for an approval.', cards: ['flow-one-approver'] },
  'approval.given': { label: 'given', says: 'An approver says yes.' },
  'approval.refused': { label: 'refused', says: 'An approver says no.' },
  'approval.lost': { label: 'lost', says: 'Somebody answers in a shared mailbox, where no answer is recorded.', cards: ['shared-mailbox'] },
  'approval.lapsed': { label: 'lapsed', says: 'The time for an answer is over.' },
};

/** A few words for an edge in the picture; none where it is what else happens. */
export const edgeLabel = ({ on, guard }: Pick<ChartEdge, 'on' | 'guard'>): string =>
  EDGE_LABELS[`${on ?? ''} ${guard ?? ''}`.trimEnd()] ?? (on === undefined ? '' : (EVENT_WORDS[on]?.label ?? on));

/** Where a guard decides which way a fact leads, the picture says that instead of the fact. */
export const EDGE_LABELS: { readonly [onGuard: string]: string } = {
  'disruption.decided decidedTo isolate': 'decides to isolate',
  'disruption.decided decidedTo skip': 'decides to skip',
  'disruption.decided': 'leaves it alone',
  'status.set statusIs active': 'set active',
  'status.set statusIs in-progress': 'set in progress',
  'account.enabled byService': 'by automation',
  'account.enabled': 'by hand',
  'session.opened opensBasic': 'opened, basic',
  'session.opened channelOpen': 'opened, advanced',
  ' isSelective': 'selective',
  ' viaActionCenter': 'by undo',
  ' startsOffline': 'starts offline',
  ' startsFullTunnel': 'starts in a tunnel',
  ' startsBehindProxy': 'starts behind it',
  ' reachesCloud': 'reaches the cloud',
  ' cutOffFromCloud': 'cut off from it',
};

/** What a guard asks, as the end of “only if …”. */
export const GUARD_WORDS: { readonly [guard: GuardName]: string } = {
  canBeIsolated: 'the device is onboarded and is not kept from isolation by restricted security operations',
  channelOpen: 'the cloud channel is open',
  isWindows: 'the device runs Windows',
  isLinux: 'the device runs Linux',
  isSelective: 'selective isolation was asked for',
  'decidedTo isolate': 'the decision is to isolate',
  'decidedTo skip': 'the decision is to leave an excluded device out',
  viaActionCenter: 'the release was asked for in the Action center',
  startsOffline: 'the incident starts with the device offline',
  startsFullTunnel: 'the incident starts with the device in a full tunnel',
  startsBehindProxy: 'the incident starts with the device behind a proxy',
  reachesCloud:
    'the device is online and, if its network is cut, neither a full tunnel nor a proxy under full isolation stands in the way',
  cutOffFromCloud:
    'the device is offline, or its network is cut and a full tunnel or a proxy under full isolation stands in the way',
  opensBasic: 'the cloud channel is open and a basic session is asked for',
  hasVerdict: 'a verdict is on record',
  'statusIs active': 'it is set to active',
  'statusIs in-progress': 'it is set to in progress',
  byService: 'an automation did it',
};

/** Fact cards that a guard rests on. */
export const GUARD_CARDS: { readonly [guard: GuardName]: readonly string[] } = {
  canBeIsolated: ['restricted-assets'],
  channelOpen: ['cloud-channel'],
  isWindows: ['force-release-script'],
  isLinux: ['linux-firewall'],
  isSelective: ['selective-by-default'],
  byService: ['re-enabled-by-automation'],
};
