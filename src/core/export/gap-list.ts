import { GAP_LEVELS, type Gap } from '../check/gaps/gap.ts';
import type { GapCheck } from '../check/gaps/gaps.ts';
import { LEVEL_WORDS, sayCheck } from '../check/gaps/say-gaps.ts';
import { sayStory } from '../check/gaps/story.ts';
import { document, heading, list, paragraph, strong } from '../markdown/nodes.ts';
import { makeMarkdown } from '../markdown/make-markdown.ts';
import { findStep } from '../runbook/find-steps.ts';
import type { Runbook } from '../runbook/runbook.ts';
import { SECTION_TITLES } from '../runbook/section-titles.ts';

/** What a check has found in a runbook, as Markdown to be pasted where work is planned. */
export function gapList(runbook: Runbook, check: GapCheck): string {
  const levels = GAP_LEVELS.map((level) => ({ level, gaps: check.gaps.filter((gap) => gap.level === level) }));
  return makeMarkdown(
    document(
      heading(1, `Gaps in ${runbook.title || 'the runbook'}`),
      paragraph(`${sayCheck(check)}.`),
      ...levels
        .filter(({ gaps }) => gaps.length > 0)
        .flatMap(({ level, gaps }) => [
          heading(2, LEVEL_WORDS[level]),
          list(gaps.map((gap) => [strong(gap.rule), ` ${gap.message}${placeOf(runbook, gap)}${storyOf(gap)}`])),
        ]),
    ),
  );
}

function placeOf(runbook: Runbook, { section, step }: Gap): string {
  const place = [section && SECTION_TITLES[section], step && findStep(runbook, step)?.title].filter(Boolean).join(', ');
  return place && ` (${place})`;
}

const storyOf = ({ story }: Gap): string => (story ? ` As it happens: ${sayStory(story)}` : '');
