declare const self: ServiceWorkerGlobalScope;

// Written in by scripts/service-worker-plugin.ts: the files of this build, and a fingerprint of their content.
declare const __FILES__: readonly string[];
declare const __BUILD__: string;

// Not `firedoor-` alone: storage keeps a copy of the log in a cache of its own.
const PREFIX = 'firedoor-build-';
const CURRENT = PREFIX + __BUILD__;
const files = new Set(__FILES__.map((path) => new URL(path, self.registration.scope).href));
const page = new URL('index.html', self.registration.scope).href;

self.addEventListener('install', (event) => {
  event.waitUntil(fill());
});

// The page of the first visit is taken in as well: what it loads later then needs no network either.
self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches().then(() => self.clients.claim()));
});

// The page asks for this when no drill is running; until then the older build goes on serving its own files.
self.addEventListener('message', (event) => {
  if (event.data === 'SKIP_WAITING') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  const url = request.url.replace(/[?#].*$/, '');
  const wanted = request.mode === 'navigate' && !files.has(url) ? page : url;
  if (files.has(wanted)) event.respondWith(answer(wanted, request));
});

async function fill(): Promise<void> {
  const cache = await caches.open(CURRENT);
  // `reload` passes by the HTTP cache, which may hold the older build's index.html.
  await cache.addAll([...files].map((url) => new Request(url, { cache: 'reload' })));
}

async function dropOldCaches(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CURRENT);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(url: string, request: Request): Promise<Response> {
  const cache = await caches.open(CURRENT);
  return (await cache.match(url)) ?? fetch(request);
}
