/** One criterion: read, or changed as a number, yes or no, or the list of who signs. */
import type { Words } from '#kit/words.ts'
import { roleWords } from '#ground/people/role.words.ts'
import type { Role } from '#ground/people/people.ts'
import { useWords } from '#web/language.ts'
import { Checkbox } from '#web/ui/fields.tsx'
import { NumberInput } from '#web/ui/number.tsx'
import { rulesWords as words } from './rules.words.ts'
import styles from './rules.module.css'

type Value = number | boolean | readonly Role[]

type ValueCellProps = {
  readonly label: Words
  readonly value: Value
  readonly usual: Value
  readonly range: readonly [number, number] | null
  readonly edit: ((next: Value) => void) | null
}

/** Who may be asked to sign (may.signOff). */
const signers: readonly Role[] = ['consultant', 'manager', 'lead', 'sponsor']

export function ValueCell({ label, value, usual, range, edit }: ValueCellProps) {
  const { t, lang } = useWords()
  const written = (v: Value): string => (typeof v === 'boolean' ? t(v ? words.yes : words.no) : typeof v === 'number' ? String(v) : v.map((r) => t(roleWords[r])).join(lang === 'zh' ? '、' : ', '))
  const differs = JSON.stringify(value) !== JSON.stringify(usual)
  const was = differs && <small className={styles.usual}>{t(words.defaultIs, { value: written(usual) })}</small>
  if (!edit) return <span className={styles.value} data-differs={differs || undefined}>{written(value)}{was}</span>
  if (typeof value === 'number') {
    const digits = range !== null && range[0] < 1 && range[0] > 0 ? 2 : 0
    return <div className={styles.edit}><NumberInput bare label={label} value={value} min={range?.[0]} max={range?.[1]} digits={digits} onChange={(n) => n !== null && edit(n)} />{was}</div>
  }
  if (typeof value === 'boolean') return <div className={styles.edit}><Checkbox label={value ? words.yes : words.no} checked={value} onChange={edit} />{was}</div>
  return (
    <div className={styles.edit} role="group" aria-label={t(label)}>
      {signers.map((role) => <Checkbox key={role} label={roleWords[role]} checked={value.includes(role)} onChange={(on) => edit(on ? signers.filter((s) => s === role || value.includes(s)) : value.filter((s) => s !== role))} />)}
      {was}
    </div>
  )
}
