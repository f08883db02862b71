import type { AfterActionReport, Area } from '../../tabletop/after-action/report.ts';

/** What was noticed, as rows of a sheet: a heading, then strengths, areas for improvement and surprises. */
export function observationRows(report: AfterActionReport): readonly (readonly string[])[] {
  return [
    HEAD,
    ...report.strengths.map((one) => row('Strength', { ...one, plans: [] }, report)),
    ...report.areas.map((one) => row('Area for improvement', one, report)),
    ...report.surprises.map((one) => row('Surprise', { ...one, plans: [] }, report)),
  ];
}

const HEAD = [
  'Kind',
  'Observation',
  'Who',
  'Clock',
  'Scenario',
  'Why it mattered',
  'Consequence',
  'Corrective action',
  'Owner',
  'Due',
] as const;

function row(kind: string, area: Area, { plan, ideas }: AfterActionReport): readonly string[] {
  const planned = [...plan, ...ideas].filter(({ id }) => area.plans.includes(id));
  const each = (said: (one: (typeof planned)[number]) => string): string => planned.map(said).join('\n');
  return [
    kind,
    area.text,
    area.who ?? '',
    area.when?.clock ?? '',
    area.when?.scenario ?? '',
    area.why ?? '',
    area.consequence ?? '',
    each(({ action }) => action),
    each(({ owner = '' }) => owner),
    each(({ due = '' }) => due),
  ];
}
