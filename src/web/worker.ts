/**
 * The worker that opens the client without a network: pages come from the network first and from the kept shell when there is none, hashed files from what is kept.
 * It never touches `/api`: what people recorded lies in the outbox, what they read in the memory, and both belong to the page.
 */
type Shell = { readonly version: string; readonly files: readonly string[] }
type Lasting = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Lasting & { readonly request: Request; respondWith(answer: Promise<Response>): void }

/** The build writes its version and its files here (`shell.plugin.ts`). */
declare const __SHELL__: Shell

const shell: Shell = __SHELL__
const kept = `changeover ${shell.version}`

/** How long the network may think about a page, in milliseconds, before the kept one is shown. One bar of signal is worse than none. */
const patience = 4000

addEventListener('install', (event) => {
  (event as Lasting).waitUntil(caches.open(kept).then((cache) => cache.addAll(shell.files.map((file) => new Request(file, { cache: 'reload' })))))
})

addEventListener('activate', (event) => {
  (event as Lasting).waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith('changeover ') && name !== kept).map((name) => caches.delete(name)))))
})

/** A person pressed "reload" on the notice of a new version. */
addEventListener('message', (event) => {
  if ((event as MessageEvent).data === 'take over') void (globalThis as unknown as { skipWaiting(): Promise<void> }).skipWaiting()
})

addEventListener('fetch', (event) => {
  const { request } = event as Fetching
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') (event as Fetching).respondWith(page(request))
  else if (url.pathname.startsWith('/assets/') || shell.files.includes(url.pathname)) (event as Fetching).respondWith(file(request))
})

async function page(request: Request): Promise<Response> {
  const network = fetch(request, { signal: AbortSignal.timeout(patience) })
  const answer = await network.catch(() => null)
  // A proxy's error page is no page of ours either.
  if (answer && answer.status < 500) return answer
  return (await caches.match('/', { cacheName: kept, ignoreVary: true })) ?? answer ?? Response.error()
}

/** Files with a hash in their name never change: kept ones are right, others are kept on the way. */
async function file(request: Request): Promise<Response> {
  const found = await caches.match(request, { ignoreSearch: true, ignoreVary: true })
  if (found) return found
  const answer = await fetch(request)
  if (answer.ok && request.url.includes('/assets/')) await (await caches.open(kept)).put(request, answer.clone())
  return answer
}
