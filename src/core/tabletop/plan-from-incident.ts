import type { Incident } from '../incident/incident.ts';
import type { Module } from '../incident/msel.ts';
import type { Seed } from '../kernel/draw.ts';
import { actorName } from '../review/names.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { MOST_OBJECTIVES, type Part, type PlannedInject, type TabletopPlan } from './plan.ts';
import { cutIntoModules } from './planning/cut-into-modules.ts';
import { framed } from './planning/frame-parts.ts';
import { USUAL_GROUND_RULES } from './planning/ground-rules.ts';
import { modelScript } from './planning/model-script.ts';
import { plannedInject } from './planning/planned-inject.ts';
import { saidText } from './planning/said-text.ts';

/** What an exercise is planned from. */
export interface PlanSources {
  readonly incident: Incident;
  readonly revision: string;
  readonly tenant: Tenant;
  /** The one that the exercise will be played with: it decides which twists are true. */
  readonly seed: Seed;
  /** All in all, with briefing and hot wash; left out, as long as the modules take. */
  readonly minutes?: number;
}

/**
 * An exercise of an incident. The injects are those that come where the model answer is followed, in the order of the
 * scenario's clock; the others are in reserve, for a room that goes another way.
 */
export function planFromIncident({ incident, revision, tenant, seed, minutes }: PlanSources): TabletopPlan {
  const script = modelScript(incident, tenant, seed);
  const injects = [...script.delivered.keys()].flatMap((id) => incident.injects.filter((one) => one.id === id));
  const asPlanned = (inject: Incident['injects'][number]): PlannedInject => plannedInject(inject, incident, script);
  const places = cutIntoModules(injects.map(({ module }) => incident.modules.findIndex(({ id }) => id === module)));
  const modules = incident.modules.map((module, index) =>
    modulePart(
      module,
      injects.filter((_, place) => places[place] === index).map(({ id }) => id),
    ),
  );
  return {
    title: incident.title,
    incident: { id: incident.id, revision },
    starts: incident.starts,
    briefing: saidText(incident.briefing),
    objectives: incident.objectives.slice(0, MOST_OBJECTIVES),
    players: incident.seats.map((seat) => ({ seat: actorName(seat) })),
    parts: framed(
      modules.filter((part) => part.injects.length + part.questions.length > 0),
      minutes,
    ),
    injects: injects.map(asPlanned),
    contingencies: incident.injects.filter(({ id }) => !script.delivered.has(id)).map(asPlanned),
    groundRules: USUAL_GROUND_RULES,
  };
}

const modulePart = ({ id, title, minutes, questions, points }: Module, injects: readonly string[]): Part => ({
  id: `module-${id}`,
  kind: 'module',
  title,
  minutes,
  injects,
  questions,
  points,
});
