/** What can be done with a field beside writing it: moved, archived, brought back. */
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { toast } from '#web/ui/toast.tsx'
import type { FieldData, TableData } from './data.tab.view.tsx'
import { pageWords as words } from './page.words.ts'

export function useFieldActs(table: TableData) {
  const { id: project } = useProject()
  const [order, archive, restore] = [useWrite('survey.arrangeDataFields'), useWrite('survey.archiveDataField'), useWrite('survey.restoreDataField')]
  const told = (answer: { ok: true } | { ok: false; problem: { detail: string } }): boolean => {
    if (!answer.ok) toast({ says: answer.problem.detail, tone: 'bad' })
    return answer.ok
  }
  const restored = async (id: string, version: number) => told(await restore.send({ params: { project, dataField: id }, body: { version } }))
  return {
    busy: order.busy || archive.busy || restore.busy,
    /** Over the next field in sight: archived ones keep their place. */
    move: (id: string, by: -1 | 1) => {
      const ids = table.fields.map((f) => f.id)
      const from = ids.indexOf(id)
      let to = from + by
      while (table.fields[to]?.archived) to += by
      if (to < 0 || to >= ids.length) return
      const rest = ids.filter((x) => x !== id)
      void order.send({ params: { project, dataTable: table.id }, body: { order: [...rest.slice(0, to), id, ...rest.slice(to)], version: table.version } }).then(told)
    },
    archive: async (field: FieldData) => {
      const done = told(await archive.send({ params: { project, dataField: field.id }, body: { version: field.version } }))
      if (done) toast({ says: words.archivedNow, undo: () => void restored(field.id, field.version + 1) })
      return done
    },
    restore: (field: FieldData) => restored(field.id, field.version),
  }
}
