/** A day of the calendar as `YYYY-MM-DD`. Two of them compare as texts do. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return day >= 1 && day <= daysIn(year, month);
}

/** A moment as clocks here write it: `2026-11-27T09:00:00.000Z`, in UTC. Two of them compare as texts do. */
export function isMoment(text: string): boolean {
  const match = /^(.{10})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/.exec(text);
  return isDay(match?.[1] ?? '');
}

/** The day that an ISO time falls on, in UTC. */
export const dayOf = (iso: string): string => iso.slice(0, 10);

/** 0 where there is no such month. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
