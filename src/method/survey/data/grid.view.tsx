/** The fields of a table in a grid that people who know Excel can fill in: arrows and Enter move, a copied block is pasted across cells, all of it is saved at once. On a phone a card for each. */
import { useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { newId } from '#kit/ids.ts'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { composing } from '#web/ui/fields.tsx'
import { Row, Stack, Text } from '#web/ui/layout.tsx'
import { Badge, Chip, Empty, ErrorNotice } from '#web/ui/notice.tsx'
import { usePhone } from '#web/ui/screen.ts'
import { toast } from '#web/ui/toast.tsx'
import type { DataSpec, TableData } from './data.tab.view.tsx'
import { fieldWords, kindWords, refusals, uniqueWords } from './data.words.ts'
import { dutyWords, ruleWords, shapeWords } from './describe.words.ts'
import { blankField, fieldFault, fieldKinds, tidy, uniques, type FieldDraft } from './field.ts'
import { FieldDrawer } from './field.view.tsx'
import { applies, blockOf, cellText, gridColumns, sent, withCell, type GridColumn } from './grid.words.ts'
import { useFieldActs } from './field.acts.view.tsx'
import { pageWords as words } from './page.words.ts'
import { isFresh, useKeptDrafts } from './kept.view.tsx'
import { useUnsaved } from './unsaved.view.tsx'
import styles from './data.module.css'

/** A row of the grid: `id` null is a new field. */
export type GridRow = { readonly key: string; readonly id: string | null; readonly version: number; readonly archived: boolean; readonly draft: FieldDraft; readonly dirty: boolean }

type GridProps = { readonly data: DataSpec; readonly table: TableData; readonly write: boolean }

export function FieldGrid({ data, table, write }: GridProps) {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const phone = usePhone()
  const [drafts, setDrafts] = useKeptDrafts(table.id)
  const [open, setOpen] = useState<string | null>(null)
  const [archived, setArchived] = useState(false)
  const save = useWrite('survey.saveDataFields')
  const acts = useFieldActs(table)
  const rows = useMemo((): readonly GridRow[] => [
    ...table.fields.filter((f) => archived || !f.archived).map((f) => ({ key: f.id, id: f.id, version: drafts.get(f.id)?.seen ?? f.version, archived: f.archived, draft: drafts.get(f.id)?.draft ?? f, dirty: drafts.has(f.id) })),
    ...[...drafts.keys()].filter(isFresh).map((key) => ({ key, id: null, version: 0, archived: false, draft: drafts.get(key)?.draft ?? blankField, dirty: true })),
  ], [table, drafts, archived])
  const dirty = rows.filter((r) => r.dirty)
  const faults = new Map(dirty.map((r) => [r.key, fieldFault(tidy(r.draft))]))
  const wrong = [...faults.values()].filter(Boolean).length
  useUnsaved(dirty.length > 0)

  const put = (changes: readonly (readonly [string, FieldDraft])[]) => setDrafts((all) => {
    const map = new Map(all)
    for (const [key, draft] of changes) map.set(key, { draft, seen: map.get(key)?.seen ?? table.fields.find((f) => f.id === key)?.version ?? 0 })
    return map
  })
  const add = (): string => {
    const key = `new-${newId()}`
    setDrafts((all) => new Map(all).set(key, { draft: blankField, seen: 0 }))
    return key
  }
  const drop = () => {
    setDrafts(() => new Map())
    save.clear()
  }
  const revert = (key: string) => {
    setDrafts((all) => new Map([...all].filter(([k]) => k !== key)))
    save.clear()
    setOpen(null)
  }
  const send = async () => {
    const answer = await save.send({ params: { project, dataTable: table.id }, body: { fields: dirty.map((r) => ({ id: r.id, version: r.version, field: sent(r.draft) })) } })
    if (!answer.ok) return false
    drop()
    toast({ says: words.saved })
    return true
  }
  /** A block copied from a spreadsheet goes to the right and below; rows that are missing are added. */
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const block = blockOf(event.clipboardData.getData('text/plain'))
    if (!block) return
    event.preventDefault()
    const keys = rows.map((r) => r.key)
    while (keys.length < row + block.length) keys.push(add())
    put(block.map((cells, i) => {
      const key = keys[row + i]!
      const was = rows[row + i]?.draft ?? blankField
      return [key, cells.reduce((draft, text, j) => (gridColumns[column + j] ? withCell(draft, gridColumns[column + j]!, text, lang) : draft), was)] as const
    }))
  }
  const opened = rows.find((r) => r.key === open)
  const shared = { rows, faults, write, data, table, onOpen: setOpen, put, paste, acts }
  return (
    <Stack gap={3}>
      {rows.length === 0
        ? <Empty icon="columns" title={words.noFields} {...(write ? { hint: words.pasteHint, action: <Button tone="first" icon="plus" onClick={() => (phone ? setOpen(add()) : add())}>{t(words.addField)}</Button> } : {})} />
        : phone ? <FieldCards {...shared} /> : <Lines {...shared} />}
      <ErrorNotice problem={save.problem} faults />
      {rows.length > 0 && (
        <div className={styles.bar}>
          {write && <Button icon="plus" onClick={() => (phone ? setOpen(add()) : add())}>{t(words.addField)}</Button>}
          {table.fields.some((f) => f.archived) && <Chip on={archived} icon="filter" onChange={setArchived}>{t(words.showArchived)}</Chip>}
          {write && !phone && <Text quiet size="small">{t(words.pasteHint)}</Text>}
        </div>
      )}
      {dirty.length > 0 && (
        <div className={styles.foot}>
          <span role="status">{wrong > 0 ? t(words.faults, { n: wrong }) : t(words.changed, { n: dirty.length })}</span>
          <Row gap={2}><Button onClick={drop}>{t(words.discard)}</Button><Button tone="first" icon="check" busy={save.busy} disabled={wrong > 0} onClick={() => void send()}>{t(words.saveAll, { n: dirty.length })}</Button></Row>
        </div>
      )}
      {opened && <FieldDrawer data={data} table={table} row={opened} write={write} problem={save.problem} busy={save.busy} onChange={(draft) => put([[opened.key, draft]])} onRevert={() => revert(opened.key)} onSave={async () => (await send()) && setOpen(null)} onClose={() => setOpen(null)} acts={acts} />}
    </Stack>
  )
}

