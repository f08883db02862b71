import type { RootContent } from 'mdast';
import { type Drill, openDrill } from '../../drill/drill.ts';
import { clockAt } from '../../kernel/time.ts';
import type { Fact } from '../../kernel/vocabulary/facts.ts';
import { SEATS } from '../../kernel/vocabulary/words.ts';
import { statesOnRecord } from '../../review/device-state.ts';
import { actorName, deviceName, words } from '../../review/names.ts';
import { code, heading, paragraph } from '../../markdown/nodes.ts';
import { counted } from '../../review/sentences.ts';

/** GitHub draws a diagram of any length, but nobody reads one that fills the page. */
const LONGEST = 2000;

interface Change {
  readonly from: string;
  readonly to: string;
  /** The clock, more than once where the same happened again. */
  readonly times: readonly string[];
  readonly cause: string;
}

/** What each device went through, as Mermaid state diagrams made of the facts. */
export function lifecycleDiagrams(drill: Drill, walked: readonly Drill[]): readonly RootContent[] {
  const drawn = drill.incident.assets.devices.flatMap(({ id }) => {
    const changes = changesOf(drill, id, walked);
    return changes.length === 0 ? [] : [paragraph(path(id, changes)), diagram(merged(changes))];
  });
  const title = heading(2, 'What the devices went through');
  return drawn.length === 0 ? [title, paragraph('No device changed its state in this drill.')] : [title, ...drawn];
}

/** The way as a line, for readers whose tool draws no diagram. */
function path(device: string, changes: readonly Change[]): string {
  const steps = changes.slice(0, MOST).map(({ to, times }) => `${to.toLowerCase()} (${times.join(', ')})`);
  const more = changes.length > MOST ? ` and ${counted(changes.length - MOST, 'further change')}` : '';
  return `${deviceName(device)}: ${[changes[0]?.from.toLowerCase() ?? '', ...steps].join(' → ')}${more}.`;
}

const MOST = 20;

const diagram = (changes: readonly Change[]): RootContent => code(mermaid(fitting(changes)), 'mermaid');

/** As many of the changes as the diagram holds, from the first on; the log has them all. */
const fitting = (changes: readonly Change[]): readonly Change[] =>
  mermaid(changes).length < LONGEST ? changes : fitting(changes.slice(0, -1));

function mermaid(changes: readonly Change[]): string {
  const states = [...new Set(changes.flatMap(({ from, to }) => [from, to]))];
  const name = (state: string): string => `s${String(states.indexOf(state) + 1)}`;
  return [
    'stateDiagram-v2',
    ...states.map((state) => `  state "${label(state)}" as ${name(state)}`),
    '  [*] --> s1',
    ...changes.map(
      ({ from, to, times, cause: why }) => `  ${name(from)} --> ${name(to)}: ${label(`${times.join(', ')} ${why}`)}`,
    ),
  ].join('\n');
}

/** Letters, numbers and quiet signs only: whatever else an imported name holds could end a label, as a colon does. */
const label = (text: string): string =>
  text
    .replace(/(\d):(?=\d)/g, '$1.')
    .replace(/[^\p{L}\p{M}\p{N} ,.()+-]+/gu, ' ')
    .trim();

function changesOf(drill: Drill, device: string, walked: readonly Drill[]): readonly Change[] {
  const changes: Change[] = [];
  let before = stateOf(opened(drill), device);
  for (const [position, { fact }] of drill.record.entries.entries()) {
    const stage = walked[position];
    const after = stage ? stateOf(stage, device) : before;
    if (after !== before)
      changes.push({ from: before, to: after, times: [clockAt(drill.incident.starts, fact.at)], cause: cause(fact) });
    before = after;
  }
  return changes;
}

/** The same change for the same reason is one arrow with all its times. */
function merged(changes: readonly Change[]): readonly Change[] {
  const same = new Map<string, Change>();
  for (const change of changes) {
    const key = [change.from, change.to, change.cause].join('/');
    same.set(key, { ...change, times: [...(same.get(key)?.times ?? []), ...change.times] });
  }
  return [...same.values()];
}

const opened = ({ incident, tenant, runbook, seed }: Drill): Drill => openDrill(incident, tenant, runbook, seed);

const BESIDE = ['Offline', 'Contained'];

function stateOf(stage: Drill, device: string): string {
  const said = statesOnRecord(stage, device).map(({ word }) => word);
  const main =
    said.find((word) => word === 'Release pending') ??
    said.find((word) => word !== 'Channel open' && word !== 'Channel lost') ??
    'Not isolated';
  return [
    main,
    ...said.filter((word) => BESIDE.includes(word) && word !== main).map((word) => word.toLowerCase()),
  ].join(', ');
}

const CAUSES: { readonly [type in Fact['type']]?: string } = {
  'isolation.requested': 'isolation ordered',
  'isolation.confirmed': 'device acknowledges',
  'release.requested': 'release ordered',
  'release.confirmed': 'device acknowledges',
  'release.forced': 'script run at the device',
  'isolation.lifted': 'lifted by the service',
  'firewall.changed': 'firewall rules changed',
  'device.went-offline': 'goes offline',
  'device.came-online': 'comes online',
  'device.reimaged': 're-imaged',
};

const ORDERS: readonly Fact['type'][] = [
  'isolation.requested',
  'release.requested',
  'device.contained',
  'device.uncontained',
  'release.forced',
];

function cause(fact: Fact): string {
  const said = CAUSES[fact.type] ?? words(fact.type);
  const isOrder = ORDERS.includes(fact.type) || (SEATS as readonly string[]).includes(fact.by);
  return isOrder ? `${said}, ${actorName(fact.by)}` : said;
}
