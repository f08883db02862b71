import { fail, ok } from '../kernel/result.ts';
import type { Conducted } from './conduct-capture.ts';
import { NO_INJECT, NO_PART } from './conduct-plan.ts';
import { conductProblem } from './conduct-problem.ts';
import { momentOf, stateOf } from './moment.ts';
import type { PlannedInject } from './plan.ts';
import { scenarioOpening, scenarioTakes, scenarioUntil } from './scenario.ts';
import { entriesOf, type Tabletop } from './tabletop.ts';
import type { TabletopCommandOf } from './tabletop-command.ts';
import type { ExerciseTime, TabletopFact } from './tabletop-fact.ts';
import { leading, votesOn } from './votes.ts';

type Floor = TabletopCommandOf<
  'start' | 'begin-part' | 'show' | 'jump' | 'withdraw' | 'skip' | 'unskip' | 'ask' | 'choose-course'
>;

/** What moves the exercise on, in the room and in the scenario. */
export function onTheFloor(tabletop: Tabletop, command: Floor, at: ExerciseTime): Conducted {
  switch (command.do) {
    case 'start':
      return started(tabletop, at);
    case 'begin-part':
      return begun(tabletop, command.part, at);
    case 'ask':
      return asked(tabletop, command, at);
    case 'choose-course':
      return courseChosen(tabletop, command, at);
    case 'show': {
      const { next } = momentOf(tabletop);
      const wanted = command.inject ?? next?.id;
      if (wanted === undefined) return fail(NOTHING_NEXT);
      const inject = tabletop.plan.injects.find(({ id }) => id === wanted);
      return inject ? shown(tabletop, inject, at) : fail(NO_INJECT);
    }
    default:
      return withInject(tabletop, command, at);
  }
}

function withInject(
  tabletop: Tabletop,
  command: TabletopCommandOf<'jump' | 'withdraw' | 'skip' | 'unskip'>,
  at: ExerciseTime,
): Conducted {
  const inject = tabletop.plan.injects.find(({ id }) => id === command.inject);
  if (!inject) return fail(NO_INJECT);
  const state = stateOf(momentOf(tabletop), inject.id);
  switch (command.do) {
    case 'jump':
      return jumped(tabletop, inject, at);
    case 'withdraw':
      return state.is === 'shown' ? ok(withdrawn(tabletop, inject.id, state.number, at)) : fail(NOT_ON_SCREEN);
    case 'skip':
      if (state.is === 'skipped') return ok([]);
      return state.is === 'shown' ? fail(SHOWN_ALREADY) : ok([{ type: 'inject.skipped', at, inject: inject.id }]);
    case 'unskip':
      return state.is === 'skipped' ? ok([{ type: 'entry.struck', at, number: state.number }]) : fail(NOT_SKIPPED);
  }
}

/** The scenario goes back to where it was, where nothing else has moved it since. */
function withdrawn(tabletop: Tabletop, inject: string, shownAs: number, at: ExerciseTime): readonly TabletopFact[] {
  const last = entriesOf(tabletop, 'scenario.moved').at(-1)?.number;
  return [
    { type: 'inject.withdrawn', at, inject },
    ...(last === shownAs + 1 ? [{ type: 'entry.struck', at, number: last } as const] : []),
  ];
}

function started({ plan, drill }: Tabletop, at: ExerciseTime): Conducted {
  const first = plan.parts[0];
  return ok([
    { type: 'exercise.started', at },
    ...(first ? [{ type: 'part.begun', at, part: first.id } as const] : []),
    ...moved(at, drill ? scenarioOpening(drill) : []),
  ]);
}

/** What was not shown of the parts before is skipped: it is not next any more. */
function begun(tabletop: Tabletop, part: string, at: ExerciseTime): Conducted {
  const { parts } = tabletop.plan;
  const index = parts.findIndex(({ id }) => id === part);
  if (index < 0) return fail(NO_PART);
  const before = parts.slice(0, index).flatMap(({ injects }) => injects);
  return ok([...skips(tabletop, before, at), { type: 'part.begun', at, part }]);
}

