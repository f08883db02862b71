import type { DeedOf } from '../kernel/vocabulary/actions.ts';
import { SEATS } from '../kernel/vocabulary/words.ts';
import { answers } from './fold-agenda.ts';
import type { Drill } from './drill.ts';
import { now } from './drill.ts';
import { factsNamed } from './record.ts';

/**
 * Whether a look would put anything new on the record: the first one at a thing does, and a later one where the incident
 * now has another answer to it, or a message has come in since.
 */
export function isNewLook(drill: Drill, look: DeedOf<'look'>): boolean {
  if (look.tab === 'device-timeline' && !isPrepared(drill, look)) return false;
  const before = factsNamed(drill.record, 'entity.viewed').filter(({ fact }) =>
    SAME.every((field) => fact[field] === look[field]),
  );
  const last = before.at(-1);
  if (!last) return true;
  if (look.tab === 'messages') {
    const tickets = drill.desk === 'soc' ? factsNamed(drill.record, 'ticket.submitted') : [];
    return [...factsNamed(drill.record, 'inject.delivered'), ...tickets].some(({ number }) => number > last.number);
  }
  const { do: _, ...said } = look;
  const fact = { type: 'entity.viewed', at: now(drill), by: SEATS[0], ...said } as const;
  const index = drill.incident.responses.findIndex((response) => answers(response, drill, fact));
  return index >= 0 && !factsNamed(drill.record, 'finding.seen').some((seen) => seen.fact.response === index);
}

/** The timeline of a device shows what is on the record already. To open it is a look where the incident has more to show there. */
const isPrepared = ({ incident }: Drill, { tab, device }: DeedOf<'look'>): boolean =>
  incident.responses.some(({ on }) => on.do === 'look' && on.tab === tab && [undefined, device].includes(on.device));

const SAME = ['tab', 'device', 'account', 'person', 'evidence'] as const;
