import { commandLimit } from '../kernel/vocabulary/console.ts';
import type { Response } from '../incident/incident.ts';
import { type KnownLine, readConsoleLine } from '../drill/console-line.ts';
import type { Drill } from '../drill/drill.ts';
import { speaksOf } from '../drill/spelled-argument.ts';
import { costOf } from '../drill/turn.ts';
import { between, type DrillTime, type Duration, sayDuration } from '../kernel/time.ts';
import type { Fact, FactOf } from '../kernel/vocabulary/facts.ts';
import type { Actor } from '../kernel/vocabulary/words.ts';
import { explainRefusal } from './explain-refusal.ts';
import { findings } from './findings.ts';
import { actorName } from './names.ts';

export type CommandStatus = 'completed' | 'nothing' | 'running' | 'timed-out' | 'refused';

/** A command on a device with what it brought, or why it was refused. */
export interface CommandLine {
  readonly number: number;
  /** Counts the commands of the device; jobs, status and fg speak of it. */
  readonly id: number;
  readonly at: DrillTime;
  readonly typed: string;
  readonly by: Actor;
  /** How the output was asked for. */
  readonly shown: Pick<KnownLine, 'format' | 'file'>;
  readonly status: CommandStatus;
  /** How long it took, or has been taking until now; a refusal takes no time. */
  readonly took?: Duration;
  readonly finding?: Response;
  /** Why there is no result, in words. */
  readonly says?: string;
}

/** Something that happened to the session between two commands. */
export interface SessionLine {
  readonly number: number;
  readonly at: DrillTime;
  readonly event: string;
}

/** Every command on a device, the oldest first. */
export function commandLines(drill: Drill, device: string, at: DrillTime): readonly CommandLine[] {
  const found = findings(drill);
  const awaited = new Set(
    drill.agenda.items.flatMap(({ of }) => (/^response\.\d+\//.test(of) ? [of.split('/')[1]] : [])),
  );
  const lines = drill.record.entries.flatMap(({ number, fact }): readonly Omit<CommandLine, 'id'>[] => {
    if (fact.type === 'command.run' && fact.device === device) {
      const line = { number, at: fact.at, typed: typedOf(fact), by: fact.by, shown: shownAs(typedOf(fact)) };
      const result = found.find(({ answers }) => answers?.number === number);
      if (result)
        return [{ ...line, status: 'completed', took: between(fact.at, result.at), finding: result.response }];
      if (awaited.has(String(number))) return [{ ...line, status: 'running', took: between(fact.at, at) }];
      return [{ ...line, ...withoutResult(drill, fact) }];
    }
    if (fact.type === 'action.refused' && fact.action === 'run' && fact.device === device) {
      const says = explainRefusal(fact, drill);
      const typed = fact.typed ?? fact.command ?? '';
      return [{ number, at: fact.at, typed, by: fact.by, shown: shownAs(typed), status: 'refused', says }];
    }
    return [];
  });
  return lines.map((line, index) => ({ ...line, id: index + 1 }));
}

/** What was typed, letter by letter; of a command that nobody typed, what would have been. */
const typedOf = ({ command, argument, typed }: FactOf<'command.run'>): string =>
  typed ?? (argument === undefined ? command : `${command} ${argument}`);

function shownAs(typed: string): CommandLine['shown'] {
  const line = readConsoleLine(typed);
  return line && 'format' in line ? line : { format: 'table' };
}

/** A command to which the incident has no answer, or whose answer came too late for the console. */
function withoutResult(drill: Drill, fact: FactOf<'command.run'>): Pick<CommandLine, 'status' | 'took' | 'says'> {
  const limit = commandLimit(fact.command);
  const isCutOff = drill.incident.responses.some(
    ({ on, takes }) => speaksOf(on, fact) && (on.argument ?? fact.argument) === fact.argument && takes > limit,
  );
  if (isCutOff)
    return {
      status: 'timed-out',
      took: limit,
      says: `Timed out after ${sayDuration(limit)}. The console waits no longer; the agent on the device may go on.`,
    };
  const { costs } = costOf(drill, { do: 'run', device: fact.device, command: fact.command });
  return { status: 'nothing', took: costs, says: nothingOf(fact) };
}

/** The incident has nothing for a command. That is said as such, never made up. */
function nothingOf({ command, argument }: FactOf<'command.run'>): string {
  switch (command) {
    case 'remediate':
      return argument === undefined
        ? 'Nothing was removed: remediate needs the name of a thing, such as a task or a file.'
        : `Nothing was removed: “${argument}” is nothing on this device that belongs to this incident. Name a thing as the console lists it.`;
    case 'undo':
      return argument === undefined
        ? 'Nothing was restored: undo needs the name of what was remediated.'
        : `Nothing was restored under the name “${argument}”. What was removed here stays removed.`;
    case 'run':
      return argument === undefined
        ? 'Nothing was run: run needs the name of a script. The library shows them.'
        : `Nothing was run: the library holds no “${argument}” that is of use here.`;
    case 'putfile':
      return argument === undefined
        ? 'Nothing was copied: putfile needs the name of a file. The library shows them.'
        : `Nothing was copied: the library holds no “${argument}” that is of use here.`;
    case 'getfile':
    case 'fileinfo':
    case 'findfile':
    case 'analyze':
      return argument === undefined
        ? `${command} needs the name of a file.`
        : `No “${argument}” on this device that belongs to this incident.`;
    default:
      return 'Done. Nothing in the output belongs to this incident.';
  }
}

/** How the session of a device came and went, and why a connection was refused. */
export function sessionLines(drill: Drill, device: string): readonly SessionLine[] {
  return drill.record.entries.flatMap(({ number, fact }) => {
    const event = 'device' in fact && fact.device === device ? sessionEvent(fact, drill) : undefined;
    return event === undefined ? [] : [{ number, at: fact.at, event }];
  });
}

function sessionEvent(fact: Fact, drill: Drill): string | undefined {
  switch (fact.type) {
    case 'session.opened':
      return `Connected by ${actorName(fact.by).toLowerCase()}, ${fact.session ?? 'advanced'} commands.`;
    case 'session.closed':
      return fact.reason === undefined ? 'Disconnected.' : `Disconnected: ${fact.reason}.`;
    case 'session.idled-out':
      return `Disconnected: nobody typed for ${sayDuration(drill.tenant.timers.sessionIdle)}.`;
    case 'action.refused':
      return fact.action === 'connect' ? `Not connected. ${explainRefusal(fact, drill)}` : undefined;
    default:
      return undefined;
  }
}
