/** What is typed into a table's grid and not saved yet lies on this device under the writer's name: it survives a reload, and another table in between. */
import { useEffect, useState } from 'react'
import { useMe } from '#web/session.ts'
import { blankField, type FieldDraft } from './field.ts'

/** By the field's id; a new field's key begins with `new-`. `seen` is the version the writing began on. */
export type Drafts = ReadonlyMap<string, { readonly draft: FieldDraft; readonly seen: number }>

export const isFresh = (key: string): boolean => key.startsWith('new-')

function found(at: string): Drafts {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(at) ?? '[]')
    if (!Array.isArray(all)) return new Map()
    return new Map(all.flatMap((one: unknown): [string, { draft: FieldDraft; seen: number }][] => {
      if (!Array.isArray(one) || typeof one[0] !== 'string' || typeof one[1] !== 'object' || one[1] === null) return []
      const { draft, seen } = one[1] as { draft?: Partial<FieldDraft>; seen?: number }
      return [[one[0], { draft: { ...blankField, ...draft }, seen: Number(seen) || 0 }]]
    }))
  } catch {
    return new Map()
  }
}

/** The drafts of one table; mount its grid anew for another table. */
export function useKeptDrafts(table: string): readonly [Drafts, (change: (all: Drafts) => Drafts) => void] {
  const at = `changeover.draft.${useMe().person.id}.survey.fields.${table}`
  const [drafts, setDrafts] = useState<Drafts>(() => found(at))
  useEffect(() => {
    try {
      if (drafts.size === 0) localStorage.removeItem(at)
      else localStorage.setItem(at, JSON.stringify([...drafts]))
    } catch {
      // A browser that keeps nothing only loses the convenience.
    }
  }, [at, drafts])
  return [drafts, setDrafts]
}
