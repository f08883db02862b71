import type { Nodes } from 'mdast';
import type { Prose } from '../kernel/prose.ts';

/** Shorter ones are said by everybody. */
const SHORTEST = 15;

/** Whether a text repeats a sentence of another one word for word, as a note does that quotes a caller. */
export function quotes(text: Prose, said: Prose): boolean {
  const words = bare(text);
  return sentences(said).some((sentence) => words.includes(sentence));
}

/** The sentences of a text that can be told apart from others, without marks at their ends. */
const sentences = (said: Prose): readonly string[] =>
  bare(said)
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.replace(/[.!?,]+$/, ''))
    .filter((sentence) => sentence.length >= SHORTEST);

const bare = (text: Prose): string =>
  wordsOf(text).replaceAll(/["“”]/g, '').replaceAll(/\s+/g, ' ').trim().toLowerCase();

const wordsOf = (nodes: readonly Nodes[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? wordsOf(node.children) : '')).join(' ');
