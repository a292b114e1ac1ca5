/** What may be said besides the outcome: for classes C and D what their rule wants, for all of them when, which case, a note, a photo. */
import { useEffect, useState } from 'react'
import { useWords } from '#web/language.ts'
import { Checkbox, FileButton, Select, Textarea, TextInput } from '#web/ui/fields.tsx'
import { IconButton } from '#web/ui/button.tsx'
import type { Outcome } from './handover.ts'
import type { CapabilityBrief, Captured, PersonBrief } from './names.view.tsx'
import type { Asks, Known } from './predict.ts'
import { recordWords as words } from './record.words.ts'
import { MomentInput } from './moment.view.tsx'
import styles from './record.module.css'

export type Extra = {
  readonly vendorAbsent: boolean
  readonly variant: string
  readonly cycle: string
  readonly checkedBy: string
  readonly severe: boolean
  /** '' is whoever records; 'none' nobody. */
  readonly coach: string
  /** Local time as the field gives it; '' is now. */
  readonly when: string
  readonly case: string
  readonly note: string
  readonly photos: readonly File[]
}

export const noExtras: Extra = { vendorAbsent: false, variant: '', cycle: '', checkedBy: '', severe: false, coach: '', when: '', case: '', note: '', photos: [] }

const said = (text: string): string | null => text.trim() || null

/** The extras as the command's body takes them; what was not said is left out. */
export function extrasOf(e: Extra, { outcome, wants }: { readonly own: boolean; readonly outcome: Outcome; readonly wants: Asks | undefined }) {
  return {
    at: (e.when === '' ? new Date() : new Date(e.when)).toISOString(),
    ...(wants && wants.vendorAbsent > 0 ? { vendorAbsent: e.vendorAbsent } : {}),
    ...(e.coach === '' ? {} : { coach: e.coach === 'none' ? null : e.coach }),
    ...(outcome === 'success' || !e.severe ? {} : { severe: true }),
    ...(e.checkedBy === '' ? {} : { checkedBy: e.checkedBy }),
    variant: said(e.variant), cycle: said(e.cycle), case: said(e.case), note: said(e.note),
  }
}

type Shared = { readonly data: Captured; readonly capability: CapabilityBrief; readonly extra: Extra; readonly onChange: (next: Partial<Extra>) => void }

/** Nothing for class A and B. */
export function Wanted({ data, capability, known, extra, onChange, others }: Shared & { readonly known: Known | null; readonly others: readonly PersonBrief[] }) {
  const wants = data.wants[capability.id]
  const { t } = useWords()
  if (!wants) return null
  const checks = wants.checks > 0 && (known?.level ?? 0) >= 4
  return (
    <>
      {wants.vendorAbsent > 0 && <Checkbox label={words.vendorAbsent} description={t(words.vendorAbsentHint, { n: wants.vendorAbsent })} checked={extra.vendorAbsent} onChange={(vendorAbsent) => onChange({ vendorAbsent, ...(vendorAbsent ? { coach: '' } : {}) })} />}
      {wants.variants > 0 && <TextInput label={words.variant} description={t(words.variantHint, { n: wants.variants })} value={extra.variant} onChange={(variant) => onChange({ variant })} maxLength={100} />}
      {wants.cycles > 0 && <TextInput label={words.cycle} description={words.cycleHint} value={extra.cycle} onChange={(cycle) => onChange({ cycle })} maxLength={100} />}
      {checks && <Select label={words.checkedBy} value={extra.checkedBy} onChange={(checkedBy) => onChange({ checkedBy })} options={others.map((p) => ({ value: p.id, label: p.name }))} />}
    </>
  )
}

type ExtrasProps = Shared & { readonly person: PersonBrief; readonly own: boolean; readonly late: boolean; readonly severe: boolean }

export function Extras({ data, capability, person, extra, onChange, own, late, severe }: ExtrasProps) {
  const { t } = useWords()
  const grave = severe && (capability.class === 'C' || capability.class === 'D')
  const coaches = data.people.filter((p) => p.id !== person.id && !(extra.vendorAbsent && p.side === 'vendor'))
  return (
    <>
      {grave && <Checkbox label={words.severe} checked={extra.severe} onChange={(now) => onChange({ severe: now })} />}
      <div className={styles.more}><FileButton camera icon="camera" label={words.photo} accept="image/*" onFiles={(files) => onChange({ photos: [...extra.photos, ...files].slice(0, 6) })} /></div>
      <Photos photos={extra.photos} onDrop={(at) => onChange({ photos: extra.photos.filter((_, i) => i !== at) })} />
      <details className={styles.extras} open={late || undefined}>
        <summary>{t(words.extras)}</summary>
        <div>
          <MomentInput label={words.when} description={words.whenHint} value={extra.when} onChange={(when) => onChange({ when })} error={late ? words.future : null} />
          {!own && (
            <Select
              label={words.coach} value={extra.coach} onChange={(coach) => onChange({ coach })} empty={extra.vendorAbsent ? words.coachNone : words.coachMe}
              options={[...(extra.vendorAbsent ? [] : [{ value: 'none', label: words.coachNone }]), ...coaches.map((p) => ({ value: p.id, label: p.name }))]}
            />
          )}
          <TextInput label={words.case} description={words.caseHint} value={extra.case} onChange={(next) => onChange({ case: next })} maxLength={200} />
          <Textarea label={words.note} rows={2} maxLength={2000} value={extra.note} onChange={(note) => onChange({ note })} />
        </div>
      </details>
    </>
  )
}

function Photos({ photos, onDrop }: { readonly photos: readonly File[]; readonly onDrop: (at: number) => void }) {
  const { t } = useWords()
  const [urls, setUrls] = useState<readonly string[]>([])
  useEffect(() => {
    const made = photos.map((p) => URL.createObjectURL(p))
    setUrls(made)
    return () => made.forEach((url) => URL.revokeObjectURL(url))
  }, [photos])
  if (photos.length === 0) return null
  return (
    <ul className={styles.photos}>
      {photos.map((photo, i) => <li key={`${photo.name}${i}`}><img src={urls[i]} alt={photo.name} /><IconButton icon="cross" label={t(words.dropPhoto, { name: photo.name })} onClick={() => onDrop(i)} /></li>)}
    </ul>
  )
}
