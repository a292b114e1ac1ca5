/** One deed about a flow's data, told to the survey's stores by the person who recorded it. */
import { judge } from '#method/survey/data/judge.ts'
import * as deeds from '#method/survey/data/deed.store.ts'
import * as rows from '#method/survey/data/data.store.ts'
import { givenOf } from '#method/survey/data/look.store.ts'
import type { DataDeed } from '#world/data/deeds.ts'
import { done, type Told } from '#world/record.ts'

export async function recordData({ tx, command, me }: Told, deed: DataDeed): Promise<void> {
  const by = me(deed.by)
  // a workbook is told by its name: the command's digest need not go through all its cells
  const say = command(deed.id, deed.by, deed.at, deed.data === 'check' ? { ...deed, sheets: deed.sheets.map((s) => s.name) } : deed)
  const answer = async () => {
    switch (deed.data) {
      case 'table': return deeds.addTable(tx, say, by, deed.flow, deed.draft)
      case 'fields': return deeds.saveFields(tx, say, by, deed.table, deed.fields.map(({ id, draft }) => ({ id, version: 0, field: draft })))
      case 'change': {
        const was = (await rows.table(tx, say.project, deed.table))!.fields.find((f) => f.id === deed.field)!
        const { id, version, archived: _, ...draft } = was
        return deeds.saveFields(tx, say, by, deed.table, [{ id, version, field: { ...draft, ...deed.to } }])
      }
      case 'sample': return deeds.addSample(tx, say, by, deed.flow, deed.draft, deed.content)
      case 'ready': return deeds.markSample(tx, say, by, deed.sample, 1, true)
      case 'issue': return deeds.issue(tx, say, by, deed.flow, deed.note)
      case 'sign': return deeds.sign(tx, say, by, deed.edition)
      case 'check': return deeds.keepCheck(tx, say, by, deed.flow, deed.file, judge(deed.sheets, (await givenOf(tx, say.project, deed.flow, undefined))!))
    }
  }
  done(`data: ${deed.data} of ${deed.at}`, await answer())
}
