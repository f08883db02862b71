import { actionRow } from '../kernel/vocabulary/actions.ts';
import { SEATS } from '../kernel/vocabulary/words.ts';
import { causesOf } from '../lifecycle/causes.ts';
import type { ChartEdge } from '../lifecycle/chart.ts';
import { EVENT_WORDS, GUARD_CARDS, GUARD_WORDS } from '../lifecycle/event-words.ts';
import { DEFAULT_TENANT } from '../tenant/tenant.ts';
import { actorName, listed, sentence, words } from './names.ts';

/** One edge of a chart in words. */
export interface ToldEdge {
  readonly id: string;
  /** What happens, in a sentence. */
  readonly says: string;
  /** Who can bring it about, and by what. */
  readonly who: readonly string[];
  /** A sentence; absent where nothing is asked. */
  readonly onlyIf?: string;
  /** The state that it leads to; absent where it changes none. */
  readonly to?: string;
  readonly isRefused: boolean;
  /** Ids of fact cards. */
  readonly cards: readonly string[];
}

/** Tells an edge for a reader who has never seen a statechart. Who may do what is that of a tenant as it comes. */
export function tellEdge(edge: ChartEdge): ToldEdge {
  const words = edge.on === undefined ? undefined : EVENT_WORDS[edge.on];
  const cards = [...(words?.cards ?? []), ...(edge.guard === undefined ? [] : (GUARD_CARDS[edge.guard] ?? []))];
  const onlyIf = condition(edge);
  return {
    id: edge.id,
    says: words?.says ?? 'It follows by itself.',
    who: whoCan(edge),
    ...(onlyIf !== undefined && { onlyIf }),
    ...(edge.to !== undefined && { to: edge.to }),
    isRefused: edge.isRefused,
    cards: [...new Set(cards)],
  };
}

function condition({ guard, unless }: ChartEdge): string | undefined {
  const asks = guard === undefined ? undefined : (GUARD_WORDS[guard] ?? guard);
  if (unless.length === 0) return asks && `Only if ${asks}.`;
  return asks === undefined ? 'Otherwise.' : `Otherwise, and only if ${asks}.`;
}

function whoCan(edge: ChartEdge): readonly string[] {
  if (edge.isRefused) return [];
  const { actions, actors } = causesOf(edge);
  const byHand = actions.map((action) => {
    const { label, permission } = actionRow(action);
    const seats = SEATS.filter((seat) => permission && DEFAULT_TENANT.permissions[seat].includes(permission));
    const trusted = sentence(listed(seats.map(words), 'or')) || 'Somebody whom the tenant gives the right,';
    const who = permission === undefined ? 'Anybody' : trusted;
    return `${who} with “${label}”`;
  });
  const byThemselves = actors.map((actor) =>
    edge.timed.includes(actor) ? `${actorName(actor)}, when its time is over` : actorName(actor),
  );
  return [...byHand, ...byThemselves];
}
