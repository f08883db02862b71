/** The nearest name; where none is near, all of them, or the first of many. */
export function suggest(what: string, among: readonly string[]): string {
  const nearest = nearestName(what, among);
  if (nearest !== undefined) return `Nearest: "${nearest}".`;
  if (among.length === 0) return 'There is none yet.';
  return `One of: ${among.slice(0, 12).join(', ')}${among.length > 12 ? ` and ${String(among.length - 12)} more` : ''}.`;
}

/** The name that the author probably meant, or undefined where none is near. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  const wanted = word.toLowerCase().replaceAll('_', '-').slice(0, LONGEST);
  const room = Math.max(1, Math.floor(wanted.length / 3));
  let nearest: { name: string; distance: number } | undefined;
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) > room) continue;
    const distance = editDistance(wanted, name.toLowerCase());
    if (distance <= room && (nearest === undefined || distance < nearest.distance)) nearest = { name, distance };
  }
  return nearest?.name;
}

/** A word from a hostile file may be a megabyte long. */
const LONGEST = 80;

/** Insertions, deletions, replacements and swaps of neighbours that make one word the other. */
export function editDistance(from: string, to: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      }
      next.push(cost);
    }
    beforeLast = last;
    last = next;
  }
  return at(last, to.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
