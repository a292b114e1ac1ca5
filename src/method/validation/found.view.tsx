/** What was found in a step: of which kind, in the runner's words, with a photo if it helps. */
import { useEffect, useState } from 'react'
import { useWords } from '#web/language.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Choice, FileButton, Textarea } from '#web/ui/fields.tsx'
import { runWords as words } from './run.page.words.ts'
import type { Step } from './running.view.tsx'
import { kinds, type Kind } from './validation.ts'
import { kindWords } from './validation.words.ts'
import styles from './run.module.css'

export type Found = { readonly kind: Kind; readonly words: string; readonly photos: readonly File[] }

type FoundFormProps = { readonly step: Step; readonly of: number; readonly busy: boolean; readonly onBack: () => void; readonly onFound: (found: Found) => void }

export function FoundForm({ step, of, busy, onBack, onFound }: FoundFormProps) {
  const { t } = useWords()
  const [kind, setKind] = useState<Kind | null>(null)
  const [said, setSaid] = useState('')
  const [photos, setPhotos] = useState<readonly File[]>([])
  const [tried, setTried] = useState(false)
  const tell = () => {
    setTried(true)
    if (kind !== null && said.trim() !== '') onFound({ kind, words: said.trim(), photos })
  }
  return (
    <section className={styles.found} aria-label={t(words.foundTitle)}>
      <p className={styles.where}>{t(words.step, { n: step.number, of })} · {t(step.title)}</p>
      <h2>{t(words.foundTitle)}</h2>
      <Choice wide label={words.kind} value={kind} onChange={setKind} options={kinds.map((value) => ({ value, label: kindWords[value] }))} />
      {tried && kind === null && <p role="alert" className={styles.fault}>{t(words.kindMissing)}</p>}
      <Textarea label={words.words} description={words.wordsHint} rows={4} maxLength={2000} required value={said} onChange={setSaid} error={tried && said.trim() === '' ? words.wordsMissing : null} />
      <FileButton camera icon="camera" label={words.photo} accept="image/*" onFiles={(files) => setPhotos((old) => [...old, ...files].slice(0, 6))} />
      <Photos photos={photos} onDrop={(at) => setPhotos((old) => old.filter((_, i) => i !== at))} />
      <div className={styles.two}>
        <Button size="large" wide icon="left" disabled={busy} onClick={onBack}>{t(words.cancel)}</Button>
        <Button tone="baton" size="large" wide icon="check" busy={busy} onClick={tell}>{t(words.saveFinding)}</Button>
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
