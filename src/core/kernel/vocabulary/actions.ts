import type { FactName } from './facts.ts';
import type { FieldList, Shape } from './fields.ts';
import type { Permission, Refusal, Seat } from './words.ts';

export type Target = 'incident' | 'device' | 'live-response' | 'account' | 'person' | 'automation' | 'drill';

/** Everything that is true of an action, whoever asks: the engine, the action bar, the console, an incident, the rubric. */
export interface ActionRow {
  readonly on: Target;
  /** The portal's words for it, or ours where the portal has none. */
  readonly label: string;
  readonly fields: FieldList;
  /** What the person who does it must hold (domain.md §3.4); absent where anybody may. */
  readonly permission?: Permission;
  /** The portal asks for a comment and refuses without one. */
  readonly comment?: true;
  /** Scenario minutes that it costs the one who does it. A response that the incident scripts may say otherwise. */
  readonly minutes: number;
  /** The fact that it makes; `choose` adds what the option does. */
  readonly makes: FactName;
  /** Another fact that shows it was done: the script lets a device out as the button does. */
  readonly also?: FactName;
  readonly refusals: readonly Refusal[];
}

const PORTAL = ['no-permission', 'out-of-scope'] as const;
const DEVICE = [
  ...PORTAL,
  'wrong-device',
  'not-onboarded',
  'restricted-asset',
  'unsupported-os',
  'not-licensed',
] as const;

