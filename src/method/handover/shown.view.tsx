/** We show it: one demonstration to several people of a unit at once. */
import { useState } from 'react'
import { useWords } from '#web/language.ts'
import { useMe } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Select } from '#web/ui/fields.tsx'
import { Icon } from '#web/ui/icons.tsx'
import { Alert, Empty } from '#web/ui/notice.tsx'
import type { Entry } from '#web/outbox.ts'
import { MomentInput } from './moment.view.tsx'
import type { Captured } from './names.view.tsx'
import { peopleOf } from './person.view.tsx'
import { recordWords as words } from './record.words.ts'
import { Unqualified } from './unqualified.view.tsx'
import styles from './record.module.css'

export type ShownTo = { readonly people: readonly string[]; readonly by: string; readonly at: string }

type ShowFormProps = { readonly data: Captured; readonly pending: readonly Entry[]; readonly capability: string; readonly unit: string; readonly busy: boolean; readonly onShown: (shown: ShownTo) => void }

export function ShowForm({ data, pending, capability, unit, busy, onShown }: ShowFormProps) {
  const { t } = useWords()
  const me = useMe().person.id
  const people = peopleOf(data, pending, capability, unit)
  // Those who have not seen it, or must see it afresh, are meant first.
  const waiting = people.filter((p) => p.known === null || p.known.level === 0 || p.known.freshOwed).map((p) => p.id)
  const [chosen, setChosen] = useState<readonly string[]>(waiting)
  const [by, setBy] = useState(me)
  const [when, setWhen] = useState('')
  const [tried, setTried] = useState(false)
  const late = when !== '' && Date.parse(when) > Date.now() + 60_000
  if (!data.can['demonstrate']) return <Alert tone="warn">{t(words.cannotShow)}</Alert>
  if (people.length === 0) return <Empty icon="people" title={words.nobody} hint={words.nobodyHint} />
  const able = data.people.filter((p) => p.side === 'vendor' || data.standings.some((s) => s.capability === capability && s.person === p.id && s.level >= 4))
  const all = chosen.length === people.length
  const save = () => {
    setTried(true)
    if (chosen.length === 0 || late || busy) return
    onShown({ people: chosen, by, at: (when === '' ? new Date() : new Date(when)).toISOString() })
    setChosen([])
    setTried(false)
  }
  return (
    <>
      <div className={styles.headRow}><h2 className={styles.head}>{t(words.showTitle)}</h2><Button tone="quiet" onClick={() => setChosen(all ? [] : people.map((p) => p.id))}>{t(all ? words.none : words.all)}</Button></div>
      <ul className={styles.list}>
        {people.map((p) => {
          const on = chosen.includes(p.id)
          return (
            <li key={p.id}>
              <button type="button" className={styles.pick} aria-pressed={on} onClick={() => setChosen(on ? chosen.filter((c) => c !== p.id) : [...chosen, p.id])}>
                <span className={styles.pickWords}><strong>{p.name}</strong><span>{p.known?.freshOwed ? t(words.owed) : p.known && p.known.level > 0 ? t(words.shownTimes) : t(words.never)}</span></span>
                <Icon name={on ? 'check' : 'plus'} size={24} />
              </button>
            </li>
          )
        })}
      </ul>
      <Unqualified flow={data.capabilities.find((c) => c.id === capability)?.flow ?? null} person={by} />
      <details className={styles.extras} open={(tried && late) || undefined}>
        <summary>{t(words.extras)}</summary>
        <div>
          <Select label={words.showBy} empty={false} value={by} onChange={setBy} options={able.map((p) => ({ value: p.id, label: p.name }))} />
          <MomentInput label={words.when} description={words.whenHint} value={when} onChange={setWhen} error={tried && late ? words.future : null} />
        </div>
      </details>
      {tried && chosen.length === 0 && <Alert tone="bad">{t(words.pickOne)}</Alert>}
      <div className={styles.two} style={{ gridTemplateColumns: '1fr' }}><Button tone="first" size="large" icon="teach" wide busy={busy} onClick={save}>{t(words.showSave, { n: chosen.length })}</Button></div>
    </>
  )
}
