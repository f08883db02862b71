import { registerServiceWorker } from './script-url.ts';

/**
 * Keeps the app usable without a network after the first visit. Calls back when a newer build waits; `update` switches to
 * it and reloads, so it is offered only while no drill is running. Does nothing where there is no service worker.
 */
export async function keepOffline(onNewerBuild: (update: () => void) => void): Promise<void> {
  if (__SINGLE_FILE__ || import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  const registration = await registerServiceWorker();
  const offer = (): void => {
    const { waiting } = registration;
    if (!waiting || !navigator.serviceWorker.controller) return;
    onNewerBuild(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => {
        location.reload();
      });
      waiting.postMessage('SKIP_WAITING');
    });
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
}
