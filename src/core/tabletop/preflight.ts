import type { TabletopPlan } from './plan.ts';

/** What is looked at before a room comes in. */
export const PREFLIGHT = ['projector', 'readable', 'clock', 'guide', 'ballots', 'backup'] as const;
export type PreflightItem = (typeof PREFLIGHT)[number];

/** The cards of the preparation. */
export const PREP_CARDS = ['scenario', 'objectives', 'seats', 'agenda', 'rules', 'preflight'] as const;
export type PrepCard = (typeof PREP_CARDS)[number];

/** Which cards need nothing more. A room without seats is one team, so seats never hold it up. */
export function readyCards(plan: TabletopPlan, ticked: readonly PreflightItem[]): ReadonlySet<PrepCard> {
  const { injects, parts, objectives, groundRules } = plan;
  const isReady: { readonly [C in PrepCard]: boolean } = {
    scenario: injects.length > 0,
    objectives: objectives.length > 0,
    seats: true,
    agenda: parts
      .filter(({ kind }) => kind === 'module')
      .every((part) => part.injects.length + part.questions.length > 0),
    rules: groundRules.length > 0,
    preflight: PREFLIGHT.every((item) => ticked.includes(item)),
  };
  return new Set(PREP_CARDS.filter((card) => isReady[card]));
}
