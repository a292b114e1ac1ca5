/** The filters of lists: a row on a laptop, folded on a phone where the list itself comes first; and the three that both lists share: capability, unit, person. */
import type { ReactNode } from 'react'
import { useWords, type Says } from '#web/language.ts'
import { usePhone } from '#web/ui/screen.ts'
import { Select } from '#web/ui/fields.tsx'
import type { Names } from './names.view.tsx'
import { listWords as words } from './lists.words.ts'
import { unitPath } from './place.view.tsx'
import styles from './lists.module.css'

/** `active`: how many of them leave something out. */
export function Filters({ active, children }: { readonly active: number; readonly children: ReactNode }) {
  const { t } = useWords()
  const phone = usePhone()
  if (!phone) return <div className={styles.filters}>{children}</div>
  return <details className={styles.fold}><summary>{active > 0 ? t(words.filtersOn, { n: active }) : t(words.filters)}</summary><div className={styles.filters}>{children}</div></details>
}

type WhoFilter = { readonly capability: string; readonly unit: string; readonly person: string }

export function WhoFilters({ names, filter, onChange }: { readonly names: Names; readonly filter: WhoFilter; readonly onChange: (next: Partial<WhoFilter>) => void }) {
  const { t } = useWords()
  const data = names.capture.data
  const units = data?.units ?? []
  return (
    <>
      <Pick label={words.capability} empty={words.allCapabilities} value={filter.capability} onChange={(capability) => onChange({ capability })} options={(data?.capabilities ?? []).map((c) => ({ value: c.id, label: `${c.code} ${t(c.name)}` }))} />
      <Pick label={words.unit} empty={words.allUnits} value={filter.unit} onChange={(unit) => onChange({ unit })} options={units.map((u) => ({ value: u.id, label: unitPath(units, u.id, t) }))} />
      <Pick label={words.person} empty={words.allPeople} value={filter.person} onChange={(person) => onChange({ person })} options={(data?.people ?? []).filter((p) => p.side === 'customer').map((p) => ({ value: p.id, label: p.name }))} />
    </>
  )
}

type PickProps = { readonly label: Says; readonly empty: Says; readonly value: string; readonly onChange: (value: string) => void; readonly options: readonly { readonly value: string; readonly label: Says }[] }

/** One filter of a row: its first option says what it leaves open. */
export const Pick = (props: PickProps) => <Select bare {...props} />
