import type { Incident, Response } from '../incident/incident.ts';
import type { Inject } from '../incident/msel.ts';
import type { Prose } from '../kernel/prose.ts';
import type { By } from '../kernel/vocabulary/fields.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { accountOf, deviceOf } from '../kernel/vocabulary/subject.ts';
import { type Desk, DESKS, type Seat } from '../kernel/vocabulary/words.ts';
import { type Drill, reopened } from './drill.ts';
import { fold } from './evolve.ts';
import { quotes } from './quotes.ts';
import { BESIDE, factsNamed } from './record.ts';
import { seating } from './seats.ts';

/** The desk of a seat. Whatever is no seat acts on what the security team watches. */
export const deskOf = (by: By): Desk => (by === 'helpdesk' ? 'helpdesk' : 'soc');

export const otherDesk = (desk: Desk): Desk => (desk === 'soc' ? 'helpdesk' : 'soc');

/** Whether these seats can be played at two desks: each has somebody. */
export const fillTwoDesks = (seats: readonly Seat[]): boolean =>
  DESKS.every((desk) => seats.some((seat) => deskOf(seat) === desk));

/** Whether the log says that the helpdesk and another seat are played by two persons. */
export function hasTwoDesks(drill: Drill): boolean {
  const player = new Map(factsNamed(drill.record, 'seat.taken').map(({ fact }) => [fact.seat, fact.person]));
  const { played } = seating(drill);
  return played.includes('helpdesk') && played.some((seat) => player.get(seat) !== player.get('helpdesk'));
}

/** The seats that are played at a desk. */
export const seatsAt = (drill: Drill, desk: Desk): readonly Seat[] =>
  seating(drill).played.filter((seat) => deskOf(seat) === desk);

/**
 * Whether a desk learns of a fact. From the helpdesk nothing crosses but a ticket, and to it nothing but what is written
 * to it; what the drill itself does is known at both.
 */
export function hears(drill: Drill, desk: Desk, fact: Fact): boolean {
  switch (fact.type) {
    case 'drill.started':
    case 'drill.paused':
    case 'drill.resumed':
    case 'drill.ended':
    case 'seat.taken':
      return true;
    case 'inject.delivered':
    case 'inject.skipped':
    case 'inject.withdrawn': {
      const to = injectOf(drill, fact.inject)?.to;
      return to !== undefined && deskOf(to) === desk;
    }
    case 'ticket.submitted':
      return desk === 'soc' || deskOf(fact.by) === desk;
    case 'helpdesk.briefed':
      return desk === 'helpdesk' || deskOf(fact.by) === desk;
    case 'handed-over':
      return deskOf(fact.by) === desk || (desk === 'helpdesk' && fact.toSeat === 'helpdesk');
    case 'finding.seen':
      return deskOf(askedBy(drill, fact)) === desk && !isSilent(drill.incident.responses[fact.response]);
    case 'action.refused':
      return deskOf(fact.by) === desk;
    default:
      return deskOf(fact.by) === desk || (desk === 'soc' && isInPortal(fact));
  }
}

/** What is done to a device or an account stands in the portal, whoever does it. */
const isInPortal = (fact: Fact): boolean =>
  fact.type !== 'entity.viewed' && (deviceOf(fact) ?? accountOf(fact)) !== undefined;

/** Who did what a finding answers: `response.3/14` says that it is fact 14. */
function askedBy({ facts }: Drill, { of, by }: Fact): By {
  return facts[Number(of?.split('/')[1]) - 1]?.by ?? by;
}

const isSilent = (response: Response | undefined): boolean =>
  response?.shows.length === 0 && response.table === undefined;

const injectOf = ({ incident }: Drill, id: string): Inject | undefined =>
  incident.injects.find((inject) => inject.id === id);

/** Whether this is what somebody at a telephone knows: a call, or the helpdesk's desk. They see nothing of the portal. */
export const isAtPhone = ({ incident, desk }: Pick<Drill, 'incident' | 'desk'>): boolean =>
  incident.call !== undefined || desk === 'helpdesk';

/** What was found for a drill once: a drill is a value, so the answer stays the same. */
const found = new WeakMap<Drill, { [D in Desk]?: Drill }>();

