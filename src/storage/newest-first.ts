import type { SavedDocument } from './store.ts';

/** Sorted by time, the newest first, and by id where times are equal; the order of a database index read backwards. */
export const newestFirst = <T extends { readonly id: string }>(items: Iterable<T>, time: (item: T) => string): T[] =>
  [...items].sort((one, other) => descending(time(one), time(other)) || descending(one.id, other.id));

export const documentsNewestFirst = (documents: Iterable<SavedDocument>): SavedDocument[] =>
  newestFirst(documents, ({ savedAt }) => savedAt);

const descending = (one: string, other: string): number => (one === other ? 0 : one < other ? 1 : -1);
