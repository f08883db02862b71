import { type Gap, gap } from './gap.ts';
import type { RunbookView } from './runbook-view.ts';

/** Whether messages reach a person: alerts over more than one channel, roles with a name and a number. */
export const reachRules = (view: RunbookView): readonly Gap[] => [
  ...alertChannels(view),
  ...alertTest(view),
  ...roles(view),
  ...silentSystems(view),
];

/** Ways in which an alert comes to somebody, by the words for them. */
const ALERT_CHANNELS: readonly (readonly [name: string, words: RegExp])[] = [
  ['mail', /\be-?mail|\bmail\b/i],
  ['pager', /\bpagers?\b|\bpaging\b|\bpages? (?:the|us|whoever|comes)\b|\bon-call app\b/i],
  ['text message', /\bsms\b|text message/i],
  ['phone', /\bphone\b|\bmobile\b|(?<!on[- ])\bcalls?\b/i],
  ['chat', /\b[Cc]hat\b|\bTeams\b|\b[Ss]lack\b/],
  ['SIEM', /\bsiem\b|\bsentinel\b/i],
];

function alertChannels({ passages }: RunbookView): readonly Gap[] {
  const text = passages
    .filter(({ section }) => section === 'alerting')
    .map((passage) => passage.text)
    .join('\n');
  const found = ALERT_CHANNELS.filter(([, words]) => words.test(text)).map(([name]) => name);
  const [only] = found;
  if (only === undefined) return [];
  return found.length === 1
    ? [
        gap('G09', {
          section: 'alerting',
          message: `Add a second channel for alerts: everything goes by ${only}, and one mailbox or one phone can fail.`,
        }),
      ]
    : [gap('G26', { section: 'alerting', message: `Different channels reach the responder: ${found.join(', ')}.` })];
}

function alertTest({ passages }: RunbookView): readonly Gap[] {
  const isTested = passages.some(
    ({ section, text }) =>
      section === 'alerting' &&
      /\btest (?:e-?mail|page|alert|message|call)|\btests? (?:the|this) (?:rule|pager?|alert|channel)/i.test(text),
  );
  return isTested
    ? []
    : [
        gap('G18', {
          section: 'alerting',
          message: 'Test the way of the alert, and write down when: press “Send test email”, page the one on call.',
        }),
      ];
}

function roles({ roles: table, steps }: RunbookView): readonly Gap[] {
  const firsts = steps.flatMap(({ holders: [first], section, step }) =>
    first ? [{ first, section, step: step.id }] : [],
  );
  const unknown = firsts.filter(
    ({ first }, index) => !first.role && index === firsts.findIndex((other) => other.first.name === first.name),
  );
  return [
    ...unknown.map(({ first, section, step }) =>
      gap('G12', {
        section,
        step,
        message: `Name a person or a number for “${first.name}”: the table of roles has no such row.`,
      }),
    ),
    ...table
      .filter(({ people, reachedBy }) => people === '' && reachedBy === '')
      .map(({ name }) =>
        gap('G12', {
          section: 'scope',
          message: `Say how one reaches “${name}”: the role has no person and no phone.`,
        }),
      ),
    ...table
      .filter(({ hours }) => hours === undefined)
      .map(({ name }) =>
        gap('G12', {
          section: 'scope',
          message: `Write the hours of “${name}” so that they can be counted, such as “Mon–Fri 08:00–18:00”.`,
        }),
      ),
  ];
}

/** macOS and Linux show the user no message about isolation (RMA, 2026-07-23). */
function silentSystems({ passages }: RunbookView): readonly Gap[] {
  const isSaid = passages.some(
    ({ section, text }) =>
      (section === 'user-comms' || section === 'helpdesk') && /\bmac(?:os|s)?\b|\blinux\b/i.test(text),
  );
  return isSaid
    ? []
    : [
        gap('G21', {
          section: 'user-comms',
          message: 'Add that macOS and Linux show their users no message about isolation.',
        }),
      ];
}
