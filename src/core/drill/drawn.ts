import { drawOne, type Seed } from '../kernel/draw.ts';
import type { Draw } from '../incident/incident.ts';

/** The word that the seed draws. The question is keyed by the draw's id alone, so an added draw shifts no other. */
export const drawnWord = ({ id, of }: Draw, seed: Seed): string => drawOne(seed, `draw/${id}`, of);
