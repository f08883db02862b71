import type { RootContent } from 'mdast';
import { list, paragraph, quote, strong } from '../markdown/nodes.ts';
import type { Prose } from '../kernel/prose.ts';
import type { Action } from '../kernel/vocabulary/actions.ts';
import { stepsOf } from '../runbook/find-steps.ts';
import { announcesQuote } from '../runbook/interview/places.ts';
import { withoutSuggestion } from '../runbook/interview/suggested.ts';
import { actionsIn } from '../runbook/names-in-text.ts';
import type { Runbook, RunbookSection, RunbookStep } from '../runbook/runbook.ts';
import { isForHelpdesk } from './call-script.ts';
import { CARD_TITLES, type CardPartName, SECURITY_PHONE, TRAINER_CARD } from './trainer-card.ts';

/** A part of the card: whose words they are, and the words. */
export interface CardPart {
  readonly name: CardPartName;
  readonly title: string;
  /** From the team's runbook; else the trainer's words. */
  readonly isOwn: boolean;
  readonly prose: Prose;
}

/** What a helpdesk has on its desk when the phone rings, on one page. */
export interface HelpdeskCard {
  /** The runbook whose words stand on it; absent where none has any. */
  readonly runbook?: Pick<Runbook, 'title' | 'version' | 'nextReview'>;
  /** A runbook that was asked first and says nothing for the helpdesk. */
  readonly silent?: string;
  readonly parts: readonly CardPart[];
}

/**
 * The card from the first of these runbooks that has anything under *Helpdesk*. Quotations are what is said; a step that
 * verifies, routes or tells the user goes where it belongs; the rest of what is the helpdesk's to do stands at the end.
 * What a runbook does not say is the trainer's, and what must never be is the trainer's always.
 */
export function helpdeskCard(runbooks: readonly Runbook[]): HelpdeskCard {
  const runbook = runbooks.find((one) => helpdeskOf(one) !== undefined);
  const section = runbook && helpdeskOf(runbook);
  const own = runbook && section ? ownParts(runbook, section) : {};
  const [first] = runbooks;
  const parts = (Object.keys(CARD_TITLES) as readonly CardPartName[]).flatMap((name): readonly CardPart[] => {
    const said = own[name];
    const prose = said ?? TRAINER_CARD[name];
    return prose && prose.length > 0 ? [{ name, title: CARD_TITLES[name], isOwn: said !== undefined, prose }] : [];
  });
  return {
    ...(runbook && { runbook }),
    ...(first && first !== runbook && { silent: first.title }),
    parts,
  };
}

/** Whose words stand on a card, in a sentence or two. */
export function cardSource({ runbook, silent }: HelpdeskCard): string {
  const about =
    runbook &&
    [
      `From “${runbook.title}”`,
      ...(runbook.version === '' ? [] : [`version ${runbook.version}`]),
      ...(runbook.nextReview === '' ? [] : [`next review ${runbook.nextReview}`]),
    ].join(', ');
  const own = about === undefined ? 'The trainer’s words: no runbook here has a Helpdesk section yet' : about;
  return silent === undefined || !runbook ? `${own}.` : `${own}. “${silent}” says nothing under Helpdesk yet.`;
}

function helpdeskOf({ sections }: Runbook): RunbookSection | undefined {
  return sections.find(({ id, prose, steps }) => id === 'helpdesk' && (prose.length > 0 || steps.length > 0));
}

type OwnParts = { readonly [P in CardPartName]?: Prose };

function ownParts(runbook: Runbook, section: RunbookSection): OwnParts {
  const desk = section.steps.filter(isForHelpdesk);
  const verifying = desk.filter(does('verify-caller'));
  const others = desk.filter((step) => !verifying.includes(step));
  const parts: { readonly [P in CardPartName]?: Prose } = {
    verify: verifying.flatMap(instructions),
    say: [section, ...section.steps].flatMap(({ prose }) => prose.filter(isQuote)),
    route: routeLines(desk),
    next: nextLines(stepsOf(runbook)),
    also: [
      ...withoutQuotes(section.prose),
      ...others.flatMap((step) => [paragraph(strong(step.title)), ...instructions(step)]),
    ],
  };
  return Object.fromEntries(Object.entries(parts).filter(([, prose]) => prose.length > 0));
}

const does =
  (...wanted: readonly Action[]) =>
  ({ actions }: RunbookStep): boolean =>
    actions.some((action) => wanted.includes(action));

const isQuote = ({ type }: RootContent): boolean => type === 'blockquote';

/** Prose without what is said, and without the line that only announces it. */
const withoutQuotes = (prose: Prose): Prose =>
  prose.filter((node, index) => !isQuote(node) && !announcesQuote(node, prose[index + 1]));

function instructions({ prose, does: text, channel }: RunbookStep): Prose {
  const left = withoutQuotes(withoutSuggestion(prose));
  const how = channel === '' ? [] : [paragraph([strong('Channel'), ` ${channel}`])];
  return left.length > 0 ? [...how, ...left] : [...how, ...(text === '' ? [] : [paragraph(text)])];
}

const ROUTES: readonly Action[] = ['submit-ticket', 'escalate', 'hand-over', 'brief-helpdesk'];

/** What of *Do* brings a call to somebody else, and how soon. */
function routeLines(steps: readonly RunbookStep[]): Prose {
  const lines = steps.flatMap(({ does: text, within }) => {
    const parts = text
      .split(';')
      .map((part) => part.trim())
      .filter((part) => actionsIn(part).some((action) => ROUTES.includes(action)));
    return parts.map((part) => (within === '' ? part : `${part}, within ${within}`));
  });
  return lines.length === 0 ? [] : [list([...new Set(lines)]), SECURITY_PHONE];
}

/** Who tells the user, how soon, and on which channel; a step that names nobody tells no helpdesk anything. */
function nextLines(steps: readonly RunbookStep[]): Prose {
  const lines = steps
    .filter(does('inform-user'))
    .filter(({ situations, who }) => who !== '' && (situations.includes('user-cut-off') || situations.length === 0))
    .map(({ who, within, channel }) =>
      [who, within === '' ? '' : `within ${within}`, channel === '' ? '' : `on ${channel}`]
        .filter((part) => part !== '')
        .join('; '),
    );
  return lines.length === 0 ? [] : [list(lines)];
}

/** What the whole card is about, in the words that callers hear. */
export const CARD_SENTENCE: Prose = [
  quote(paragraph('Isolation is a security response, not a technical fault. The security team controls release.')),
];
