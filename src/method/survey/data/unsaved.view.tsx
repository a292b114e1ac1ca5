/** While something is not saved, closing the window asks first. */
import { useEffect } from 'react'

export function useUnsaved(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [unsaved])
}
