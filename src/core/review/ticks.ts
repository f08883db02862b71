import { type DrillTime, drillTime, hours, minutes } from '../kernel/time.ts';

const STEPS = [
  minutes(1),
  minutes(2),
  minutes(5),
  minutes(10),
  minutes(20),
  minutes(30),
  hours(1),
  hours(2),
  hours(4),
  hours(12),
  hours(24),
  hours(48),
  hours(96),
  hours(240),
] as const;
const MOST = 8;

/** Round times between two, few enough to be read along an axis. */
export function ticks(from: DrillTime, to: DrillTime): readonly DrillTime[] {
  const step = STEPS.find((length) => (to - from) / length <= MOST) ?? STEPS[STEPS.length - 1] ?? hours(240);
  const first = Math.ceil(from / step) * step;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => drillTime(first + index * step));
}
