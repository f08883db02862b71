import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explore } from '../../../src/core/check/exploration/explore.ts';
import { compileLifecycle } from '../../../src/core/check/exploration/world.ts';
import type { Property, Rule } from '../../../src/core/check/gaps/gap.ts';
import { PROPERTIES, RULES } from '../../../src/core/check/gaps/gap.ts';
import { checkRunbook, type GapCheck } from '../../../src/core/check/gaps/gaps.ts';
import { stepsOf } from '../../../src/core/runbook/find-steps.ts';
import { parseRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';

const exploration = explore(compileLifecycle());
const TEXT = readFileSync(new URL('../../../runbooks/templates/automatic-isolation.md', import.meta.url), 'utf8');

function parsed(text: string): Runbook {
  const runbook = parseRunbook(text, { file: 'runbook.md' });
  if (!runbook.ok) throw new Error(JSON.stringify(runbook.error));
  return runbook.value;
}
const check = (text: string): GapCheck => checkRunbook(parsed(text), exploration);
const rulesOf = ({ gaps }: GapCheck): readonly string[] => gaps.map(({ rule }) => rule);

/** The text with one part in the place of another; a part that is not there is a mistake of the test. */
function edited(...edits: readonly (readonly [from: string | RegExp, to: string])[]): string {
  return edits.reduce((text, [from, to]) => {
    const next = text.replace(from, to);
    if (next === text) throw new Error(`not in the runbook: ${String(from)}`);
    return next;
  }, TEXT);
}

/** The text without a step, heading and all. */
function withoutStep(id: string): string {
  const runbook = parsed(TEXT);
  const title = stepsOf(runbook).find((step) => step.id === id)?.title ?? '';
  return edited([new RegExp(`^### ${title}\\n[^]*?(?=^##)|^### ${title}\\n[^]*$`, 'm'), '']);
}

const WELL = rulesOf(check(TEXT));

describe('the complete runbook', () => {
  test('is ready', () => {
    expect(check(TEXT)).toMatchObject({ ready: true });
    expect(WELL).toEqual(['G26']);
  });

  /** Steps that a team can do without, and why. */
  const OPTIONAL: { readonly [step: string]: string } = {
    'ownership.review': 'the front matter keeps the date of the next review',
  };

  test.each(stepsOf(parsed(TEXT)).map(({ id }) => id))('needs the step %s, or says why not', (id) => {
    const lost = rulesOf(check(withoutStep(id))).filter((rule) => !WELL.includes(rule));
    if (id in OPTIONAL) expect(lost).toEqual([]);
    else expect(lost).not.toEqual([]);
  });
});

/** A runbook that is bad in exactly one way, and what is found. */
const BROKEN: readonly (readonly [rule: Rule | Property, text: string])[] = [
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
];

describe('a broken runbook', () => {
  test.each(BROKEN)('is caught by %s, and by nothing else', (rule, text) => {
    const found = check(text);
    expect(new Set(rulesOf(found).filter((name) => !WELL.includes(name)))).toEqual(new Set([rule]));
    expect(found.ready).toBe({ ...RULES, ...PROPERTIES }[rule] !== 'essential');
  });
});
