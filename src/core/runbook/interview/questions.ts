import type { Section } from '../../kernel/vocabulary/words.ts';
import type { RunbookStep } from '../runbook.ts';

/** Where in the runbook the answer to a question stands. There is no other store: the document is what was answered. */
export type Place =
  /** A field of a step, or the part of it behind a label such as `out of hours`. */
  | { readonly kind: 'field'; readonly step: string; readonly field: StepField; readonly part?: string }
  /** A paragraph of a section that begins with a label in bold. */
  | { readonly kind: 'line'; readonly label: string }
  /** The words that are said to somebody: the first quotation in a step. */
  | { readonly kind: 'quote'; readonly step: string }
  /** The boxes to tick in a section. */
  | { readonly kind: 'checks' }
  /** The table of exclusions. */
  | { readonly kind: 'exclusions' };
export type StepField = keyof Pick<RunbookStep, 'who' | 'within' | 'channel'>;

/** What an answer is typed into. */
export type Input = 'roles' | 'time' | 'text' | 'lines' | 'exclusions';

export interface Question {
  readonly id: string;
  readonly section: Section;
  readonly asks: string;
  /** Why it matters, or what a good answer holds. */
  readonly hint: string;
  /** A runbook is not ready without it. */
  readonly required: boolean;
  /** One of the five that make a first draft. */
  readonly isQuick: boolean;
  readonly input: Input;
  readonly place: Place;
  /** Steps of the complete example that come with the answer. */
  readonly brings: readonly string[];
}

const line = (label: string): Place => ({ kind: 'line', label });
const field = (step: string, of: StepField, part?: string): Place => ({
  kind: 'field',
  step,
  field: of,
  ...(part !== undefined && { part }),
});

/** Marks of a question: `*` required, `5` one of the quick five. */
type Marks = '' | '*' | '5*';

const ask = (
  id: string,
  section: Section,
  marks: Marks,
  input: Input,
  place: Place,
  asks: string,
  hint: string,
  brings: readonly string[] = [],
): Question => ({
  id,
  section,
  asks,
  hint,
  required: marks.includes('*'),
  isQuick: marks.includes('5'),
  input,
  place,
  brings,
});

/**
 * The interview (ux.md §2.7). Ids are stable; the questions follow article 1 and the documentation that domain.md cites, the
 * answers are the tenant's own.
 */
