/** The filters of a list: a row on a laptop, folded on a phone where the list itself comes first; and what the two lists share. */
import type { ReactNode } from 'react'
import type { Words } from '#kit/words.ts'
import { useWords, type Says } from '#web/language.ts'
import { Chip } from '#web/ui/notice.tsx'
import { Select, TextInput, type Option } from '#web/ui/fields.tsx'
import { usePhone } from '#web/ui/screen.ts'
import { matterWords as words } from './matter.words.ts'
import styles from './survey.module.css'

/** `active`: how many of them leave something out. */
export function Filters({ active, children }: { readonly active: number; readonly children: ReactNode }) {
  const { t } = useWords()
  const phone = usePhone()
  if (!phone) return <div className={`${styles.filters} no-print`}>{children}</div>
  return <details className={`${styles.fold} no-print`}><summary>{active > 0 ? t(words.filtersOn, { n: active }) : t(words.filters)}</summary><div className={styles.filters}>{children}</div></details>
}

type PickProps = { readonly label: Says; readonly empty: Says | false; readonly value: string; readonly onChange: (value: string) => void; readonly options: readonly Option[] }

/** One filter of a row: its first option says what it leaves open. */
export const Pick = (props: PickProps) => <Select bare {...props} />

type FlowBrief = { readonly id: string; readonly code: string; readonly name: Words }
export function FlowFilter({ flows, value, onChange }: { readonly flows: readonly FlowBrief[]; readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useWords()
  return <Pick label={words.flow} empty={words.allFlows} value={value} onChange={onChange} options={flows.map((f) => ({ value: f.id, label: `${f.code} ${t(f.name)}` }))} />
}

/** The server orders whole lists, so the order is chosen here and not by a column's head. */
export function SortFilter({ value, order, options, onChange }: { readonly value: string; readonly order: string; readonly options: readonly Option[]; readonly onChange: (next: { sort?: string; order?: string }) => void }) {
  const { t } = useWords()
  return (
    <>
      <Pick label={words.sort} empty={false} value={value} onChange={(sort) => onChange({ sort })} options={options.map((o) => ({ value: o.value, label: `${t(words.sort)}: ${t(o.label)}` }))} />
      <Chip on={order === 'desc'} icon="down" onChange={(on) => onChange({ order: on ? 'desc' : 'asc' })}>{t(words.turned)}</Chip>
    </>
  )
}

export const WordFilter = ({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) =>
  <TextInput bare label={words.search} placeholder={words.search} icon="search" type="search" value={value} onChange={onChange} />

export const oneOf = <T extends string>(all: readonly T[], x: string): T | undefined => all.find((a) => a === x)
