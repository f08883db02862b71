import { atDesk, isAtPhone, isInView, seatsAt } from '../../core/drill/desks.ts';
import { type Drill, now } from '../../core/drill/drill.ts';
import { isNewLook } from '../../core/drill/looks.ts';
import { seating } from '../../core/drill/seats.ts';
import { clockAt, type DrillTime, makeTime } from '../../core/kernel/time.ts';
import type { Deed, DeedOf } from '../../core/kernel/vocabulary/actions.ts';
import type { Confidence, Desk, Seat } from '../../core/kernel/vocabulary/words.ts';
import { calls } from '../../core/review/calls.ts';
import { type OpenDecision, openDecisions } from '../../core/review/decisions.ts';
import { commandLines } from '../../core/review/console-transcript.ts';
import { explainRefusal } from '../../core/review/explain-refusal.ts';
import { mainDevice } from '../../core/review/figures.ts';
import { flagged } from '../../core/review/flags.ts';
import type { DrillSession } from '../../session/drill-session.svelte.ts';
import type { Pacer } from '../../session/pacer.svelte.ts';
import { type About, type DeviceTab, isTab, type NarrowPane, type Pane } from './pane.ts';
import type { Asked, Outcome } from './deed.ts';
import { ConsoleView } from './panes/console-view.svelte.ts';

const SURE: readonly Confidence[] = ['low', 'fair', 'high'];

/** What is on show in the drill room and what is half done there. Nothing of it is on the record, so a reload loses nothing. */
export class Room {
  readonly session: DrillSession;
  readonly pacer: Pacer | undefined;
  /** The desk that this is the room of, where the drill is played at two. */
  readonly desk: Desk | undefined;
  /** Whether it is a room with a telephone, and without the portal. */
  readonly isAtPhone: boolean;
  /** The ticket that is being written. A device that nobody has set follows what was said and noted. */
  ticket: { note: string; person: string; device: string | undefined } = $state({
    note: '',
    person: '',
    device: undefined,
  });
  pane: Pane = $state('attack-story');
  device: string = $state('');
  person: string = $state('');
  /** The account whose page is open; empty on the page of the person. */
  account: string = $state('');
  deviceTab: DeviceTab = $state('overview');
  narrow: NarrowPane = $state('decide');
  dialog: Asked | undefined = $state.raw();
  option: string = $state('');
  sure: Confidence = $state('fair');
  /** The result card of a decision. */
  outcome: Outcome | undefined = $state.raw();
  /** What came of an action outside a decision; stands above the pane until the next one. */
  said: Outcome | undefined = $state.raw();
  /** Decisions that were put aside. */
  skipped: readonly string[] = $state.raw([]);
  isBusy: boolean = $state(false);
  readonly #consoles: { [device: string]: ConsoleView } = {};

  /** The whole of the drill, which answers what time brings and what a deed costs. */
  readonly whole: Drill = $derived.by(() => this.session.drill);
  /** What may be shown of it here. */
  readonly drill: Drill = $derived.by(() => (this.desk === undefined ? this.whole : atDesk(this.whole, this.desk)));
  readonly decisions: readonly OpenDecision[] = $derived.by(() => openDecisions(this.drill, this.whole));
  /** The oldest decision that nobody has put aside. */
  readonly decision: OpenDecision | undefined = $derived.by(() =>
    this.decisions.find(({ inject }) => !this.skipped.includes(inject.id)),
  );
  readonly flags: ReadonlySet<number> = $derived.by(() => flagged(this.drill));
  readonly at: DrillTime = $derived.by(() => this.pacer?.now ?? now(this.whole));
  readonly hasFeedback: boolean = $derived.by(() => this.session.header.feedback === 'after-each');
  readonly seats: readonly Seat[] = $derived.by(() =>
    this.desk === undefined ? seating(this.whole).played : seatsAt(this.whole, this.desk),
  );
  /** Whether the log as a file would tell this desk what only the other one knows. */
  readonly fileTellsMore: boolean = $derived.by(() => this.desk !== undefined && !this.drill.record.ended);
  readonly canAct: boolean = $derived.by(() => this.session.role === 'driver' && !this.drill.record.ended);

  constructor(session: DrillSession, pacer: Pacer | undefined, desk?: Desk) {
    this.session = session;
    this.pacer = pacer;
    this.desk = desk;
    this.device = mainDevice(session.drill);
    const { assets, call } = session.drill.incident;
    const { devices, people } = assets;
    this.isAtPhone = isAtPhone(this.drill);
    if (this.isAtPhone) this.pane = 'messages';
    this.ticket = { note: '', person: call?.claims ?? '', device: undefined };
    this.person = devices.find(({ id }) => id === this.device)?.user ?? people[0]?.id ?? '';
  }

