import { device } from '#web/device.ts'
import { go } from '#web/router.tsx'
import { signOut } from '#web/session.ts'
import { confirm } from '#web/ui/dialog.tsx'
import { frameWords } from './frame.words.ts'
import { fill } from '#kit/words.ts'

/** Signs out; asks first when something on this device has not been sent. */
export async function leave() {
  const unsent = await device().then((db) => db.count('outbox'), () => 0)
  if (unsent > 0 && !(await confirm({ title: fill(frameWords.signOutUnsent, { n: unsent }), body: frameWords.signOutUnsentHint, yes: frameWords.signOut }))) return
  await signOut()
  go('/sign-in', { replace: true })
}
