import type { SavedVersion } from './store.ts';

/** How many editions of one document are kept. */
export const MOST_VERSIONS = 50;

/** What changes in the editions of a document, the oldest first, when one more is kept. The new one itself always stays. */
export function withVersion(
  standing: readonly SavedVersion[],
  wanted: Omit<SavedVersion, 'number'>,
): { readonly added: readonly SavedVersion[]; readonly dropped: readonly SavedVersion[] } {
  const newest = standing.at(-1);
  if (newest?.text === wanted.text && newest.label === wanted.label) return { added: [], dropped: [] };
  const added = { ...wanted, number: (newest?.number ?? 0) + 1 };
  const leastMissed = [
    ...standing.filter(({ isAutomatic }) => isAutomatic),
    ...standing.filter(({ isAutomatic }) => !isAutomatic),
  ];
  return { added: [added], dropped: leastMissed.slice(0, Math.max(0, standing.length + 1 - MOST_VERSIONS)) };
}
