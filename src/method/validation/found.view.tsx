/** What was found in a step: of which kind, in the runner's words, with a photo if it helps. */
import { useEffect, useState } from 'react'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Choice, FileButton, Textarea } from '#web/ui/fields.tsx'
import { Alert } from '#web/ui/notice.tsx'
import { runWords as words } from './run.page.words.ts'
import type { Step } from './running.view.tsx'
import { kinds, type Kind } from './validation.ts'
import { kindWords } from './validation.words.ts'
import styles from './run.module.css'

export type StepFinding = { readonly kind: Kind; readonly words: string; readonly photos: readonly File[] }

type FoundFormProps = { readonly run: string; /** Just taken back: it is written on. */ readonly taken: StepFinding | null; readonly step: Step; readonly of: number; readonly busy: boolean; readonly onBack: () => void; /** True when it was kept. */ readonly onFound: (found: StepFinding) => Promise<boolean> }

export function FoundForm({ run, taken, step, of, busy, onBack, onFound }: FoundFormProps) {
  const { t } = useWords()
  const draft = useDraft(`validation.found.${run}.${step.number}`, { kind: taken?.kind ?? '', said: taken?.words ?? '', pictured: taken?.photos.length ? 'yes' : '' })
  const { said } = draft.values
  const kind = kinds.find((k) => k === draft.values.kind) ?? null
  const [photos, setPhotos] = useState<readonly File[]>(taken?.photos ?? [])
  const [tried, setTried] = useState(false)
  const show = (next: readonly File[]) => {
    setPhotos(next)
    draft.change({ pictured: next.length > 0 ? 'yes' : '' })
  }
  const tell = async () => {
    setTried(true)
    if (kind !== null && said.trim() !== '' && (await onFound({ kind, words: said.trim(), photos }))) draft.done()
  }
  const back = () => {
    draft.done()
    onBack()
  }
  return (
    <section className={styles.found} aria-label={t(words.foundTitle)}>
      <p className={styles.where}>{t(words.step, { n: step.number, of })} · {t(step.title)}</p>
      <h2>{t(words.foundTitle)}</h2>
      <Found draft={draft} />
      {draft.values.pictured && photos.length === 0 && <Alert tone="warn">{t(words.photosGone)}</Alert>}
      <Choice wide label={words.kind} value={kind} onChange={(next) => draft.change({ kind: next })} options={kinds.map((value) => ({ value, label: kindWords[value] }))} />
      {tried && kind === null && <p role="alert" className={styles.fault}>{t(words.kindMissing)}</p>}
      <Textarea label={words.words} description={words.wordsHint} rows={4} maxLength={2000} required value={said} onChange={(next) => draft.change({ said: next })} error={tried && said.trim() === '' ? words.wordsMissing : null} />
      <FileButton camera icon="camera" label={words.photo} accept="image/*" onFiles={(files) => show([...photos, ...files].slice(0, 6))} />
      <Photos photos={photos} onDrop={(at) => show(photos.filter((_, i) => i !== at))} />
      <div className={styles.two}>
        <Button size="large" wide icon="left" disabled={busy} onClick={back}>{t(words.cancel)}</Button>
        <Button tone="baton" size="large" wide icon="check" busy={busy} onClick={() => void tell()}>{t(words.saveFinding)}</Button>
      </div>
    </section>
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
  return <ul className={styles.photos}>{photos.map((photo, i) => <li key={`${photo.name}${i}`}><img src={urls[i]} alt={photo.name} /><IconButton icon="cross" label={t(words.dropPhoto, { name: photo.name })} onClick={() => onDrop(i)} /></li>)}</ul>
}
