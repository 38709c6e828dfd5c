// Keeps the portal itself (never an answer of the zone) so that a lane's tablet opens without
// network. /shell.json, written by the build, names the files; those under /assets/ bear a digest
// in their name and never change.
const CACHE = 'cassia-shell';
const PAGE = '/index.html';
// A network that takes connections but does not answer is as good as none.
const PATIENCE_MS = 4000;

async function refresh() {
  const answer = await fetch('/shell.json', { cache: 'no-store' });
  if (!answer.ok) return;
  const wanted = [PAGE, ...(await answer.json())];
  const cache = await caches.open(CACHE);
  const kept = new Set((await cache.keys()).map((request) => new URL(request.url).pathname));
  // The page goes last: it must not name files that are not here yet.
  const missing = wanted.slice(1).filter((path) => !kept.has(path));
  await cache.addAll(missing);
  await cache.add(new Request(PAGE, { cache: 'no-store' }));
  const old = [...kept].filter((path) => !wanted.includes(path));
  await Promise.all(old.map((path) => cache.delete(path)));
}

async function page(request) {
  const cache = await caches.open(CACHE);
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    return (await cache.match(PAGE)) ?? Response.error();
  }
}

async function asset(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request)) ?? fetch(request);
}

self.addEventListener('install', (event) => {
  event.waitUntil(refresh().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
  if (event.data === 'refresh') event.waitUntil(refresh().catch(() => undefined));
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== self.location.origin || event.request.method !== 'GET') return;
  if (event.request.mode === 'navigate' && !url.pathname.startsWith('/api/')) {
    event.respondWith(page(event.request));
  } else if (url.pathname.startsWith('/assets/') || url.pathname === '/favicon.svg') {
    event.respondWith(asset(event.request));
  }
});
