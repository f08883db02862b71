import type { Announce } from './world.ts';

interface Said {
  readonly number: number;
  readonly text: string;
}

/** What the two live regions hold. Old rows go, so that a reader who walks through the page does not meet them. */
export interface Announcer extends Announce {
  readonly polite: readonly Said[];
  readonly urgent: readonly Said[];
}

const KEPT = 5;

export function createAnnouncer(): Announcer {
  let number = 0;
  let polite = $state.raw<readonly Said[]>([]);
  let urgent = $state.raw<readonly Said[]>([]);
  const said = (text: string): Said => ({ number: number++, text });

  return {
    politely: (text) => {
      polite = [...polite, said(text)].slice(-KEPT);
    },
    now: (text) => {
      urgent = [said(text)];
    },
    leave: (onShow) => {
      polite = polite.filter(({ text }) => text === onShow);
      urgent = [];
    },
    get polite() {
      return polite;
    },
    get urgent() {
      return urgent;
    },
  };
}
