import type { Condition } from './condition.ts';
import type { Draw, Incident } from './incident.ts';
import type { Inject } from './msel.ts';

type Drawn = Extract<Condition, { readonly drawn: string }>;
/** Whether the seed has drawn what a condition asks for. */
type IsDrawn = (asked: Drawn) => boolean;

/** Whether the seed has drawn otherwise than a condition needs, so that it holds at no time of a drill. */
function isBarred(condition: Condition, isDrawn: IsDrawn): boolean {
  if ('drawn' in condition) return !isDrawn(condition);
  if ('all' in condition) return condition.all.some((part) => isBarred(part, isDrawn));
  if ('any' in condition) return condition.any.every((part) => isBarred(part, isDrawn));
  return 'not' in condition && isSettled(condition.not, isDrawn);
}

/** Whether it holds at every time, because the seed has drawn so. */
function isSettled(condition: Condition, isDrawn: IsDrawn): boolean {
  if ('drawn' in condition) return isDrawn(condition);
  if ('all' in condition) return condition.all.every((part) => isSettled(part, isDrawn));
  if ('any' in condition) return condition.any.some((part) => isSettled(part, isDrawn));
  return 'not' in condition && isBarred(condition.not, isDrawn);
}

/** How many decisions an incident can put with what the seed has drawn. */
export const decisionsLeft = ({ injects }: Pick<Incident, 'injects'>, isDrawn: IsDrawn): number =>
  injects.filter(({ decision, when }) => decision && !(when && isBarred(when, isDrawn))).length;

/** The most decisions that one drill of an incident can put, whatever the seed draws. */
const mostDecisions = (incident: Pick<Incident, 'injects' | 'draws'>): number =>
  Math.max(
    ...drawings(incident.draws).map((words) =>
      decisionsLeft(incident, ({ drawn, is }) => words.some(([draw, word]) => draw === drawn && word === is)),
    ),
  );

/** Whether a decision may be left out of a drill: it waits for something, or something makes it needless. */
const mayNotCome = ({ decision, when, unless }: Inject): boolean =>
  decision !== undefined && (when !== undefined || unless !== undefined || decision.unless !== undefined);

/** How many decisions a drill of an incident puts: `3 decisions`, or `up to 8 decisions` where not each of them comes. */
export function sayDecisions(incident: Pick<Incident, 'injects' | 'draws'>): string {
  const most = mostDecisions(incident);
  const words = `${String(most)} ${most === 1 ? 'decision' : 'decisions'}`;
  return incident.injects.some(mayNotCome) ? `up to ${words}` : words;
}

/** The place of a decision among those of its incident: `Decision 3 of 8`, or `Decision 3 of up to 8`. */
export const sayPlace = ({ injects }: Pick<Incident, 'injects'>, number: number, of: number): string =>
  `Decision ${String(number)} of ${injects.some(mayNotCome) ? 'up to ' : ''}${String(of)}`;

type Drawing = readonly (readonly [draw: string, word: string])[];

/** Every way in which the draws can come out together: one where nothing is drawn. */
const drawings = (draws: readonly Draw[]): readonly Drawing[] =>
  draws.reduce<readonly Drawing[]>(
    (all, { id, of }) => all.flatMap((words) => of.map((word) => [...words, [id, word] as const])),
    [[]],
  );
