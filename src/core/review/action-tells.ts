import type { Action } from '../kernel/vocabulary/actions.ts';

/** Moves of the drill itself, which change nothing that a portal shows. */
type Moves =
  | 'look'
  | 'choose'
  | 'tick-step'
  | 'flag'
  | 'ask-hint'
  | 'wait'
  | 'next-event'
  | 'take-seat'
  | 'take-back'
  | 'pause'
  | 'resume';

/** What an action does and what it does not, said before it is confirmed. */
export const ACTION_TELLS: { readonly [A in Exclude<Action, Moves>]: string } = {
  'own-incident': 'The incident is yours: its alerts are assigned to you, and the next shift sees who drives.',
  'set-status': 'The status tells the next shift whether somebody works on it.',
  classify: 'Says what this is. Everything that comes after it rests on it, and it can be corrected.',
  resolve: 'Closes the incident. A device that is still isolated stays isolated.',
  comment: 'Goes into the incident, where the next shift reads it.',
  hunt: 'Reads what the service has recorded, so it works while a device is cut off. It changes nothing.',
  'tag-device': 'A tag is how rules and exclusions find a device. It changes nothing by itself.',
  'start-investigation':
    'The service looks through the device by itself and asks before it removes anything, as the automation level of the group says.',
  connect: 'Opens a console on the device over the cloud channel. It works while the network is cut.',
  run: 'Runs on the device, over the cloud channel, and goes into the command log.',
  disconnect: 'Ends the session. What was run stays in the command log.',
  'collect-package':
    'Collects running processes, connections, tasks and logs into a file. Clean-up before it changes what it shows.',
  'run-scan': 'A scan confirms. A clean result is no all-clear.',
  'restrict-apps': 'Only applications signed by Microsoft run from now on. What runs already goes on.',
  'unrestrict-apps': 'Every application runs again.',
  isolate:
    'Cuts the device off from the network. The cloud channel stays, so the investigation can go on. The user sees a message on Windows only.',
  'contain-device':
    'Onboarded neighbours block the device. The device itself is not touched and knows nothing of it. This is not isolation.',
  release: 'Reconnects the device to the corporate network, as soon as the device has acknowledged it.',
  'release-containment': 'The neighbours stop blocking the device. A device that is isolated stays isolated.',
  'cancel-action': 'Takes back an order that the device has not acknowledged yet.',
  'download-script':
    'The script is made for this one device, runs on the device itself as an administrator, and expires after three days.',
  'force-release':
    'Somebody at the device runs the script that was downloaded for it. The service learns of it when the device reports again.',
  'quarantine-file':
    'Stops the file where it runs and moves it into quarantine, on up to a thousand devices that have it. A file that a trusted publisher has signed is left alone.',
  reimage: 'The device comes back with a fresh image. What could tell what was taken is gone.',
  'disable-account': 'The account can no longer sign in. Open sessions need to be revoked separately.',
  'enable-account': 'The account can sign in again.',
  'revoke-sessions': 'Every session of the account ends; each device has to sign in anew.',
  'reset-password': 'The old password no longer works. Open sessions go on until they are revoked.',
  'undo-contained-user': 'The account is usable again everywhere.',
  'remove-inbox-rule': 'Takes out a rule that the user did not make.',
  'disable-app': 'The app can no longer sign in or use what it was consented to, for anybody in the tenant.',
  'inform-user':
    'Isolation is a security response, not a technical fault. Say so, and when they hear next. Promise no time of release.',
  'inform-manager': 'What happened, who decides, and when they hear next.',
  'inform-legal': 'Early and short: what is known, what is not.',
  'brief-helpdesk': 'Isolation is a security response, not a technical fault. The security team controls release.',
  'verify-caller': 'Call back on the number on record. What a caller knows about a person proves nothing.',
  escalate: 'Names somebody who decides.',
  'hand-over': 'Somebody else drives from here. What is not said is lost.',
  say: 'Goes on the record in these words.',
  'submit-ticket': 'What is known, in words that the next person can act on.',
  'offer-loaner': 'The person works on another machine; the isolated one stays as it is.',
  approve: 'The automation isolates the device.',
  reject: 'The device stays on the network.',
  'exclude-device':
    'Automatic isolation leaves the device out from now on, and says so as Skipped. What is isolated already stays isolated.',
  'remove-exclusion':
    'Automatic action includes it again, from the next time that it decides. What has been skipped stays skipped.',
  'change-rule': 'Holds for what comes from now on. What a rule has done already stays as it is.',
  'take-note': 'Stays with the drill and goes into its report.',
  'log-gap': 'What the runbook does not say, or says too late. It becomes a line to write.',
  end: 'The record is closed and the debrief opens. You can play it again at any time.',
};
