import { expect, test } from 'vitest';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { replay } from '../../../src/core/drill/evolve.ts';
import { advance } from '../../../src/core/drill/due.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { callScript } from '../../../src/core/review/call-script.ts';
import { comingUp } from '../../../src/core/drill/coming-up.ts';
import { logLines } from '../../../src/core/review/log-shown.ts';
import { redLinesIn } from '../../../src/core/review/red-lines.ts';
import { runbookSays, saysNothing } from '../../../src/core/review/runbook-says.ts';
import { suggestions } from '../../../src/core/review/suggestions.ts';
import { asSentences, tellTurn } from '../../../src/core/review/tell-turn.ts';
import { type RuleState, ruleState, ticketChecks } from '../../../src/core/review/ticket-words.ts';
import { parseRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { given, isolatedAtStart, T } from '../../given.ts';

const call: Incident = {
  ...isolatedAtStart,
  seats: ['helpdesk'],
  call: {
    claims: 'dana',
    device: 'wks-1',
    number: '+1 555 0142',
    script: [{ id: 'verify', text: 'Ring back.' }],
    redFlags: [],
  },
};

const RUNBOOK = `# Isolation runbook

## First 15 minutes
<!-- section: first-15 -->
### Own the incident
<!-- step: first-15.own -->
- **When** user cut off
- **Who** Analyst
- **Do** Assign to me

## Helpdesk
<!-- section: helpdesk -->
### Brief the helpdesk
<!-- step: helpdesk.brief -->
- **When** user cut off
- **Who** Analyst
- **Do** Brief the helpdesk

### Verify, then route
<!-- step: helpdesk.verify -->
- **When** user cut off
- **Who** Service desk; out of hours: on-call analyst
- **Do** Verify the caller
`;

function runbook(text: string): Runbook {
  const parsed = parseRunbook(text, { file: 'runbook.md' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

test('the script of a call is the trainer’s where there is no runbook, or none that speaks to the helpdesk', () => {
  const lines = [{ id: 'verify', text: 'Ring back.' }];
  expect(callScript({ incident: call })).toEqual({ lines });
  const silent = runbook(RUNBOOK.slice(0, RUNBOOK.indexOf('## Helpdesk')));
  expect(callScript({ incident: call, runbook: silent })).toEqual({ lines });
});

test('a runbook gives the steps that are the helpdesk’s, as its own unless it is a template', () => {
  const steps = (text: string) => {
    const { runbook: said } = callScript({ incident: call, runbook: runbook(text) });
    return [said?.isOwn, said?.steps.map(({ id }) => id)];
  };
  expect(steps(RUNBOOK)).toEqual([true, ['helpdesk.verify']]);
  expect(steps(`---\nstatus: template\n---\n\n${RUNBOOK}`)).toEqual([false, ['helpdesk.verify']]);
});

test('between the decisions of a call the runbook says only what is the helpdesk’s to do', () => {
  const said = (incident: Incident) => {
    const drill = advance(openDrill(incident, DEFAULT_TENANT, runbook(RUNBOOK), 1), T('+05:00'));
    return runbookSays(drill, undefined, 9).map(({ step }) => step.id);
  };
  expect(said(call)).toEqual(['helpdesk.verify']);
  expect(said(isolatedAtStart)).toEqual(['first-15.own', 'helpdesk.brief', 'helpdesk.verify']);
});

test('a call whose ticket is still to be written is not done, whatever the runbook says', () => {
  const ringing = advance(openDrill(call, DEFAULT_TENANT, runbook(RUNBOOK), 1), T('+05:00'));
  expect(saysNothing(ringing, undefined)).toBe('No step is left but the ticket, which is still to be written.');
  const sent = replay(ringing, [{ type: 'ticket.submitted', at: T('+05:00'), by: 'helpdesk', text: 'WKS-1, Dana.' }]);
  expect(saysNothing(sent, undefined)).toBe('No step is left for what is going on now.');
});

test('nobody waits on the telephone for what happens in days, or looks into a portal', () => {
  const ringing = given(call).until(T('+05:00')).drill;
  const watched = given(isolatedAtStart).until(T('+05:00')).drill;
  expect([comingUp(ringing, T('+05:00')), suggestions(ringing, 'wks-1')]).toEqual([undefined, []]);
  expect(comingUp(watched, T('+05:00'))).toBeGreaterThan(T('+60:00'));
});

test('the log of a call keeps what only the portal shows until the call is over', () => {
  const ringing = given(call)
    .until(T('+01:00'))
    .facts({ type: 'note.taken', at: T('+01:00'), by: 'helpdesk', text: 'x' });
  const types = (drill: typeof ringing.drill) => logLines(drill).map(({ fact }) => fact.type);
  expect(types(ringing.drill)).toEqual(['drill.started', 'note.taken']);
  const over = ringing.facts({ type: 'drill.ended', at: T('+02:00'), by: 'helpdesk' }).drill;
  expect(types(over)).toEqual(over.facts.map(({ type }) => type));
});

test('of a turn of a call the transcript tells what was said, and the rest is told shortly', () => {
  const { drill } = given(call).until(T('+01:00'));
  const turn = [
    { type: 'reply.said', at: T('+01:00'), by: 'helpdesk', reply: 'hotspot' },
    { type: 'loaner.offered', at: T('+02:00'), by: 'helpdesk', person: 'dana' },
    { type: 'ticket.submitted', at: T('+03:00'), by: 'helpdesk', text: 'A long note.' },
  ] as const;
  expect(asSentences(tellTurn(turn, drill))).toBe('Loaner offered to Dana Ito. Ticket submitted.');
});

test('a red line is told of the facts that crossed it, and of no others', () => {
  const row = {
    id: 'told',
    never: { done: 'inform-user', where: {} },
    weight: 1,
    redLine: true,
    because: 'Stop.',
    sources: [],
  } as const;
  const { drill } = given({ ...call, rubric: [row] })
    .until(T('+01:00'))
    .facts(
      { type: 'loaner.offered', at: T('+02:00'), by: 'helpdesk', person: 'dana' },
      { type: 'user.informed', at: T('+03:00'), by: 'helpdesk', person: 'dana', via: 'mobile' },
    );
  expect(redLinesIn(drill, drill.facts.slice(-1))).toEqual([row]);
  expect(redLinesIn(drill, drill.facts.slice(0, -1))).toEqual([]);
});

test('what must stand in a note is missing at first, what must not is broken only by what is written', () => {
  const { drill } = given(call);
  const states = (note: string): { readonly [rule: string]: RuleState } =>
    Object.fromEntries(ticketChecks(drill, note).map((check) => [check.rule, ruleState(check, note)]));
  expect(new Set(Object.values(states('  ')))).toEqual(new Set(['missing']));
  expect(states('Dana has a virus.')).toMatchObject({
    'names-person': 'kept',
    'names-device': 'missing',
    'no-promise': 'kept',
    'no-cause': 'broken',
  });
});