function shown(tabletop: Tabletop, inject: PlannedInject, at: ExerciseTime): Conducted {
  const moment = momentOf(tabletop);
  const { parts } = tabletop.plan;
  const into = parts.findIndex(({ injects }) => injects.includes(inject.id));
  const part = parts[into];
  if (!part) return fail(NO_PART);
  // An inject of an earlier part comes before the room again, and the exercise stays where it is.
  const isFurther = into > parts.findIndex(({ id }) => id === moment.part?.id);
  const facts: readonly TabletopFact[] = isFurther ? [{ type: 'part.begun', at, part: part.id }] : [];
  const { drill } = tabletop;
  const scenario = drill && inject.at !== undefined ? scenarioUntil(drill, inject.at) : [];
  return ok([...facts, { type: 'inject.shown', at, inject: inject.id }, ...moved(at, scenario)]);
}

function jumped(tabletop: Tabletop, inject: PlannedInject, at: ExerciseTime): Conducted {
  const order = tabletop.plan.parts.flatMap(({ injects }) => injects);
  const passed = order.slice(0, order.indexOf(inject.id));
  const isAhead = stateOf(momentOf(tabletop), inject.id).is === 'ahead';
  const after = shown(tabletop, inject, at);
  return after.ok ? ok([...(isAhead ? skips(tabletop, passed, at) : []), ...after.value]) : after;
}

function skips(tabletop: Tabletop, injects: readonly string[], at: ExerciseTime): readonly TabletopFact[] {
  const moment = momentOf(tabletop);
  return injects
    .filter((id) => stateOf(moment, id).is === 'ahead')
    .map((inject) => ({ type: 'inject.skipped', at, inject }));
}

function asked({ plan }: Tabletop, { question }: TabletopCommandOf<'ask'>, at: ExerciseTime): Conducted {
  return plan.parts.some(({ questions }) => questions.includes(question))
    ? ok([{ type: 'question.asked', at, question }])
    : fail(NO_QUESTION);
}

function courseChosen(
  tabletop: Tabletop,
  { inject, course, option }: TabletopCommandOf<'choose-course'>,
  at: ExerciseTime,
): Conducted {
  const { drill } = tabletop;
  if (course === 'script') return ok([{ type: 'course.chosen', at, inject, course }]);
  if (!drill) return fail(NO_SCENARIO);
  const taken = option ?? wayOfTheRoom(tabletop, inject);
  if (taken === undefined) return fail(NO_CHOICE);
  const facts = scenarioTakes(drill, inject, taken);
  if (!facts) return fail(NOT_OPEN);
  return ok([{ type: 'course.chosen', at, inject, course, option: taken }, ...moved(at, facts)]);
}

/** The option that the room decided on. A decision in its own words names none; where none is recorded, its votes say. */
function wayOfTheRoom(tabletop: Tabletop, id: string): string | undefined {
  const recorded = entriesOf(tabletop, 'decision.recorded').findLast(({ fact }) => fact.inject === id);
  if (recorded) return recorded.fact.option;
  const inject = tabletop.plan.injects.find((one) => one.id === id);
  return inject && leading(votesOn(tabletop, inject))?.option;
}

const moved = (at: ExerciseTime, facts: Extract<TabletopFact, { type: 'scenario.moved' }>['facts']) =>
  facts.length === 0 ? [] : [{ type: 'scenario.moved', at, facts } as const];

const NOTHING_NEXT = conductProblem(
  'nothing-next',
  'Every inject of this part has been shown or skipped.',
  'Begin the next part, or jump to an inject.',
);
const NOT_ON_SCREEN = conductProblem(
  'not-on-screen',
  'This inject is not before the room, so there is nothing to withdraw.',
  'Skip it if it should not come.',
);
const SHOWN_ALREADY = conductProblem(
  'already-shown',
  'The room has seen this inject already.',
  'Withdraw it if it should leave the screen.',
);
const NOT_SKIPPED = conductProblem('not-skipped', 'This inject was not skipped.', 'Go on as you are.');
const NO_QUESTION = conductProblem(
  'empty-text',
  'The plan has no such question.',
  'Choose one of the discussion questions, or put it to the room by word of mouth.',
);
const NO_SCENARIO = conductProblem(
  'no-scenario',
  'This exercise was not made from an incident, so nothing can go another way.',
  'Record the decision. Edit the injects that follow where they no longer fit.',
);
const NO_CHOICE = conductProblem(
  'unknown-option',
  'It is not said which option the room has chosen.',
  'Record the decision with its letter, then let the scenario go that way.',
);
const NOT_OPEN = conductProblem(
  'not-open',
  'The scenario has gone on without this decision, so it cannot go another way here.',
  'Stay on script, and say to the room what would have come of it.',
  'The decision is on the record as it was taken.',
);
