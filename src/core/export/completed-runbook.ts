import type { Root } from 'mdast';
import type { Drill } from '../drill/drill.ts';
import { scorecard } from '../review/scorecard.ts';
import { stages } from '../review/walk.ts';
import { aboutDrill } from './completed-runbook/about.ts';
import { decisions } from './completed-runbook/decisions.ts';
import { expectedSteps } from './completed-runbook/expected-steps.ts';
import { expected, redLines } from './completed-runbook/expected.ts';
import { found } from './completed-runbook/found.ts';
import { head, titleOf } from './completed-runbook/front-matter.ts';
import { gaps, help, notes, refusals } from './completed-runbook/happened.ts';
import { lifecycleDiagrams } from './completed-runbook/lifecycle.ts';
import { logAppendix } from './completed-runbook/log.ts';
import { milestoneTable } from './completed-runbook/milestones.ts';
import { outcome } from './completed-runbook/outcome.ts';
import { type About, type Parts, WHOLE } from './completed-runbook/parts.ts';
import { ticket } from './completed-runbook/ticket.ts';
import { completedSteps } from './completed-runbook/steps.ts';
import { makeMarkdown } from '../markdown/make-markdown.ts';
import { document, heading, paragraph, quote, strong } from '../markdown/nodes.ts';

/**
 * The runbook as it was carried out in a drill, for people who were not there: GitHub-flavoured Markdown. The same drill
 * gives the same bytes. Whatever the players typed is text in it and nothing else.
 */
export const completedRunbook = (drill: Drill, about: About, parts: Parts = WHOLE): string =>
  makeMarkdown(completedRunbookTree(drill, about, parts));

/** The same as a tree, to be shown or written in another form. */
export function completedRunbookTree(drill: Drill, about: About, parts: Parts): Root {
  const card = scorecard(drill);
  const walked = stages(drill);
  return document(
    ...(parts.frontMatter ? [head(drill, card, about)] : []),
    quote(
      paragraph([
        strong('SIMULATION.'),
        ' This is the record of a drill in Firedoor. Nothing in it happened to a real device or a real person. Firedoor is not a Microsoft product.',
      ]),
    ),
    heading(1, titleOf(drill)),
    ...aboutDrill(drill, about),
    ...outcome(drill, card),
    ...milestoneTable(drill),
    ...lifecycleDiagrams(drill, walked),
    ...(drill.runbook ? completedSteps(drill, drill.runbook, card, walked) : expectedSteps(drill, card)),
    ...decisions(drill, card.soundCalls),
    ...found(drill),
    ...ticket(drill),
    ...redLines(drill, card),
    ...expected(drill, card),
    ...refusals(drill),
    ...gaps(drill),
    ...(parts.notes ? notes(drill) : []),
    ...help(drill),
    ...logAppendix(drill, parts),
  );
}
