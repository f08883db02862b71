import type { Root } from 'mdast';
import { makeMarkdown } from '../markdown/make-markdown.ts';
import { document, heading, paragraph, quote, strong } from '../markdown/nodes.ts';
import type { AfterActionReport } from '../tabletop/after-action/report.ts';
import { areas, strengths, surprises } from './after-action/findings.ts';
import { decisions } from './after-action/decisions.ts';
import { frontOf, titleOf } from './after-action/front.ts';
import { logAppendix, timeline } from './after-action/lines.ts';
import { objectives } from './after-action/objectives.ts';
import { overview, participants } from './after-action/overview.ts';
import { plan } from './after-action/plan.ts';

/** What goes into the document. */
export interface ReportParts {
  readonly frontMatter: boolean;
  /** The whole log at the end. */
  readonly log: boolean;
}

export const WHOLE_REPORT: ReportParts = { frontMatter: true, log: true };

/**
 * An after-action report and improvement plan as GitHub-flavoured Markdown, for people who were not there: what happened,
 * why it mattered, who does what by when. The same report gives the same bytes, and what people typed is text in it.
 */
export const afterActionMarkdown = (report: AfterActionReport, parts: ReportParts = WHOLE_REPORT): string =>
  makeMarkdown(afterActionTree(report, parts));

/** The same as a tree. */
export function afterActionTree(report: AfterActionReport, parts: ReportParts): Root {
  return document(
    ...(parts.frontMatter ? [frontOf(report)] : []),
    quote(paragraph([strong(MARKERS[report.kind]), ' Nothing in it happened to a real device or a real person.'])),
    heading(1, titleOf(report)),
    ...overview(report),
    ...objectives(report),
    ...timeline(report),
    ...strengths(report),
    ...areas(report),
    ...surprises(report),
    ...plan(report),
    ...decisions(report),
    ...participants(report),
    ...(parts.log ? logAppendix(report) : []),
  );
}

const MARKERS = { exercise: 'EXERCISE.', drill: 'SIMULATION.' } as const;
