/** Tells when the page is hidden or left, the last moments in which it can still save. Returns what ends it. */
export function onLeaving(tell: () => void): () => void {
  const onChange = (): void => {
    if (document.visibilityState === 'hidden') tell();
  };
  document.addEventListener('visibilitychange', onChange);
  window.addEventListener('pagehide', tell);
  return () => {
    document.removeEventListener('visibilitychange', onChange);
    window.removeEventListener('pagehide', tell);
  };
}
