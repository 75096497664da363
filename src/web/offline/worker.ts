/// <reference lib="webworker" />
/*
 * The service worker: without signal the product opens, and shows what was last read on this device. It keeps the page,
 * its scripts (named by their hash, so never stale) and the answers of queries; commands are never kept nor repeated here.
 */
const worker = self as unknown as ServiceWorkerGlobalScope; // TypeScript types this file's global as a window

const shell = 'articula-shell';
const answers = 'articula-answers';

/** Answers kept at most; the oldest go first. A phone of the cheapest kind has room for this. */
const keptAnswers = 300;
/** How long a query waits for a weak signal before the kept answer is shown (milliseconds). */
const patienceMs = 5000;
/** Header of an answer that was kept, read by `api/signal.ts`; written again here because a worker of one file imports nothing. */
const keptHeader = 'articula-kept';

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(shell).then((cache) => cache.add('/')).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
  if (event.data === 'forget') event.waitUntil(caches.delete(answers));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (isKept(url.pathname)) event.respondWith(answer(request));
});

/** Queries of slices; not files, exports, the stream of facts, health or documentation. */
const isKept = (path: string): boolean => /^\/api\/[a-z]+\.[a-z-]+$/.test(path) && !/\.(export|template)/.test(path);

async function page(request: Request): Promise<Response> {
  const cache = await caches.open(shell);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await cache.put('/', fresh.clone());
    return fresh;
  } catch {
    return (await cache.match('/')) ?? Response.error(); // no signal and never opened here before
  }
}

async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(shell);
  const kept = await cache.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(answers);
  const kept = await cache.match(request);
  const fresh = fetch(request).then(async (response) => {
    if (response.status === 401) await caches.delete(answers);
    else if (response.ok && response.headers.get('content-type')?.includes('json')) await keep(cache, request, response.clone());
    return response;
  });
  if (!kept) return fresh;
  const late = new Promise<Response>((resolve) => setTimeout(resolve, patienceMs, asKept(kept)));
  return Promise.race([fresh, late]).catch(() => asKept(kept)); // no signal: what was last read, and the frame says so
}

/** The kept answer, with the mark by which the page knows that the server did not say it now. */
function asKept(kept: Response): Response {
  const headers = new Headers(kept.headers);
  headers.set(keptHeader, '1');
  return new Response(kept.body, { status: kept.status, headers });
}

async function keep(cache: Cache, request: Request, response: Response): Promise<void> {
  await cache.delete(request);
  await cache.put(request, response);
  const all = await cache.keys();
  for (const old of all.slice(0, Math.max(0, all.length - keptAnswers))) await cache.delete(old);
}
