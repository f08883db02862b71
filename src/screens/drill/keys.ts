import { hasTag } from '../../core/lifecycle/situation.ts';
import { lastLine } from '../../core/review/log-shown.ts';
import type { Offer } from '../frame/shell.svelte.ts';
import type { About, Pane } from './pane.ts';
import type { Room } from './room.svelte.ts';

const REGION = { situation: 'room-situation', evidence: 'room-evidence', decide: 'room-decide' } as const;

/** Puts the focus on the heading of a pane, which is shown first where only one fits. */
export function focusPane(room: Room, pane: keyof typeof REGION): void {
  room.narrow = pane;
  requestAnimationFrame(() => document.getElementById(REGION[pane])?.focus());
}

/** Takes the last turn back, with the focus on the step that is open again. */
export async function takeBack(room: Room): Promise<void> {
  await room.takeBack();
  focusPane(room, 'decide');
}

/** Takes the decision, with the focus on what came of it. */
export async function confirm(room: Room): Promise<void> {
  await room.confirm();
  focusPane(room, 'decide');
}

/** Goes on after a result, with the focus on what comes next. */
export function next(room: Room): void {
  room.next();
  focusPane(room, 'decide');
}

/** The keys of the drill room (ux.md §1.12). Enter belongs to the decision column: on a button it presses that button. */
export function roomKeys(room: Room): readonly Offer[] {
  const { drill, canAct, decision } = room;
  const act: readonly Offer[] = [
    ...(decision?.decision.options ?? []).slice(0, 6).map(({ text }, position) => ({
      label: `Choose: ${text}`,
      keys: String(position + 1),
      run: () => {
        room.narrow = 'decide';
        room.choose(position);
        document.querySelectorAll<HTMLElement>('.options input')[position]?.focus();
      },
    })),
    { label: 'How sure: next', keys: 'c', run: () => room.cycleSure() },
    { label: 'Flag this moment', keys: 'f', run: () => void flagHere(room) },
    { label: 'Log a gap in the runbook', keys: 'g', run: () => room.ask({ do: 'log-gap' }) },
    { label: 'Take a note', keys: 'n', run: () => room.ask({ do: 'take-note' }) },
    {
      label: drill.record.paused ? 'Resume' : 'Pause',
      keys: 'p',
      run: () => void room.act({ do: drill.record.paused ? 'resume' : 'pause' }),
    },
    { label: 'Take back the last turn', keys: 'u', run: () => void takeBack(room) },
    { label: 'End the drill', run: () => room.ask({ do: 'end' }) },
  ];
  const places: readonly Offer[] = room.isAtPhone
    ? [{ label: 'The desk', keys: 'e', run: () => go(room, 'messages') }, ...(canAct ? [TICKET(room)] : [])]
    : portal(room);
  return [
    ...(canAct ? act : []),
    ...places,
    { label: 'The log', keys: 't', run: () => go(room, 'log') },
    { label: 'What your runbook says', keys: 'r', run: () => document.getElementById('room-runbook')?.focus() },
  ];
}

const TICKET = (room: Room): Offer => ({ label: 'Write the ticket', run: () => writeTicket(room) });

/** What there is to look at for those who see the portal. */
function portal(room: Room): readonly Offer[] {
  return [
    { label: 'Evidence', keys: 'e', run: () => focusPane(room, 'evidence') },
    {
      label: 'Live response',
      keys: 'l',
      run: () => go(room, 'live-response', {}, isConnected(room) ? 'console-line' : undefined),
    },
    { label: 'Hunting', keys: 'h', run: () => go(room, 'hunting') },
    { label: 'Activities of the incident', run: () => go(room, 'activities') },
    { label: 'Action center', run: () => go(room, 'action-center') },
    { label: 'Automated response', run: () => go(room, 'automated-response') },
  ];
}

/** Puts the focus into the note of the ticket, where a call is being taken. */
export const writeTicket = (room: Room): void => go(room, 'messages', {}, 'ticket-note');

const isConnected = ({ drill, device }: Room): boolean => hasTag(drill.situation.devices[device], 'session-open');

/** Shows a pane with the focus on its heading, or on the field in it that waits for input. */
export function go(room: Room, pane: Pane, about: About = {}, field?: string): void {
  void room.show(pane, about);
  focusPane(room, 'evidence');
  if (field !== undefined) requestAnimationFrame(() => document.getElementById(field)?.focus());
}

/** Flags the decision on show, or the last thing on the record. */
export async function flagHere(room: Room): Promise<void> {
  const { drill, decision, outcome } = room;
  const delivered = drill.record.entries.findLast(
    ({ fact }) => fact.type === 'inject.delivered' && fact.inject === decision?.inject.id,
  );
  const number = outcome?.call?.number ?? delivered?.number ?? lastLine(drill);
  await room.flag(number);
}
