/** A flow's data specification: where it stands, one table at a time with its fields, Excel in and out, the check of filled files, editions. */
import { useState } from 'react'
import { fill } from '#kit/words.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead, useWrite } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { confirm } from '#web/ui/dialog.tsx'
import { Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Menu, type MenuItem } from '#web/ui/menu.tsx'
import { Alert, Badge, Chip, Empty, Shown } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { CheckView } from './check.view.tsx'
import { natureWords } from './data.words.ts'
import { DictionaryMenu, ImportDictionary, PrintMenu, TemplateMenu } from './excel.view.tsx'
import { Editions, IssueForm, Standing } from './edition.view.tsx'
import { FieldGrid } from './grid.view.tsx'
import { checkPage, pageWords as words } from './page.words.ts'
import { TableForm } from './table.view.tsx'
import styles from './data.module.css'

export type DataSpec = Output<'survey.data'>
export type TableData = DataSpec['tables'][number]
export type FieldData = TableData['fields'][number]

export function DataTab({ flow }: { readonly flow: string }) {
  const { id: project } = useProject()
  const read = useRead('survey.data', { params: { project, flow } }, { hold: true, remember: true })
  return <Shown read={read} lines={8}>{(data) => <Data data={data} />}</Shown>
}

function Data({ data }: { readonly data: DataSpec }) {
  const { t } = useWords()
  const [filters, setFilters] = useFilters({ table: '', doing: '', archived: '' })
  const close = () => setFilters({ doing: '' })
  const open = (doing: string) => setFilters({ doing }, { push: true })
  const { tables, can, archived } = data
  const write = can['write'] && !archived
  const shown = tables.filter((x) => filters.archived !== '' || !x.archived)
  const table = shown.find((x) => x.code === filters.table) ?? shown[0]
  if (filters.doing === 'check') return <CheckView data={data} onClose={close} />
  const add = write && <Button tone="first" icon="plus" onClick={() => open('add')}>{t(words.addTable)}</Button>
  return (
    <Stack>
      <Text quiet>{t(words.lead)}</Text>
      {tables.length > 0 && <Standing data={data} onIssue={() => open('issue')} />}
      {filters.doing === 'issue' && <IssueForm data={data} onClose={close} />}
      <div className={styles.bar}>
        {tables.some((x) => x.fields.length > 0) && <>
          <Button icon="check" onClick={() => open('check')}>{t(checkPage.open)}</Button>
          <TemplateMenu data={data} /><PrintMenu data={data} edition={null} />
        </>}
        <DictionaryMenu data={data} onImport={() => open('import')} />
      </div>
      {tables.length === 0
        ? <Empty icon="document" title={words.none} hint={write ? words.noneHint : words.noneRead} action={add} />
        : (
          <Stack gap={3}>
            <Row between><Title level={2} size="small">{t(words.tables)}</Title>{add}</Row>
            <div className={styles.chips}>
              {shown.map((x) => <Chip key={x.id} on={x.id === table?.id} onChange={() => setFilters({ table: x.code })}>{x.code} {t(x.name)}</Chip>)}
              {tables.some((x) => x.archived) && <Chip on={filters.archived !== ''} icon="filter" onChange={(on) => setFilters({ archived: on ? '1' : '' })}>{t(words.showArchived)}</Chip>}
            </div>
            {table && <OneTable key={table.id} data={data} table={table} write={write === true} onEdit={() => open('edit')} />}
          </Stack>
        )}
      <Editions data={data} />
      {(filters.doing === 'add' || (filters.doing === 'edit' && table)) && write && <TableForm key={filters.doing} flow={data.flow.id} table={filters.doing === 'edit' ? table! : null} onSaved={(code) => setFilters({ table: code, doing: '' })} onClose={close} />}
      {filters.doing === 'import' && write && <ImportDictionary data={data} onClose={close} />}
    </Stack>
  )
}

function OneTable({ data, table, write, onEdit }: { readonly data: DataSpec; readonly table: TableData; readonly write: boolean; readonly onEdit: () => void }) {
  const { t, day } = useWords()
  const { id: project } = useProject()
  const [busy, setBusy] = useState(false)
  const [archive, restore] = [useWrite('survey.archiveDataTable'), useWrite('survey.restoreDataTable')]
  const last = data.checks.find((c) => c.table === table.id)
  const put = async (back: boolean, version = table.version) => {
    setBusy(true)
    const answer = await (back ? restore : archive).send({ params: { project, dataTable: table.id }, body: { version } })
    setBusy(false)
    if (!answer.ok) toast({ says: answer.problem.detail, tone: 'bad' })
    else if (!back) toast({ says: words.archivedNow, undo: () => void put(true, version + 1) })
  }
  const away = async () => (await confirm({ title: fill(words.archiveTableAsk, { name: t(table.name) }), body: words.archiveTableBody, yes: words.archiveTable, danger: true })) && void put(false)
  const items: readonly MenuItem[] = table.archived ? [{ says: words.restoreTable, icon: 'undo', run: () => void put(true), disabled: busy }] : [{ says: words.editTable, icon: 'edit', run: onEdit }, { says: words.archiveTable, icon: 'trash', run: () => void away(), danger: true, disabled: busy }]
  return (
    <Stack gap={3}>
      <Row between nowrap align="start">
        <div className={styles.about}>
          <div className={styles.badges}><Title level={3}>{`${table.code} ${t(table.name)}`}</Title><Badge tone="brand">{t(natureWords[table.nature])}</Badge>{table.archived && <Badge>{t(words.archived)}</Badge>}</div>
          {t(table.purpose) !== '' && <Text>{t(table.purpose)}</Text>}
          <Text quiet size="small">{last ? t(words.lastChecked, { day: day(last.day), rows: last.rows, errors: last.errors, file: last.file }) : t(words.neverChecked)}</Text>
        </div>
        {write && <Menu label={words.editTable} items={items} />}
      </Row>
      {table.archived ? <Alert tone="warn">{t(words.archiveTableBody)}</Alert> : <FieldGrid key={table.id} data={data} table={table} write={write} />}
    </Stack>
  )
}
