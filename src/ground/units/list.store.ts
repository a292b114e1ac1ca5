/** The units as rows of a list, and a list as changes of the units. */
import type { Tx } from '#ground/database/database.store.ts'
import { cellsOf, eachLine, tidyNames, wordsOf } from '#ground/documents/bilingual.ts'
import type { RowCheck, RowFault } from '#ground/documents/preview.ts'
import { plain } from '#ground/documents/table.ts'
import type { TableRead } from '#ground/documents/table.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { UnitRow } from '#ground/units/list.words.ts'
import { merge, unitKinds } from '#ground/units/units.ts'
import type { Unit, UnitKind } from '#ground/units/units.ts'
import { list, record } from '#ground/units/units.store.ts'
import type { Id } from '#kit/ids.ts'

export async function load(tx: Tx, project: Id): Promise<{ standing: UnitRow[]; around: readonly Unit[] }> {
  const units = await list(tx, project)
  const codes = new Map(units.map((u) => [u.id, u.code]))
  const standing = units.filter((u) => !u.archived).map((u): UnitRow => {
    const [nameZh, nameEn] = cellsOf(u.name)
    return { code: u.code, nameZh, nameEn, kind: u.kind, parent: u.parent === null ? null : (codes.get(u.parent) ?? null), position: u.position || null }
  })
  return { standing, around: units }
}

export const arrange = (read: TableRead<UnitRow>, standing: readonly UnitRow[]) => {
  const spelled = new Map([...read.lines.map((l) => l.values.code), ...standing.map((r) => r.code)].flatMap((code) => (code ? [[plain(code), code]] : [])))
  return {
    standing,
    read: eachLine(read, (values, has) => ({
      ...tidyNames(values, has, [['nameZh', 'nameEn']]),
      ...(has('parent') && values.parent ? { parent: spelled.get(plain(values.parent)) ?? values.parent } : {}), ...(values.position === 0 ? { position: null } : {}),
    })),
  }
}

const width = (kind: string): number => unitKinds.indexOf(kind as UnitKind)

export const check = (units: readonly Unit[]): RowCheck<UnitRow> => {
  const archived = new Set(units.filter((u) => u.archived).map((u) => plain(u.code)))
  const standing = new Map(units.map((u) => [plain(u.code), u.kind as string]))
  let known: readonly UnitRow[] = []
  let byCode = new Map<string, UnitRow>()
  let children = new Map<string, UnitRow[]>()
  return (row, all) => {
    if (known !== all) {
      known = all
      byCode = new Map(all.map((r) => [plain(r.code), r]))
      children = Map.groupBy(all.filter((r) => r.parent), (r) => plain(r.parent!))
    }
    const faults: RowFault[] = []
    if (row.nameZh === null && row.nameEn === null) faults.push({ key: 'nameZh', code: 'required' })
    if (archived.has(plain(row.code))) faults.push({ key: 'code', code: 'isArchived' })
    const parent = row.parent === null ? null : byCode.get(plain(row.parent))
    if (parent === undefined) faults.push({ key: 'parent', code: 'noSuchParent', values: { text: row.parent ?? '' } })
    else if (parent && width(parent.kind) >= width(row.kind)) faults.push({ key: 'parent', code: 'parentNotWider', values: { text: parent.code } })
    // A child of the file says it itself; here speaks for those that stand and are not in the file.
    const child = children.get(plain(row.code))?.find((c) => width(c.kind) <= width(row.kind) && standing.get(plain(c.code)) === c.kind)
    if (child) faults.push({ key: 'kind', code: 'childNotNarrower', values: { text: child.code } })
    return faults
  }
}

/** The rows have passed `check`; `newId` makes the ids of new units. */
export async function apply(tx: Tx, command: Command, rows: readonly UnitRow[], units: readonly Unit[], newId: () => Id) {
  const ids = new Map(units.map((u) => [plain(u.code), u.id]))
  for (const row of rows) if (!ids.has(plain(row.code))) ids.set(plain(row.code), newId())
  const wanted = [...rows].sort((a, b) => width(a.kind) - width(b.kind)).map((row) => ({
    id: ids.get(plain(row.code))!,
    draft: { parent: row.parent === null ? null : ids.get(plain(row.parent))!, code: row.code, name: wordsOf(row.nameZh, row.nameEn), kind: row.kind as UnitKind, position: row.position ?? 0 },
  }))
  return record(tx, command, merge(units, wanted, command.now))
}
