import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explorationGaps } from '../../../src/core/check/gaps/gaps.ts';
import { viewOf } from '../../../src/core/check/gaps/runbook-view.ts';
import { answeredSituations, coverage, situationsByState } from '../../../src/core/check/exercise/coverage.ts';
import { type DrillUse, useOf } from '../../../src/core/check/exercise/drill-use.ts';
import { exercised, exercisedSteps } from '../../../src/core/check/exercise/exercised.ts';
import { nextDrill, situationsOf } from '../../../src/core/check/exercise/next-drill.ts';
import {
  proposedEdits,
  withoutProposedEdit,
  withProposedEdit,
} from '../../../src/core/check/exercise/proposed-edits.ts';
import { explore } from '../../../src/core/check/exploration/explore.ts';
import { wayTo } from '../../../src/core/check/exploration/way.ts';
import { compileLifecycle } from '../../../src/core/check/exploration/world.ts';
import { NEEDS } from '../../../src/core/check/gaps/situation-needs.ts';
import { decide } from '../../../src/core/drill/decide.ts';
import { type Drill, openDrill } from '../../../src/core/drill/drill.ts';
import { replay } from '../../../src/core/drill/evolve.ts';
import { play } from '../../../src/core/drill/players.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { parseIncident } from '../../../src/core/incident/parse-incident.ts';
import type { Deed } from '../../../src/core/kernel/vocabulary/actions.ts';
import { CHART_NAMES, CHARTS } from '../../../src/core/lifecycle/chart.ts';
import { newRunbook } from '../../../src/core/runbook/interview/edit-runbook.ts';
import { makeRunbook } from '../../../src/core/runbook/make-runbook.ts';
import { parseRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { hostileText, SEED } from '../markdown/hostile-markdown.ts';

function parsed(text: string): Runbook {
  const runbook = parseRunbook(text, { file: 'runbook.md' });
  if (!runbook.ok) throw new Error(JSON.stringify(runbook.error));
  return runbook.value;
}
const complete = parsed(readFileSync('runbooks/templates/automatic-isolation.md', 'utf8'));
const empty = newRunbook('Empty');

function builtIn(id: string): Incident {
  const folder = `runbooks/incidents/${id}`;
  const incident = parseIncident(readFileSync(`${folder}/incident.yaml`, 'utf8'), {
    file: id,
    evidence: readFileSync(`${folder}/evidence.json`, 'utf8'),
  });
  if (!incident.ok) throw new Error(JSON.stringify(incident.error));
  return incident.value;
}

const payroll = builtIn('payroll-laptop');
const opened = openDrill(payroll, DEFAULT_TENANT, complete, 7);
const played = play(opened, payroll.modelAnswer);
const idle = play(opened, []);
const about = { drill: 'd1', title: payroll.title, on: '2026-11-20' };
const wrote = (drill: Drill, ...deeds: readonly Deed[]): Drill =>
  deeds.reduce((now, deed) => replay(now, decide(now, { ...deed, by: 'analyst' }, now.record.at)), drill);

const good = useOf(played, about);
const bad = useOf(idle, { drill: 'd2', title: payroll.title, on: '2026-11-21' });

describe('how a runbook was exercised', () => {
  test('a step that was done is met, with who did it; one that nobody was called to is not there', () => {
    const steps = exercisedSteps(complete, [good]);
    expect(steps.get('first-15.own')).toEqual({ ...about, result: 'met', by: 'analyst' });
    expect(steps.get('servers.by-hand')).toBeUndefined();
  });

  test('a step that was called for and that nobody did is missed', () => {
    expect(exercisedSteps(complete, [bad]).get('first-15.own')).toMatchObject({ drill: 'd2', result: 'missed' });
  });

  test('the newest drill counts, whichever is read first', () => {
    const either = [exercised(complete, [good, bad]), exercised(complete, [bad, good])];
    expect(either[0]).toEqual(either[1]);
    expect(either[0]?.find(({ section }) => section === 'first-15')).toMatchObject({ drill: 'd2', result: 'missed' });
  });

  test('what the model answer did in a seat that nobody played was no exercise', () => {
    const seats = payroll.seats.map((seat) => ({
      type: 'seat.taken' as const,
      at: played.facts[0]?.at ?? opened.record.at,
      by: seat,
      seat,
      person: 'model-answer',
    }));
    const steps = useOf(
      replay(
        opened,
        seats.filter((fact) => fact.seat !== 'analyst'),
      ),
      about,
    ).steps;
    expect(steps.filter(({ result }) => result !== 'missed')).toEqual([]);
  });
});

describe('what a drill would change in the runbook', () => {
  const remarked = wrote(
    played,
    { do: 'log-gap', text: 'Nobody knew the number of the site', step: 'user-comms.call' },
    { do: 'log-gap', text: 'Who has the key to the room?' },
    { do: 'take-note', text: 'We were slow' },
    { do: 'take-note', text: 'Ask facilities for the list of keys' },
  );
  const edits = proposedEdits(complete, useOf(remarked, about));

  test('comes as one line for each gap and each follow-up, the first note of the hot wash apart', () => {
    expect(edits.map(({ kind, text }) => [kind, text])).toEqual([
      ['gap', 'Nobody knew the number of the site'],
      ['gap', 'Who has the key to the room?'],
      ['follow-up', 'Ask facilities for the list of keys'],
    ]);
  });

  test('is not asked twice, accepted or rejected, also after a way through the file', () => {
    const [first, second] = edits;
    if (!first || !second) throw new Error('no edits');
    const changed = parsed(makeRunbook(withoutProposedEdit(withProposedEdit(complete, first), second)));
    expect(proposedEdits(changed, useOf(remarked, about)).map(({ id }) => id)).toEqual([edits[2]?.id]);
    expect(makeRunbook(changed)).toContain('Nobody knew the number of the site');
    expect(makeRunbook(changed)).not.toContain('Who has the key');
  });

  /** One section, with the step that the first remark names. */
  const small: Runbook = {
    ...complete,
    preamble: [],
    sections: complete.sections.filter(({ id }) => id === 'user-comms'),
  };

  test('is written as text, whatever it is, and comes back as it was written', () => {
    const [first] = edits;
    if (!first) throw new Error('no edit');
    fc.assert(
      fc.property(hostileText, fc.boolean(), (hostile, isOfStep) => {
        const { step, ...rest } = first;
        const edit = { ...rest, ...(isOfStep && step !== undefined && { step }), text: hostile };
        const changed = makeRunbook(withProposedEdit(small, edit));
        expect(makeRunbook(parsed(changed))).toBe(changed);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});

describe('the coverage of the charts', () => {
  const gapsOf = (runbook: Runbook) => explorationGaps(viewOf(runbook), exploration);
  const exploration = explore(compileLifecycle());
  const byState = situationsByState(exploration);
  const all = new Set(NEEDS.map(({ situation }) => situation));

  test('has a row for each state of the three charts, in their order', () => {
    const ids = CHART_NAMES.flatMap((name) => CHARTS[name].states.map(({ id }) => id));
    expect(coverage(byState, all, []).map(({ state }) => state)).toEqual(ids);
  });

  test('a chart as a whole needs what can be reached at all', () => {
    const reached = [...all].filter((name) => wayTo(exploration.everything, exploration.tests[name])).sort();
    for (const chart of CHART_NAMES) expect([...(byState.get(chart) ?? [])].sort()).toEqual(reached);
  });

  test('a part needs no more than what it is a part of', () => {
    for (const name of CHART_NAMES) {
      for (const { id, within } of CHARTS[name].states) {
        const around = byState.get(within ?? id);
        expect([...(byState.get(id) ?? [])].filter((situation) => !around?.has(situation))).toEqual([]);
      }
    }
  });

  test('all is answered by the complete runbook, and of an empty one almost nothing', () => {
    const full = coverage(byState, answeredSituations(gapsOf(complete)), [good]);
    expect(full.filter(({ answered, of }) => answered < of)).toEqual([]);
    expect(answeredSituations(gapsOf(empty))).toEqual(new Set());
    expect(full.find(({ state }) => state === 'device.isolation.isolated')).toMatchObject({ visited: 1 });
    expect(full.find(({ state }) => state === 'device.isolation.connected.expired')).toMatchObject({ visited: 0 });
    expect(full.find(({ state }) => state === 'device.isolation.connected.timedOut')?.of).toBeGreaterThan(0);
  });
});

describe('the next drill', () => {
  const offers = readdirSync('runbooks/incidents').map((id) => {
    const { title, minutes, ...incident } = builtIn(id);
    return { id, title, minutes, situations: situationsOf({ title, minutes, ...incident }) };
  });
  const answered = new Set(NEEDS.map(({ situation }) => situation));

  test('is the one that shows most of what no drill has shown', () => {
    const next = nextDrill(answered, [good], offers);
    const fresh = (situations: readonly string[]): number =>
      situations.filter((name) => answered.has(name as never) && !good.situations.includes(name as never)).length;
    expect(next?.covers.length).toBe(Math.max(...offers.map(({ situations }) => fresh(situations))));
    expect(next?.covers.length).toBeGreaterThan(0);
  });

  test('is none where every drill would show what was shown', () => {
    const seen: DrillUse = { ...good, situations: offers.flatMap(({ situations }) => situations) };
    expect(nextDrill(answered, [seen], offers)).toBeUndefined();
  });
});
