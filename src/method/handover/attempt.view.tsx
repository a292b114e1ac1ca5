/** One attempt of one person: alone or helped, success or not yet. Only the classes that want more ask more. */
import { useState } from 'react'
import { useWords } from '#web/language.ts'
import { useMe } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Choice, Select } from '#web/ui/fields.tsx'
import { Dots } from '#web/ui/level.tsx'
import type { Cause, Outcome } from './handover.ts'
import { causes } from './handover.ts'
import { causeWords } from './handover.words.ts'
import { Extras, Wanted, extrasOf, noExtras, type Extra } from './extras.view.tsx'
import type { CapabilityBrief, Captured, PersonBrief } from './names.view.tsx'
import type { Known } from './predict.ts'
import { recordWords as words } from './record.words.ts'
import { Unqualified } from './unqualified.view.tsx'
import styles from './record.module.css'

export type Told = { readonly outcome: Outcome; readonly cause: Cause | null; readonly extra: ReturnType<typeof extrasOf>; readonly photos: readonly File[] }

type AttemptFormProps = {
  readonly data: Captured
  readonly capability: CapabilityBrief
  readonly person: PersonBrief
  readonly known: Known | null
  readonly busy: boolean
  readonly onBack: () => void
  readonly onTold: (told: Told) => void
}

export function AttemptForm({ data, capability, person, known, busy, onBack, onTold }: AttemptFormProps) {
  const { t } = useWords()
  const me = useMe().person.id
  const [helped, setHelped] = useState(false)
  const [asking, setAsking] = useState(false)
  const [tried, setTried] = useState(false)
  const [extra, setExtra] = useState<Extra>(noExtras)
  const change = (next: Partial<Extra>) => setExtra((old) => ({ ...old, ...next }))
  // Before the handover somebody else must have seen it; afterwards one's own word is enough.
  const own = person.id === me
  const witness = own && (known?.level ?? 0) < 4 && extra.coach === ''
  const late = extra.when !== '' && Date.parse(extra.when) > Date.now() + 60_000

  const tell = (outcome: Outcome, cause: Cause | null = null) => {
    setTried(true)
    if (witness || late || busy) return
    onTold({ outcome, cause, extra: extrasOf(extra, { own, outcome, wants: data.wants[capability.id] }), photos: extra.photos })
  }
  const ask = () => {
    setTried(true)
    if (!witness && !late) setAsking(true)
  }
  const left = known ? known.need - known.run : 0
  const others = data.people.filter((p) => p.id !== person.id)
  return (
    <>
      {asking
        ? <div className={styles.headRow}><h2 className={styles.name}>{person.name}</h2><Button tone="quiet" icon="left" onClick={() => setAsking(false)}>{t(words.cancel)}</Button></div>
        : (
          <div className={styles.who}>
            <h2 className={styles.name}>{person.name}</h2>
            {known && known.need > 0 && known.level < 4 && <p className={styles.run}><Dots run={Math.min(known.run, known.need)} of={known.need} size={16} /><span>{left === 1 ? t(words.oneMore) : left > 1 ? t(words.more, { n: left }) : t(words.ready)}</span></p>}
            <Button tone="quiet" icon="left" onClick={onBack}>{t(words.back)}</Button>
          </div>
        )}
      {own && (
        <Select
          label={words.coach} description={words.coachNeeded} required={(known?.level ?? 0) < 4} value={extra.coach} onChange={(coach) => change({ coach })} error={tried && witness ? words.coachNeeded : null}
          options={others.map((p) => ({ value: p.id, label: p.name }))}
        />
      )}
      <Unqualified flow={capability.flow} person={extra.coach === 'none' || extra.vendorAbsent ? null : extra.coach || (own ? null : me)} />
      {asking
        ? (
          <>
            <h3 className={styles.head}>{t(words.causeTitle)}</h3>
            <Extras data={data} capability={capability} person={person} extra={extra} onChange={change} own={own} late={tried && late} severe />
            <div className={styles.causes}>
              {causes.map((cause) => <Button key={cause} size="large" wide busy={busy} onClick={() => tell('failed', cause)}>{t(causeWords[cause])}</Button>)}
            </div>
          </>
        )
        : (
          <>
            <Choice wide label={words.how} bare value={helped ? 'helped' : 'alone'} onChange={(how) => setHelped(how === 'helped')} options={[{ value: 'alone', label: words.alone, icon: 'person' }, { value: 'helped', label: words.helped, icon: 'people' }]} />
            {helped && (known?.level ?? 0) < 4 && <p className={styles.hint}>{t(words.helpBreaks)}</p>}
            <Wanted data={data} capability={capability} known={known} extra={extra} onChange={change} others={others} />
            <Extras data={data} capability={capability} person={person} extra={extra} onChange={change} own={own} late={tried && late} severe={helped} />
            <div className={styles.two}>
              <Button tone="second" size="large" wide disabled={busy} onClick={ask}>{t(words.notYet)}</Button>
              <Button tone="good" size="large" icon="check" wide busy={busy} onClick={() => tell(helped ? 'helped' : 'success')}>{t(helped ? words.withHelp : words.success)}</Button>
            </div>
          </>
        )}
    </>
  )
}
