/** A day and a time of the device's own clock, `2026-11-24T09:30`, or '' for none. */
import { useId } from 'react'
import { useWords, type Says } from '#web/language.ts'
import styles from './moment.module.css'

type MomentInputProps = { readonly label: Says; readonly description?: Says; readonly value: string; readonly onChange: (value: string) => void; readonly error?: Says | null }

export function MomentInput({ label, description, value, onChange, error }: MomentInputProps) {
  const { t } = useWords()
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t(label)}</label>
      {description && <span id={`${id}d`} className={styles.description}>{t(description)}</span>}
      <input id={id} type="datetime-local" value={value} max={localNow()} aria-invalid={error ? true : undefined} aria-describedby={description ? `${id}d` : undefined} onChange={(e) => onChange(e.currentTarget.value)} />
      {error && <span className={styles.error} role="alert">{t(error)}</span>}
    </div>
  )
}

/** Now, as the field writes it. `at` in milliseconds since 1970. */
export function localNow(at: number = Date.now()): string {
  const d = new Date(at)
  return new Date(at - d.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
