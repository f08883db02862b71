import { fingerprint } from './fingerprint.ts';

/** What chance depends on. It is an argument of a drill and stays on its record. */
export type Seed = number;

/**
 * A number in [0, 1) for a question. The same seed and question give the same answer, whatever was asked before:
 * chance is keyed, so an added question never shifts the answers to the others.
 */
export function draw(seed: Seed, question: string): number {
  return parseInt(fingerprint(`${String(seed)}/${question}`).slice(0, 8), 16) / 0x1_0000_0000;
}

/** One of the choices, by the same rule. */
export function drawOne<T>(seed: Seed, question: string, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(draw(seed, question) * choices.length)] ?? choices[0];
}
