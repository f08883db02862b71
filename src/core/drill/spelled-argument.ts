import type { Incident } from '../incident/incident.ts';
import type { Deed, DeedOf } from '../kernel/vocabulary/actions.ts';
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
 * `remediate OneDrv Sync` ask for the same thing, and so does a file by its path; what the incident does not know stays as typed.
 */
export function spelled(drill: Drill, deed: DeedOf<'run'>): DeedOf<'run'> {
  if (deed.argument === undefined) return deed;
  const known = knownArguments(drill.incident, deed);
  const wanted = plain(deed.command, deed.argument);
  const same = known.find((name) => plain(deed.command, name) === wanted);
  const byName = same ?? known.find((name) => plain(deed.command, name) === lastPart(wanted));
  return byName === undefined ? deed : { ...deed, argument: byName };
}

/** The arguments with which the incident speaks of this command on this device. */
function knownArguments({ responses, modelAnswer, injects }: Incident, asked: DeedOf<'run'>): readonly string[] {
  const options = injects.flatMap(({ decision }) => decision?.options ?? []);
  const deeds: readonly (Deed | undefined)[] = [
    ...responses.map(({ on }) => on),
    ...modelAnswer.map(({ deed }) => deed),
    ...options.map(({ does }) => does),
  ];
  return deeds.flatMap((deed) => (speaksOf(deed, asked) ? (deed.argument ?? []) : []));
}

/** Whether a deed or the pattern of one is about this command on this device. A pattern need not name a device; then it holds for each. */
export function speaksOf(
  on: Deed | undefined,
  { command, device }: Pick<DeedOf<'run'>, 'command' | 'device'>,
): on is DeedOf<'run'> {
  return on?.do === 'run' && on.command === command && [undefined, device].includes(on.device);
}

function plain(command: string, argument: string): string {
  const words = argument.toLowerCase().replaceAll('"', '').split(/\s+/).filter(Boolean);
  const [first = '', ...rest] = words;
  return (TAKES_KIND.includes(command) && rest.length > 0 && KIND_WORDS.includes(first) ? rest : words).join(' ');
}

const lastPart = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
