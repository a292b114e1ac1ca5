/** The wall itself: a table with a first row and a first column that stay; of a large one only the part in sight is drawn. Arrow keys move from field to field. */
import type { CSSProperties, KeyboardEvent } from 'react'
import { fill } from '#kit/words.ts'
import { useWords } from '#web/language.ts'
import { useMatrix } from '#web/ui/matrix.ts'
import { roleWords } from '#ground/people/role.words.ts'
import { Glyph } from './glyph.view.tsx'
import type { Level } from './handover.ts'
import type { Wall, WallCell } from './names.view.tsx'
import { levelWords } from './handover.words.ts'
import { wallWords as words } from './wall.words.ts'
import styles from './wall.module.css'

/** CSS pixels. */
const [row, column, head] = [52, 84, 224]

type MatrixProps = { readonly wall: Wall; readonly capabilities: Wall['capabilities']; readonly columns: Wall['columns']; readonly cells: ReadonlyMap<string, WallCell>; readonly keep: (cell: WallCell) => boolean; readonly current: string; readonly onOpen: (cell: WallCell) => void }

export function Matrix({ wall, capabilities, columns, cells, keep, current, onOpen }: MatrixProps) {
  const { t } = useWords()
  const there = (r: number, c: number) => cells.has(`${capabilities[r]?.id}/${columns[c]?.id}`)
  const { box, sight: [r0, r1, c0, c1], focus, setActive, keys } = useMatrix(capabilities.length, columns.length, { row, column, head, top: 90 }, there)
  const rows = capabilities.slice(r0, r1)
  const shown = columns.slice(c0, c1)
  const after = columns.length - c1

  return (
    <div className={styles.scroll} ref={box} style={{ '--row': `${row}px`, '--column': `${column}px`, '--head': `${head}px` } as CSSProperties}>
      <table className={styles.wall} aria-rowcount={capabilities.length + 1} aria-colcount={columns.length + 1} aria-label={t(words.title)}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.corner}>{t(words.capability)}</th>
            {c0 > 0 && <td aria-hidden="true" colSpan={c0} style={{ minWidth: c0 * column }} />}
            {shown.map((c, i) => <th key={c.id} scope="col" aria-colindex={c0 + i + 2} title={t(c.name)}><span>{t(c.name)}</span>{wall.by === 'person' && <small>{t(roleWords[c.detail as keyof typeof roleWords])}</small>}</th>)}
            {after > 0 && <td aria-hidden="true" colSpan={after} style={{ minWidth: after * column }} />}
          </tr>
        </thead>
        <tbody>
          {r0 > 0 && <tr aria-hidden="true"><td aria-hidden="true" colSpan={columns.length + 1} style={{ height: r0 * row }} /></tr>}
          {rows.map((capability, i) => (
            <tr key={capability.id} aria-rowindex={r0 + i + 2}>
              <th scope="row" title={t(capability.name)}><span>{t(capability.name)}</span><small>{`${capability.code} · ${capability.class}`}</small></th>
              {c0 > 0 && <td aria-hidden="true" colSpan={c0} />}
              {shown.map((c, j) => {
                const cell = cells.get(`${capability.id}/${c.id}`)
                const at = [r0 + i, c0 + j] as const
                return (
                  <td key={c.id} aria-colindex={c0 + j + 2} data-dim={(cell && !keep(cell)) || undefined}>
                    {cell && <Field cell={cell} by={wall.by} label={fieldLabel(cell, capability, c, wall.by)} at={at} tabbable={at[0] === focus[0] && at[1] === focus[1]} current={current === `${cell.capability}/${cell.column}`} onFocus={() => setActive(at)} onKeyDown={keys} onOpen={() => onOpen(cell)} />}
                  </td>
                )
              })}
              {after > 0 && <td aria-hidden="true" colSpan={after} />}
            </tr>
          ))}
          {r1 < capabilities.length && <tr aria-hidden="true"><td aria-hidden="true" colSpan={columns.length + 1} style={{ height: (capabilities.length - r1) * row }} /></tr>}
        </tbody>
      </table>
    </div>
  )
}

/** "采购收货，一厂仓库：已移交 · 2 / 2 人" */
export function fieldLabel(cell: WallCell, capability: Wall['capabilities'][number], column: Wall['columns'][number], by: string) {
  const level = levelWords[cell.level as Level]
  const said = (lang: 'zh' | 'en') => {
    const values = { capability: capability.name[lang], column: column.name[lang], level: level[lang] }
    const holders = by === 'unit' ? ` · ${fill(words.cellHolders, { n: cell.holders, of: cell.required })[lang]}` : ''
    return `${fill(words.cellSays, values)[lang]}${holders}`
  }
  return { zh: said('zh'), en: said('en') }
}

type FieldProps = { readonly cell: WallCell; readonly by: string; readonly label: { readonly zh: string; readonly en: string }; readonly at: readonly [number, number]; readonly tabbable: boolean; readonly current: boolean; readonly onFocus: () => void; readonly onKeyDown: (event: KeyboardEvent) => void; readonly onOpen: () => void }

function Field({ cell, by, label, at, tabbable, current, onFocus, onKeyDown, onOpen }: FieldProps) {
  const { t } = useWords()
  return (
    <button type="button" className={styles.field} data-at={at.join('/')} data-current={current || undefined} tabIndex={tabbable ? 0 : -1} onFocus={onFocus} onKeyDown={onKeyDown} onClick={onOpen}>
      <span className="unseen">{t(label)}</span>
      <span aria-hidden="true" className={styles.shape}>
        <Glyph level={cell.level as Level} run={cell.run} need={cell.need} watched={cell.watched > 0} stuck={cell.stuckFor !== null} small />
        {by === 'unit' && <small>{`${cell.holders}/${cell.required}`}</small>}
      </span>
    </button>
  )
}
