import type { Incident, Response } from '../incident/incident.ts';
import { sayDuration } from '../kernel/time.ts';
import { commandLimit, needsName } from '../kernel/vocabulary/console.ts';

/** A response of the console that teaches something false, told so that its author can mend it. */
export interface ConsoleFlaw {
  readonly code: 'answers-any-name' | 'never-answers';
  readonly message: string;
}

/**
 * Two laws of the console. A command that needs the name of a thing is answered for that name only: a file that is not there
 * must not be found. And what takes as long as the product lets a command run is cut off, so that nobody ever reads it.
 */
export const consoleFlaws = ({ responses }: Incident): readonly ConsoleFlaw[] => responses.flatMap(flawsOf);

function flawsOf({ on, takes }: Response): readonly ConsoleFlaw[] {
  if (on.do !== 'run') return [];
  const called = [on.command, on.argument, on.device && `on ${on.device}`].filter(Boolean).join(' ');
  const limit = commandLimit(on.command);
  const anyName: ConsoleFlaw = {
    code: 'answers-any-name',
    message: `The response to ${called} answers whatever is named. Add "argument", the name that it is about.`,
  };
  const never: ConsoleFlaw = {
    code: 'never-answers',
    message: `The response to ${called} takes ${sayDuration(takes)}, and the console waits no longer than ${sayDuration(limit)} for ${on.command}. Make it shorter, or nobody reads it.`,
  };
  return [...(needsName(on.command) && on.argument === undefined ? [anyName] : []), ...(takes >= limit ? [never] : [])];
}
