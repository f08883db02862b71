import { type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { Incident } from '../../src/core/incident/incident.ts';
import { makeIncidentText } from '../../src/core/incident/incident-text.ts';
import { parseIncident } from '../../src/core/incident/parse-incident.ts';
import { fingerprint } from '../../src/core/kernel/fingerprint.ts';
import { makeTabletopLog } from '../../src/core/tabletop/log-file.ts';
import { planFromIncident } from '../../src/core/tabletop/plan-from-incident.ts';
import type { Part, TabletopPlan } from '../../src/core/tabletop/plan.ts';
import { exerciseTime } from '../../src/core/tabletop/tabletop-fact.ts';
import { DEFAULT_TENANT } from '../../src/core/tenant/tenant.ts';
import { choose } from './files.ts';

const SEED = 7;

/** An exercise that was planned and not started. */
export interface PlannedExercise {
  readonly id: string;
  readonly incident: Incident;
  readonly plan: TabletopPlan;
  readonly log: string;
}

const content = (path: string): Promise<string> => readFile(new URL(`../../runbooks/${path}`, import.meta.url), 'utf8');

/** Plans a built-in incident for a room of five. */
export async function plannedExercise(incidentId: string, minutes = 30): Promise<PlannedExercise> {
  const files = {
    yaml: await content(`incidents/${incidentId}/incident.yaml`),
    evidence: await content(`incidents/${incidentId}/evidence.json`),
  };
  const incident = parseIncident(files.yaml, { file: 'incident.yaml', evidence: files.evidence });
  if (!incident.ok) throw new Error(`${incidentId} cannot be read`);
  const text = makeIncidentText(files);
  const revision = fingerprint(text);
  const planned = planFromIncident({ incident: incident.value, revision, tenant: DEFAULT_TENANT, seed: SEED, minutes });
  const plan: TabletopPlan = {
    ...planned,
    parts: withBreak(planned.parts),
    players: ['IR lead', 'Analyst', 'Helpdesk lead', 'Head of payroll', 'IT operations'].map((seat) => ({ seat })),
  };
  const id = `room-${incidentId}`;
  const header = {
    id,
    startedAt: '2026-11-24T13:00:00.000Z',
    format: 1,
    title: plan.title,
    incident: { id: incidentId, title: incident.value.title, revision },
    tenant: DEFAULT_TENANT,
    seed: SEED,
    sources: { incident: text },
  };
  const log = makeTabletopLog(header, [{ type: 'exercise.planned', at: exerciseTime(0), plan }]);
  return { id, incident: incident.value, plan, log };
}

/** What a facilitator adds: coffee after the first module, a question for the room and a point for themselves. */
function withBreak(parts: readonly Part[]): readonly Part[] {
  const own = parts.map((part) =>
    part.kind === 'module'
      ? { ...part, questions: [`Who owns ${part.title} tonight?`], points: [`My own point on ${part.title}.`] }
      : part,
  );
  const coffee: Part = {
    id: 'coffee',
    kind: 'break',
    title: 'Coffee',
    minutes: 3,
    injects: [],
    questions: [],
    points: [],
  };
  return own.toSpliced(own.findIndex(({ kind }) => kind === 'module') + 1, 0, coffee);
}

/** Brings it into the browser, on the page of reports. */
export async function bringPlanned(page: Page, { log }: PlannedExercise): Promise<void> {
  await choose(page, page.getByRole('button', { name: 'Choose a file…' }), [{ name: 'room.exercise.json', text: log }]);
  await page.getByRole('link', { name: 'Open its report' }).waitFor();
}

/** Every text that only the facilitator may see, but for those that the room sees too. */
export function secrets({ incident, plan }: Pick<PlannedExercise, 'incident' | 'plan'>): readonly string[] {
  const shown = new Set([
    ...plan.parts.flatMap(({ title, questions }) => [title, ...questions]),
    ...plan.injects.flatMap(({ says, question = '', options }) => [says, question, ...options.map(({ text }) => text)]),
  ]);
  const decisions = incident.injects.flatMap(({ decision }) => (decision ? [decision] : []));
  const texts = [
    ...plan.injects.flatMap(({ title, ask, listenFor, ifStuck }) => [title, ask, listenFor, ifStuck]),
    ...plan.parts.flatMap(({ points }) => points),
    ...decisions.flatMap(({ options }) => options.map(({ because }) => because)),
    ...incident.rubric.map(({ because }) => because),
  ];
  return texts.filter((text) => text.length >= 8 && ![...shown].some((public_) => public_.includes(text)));
}
