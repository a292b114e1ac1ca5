/** A sample is written: a file, or rows of a table that are judged by the specification while they are typed or pasted. */
import { useRef, useState, type ClipboardEvent } from 'react'
import { Bilingual, textsOf } from '#ground/documents/bilingual.view.tsx'
import { call } from '#web/api.ts'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { Choice, faultAt, FileButton, Form, Select, Textarea } from '#web/ui/fields.tsx'
import { Row, Stack, Text } from '#web/ui/layout.tsx'
import { Alert, ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { readValue } from './cell.ts'
import { valueSaid } from './check.words.ts'
import type { DataSpec, TableData } from './data.tab.view.tsx'
import { blockOf } from './grid.words.ts'
import { pageWords, samplePage as words } from './page.words.ts'
import { mostRows } from './sample.ts'
import type { SampleData } from './samples.tab.view.tsx'
import styles from './data.module.css'

type Rows = readonly (readonly string[])[]
type FormProps = { readonly data: DataSpec; readonly sample: SampleData | null; readonly onClose: () => void }

const fieldsOf = (table: TableData | undefined) => table?.fields.filter((f) => !f.archived) ?? []

/** Rows with the columns they were written in: the table may have others by now. */
type Written = { readonly columns: readonly string[]; readonly rows: Rows }
const oneRow: Written = { columns: [], rows: [[]] }
const noFile = { id: '', name: '' }

/** The rows in the columns as they stand now; what a new column lacks is empty. */
const rowsNow = ({ columns, rows }: Written, table: TableData | undefined): Rows => rows.map((row) => fieldsOf(table).map((f) => row[columns.indexOf(f.id)] ?? ''))

export function SampleForm({ data, sample, onClose }: FormProps) {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const tables = data.tables.filter((x) => !x.archived && fieldsOf(x).length > 0)
  const was = sample?.content
  const draft = useDraft(`survey.sample.${sample?.id ?? `new.${data.flow.id}`}`, {
    name: textsOf(sample?.name ?? null, lang), shows: textsOf(sample?.shows ?? null, lang), kind: was?.kind ?? (tables.length > 0 ? 'rows' : 'file'),
    table: was?.kind === 'rows' ? was.table : (tables[0]?.id ?? ''), written: was?.kind === 'rows' ? { columns: was.columns, rows: was.rows } : oneRow,
    file: was?.kind === 'file' ? { id: was.file, name: was.fileName } : noFile,
  }, sample?.version ?? 0)
  const { name, shows, kind, file, written } = draft.values
  const table = tables.find((x) => x.id === draft.values.table)
  const rows = rowsNow(written, table)
  const nothing = kind === 'file' ? file.id === '' : !table
  const [uploading, setUploading] = useState(false)
  const [add, change] = [useWrite('survey.addSample'), useWrite('survey.changeSample')]
  const write = sample ? change : add
  const take = async (chosen: File | undefined) => {
    if (!chosen) return
    setUploading(true)
    const answer = await call('documents.upload', { params: { project }, query: { name: chosen.name, chapter: 'survey', subject: data.flow.id }, file: chosen })
    setUploading(false)
    if (answer.ok) draft.change({ file: { id: answer.value.subject, name: chosen.name } })
    else toast({ says: answer.problem.detail, tone: 'bad' })
  }
  const save = async () => {
    if (nothing || draft.stale || write.busy) return
    const filled = rows.filter((r) => r.some((c) => c.trim() !== ''))
    const content = kind === 'file' ? { kind: 'file', file: file.id } as const : { kind: 'rows', table: draft.values.table, columns: fieldsOf(table).map((f) => f.id), rows: filled.map((r) => [...r]) } as const
    const body = { name, shows, content }
    const answer = sample ? await change.send({ params: { project, sample: sample.id }, body: { ...body, version: draft.seen } }) : await add.send({ params: { project, flow: data.flow.id }, body })
    if (!answer.ok) return
    toast({ says: pageWords.saved })
    close()
  }
  const close = () => {
    draft.done()
    onClose()
  }
  return (
    <Drawer title={sample ? words.editTitle : words.add} size="wide" onClose={onClose} foot={<><Button onClick={close}>{t(pageWords.cancel)}</Button><Button tone="first" icon="check" busy={write.busy} disabled={nothing || draft.stale} onClick={() => void save()}>{t(pageWords.save)}</Button></>}>
      <Form onSubmit={() => void save()} label={words.add}>
        <Found draft={draft}>{sample && [t(sample.name), t(sample.shows)].filter(Boolean).join('\n')}</Found>
        <Bilingual label={words.name} value={name} onChange={(next) => draft.change({ name: next })} error={faultAt(write.problem, 'name')} focused />
        <Textarea label={words.shows} rows={2} value={shows[lang]} onChange={(text) => draft.change({ shows: { ...shows, [lang]: text } })} maxLength={1000} />
        <Choice label={words.content} value={kind} onChange={(next) => draft.change({ kind: next })} options={[{ value: 'rows', label: words.asRows }, { value: 'file', label: words.asFile }]} />
        {kind === 'file' && (
          <Stack gap={2}>
            {file.id !== '' && <Text>{t(words.chosen, { name: file.name })}</Text>}
            <Row><FileButton label={uploading ? words.uploading : file.id !== '' ? words.otherFile : words.file} accept=".jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx,.pptx,.txt,.csv" onFiles={([f]) => void take(f)} /></Row>
            <Text quiet size="small">{t(words.fileHint)}</Text>
          </Stack>
        )}
        {kind === 'rows' && (tables.length === 0
          ? <Alert tone="warn">{t(words.noTables)}</Alert>
          : <>
            <Select label={words.table} empty={table ? false : words.chooseTable} value={draft.values.table} onChange={(next) => draft.change({ table: next, written: oneRow })} options={tables.map((x) => ({ value: x.id, label: `${x.code} ${t(x.name)}` }))} />
            {table && <RowGrid table={table} rows={rows} onRows={(next) => draft.change({ written: { columns: fieldsOf(table).map((f) => f.id), rows: next } })} />}
          </>)}
        {sample?.ready && <Text quiet size="small">{t(words.changedAgain)}</Text>}
        {!draft.stale && <ErrorNotice problem={write.problem} faults />}
      </Form>
    </Drawer>
  )
}

function RowGrid({ table, rows, onRows }: { readonly table: TableData; readonly rows: Rows; readonly onRows: (rows: Rows) => void }) {
  const { t } = useWords()
  const grid = useRef<HTMLTableElement>(null)
  const fields = fieldsOf(table)
  const fault = (i: number, j: number) => {
    const row = rows[i]!
    if (row.every((c) => c.trim() === '')) return null
    const read = readValue(fields[j]!, { column: 1, kind: 'text', text: row[j]! })
    return read.ok ? null : valueSaid(read.code, read.values, fields[j]!)
  }
  const put = (at: number, column: number, block: Rows) => {
    const next = rows.map((r) => [...r])
    for (const [i, cells] of block.entries()) {
      if (at + i >= mostRows) break
      next[at + i] ??= fields.map(() => '')
      for (const [j, text] of cells.entries()) if (column + j < fields.length) next[at + i]![column + j] = text.trim()
    }
    onRows(next)
  }
  const paste = (event: ClipboardEvent, at: number, column: number) => {
    const block = blockOf(event.clipboardData.getData('text/plain'))
    if (!block) return
    event.preventDefault()
    put(at, column, block)
  }
  const wrong = rows.flatMap((_, i) => fields.flatMap((f, j) => {
    const said = fault(i, j)
    return said ? [{ row: i + 1, field: t(f.name), what: t(said.problem) }] : []
  }))
  return (
    <Stack gap={2}>
      <section className={styles.frame} tabIndex={0} aria-label={t(words.content)}>
        <table className={styles.grid} ref={grid}>
          <thead><tr>{fields.map((f) => <th key={f.id} scope="col">{t(f.name)}{f.required && ' *'}</th>)}<th scope="col"><span className="unseen">{t(words.takeRow)}</span></th></tr></thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={i}>
                {fields.map((f, j) => <td key={f.id}><input className={styles.cell} data-of="example" data-fault={fault(i, j) !== null || undefined} aria-invalid={fault(i, j) !== null || undefined} aria-label={`${i + 1} ${t(f.name)}`} value={row[j] ?? ''} placeholder={i === 0 ? f.example : ''} autoComplete="off" onChange={(e) => onRows(rows.map((r, at) => (at === i ? r.map((c, k) => (k === j ? e.currentTarget.value : c)) : r)))} onPaste={(e) => paste(e, i, j)} /></td>)}
                <td><IconButton icon="cross" size={16} label={words.takeRow} disabled={rows.length === 1} onClick={() => onRows(rows.filter((_, at) => at !== i))} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Row gap={2}><Button size="small" icon="plus" disabled={rows.length >= mostRows} onClick={() => onRows([...rows, fields.map(() => '')])}>{t(words.addRow)}</Button><Text quiet size="small">{t(words.rowHint)}</Text></Row>
      {wrong.length > 0 && <Alert tone="warn"><ul className={styles.list}>{wrong.slice(0, 8).map((w, i) => <li key={i}>{t(words.problemIn, w)}</li>)}</ul></Alert>}
    </Stack>
  )
}
