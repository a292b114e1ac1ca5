/** Installs the worker that opens the client without a network, and says when a new version waits. Nothing happens on plain http: there a browser allows no worker. */
import { frameWords } from './frame/frame.words.ts'
import { toast } from './ui/toast.tsx'

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
    const offer = () => {
      const waiting = registration.waiting
      if (waiting && navigator.serviceWorker.controller) toast({ says: frameWords.newVersion, stays: 0, action: { says: frameWords.reload, run: () => waiting.postMessage('take over') } })
    }
    offer()
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer))
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void registration.update().catch(() => undefined)
    })
  }, () => undefined)
}