  /** The console of a device as it was left. */
  consoleOf(device: string): ConsoleView {
    return (this.#consoles[device] ??= new ConsoleView(
      commandLines(this.drill, device, this.at).map(({ typed }) => typed),
    ));
  }

  clock = (at: DrillTime, precise = false): string => clockAt(this.drill.incident.starts, at, precise);
  stamp = (at: DrillTime): string => makeTime(at);

  /** Opens a pane. To look at something for the first time is on the record; to look again is not. */
  async show(pane: Pane, about: About = {}): Promise<void> {
    this.pane = pane;
    this.account = about.account ?? '';
    if (about.device !== undefined) this.device = about.device;
    if (about.person !== undefined) this.person = about.person;
    this.narrow = 'evidence';
    if (!isTab(pane) || !this.canAct) return;
    const look: DeedOf<'look'> = {
      do: 'look',
      tab: pane,
      ...(pane === 'device' && { device: this.device }),
      ...(pane === 'user' && (this.account === '' ? { person: this.person } : { account: this.account })),
    };
    if (isNewLook(this.drill, look)) await this.session.attempt(look);
    if (pane === 'device') await this.showDeviceTab(this.deviceTab);
  }

  /** Opens a tab of the device page. */
  async showDeviceTab(tab: DeviceTab): Promise<void> {
    this.deviceTab = tab;
    const look = { do: 'look', tab: 'device-timeline', device: this.device } as const;
    if (tab === 'timeline' && this.canAct && isNewLook(this.drill, look)) await this.session.attempt(look);
  }

  /** Opens the dialog of an action, or does it at once where nothing is left to say. */
  ask(asked: Asked): void {
    this.dialog = asked;
  }

  /** Does something outside a decision, one thing at a time. Gives what it was refused for, or nothing. */
  async act(deed: Deed): Promise<readonly string[]> {
    if (this.isBusy) return [];
    const outcome = await this.#attempt(deed);
    if (deed.do !== 'look') this.said = outcome;
    return outcome.refusals;
  }

  /** Sends a line to the console of the device on show. What comes of it stands in the console. */
  async type(typed: string): Promise<void> {
    this.isBusy = true;
    try {
      await this.session.attempt({ device: this.device, typed });
    } finally {
      this.isBusy = false;
    }
  }

  /** Who takes a decision that is put to a seat: that seat where this person plays it. */
  decidesAs(seat: Seat): Seat {
    return this.seats.includes(seat) ? seat : this.session.seat;
  }

  /** Takes the decision on show with the option that is marked. */
  async confirm(): Promise<void> {
    const { decision, option } = this;
    if (!decision || option === '' || this.isBusy) return;
    const by = this.decidesAs(decision.decision.seat);
    const outcome = await this.#attempt(
      { do: 'choose', option: `${decision.inject.id}.${option}`, sure: this.sure },
      by,
    );
    const call = calls(this.whole).findLast(({ inject }) => inject.id === decision.inject.id);
    const result = { ...outcome, ...(call && { call }) };
    const isShown = this.hasFeedback || outcome.refusals.length > 0;
    this.outcome = isShown ? result : undefined;
    this.said = isShown ? undefined : result;
    this.option = '';
    this.sure = 'fair';
  }

  next(): void {
    this.outcome = undefined;
  }

  choose(position: number): void {
    const option = this.decision?.decision.options[position];
    if (option && !this.outcome) this.option = option.id;
  }

  cycleSure(): void {
    this.sure = SURE[(SURE.indexOf(this.sure) + 1) % SURE.length] ?? 'fair';
  }

  skip(inject: string): void {
    this.skipped = [...this.skipped, inject];
    this.option = '';
  }

  async takeBack(): Promise<void> {
    if (this.isBusy) return;
    const { refusals } = await this.#attempt({ do: 'take-back' });
    this.outcome = undefined;
    this.said = undefined;
    this.option = '';
    if (refusals.length > 0) this.said = { deed: { do: 'take-back' }, facts: [], refusals };
  }

  async flag(number: number): Promise<void> {
    await this.session.attempt({ do: 'flag', number, toward: this.flags.has(number) ? 'off' : 'on' });
  }

  /** Who acts is settled before it is stored: meanwhile the screen can go to the other desk. */
  async #attempt(deed: Deed, by: Seat = this.session.seat): Promise<Outcome> {
    this.isBusy = true;
    try {
      const made = await this.session.attempt(deed, by);
      const facts = made.filter((fact) => isInView(this.drill, fact));
      const refusals = facts.flatMap((fact) =>
        fact.type === 'action.refused' && fact.by === by && fact.of === undefined
          ? [explainRefusal(fact, this.drill)]
          : [],
      );
      return { deed, facts, refusals };
    } finally {
      this.isBusy = false;
    }
  }
}