// One row a line, so that columns can be compared.
// prettier-ignore
export const ACTIONS = {
  // incident
  'own-incident': { on: 'incident', label: 'Assign to me', fields: [], permission: 'manage-alerts', minutes: 1, makes: 'incident.owned', refusals: ['no-permission', 'already-in-progress'] },
  'set-status': { on: 'incident', label: 'Set status', fields: ['status'], permission: 'manage-alerts', minutes: 0, makes: 'status.set', refusals: ['no-permission', 'nothing-pending'] },
  classify: { on: 'incident', label: 'Classify', fields: ['as', 'determination?', 'comment?'], permission: 'manage-alerts', minutes: 1, makes: 'verdict.recorded', refusals: ['no-permission', 'nothing-pending'] },
  resolve: { on: 'incident', label: 'Resolve incident', fields: ['comment'], permission: 'manage-alerts', comment: true, minutes: 1, makes: 'incident.resolved', refusals: ['no-permission', 'comment-missing', 'verdict-missing', 'nothing-pending'] },
  comment: { on: 'incident', label: 'Add comment', fields: ['comment'], permission: 'manage-alerts', comment: true, minutes: 0, makes: 'comment.added', refusals: ['no-permission', 'comment-missing'] },
  look: { on: 'incident', label: 'Look', fields: ['tab', 'device?', 'account?', 'person?', 'evidence?'], minutes: 0, makes: 'entity.viewed', refusals: [] },
  hunt: { on: 'incident', label: 'Hunt', fields: ['query'], permission: 'see-data', minutes: 3, makes: 'hunt.run', refusals: ['no-permission', 'nothing-pending'] },
  // device, in the portal's order
  'tag-device': { on: 'device', label: 'Manage tags', fields: ['device', 'tag'], permission: 'manage-alerts', minutes: 1, makes: 'device.tagged', refusals: [...PORTAL, 'wrong-device'] },
  'start-investigation': { on: 'device', label: 'Initiate automated investigation', fields: ['device', 'comment?'], permission: 'manage-alerts', minutes: 1, makes: 'investigation.started', refusals: DEVICE },
  connect: { on: 'live-response', label: 'Initiate live response session', fields: ['device', 'session?'], permission: 'live-response-basic', minutes: 1, makes: 'session.opened', refusals: [...DEVICE, 'channel-lost', 'session-taken', 'session-limit'] },
  'collect-package': { on: 'device', label: 'Collect investigation package', fields: ['device', 'comment?'], permission: 'manage-alerts', minutes: 1, makes: 'package.requested', refusals: [...DEVICE, 'channel-lost', 'already-in-progress'] },
  'run-scan': { on: 'device', label: 'Run antivirus scan', fields: ['device', 'scan?', 'comment?'], permission: 'manage-alerts', minutes: 1, makes: 'scan.started', refusals: [...DEVICE, 'channel-lost', 'already-in-progress'] },
  'restrict-apps': { on: 'device', label: 'Restrict app execution', fields: ['device', 'comment'], permission: 'respond', comment: true, minutes: 1, makes: 'apps.restricted', refusals: [...DEVICE, 'comment-missing', 'channel-lost', 'already-in-progress'] },
  'unrestrict-apps': { on: 'device', label: 'Remove app restrictions', fields: ['device', 'comment'], permission: 'respond', comment: true, minutes: 1, makes: 'apps.unrestricted', refusals: [...DEVICE, 'comment-missing', 'channel-lost', 'nothing-pending'] },
  isolate: { on: 'device', label: 'Isolate device', fields: ['device', 'comment', 'scope?'], permission: 'respond', comment: true, minutes: 1, makes: 'isolation.requested', refusals: [...DEVICE, 'comment-missing', 'already-isolated', 'already-in-progress'] },
  release: { on: 'device', label: 'Release from isolation', fields: ['device', 'comment', 'way?', 'approvedBy?', 'reference?'], permission: 'respond', comment: true, minutes: 1, makes: 'release.requested', also: 'release.forced', refusals: [...PORTAL, 'wrong-device', 'comment-missing', 'not-isolated', 'already-in-progress'] },
  'contain-device': { on: 'device', label: 'Contain device', fields: ['device', 'comment'], permission: 'respond', comment: true, minutes: 1, makes: 'device.contained', refusals: [...PORTAL, 'wrong-device', 'comment-missing', 'already-in-progress'] },
  'release-containment': { on: 'device', label: 'Release from containment', fields: ['device', 'comment'], permission: 'respond', comment: true, minutes: 1, makes: 'device.uncontained', refusals: [...PORTAL, 'wrong-device', 'comment-missing', 'nothing-pending'] },
  'cancel-action': { on: 'device', label: 'Cancel action', fields: ['device', 'comment?'], permission: 'respond', minutes: 1, makes: 'isolation.cancelled', also: 'release.failed', refusals: [...PORTAL, 'wrong-device', 'nothing-pending'] },
  'download-script': { on: 'device', label: 'Download script to force-release a device from isolation', fields: ['device', 'comment?'], permission: 'manage-settings', minutes: 1, makes: 'script.downloaded', refusals: [...PORTAL, 'wrong-device', 'unsupported-os', 'not-isolated'] },
  'force-release': { on: 'device', label: 'Run the force-release script on the device', fields: ['device', 'comment?', 'item?'], minutes: 5, makes: 'release.forced', refusals: ['wrong-device', 'unsupported-os', 'not-isolated', 'script-expired', 'nothing-pending'] },
  'quarantine-file': { on: 'device', label: 'Stop and quarantine file', fields: ['device', 'file', 'comment'], permission: 'respond', comment: true, minutes: 2, makes: 'file.quarantined', refusals: [...DEVICE, 'comment-missing', 'channel-lost'] },
  reimage: { on: 'device', label: 'Re-image the device', fields: ['device', 'comment?'], minutes: 2, makes: 'reimage.ordered', refusals: ['wrong-device', 'already-in-progress'] },
  // live response
  run: { on: 'live-response', label: 'Run a command', fields: ['device', 'command', 'argument?'], permission: 'live-response-basic', minutes: 1, makes: 'command.run', refusals: [...PORTAL, 'wrong-device', 'not-running', 'channel-lost', 'unsupported-os', 'unknown-command', 'unknown-output', 'forbidden-parameter', 'restricted-asset', 'already-isolated', 'not-isolated', 'already-in-progress'] },
  disconnect: { on: 'live-response', label: 'Disconnect session', fields: ['device'], permission: 'live-response-basic', minutes: 0, makes: 'session.closed', refusals: ['no-permission', 'wrong-device', 'not-running'] },
  // account
  'disable-account': { on: 'account', label: 'Disable user', fields: ['account', 'comment?'], permission: 'respond', minutes: 1, makes: 'account.disabled', refusals: ['no-permission', 'already-in-progress'] },
  'enable-account': { on: 'account', label: 'Enable user', fields: ['account', 'comment?'], permission: 'respond', minutes: 1, makes: 'account.enabled', refusals: ['no-permission', 'nothing-pending'] },
  'revoke-sessions': { on: 'account', label: 'Revoke sessions', fields: ['account', 'comment?'], permission: 'respond', minutes: 1, makes: 'sessions.revoked', refusals: ['no-permission'] },
  'reset-password': { on: 'account', label: 'Reset password', fields: ['account', 'comment?'], permission: 'respond', minutes: 1, makes: 'password.reset', refusals: ['no-permission'] },
  'undo-contained-user': { on: 'account', label: 'Undo contain user', fields: ['account', 'comment?'], permission: 'undo-contained-user', minutes: 1, makes: 'containment.undone', refusals: ['no-permission', 'nothing-pending'] },
  'remove-inbox-rule': { on: 'account', label: 'Remove inbox rule', fields: ['account', 'rule?', 'comment?'], permission: 'respond', minutes: 2, makes: 'inbox-rule.removed', refusals: ['no-permission'] },
  'disable-app': { on: 'account', label: 'Disable app', fields: ['item', 'comment?'], permission: 'respond', minutes: 2, makes: 'app.disabled', refusals: ['no-permission', 'nothing-pending'] },
  // people
  'inform-user': { on: 'person', label: 'Tell the user', fields: ['person', 'via', 'text?'], minutes: 3, makes: 'user.informed', refusals: ['channel-lost'] },
  'inform-manager': { on: 'person', label: 'Tell the manager', fields: ['person?', 'via?', 'text?'], minutes: 3, makes: 'manager.informed', refusals: ['channel-lost'] },
  'inform-legal': { on: 'person', label: 'Tell legal', fields: ['person?', 'via?', 'text?'], minutes: 3, makes: 'legal.informed', refusals: ['channel-lost'] },
  'brief-helpdesk': { on: 'person', label: 'Brief the helpdesk', fields: ['via?', 'text?'], minutes: 2, makes: 'helpdesk.briefed', refusals: [] },
  escalate: { on: 'person', label: 'Escalate', fields: ['toSeat?', 'person?', 'via?', 'text?'], minutes: 2, makes: 'escalated', refusals: ['channel-lost'] },
  'hand-over': { on: 'person', label: 'Hand over', fields: ['toSeat', 'text?'], minutes: 3, makes: 'handed-over', refusals: ['nothing-pending'] },
  'verify-caller': { on: 'person', label: 'Verify the caller', fields: ['caller', 'via?'], minutes: 2, makes: 'caller.verified', refusals: [] },
  say: { on: 'person', label: 'Say', fields: ['reply', 'person?', 'text?'], minutes: 1, makes: 'reply.said', refusals: [] },
  'submit-ticket': { on: 'person', label: 'Submit ticket', fields: ['text', 'person?', 'device?'], minutes: 2, makes: 'ticket.submitted', refusals: [] },
  'offer-loaner': { on: 'person', label: 'Offer a loaner', fields: ['person', 'text?'], minutes: 3, makes: 'loaner.offered', refusals: [] },
  // automation
  approve: { on: 'automation', label: 'Approve', fields: ['device', 'comment?'], permission: 'respond', minutes: 1, makes: 'approval.given', also: 'approval.lost', refusals: [...PORTAL, 'nothing-pending'] },
  reject: { on: 'automation', label: 'Reject', fields: ['device', 'comment?'], permission: 'respond', minutes: 1, makes: 'approval.refused', refusals: [...PORTAL, 'nothing-pending'] },
  'exclude-device': { on: 'automation', label: 'Exclude a device', fields: ['tag?', 'device?', 'comment?'], permission: 'manage-settings', minutes: 3, makes: 'exclusion.added', refusals: [...PORTAL, 'already-in-progress'] },
  'remove-exclusion': { on: 'automation', label: 'Remove an exclusion', fields: ['tag?', 'device?', 'comment?'], permission: 'manage-settings', minutes: 2, makes: 'exclusion.removed', refusals: [...PORTAL, 'nothing-pending'] },
  'change-rule': { on: 'automation', label: 'Change a rule', fields: ['rule', 'text?', 'toward?'], permission: 'manage-settings', minutes: 3, makes: 'rule.changed', refusals: ['no-permission'] },
  // the drill
  choose: { on: 'drill', label: 'Choose', fields: ['option', 'sure?', 'text?'], minutes: 0, makes: 'option.chosen', refusals: ['nothing-pending'] },
  'tick-step': { on: 'drill', label: 'Tick a step', fields: ['step'], minutes: 0, makes: 'step.ticked', refusals: [] },
  'take-note': { on: 'drill', label: 'Take a note', fields: ['text'], minutes: 0, makes: 'note.taken', refusals: [] },
  'log-gap': { on: 'drill', label: 'Log a gap', fields: ['text', 'step?'], minutes: 0, makes: 'gap.logged', refusals: [] },
  flag: { on: 'drill', label: 'Flag', fields: ['number', 'toward?'], minutes: 0, makes: 'fact.flagged', refusals: ['nothing-pending'] },
  'ask-hint': { on: 'drill', label: 'Ask for a hint', fields: ['inject'], minutes: 0, makes: 'hint.given', refusals: ['nothing-pending'] },
  wait: { on: 'drill', label: 'Wait', fields: ['for'], minutes: 0, makes: 'clock.jumped', refusals: [] },
  'next-event': { on: 'drill', label: 'Next event', fields: [], minutes: 0, makes: 'clock.jumped', refusals: ['nothing-pending'] },
  'take-seat': { on: 'drill', label: 'Take a seat', fields: ['seat', 'person?'], minutes: 0, makes: 'seat.taken', refusals: [] },
  'take-back': { on: 'drill', label: 'Take back', fields: [], minutes: 0, makes: 'turn.taken-back', refusals: ['nothing-pending'] },
  pause: { on: 'drill', label: 'Pause', fields: [], minutes: 0, makes: 'drill.paused', refusals: ['not-running'] },
  resume: { on: 'drill', label: 'Resume', fields: [], minutes: 0, makes: 'drill.resumed', refusals: ['not-running'] },
  end: { on: 'drill', label: 'End the drill', fields: [], minutes: 0, makes: 'drill.ended', refusals: [] },
} as const satisfies Record<string, ActionRow>;

export type Action = keyof typeof ACTIONS;
export const ACTION_NAMES = Object.keys(ACTIONS) as readonly Action[]; // the keys of a const table are its names

/** An action with its arguments, as an option or a condition names it: nobody does it yet. */
export type DeedOf<A extends Action> = A extends Action
  ? { readonly do: A } & Shape<(typeof ACTIONS)[A]['fields']>
  : never;
export type Deed = DeedOf<Action>;

/** Somebody in a seat asks for an action. Imperative; whether it becomes a fact is `decide`'s to say. */
export type Command = Deed & { readonly by: Seat };

/** The row of an action, seen as any row. */
export const actionRow = (action: Action): ActionRow => ACTIONS[action];
