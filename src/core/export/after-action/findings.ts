import type { PhrasingContent, RootContent } from 'mdast';
import { heading, list, paragraph, strong, text } from '../../markdown/nodes.ts';
import type { AfterActionReport, Area, Finding } from '../../tabletop/after-action/report.ts';
import { sentences, trace, traced } from './wording.ts';

export function strengths({ strengths: all }: AfterActionReport): readonly RootContent[] {
  return [heading(2, 'Strengths'), all.length === 0 ? paragraph('No strength was written down.') : list(all.map(said))];
}

/** Nothing where nobody was surprised: it is no part of HSEEP's shape. */
export function surprises({ surprises: all }: AfterActionReport): readonly RootContent[] {
  return all.length === 0 ? [] : [heading(2, 'What surprised us'), list(all.map(said))];
}

const said = ({ text: words, why, who, when }: Finding): readonly PhrasingContent[] => [
  ...traced(words, trace(who, when)),
  ...(why === undefined ? [] : [text(' '), ...sentences(why)]),
];

/** Each with what was seen, why it mattered, what followed, and what is done about it. */
export function areas(report: AfterActionReport): readonly RootContent[] {
  return [
    heading(2, 'Areas for improvement'),
    ...(report.areas.length === 0
      ? [paragraph('No area for improvement was written down.')]
      : report.areas.flatMap((area, index) => areaNodes(area, index + 1, report))),
  ];
}

function areaNodes(area: Area, place: number, { plan, ideas }: AfterActionReport): readonly RootContent[] {
  const planned = [...plan, ...ideas].filter(({ id }) => area.plans.includes(id));
  return [
    heading(3, `${String(place)}. ${area.text}`),
    list([
      [strong('Observed:'), text(' '), ...traced(area.text, trace(area.who, area.when))],
      ...(area.cameUp === undefined ? [] : [[strong('When:'), text(' '), ...sentences(area.cameUp)]]),
      [strong('Why it mattered:'), text(' '), ...sentences(area.why ?? NOT_WRITTEN)],
      ...(area.consequence === undefined ? [] : [[strong('Consequence:'), text(' '), ...sentences(area.consequence)]]),
      ...(planned.length > 0 ? [] : [[strong('What is done about it:'), text(' Nothing was agreed.')]]),
      ...planned.map(({ action, owner, due }) => [
        strong('What is done about it:'),
        text(' '),
        ...traced(action, owner === undefined ? ' (an idea so far)' : ` ${owner}, by ${due ?? 'no date'}.`),
      ]),
    ]),
  ];
}

const NOT_WRITTEN = 'Nobody has written that down yet.';
