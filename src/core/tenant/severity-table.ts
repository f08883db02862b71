import { sayDuration } from '../kernel/time.ts';
import { SEVERITIES } from '../kernel/vocabulary/words.ts';
import type { AutomationRule, AutomationVerb, SeverityAutomation } from './tenant.ts';

/** What a rule does, as the end of a line. */
export const VERB_WORDS: { readonly [V in AutomationVerb]: string } = {
  isolate: 'isolate the device and send a mail',
  ask: 'ask for approval',
  notify: 'send a mail',
  nothing: 'do nothing',
};

/** `severity is high, device is a server`: when a rule fits. */
export function sayWhen({ severity, kind, group, tag, source }: AutomationRule['when']): string {
  return [
    `severity is ${severity}`,
    kind && `device is a ${kind}`,
    group && `group is ${group}`,
    tag && `tag is ${tag}`,
    source && `source is ${source}`,
  ]
    .filter(Boolean)
    .join(' and ');
}

/** The table as a program that somebody who has never seen one can read. The first rule that fits decides. */
export function pseudoCode({ rules, approvers, deputy, mailbox, timeLimit }: SeverityAutomation): string {
  const lines = rules.flatMap((rule, index) => {
    const head = `  ${index === 0 ? 'if' : 'else if'} ${sayWhen(rule.when)}:`;
    if (rule.then !== 'ask') return [head, `    ${VERB_WORDS[rule.then]}`];
    const answer = mailbox === 'shared' ? 'answered in the shared mailbox' : 'approved';
    return [
      head,
      `    ask ${approvers.join(', ') || 'nobody'}, for up to ${sayDuration(timeLimit)}`,
      `      ${answer}: ${mailbox === 'shared' ? 'the answer is not recorded, and nothing happens' : 'isolate the device and send a mail'}`,
      '      rejected: do nothing',
      `      no answer: ${deputy ? `ask ${deputy}` : 'do nothing'}`,
    ];
  });
  return [
    'when an alert is raised:',
    ...lines,
    ...(rules.length > 0 ? ['  else:', '    do nothing'] : ['  do nothing']),
  ].join('\n');
}

/** Something that the table does and that its author may not have meant. */
export interface TableRemark {
  readonly code: 'servers-too' | 'rule-unreached' | 'severity-unruled' | 'no-approver' | 'no-deputy' | 'answer-lost';
  readonly says: string;
  /** The rule that it is about. */
  readonly rule?: string;
}

/** What is to be said of a table before somebody relies on it (domain.md §7.2, F1, F6; article 2). [SEEDJSON, APPR] */
export function tableRemarks(automation: SeverityAutomation): readonly TableRemark[] {
  const { rules, approvers, deputy, mailbox } = automation;
  const asks = rules.some(({ then }) => then === 'ask');
  const unruled = SEVERITIES.filter((severity) => !rules.some(({ when }) => when.severity === severity));
  return [
    ...rules.flatMap((rule, index): readonly TableRemark[] => {
      const earlier = rules.slice(0, index).find((one) => covers(one.when, rule.when));
      return earlier
        ? [
            {
              code: 'rule-unreached',
              rule: rule.id,
              says: `Rule ${String(index + 1)} never decides: an earlier one fits first.`,
            },
          ]
        : [];
    }),
    ...rules.flatMap((rule, index): readonly TableRemark[] =>
      (rule.then === 'isolate' || rule.then === 'ask') &&
      rule.when.kind === undefined &&
      !sparesServers(rules.slice(0, index), rule)
        ? [
            {
              code: 'servers-too',
              rule: rule.id,
              says: `Rule ${String(index + 1)} reaches servers and hosts of virtual machines too. Name the device kind.`,
            },
          ]
        : [],
    ),
    ...unruled.map((severity): TableRemark => ({
      code: 'severity-unruled',
      says: `No rule speaks of ${severity} alerts. Nothing happens to them.`,
    })),
    ...(asks && approvers.length === 0
      ? [
          {
            code: 'no-approver',
            says: 'Name somebody who approves. A question to nobody waits until it lapses.',
          } as const,
        ]
      : []),
    ...(asks && !deputy
      ? [{ code: 'no-deputy', says: 'Name a deputy. Without one an unanswered question ends in nothing.' } as const]
      : []),
    ...(asks && mailbox === 'shared'
      ? [
          {
            code: 'answer-lost',
            says: 'Ask people by name. An answer from a shared mailbox was seen to get lost (the author, 2019).',
          } as const,
        ]
      : []),
  ];
}

/** Whether everything that `later` fits, `earlier` fits too. */
const covers = (earlier: AutomationRule['when'], later: AutomationRule['when']): boolean =>
  earlier.severity === later.severity &&
  (['kind', 'group', 'tag', 'source'] as const).every(
    (key) => earlier[key] === undefined || earlier[key] === later[key],
  );

/** An earlier rule for servers of the same severity decides about them first. */
const sparesServers = (before: readonly AutomationRule[], rule: AutomationRule): boolean =>
  before.some(({ when }) => when.kind === 'server' && covers(when, { ...rule.when, kind: 'server' }));

/** The rules with one of them moved up (-1) or down (1); the same where it cannot move. */
export function moved(rules: readonly AutomationRule[], id: string, by: -1 | 1): readonly AutomationRule[] {
  const from = rules.findIndex((rule) => rule.id === id);
  const to = from + by;
  const [here, there] = [rules[from], rules[to]];
  if (!here || !there) return rules;
  return rules.map((rule, index) => (index === from ? there : index === to ? here : rule));
}

/** A new rule at the end, under an id that none of the others has. */
export function withNewRule(rules: readonly AutomationRule[]): readonly AutomationRule[] {
  let number = rules.length + 1;
  while (rules.some(({ id }) => id === `rule-${String(number)}`)) number++;
  return [...rules, { id: `rule-${String(number)}`, when: { severity: 'low' }, then: 'nothing' }];
}
