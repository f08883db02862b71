/** Where a desk is, for a window that somebody opens by hand. `hash` is its place in the app. */
export const deskAddress = (hash: string): string => `${location.href.replace(/#.*$/, '')}${hash}`;

/** Opens a desk of a drill in a window of its own, or brings it to the front; only at once after a click or a key. False where the browser blocks it. */
export function openDesk(drill: string, desk: string, hash: string): boolean {
  // A name of its own: asked again, the browser brings that window to the front instead of making another.
  const opened = window.open(deskAddress(hash), `firedoor-desk-${desk}-${drill}`, 'popup,width=1280,height=800');
  opened?.focus();
  return opened !== null;
}
