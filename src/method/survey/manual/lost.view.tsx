/** What a new version has left without a step: each is put to another or taken away by hand; nothing goes by itself. */
import { useState, type ReactNode } from 'react'
import { href, type Answer } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Select } from '#web/ui/fields.tsx'
import { Alert } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import type { Manual } from './manual.view.tsx'
import { manualPageWords as words } from './page.words.ts'
import { useRemove } from './picture.view.tsx'
import { useRemoveTip } from './step.view.tsx'
import styles from './manual.module.css'

export function LostThings({ data, may }: { readonly data: Manual; readonly may: boolean }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const picture = useWrite('survey.placePicture')
  const tip = useWrite('survey.placeTip')
  const { remove } = useRemove(data.flow.id)
  const { remove: removeTip } = useRemoveTip(data.flow.id)
  const { pictures, tips } = data.lost
  if (pictures.length + tips.length === 0) return null
  const at = (step: number) => ({ version: data.flow.version, step })
  return (
    <Alert tone="warn" title={words.lost}>
      <p>{t(words.lostHint)}</p>
      <ul className={styles.lost}>
        {pictures.map((p) => {
          const address = href('documents.download', { params: { project, file: p.file } })
          return (
            <li key={p.picture}>
              <a className={styles.frame} href={address} target="_blank" rel="noreferrer" title={t(words.openPicture, { name: t(p.was.title) })}><img src={address} alt={t(p.was.title)} loading="lazy" /></a>
              <Put data={data} may={may} was={p.was} busy={picture.busy} onPut={(step) => picture.send({ params: { project, flow: data.flow.id, picture: p.picture }, body: at(step) })} onRemove={() => void remove(p.picture)} removeSays="picture">{t(p.caption)}</Put>
            </li>
          )
        })}
        {tips.map((x) => (
          <li key={x.tip}>
            <Put data={data} may={may} was={x.was} busy={tip.busy} onPut={(step) => tip.send({ params: { project, flow: data.flow.id, tip: x.tip }, body: at(step) })} onRemove={() => void removeTip(x.tip)} removeSays="tip">{t(words.tip)}: {t(x.words)}</Put>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

type PutProps = {
  readonly data: Manual; readonly may: boolean; readonly was: Manual['lost']['tips'][number]['was']; readonly busy: boolean; readonly children: ReactNode
  readonly onPut: (step: number) => Promise<Answer<unknown>>; readonly onRemove: () => void; readonly removeSays: 'picture' | 'tip'
}

function Put({ data, may, was, busy, children, onPut, onRemove, removeSays }: PutProps) {
  const { t } = useWords()
  const [step, setStep] = useState('')
  const put = async () => {
    if (step === '' || busy) return
    const answer = await onPut(Number(step))
    if (!answer.ok) toast({ tone: 'bad', says: answer.problem.detail })
  }
  return (
    <div className={styles.section}>
      <div className={styles.said}>{children}</div>
      <span className={styles.from}>{t(words.was, { version: was.version, number: was.number, title: t(was.title) })}</span>
      {may && (
        <div className={styles.put}>
          <Select label={words.putTo} value={step} onChange={setStep} options={data.steps.map((s) => ({ value: String(s.number), label: `${s.number} ${t(s.title)}` }))} />
          <Button disabled={step === ''} busy={busy} onClick={() => void put()}>{t(words.put)}</Button>
          <IconButton bordered icon="trash" label={removeSays === 'picture' ? words.remove : words.removeTip} onClick={onRemove} />
        </div>
      )}
    </div>
  )
}
