import { type Chart, CHARTS, type ChartName, type ChartState } from '../../core/lifecycle/chart.ts';

/** One sheet of the lifecycle: a chart, or one of the regions of a device. */
export interface View {
  readonly id: string;
  readonly chart: ChartName;
  /** What is drawn, each by itself. */
  readonly regions: readonly string[];
}

const stateOf = ({ states }: Chart, id: string): ChartState | undefined => states.find((state) => state.id === id);
const partsOf = ({ states }: Chart, id: string): readonly ChartState[] => states.filter(({ within }) => within === id);

function view(name: ChartName, id: string): View {
  const chart = CHARTS[name];
  const isMany = stateOf(chart, id)?.kind === 'regions';
  return { id, chart: name, regions: isMany ? partsOf(chart, id).map((part) => part.id) : [id] };
}

/** The regions of a device are large, so each has a sheet; an account and the incident have one. */
export const VIEWS: readonly View[] = [
  ...partsOf(CHARTS.device, 'device').map(({ id }) => view('device', id)),
  view('account', 'account'),
  view('incident', 'incident'),
];

/** The sheet that a state is on; the first one for a state that there is not. */
export function viewOf(state: string | undefined): View {
  const found = VIEWS.find(({ id }) => state === id || state?.startsWith(`${id}.`));
  const [first] = VIEWS;
  if (!first) throw new Error('there is no chart');
  return found ?? first;
}

/** The states of a region in the order of the chart, the region itself first. A choice is left as soon as it is entered. */
export const statesIn = (name: ChartName, region: string): readonly ChartState[] =>
  CHARTS[name].states.filter(({ id }) => id === region || id.startsWith(`${region}.`));

/** The state that a sheet opens with: the one asked for, else the innermost that holds, else where it begins. */
export function openedWith({ id, chart, regions }: View, asked: string | undefined, lit: ReadonlySet<string>): string {
  const states = regions.flatMap((region) => statesIn(chart, region));
  if (asked !== undefined && asked !== id && states.some((state) => state.id === asked)) return asked;
  const leaves = states.filter((state) => state.kind === 'state');
  return (leaves.find((state) => lit.has(state.id)) ?? leaves[0])?.id ?? id;
}
