import type { Root, RootContent } from 'mdast';
import type { Runbook, RunbookSection, RunbookStep } from '../runbook/runbook.ts';
import { withoutSuggestion } from '../runbook/interview/suggested.ts';
import { isRoleTable, rolesIn } from '../runbook/roles.ts';
import { plainText } from '../runbook/plain-text.ts';
import { document, heading, paragraph, quote, strong, table, taskList } from '../markdown/nodes.ts';
import { editionOf } from './runbook-document/head.ts';
import { withoutContacts } from './runbook-document/without-contacts.ts';

/**
 * What somebody does who was asleep a minute ago, on one sheet: the steps of the first 15 minutes with those around them that
 * cannot wait longer, and whom to reach. Instructions under a step are on it as long as the sheet holds them.
 */
export function firstFifteenPage(runbook: Runbook, contacts: boolean): Root {
  const whole = page(runbook, true);
  const fits = wordsIn(whole) <= WORDS_A_SHEET ? whole : page(runbook, false);
  return contacts ? fits : withoutContacts(fits, runbook);
}

/** What an A4 sheet takes in two columns of 9.5 pt, with tables and headings. */
const WORDS_A_SHEET = 560;

function page(runbook: Runbook, hasInstructions: boolean): Root {
  const section = runbook.sections.find(({ id }) => id === 'first-15');
  const reach = reachTable(runbook);
  return document(
    heading(1, 'First 15 minutes'),
    ...(runbook.title === '' ? [] : [paragraph(strong(runbook.title))]),
    ...editionOf(runbook, true),
    quote(paragraph('Isolation is a security response, not a technical fault. The security team controls release.')),
    ...(section ? section.prose.filter((node) => !isRoleTable(node)) : []),
    ...stepsNow(runbook).flatMap((step) => stepNodes(step, hasInstructions)),
    ...(reach ? [heading(2, 'Whom to reach'), reach] : []),
  );
}

/** In the order of the document: a page is answered before an incident is owned, and a user is called after it. */
const stepsNow = (runbook: Runbook): readonly RunbookStep[] =>
  runbook.sections.flatMap((section) => section.steps.filter((step) => isNow(section, step)));

const isNow = ({ id }: RunbookSection, { situations, within }: RunbookStep): boolean =>
  id === 'first-15' ||
  (situations.some((name) => name === 'isolation-fired' || name === 'user-cut-off') &&
    Number(/^(\d+) ?min/.exec(within)?.[1] ?? Infinity) <= 15);

function stepNodes(step: RunbookStep, hasInstructions: boolean): readonly RootContent[] {
  const about = (
    [
      ['Who', step.who],
      ['Within', step.within],
      ['Channel', step.channel],
    ] as const
  ).filter(([, text]) => text !== '');
  const deeds = step.does
    .split(';')
    .map((deed) => deed.trim())
    .filter((deed) => deed !== '');
  return [
    heading(2, step.title),
    ...about.map(([label, text]) => paragraph([strong(label), ` ${text}`])),
    ...(deeds.length === 0 ? [] : [taskList(deeds.map((deed) => ({ done: false, text: deed })))]),
    ...(hasInstructions ? withoutSuggestion(step.prose) : step.prose.filter(({ type }) => type === 'blockquote')),
  ];
}

/** A line a row of the table of roles. Who only stands in there is named in it: the numbers are that row's. */
function reachTable(runbook: Runbook): RootContent | undefined {
  const roles = rolesIn(runbook);
  const rows = roles
    .filter(({ standsInFor, reachedBy, people }) => standsInFor === undefined && (reachedBy !== '' || people !== ''))
    .map(({ name, people, reachedBy }) => {
      const standIn = roles.find(({ standsInFor }) => standsInFor === name);
      return { name: standIn ? `${name}; out of hours: ${standIn.name}` : name, people, reachedBy };
    });
  if (rows.length === 0) return undefined;
  return rows.some(({ people }) => people !== '')
    ? table(
        ['Role', 'People', 'Reached by'],
        rows.map(({ name, people, reachedBy }) => [name, people, reachedBy]),
      )
    : table(
        ['Role', 'Reached by'],
        rows.map(({ name, reachedBy }) => [name, reachedBy]),
      );
}

const wordsIn = ({ children }: Root): number => plainText(children).split(/\s+/).length;
