import { fail, ok } from '../kernel/result.ts';
import { type AgendaEdit, editAgenda, type Planned } from './agenda.ts';
import { MOST_PLAYERS, MOST_RULES } from './limits.ts';
import { MOST_OBJECTIVES, type Player, type TabletopPlan } from './plan.ts';
import { freeId } from './planning/free-id.ts';
import { line } from './planning/plan-line.ts';

/** What a facilitator can change before an exercise. */
export type PlanEdit =
  | AgendaEdit
  | { readonly do: 'rename'; readonly title: string }
  | { readonly do: 'set-start'; readonly starts: string }
  | { readonly do: 'add-objective'; readonly text: string }
  | { readonly do: 'word-objective'; readonly objective: string; readonly text: string }
  | { readonly do: 'remove-objective'; readonly objective: string }
  | { readonly do: 'add-player'; readonly seat: string; readonly name?: string }
  | { readonly do: 'change-player'; readonly seat: string; readonly to: Player }
  | { readonly do: 'remove-player'; readonly seat: string }
  | { readonly do: 'add-rule'; readonly text: string }
  | { readonly do: 'word-rule'; readonly rule: string; readonly text: string }
  | { readonly do: 'remove-rule'; readonly rule: string };

/** The plan after a change, or why there is none. */
export function editPlan(plan: TabletopPlan, edit: PlanEdit): Planned {
  switch (edit.do) {
    case 'rename':
      return withLine(edit.title, (title) => ok({ ...plan, title }));
    case 'set-start':
      return /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?(?:[01]\d|2[0-3]):[0-5]\d$/.test(edit.starts)
        ? ok({ ...plan, starts: edit.starts })
        : fail('wrong-start');
    case 'add-objective':
    case 'word-objective':
    case 'remove-objective':
      return editObjectives(plan, edit);
    case 'add-player':
    case 'change-player':
    case 'remove-player':
      return editPlayers(plan, edit);
    case 'add-rule':
    case 'word-rule':
    case 'remove-rule':
      return editRules(plan, edit);
    default:
      return editAgenda(plan, edit);
  }
}

type EditOf<D extends PlanEdit['do']> = Extract<PlanEdit, { readonly do: D }>;

const withLine = (typed: string, use: (text: string) => Planned): Planned => {
  const text = line(typed);
  return text.ok ? use(text.value) : text;
};

function editObjectives(
  plan: TabletopPlan,
  edit: EditOf<'add-objective' | 'word-objective' | 'remove-objective'>,
): Planned {
  const { objectives } = plan;
  if (edit.do === 'add-objective')
    return objectives.length >= MOST_OBJECTIVES
      ? fail('too-many-objectives')
      : withLine(edit.text, (text) =>
          ok({ ...plan, objectives: [...objectives, { id: freeId('objective', plan), text }] }),
        );
  const { objective } = edit;
  if (!objectives.some(({ id }) => id === objective)) return fail('gone');
  if (edit.do === 'remove-objective')
    return ok({ ...plan, objectives: objectives.filter(({ id }) => id !== objective) });
  return withLine(edit.text, (text) =>
    ok({ ...plan, objectives: objectives.map((one) => (one.id === objective ? { ...one, text } : one)) }),
  );
}

/** A seat is on the list once: role cards, votes and notes go by its name. */
function editPlayers(plan: TabletopPlan, edit: EditOf<'add-player' | 'change-player' | 'remove-player'>): Planned {
  const { players } = plan;
  if (edit.do === 'add-player')
    return players.length >= MOST_PLAYERS
      ? fail('too-many-players')
      : seated(plan, edit, (player) => [...players, player]);
  if (!players.some(({ seat }) => seat === edit.seat)) return fail('gone');
  const others = players.filter(({ seat }) => seat !== edit.seat);
  if (edit.do === 'remove-player') return ok({ ...plan, players: others });
  return seated({ ...plan, players: others }, edit.to, (player) =>
    players.map((one) => (one.seat === edit.seat ? player : one)),
  );
}

function seated(plan: TabletopPlan, { seat, name }: Player, list: (player: Player) => readonly Player[]): Planned {
  return withLine(seat, (called) => {
    if (plan.players.some((one) => one.seat === called)) return fail('seat-taken');
    if (name === undefined || name.trim() === '') return ok({ ...plan, players: list({ seat: called }) });
    return withLine(name, (person) => ok({ ...plan, players: list({ seat: called, name: person }) }));
  });
}

function editRules(plan: TabletopPlan, edit: EditOf<'add-rule' | 'word-rule' | 'remove-rule'>): Planned {
  const { groundRules } = plan;
  if (edit.do === 'add-rule')
    return groundRules.length >= MOST_RULES
      ? fail('too-many-rules')
      : withLine(edit.text, (text) => ok({ ...plan, groundRules: [...new Set([...groundRules, text])] }));
  if (!groundRules.includes(edit.rule)) return fail('gone');
  if (edit.do === 'remove-rule') return ok({ ...plan, groundRules: groundRules.filter((rule) => rule !== edit.rule) });
  return withLine(edit.text, (text) =>
    ok({ ...plan, groundRules: [...new Set(groundRules.map((rule) => (rule === edit.rule ? text : rule)))] }),
  );
}
