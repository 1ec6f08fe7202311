// The service worker of the installed app. It keeps files that are the same for everybody, and one page that says that
// there is no connection. It never keeps a page, an answer of the API, a download or anything of Vaadin's conversation:
// what is not in the list below is not even looked at.
const CACHE = 'med-files-1';
const OFFLINE = 'offline.html';
const MOST = 120;
const scope = new URL(self.registration.scope).pathname;

/** Their names hold a version or a hash: once fetched, they are right for ever. */
const LASTING = ['webjars/', 'VAADIN/build/'];
/** They may change with the next release: the server's answer comes first. */
const CHANGING = ['icons/', 'js/', 'aura/', 'styles.css'];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.add(new Request(scope + OFFLINE, { cache: 'reload' })))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(scope)) {
    return;
  }
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match(scope + OFFLINE)));
    return;
  }
  const file = url.pathname.slice(scope.length);
  if (LASTING.some((start) => file.startsWith(start))) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetched(event)));
  } else if (CHANGING.some((start) => file.startsWith(start))) {
    event.respondWith(fetched(event).catch(() => caches.match(request).then((kept) => kept ?? Response.error())));
  }
});

async function fetched(event) {
  const answer = await fetch(event.request);
  if (answer.ok && answer.type === 'basic' && !answer.redirected) {
    event.waitUntil(keep(event.request, answer.clone()));
  }
  return answer;
}

/** Files of former releases would pile up: the oldest go, but never the page that stands in. */
async function keep(request, answer) {
  const cache = await caches.open(CACHE);
  await cache.put(request, answer);
  const kept = (await cache.keys()).filter((one) => !one.url.endsWith('/' + OFFLINE));
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST)).map((one) => cache.delete(one)));
}
