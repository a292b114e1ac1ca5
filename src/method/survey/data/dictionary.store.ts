/** A data dictionary that comes in: what it would do, and doing it. */
import type { Tx } from '#ground/database/database.store.ts'
import { preview } from '#ground/documents/preview.ts'
import type { ReadSheet } from '#ground/documents/sheet.ts'
import { readTable } from '#ground/documents/table.ts'
import { load } from '#ground/flows/flows.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Me } from '#ground/people/people.ts'
import { newId } from '#kit/ids.ts'
import type { Id } from '#kit/ids.ts'
import { contextOf } from '#method/survey/rows.store.ts'
import { refused } from '#method/survey/data/data.ts'
import * as rows from '#method/survey/data/data.store.ts'
import { arrange, bring, checkRow, rowsOf } from '#method/survey/data/dictionary.ts'
import { dictionaryTable } from '#method/survey/data/dictionary.words.ts'

/** Null when there is no such flow. */
export async function look(tx: Tx, project: Id, flow: Id, sheets: readonly ReadSheet[]) {
  if (!(await load(tx, project, flow))) return null
  const tables = await rows.tables(tx, project, flow)
  return preview(dictionaryTable, arrange(readTable(dictionaryTable, sheets)), rowsOf(tables), checkRow(tables))
}

export async function take(tx: Tx, command: Command, me: Me, flow: Id, sheets: readonly ReadSheet[]) {
  const found = await look(tx, command.project, flow, sheets)
  if (!found) return refused('notFound')
  if (!found.ready) return refused('rowsWithFaults', { n: found.faults.length + found.lines.reduce((n, l) => n + l.faults.length, 0) })
  let first: Id | null = command.id
  const ids = (): Id => {
    const id = first ?? newId()
    first = null
    return id
  }
  return rows.record(tx, command, bring(await rows.tables(tx, command.project, flow), await load(tx, command.project, flow), found.lines, ids, await contextOf(tx, command, me)))
}
