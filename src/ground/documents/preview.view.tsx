/** What an import would do, row by row; what is wrong stands in its cell. */
import { useState } from 'react'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { Row, Text } from '#web/ui/layout.tsx'
import { Badge, Chip } from '#web/ui/notice.tsx'
import { tableWords } from './table.words.ts'
import { listWords as words } from './lists.words.ts'
import styles from './lists.module.css'

type Preview = Output<'units.preview'>
type Line = Preview['rows'][number]

const tones = { new: 'good', changed: 'warn', unchanged: 'plain', error: 'bad' } as const

export function PreviewTable({ preview }: { readonly preview: Preview }) {
  const { t } = useWords()
  const [faulty, setFaulty] = useState(preview.counts.error > 0)
  const rows = faulty ? preview.rows.filter((r) => r.state === 'error') : preview.rows
  // A column that is empty in every row says nothing.
  const columns = preview.columns.filter((c) => preview.rows.some((r) => r.cells[c.key] || r.faults.some((f) => f.key === c.key)))
  return (
    <>
      {preview.counts.error > 0 && preview.counts.error < preview.rows.length && <Row><Chip on={faulty} onChange={setFaulty} icon="filter">{t(words.onlyFaults)}</Chip></Row>}
      {/* A scrolling region is reached by the keyboard only when it can take the focus. */}
      <section className={styles.frame} tabIndex={0} aria-label={t(words.state)}>
        <table className={styles.table}>
          <thead><tr><th scope="col">{t(words.row)}</th><th scope="col">{t(words.state)}</th>{columns.map((c) => <th key={c.key} scope="col">{c.title}</th>)}</tr></thead>
          <tbody>{rows.map((line) => <PreviewLine key={line.row} line={line} columns={columns} />)}</tbody>
        </table>
      </section>
      {preview.more > 0 && <Text quiet>{t(words.more, { n: preview.more })}</Text>}
    </>
  )
}

function PreviewLine({ line, columns }: { readonly line: Line; readonly columns: Preview['columns'] }) {
  const { t } = useWords()
  const loose = line.faults.filter((f) => !columns.some((c) => c.key === f.key))
  return (
    <tr data-state={line.state}>
      <td>{line.row}</td>
      <td><Badge tone={tones[line.state]}>{t(tableWords.states[line.state])}</Badge>{loose.map((f, i) => <span key={i} className={styles.fault}>{f.message}</span>)}</td>
      {columns.map((c) => {
        const faults = line.faults.filter((f) => f.key === c.key)
        const change = line.changes.find((x) => x.key === c.key)
        return (
          <td key={c.key} data-short={(line.cells[c.key] ?? '').length <= 20 && faults.length === 0 ? true : undefined} data-fault={faults.length > 0 || undefined} data-changed={change ? true : undefined}>
            {line.cells[c.key]}
            {change && <span className={styles.was}>{t(words.was, { from: change.from || t(words.empty) })}</span>}
            {faults.map((f, i) => <span key={i} className={styles.fault}>{f.message}</span>)}
          </td>
        )
      })}
    </tr>
  )
}
