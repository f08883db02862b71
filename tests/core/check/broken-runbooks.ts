import type { Property, Rule } from '../../../src/core/check/gaps/gap.ts';
import { edited, TEXT, withoutStep } from './given-runbook.ts';

const UNKNOWN = 'We don’t know yet (owner: Sam Ortiz, due: 2026-12-01)';

/** A question that a runbook needs answered, with nobody's answer. */
export const UNDECIDED = edited([/(\*\*Decides to enable\.\*\*)[^\n]*/, `$1 ${UNKNOWN}`]);

/** Who does the step that owns the incident is an open decision. */
export const UNDECIDED_PEOPLE = edited([/(### Own the incident[^]*?- \*\*Who\*\*) [^\n]*/, `$1 ${UNKNOWN}`]);

/** A runbook that is bad in exactly one way, and what is found. */
export const BROKEN: readonly (readonly [rule: Rule | Property, text: string])[] = [
  ['G01', withoutStep('release.device')],
  ['G02', withoutStep('alerting.fired')],
  [
    'G03',
    edited([/(- \*\*When\*\* release due; false alarm\n- \*\*Who\*\* Analyst); out of hours: on-call analyst/, '$1']),
  ],
  [
    'G04',
    edited(['- **Channel** mobile; else phone of the site; else the manager', '- **Channel** chat; mail to the user']),
  ],
  ['G05', withoutStep('servers.by-hand')],
  ['G06', withoutStep('release.lift')],
  [
    'G07',
    edited([
      'The helpdesk recognises, calms',
      'If the user insists, the helpdesk reconnects the laptop.\n\nThe helpdesk recognises, calms',
    ]),
  ],
  ['G08', edited(['| Head of security operations | 2027-02-22 |', '| Head of security operations | |'])],
  ['G10', edited(['- **Do** Verify the caller; Say the script', '- **Do** Say the script'])],
  ['G11', edited(['3. Name a recorder if', '3. Call the manager as soon as possible.\n4. Name a recorder if'])],
  [
    'G12',
    edited([
      '| Analyst | Mon–Fri 08:00–18:00 | On-call analyst, answers in 15 min | Response (manage), Alerts (manage), advanced live response, all workstation groups | mobile, pager |',
      '| Analyst | Mon–Fri 08:00–18:00 | On-call analyst, answers in 15 min | Response (manage), Alerts (manage), advanced live response, all workstation groups | |',
    ]),
  ],
  [
    'G13',
    edited([
      'The level *No automated response* on a device group also stops automated investigation (EXC, 2026-10-04).',
      'Never use the level *No automated response* on a device group.',
    ]),
  ],
  ['G14', withoutStep('release.stuck')],
  ['G15', withoutStep('investigate.channel-lost')],
  [
    'G16',
    edited([
      /- \*\*Do\*\* Initiate live response session/,
      '- **Do** Run antivirus scan; Initiate live response session',
    ]),
  ],
  ['G17', withoutStep('release.second-person')],
  [
    'G18',
    edited([/The security admin presses \*Send test email\*[^\n]*\n/, '\n'], [/3\. Test the call chain: /, '3. ']),
  ],
  ['G21', edited(['; macOS and Linux show none', ''])],
  ['G22', edited(['Do no harm, and do not power anything off.', 'Do no harm. The laptop is scanned.'])],
  ['placeholder', edited(['3. Name a recorder if', '3. Call <name>.\n4. Name a recorder if'])],
  ['failure-unheard', withoutStep('alerting.failed')],
  ['offline-forgotten', withoutStep('alerting.watch-pending')],
  ['wait-without-end', edited(['- **Within** 120 min after the first evidence', '- **Within** the shift'])],
  [
    'nobody-on-duty',
    edited([
      /(- \*\*When\*\* automation off; isolation skipped\n- \*\*Who\*\* Analyst); out of hours: on-call analyst/,
      '$1',
    ]),
  ],
  [
    'right-missing',
    edited([
      /(- \*\*When\*\* came back; released unverified\n- \*\*Who\*\* )Analyst; out of hours: on-call analyst/,
      '$1Helpdesk',
    ]),
  ],
  ['laptop-needed', edited(['- **Channel** phone to the shift lead; printed card', '- **Channel** chat'])],
  [
    'closed-while-isolated',
    edited(['- **Do** Look at every device of the incident; Resolve incident', '- **Do** Resolve incident']),
  ],
  [
    'released-unverified',
    edited(['- **When** release due; false alarm', '- **When** release due; false alarm; user cut off']),
  ],
  ['unanswered', withoutStep('first-15.own')],
  ['G09', alertedByMail()],
  ['G20', edited([/^next_review: .*$/m, 'next_review: in spring'])],
  ['G23', edited(['seen in our tenant on 2026-11-16. ', ''])],
  [
    'G24',
    edited(['- **Channel** mobile of the user; phone of the site; never the laptop', `- **Channel** ${UNKNOWN}`]),
  ],
  ['G25', edited(['Do no harm, and do not power anything off.', `Do no harm. ${'Read this twice. '.repeat(60)}`])],
];

/** The section about alerting with mail in the place of every other way to somebody. */
function alertedByMail(): string {
  const [section = ''] = /^## Alerting[^]*?(?=^## First)/m.exec(TEXT) ?? [];
  const byMail = section
    .replace(/^- \*\*Channel\*\* .*$/gm, '- **Channel** portal, by mail')
    .replace(/(?<!-)\b(?:pager|mobile|phone|call)s?\b|\bpage (?=comes|the)/gi, 'mail');
  return edited([section, byMail]);
}