type Acts = ReturnType<typeof useFieldActs>
type LinesProps = GridProps & {
  readonly rows: readonly GridRow[]; readonly faults: ReadonlyMap<string, ReturnType<typeof fieldFault>>; readonly onOpen: (key: string) => void; readonly put: (changes: readonly (readonly [string, FieldDraft])[]) => void
  readonly paste: (event: ClipboardEvent, row: number, column: number) => void; readonly acts: Acts
}

function Lines({ rows, faults, write, table, onOpen, put, paste, acts }: LinesProps) {
  const { t, lang } = useWords()
  const grid = useRef<HTMLTableElement>(null)
  const go = (event: KeyboardEvent, row: number, column: number) => {
    if (composing(event) || event.altKey) return
    const select = (event.target as HTMLElement).tagName === 'SELECT'
    const down = event.key === 'Enter' || (!select && event.key === 'ArrowDown') ? 1 : !select && event.key === 'ArrowUp' ? -1 : 0
    if (down === 0) return
    event.preventDefault()
    grid.current?.querySelector<HTMLElement>(`[data-at="${row + down}/${column}"]`)?.focus()
  }
  return (
    <section className={styles.frame} tabIndex={0} aria-label={t(words.grid)}>
      <table className={styles.grid} ref={grid}>
        <thead><tr><th scope="col">{t(words.number)}</th>{gridColumns.map((c) => <th key={c} scope="col">{t(fieldWords[c])}</th>)}<th scope="col"><span className="unseen">{t(words.openField)}</span></th></tr></thead>
        <tbody>
          {rows.map((r, i) => {
            const fault = faults.get(r.key)
            return [
              <tr key={r.key} data-dirty={r.dirty || undefined} data-archived={r.archived || undefined}>
                <td><span className={styles.no}>{i + 1}</span></td>
                {gridColumns.map((c, j) => (
                  <td key={c}>
                    {write && !r.archived
                      ? <Cell draft={r.draft} column={c} at={`${i}/${j}`} fault={fault?.at === c} label={`${r.draft.code || t(words.newField)} ${t(fieldWords[c])}`} onChange={(draft) => put([[r.key, draft]])} onKeyDown={(e) => go(e, i, j)} onPaste={(e) => paste(e, i, j)} />
                      : <span className={`${styles.plain} ${c === 'code' || c === 'rule' ? styles.mono : ''}`}>{applies(r.draft, c) ? cellText(r.draft, c, lang) : ''}</span>}
                  </td>
                ))}
                <td><div className={styles.ends}>
                  {write && r.id !== null && !r.archived && <><IconButton icon="up" size={16} label={words.moveUp} disabled={i === 0 || acts.busy} onClick={() => acts.move(r.id!, -1)} /><IconButton icon="down" size={16} label={words.moveDown} disabled={r.id === table.fields.at(-1)?.id || acts.busy} onClick={() => acts.move(r.id!, 1)} /></>}
                  <IconButton icon={write ? 'edit' : 'right'} size={18} label={words.openField} onClick={() => onOpen(r.key)} />
                </div></td>
              </tr>,
              ...(fault ? [<tr key={`${r.key}-why`} className={styles.why}><td colSpan={gridColumns.length + 2}>{t(refusals[fault.code], { field: r.draft.code, ...fault.values })}</td></tr>] : []),
            ]
          })}
        </tbody>
      </table>
    </section>
  )
}

