import { ACTION_NAMES, ACTIONS } from './actions.ts';
import { FACT_NAMES } from './facts.ts';
import { SITUATION_NAMES, SITUATIONS } from './situations.ts';
import {
  ACTORS,
  CALLS,
  CLASSIFICATIONS,
  DESKS,
  MILESTONES,
  PERMISSIONS,
  REFUSALS,
  SEATS,
  SECTIONS,
  VERDICTS,
} from './words.ts';

/** One list of the vocabulary, for people. */
export interface GlossaryEntry {
  readonly title: string;
  readonly names: readonly string[];
}

const actionsOn = (target: string): readonly string[] => ACTION_NAMES.filter((name) => ACTIONS[name].on === target);
const TARGETS = [...new Set(ACTION_NAMES.map((name) => ACTIONS[name].on))];

/** Every name that incidents, runbooks, charts, screens and reports may use. */
export const GLOSSARY: readonly GlossaryEntry[] = [
  { title: 'Seats', names: SEATS },
  { title: 'Desks', names: DESKS },
  { title: 'Actors that nobody plays', names: ACTORS },
  { title: 'Permissions', names: PERMISSIONS },
  ...TARGETS.map((target) => ({ title: `Actions: ${target}`, names: actionsOn(target) })),
  { title: 'Refusals', names: REFUSALS },
  { title: 'Facts', names: FACT_NAMES },
  { title: 'Classifications', names: CLASSIFICATIONS },
  { title: 'Verdicts on an expected action', names: VERDICTS },
  { title: 'Words for a choice', names: CALLS },
  { title: 'Milestones', names: MILESTONES },
  { title: 'Runbook sections', names: SECTIONS },
];

/** The situations with what each needs from somebody. */
export const SITUATION_GLOSSARY = SITUATION_NAMES.map((name) => ({ name, ...SITUATIONS[name] }));
