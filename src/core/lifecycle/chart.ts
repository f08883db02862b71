import type { By } from '../kernel/vocabulary/fields.ts';
import type { FactName } from '../kernel/vocabulary/facts.ts';
import { accountMachine } from './account.machine.ts';
import { deviceMachine } from './device.machine.ts';
import { incidentMachine } from './incident.machine.ts';
import type { Tag } from './tags.ts';
import type { StateMeta } from './timers.ts';

/** A state of a chart. Parts follow what they are part of, in the order of the chart. */
export interface ChartState {
  /** The chart and the path in it, such as `device.isolation.pending`. */
  readonly id: string;
  /** The state that it is a part of; absent for a chart as a whole. */
  readonly within?: string;
  /** `regions` hold all at once, of `parts` one at a time; a `choice` is left as soon as it is entered. */
  readonly kind: 'regions' | 'parts' | 'state' | 'choice';
  /** Entered when what it is a part of is entered. */
  readonly isFirst: boolean;
  readonly tags: readonly Tag[];
}

/** A guard by its name, with what it is asked with: `decidedTo isolate`. */
export type GuardName = string;

/** One way from one state to the next, as the machine has it. */
export interface ChartEdge {
  readonly id: string;
  readonly from: string;
  /** Absent where it is taken by itself, as soon as its guard holds. */
  readonly on?: FactName;
  readonly guard?: GuardName;
  /** Guards that are asked before and answer no: the machine takes the first edge that fits. */
  readonly unless: readonly GuardName[];
  /** Absent where the fact changes no state. */
  readonly to?: string;
  /** The fact cannot happen here, although what the state is a part of would take it. */
  readonly isRefused: boolean;
  /** Who makes the fact when a time is over, in this state or in one that holds beside it. */
  readonly timed: readonly By[];
}

export const CHART_NAMES = ['device', 'account', 'incident'] as const;
export type ChartName = (typeof CHART_NAMES)[number];

/** A lifecycle chart as a table. It is read off the machine, so nothing drawn from it can say anything else. */
export interface Chart {
  readonly name: ChartName;
  readonly states: readonly ChartState[];
  readonly edges: readonly ChartEdge[];
}

/** What of a machine's state is read; XState's own types are about writing one. */
interface Node {
  readonly path: readonly string[];
  readonly type: string;
  readonly tags: readonly string[];
  readonly meta?: StateMeta | undefined;
  readonly parent?: Node | undefined;
  readonly states: { readonly [key: string]: Node };
  readonly initial: { readonly target: readonly Node[] };
  readonly transitions: ReadonlyMap<string, readonly Way[]>;
  readonly always?: readonly Way[] | undefined;
}
interface Way {
  readonly target?: readonly Node[] | undefined;
  readonly guard?: unknown;
  readonly actions: readonly unknown[];
}

/** The three charts as tables, read off the machines once. Ids of states begin with the name of their chart; the order is the machine's. */
export const CHARTS: { readonly [C in ChartName]: Chart } = {
  device: chart('device', deviceMachine.root),
  account: chart('account', accountMachine.root),
  incident: chart('incident', incidentMachine.root),
};

function chart(name: ChartName, root: Node): Chart {
  const nodes = [...below(root)];
  const id = (node: Node): string => [name, ...node.path].join('.');
  return {
    name,
    states: nodes.map((node) => ({
      id: id(node),
      ...(node.parent && { within: id(node.parent) }),
      kind: kindOf(node),
      isFirst: node.parent?.type !== 'compound' || firstOf(node.parent) === node,
      tags: node.tags as readonly Tag[], // the setups of the machines take no others
    })),
    edges: nodes.flatMap((node) => [
      ...[...node.transitions].flatMap(([name, ways]) => {
        const on = name as FactName; // the machines hear facts only
        return edgesOf(id, node, ways, { on, timed: timersOf(on, node, nodes) });
      }),
      ...edgesOf(id, node, node.always ?? [], { timed: [] }),
    ]),
  };
}

function* below(node: Node): Generator<Node> {
  yield node;
  for (const part of Object.values(node.states)) yield* below(part);
}

function firstOf(node: Node): Node | undefined {
  return node.type === 'compound' ? node.initial.target[0] : undefined;
}

function kindOf({ type, always }: Node): ChartState['kind'] {
  if (type === 'parallel') return 'regions';
  if (type === 'compound') return 'parts';
  return always?.some(({ guard }) => guard === undefined) === true ? 'choice' : 'state';
}

function edgesOf(
  id: (node: Node) => string,
  node: Node,
  ways: readonly Way[],
  { on, timed }: Pick<ChartEdge, 'on' | 'timed'>,
): readonly ChartEdge[] {
  const from = id(node);
  return ways.map((way, index) => {
    const to = way.target?.[0];
    const guard = guardName(way.guard);
    return {
      id: [from, on ?? 'always', to ? id(to) : 'stays'].join(' '),
      from,
      ...(on !== undefined && { on }),
      ...(guard !== undefined && { guard }),
      unless: ways.slice(0, index).flatMap((before) => guardName(before.guard) ?? []),
      ...(to && { to: id(to) }),
      isRefused: to === undefined && way.actions.length === 0,
      timed,
    };
  });
}

/** Who makes a fact when a time is over, in this state or in one that can hold at the same time. */
function timersOf(on: FactName, node: Node, nodes: readonly Node[]): readonly By[] {
  const timers = nodes.filter((other) => holdTogether(node, other)).flatMap(({ meta }) => meta?.timers ?? []);
  return [...new Set(timers.filter(({ fact }) => fact === on).map(({ by }) => by))];
}

/** A state and its parts hold together, and so do states of regions that lie side by side. */
function holdTogether(one: Node, other: Node): boolean {
  const above = [...ancestry(one)];
  const common = [...ancestry(other)].find((node) => above.includes(node));
  return common === one || common === other || common?.type === 'parallel';
}

function* ancestry(node: Node): Generator<Node> {
  for (let at: Node | undefined = node; at; at = at.parent) yield at;
}

/** Guards are named in the setups of the machines; one that is asked with something says it after its name. */
function guardName(guard: unknown): GuardName | undefined {
  if (typeof guard === 'string') return guard;
  if (typeof guard !== 'object' || guard === null || !('type' in guard)) return undefined;
  const asked: readonly unknown[] = 'params' in guard ? Object.values(guard.params ?? {}) : [];
  return [guard.type, ...asked].join(' ');
}

/** The ids of the states that a chart is in, from its value. */
export function activeStates(name: ChartName, value: unknown): readonly string[] {
  const within = (at: string, inner: unknown): readonly string[] => {
    if (typeof inner === 'string') return [at, `${at}.${inner}`];
    if (typeof inner !== 'object' || inner === null) return [at];
    return [at, ...Object.entries(inner).flatMap(([key, rest]) => within(`${at}.${key}`, rest))];
  };
  return within(name, value);
}
