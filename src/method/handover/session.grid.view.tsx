/** The grid of a session: 1 success, 2 helped, 3 not yet and then its cause; arrows move, 0 clears. For the mouse the same stand as buttons below. */
import { useRef, useState, type KeyboardEvent } from 'react'
import { newId } from '#kit/ids.ts'
import { useWords } from '#web/language.ts'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icons.tsx'
import { Dots } from '#web/ui/level.tsx'
import { composing } from '#web/ui/fields.tsx'
import { causes, outcomes, type Cause, type Outcome } from './handover.ts'
import { causeWords, outcomeWords } from './handover.words.ts'
import type { Asks, Known } from './predict.ts'
import { markKey, marked, mostColumns, preview, unmarked, type Mark, type Sheet } from './session.ts'
import { sessionWords as words } from './session.words.ts'
import styles from './session.module.css'

type Person = { readonly id: string; readonly name: string; readonly known: Known | null }
type GridProps = { readonly sheet: Sheet; readonly setSheet: (change: (s: Sheet) => Sheet) => void; readonly people: readonly Person[]; readonly asks: Asks; readonly mayShow: boolean }

const shapes: Readonly<Record<Outcome, string>> = { success: '✔', helped: '◐', failed: '✘' }

export function SessionGrid({ sheet, setSheet, people, asks, mayShow }: GridProps) {
  const { t } = useWords()
  const table = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<readonly [number, number]>([0, 0])
  const [asking, setAsking] = useState(false)
  const columns = Array.from({ length: sheet.columns }, (_, i) => i)
  const person = people[Math.min(at[0], people.length - 1)]!
  const saved = sheet.marks[markKey(person.id, at[1])]?.state === 'saved'
  const withVariants = asks.variants > 0

  const focus = (row: number, column: number) => {
    const to = [Math.max(0, Math.min(people.length - 1, row)), Math.max(0, Math.min(sheet.columns - 1, column))] as const
    setAt(to)
    setAsking(false)
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`[data-at="${to.join('/')}"]`)?.focus())
  }
  const put = (outcome: Outcome, cause: Cause | null = null) => {
    if (saved) return
    if (outcome === 'failed' && cause === null) return setAsking(true)
    setSheet((s) => marked(s, person.id, at[1], { outcome, cause, command: newId() }))
    if (at[1] < sheet.columns - 1) focus(at[0], at[1] + 1)
    else focus(at[0] + 1, at[0] + 1 < people.length ? 0 : at[1])
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || composing(event)) return
    const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key]
    const digit = Number(event.key)
    if (move) focus(at[0] + move[0]!, at[1] + move[1]!)
    else if (event.key === 'Escape') setAsking(false)
    else if (event.key === '0' || event.key === 'Delete' || event.key === 'Backspace') setSheet((s) => unmarked(s, person.id, at[1]))
    else if (asking && digit >= 1 && digit <= causes.length) put('failed', causes[digit - 1]!)
    else if (!asking && digit >= 1 && digit <= outcomes.length) put(outcomes[digit - 1]!)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className={styles.scroll}>
        <table ref={table} className={styles.grid} aria-label={t(words.title)}>
          <thead>
            <tr>
              <th scope="col">{t(words.person)}</th><th scope="col">{t(words.shown)}</th>
              {columns.map((c) => (
                <th key={c} scope="col">
                  {t(words.nth, { n: c + 1 })}
                  {withVariants && <input className={styles.variant} aria-label={t(words.variant, { n: c + 1 })} placeholder={t(words.variantShort)} maxLength={100} value={sheet.variants[c] ?? ''} onChange={(e) => setSheet((s) => ({ ...s, variants: columns.map((i) => (i === c ? e.target.value : (s.variants[i] ?? ''))) }))} />}
                </th>
              ))}
              <th scope="col">{t(words.run)}</th>
              <th scope="col">{sheet.columns < mostColumns && <button type="button" className={styles.add} onClick={() => setSheet((s) => ({ ...s, columns: s.columns + 1 }))} title={t(words.addColumn)} aria-label={t(words.addColumn)}><Icon name="plus" size={18} /></button>}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((p, row) => {
              const whys = [...new Set(columns.map((c) => sheet.marks[markKey(p.id, c)]?.why).filter((w): w is string => Boolean(w)))]
              const then = preview(sheet, p.id, p.known, asks)
              const never = p.known === null || p.known.level === 0 || p.known.freshOwed
              const showing = sheet.shown.includes(p.id)
              return (
                <tr key={p.id} data-never={then === null || undefined}>
                  <th scope="row">{p.name}{whys.map((w) => <span key={w} className={styles.why} role="alert">{w}</span>)}</th>
                  <td className={styles.shown}>{never && mayShow
                    ? <label><input type="checkbox" checked={showing} disabled={sheet.showing?.saved} onChange={(e) => setSheet((s) => ({ ...s, showing: null, shown: e.target.checked ? [...s.shown, p.id] : s.shown.filter((x) => x !== p.id) }))} /> <span>{t(words.showNow)}</span></label>
                    : <span>{t(never ? words.notShown : words.before)}</span>}</td>
                  {columns.map((c) => <td key={c}><Field mark={sheet.marks[markKey(p.id, c)]} name={p.name} row={row} column={c} here={at[0] === row && at[1] === c} onPress={press} onGo={() => focus(row, c)} /></td>)}
                  <td className={styles.run}>{then === null ? t(words.notShown) : then.level >= 4 ? shapes.success : <><Dots run={Math.min(then.run, then.need)} of={then.need} /> {`${then.run}/${then.need}`}</>}</td>
                  <td aria-hidden="true" />
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <div className={styles.choose} role="group" aria-label={t(words.mark, { person: person.name, n: at[1] + 1 })}>
        <strong>{asking ? t(words.cause) : t(words.mark, { person: person.name, n: at[1] + 1 })}</strong>
        {asking
          ? causes.map((cause, i) => <Button key={cause} onClick={() => put('failed', cause)}><kbd>{i + 1}</kbd> {t(causeWords[cause])}</Button>)
          : outcomes.map((outcome, i) => <Button key={outcome} disabled={saved} onClick={() => put(outcome)}><kbd>{i + 1}</kbd> {t(outcomeWords[outcome])}</Button>)}
        {!asking && <Button tone="quiet" disabled={saved} onClick={() => setSheet((s) => unmarked(s, person.id, at[1]))}><kbd>0</kbd> {t(words.clear)}</Button>}
        <span className={styles.keys}>{t(words.keys)}</span>
      </div>
    </>
  )
}

type FieldProps = { readonly mark: Mark | undefined; readonly name: string; readonly row: number; readonly column: number; readonly here: boolean; readonly onPress: (event: KeyboardEvent) => void; readonly onGo: () => void }

function Field({ mark, name, row, column, here, onPress, onGo }: FieldProps) {
  const { t } = useWords()
  const result = mark ? [t(outcomeWords[mark.outcome]), ...(mark.cause ? [t(causeWords[mark.cause])] : [])].join(' · ') : t(words.empty)
  return (
    <button type="button" className={styles.field} data-at={`${row}/${column}`} data-outcome={mark?.outcome} data-state={mark?.state} data-here={here || undefined} tabIndex={here ? 0 : -1} onClick={onGo} onKeyDown={onPress} aria-label={t(words.cell, { person: name, n: column + 1, result })} title={mark ? result : undefined}>
      {mark && <span aria-hidden="true">{shapes[mark.outcome]}</span>}
      {mark?.cause && <small aria-hidden="true">{t(causeWords[mark.cause])}</small>}
    </button>
  )
}
