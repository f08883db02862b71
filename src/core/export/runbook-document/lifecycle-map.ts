import type { RootContent } from 'mdast';
import { CHARTS, type ChartEdge } from '../../lifecycle/chart.ts';
import { EVENT_WORDS, GUARD_WORDS } from '../../lifecycle/event-words.ts';
import { STATE_WORDS } from '../../lifecycle/state-words.ts';
import { code, heading, paragraph, table } from '../../markdown/nodes.ts';

/** GitHub draws a diagram of any length, but nobody reads one that fills the page, and wikis set limits. */
const LONGEST = 2000;

const REGION = 'device.isolation';
const CUT = `${REGION}.isolated`;
/** How much is cut has a state of its own, which leads nowhere. */
const DETAIL = `${CUT}.enforced`;

const { states, edges } = CHARTS.device;

/** An arrow between two states that are drawn. */
interface Arrow {
  readonly from: string;
  readonly to: string;
  /** What happens, in a few words; more than one where several things lead the same way. */
  readonly labels: readonly string[];
  /** The same with what it asks for. */
  readonly told: readonly string[];
}

/** How a device is isolated and released, as Mermaid diagrams read off the chart that drills run on. */
export const lifecycleDiagrams = (): readonly RootContent[] => [
  ...INTRODUCTION,
  ...pictures().flatMap(({ title, arrows }) => [
    heading(3, title),
    ...fitting(arrows).map((some) => code(mermaid(some), 'mermaid')),
  ]),
];

/** The same in words, for readers that draw no diagram. */
export const lifecycleTable = (): readonly RootContent[] => [
  ...INTRODUCTION,
  ...pictures().flatMap(({ title, arrows }) => [
    heading(3, title),
    table(
      ['From', 'What happens', 'Then'],
      arrows.map(({ from, to, told }) => [nameOf(from), told.join('; or '), nameOf(to)]),
    ),
  ]),
];

const INTRODUCTION: readonly RootContent[] = [
  heading(2, 'Lifecycle'),
  paragraph(
    'How a device is isolated and gets its network back. The documentation says that isolation can be lifted without a person, and one article says that it never is (RMA, 2026-07-23; CFG, 2026-08-07): verify in your tenant, and plan for both.',
  ),
];

const isIn = (id: string, whole: string): boolean => id === whole || id.startsWith(`${whole}.`);

const pictures = (): readonly { readonly title: string; readonly arrows: readonly Arrow[] }[] => [
  { title: 'Into isolation', arrows: arrowsOf((edge) => !isIn(edge.from, CUT), shallow) },
  {
    title: 'Out of isolation',
    arrows: arrowsOf((edge) => isIn(edge.from, CUT) && !isIn(edge.from, DETAIL), deep),
  },
];

/** Isolated is one state on the way in. */
function shallow(id: string): string {
  return isIn(id, CUT) ? CUT : id;
}

/** Where a release was asked for does not matter on the way out. */
function deep(id: string): string {
  const inProgress = `${CUT}.release.inProgress`;
  return isIn(id, inProgress) ? inProgress : id;
}

function arrowsOf(isShown: (edge: ChartEdge) => boolean, drawn: (id: string) => string): readonly Arrow[] {
  const found = new Map<string, Arrow>();
  for (const edge of edges) {
    if (!isIn(edge.from, REGION) || edge.to === undefined || edge.isRefused || !isShown(edge)) continue;
    const [from, to] = [drawn(edge.from), drawn(edge.to)];
    if (from === to) continue;
    const key = `${from} ${to}`;
    found.set(key, {
      from,
      to,
      labels: unique([...(found.get(key)?.labels ?? []), labelOf(edge)]),
      told: unique([...(found.get(key)?.told ?? []), toldOf(edge)]),
    });
  }
  return [...found.values()];
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const happens = ({ on }: ChartEdge): string => (on && EVENT_WORDS[on]?.label) ?? 'by itself';

/** A condition stands on an arrow only where it decides between two. */
function labelOf(edge: ChartEdge): string {
  const isFork = edges.some((other) => other !== edge && other.from === edge.from && other.on === edge.on);
  return isFork ? toldOf(edge) : happens(edge);
}

function toldOf(edge: ChartEdge): string {
  const { guard, unless } = edge;
  if (guard !== undefined) return `${happens(edge)}, if ${GUARD_WORDS[guard] ?? guard}`;
  return unless.length > 0 ? `${happens(edge)}, otherwise` : happens(edge);
}

const nameOf = (id: string): string => STATE_WORDS[id]?.name ?? id;

/** As few diagrams as hold all arrows, each short enough. */
function fitting(arrows: readonly Arrow[]): readonly (readonly Arrow[])[] {
  const pages: (readonly Arrow[])[] = [];
  for (const arrow of arrows) {
    const last = pages.at(-1);
    if (last && mermaid([...last, arrow]).length < LONGEST) pages[pages.length - 1] = [...last, arrow];
    else pages.push([arrow]);
  }
  return pages;
}

function mermaid(arrows: readonly Arrow[]): string {
  const named = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const short = new Map([...named].map((id, index) => [id, `s${String(index + 1)}`]));
  const line = (id: string): string => `state "${label(nameOf(id))}" as ${short.get(id) ?? ''}`;
  const partsOf = (id: string): readonly string[] =>
    [...named].filter((one) => one !== id && wholeOf(one, named) === id);
  const drawn = (id: string): readonly string[] => {
    const parts = partsOf(id);
    return parts.length === 0
      ? [`  ${line(id)}`]
      : [`  ${line(id)} {`, ...parts.map((part) => `    ${line(part)}`), '  }'];
  };
  return [
    'stateDiagram-v2',
    ...[...named].filter((id) => wholeOf(id, named) === undefined).flatMap(drawn),
    ...arrows.map(
      ({ from, to, labels }) => `  ${short.get(from) ?? ''} --> ${short.get(to) ?? ''}: ${label(labels.join(' or '))}`,
    ),
  ].join('\n');
}

/** The outermost state among these that one is a part of. */
function wholeOf(id: string, named: ReadonlySet<string>): string | undefined {
  let whole: string | undefined;
  for (let at = withinOf(id); at !== undefined; at = withinOf(at)) if (named.has(at)) whole = at;
  return whole;
}

const withinOf = (id: string): string | undefined => states.find((state) => state.id === id)?.within;

/** Letters, numbers and quiet signs only: a colon would end a label. */
const label = (text: string): string =>
  text
    .replace(/:/g, ',')
    .replace(/[^\p{L}\p{M}\p{N} ,.()+-]+/gu, ' ')
    .trim();
