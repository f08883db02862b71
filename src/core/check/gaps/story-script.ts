import { type Duration, duration, makeTime, minutes, plus, seconds, STARTEX } from '../../kernel/time.ts';
import type { Action } from '../../kernel/vocabulary/actions.ts';
import type { Seat } from '../../kernel/vocabulary/words.ts';
import type { Move } from '../exploration/moves.ts';
import { DETECTION, LAPTOP, USER } from '../exploration/moves.ts';
import type { Beat, Scene } from './story-scene.ts';
import { FINDING, seatFor, writtenDeed, type WrittenDeed } from './story-deeds.ts';

/** The id of the question at the end of every drill of a gap. */
export const QUESTION = 'what-now';

/** A row of the model answer, as an incident's file writes it. */
export type WrittenStep = { readonly at: string; readonly by: Seat } & WrittenDeed;

export const timeOf = (after: Duration): string => makeTime(plus(STARTEX, after));

/** What people do well in a story, as the players do it. What else they do in a story is done by a colleague. */
const PLAYED: { readonly [move: string]: { readonly action: Action; readonly more?: object } } = {
  isolate: { action: 'isolate' },
  approve: { action: 'approve' },
  investigate: { action: 'look' },
  'confirm-threat': { action: 'classify' },
  'call-it-false': { action: 'classify', more: { as: 'false-positive' } },
  remediate: { action: 'quarantine-file' },
  'revoke-sessions': { action: 'revoke-sessions' },
  'reset-password': { action: 'reset-password' },
  'disable-account': { action: 'disable-account' },
};

/** A row of the world before it has its time; what the engine finishes begins early. */
interface Row {
  readonly fact: string;
  readonly early?: true;
  readonly [field: string]: unknown;
}

/** The engine carries out a decision a second later; the story counts from when it is carried out. */
const ENGINE = seconds(1);
/** A player who has not done what the story needs sees a colleague do it. */
const COLLEAGUE = seconds(30);

/**
 * What happens until the question is asked. What nobody does comes at the story's times. What people do is for the players:
 * the model answer does it at the story's times, and where nobody does it a colleague will, so that the story goes on.
 */
export function scriptOf(scene: Scene): { readonly world: readonly object[]; readonly model: readonly WrittenStep[] } {
  const { beats, cast, needed, tenant } = scene;
  const parts = beats.map((beat, index) => {
    const played = PLAYED[beat.move.name];
    const again = beats.findIndex(({ move }) => move === beat.move) < index;
    // What the gap asks for is not shown before it is asked for.
    if (!played || needed.includes(played.action)) return { world: happens(beat), model: [] };
    const by = seatFor(played.action, [], tenant) ?? 'analyst';
    const deed = { ...writtenDeed(played.action, cast), do: played.action, ...played.more };
    const at = timeOf(duration(beat.after - (played.action === 'approve' ? ENGINE : 0)));
    return { world: again ? [] : happens(beat, COLLEAGUE, { done: played.action }), model: [{ at, by, ...deed }] };
  });
  const doubled = scene.gap.situation === 'doubly-isolated' ? [lateRequest(scene)] : [];
  return {
    world: [
      { at: 'T+00:00', ...fact(DETECTION) },
      ...parts.flatMap(({ world }) => world),
      ...doubled,
      ...answers(scene),
    ],
    model: parts.flatMap(({ model }) => model),
  };

  function happens({ move, after }: Beat, late = seconds(0), unless?: object): readonly object[] {
    const facts = move.name === 'investigate' ? [found()] : scripted(move);
    return facts.map(({ early, ...rest }) => ({
      at: timeOf(duration(after + late - (early ? ENGINE : 0))),
      ...rest,
      ...(unless && { unless }),
    }));
  }

  function scripted(move: Move): readonly Row[] {
    const [first, second] = move.facts;
    // The engine makes the second fact of these by itself.
    if (first && second) return [{ ...fact(first), ...(second.type === 'isolation.requested' && { early: true }) }];
    return move.facts.map(fact);
  }

  function fact({ type, at, ...said }: Move['facts'][number]): Row {
    void at;
    const subject = 'device' in said && said.device === LAPTOP ? { device: cast.device } : {};
    const account = 'account' in said && said.account === USER ? { account: cast.account } : {};
    const comment = 'comment' in said ? { comment: 'As it was said on the phone' } : {};
    const approver = type === 'approval.asked' ? { approver: approverOf(scene) } : {};
    return { fact: type, ...said, ...subject, ...account, ...comment, ...approver };
  }

  function found(): Row {
    return { fact: 'finding.seen', by: 'analyst', response: 0, finding: FINDING, device: cast.device } as const;
  }
}

/** Whoever is asked for approval: the seat that the question at the end is for, where it is about an approval. */
export const approverOf = ({ tenant }: Scene): Seat => seatFor('approve', [], tenant) ?? 'analyst';

/** The other automation comes to the same device, and is refused. */
const lateRequest = ({ asked, cast }: Scene): object => ({
  at: timeOf(duration(asked - seconds(20))),
  fact: 'isolation.requested',
  by: 'severity-automation',
  device: cast.device,
});

/** Devices answer after two minutes, as in every story. Before the question they answer only when the story says so. */
function answers({ asked }: Scene): readonly object[] {
  const unless = { fact: 'inject.delivered', inject: QUESTION };
  const slow = `${String(Math.ceil(asked / minutes(1)) + 60)}m`;
  return [
    ['isolation.requested', 'isolation.confirmed'],
    ['release.requested', 'release.confirmed'],
  ].flatMap(([after, confirmed]) => [
    { after, takes: slow, fact: confirmed, unless },
    { after, takes: '2m', fact: confirmed },
  ]);
}
