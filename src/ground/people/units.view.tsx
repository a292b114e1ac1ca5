/** The project's units as the options of a list, each with what it lies in. */
import { useMemo } from 'react'
import { useWords } from '#web/language.ts'
import { useRead } from '#web/read.ts'
import type { Option } from '#web/ui/fields.tsx'

type Unit = { readonly id: string; readonly parent: string | null; readonly name: { readonly zh: string; readonly en: string }; readonly archived: boolean }

const nothing: readonly Unit[] = []

/** The names of all units by id, archived ones too: people keep the unit they worked in. */
export function useUnitNames(project: string): ReadonlyMap<string, string> {
  const { t } = useWords()
  const units: readonly Unit[] = useRead('units.list', { params: { project } }).data?.units ?? nothing
  return useMemo(() => new Map(units.map((u) => [u.id, pathOf(units, u).map((at) => t(at.name)).join(' › ')])), [units, t])
}

export function useUnitOptions(project: string): readonly Option[] {
  const { t } = useWords()
  const units: readonly Unit[] = useRead('units.list', { params: { project } }).data?.units ?? nothing
  return useMemo(() => units.filter((u) => !u.archived).map((u) => ({ value: u.id, label: pathOf(units, u).map((at) => t(at.name)).join(' › ') })), [units, t])
}

function pathOf(units: readonly Unit[], unit: Unit): readonly Unit[] {
  const path = [unit]
  for (let up = unit.parent; up && path.length < 10; ) {
    const above = units.find((u) => u.id === up)
    if (!above) break
    path.unshift(above)
    up = above.parent
  }
  return path
}
