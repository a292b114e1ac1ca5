/** What kind of screen this is. */
import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(max-width: 640px)')

/** Narrower than 640 px: cards for tables, the bar below, drawers as wide as the screen. */
export const usePhone = (): boolean => useSyncExternalStore(
  (listener) => {
    narrow.addEventListener('change', listener)
    return () => narrow.removeEventListener('change', listener)
  },
  () => narrow.matches,
)
