/** What the window of a projector tells of itself. It tells nothing of what is on it. */
export interface Presence {
  readonly is: 'here' | 'hidden' | 'gone';
  /** Where the screen begins that the window is on; the same for two windows on one screen. */
  readonly screen: string;
}

const NAME = 'firedoor.projector.';
/** How often a projector says that it is there, in milliseconds. */
export const PRESENCE_BEAT = 1000;

/** Where windows cannot hear each other, a console knows of the window that it opened itself, and no more. */
const channelOf = (exercise: string): BroadcastChannel | undefined =>
  'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME + exercise) : undefined;

/** Says to consoles that this window shows the projector of an exercise. Returns what ends it, and says that too. */
export function keepPresence(exercise: string): () => void {
  const channel = channelOf(exercise);
  const say = (is: Presence['is']): void => channel?.postMessage({ is, screen: screenHere() } satisfies Presence);
  let isLeaving = false;
  // A window that is closed is hidden after it has gone.
  const beat = (): void => {
    if (!isLeaving) say(document.visibilityState === 'hidden' ? 'hidden' : 'here');
  };
  const leave = (): void => {
    isLeaving = true;
    say('gone');
  };
  beat();
  const timer = setInterval(beat, PRESENCE_BEAT);
  document.addEventListener('visibilitychange', beat);
  window.addEventListener('pagehide', leave);
  return () => {
    leave();
    clearInterval(timer);
    document.removeEventListener('visibilitychange', beat);
    window.removeEventListener('pagehide', leave);
    channel?.close();
  };
}

/** Hears of the projectors of an exercise, whoever opened them. Returns what ends it. */
export function hearPresence(exercise: string, hear: (presence: Presence) => void): () => void {
  const channel = channelOf(exercise);
  channel?.addEventListener('message', ({ data }: MessageEvent<Presence>) => hear(data));
  return () => channel?.close();
}

/** Browsers tell where a screen begins, though no standard does. */
export function screenHere(): string {
  const { availLeft = 0, availTop = 0 } = screen as Screen & {
    readonly availLeft?: number;
    readonly availTop?: number;
  };
  return `${String(availLeft)},${String(availTop)}`;
}
