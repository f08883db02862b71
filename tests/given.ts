import { expect } from 'vitest';
import { decide } from '../src/core/drill/decide.ts';
import { type Drill, openDrill } from '../src/core/drill/drill.ts';
import { advance } from '../src/core/drill/due.ts';
import { replay } from '../src/core/drill/evolve.ts';
import type { Device, Incident } from '../src/core/incident/incident.ts';
import { type DrillTime, minutes, parseTime } from '../src/core/kernel/time.ts';
import type { Command } from '../src/core/kernel/vocabulary/actions.ts';
import type { Fact } from '../src/core/kernel/vocabulary/facts.ts';
import { DEFAULT_TENANT, type Tenant } from '../src/core/tenant/tenant.ts';

/** A drill time from its written form; a test that misspells one fails at once. */
export function T(text: string): DrillTime {
  const at = parseTime(`T${text}`);
  if (at === undefined) throw new Error(`not a drill time: ${text}`);
  return at;
}

export const laptop: Device = {
  id: 'wks-1',
  kind: 'workstation',
  os: 'windows-11',
  group: 'Workstations-HQ',
  user: 'dana',
  onboarded: true,
  tags: [],
  restricted: false,
  allows: [],
  starts: { online: true, tunnel: 'split', proxy: false },
};

/** The smallest incident that has everything: one laptop, one user, one account, one decision. */
export const smallIncident: Incident = {
  format: 1,
  id: 'small',
  number: '1',
  title: 'Small',
  summary: 'One laptop.',
  level: 'intro',
  minutes: 5,
  starts: '09:00',
  seats: ['analyst', 'security-admin', 'helpdesk'],
  techniques: [],
  sources: ['RMA'],
  pass: 75,
  objectives: [],
  assets: {
    people: [{ id: 'dana', name: 'Dana Ito', seat: 'user', works: 'Payroll', reach: ['mobile'] }],
    devices: [laptop],
    accounts: [{ id: 'd-ito', person: 'dana', kind: 'hybrid' }],
  },
  tenant: {},
  draws: [],
  briefing: [],
  evidence: [],
  rules: [],
  queries: [],
  world: [],
  reactions: [],
  responses: [],
  modules: [{ id: 'one', title: 'One', minutes: 5, questions: [], points: [] }],
  injects: [],
  rubric: [],
  endings: [{ id: 'over', title: 'Over', says: [] }],
  modelAnswer: [],
};

/** The same with another laptop. */
export const withDevice = (change: Partial<Device>, from: Incident = smallIncident): Incident => ({
  ...from,
  assets: { ...from.assets, devices: [{ ...laptop, ...change }] },
});

/** An incident in which disruption isolates the laptop a minute before STARTEX. */
export const isolatedAtStart: Incident = {
  ...smallIncident,
  world: [{ at: T('-02:00'), fact: { type: 'threshold.met', device: 'wks-1' } }],
};

type Inject = Incident['injects'][number];
type Decision = NonNullable<Inject['decision']>;

/** An option of a decision; what is not said is as little as an option can say. */
export const option = (id: string, said: Partial<Decision['options'][number]> = {}): Decision['options'][number] => ({
  id,
  text: id,
  value: { containment: 1, evidence: 1, people: 1 },
  because: id,
  facts: [],
  sources: [],
  ...said,
});

/** A call of the user after a minute, which asks the analyst for a decision. */
export const asking = (id: string, decision: Omit<Decision, 'seat'>): Inject => ({
  id,
  module: 'one',
  at: T('+01:00'),
  delay: minutes(0),
  from: 'dana',
  to: 'analyst',
  via: 'phone',
  says: [],
  facilitator: { ask: '', listenFor: '', ifStuck: '' },
  decision: { seat: 'analyst', ...decision },
});

/** given(incident).until(time).facts(…).when(command).then(facts): a specification that reads as one. */
export function given(incident: Incident, tenant: Tenant = DEFAULT_TENANT, seed = 1): Specification {
  return specification(openDrill(incident, tenant, undefined, seed));
}

interface Specification {
  readonly drill: Drill;
  until(at: DrillTime): Specification;
  facts(...facts: readonly Fact[]): Specification;
  when(
    command: Command,
    at?: DrillTime,
  ): { then(...facts: readonly Fact[]): Specification; readonly made: readonly Fact[]; readonly drill: Drill };
}

function specification(drill: Drill): Specification {
  return {
    drill,
    until: (at) => specification(advance(drill, at)),
    facts: (...facts) => specification(replay(drill, facts)),
    when(command, at = T('+10:00')) {
      const made = decide(advance(drill, at), command, at);
      return {
        made,
        drill: replay(advance(drill, at), made),
        then(...facts) {
          expect(made).toEqual(facts);
          return specification(replay(advance(drill, at), made));
        },
      };
    },
  };
}
