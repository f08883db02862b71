import { hearPresence, type Presence, PRESENCE_BEAT, screenHere } from './presence.ts';

/** How the projector of an exercise is, as far as a console can know. */
export interface ProjectorSight {
  readonly is: 'closed' | 'open' | 'hidden';
  /** Whether it is on the screen that the console is on too, where the room does not see it. */
  readonly isHere: boolean;
}

export interface ProjectorWindow {
  /** Opens the window or brings it to the front; only at once after a click or a key. False where the browser blocks it. */
  readonly open: () => boolean;
  /** Where the projector is, for a window that somebody opens by hand. */
  readonly address: string;
  /** Ends the watch. The window stays. */
  readonly leave: () => void;
}

/** A window that is hidden may speak only once a minute. */
const LONGEST_SILENCE = { here: 4 * PRESENCE_BEAT, hidden: 70 * PRESENCE_BEAT, gone: 0 } as const;

const CLOSED: ProjectorSight = { is: 'closed', isHere: false };

/** Opens the projector of an exercise in a window of its own, and tells when it is there, covered, moved or closed. */
export function projectorWindow(exercise: string, hear: (sight: ProjectorSight) => void): ProjectorWindow {
  const address = `${location.href.replace(/#.*$/, '')}#/projector/${encodeURIComponent(exercise)}`;
  let handle: Window | null = null;
  let last: (Presence & { readonly heardAt: number }) | undefined;
  let told = JSON.stringify(CLOSED);

  const tell = (): void => {
    const sight = sightOf(handle, last);
    const now = JSON.stringify(sight);
    if (now === told) return;
    told = now;
    hear(sight);
  };
  const deafen = hearPresence(exercise, (presence) => {
    last = { ...presence, heardAt: performance.now() };
    tell();
  });
  const timer = setInterval(tell, PRESENCE_BEAT);

  return {
    address,
    open: () => {
      // A name of its own: asked again, the browser brings that window to the front instead of making another.
      const opened = window.open(address, `firedoor-projector-${exercise}`, 'popup,width=1280,height=720');
      if (!opened) return false;
      handle = opened;
      opened.focus();
      tell();
      return true;
    },
    leave: () => {
      deafen();
      clearInterval(timer);
    },
  };
}

function sightOf(handle: Window | null, last: (Presence & { readonly heardAt: number }) | undefined): ProjectorSight {
  const isHeard = last !== undefined && performance.now() - last.heardAt < LONGEST_SILENCE[last.is];
  if (!isHeard && (handle === null || handle.closed)) return CLOSED;
  return { is: last?.is === 'hidden' ? 'hidden' : 'open', isHere: last?.screen === screenHere() };
}
