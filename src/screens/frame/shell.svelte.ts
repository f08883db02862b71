import { createContext, untrack } from 'svelte';
import { href, readRoute, type Route } from '../../routes.ts';
import type { Announce } from '../../session/world.ts';

/** Something that can be done here and now, from the palette, the shortcut sheet or its key. */
export interface Offer {
  readonly label: string;
  /** As tinykeys reads it: `e`, `$mod+s`, `g h`. Single keys rest while a person types, and can be switched off. */
  readonly keys?: string;
  /** Where the same key is reached otherwise on another keyboard. */
  readonly also?: string;
  readonly run: () => void;
}

/** The window around the screens: where it is, and what it offers. */
export interface Shell {
  readonly route: Route;
  readonly go: (route: Route) => void;
  /** Goes there without a step of its own in the history. */
  readonly replace: (route: Route) => void;
  /** What the screen on show offers. A screen and each part of it call it once, when they are made; the offers may change with their state. */
  readonly offer: (offers: () => readonly Offer[]) => void;
  readonly offers: readonly Offer[];
  /** Which of the window's own dialogs is open. */
  dialog: 'palette' | 'shortcuts' | undefined;
  /** Shows a short word about what has just been done, and lets a screen reader say it. */
  readonly tell: (text: string) => void;
  /** The word on show. */
  toast: string | undefined;
  /** Switches to the newer build that waits, and reloads. Absent where none waits. */
  update: (() => void) | undefined;
}

export const [getShell, setShell] = createContext<Shell>();

/** Follows the hash of the address. */
export function createShell(announce: Announce): Shell {
  let route = $state.raw(readRoute(location.hash));
  let dialog = $state<Shell['dialog']>();
  let toast = $state<string>();
  let update = $state.raw<Shell['update']>();
  let offered = $state.raw<readonly (() => readonly Offer[])[]>([]);

  addEventListener('hashchange', () => {
    route = readRoute(location.hash);
  });

  return {
    get route() {
      return route;
    },
    go: (to) => {
      location.hash = href(to);
    },
    replace: (to) => {
      history.replaceState(history.state, '', href(to));
      route = to;
    },
    offer: (offers) => {
      $effect(() => {
        offered = [...untrack(() => offered), offers];
        return () => {
          offered = untrack(() => offered).filter((other) => other !== offers);
        };
      });
    },
    get offers() {
      return offered.flatMap((offers) => offers());
    },
    get dialog() {
      return dialog;
    },
    set dialog(to) {
      dialog = to;
    },
    tell: (text) => {
      toast = text;
      announce.politely(text);
    },
    get toast() {
      return toast;
    },
    set toast(to) {
      toast = to;
    },
    get update() {
      return update;
    },
    set update(to) {
      update = to;
    },
  };
}
