import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plannedMinutes, type TabletopPlan } from '../../../src/core/tabletop/plan.ts';
import { editPlan, type PlanEdit } from '../../../src/core/tabletop/prepare.ts';
import { plan } from './given-tabletop.ts';
import { brokenLaws } from './plan-laws.ts';

const after = (edit: PlanEdit, of: TabletopPlan = plan): TabletopPlan => {
  const edited = editPlan(of, edit);
  if (!edited.ok) throw new Error(edited.error);
  return edited.value;
};
const refused = (edit: PlanEdit, of: TabletopPlan = plan) => {
  const edited = editPlan(of, edit);
  return edited.ok ? undefined : edited.error;
};
const agenda = ({ parts }: TabletopPlan) => parts.map(({ id, minutes }) => `${id} ${String(minutes)}`);

test('a part takes the minutes that it is given', () => {
  expect(agenda(after({ do: 'set-minutes', part: 'two', minutes: 15 }))).toEqual([
    'brief 5',
    'one 12',
    'pause 8',
    'two 15',
    'wash 5',
  ]);
});

test('another length stretches every part alike', () => {
  expect(agenda(after({ do: 'set-total', minutes: 80 }))).toEqual([
    'brief 10',
    'one 24',
    'pause 16',
    'two 20',
    'wash 10',
  ]);
});

test('a break and a module come where they are wanted, each with an id of its own', () => {
  const twice = after({ do: 'add-break', after: 'one' }, after({ do: 'add-break', after: 'brief' }));
  expect(agenda(after({ do: 'add-module', title: ' Press ', after: 'two' }, twice))).toEqual([
    'brief 5',
    'break 5',
    'one 12',
    'break-2 5',
    'pause 8',
    'two 10',
    'module 10',
    'wash 5',
  ]);
});

test('a part changes places with its neighbour', () => {
  expect(agenda(after({ do: 'move-part', part: 'pause', by: 1 }))).toEqual([
    'brief 5',
    'one 12',
    'two 10',
    'pause 8',
    'wash 5',
  ]);
});

test('the injects of a module that is taken out go into reserve', () => {
  const { injects, contingencies } = after({ do: 'remove-part', part: 'two' });
  expect(injects.map(({ id }) => id)).toEqual(['alert', 'call', 'mail']);
  expect(contingencies?.map(({ id }) => id)).toEqual(['spare', 'press', 'release']);
});

const without = after({ do: 'remove-part', part: 'two' });
const full = after({ do: 'add-objective', text: 'A third' });

test.each<[edit: PlanEdit, problem: string, of?: TabletopPlan]>([
  [{ do: 'set-minutes', part: 'two', minutes: 0 }, 'wrong-minutes'],
  [{ do: 'set-minutes', part: 'two', minutes: 1.5 }, 'wrong-minutes'],
  [{ do: 'set-minutes', part: 'two', minutes: 241 }, 'wrong-minutes'],
  [{ do: 'set-minutes', part: 'nowhere', minutes: 5 }, 'gone'],
  [{ do: 'set-total', minutes: 4 }, 'wrong-total'],
  [{ do: 'set-total', minutes: 481 }, 'wrong-total'],
  [{ do: 'add-break', after: 'wash' }, 'stays-last'],
  [{ do: 'add-module', title: '  ', after: 'one' }, 'no-words'],
  [{ do: 'move-part', part: 'one', by: -1 }, 'stays-first'],
  [{ do: 'move-part', part: 'two', by: 1 }, 'stays-last'],
  [{ do: 'move-part', part: 'wash', by: -1 }, 'stays-last'],
  [{ do: 'remove-part', part: 'brief' }, 'stays-first'],
  [{ do: 'remove-part', part: 'wash' }, 'stays-last'],
  [{ do: 'remove-part', part: 'one' }, 'last-module', without],
  [{ do: 'add-objective', text: 'A fourth' }, 'too-many-objectives', full],
  [{ do: 'word-objective', objective: 'tell', text: ' ' }, 'no-words'],
  [{ do: 'remove-objective', objective: 'nowhere' }, 'gone'],
  [{ do: 'add-player', seat: 'Analyst' }, 'seat-taken'],
  [{ do: 'add-player', seat: 'x'.repeat(301) }, 'too-long'],
  [{ do: 'set-start', starts: '9:06' }, 'wrong-start'],
  [{ do: 'set-start', starts: 'Fri 24:00' }, 'wrong-start'],
])('%o is refused: %s', (edit, problem, of) => {
  expect(refused(edit, of)).toBe(problem);
});

test('objectives, seats and rules can be added, worded anew and taken away', () => {
  const objectives = after({ do: 'word-objective', objective: 'tell', text: 'Tell them' }, full).objectives;
  expect(objectives.map(({ text }) => text)).toEqual(['Tell them', 'Look before release', 'A third']);
  const seats = after({ do: 'add-player', seat: 'Helpdesk', name: ' ' });
  expect(seats.players).toEqual([{ seat: 'Analyst', name: 'Sam' }, { seat: 'Helpdesk' }]);
  expect(
    after({ do: 'change-player', seat: 'Helpdesk', to: { seat: 'Helpdesk', name: 'Mara' } }, seats).players,
  ).toEqual([
    { seat: 'Analyst', name: 'Sam' },
    { seat: 'Helpdesk', name: 'Mara' },
  ]);
  expect(after({ do: 'remove-player', seat: 'Analyst' }, seats).players).toEqual([{ seat: 'Helpdesk' }]);
  const rules = after({ do: 'add-rule', text: 'Be kind.' });
  expect(after({ do: 'word-rule', rule: 'Be kind.', text: 'Be brief.' }, rules).groundRules).toEqual([
    'Nobody is wrong here.',
    'Be brief.',
  ]);
  expect(after({ do: 'remove-rule', rule: 'Be kind.' }, rules).groundRules).toEqual(plan.groundRules);
});

const ID = fc.constantFrom('brief', 'one', 'pause', 'two', 'wash', 'break', 'module', 'tell', 'objective', 'nowhere');
const WORDS = fc.constantFrom('', 'Analyst', 'Helpdesk', 'Be kind.', 'x'.repeat(301));
const EDIT: fc.Arbitrary<PlanEdit> = fc.oneof(
  fc.record({ do: fc.constant('set-minutes' as const), part: ID, minutes: fc.integer({ min: -1, max: 250 }) }),
  fc.record({ do: fc.constant('set-total' as const), minutes: fc.integer({ min: 0, max: 500 }) }),
  fc.record({ do: fc.constant('add-break' as const), after: ID }),
  fc.record({ do: fc.constant('add-module' as const), title: WORDS, after: ID }),
  fc.record({ do: fc.constant('move-part' as const), part: ID, by: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({ do: fc.constant('remove-part' as const), part: ID }),
  fc.record({ do: fc.constant('add-objective' as const), text: WORDS }),
  fc.record({ do: fc.constant('remove-objective' as const), objective: ID }),
  fc.record({ do: fc.constant('add-player' as const), seat: WORDS }),
);

test('whatever is changed, in whatever order, the laws of a plan hold', () => {
  fc.assert(
    fc.property(fc.array(EDIT, { maxLength: 40 }), (edits) => {
      const last = edits.reduce((now, edit) => {
        const edited = editPlan(now, edit);
        if (!edited.ok) return now;
        if (edit.do === 'set-total') expect(plannedMinutes(edited.value)).toBe(edit.minutes);
        return edited.value;
      }, plan);
      expect(brokenLaws(last)).toEqual([]);
      expect(plannedMinutes(last)).toBeLessThanOrEqual(480);
    }),
  );
});
