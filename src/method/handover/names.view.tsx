/** Lists and duties carry ids; their names come from what recording keeps on the device, so that they are there without a network. */
import { useMemo } from 'react'
import type { Words } from '#kit/words.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead, type Read } from '#web/read.ts'
import { glyphPageWords as words } from './glyph.words.ts'

export type Captured = Output<'handover.capture'>
export type CapabilityBrief = Captured['capabilities'][number]
export type UnitBrief = Captured['units'][number]
export type PersonBrief = Captured['people'][number]

export type History = Output<'handover.history'>
/** The name of somebody or of the capability that a history mentions. */
export const nameIn = (data: History) => (id: string): string | Words => (id === data.capability.id ? data.capability.name : (data.people.find((p) => p.id === id)?.name ?? ''))

export type Standing = NonNullable<History['standing']>
export type Wall = Output<'handover.wall'>
export type WallCell = Wall['cells'][number]
export type Path = Output<'handover.path'>

export type Names = {
  readonly capture: Read<Captured>
  readonly capability: (id: string | null) => CapabilityBrief | null
  readonly unit: (id: string | null) => UnitBrief | null
  readonly person: (id: string | null) => PersonBrief | null
  /** What to show for an id: a name in the person's language, or that the thing is gone. */
  readonly capabilityName: (id: string) => string
  readonly unitName: (id: string) => string
  readonly personName: (id: string) => string
}

const nobody: readonly never[] = []

/** `more`: also those who have left, for lists that look back. */
export function useNames(project: string, more: readonly { readonly person: string; readonly name: string }[] = nobody): Names {
  const capture = useRead('handover.capture', { params: { project } }, { remember: true })
  const { data } = capture
  const { lang } = useWords()
  const lookup = useMemo(() => {
    const capabilities = new Map(data?.capabilities.map((c) => [c.id, c]))
    const units = new Map(data?.units.map((u) => [u.id, u]))
    const people = new Map(data?.people.map((p) => [p.id, p]))
    const left = new Map(more.map((m) => [m.person, m.name]))
    const named = (found: { readonly name: Words } | undefined, gone: Words) => found?.name[lang] ?? (data ? gone[lang] : '')
    return {
      capability: (id: string | null) => capabilities.get(id ?? '') ?? null,
      unit: (id: string | null) => units.get(id ?? '') ?? null,
      person: (id: string | null) => people.get(id ?? '') ?? null,
      capabilityName: (id: string) => named(capabilities.get(id), words.gone),
      unitName: (id: string) => named(units.get(id), words.goneUnit),
      personName: (id: string) => people.get(id)?.name ?? left.get(id) ?? (data ? words.left[lang] : ''),
    }
  }, [data, more, lang])
  return { capture, ...lookup }
}
