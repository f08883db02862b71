import type { Deed } from '../kernel/vocabulary/actions.ts';
import type { Incident } from './incident.ts';

/** Every deed that an incident speaks of: what it responds to, what its model answer does, and what its options do. Some stand in it twice. */
export const deedsIn = ({ responses, modelAnswer, injects }: Incident): readonly Deed[] => [
  ...responses.map(({ on }) => on),
  ...modelAnswer.map(({ deed }) => deed),
  ...injects.flatMap(({ decision }) => decision?.options ?? []).flatMap(({ does }) => does ?? []),
];