// prettier-ignore
export const QUESTIONS: readonly Question[] = [
  ask('Q1', 'scope', '*', 'text', line('Decides to enable'), 'Who decides that automatic isolation is switched on?', 'One role with a name. The same person decides to switch it off.'),
  ask('Q2', 'scope', '*', 'text', line('In scope'), 'Which onboarded end-user workstations are in scope: how many, in which groups?', 'Servers are not covered (RMA, 2026-07-23).'),
  ask('Q3', 'scope', '', 'text', line('Pilot'), 'Which pilot ring, from when to when?', 'A group that forgives: the security team itself, then IT.'),
  ask('Q4', 'scope', '*', 'text', line('Switched on at'), 'Where is the preview switched on, and when was it seen there in your tenant?', 'One article names a path that no page confirms. Write what you see: “seen in our tenant on” and the date.'),
  ask('Q5', 'scope', '', 'text', line('Change record'), 'Which change record covers it?', 'A number is enough.'),
  ask('Q6', 'scope', '*', 'text', line('Switched off by'), 'How is it switched off again, and who decides so?', 'Decide it on a calm day.', ['scope.by-hand']),
  ask('Q7', 'scope', '', 'text', line('Licence'), 'Is the licence confirmed?', 'Live response and the investigation package need Plan 2 (RMA, 2026-07-23).'),
  ask('Q8', 'alerting', '5*', 'text', field('alerting.fired', 'channel'), 'How does the security team learn that isolation fired?', 'Two ways, so that one may fail: a mail rule for completed and failed actions, a pager, a SIEM.', ['alerting.fired', 'alerting.failed', 'alerting.watch-pending', 'alerting.reissue', 'alerting.approve']),
  ask('Q9', 'alerting', '*', 'roles', field('alerting.fired', 'who'), 'Who watches that channel at every hour?', 'Isolation can fire on a Saturday at 02:10.', ['alerting.failed', 'alerting.watch-pending', 'alerting.reissue', 'alerting.approve']),
  ask('Q10', 'alerting', '*', 'time', field('alerting.fired', 'within'), 'Within how many minutes is the page answered?', 'A number by day, and one out of hours.'),
  ask('Q11', 'alerting', '', 'text', line('Last test email'), 'When was “Send test email” pressed last, and what came of it?', 'A rule that was never tested is a hope.'),
  ask('Q12', 'alerting', '', 'text', line('How it is recognised'), 'How does a responder recognise an automatic isolation?', 'The tag, the yellow banner, the history in the Action center (RMA, 2026-07-23).'),
  ask('Q13', 'first-15', '5*', 'roles', field('first-15.own', 'who'), 'Who leads from the first minute on?', 'One role. Everybody else asks them.', ['first-15.own', 'first-15.status']),
  ask('Q14', 'first-15', '', 'text', line('Bridge'), 'Where do people meet: which bridge, which chat?', 'It must work without the isolated laptop.'),
  ask('Q15', 'first-15', '', 'text', line('Recorded'), 'What is written down, and where?', 'Decisions with their times, in the incident.'),
  ask('Q16', 'first-15', '', 'text', line('Legal and privacy'), 'When are legal, privacy and management called?', 'Privacy offices often have 72 hours (IR-PL, 2026-05-04).'),
  ask('Q17', 'investigate', '*', 'roles', field('investigate.connect', 'who'), 'Who holds live response, basic and advanced?', 'The device keeps one channel to the cloud; somebody must be able to use it.', ['investigate.connect', 'investigate.account', 'investigate.scope', 'investigate.remediate', 'investigate.containment']),
  ask('Q18', 'investigate', '*', 'text', line('Evidence before clean-up'), 'What evidence is collected before anything is removed?', 'At least the investigation package, and the files that the verdict names.', ['investigate.package']),
  ask('Q19', 'investigate', '', 'text', line('Evidence is kept'), 'Where is evidence kept, and for how long?', 'A place that the isolated device cannot reach.'),
  ask('Q20', 'investigate', '*', 'text', line('Verdict'), 'How is it decided: true positive, expected activity, false positive, unsure?', 'A penetration test is expected activity, not a false positive (ALERT, 2025-03-21).', ['release.verdict', 'false-positives.report']),
  ask('Q21', 'investigate', '', 'time', field('first-15.escalate', 'within'), 'After how many minutes without progress is it escalated?', 'Thirty is usual.', ['first-15.escalate']),
  ask('Q22', 'investigate', '', 'text', field('investigate.channel-lost', 'channel'), 'How is a device reached whose cloud channel is down?', 'A full-tunnel VPN, a proxy or a shut lid closes it (RMA, 2026-07-23).', ['investigate.channel-lost']),
  ask('Q23', 'release', '5*', 'roles', field('release.device', 'who', ''), 'Who may release a device from isolation?', 'In the portal they need “Active remediation actions” and the device in their scope (ROLE, 2024-06-25).', ['release.device', 'release.lift', 'release.close', 'alerting.came-back']),
  ask('Q24', 'release', '*', 'lines', { kind: 'checks' }, 'What must be true before a release?', 'One condition a line, each one that somebody can tick.'),
  ask('Q25', 'release', '', 'roles', field('release.second-person', 'who'), 'Who is the second person that must agree, and for which devices?', 'Finance, executives, anybody with privileges.', ['release.second-person']),
  ask('Q26', 'release', '*', 'roles', field('release.device', 'who', 'out of hours'), 'Who releases out of hours?', 'Sunday counts.', ['release.device']),
  ask('Q27', 'release', '', 'text', line('Comment'), 'What does the comment of a release say?', 'Incident, verdict, what was removed, who agreed.'),
  ask('Q28', 'release', '*', 'text', line('Told at release'), 'Who is told when a device is released?', 'The user, the manager, the helpdesk.', ['user-comms.manager']),
  ask('Q29', 'release', '', 'roles', field('release.stuck', 'who'), 'Who frees a device that does not answer?', 'The force-release script is for one device and lives three days (RMA, 2026-07-23).', ['release.stuck']),
  ask('Q30', 'release', '', 'time', field('release.after', 'within'), 'For how long is a device watched after its release?', '48 hours is community practice, not the product’s (COM-A).', ['release.after']),
  ask('Q31', 'user-comms', '*', 'roles', field('user-comms.call', 'who'), 'Who tells the user?', 'The user sees a connected Wi-Fi symbol and no network.', ['user-comms.call']),
  ask('Q32', 'user-comms', '*', 'text', field('user-comms.call', 'channel'), 'On which channel, while the laptop is cut off?', 'Mobile, the phone of the site, the manager, a poster. Mail and chat are on the laptop.', ['user-comms.call']),
  ask('Q33', 'user-comms', '5*', 'lines', { kind: 'quote', step: 'user-comms.call' }, 'What exactly is the user told?', 'On purpose, nobody’s fault, leave it on, when you call again. No time of release.', ['user-comms.call']),
  ask('Q34', 'user-comms', '', 'roles', field('user-comms.loaner', 'who'), 'Who hands out a loaner, so that work goes on?', 'After sessions are revoked and the password is reset.', ['user-comms.loaner']),
  ask('Q35', 'helpdesk', '5*', 'lines', { kind: 'quote', step: 'helpdesk.brief' }, 'What does the helpdesk say to a user who calls?', 'Their exact words. They recognise, calm, log and route.', ['helpdesk.brief', 'helpdesk.verify']),
  ask('Q36', 'helpdesk', '*', 'text', field('helpdesk.verify', 'channel'), 'How does the helpdesk verify a caller before it says anything?', 'Call back on the number in the directory. A date of birth verifies nobody.', ['helpdesk.verify']),
  ask('Q37', 'helpdesk', '*', 'text', line('The helpdesk does not'), 'What must the helpdesk never do or promise?', 'No release, no time, no cause, no “just reboot”.'),
  ask('Q38', 'helpdesk', '', 'text', line('Routing'), 'Where does the call go, with which priority?', 'A queue with a number.'),
  ask('Q39', 'helpdesk', '', 'text', line('Helpdesk drill'), 'When did the helpdesk practise it last?', 'A date and a drill.'),
  ask('Q40', 'vip', '*', 'exclusions', { kind: 'exclusions' }, 'What is excluded, why, by which mechanism, approved by whom, until when, and what stands in its place?', 'Nothing excluded is a good answer.', ['vip.decide', 'vip.exclusion']),
  ask('Q41', 'servers', '*', 'roles', field('servers.by-hand', 'who'), 'Who isolates a server by hand, with whom?', 'Servers are not covered. A host that is isolated takes its guests off the network (RMA, 2026-07-23).', ['servers.by-hand']),
];
