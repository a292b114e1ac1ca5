/** Installs the worker that opens the client without a network, and says when a new version waits. Nothing happens on plain http: there a browser allows no worker. */
import { useSyncExternalStore } from 'react'
import { frameWords } from './frame/frame.words.ts'
import { toast } from './ui/toast.tsx'

/** What the browser hands over when the client can be installed; not yet in TypeScript's DOM types. */
type Offer = Event & { prompt(): Promise<unknown> }

let offer: Offer | null = null
const listeners = new Set<() => void>()
const announce = () => {
  for (const listener of listeners) listener()
}
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault()
  offer = event as Offer
  announce()
})
addEventListener('appinstalled', () => {
  offer = null
  announce()
})

export type Install = { readonly kind: 'installed' | 'impossible' | 'apple' } | { readonly kind: 'offered'; readonly ask: () => void }

/** Whether the client can be installed here, and how. Apple's phones do it by hand. */
export function useInstall(): Install {
  const offered = useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, () => offer)
  if (matchMedia('(display-mode: standalone)').matches) return { kind: 'installed' }
  if (offered) return { kind: 'offered', ask: () => void offered.prompt() }
  return { kind: /iphone|ipad/i.test(navigator.userAgent) ? 'apple' : 'impossible' }
}

export function installWorker() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const had = navigator.serviceWorker.controller !== null
  let reloading = false
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (!had || reloading) return
    reloading = true
    location.reload()
  })
  void navigator.serviceWorker.register('/worker.js').then((registration: ServiceWorkerRegistration | undefined) => {
    // Some browsers that forbid workers answer nothing instead of refusing.
    if (!registration) return
    const tell = () => {
      const waiting = registration.waiting
      if (waiting && navigator.serviceWorker.controller) toast({ says: frameWords.newVersion, stays: 0, action: { says: frameWords.reload, run: () => waiting.postMessage('take over') } })
    }
    tell()
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', tell))
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void registration.update().catch(() => undefined)
    })
  }, () => undefined)
}
