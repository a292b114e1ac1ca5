/** The wall as a list: unit by unit (or person by person), each capability with its shape and its word. What a phone shows, and what the funnel's bars open. */
import { useWords } from '#web/language.ts'
import { Glyph } from './glyph.view.tsx'
import type { Level } from './handover.ts'
import { levelWords } from './handover.words.ts'
import type { Wall, WallCell } from './names.view.tsx'
import { wallWords as words } from './wall.words.ts'
import styles from './wall.module.css'

type BoardProps = { readonly wall: Wall; readonly capabilities: Wall['capabilities']; readonly columns: Wall['columns']; readonly cells: ReadonlyMap<string, WallCell>; readonly keep: (cell: WallCell) => boolean; readonly current: string; readonly onOpen: (cell: WallCell) => void }

export function Board({ wall, capabilities, columns, cells, keep, current, onOpen }: BoardProps) {
  const { t } = useWords()
  return (
    <div className={styles.board}>
      {columns.map((column) => {
        const all = capabilities.flatMap((c) => cells.get(`${c.id}/${column.id}`) ?? [])
        const mine = capabilities.flatMap((capability) => {
          const cell = cells.get(`${capability.id}/${column.id}`)
          return cell && keep(cell) ? [{ capability, cell }] : []
        })
        if (mine.length === 0) return null
        return (
          <section key={column.id} className={styles.group}>
            <h2><span>{t(column.name)}</span><small>{t(words.handedOverOf, { n: all.filter((c) => c.level >= 4).length, of: all.length })}</small></h2>
            <ul>
              {mine.map(({ capability, cell }) => (
                <li key={capability.id}>
                  <button type="button" className={styles.line} data-current={current === `${cell.capability}/${cell.column}` || undefined} onClick={() => onOpen(cell)}>
                    <span className={styles.lineGlyph} aria-hidden="true"><Glyph level={cell.level as Level} run={cell.run} need={cell.need} watched={cell.watched > 0} stuck={cell.stuckFor !== null} small /></span>
                    <span className={styles.lineWords}><strong>{t(capability.name)}</strong><small>{[t(levelWords[cell.level as Level]), ...(wall.by === 'unit' ? [t(words.cellHolders, { n: cell.holders, of: cell.required })] : [])].join(' · ')}</small></span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
