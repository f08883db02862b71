import type { Drill } from '../../../src/core/drill/drill.ts';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { advance } from '../../../src/core/drill/due.ts';
import { replay } from '../../../src/core/drill/evolve.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { minutes } from '../../../src/core/kernel/time.ts';
import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';
import { parseRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { isolatedAtStart, T } from '../../given.ts';

export const ABOUT = { startedAt: '2026-11-22T09:00:00.000Z', drillId: 'd-1' };

/** The small incident with a call, a decision, two rubric rows and a red line. */
export const drilled: Incident = {
  ...isolatedAtStart,
  objectives: [{ id: 'drive', text: 'Somebody drives' }],
  injects: [
    {
      id: 'dana-calls',
      module: 'one',
      at: T('+03:00'),
      delay: minutes(0),
      from: 'dana',
      to: 'helpdesk',
      via: 'phone',
      says: [{ type: 'paragraph', children: [{ type: 'text', value: '“My internet died.”' }] }],
      facilitator: { ask: '', listenFor: '', ifStuck: '' },
      decision: {
        seat: 'analyst',
        question: 'What does Dana hear?',
        step: 'user-comms.call',
        hints: ['Isolation is no fault.'],
        options: [
          {
            id: 'truth',
            text: 'That security cut it off',
            value: { containment: 1, evidence: 1, people: 1 },
            because: 'She stays put.',
            facts: [],
            sources: [],
          },
          {
            id: 'fault',
            text: 'That it is a fault',
            value: { containment: 0.4, evidence: 1, people: 0 },
            because: 'She looks for another network.',
            facts: [],
            sources: [],
          },
        ],
      },
    },
  ],
  rubric: [
    {
      id: 'owned',
      expect: { done: 'own-incident', where: {} },
      within: minutes(5),
      objective: 'drive',
      step: 'first-15.own',
      weight: 2,
      redLine: false,
      because: 'Somebody must be driving.',
      sources: [],
    },
    {
      id: 'guess',
      never: { done: 'release', where: { device: 'wks-1' } },
      before: { verdict: 'any' },
      weight: 3,
      redLine: true,
      because: 'A release without a verdict is a guess.',
      sources: [],
    },
  ],
};

const RUNBOOK = `---
title: Isolation runbook
version: "0.3"
---
# Isolation runbook

## First 15 minutes
<!-- section: first-15 -->
### Own the incident
<!-- step: first-15.own -->
- **Who** on-call analyst
- **Do** own-incident
- **Within** 15 min

## User communication
<!-- section: user-comms -->
### Call the user
<!-- step: user-comms.call -->
- **When** user cut off
- **Who** helpdesk
- **Do** Tell the user
- **Within** 10 min

## Helpdesk
<!-- section: helpdesk -->
### Read the script
<!-- step: helpdesk.script -->
- **Who** helpdesk
- **Do** Read what is on the card

## Servers
<!-- section: servers -->
### Isolate a server by hand
<!-- step: servers.owner -->
- **When** server suspected
- **Who** IT operations
- **Do** Isolate device
`;

const parsed = parseRunbook(RUNBOOK, { file: 'runbook.md' });
if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
const runbook = parsed.value;

/** A drill in its fifth minute: isolation, STARTEX and the call are its first seven facts. */
export const untilCall = (incident: Incident = drilled, against: Runbook | undefined = runbook): Drill =>
  advance(openDrill(incident, DEFAULT_TENANT, against, 1), T('+05:00'));

const called = untilCall();

export const drillOf = (facts: readonly Fact[], from: Drill = called): Drill => replay(from, facts);
