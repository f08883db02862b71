interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

export type WorkerName = 'check' | 'import';

const SERVICE_WORKER = 'service-worker.js';
const BUNDLED_WORKER = /\/assets\/[\w.-]*worker[\w.-]*\.js$/;

const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
const policy = trustedTypes?.createPolicy('firedoor', { createScriptURL: checked });

/**
 * The script addresses that the page may start: its service worker and the workers of this build. Everything else throws,
 * so that no text a user imports can become code.
 */
function checked(url: string): string {
  const isOurs = __SINGLE_FILE__ ? url.startsWith('blob:') : url === SERVICE_WORKER || isBundledWorker(url);
  if (!isOurs) throw new TypeError(`not a script of this build: ${url}`);
  return url;
}

function isBundledWorker(url: string): boolean {
  const { origin, pathname } = new URL(url, location.href);
  return origin === location.origin && (import.meta.env.DEV || BUNDLED_WORKER.test(pathname));
}

// The DOM types know no TrustedScriptURL; to both callers it is an address.
const scriptUrl = (url: string): string => (policy ? policy.createScriptURL(url) : checked(url)) as string;

/** Starts a worker. The address comes from an import that ends in `?worker&url`; the single file tells by the name what to run. */
export function startWorker(url: string, name: WorkerName): Worker {
  // Chromium runs no module from a blob whose origin is a file; the single file's script runs as a plain one too.
  return new Worker(scriptUrl(url), { name, type: __SINGLE_FILE__ ? 'classic' : 'module' });
}

export const registerServiceWorker = (): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(scriptUrl(SERVICE_WORKER));
