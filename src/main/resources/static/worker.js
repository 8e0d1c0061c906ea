// Answers when the network does not: with our own files, with the pages that the person who is
// signed in keeps here (locked; the key leaves at sign-out and after seven days), and otherwise
// with the page that says so.

const FILES = 'imihigo files';
const LANGUAGES = ['rw', 'en', 'fr'];
const shell = (language) => '/queue?kept=' + language;

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (address.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(navigated(request, address));
  else if (request.method === 'GET' && isFile(address)) event.respondWith(file(request, address));
});

/** As a stranger sees it, in every language. */
async function keepShell() {
  const files = await caches.open(FILES);
  for (const language of LANGUAGES) {
    const answer = await fetch('/queue', { credentials: 'omit', headers: { 'Accept-Language': language } });
    if (!answer.ok) continue;
    await files.put(shell(language), answer.clone());
    for (const [, , path] of (await answer.text()).matchAll(/(href|src)="(\/[^"]+\?v=[^"]+|\/webjars\/[^"]+)"/g)) {
      if (!(await files.match(path))) await files.add(path).catch(() => {});
    }
  }
}

/** Its address changes with its content. */
const isFile = (address) => address.searchParams.has('v') || address.pathname.startsWith('/webjars/');

async function file(request, address) {
  const files = await caches.open(FILES);
  const kept = await files.match(request);
  if (kept) return kept;
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      for (const old of await files.keys()) {
        const other = new URL(old.url);
        if (other.pathname === address.pathname && other.pathname !== '/queue') await files.delete(old);
      }
      await files.put(request, answer.clone());
    }
    return answer;
  } catch (problem) {
    const older = await files.match(request, { ignoreSearch: true });
    if (older) return older;
    throw problem;
  }
}

async function navigated(request, address) {
  try {
    return await fetch(request);
  } catch {
    const shelf = await shelves();
    const pass = await read(shelf, 'keys', 'pass');
    const page = request.method === 'GET' && (await kept(shelf, pass, address.pathname));
    if (page) return page;
    const files = await caches.open(FILES);
    const language = (pass && pass.language) || LANGUAGES.find((one) => navigator.language.startsWith(one)) || 'en';
    return (await files.match(shell(language))) || Response.error();
  }
}

async function kept(shelf, pass, path) {
  if (!pass || !pass.key || pass.until < Date.now()) return null;
  const page = await read(shelf, 'pages', path);
  if (!page || page.tag !== pass.tag) return null;
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: page.iv }, pass.key, page.sealed);
  return new Response(text, {
    headers: { 'Content-Type': 'text/html;charset=UTF-8', 'Content-Security-Policy': page.policy },
  });
}

function shelves() {
  return new Promise((done, failed) => {
    const asked = indexedDB.open('imihigo', 1);
    asked.onupgradeneeded = () => asked.transaction.abort();
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => done(null);
    asked.onblocked = failed;
  });
}

function read(shelf, name, key) {
  if (!shelf) return null;
  return new Promise((done, failed) => {
    const asked = shelf.transaction(name).objectStore(name).get(key);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
}
