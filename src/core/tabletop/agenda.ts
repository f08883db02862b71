import { fail, ok, type Result } from '../kernel/result.ts';
import { MOST_PARTS } from './limits.ts';
import { type Part, plannedMinutes, type TabletopPlan } from './plan.ts';
import { emptyPart, scaled } from './planning/frame-parts.ts';
import { freeId } from './planning/free-id.ts';
import { LONGEST_EXERCISE, LONGEST_PART, placeProblem, type PlanProblem } from './planning/plan-problem.ts';
import { line } from './planning/plan-line.ts';

/** A change of the agenda. `after` is the id of the part that something comes after. */
export type AgendaEdit =
  | { readonly do: 'set-minutes'; readonly part: string; readonly minutes: number }
  /** All parts are stretched or shortened alike. */
  | { readonly do: 'set-total'; readonly minutes: number }
  | { readonly do: 'add-break'; readonly after: string }
  /** A module without injects: a room talks about what it is asked. */
  | { readonly do: 'add-module'; readonly title: string; readonly after: string }
  | { readonly do: 'move-part'; readonly part: string; readonly by: 1 | -1 }
  /** The injects of a module go into reserve. */
  | { readonly do: 'remove-part'; readonly part: string };

export type Planned = Result<TabletopPlan, PlanProblem>;

/** The plan after a change of its agenda, or why there is none. */
export function editAgenda(plan: TabletopPlan, edit: AgendaEdit): Planned {
  switch (edit.do) {
    case 'set-minutes':
      return withMinutes(plan, edit.part, edit.minutes);
    case 'set-total':
      return edit.minutes >= plan.parts.length && edit.minutes <= LONGEST_EXERCISE && Number.isInteger(edit.minutes)
        ? ok({ ...plan, parts: scaled(plan.parts, edit.minutes) })
        : fail('wrong-total');
    case 'add-break':
      return inserted(plan, edit.after, emptyPart(freeId('break', plan), 'break', 'Break', USUAL_BREAK));
    case 'add-module': {
      const title = line(edit.title);
      return title.ok
        ? inserted(plan, edit.after, emptyPart(freeId('module', plan), 'module', title.value, USUAL_MODULE))
        : title;
    }
    case 'move-part':
      return moved(plan, edit.part, edit.by);
    case 'remove-part':
      return removed(plan, edit.part);
  }
}

const USUAL_BREAK = 5;
const USUAL_MODULE = 10;

const partOf = ({ parts }: TabletopPlan, id: string): Part | undefined => parts.find((part) => part.id === id);

function withMinutes(plan: TabletopPlan, id: string, minutes: number): Planned {
  if (!partOf(plan, id)) return fail('gone');
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST_PART) return fail('wrong-minutes');
  return within({ ...plan, parts: plan.parts.map((part) => (part.id === id ? { ...part, minutes } : part)) });
}

const within = (plan: TabletopPlan): Planned =>
  plannedMinutes(plan) <= LONGEST_EXERCISE ? ok(plan) : fail('wrong-total');

function inserted(plan: TabletopPlan, after: string, part: Part): Planned {
  const before = partOf(plan, after);
  if (!before) return fail('gone');
  if (before.kind === 'hot-wash') return fail('stays-last');
  if (plan.parts.length >= MOST_PARTS) return fail('too-many-parts');
  return within({ ...plan, parts: plan.parts.toSpliced(plan.parts.indexOf(before) + 1, 0, part) });
}

function moved(plan: TabletopPlan, id: string, by: 1 | -1): Planned {
  const part = partOf(plan, id);
  if (!part) return fail('gone');
  const from = plan.parts.indexOf(part);
  const other = plan.parts[from + by];
  const problem = placeProblem(part) ?? (other && placeProblem(other));
  if (problem) return fail(problem);
  if (!other) return fail('gone');
  return ok({ ...plan, parts: plan.parts.with(from, other).with(from + by, part) });
}

function removed(plan: TabletopPlan, id: string): Planned {
  const part = partOf(plan, id);
  if (!part) return fail('gone');
  const problem = placeProblem(part);
  if (problem) return fail(problem);
  if (part.kind === 'module' && plan.parts.filter(({ kind }) => kind === 'module').length < 2)
    return fail('last-module');
  const isOut = (inject: { readonly id: string }): boolean => part.injects.includes(inject.id);
  return ok({
    ...plan,
    parts: plan.parts.filter((one) => one !== part),
    injects: plan.injects.filter((inject) => !isOut(inject)),
    contingencies: [...(plan.contingencies ?? []), ...plan.injects.filter(isOut)],
  });
}
