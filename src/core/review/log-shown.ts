import type { Drill } from '../drill/drill.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';

/** Whether the log of the room shows a fact. While a call goes on it leaves out what only the portal shows: the desk has none. */
export const isShown = (fact: Fact, { incident, record }: Drill): boolean =>
  !incident.call ||
  record.ended ||
  incident.seats.some((seat) => seat === fact.by) ||
  /^(?:drill|inject|finding)\./.test(fact.type);
