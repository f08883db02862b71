const SECOND = 1000;
export const MINUTE_MS = 60 * SECOND;

/** A clock that counts: `21:40`, from an hour on `1:02:40`. */
export function sayClock(ms: number): string {
  const total = Math.floor(Math.max(0, ms) / SECOND);
  const [h, m, s] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60];
  return h > 0 ? `${String(h)}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

/** One that counts down: it shows nought only when there is nothing left. */
export const sayCountdown = (ms: number): string => sayClock(Math.ceil(ms / SECOND) * SECOND);

const two = (value: number): string => String(value).padStart(2, '0');
