import type { RootContent } from 'mdast';
import type { Exercised } from '../../check/gaps/exercised.ts';
import { SECTION_TITLES } from '../../runbook/section-titles.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import { heading, paragraph, table } from '../../markdown/nodes.ts';

const RESULTS: { readonly [R in Exercised[number]['result']]: string } = {
  met: 'Met',
  late: 'Late',
  missed: 'Missed',
};

/** Which drill last used each section. A section that none has used is named, because silence would read as done. */
export function exercisedTable(runbook: Runbook, exercised: Exercised, contacts: boolean): readonly RootContent[] {
  const withSteps = runbook.sections.filter(({ steps }) => steps.length > 0);
  const titleOf = (id: string): string | undefined => runbook.sections.find((section) => section.id === id)?.title;
  const rows = exercised.map(({ section, title, on, result, by }) => [
    titleOf(section) ?? SECTION_TITLES[section],
    title,
    on,
    RESULTS[result],
    ...(contacts ? [by ?? ''] : []),
  ]);
  const never = withSteps.filter(({ id }) => exercised.every(({ section }) => section !== id));
  return [
    heading(2, 'Exercised'),
    ...(rows.length === 0
      ? [paragraph('No drill of this runbook is on record.')]
      : [table(['Section', 'Drill', 'Date', 'Result', ...(contacts ? ['By'] : [])], rows)]),
    ...(rows.length > 0 && never.length > 0
      ? [paragraph(`Not exercised yet: ${never.map(({ title }) => title).join(', ')}.`)]
      : []),
  ];
}
