/** Who did it: the people of the unit it was shown to, nearest to the handover first; below them those who have not seen it yet. */
import { useWords } from '#web/language.ts'
import { useMe, useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Dots } from '#web/ui/level.tsx'
import { Alert, Empty } from '#web/ui/notice.tsx'
import type { Entry } from '#web/outbox.ts'
import type { Captured, PersonBrief } from './names.view.tsx'
import { knownOf } from './pending.view.tsx'
import { nearest, type Known } from './predict.ts'
import { recordWords as words } from './record.words.ts'
import styles from './record.module.css'

type Row = { readonly id: string; readonly name: string; readonly known: Known | null }

/** The customer's people who work in the unit or practise the capability there. */
export function peopleOf(data: Captured, pending: readonly Entry[], capability: string, unit: string): readonly (PersonBrief & { readonly known: Known | null })[] {
  const here = new Set(data.standings.filter((s) => s.capability === capability && s.unit === unit).map((s) => s.person))
  return data.people.filter((p) => p.side === 'customer' && (p.unit === unit || here.has(p.id))).map((p) => ({ ...p, known: knownOf(data, pending, capability, p.id) }))
}

type PersonListProps = { readonly data: Captured; readonly pending: readonly Entry[]; readonly capability: string; readonly unit: string; readonly onPick: (person: string) => void; readonly onDemonstrate: () => void }

export function PersonList({ data, pending, capability, unit, onPick, onDemonstrate }: PersonListProps) {
  const { t, lang } = useWords()
  const me = useMe().person.id
  const { side } = useProject()
  const byName = (a: string, b: string) => a.localeCompare(b, lang === 'zh' ? 'zh-CN' : 'en')
  const all = peopleOf(data, pending, capability, unit)
  const self = all.filter((p) => p.id === me)
  const ordered = [...self, ...nearest(all.filter((p) => p.id !== me), byName)]
  const shown = ordered.filter((p) => p.known !== null && p.known.level > 0)
  const never = ordered.filter((p) => p.known === null || p.known.level === 0)
  if (all.length === 0) return <Empty icon="people" title={words.nobody} hint={words.nobodyHint} />
  return (
    <>
      {shown.length > 0 && <h2 className={styles.head}>{t(words.whoTitle)}</h2>}
      <ul className={styles.list}>
        {shown.map((p) => <li key={p.id}><One row={p} mine={p.id === me} onPick={() => onPick(p.id)} /></li>)}
      </ul>
      {never.length > 0 && (
        <Alert title={words.never} action={side === 'vendor' && data.can['demonstrate'] ? <Button icon="teach" onClick={onDemonstrate}>{t(words.demonstrateTo)}</Button> : undefined}>
          <p>{never.map((p) => p.name).join(lang === 'zh' ? '、' : ', ')}</p>
          <p>{t(data.can['demonstrate'] ? words.neverHint : words.askVendor)}</p>
        </Alert>
      )}
    </>
  )
}

function One({ row, mine, onPick }: { readonly row: Row; readonly mine: boolean; readonly onPick: () => void }) {
  const { t } = useWords()
  const { known } = row
  const left = known ? known.need - known.run : 0
  const done = known !== null && known.level >= 4
  const says = !known ? '' : done ? t(words.has) : known.freshOwed ? t(words.owed) : left <= 0 ? t(words.ready) : known.run === 0 && known.level < 2 ? t(words.shown) : left === 1 ? t(words.oneMore) : t(words.more, { n: left })
  return (
    <button type="button" className={styles.pick} data-next={(!done && left === 1) || undefined} onClick={onPick}>
      <span className={styles.pickWords}><strong>{row.name}</strong>{mine && <span>{t(words.me)}</span>}</span>
      <span className={styles.pickEnd} data-quiet={done || known?.run === 0 || undefined}>
        {known && !done && <Dots run={Math.min(known.run, known.need)} of={known.need} size={13} />}
        <span>{done && <span aria-hidden="true">{'✔ '}</span>}{says}</span>
      </span>
    </button>
  )
}
