import { type Page } from '@playwright/test';
import { makeTabletopLog } from '../../src/core/tabletop/log-file.ts';
import { exerciseTime, type TabletopFact } from '../../src/core/tabletop/tabletop-fact.ts';
import type { TabletopPlan } from '../../src/core/tabletop/plan.ts';
import { DEFAULT_TENANT } from '../../src/core/tenant/tenant.ts';
import { choose } from './files.ts';

const at = (minutes: number) => exerciseTime(minutes * 60_000);

const plan: TabletopPlan = {
  title: 'Ransom precursor, Finance',
  starts: '09:02',
  objectives: [
    { id: 'drive', text: 'Somebody drives within five minutes' },
    { id: 'tell', text: 'Isolated users are told on a channel that works' },
  ],
  players: [{ seat: 'SOC lead', name: 'Sam Ortiz' }, { seat: 'Helpdesk', name: 'Mia Chen' }, { seat: 'IT operations' }],
  parts: [
    {
      id: 'm1',
      kind: 'module',
      title: 'Detection',
      minutes: 40,
      injects: ['call', 'six-calls'],
      questions: [],
      points: [],
    },
    { id: 'wash', kind: 'hot-wash', title: 'Hot wash', minutes: 15, injects: [], questions: [], points: [] },
  ],
  injects: [
    {
      id: 'call',
      title: 'First user call',
      at: 4 * 60_000,
      from: 'Dana Ito, payroll',
      to: 'Helpdesk',
      via: 'phone',
      says: '“My internet died. Payroll closes at ten.”',
      question: 'Who tells Dana, and what?',
      options: [
        { id: 'script', text: 'The helpdesk, by the script' },
        { id: 'wait', text: 'Nobody, until there is a verdict' },
      ],
      ask: 'Who tells the helpdesk?',
      listenFor: 'A single owner',
      ifStuck: 'What does section 6 say?',
    },
    {
      id: 'six-calls',
      title: 'Call volume',
      at: 24 * 60_000,
      from: 'Mia Chen, helpdesk',
      to: 'SOC lead',
      via: 'phone',
      says: '“Six calls in four minutes. Is the network down?”',
      options: [],
      ask: '',
      listenFor: '',
      ifStuck: '',
    },
  ],
  groundRules: [],
};

/** An exercise in its hot wash: two injects shown, a vote, a decision, a strength, a gap and an action on record. */
const facts: readonly TabletopFact[] = [
  { type: 'exercise.planned', at: at(0), plan },
  { type: 'exercise.started', at: at(0) },
  { type: 'part.begun', at: at(0), part: 'm1' },
  { type: 'inject.shown', at: at(4), inject: 'call' },
  { type: 'votes.counted', at: at(7), inject: 'call', option: 'script', count: 6 },
  { type: 'votes.counted', at: at(7), inject: 'call', option: 'wait', count: 3 },
  {
    type: 'decision.recorded',
    at: at(9),
    text: 'The helpdesk calls Dana back',
    who: 'Mia Chen',
    inject: 'call',
    option: 'script',
  },
  { type: 'inject.shown', at: at(24), inject: 'six-calls' },
  {
    type: 'observation.noted',
    at: at(26),
    kind: 'strength',
    text: 'One owner within two minutes',
    who: 'Sam Ortiz',
    objective: 'drive',
  },
  { type: 'observation.noted', at: at(27), kind: 'gap', text: 'Nobody owns the helpdesk briefing', objective: 'tell' },
  {
    type: 'observation.noted',
    at: at(28),
    kind: 'action',
    text: 'Add the bridge number to the on-call card',
    who: 'Sam Ortiz',
  },
  { type: 'part.begun', at: at(41), part: 'wash' },
];

export const EXERCISE = 'e-room';

/** Brings the exercise into the browser, on the page of reports. */
export async function bringExercise(page: Page): Promise<void> {
  const header = {
    id: EXERCISE,
    startedAt: '2026-11-24T13:00:00.000Z',
    format: 1,
    title: plan.title,
    tenant: DEFAULT_TENANT,
    seed: 7,
    sources: {},
  };
  await choose(page, page.getByRole('button', { name: 'Choose a file…' }), [
    { name: 'room.exercise.json', text: makeTabletopLog(header, facts) },
  ]);
  await page.getByRole('link', { name: 'Open its report' }).waitFor();
}