/**
 * The drill as one desk knows it: the script without what is said to the other, the facts that the desk has heard, and the
 * state that comes of them. Nobody there learns of another fact, whatever a screen asks of it. Facts keep their numbers.
 */
export function atDesk(drill: Drill, desk: Desk): Drill {
  const known = found.get(drill) ?? {};
  found.set(drill, known);
  return (known[desk] ??= heardAt(drill, desk));
}

/** Whether a fact of the log is part of what a desk knows, or puts a decision to it. `drill` is what it knows. */
export const isInView = (drill: Drill, fact: Fact): boolean => drill.desk === undefined || drill.facts.includes(fact);

/** Whether a fact changes what a desk has before it: it is heard there, or puts a decision to somebody there. */
const reaches = (drill: Drill, desk: Desk, fact: Fact): boolean =>
  hears(drill, desk, fact) || putsDecision(drill, desk, fact);

function putsDecision(drill: Drill, desk: Desk, fact: Fact): boolean {
  const decision = fact.type === 'inject.delivered' ? injectOf(drill, fact.inject)?.decision : undefined;
  return decision !== undefined && deskOf(decision.seat) === desk;
}

function heardAt(drill: Drill, desk: Desk): Drill {
  const opened = { ...reopened(drill), incident: incidentAt(drill.incident, desk), desk };
  const whole = { ...opened, facts: drill.facts };
  const facts = onlyThose(drill.facts, (fact) => reaches(whole, desk, fact));
  const isHeard = ({ number }: { readonly number: number }): boolean => facts[number - 1] !== undefined;
  const { record, ...heard } = drill.record.entries.filter(isHeard).reduce(fold, opened);
  return {
    ...heard,
    record: { ...record, takeBacks: drill.record.takeBacks },
    facts,
    crossed: drill.crossed.filter(isHeard),
  };
}

/** These facts where they were, with holes in the place of the others. */
function onlyThose(facts: readonly Fact[], isThere: (fact: Fact) => boolean): readonly Fact[] {
  const kept: Fact[] = [];
  kept.length = facts.length;
  facts.forEach((fact, index) => {
    if (isThere(fact)) kept[index] = fact;
  });
  return kept;
}

/**
 * The script as one desk knows it. A script that was written for one desk may let the portal quote a caller: what repeats
 * words that are said to the other desk is not shown, because the ticket has to bring them.
 */
function incidentAt(incident: Incident, desk: Desk): Incident {
  const elsewhere = incident.injects.filter(({ to }) => deskOf(to) !== desk);
  return {
    ...incident,
    injects: incident.injects.flatMap((inject) => heardOf(inject, desk)),
    responses: incident.responses.map((response) => {
      const { table: _, ...untold } = response;
      const read = wholeOf(response);
      return elsewhere.some(({ says }) => quotes(read, says)) ? { ...untold, shows: [] } : response;
    }),
  };
}

/** What a response shows, with what stands in its table. */
const wholeOf = ({ shows, table }: Response): Prose => [
  ...shows,
  ...(table ? [...table.columns, ...table.rows.flat()] : []).map((value) => ({ type: 'text', value }) as const),
];

/** A decision is put to the desk of its seat, and the words that lead to it may be said at the other. */
function heardOf(inject: Inject, desk: Desk): readonly Inject[] {
  const { decision, ...message } = inject;
  const isHeard = deskOf(inject.to) === desk;
  const isDecided = decision !== undefined && deskOf(decision.seat) === desk;
  if (!isHeard && !isDecided) return [];
  return [{ ...message, ...(!isHeard && { says: [] }), ...(isDecided && { decision }) }];
}

/** Whether the other desk has learnt of something since a fact: what is taken back must not vanish before its eyes. */
export function isKnownElsewhere(drill: Drill, from: number, by: By): boolean {
  const other = otherDesk(deskOf(by));
  return (
    hasTwoDesks(drill) &&
    drill.record.entries.some(
      ({ number, fact }) => number >= from && !BESIDE.includes(fact.type) && reaches(drill, other, fact),
    )
  );
}
