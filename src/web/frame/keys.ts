/** Single keys of a laptop: each opens a page, or what it has to stand beside one; `/` goes to the page's search box, Ctrl-K or ⌘K finds everything. They sleep while a person types or a dialog is open. */
import { useEffect } from 'react'
import { go } from '#web/router.tsx'
import type { Place } from './places.ts'

const typing = (target: EventTarget | null): boolean => target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null

export function useKeys(places: readonly Place[], find: () => void, beside: (place: Place) => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return
      const open = document.querySelector('dialog[open]') !== null
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        if (!open) find()
        return
      }
      if (open || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
      if (event.key === '/') {
        event.preventDefault()
        const box = document.querySelector<HTMLInputElement>('main input[type="search"]')
        if (box) box.focus()
        else find()
        return
      }
      const place = places.find((p) => p.key === event.key.toLowerCase())
      if (!place) return
      event.preventDefault()
      if (place.drawer && innerWidth > 640) beside(place)
      else go(place.to)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [places, find, beside])
}
