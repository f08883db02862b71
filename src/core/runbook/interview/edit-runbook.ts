import { SECTIONS, type Section } from '../../kernel/vocabulary/words.ts';
import { findStep, stepsOf } from '../find-steps.ts';
import type { Runbook, RunbookSection, RunbookStep } from '../runbook.ts';
import { SECTION_TITLES } from '../section-titles.ts';

/** A runbook with nothing in it but its headings, to be filled by the interview. */
export const newRunbook = (title: string): Runbook => ({
  title,
  version: '0.1',
  owner: '',
  nextReview: '',
  meta: { status: 'draft' },
  preamble: [],
  sections: SECTIONS.filter((id) => id !== 'appendix').map(emptySection),
});

const emptySection = (id: Section): RunbookSection => ({ id, title: SECTION_TITLES[id], prose: [], steps: [] });

/** The runbook with a section changed; one that it lacks is put where it belongs. */
export function withSection(
  runbook: Runbook,
  id: Section,
  change: (section: RunbookSection) => RunbookSection,
): Runbook {
  const own = runbook.sections.find((section) => section.id === id);
  if (own)
    return { ...runbook, sections: runbook.sections.map((section) => (section === own ? change(section) : section)) };
  const place = runbook.sections.findIndex((section) => SECTIONS.indexOf(section.id) > SECTIONS.indexOf(id));
  const at = place < 0 ? runbook.sections.length : place;
  return { ...runbook, sections: runbook.sections.toSpliced(at, 0, change(emptySection(id))) };
}

export const sectionOf = (runbook: Runbook, id: Section): RunbookSection | undefined =>
  runbook.sections.find((section) => section.id === id);

/** The runbook with a step changed; it must be there. */
export function withStep(runbook: Runbook, id: string, change: (step: RunbookStep) => RunbookStep): Runbook {
  return {
    ...runbook,
    sections: runbook.sections.map((section) => ({
      ...section,
      steps: section.steps.map((step) => (step.id === id ? change(step) : step)),
    })),
  };
}

/** The runbook with steps of an example that it lacks, each in its place and as `adapt` leaves it. */
export function withSteps(
  runbook: Runbook,
  ids: readonly string[],
  example: Runbook,
  adapt: (step: RunbookStep) => RunbookStep,
): Runbook {
  const order = stepsOf(example).map(({ id }) => id);
  const missing = order.filter((id) => ids.includes(id) && !findStep(runbook, id));
  return missing.reduce((grown, id) => {
    const home = example.sections.find(({ steps }) => steps.some((step) => step.id === id));
    const step = home?.steps.find((one) => one.id === id);
    if (!home || !step) return grown;
    return withSection(grown, home.id, (section) => {
      const next = section.steps.findIndex((one) => order.indexOf(one.id) > order.indexOf(id));
      return { ...section, steps: section.steps.toSpliced(next < 0 ? section.steps.length : next, 0, adapt(step)) };
    });
  }, runbook);
}
