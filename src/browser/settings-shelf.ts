// On file:// all pages share one origin, so the name says whose it is.
const NAME = 'firedoor.settings';

/** Keeps a text in the browser; where it may not, it is forgotten with the window. */
export const settingsShelf = {
  read: (): string | undefined => {
    try {
      return localStorage.getItem(NAME) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write: (text: string): void => {
    try {
      localStorage.setItem(NAME, text);
    } catch {
      // Settings are a convenience. What matters is in the store, which says so when it cannot save.
    }
  },
};
