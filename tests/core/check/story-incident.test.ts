import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explore, type Exploration } from '../../../src/core/check/exploration/explore.ts';
import { takeApart } from '../../../src/core/check/exploration/space.ts';
import { compileLifecycle } from '../../../src/core/check/exploration/world.ts';
import type { Gap } from '../../../src/core/check/gaps/gap.ts';
import { explorationGaps, gapCheck } from '../../../src/core/check/gaps/gaps.ts';
import { drillIdOf } from '../../../src/core/check/gaps/drill-id.ts';
import { viewOf } from '../../../src/core/check/gaps/runbook-view.ts';
import { situationGaps } from '../../../src/core/check/gaps/situation-gaps.ts';
import { storyIncident } from '../../../src/core/check/gaps/story-incident.ts';
import { decide } from '../../../src/core/drill/decide.ts';
import { asOf, type Drill, openDrill } from '../../../src/core/drill/drill.ts';
import { advance } from '../../../src/core/drill/due.ts';
import { replay } from '../../../src/core/drill/evolve.ts';
import { play } from '../../../src/core/drill/players.ts';
import { situationHolds } from '../../../src/core/drill/situations.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { parseIncident } from '../../../src/core/incident/parse-incident.ts';
import type { DrillTime } from '../../../src/core/kernel/time.ts';
import { ending } from '../../../src/core/review/ending.ts';
import { scorecard } from '../../../src/core/review/scorecard.ts';
import { stepsOf } from '../../../src/core/runbook/find-steps.ts';
import { newRunbook } from '../../../src/core/runbook/interview/edit-runbook.ts';
import { parseRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';
import { DEFAULT_TENANT, type Tenant } from '../../../src/core/tenant/tenant.ts';

const charts = compileLifecycle();
const everywhere = explore(charts);
const byHand: Tenant = { ...DEFAULT_TENANT, disruption: { ...DEFAULT_TENANT.disruption, enabled: false } };
const TEXT = readFileSync(new URL('../../../runbooks/templates/automatic-isolation.md', import.meta.url), 'utf8');

function parsed(text: string): Runbook {
  const runbook = parseRunbook(text, { file: 'runbook.md' });
  if (!runbook.ok) throw new Error(JSON.stringify(runbook.error));
  return runbook.value;
}
const complete = parsed(TEXT);

const without = (id: string): Runbook => ({
  ...complete,
  sections: complete.sections.map((section) => ({ ...section, steps: section.steps.filter((step) => step.id !== id) })),
});

function edited(from: string | RegExp, to: string): Runbook {
  const text = TEXT.replace(from, to);
  if (text === TEXT) throw new Error(`not in the runbook: ${String(from)}`);
  return parsed(text);
}

interface Case {
  readonly name: string;
  readonly gap: Gap;
  readonly runbook: Runbook;
  readonly exploration: Exploration;
}

function casesOf(
  about: string,
  runbook: Runbook,
  exploration = everywhere,
  find: typeof situationGaps = explorationGaps,
): readonly Case[] {
  const found = gapCheck(find(viewOf(runbook), exploration, DEFAULT_TENANT)).gaps;
  return found
    .filter(({ story }) => story)
    .map((gap) => ({ name: `${about}: ${drillIdOf(gap)}`, gap, runbook, exploration }));
}

/** Every gap with a story of a runbook with nothing in it, of one that lacks a step, and of one that is wrong in a step. */
const CASES: readonly Case[] = firstOfEach([
  ...casesOf('empty', newRunbook('Empty')),
  ...casesOf('empty, isolation by hand', newRunbook('Empty'), explore(charts, byHand)),
  // Who has fewer steps goes fewer ways by the book, so the walk over those ways finds nothing new.
  ...stepsOf(complete).flatMap(({ id }) => casesOf(`without ${id}`, without(id), everywhere, situationGaps)),
  ...casesOf(
    'early release',
    edited('- **When** release due; false alarm', '- **When** release due; false alarm; user cut off'),
  ),
  ...casesOf(
    'closed unseen',
    edited('- **Do** Look at every device of the incident; Resolve incident', '- **Do** Resolve incident'),
  ),
  ...casesOf(
    'chat only',
    edited('- **Channel** mobile; else phone of the site; else the manager', '- **Channel** chat; mail to the user'),
  ),
  ...casesOf('card by chat', edited('- **Channel** phone to the shift lead; printed card', '- **Channel** chat')),
  ...casesOf('no limit', edited('- **Within** 120 min after the first evidence', '- **Within** the shift')),
  ...casesOf(
    'office hours',
    edited(/(- \*\*When\*\* release due; false alarm\n- \*\*Who\*\* Analyst); out of hours: on-call analyst/, '$1'),
  ),
  ...casesOf(
    'no right',
    edited(
      /(- \*\*When\*\* came back; released unverified\n- \*\*Who\*\* )Analyst; out of hours: on-call analyst/,
      '$1Helpdesk',
    ),
  ),
]);

/** Several runbooks have the same gap; where the same step answers it, the drill is the same. */
function firstOfEach(cases: readonly Case[]): readonly Case[] {
  const keyOf = ({ gap, exploration }: Case): string =>
    [drillIdOf(gap), gap.step, exploration === everywhere].join(' ');
  const keys = cases.map(keyOf);
  return cases.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

const incidents = new Map<Case, Incident>();

/** The incident of a story, read once. */
function incidentOf(given: Case): Incident {
  const known = incidents.get(given) ?? readIncident(given);
  incidents.set(given, known);
  return known;
}

function readIncident({ gap, runbook }: Case): Incident {
  const text = storyIncident(gap, runbook);
  if (text === undefined) throw new Error('no story');
  const parsedIncident = parseIncident(text, { file: 'gap.yaml' });
  if (!parsedIncident.ok) throw new Error(`${JSON.stringify(parsedIncident.error, null, 1)}\n${text}`);
  return parsedIncident.value;
}

const opened = (incident: Incident, runbook: Runbook): Drill => openDrill(incident, DEFAULT_TENANT, runbook, 7);

/** The drill when its question is asked, by somebody who follows the model answer until then. */
function asked(drill: Drill): Drill {
  const at = drill.incident.injects[0]?.at as DrillTime; // each of these drills asks at a time
  const steps = drill.incident.modelAnswer.filter((step) => step.at <= at);
  const played = steps.reduce((current, { at: when, by, deed }) => {
    const before = advance(current, when);
    return replay(before, decide(before, { ...deed, by }, when));
  }, drill);
  return asOf(advance(played, at), at);
}

const sorted = (tags: Iterable<string> | undefined): readonly string[] => [...(tags ?? [])].sort();

describe('the story of a gap, drilled', () => {
  test('there is one for each situation that needs somebody', () => {
    expect(CASES.length).toBeGreaterThan(70);
  });

  test.each(CASES)('reaches the same situation: $name', (given) => {
    const { gap, exploration } = given;
    const there = asked(opened(incidentOf(given), given.runbook));
    if (gap.situation) expect(situationHolds(gap.situation, there)).toBe(true);
    const state = takeApart(exploration.space, gap.story?.way.state ?? 0);
    const tagsOf = (chart: 'device' | 'account' | 'incident'): readonly string[] =>
      sorted(charts[chart].states[state[chart]]?.tags);
    const { devices, accounts, incident } = there.situation;
    expect(sorted(Object.values(devices)[0]?.tags)).toEqual(tagsOf('device'));
    expect(sorted(Object.values(accounts)[0]?.tags)).toEqual(tagsOf('account'));
    expect(sorted(incident.tags)).toEqual(tagsOf('incident'));
    expect(there.record.entries.filter(({ fact }) => fact.type === 'inject.delivered')).toHaveLength(1);
  });

  test.each(CASES)('is passed by its model answer, and by nobody who does nothing: $name', (given) => {
    const incident = incidentOf(given);
    const drill = opened(incident, given.runbook);
    const model = play(drill, incident.modelAnswer);
    const refused = model.facts.filter(({ type, by }) => type === 'action.refused' && by !== 'severity-automation');
    expect(refused).toEqual([]);
    expect(scorecard(model)).toMatchObject({ score: 100, passed: true });
    expect(ending(model)?.id).toBe('held');
    const idle = play(drill, []);
    expect(scorecard(idle).passed).toBe(false);
    expect(ending(idle)?.id).toBe('lost');
    for (const { id } of incident.injects[0]?.decision?.options.slice(-3) ?? []) {
      const tempted = incident.modelAnswer.filter(({ at }) => at <= (incident.injects[0]?.at ?? 0));
      const last = incident.modelAnswer[tempted.length];
      if (!last) throw new Error('no answer');
      const deed = { do: 'choose', option: `what-now.${id}` } as const;
      expect(scorecard(play(drill, [...tempted, { at: last.at, by: last.by, deed }])).passed, id).toBe(false);
    }
  });
});
