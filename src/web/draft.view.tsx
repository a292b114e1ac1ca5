/** What somebody is writing survives a reload: it lies on this device under their name and project until it is saved or thrown away. A form in a drawer that is only closed keeps it too. */
import { useState, type ReactNode } from 'react'
import { differs, typedIn, type Typed, type Values, type Version } from './draft.ts'
import { draftWords as words } from './draft.words.ts'
import { useWords } from './language.ts'
import { useMe, useProject } from './session.ts'
import { Button } from './ui/button.tsx'
import { Alert } from './ui/notice.tsx'
import styles from './draft.module.css'

function kept<V extends Version>(at: string, start: Values, version: V): Typed<V> | null {
  try {
    return typedIn(localStorage.getItem(at), start, version)
  } catch {
    return null
  }
}

function keep(at: string, typed: Typed<Version> | null) {
  try {
    if (typed === null) localStorage.removeItem(at)
    else localStorage.setItem(at, JSON.stringify(typed))
  } catch {
    // A browser that keeps nothing only loses the convenience.
  }
}

export type Draft<T extends Values, V extends Version = number> = {
  readonly values: T
  /** What was typed goes on from `now` when something else (an upload) may have come in between. */
  readonly change: (next: Partial<T> | ((now: T) => Partial<T>)) => void
  /** Something differs from what was there. */
  readonly dirty: boolean
  /** The version to send. */
  readonly seen: V
  /** Somebody saved something else since the writing began: nothing is sent until the writer has seen it. */
  readonly stale: boolean
  /** It was found on the device and nobody has touched it since. */
  readonly found: boolean
  /** Forgets it: it was saved, or is not wanted. */
  readonly done: () => void
  /** Goes on with what was typed, on the version that is there now. */
  readonly rebase: () => void
}

/** `name` says what is written, its chapter first and its id last: `readiness.own.new`. `start`: what stands there; `version`: of that, when two may write it. */
export function useDraft<T extends Values, V extends Version = number>(name: string, start: T, version: V = 0 as V): Draft<T, V> {
  const at = `changeover.draft.${useMe().person.id}.${useProject().id}.${name}`
  const begin = () => {
    const typed = kept(at, start, version)
    return { at, typed, found: typed !== null }
  }
  const [state, setState] = useState(begin)
  // The same form may go on with another thing.
  const { typed, found } = state.at === at ? state : begin()
  const dirty = typed !== null && differs(typed, start)
  const put = (next: Typed<V> | null) => {
    keep(at, next)
    return { at, typed: next, found: false }
  }
  const change: Draft<T, V>['change'] = (next) => setState((old) => {
    const was = old.at === at ? old.typed : typed
    const now: T = { ...start, ...was?.values }
    return put({ values: { ...was?.values, ...((typeof next === 'function' ? next(now) : next) as Values) }, seen: was && differs(was, start) ? was.seen : version })
  })
  return {
    values: { ...start, ...typed?.values }, change, seen: typed?.seen ?? version, dirty, stale: dirty && typed.seen !== version, found: found && dirty,
    done: () => setState(put(null)),
    rebase: () => typed && setState(put({ ...typed, seen: version })),
  }
}

type FoundProps = { readonly draft: Pick<Draft<never>, 'found' | 'stale' | 'done' | 'rebase'>; /** What stands there now, to compare with. */ readonly children?: ReactNode }

/** Says that what is in the form is from before, and offers to throw it away; and that somebody else has saved since. */
export function Found({ draft, children }: FoundProps) {
  const { t } = useWords()
  return (
    <>
      {draft.found && <Alert action={<Button size="small" icon="trash" onClick={draft.done}>{t(words.discard)}</Button>}>{t(words.found)}</Alert>}
      {draft.stale && <Alert tone="warn" action={<Button size="small" onClick={draft.rebase}>{t(words.keepMine)}</Button>}>{t(words.stale)}{children && <div className={styles.now}>{children}</div>}</Alert>}
    </>
  )
}
