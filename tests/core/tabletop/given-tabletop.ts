import { conduct } from '../../../src/core/tabletop/conduct.ts';
import type { ConductProblem } from '../../../src/core/tabletop/conduct-problem.ts';
import type { PlannedInject, TabletopPlan } from '../../../src/core/tabletop/plan.ts';
import { evolveTabletop, openTabletop, replayTabletop, type Tabletop } from '../../../src/core/tabletop/tabletop.ts';
import type { TabletopCommand } from '../../../src/core/tabletop/tabletop-command.ts';
import { type ExerciseTime, exerciseTime } from '../../../src/core/tabletop/tabletop-fact.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { asking, isolatedAtStart, option, T } from '../../given.ts';

/** Exercise time from minutes and seconds, as a facilitator reads it: `m('07:30')`. */
export function m(text: string): ExerciseTime {
  const [min = '', sec = ''] = text.split(':');
  return exerciseTime((Number(min) * 60 + Number(sec)) * 1000);
}

export const inject = (id: string, said: Partial<PlannedInject> = {}): PlannedInject => ({
  id,
  title: `The ${id} title`,
  from: 'Dana Ito, payroll',
  to: 'analyst',
  via: 'phone',
  says: `What ${id} says to the room.`,
  options: [],
  ask: `What to ask about ${id}.`,
  listenFor: `What to listen for in ${id}.`,
  ifStuck: `What helps with ${id}.`,
  ...said,
});

const options = [
  { id: 'release', text: 'Release the laptop now' },
  { id: 'look', text: 'Look before anything else' },
];

/** 40 minutes: a briefing, two modules of three injects and two, a break between them, and a hot wash. */
export const plan: TabletopPlan = {
  title: 'A laptop in payroll',
  starts: '09:00',
  objectives: [
    { id: 'tell', text: 'Tell the user' },
    { id: 'look', text: 'Look before release' },
  ],
  players: [{ seat: 'Analyst', name: 'Sam' }],
  parts: [
    { id: 'brief', kind: 'briefing', title: 'Briefing', minutes: 5, injects: [], questions: [], points: [] },
    {
      id: 'one',
      kind: 'module',
      title: 'Detection',
      minutes: 12,
      injects: ['alert', 'call', 'mail'],
      questions: ['Who owns this now?'],
      points: ['The point of the first module.'],
    },
    { id: 'pause', kind: 'break', title: 'Coffee', minutes: 8, injects: [], questions: [], points: [] },
    {
      id: 'two',
      kind: 'module',
      title: 'Recovery',
      minutes: 10,
      injects: ['press', 'release'],
      questions: ['Who may release?'],
      points: ['The point of the second module.'],
    },
    { id: 'wash', kind: 'hot-wash', title: 'Hot wash', minutes: 5, injects: [], questions: [], points: [] },
  ],
  injects: [
    inject('alert', { at: T('+00:00') }),
    inject('call', { at: T('+01:00'), question: 'What first?', options }),
    inject('mail', { at: T('+05:00') }),
    inject('press', { at: T('+20:00') }),
    inject('release', { at: T('+30:00'), question: 'Who releases?', options }),
  ],
  contingencies: [inject('spare')],
  groundRules: ['Nobody is wrong here.'],
};

/** The incident behind it: the laptop is isolated at STARTEX, and the call asks whether to release it. */
export const incident = {
  ...isolatedAtStart,
  injects: [
    asking('call', {
      question: 'What first?',
      hints: [],
      options: [
        option('release', { does: { do: 'release', device: 'wks-1', comment: 'payroll' } }),
        option('look', { does: { do: 'look', tab: 'device', device: 'wks-1' } }),
      ],
    }),
  ],
  modelAnswer: [{ at: T('+04:00'), by: 'analyst', deed: { do: 'choose', option: 'call.look' } } as const],
};

/** An exercise that was planned. */
export function plannedTabletop(as: TabletopPlan = plan): Tabletop {
  const opened = openTabletop({ incident, tenant: DEFAULT_TENANT, seed: 1 });
  return evolveTabletop(opened, { type: 'exercise.planned', at: exerciseTime(0), plan: as });
}

/** The exercise after a command that is expected to come to something. */
export function after(tabletop: Tabletop, command: TabletopCommand, at: ExerciseTime): Tabletop {
  const done = conduct(tabletop, command, at);
  if (!done.ok) throw new Error(`${command.do}: ${done.error.happened}`);
  return replayTabletop(tabletop, done.value);
}

/** The same for several, each with its time: `played(['00:00', { do: 'start' }], …)`. */
export const played = (...steps: readonly (readonly [at: string, command: TabletopCommand])[]): Tabletop =>
  steps.reduce((tabletop, [at, command]) => after(tabletop, command, m(at)), plannedTabletop());

/** Why a command comes to nothing. */
export function refused(tabletop: Tabletop, command: TabletopCommand, at: ExerciseTime): ConductProblem | undefined {
  const done = conduct(tabletop, command, at);
  return done.ok ? undefined : done.error;
}
