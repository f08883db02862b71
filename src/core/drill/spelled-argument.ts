import { deedsIn } from '../incident/deeds-in.ts';
import type { Incident } from '../incident/incident.ts';
import type { Deed, DeedOf } from '../kernel/vocabulary/actions.ts';
import { deviceOf } from '../kernel/vocabulary/subject.ts';
import type { Drill } from './drill.ts';

/** What may stand before the name of a thing that is remediated, restored or analysed. [LR] */
export const ENTITY_KINDS = ['file', 'process', 'registry', 'scheduledtask', 'service', 'startupfolder'] as const;
const KIND_WORDS: readonly string[] = [
  ...ENTITY_KINDS,
  'scheduledtasks',
  'task',
  'startup',
  'startupfolders',
  'services',
];
const TAKES_KIND: readonly string[] = ['remediate', 'undo', 'analyze'];

/**
 * A command with its argument spelled as the incident spells it. `remediate scheduledtask "onedrv sync"` and
 * `remediate OneDrv Sync` ask for the same thing; what the incident does not know stays as typed. A file may be called
 * by its path where the incident has that very path: a file of the same name in another folder is another file.
 */
export function spelled(drill: Drill, deed: DeedOf<'run'>): DeedOf<'run'> {
  if (deed.argument === undefined) return deed;
  const known = knownArguments(drill.incident, deed);
  const wanted = plain(deed.command, deed.argument);
  const called = (name: string): string => plain(deed.command, name);
  const same = known.find((name) => called(name) === wanted) ?? known.find((name) => called(lastPart(name)) === wanted);
  const byName = same ?? known.find((name) => called(name) === lastPart(wanted));
  const isKnown = same !== undefined || (byName !== undefined && hasPath(drill.incident, deed.device, wanted));
  return isKnown && byName !== undefined ? { ...deed, argument: byName } : deed;
}

/** Whether the evidence or the console of a device shows this path, whole or as a folder beside a name. */
function hasPath({ evidence, responses }: Incident, device: string, path: string): boolean {
  const here = (other: string | undefined): boolean => other === undefined || other === device;
  const items = evidence.filter((alert) => here(alert.device)).flatMap((alert) => alert.items);
  const answers = responses.filter(({ on }) => here(deviceOf(on)));
  const lists = [
    ...items.map(({ name, detail }) => [name, ...detail.split(' · ')]),
    ...answers.flatMap(({ table }) => table?.rows ?? []),
  ];
  const texts = [...answers.flatMap(({ shows }) => textsIn(shows)), ...lists.flatMap(besides)];
  return texts.some((text) => namesWhole(slashed(text.toLowerCase()), path));
}

/** The texts of a list, and each folder among them with each name. */
const besides = (list: readonly string[]): readonly string[] => [
  ...list,
  ...list.filter((text) => SEPARATOR.test(text)).flatMap((folder) => list.map((name) => `${folder}/${name}`)),
];

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** A longer path has the shorter one in it, and is another. */
function namesWhole(text: string, path: string): boolean {
  const around = text.split(path);
  return around.some((after, index) => {
    const before = around[index - 1];
    return before !== undefined && !/[\w~/:.-]$/.test(before) && !/^(?:[\w/-]|\.\w)/.test(after);
  });
}

/** The arguments with which the incident speaks of this command on this device. */
const knownArguments = (incident: Incident, asked: DeedOf<'run'>): readonly string[] =>
  deedsIn(incident).flatMap((deed) => (speaksOf(deed, asked) ? (deed.argument ?? []) : []));

/** Whether a deed or the pattern of one is about this command on this device. A pattern need not name a device; then it holds for each. */
export function speaksOf(
  on: Deed,
  { command, device }: Pick<DeedOf<'run'>, 'command' | 'device'>,
): on is DeedOf<'run'> {
  return on.do === 'run' && on.command === command && [undefined, device].includes(on.device);
}

function plain(command: string, argument: string): string {
  const words = slashed(argument).toLowerCase().replaceAll('"', '').split(/\s+/).filter(Boolean);
  const [first = '', ...rest] = words;
  return (TAKES_KIND.includes(command) && rest.length > 0 && KIND_WORDS.includes(first) ? rest : words).join(' ');
}

const SEPARATOR = /[\\/]/;
const slashed = (path: string): string => path.replace(/[\\/]+/g, '/');
const lastPart = (path: string): string => path.split(SEPARATOR).at(-1) ?? path;
