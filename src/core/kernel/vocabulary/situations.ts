/** A name for what somebody must deal with, and what it needs from them. The predicates are in core/drill/situations.ts. */
export interface SituationRow {
  readonly when: string;
  readonly needs: string;
}

export const SITUATIONS = {
  'isolation-fired': {
    when: 'an automation isolated a device',
    needs: 'someone on duty learns of it, on a channel that is watched at that hour',
  },
  'isolation-failed': {
    when: 'failed, timed out, cancelled',
    needs: 'someone learns of it (a rule that reports only what completed is silent) and acts again',
  },
  'isolation-waiting': {
    when: 'device offline, request pending',
    needs: 'someone keeps it in view, re-issues it before and after it expires',
  },
  'isolation-skipped': { when: 'excluded device, threat real', needs: 'someone decides on isolation by hand' },
  'server-suspected': {
    when: 'out of scope of both automations',
    needs: 'an owner, isolation by hand or another playbook, the guests of a host considered',
  },
  'automation-off': {
    when: 'preview off, or group without automated response',
    needs: 'someone decides by hand, at that hour',
  },
  'approval-waiting': { when: 'severity automation asks', needs: 'a named approver on duty, a deputy, a time limit' },
  'approval-lost': { when: 'answer not recorded, or lapsed', needs: 'someone notices' },
  'doubly-isolated': {
    when: 'two automations on one device',
    needs: 'one owner reads the status of the action before acting',
  },
  'user-cut-off': {
    when: 'isolated, user not informed',
    needs: 'the user is told, on a channel that is not the laptop',
  },
  'important-user-cut-off': {
    when: 'isolated, executive or on call',
    needs: 'a named decision-maker, continuity, no release under pressure',
  },
  'helpdesk-called': {
    when: 'an isolated user calls',
    needs: 'a script, verification, a route; no release, no promise',
  },
  'stranger-called': { when: 'a caller who is not the user', needs: 'verification that catches it' },
  'channel-open': { when: 'isolated, cloud channel up', needs: 'investigation by someone with the permission' },
  'channel-lost': {
    when: 'isolated, VPN, proxy or offline',
    needs: 'another way to the device; nobody believes silence',
  },
  'verdict-open': { when: 'evidence in, no verdict', needs: 'a verdict within a time limit, an escalation' },
  'threat-confirmed': { when: 'true positive', needs: 'remediation, credentials, other devices, before release' },
  'false-alarm': { when: 'false positive or expected activity', needs: 'prompt release, user told, cause mended' },
  'release-due': {
    when: 'verdict and remediation done, still isolated',
    needs: 'a releaser on duty with permission and scope; a second person where the runbook says so',
  },
  'release-stuck': {
    when: 'release pending, device unresponsive',
    needs: 'force-release: who, where, how long the script lives',
  },
  'lift-near': {
    when: 'the window or seven days end soon, not remediated',
    needs: 'someone isolates again or decides',
  },
  'came-back': {
    when: 'released without a person, or without the right',
    needs: 'someone notices and reads the record',
  },
  'isolated-again': { when: 'detected again after release', needs: 'root cause, not another release' },
  'account-loose': {
    when: 'device isolated, account still usable elsewhere',
    needs: 'sessions revoked, password reset',
  },
  'containment-ending': { when: 'contained account about to expire', needs: 'someone decides' },
  'incident-closed-isolated': { when: 'incident resolved, device still isolated', needs: 'must not be reachable' },
  'released-unverified': {
    when: 'released before a verdict',
    needs: "must not be reachable by the runbook's own steps",
  },
} as const satisfies Record<string, SituationRow>;

export type SituationName = keyof typeof SITUATIONS;
export const SITUATION_NAMES = Object.keys(SITUATIONS) as readonly SituationName[]; // the keys of a const table are its names
