import type { Action } from '../../kernel/vocabulary/actions.ts';
import type { SituationName } from '../../kernel/vocabulary/situations.ts';
import type { Section } from '../../kernel/vocabulary/words.ts';
import type { GapLevel, Property, Rule } from './gap.ts';

/** What a situation needs of a runbook, and how its absence is told. */
export interface SituationNeed {
  readonly situation: SituationName;
  /** The section in which an answer is looked for first. */
  readonly section: Section;
  /** An answer does one of these; absent where any step will do. */
  readonly by?: readonly Action[];
  /** Under which rule it is a gap that no step answers. */
  readonly unanswered: Rule | Property;
  readonly message: string;
  /** The step of the example that answers it. */
  readonly insert: string;
  /** How the story of an unanswered situation ends. */
  readonly ends: string;
  /** A runbook can go live without it. */
  readonly level?: GapLevel;
  /** Where the rules have a name of their own for it: nobody on duty, no channel that works. */
  readonly offDuty?: Rule | Property;
  readonly offDutyMessage?: string;
  readonly unreached?: Rule | Property;
  /** The user, who has no laptop now, must be reached. */
  readonly overPhone?: true;
  /** It can wait for the next working day. */
  readonly canWait?: true;
  /** Nobody but this section answers it. */
  readonly inSection?: true;
  /** How long it takes must be said: whoever waits for ever has forgotten. */
  readonly needsLimit?: true;
}

const row = (
  situation: SituationName,
  section: Section,
  unanswered: Rule | Property,
  message: string,
  insert: string,
  ends: string,
  more: Partial<SituationNeed> = {},
): SituationNeed => ({ situation, section, unanswered, message, insert, ends, ...more });

