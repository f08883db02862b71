/** An ISO time in UTC so many milliseconds after another. */
export function later(iso: string, ms: number): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : new Date(time + Math.max(0, ms)).toISOString();
}
