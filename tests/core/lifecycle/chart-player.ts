import type { Fact } from '../../../src/core/kernel/vocabulary/facts.ts';
import type { Chart, ChartEdge, GuardName } from '../../../src/core/lifecycle/chart.ts';
import type { DeviceContext } from '../../../src/core/lifecycle/device.setup.ts';

/** What a guard may look at: which states hold, what the fact says, and what the chart remembers. */
interface Moment {
  readonly holds: (state: string) => boolean;
  readonly fact: Partial<Readonly<Record<string, unknown>>>;
  readonly context: Partial<DeviceContext>;
}

const reachesCloud = ({ holds }: Moment): boolean =>
  holds('device.connectivity.network.online') &&
  (!holds('device.isolation.isolated') ||
    (holds('device.connectivity.tunnel.split') &&
      (holds('device.connectivity.proxy.clear') || holds('device.isolation.isolated.enforced.selective'))));

/** What each guard asks, said a second time, so that a guard that is put on a wrong edge shows. */
const GUARDS: { readonly [guard: GuardName]: (moment: Moment) => boolean } = {
  canBeIsolated: ({ context }) => context.input?.onboarded === true && !context.input.restricted,
  channelOpen: ({ holds }) => holds('device.connectivity.channel.open'),
  isWindows: ({ context }) => context.input?.os.startsWith('windows') === true,
  isLinux: ({ context }) => context.input?.os === 'linux',
  isSelective: ({ fact, context }) => (fact['scope'] ?? context.scope) === 'selective',
  'decidedTo isolate': ({ fact }) => fact['decision'] === 'isolate',
  'decidedTo skip': ({ fact }) => fact['decision'] === 'skip',
  viaActionCenter: ({ context }) => context.way === 'action-center',
  startsOffline: ({ context }) => context.input?.online === false,
  startsFullTunnel: ({ context }) => context.input?.fullTunnel === true,
  startsBehindProxy: ({ context }) => context.input?.proxyOnly === true,
  reachesCloud,
  cutOffFromCloud: (moment) => !reachesCloud(moment),
  opensBasic: ({ holds, fact }) => holds('device.connectivity.channel.open') && fact['session'] === 'basic',
  hasVerdict: ({ holds }) => holds('incident.verdict.recorded'),
  'statusIs active': ({ fact }) => fact['status'] === 'active',
  'statusIs in-progress': ({ fact }) => fact['status'] === 'in-progress',
  byService: ({ fact }) => fact['by'] === 'service',
};

/** A chart played from its table alone, as a reader of the picture would play it. */
export class ChartPlayer {
  readonly #name: string;
  readonly #states: ReadonlyMap<string, Chart['states'][number]>;
  readonly #parts: ReadonlyMap<string | undefined, readonly Chart['states'][number][]>;
  readonly #edges: ReadonlyMap<string, readonly ChartEdge[]>;

  constructor({ name, states, edges }: Chart) {
    this.#name = name;
    this.#states = new Map(states.map((state) => [state.id, state]));
    this.#parts = grouped(states, ({ within }) => within);
    this.#edges = grouped(edges, ({ from, on }) => `${from} ${on ?? ''}`);
  }

  /** Where the chart begins. */
  begin(context: Partial<DeviceContext>): Played {
    return this.#settle({ active: this.#entered(this.#name), taken: [] }, {}, context);
  }

  /** What a fact leads to, and by which edges. `context` is what the chart remembers after the fact. */
  play(active: readonly string[], fact: Fact, before: Partial<DeviceContext>, after: Partial<DeviceContext>): Played {
    const moment = { holds: (state: string) => active.includes(state), fact: { ...fact }, context: before };
    const leaves = active.filter((id) => this.#partsOf(id).length === 0);
    const chosen = new Set(leaves.flatMap((leaf) => this.#choice(leaf, fact.type, moment) ?? []));
    const taken = [...chosen].filter(({ isRefused }) => !isRefused);
    const moved = taken.reduce((states, edge) => this.#moved(states, edge), active);
    return this.#settle({ active: moved, taken }, { ...fact }, after);
  }

  /** The first edge that fits, of the state itself or of the nearest that it is a part of. */
  #choice(state: string, on: string | undefined, moment: Moment): ChartEdge | undefined {
    const own = this.#edges.get(`${state} ${on ?? ''}`) ?? [];
    const found = own.find(({ guard }) => guard === undefined || this.#asks(guard, moment));
    if (found || on === undefined) return found;
    const { within } = this.#stateNamed(state);
    return within === undefined ? undefined : this.#choice(within, on, moment);
  }

  #asks(guard: GuardName, moment: Moment): boolean {
    const ask = GUARDS[guard];
    if (!ask) throw new Error(`nobody knows what ${guard} asks`);
    return ask(moment);
  }

  /** Takes the edges that need no fact until none is left. */
  #settle(played: Played, fact: Moment['fact'], context: Partial<DeviceContext>): Played {
    const moment = { holds: (state: string) => played.active.includes(state), fact, context };
    const next = played.active
      .map((state) => this.#choice(state, undefined, moment))
      .find((edge) => edge !== undefined);
    if (!next) return played;
    return this.#settle({ active: this.#moved(played.active, next), taken: [...played.taken, next] }, fact, context);
  }

  #moved(active: readonly string[], { from, to }: ChartEdge): readonly string[] {
    if (to === undefined || to === from) return active;
    const common = [...this.#above(from)].find((id) => [...this.#above(to)].includes(id)) ?? this.#name;
    const path = [...this.#above(to)].filter((id) => id.startsWith(`${common}.`));
    const beside = path
      .slice(1)
      .flatMap((id) => (this.#stateNamed(id).kind === 'regions' ? this.#partsOf(id) : []))
      .filter((id) => !path.includes(id));
    const stays = active.filter((id) => !id.startsWith(`${common}.`));
    return [...new Set([...stays, ...path, ...[to, ...beside].flatMap((id) => this.#entered(id))])];
  }

  /** A state with everything that is entered with it. */
  #entered(id: string): readonly string[] {
    const first = this.#partsOf(id).filter((part) => this.#stateNamed(part).isFirst);
    return [id, ...first.flatMap((part) => this.#entered(part))];
  }

  *#above(id: string): Generator<string> {
    for (let at: string | undefined = id; at !== undefined; at = this.#stateNamed(at).within) yield at;
  }

  #partsOf(id: string): readonly string[] {
    return (this.#parts.get(id) ?? []).map((state) => state.id);
  }

  #stateNamed(id: string): Chart['states'][number] {
    const state = this.#states.get(id);
    if (!state) throw new Error(`no state ${id}`);
    return state;
  }
}

interface Played {
  readonly active: readonly string[];
  readonly taken: readonly ChartEdge[];
}

function grouped<K, V>(values: readonly V[], by: (value: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) groups.set(by(value), [...(groups.get(by(value)) ?? []), value]);
  return groups;
}