/** What the situations need from somebody (vocabulary.md), in the order of an incident; one row for each thing that is needed. */
// One row a line, so that they can be compared.
// prettier-ignore
export const NEEDS: readonly SituationNeed[] = [
  row('isolation-fired', 'alerting', 'G02', 'Say how the security team learns that isolation fired. It can happen before anyone opens the incident.', 'alerting.fired', 'Nothing in the runbook tells anybody.', { inSection: true, needsLimit: true }),
  row('isolation-fired', 'first-15', 'unanswered', 'Say who owns the incident from the first minute on.', 'first-15.own', 'Everybody sees it, and nobody owns it.', { by: ['own-incident'] }),
  row('isolation-fired', 'helpdesk', 'unanswered', 'Say who tells the helpdesk that a device was isolated, before its user calls.', 'helpdesk.brief', 'The helpdesk hears of it from the user.', { by: ['brief-helpdesk'], level: 'actionable' }),
  row('isolation-failed', 'alerting', 'failure-unheard', 'Say who learns that isolation failed. A rule that reports only what completed is silent.', 'alerting.failed', 'The device stays connected, and nobody hears of it.', { by: ['look', 'escalate', 'inform-user'] }),
  row('isolation-failed', 'alerting', 'failure-unheard', 'Say who isolates again when isolation failed.', 'alerting.failed', 'The device stays connected, and nobody acts again.', { by: ['isolate'] }),
  row('isolation-waiting', 'alerting', 'offline-forgotten', 'Say who keeps a waiting request in view, also over a change of shift.', 'alerting.watch-pending', 'Nobody keeps the request in view, and it will expire.', { by: ['comment', 'hand-over', 'escalate'], needsLimit: true }),
  row('isolation-waiting', 'alerting', 'offline-forgotten', 'Say who issues the request again before and after it expires.', 'alerting.reissue', 'The request will expire, and nobody issues it again.', { by: ['isolate'] }),
  row('isolation-skipped', 'vip', 'failure-unheard', 'Say who decides on isolation by hand when an excluded device is skipped.', 'scope.by-hand', 'The attack goes on, and nobody decides.', { by: ['isolate', 'contain-device'] }),
  row('isolation-skipped', 'vip', 'unanswered', 'Say who reviews an exclusion after an attack on an excluded device.', 'vip.exclusion', 'The exclusion stays as it is.', { by: ['exclude-device', 'remove-exclusion'], canWait: true, level: 'actionable' }),
  row('automation-off', 'scope', 'unanswered', 'Say who isolates by hand where no automation does.', 'scope.by-hand', 'No automation acts, and nobody decides.', { by: ['isolate', 'contain-device'] }),
  row('server-suspected', 'servers', 'G05', 'State that servers are not covered, and what is used instead: an owner, isolation by hand or another playbook.', 'servers.by-hand', 'No automation touches a server, and nobody owns what to do.'),
  row('approval-waiting', 'alerting', 'unanswered', 'Name who answers when the severity automation asks for approval, their deputy and a time limit.', 'alerting.approve', 'Nobody answers.', { by: ['approve', 'reject'], needsLimit: true }),
  row('approval-lost', 'alerting', 'unanswered', 'Say who notices that an approval was not recorded or has lapsed, and decides by hand.', 'alerting.approve', 'Everybody believes that it is done. The device stays connected.', { by: ['isolate', 'approve'] }),
  row('doubly-isolated', 'first-15', 'unanswered', 'Say who reads the status of the action before acting, where two automations work on one device.', 'first-15.status', 'Two automations act on one device, and nobody owns the action.'),
  row('user-cut-off', 'user-comms', 'unanswered', 'Say who tells the user that the laptop was isolated, and how.', 'user-comms.call', 'The user believes in a broken network and looks for another one.', { by: ['inform-user'], overPhone: true, unreached: 'G04' }),
  row('user-cut-off', 'user-comms', 'unanswered', 'Say who tells the manager of the user, whose work must go on.', 'user-comms.manager', 'The team waits for somebody who cannot work.', { by: ['inform-manager'], level: 'actionable' }),
  row('user-cut-off', 'user-comms', 'unanswered', 'Say what the user works with meanwhile.', 'user-comms.loaner', 'The user borrows a colleague’s laptop and signs in.', { by: ['offer-loaner'], canWait: true, level: 'actionable' }),
  row('important-user-cut-off', 'vip', 'unanswered', 'Name who decides for an executive or somebody on call, and what they work with meanwhile.', 'vip.decide', 'The person with the loudest voice decides.', { inSection: true }),
  row('helpdesk-called', 'helpdesk', 'unanswered', 'Give the helpdesk a script and a route for the call of an isolated user.', 'helpdesk.verify', 'The helpdesk improvises.', { by: ['say', 'submit-ticket', 'escalate'] }),
  row('stranger-called', 'helpdesk', 'G10', 'Add a verification step to the helpdesk script. A caller who is not the user asks for the release.', 'helpdesk.verify', 'The helpdesk tells a stranger what it knows.', { by: ['verify-caller'] }),
  row('channel-open', 'investigate', 'unanswered', 'Say who investigates over the cloud channel while the device is isolated.', 'investigate.connect', 'The channel is open, and nobody looks.', { by: ['connect', 'run', 'hunt'] }),
  row('channel-open', 'investigate', 'unanswered', 'Say who collects the investigation package before anything is removed.', 'investigate.package', 'What is removed first can never be read.', { by: ['collect-package'], level: 'actionable' }),
  row('channel-lost', 'investigate', 'G15', 'Say what to do when a VPN, a proxy or a switched-off laptop closes the cloud channel.', 'investigate.channel-lost', 'Nobody knows another way to the device, and silence is taken for safety.'),
  row('verdict-open', 'release', 'unanswered', 'Say who records the verdict, and within which time.', 'release.verdict', 'The evidence is in, and nobody decides.', { by: ['classify'], needsLimit: true }),
  row('verdict-open', 'first-15', 'unanswered', 'Say to whom an open verdict is escalated, and when.', 'first-15.escalate', 'Nobody is asked for help.', { by: ['escalate'], level: 'actionable' }),
  row('threat-confirmed', 'investigate', 'unanswered', 'Say who looks for other devices and sign-ins.', 'investigate.scope', 'The threat is on another device, too.', { by: ['hunt'], level: 'actionable' }),
  row('threat-confirmed', 'investigate', 'unanswered', 'Say who removes what was found.', 'investigate.remediate', 'The threat is confirmed, and nobody removes it.', { by: ['run', 'quarantine-file', 'run-scan', 'reimage'] }),
  row('account-loose', 'investigate', 'unanswered', 'Say who closes the account: sessions revoked, password reset. An isolated laptop says nothing about a stolen session.', 'investigate.account', 'The laptop is isolated; its user can be impersonated from anywhere.', { by: ['revoke-sessions', 'reset-password', 'disable-account'] }),
  row('false-alarm', 'false-positives', 'unanswered', 'Say who tells the user of a false alarm, and mends its cause.', 'false-positives.report', 'It was a false alarm, and the user waits.', { by: ['inform-user', 'change-rule'] }),
  row('release-due', 'release', 'G01', 'Name who may release. Without it the device stays isolated until someone guesses.', 'release.device', 'Everything is done, and nobody may release.', { by: ['release'], offDuty: 'G03', offDutyMessage: 'Add an out-of-hours releaser.' }),
  row('release-due', 'release', 'unanswered', 'Say who closes the incident, and what they look at before.', 'release.close', 'The incident stays open for ever.', { by: ['resolve'], canWait: true }),
  row('release-stuck', 'release', 'G14', 'Add a step for a device that cannot be released: the force-release script, who runs it, and that it lives three days.', 'release.stuck', 'The release waits for a device that does not answer.', { by: ['force-release', 'download-script'] }),
  row('lift-near', 'release', 'G06', 'Say who watches the clock on an isolation. It can be lifted by the service, remediated or not.', 'release.lift', 'The service will give the network back, and nobody watches.', { needsLimit: true }),
  row('came-back', 'alerting', 'G06', 'Say who notices that a device came back without a person, and reads the record. “It comes back by itself” is not a plan.', 'alerting.came-back', 'The device is back on the network, and nobody notices.', { by: ['look', 'isolate'] }),
  row('isolated-again', 'release', 'unanswered', 'Say who looks for the root cause when a released device is isolated again. Another release is no answer.', 'release.after', 'The device is isolated again, and it is released again.', { by: ['look', 'escalate', 'hunt'] }),
  row('containment-ending', 'investigate', 'unanswered', 'Say who decides before the containment of an account ends.', 'investigate.containment', 'The account will be free again, and nobody decides.', { by: ['disable-account', 'undo-contained-user'], needsLimit: true }),
];
