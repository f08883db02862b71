import type { Incident } from '../../../src/core/incident/incident.ts';
import { MODEL_PLAYER } from '../../../src/core/drill/seats.ts';
import type { TabletopPlan } from '../../../src/core/tabletop/plan.ts';
import { openTabletop, replayTabletop, type Tabletop } from '../../../src/core/tabletop/tabletop.ts';
import { type ExerciseTime, exerciseTime, type TabletopFact } from '../../../src/core/tabletop/tabletop-fact.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { T } from '../../given.ts';
import { drilled } from '../export/completed-drill.ts';

export const ABOUT = { id: 'e-1', startedAt: '2026-11-24T13:00:00.000Z', uses: [] };

/** Minutes of the exercise's clock. */
export const at = (minutes: number): ExerciseTime => exerciseTime(minutes * 60_000);

export const plan: TabletopPlan = {
  title: 'Payroll on a Friday',
  incident: { id: 'small', revision: 'r1' },
  starts: '09:00',
  objectives: [
    { id: 'drive', text: 'Somebody drives within five minutes' },
    { id: 'tell', text: 'The user is told on a channel that works' },
  ],
  players: [{ seat: 'SOC lead', name: 'Sam Ortiz' }, { seat: 'Helpdesk' }],
  parts: [
    {
      id: 'm1',
      kind: 'module',
      title: 'Detection',
      minutes: 20,
      injects: ['dana-calls', 'vip'],
      questions: [],
      points: [],
    },
    { id: 'wash', kind: 'hot-wash', title: 'Hot wash', minutes: 10, injects: [], questions: [], points: [] },
  ],
  injects: [
    {
      id: 'dana-calls',
      title: 'Dana calls',
      at: T('+03:00'),
      from: 'Dana Ito, payroll',
      to: 'Helpdesk',
      via: 'phone',
      says: '“My internet died.”',
      question: 'What does Dana hear?',
      options: [
        { id: 'truth', text: 'That security cut it off' },
        { id: 'fault', text: 'That it is a fault' },
      ],
      ask: 'Who tells Dana?',
      listenFor: 'One owner',
      ifStuck: 'What does the card say?',
    },
    {
      id: 'vip',
      title: 'The CFO calls',
      at: T('+09:00'),
      from: 'Lena Faye, CFO',
      to: 'SOC lead',
      via: 'mobile',
      says: '“I need her laptop back.”',
      options: [],
      ask: '',
      listenFor: '',
      ifStuck: '',
    },
  ],
  groundRules: [],
};

const planned: TabletopFact = { type: 'exercise.planned', at: at(0), plan };
export const started: TabletopFact = { type: 'exercise.started', at: at(0) };
export const shown = (inject: string, minute: number): TabletopFact => ({
  type: 'inject.shown',
  at: at(minute),
  inject,
});
export const noted = (
  kind: 'strength' | 'gap' | 'action',
  text: string,
  more: { readonly who?: string; readonly inject?: string; readonly objective?: string } = {},
): TabletopFact => ({ type: 'observation.noted', at: at(6), kind, text, ...more });
export const ended: TabletopFact = { type: 'exercise.ended', at: at(28) };

/** An exercise with these facts after its plan; the first of them is line 2. */
export const exerciseOf = (...facts: readonly TabletopFact[]): Tabletop =>
  replayTabletop(openTabletop({ tenant: DEFAULT_TENANT, seed: 1 }), [planned, ...facts]);

/** The same with an incident of ours inside, whose seats the model answer plays. */
export const scriptedOf = (facts: readonly TabletopFact[], incident: Incident = drilled): Tabletop =>
  replayTabletop(openTabletop({ incident, tenant: DEFAULT_TENANT, seed: 1 }), [planned, ...facts]);

export const seated: TabletopFact = {
  type: 'scenario.moved',
  at: at(0),
  facts: drilled.seats.map((seat) => ({ type: 'seat.taken', at: T('-01:00'), by: seat, seat, person: MODEL_PLAYER })),
};
