/** Throws unless two values are deeply equal. Node's assert is not there in a browser, and the cases run in both. */
export function same(actual: unknown, expected: unknown): void {
  const [seen, wanted] = [plain(actual), plain(expected)];
  if (seen !== wanted) throw new Error(`expected ${wanted}\n     got ${seen}`);
}

const plain = (value: unknown): string => JSON.stringify(value, sortedKeys);

/** Keys in one order, and a mark for what JSON would drop. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (value === undefined) return '(undefined)';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
