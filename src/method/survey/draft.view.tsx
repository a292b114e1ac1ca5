/** What somebody is writing survives a reload: it lies on this device under their name until it is saved or thrown away. */
import { useState } from 'react'
import { useWords } from '#web/language.ts'
import { useMe } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Alert } from '#web/ui/notice.tsx'
import { draftWords as words } from './matter.words.ts'

type Texts = Readonly<Record<string, string>>
type Typed = { readonly texts: Texts; /** The version of what was read when the writing began; 0 when it has none. */ readonly seen: number }

const key = (person: string, name: string) => `changeover.draft.${person}.survey.${name}`

function kept(at: string): Typed | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(at) ?? 'null')
    if (typeof found !== 'object' || found === null || !('texts' in found) || !('seen' in found)) return null
    return { texts: Object.fromEntries(Object.entries(found.texts as object).filter(([, v]) => typeof v === 'string')), seen: Number(found.seen) }
  } catch {
    return null
  }
}

function keep(at: string, typed: Typed | null) {
  try {
    if (typed === null) localStorage.removeItem(at)
    else localStorage.setItem(at, JSON.stringify(typed))
  } catch {
    // A browser that keeps nothing only loses the convenience.
  }
}

export type Draft<T extends Texts> = {
  readonly values: T
  readonly change: (next: Partial<T>) => void
  /** Something differs from what was there. */
  readonly dirty: boolean
  /** The version to send. */
  readonly seen: number
  /** It was found on the device and nobody has touched it since. */
  readonly found: boolean
  /** Forgets it: it was saved, or is not wanted. */
  readonly done: () => void
  /** Goes on with what was typed, on the version that is there now. */
  readonly rebase: () => void
}

/** `name` says what is written, with its id. `start`: what stands there; `version`: of what stands there. */
export function useDraft<T extends Texts>(name: string, start: T, version = 0): Draft<T> {
  const at = key(useMe().person.id, name)
  const [typed, setTyped] = useState<Typed | null>(() => kept(at))
  const [found, setFound] = useState(typed !== null)
  const put = (next: Typed | null) => {
    keep(at, next)
    setTyped(next)
    setFound(false)
  }
  const values = { ...start, ...typed?.texts }
  return {
    values, seen: typed?.seen ?? version, found,
    dirty: typed !== null && Object.keys(start).some((k) => values[k] !== start[k]),
    change: (next) => put({ texts: { ...typed?.texts, ...(next as Texts) }, seen: typed?.seen ?? version }),
    done: () => put(null),
    rebase: () => typed && put({ ...typed, seen: version }),
  }
}

/** Says that the words in the form are from before, and offers to throw them away. */
export function Found({ draft }: { readonly draft: Draft<Texts> }) {
  const { t } = useWords()
  return draft.found && draft.dirty ? <Alert action={<Button size="small" icon="trash" onClick={draft.done}>{t(words.discard)}</Button>}>{t(words.found)}</Alert> : null
}