type CellProps = { readonly draft: FieldDraft; readonly column: GridColumn; readonly at: string; readonly fault: boolean; readonly label: string; readonly onChange: (draft: FieldDraft) => void; readonly onKeyDown: (e: KeyboardEvent) => void; readonly onPaste: (e: ClipboardEvent) => void }

function Cell({ draft, column, at, fault, label, onChange, onKeyDown, onPaste }: CellProps) {
  const { t, lang } = useWords()
  const shared = { className: styles.cell, 'data-of': column, 'data-at': at, 'data-fault': fault || undefined, 'aria-label': label, 'aria-invalid': fault || undefined, onKeyDown, onPaste, disabled: !applies(draft, column) }
  if (column === 'required') return <label className={styles.tick}><input type="checkbox" data-at={at} aria-label={label} checked={draft.required} onKeyDown={onKeyDown} onChange={(e) => onChange({ ...draft, required: e.currentTarget.checked })} /></label>
  if (column === 'kind') return <select {...shared} value={draft.kind} onChange={(e) => onChange({ ...draft, kind: e.currentTarget.value as FieldDraft['kind'] })}>{fieldKinds.map((k) => <option key={k} value={k}>{t(kindWords[k])}</option>)}</select>
  if (column === 'unique') return <select {...shared} value={draft.unique} onChange={(e) => onChange({ ...draft, unique: e.currentTarget.value as FieldDraft['unique'] })}>{uniques.map((u) => <option key={u} value={u}>{t(uniqueWords[u])}</option>)}</select>
  return <input {...shared} value={applies(draft, column) ? cellText(draft, column, lang) : ''} inputMode={column === 'length' || column === 'decimals' ? 'numeric' : 'text'} autoComplete="off" onChange={(e) => onChange(withCell(draft, column, e.currentTarget.value, lang))} />
}

function FieldCards({ rows, faults, data, table, onOpen }: LinesProps) {
  const { t } = useWords()
  return (
    <ul className={styles.cards}>
      {rows.map((r) => {
        const [rule, must, fault] = [t(ruleWords(r.draft)), t(dutyWords(r.draft, table, data.tables)), faults.get(r.key)]
        return (
          <li key={r.key} className={styles.card} data-dirty={r.dirty || undefined}>
            <button type="button" className={styles.open} onClick={() => onOpen(r.key)}>{t(r.draft.name) || t(words.newField)} <span className={styles.mono}>{r.draft.code}</span></button>
            <div className={styles.badges}><Badge tone="brand">{t(shapeWords(r.draft))}</Badge>{must !== '' && <Badge>{must}</Badge>}{r.archived && <Badge>{t(words.archived)}</Badge>}</div>
            {rule !== '' && <p>{rule}</p>}
            {fault && <p className={styles.bad}>{t(refusals[fault.code], { field: r.draft.code, ...fault.values })}</p>}
          </li>
        )
      })}
    </ul>
  )
}
