/** The pictures of a step in their order, and how new ones are added: from the device or the phone's camera, one after the other, with what is left to send in sight. */
import { useState } from 'react'
import { newId } from '#kit/ids.ts'
import { call, href, type Problem } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { smaller } from '#web/photo.ts'
import { refreshChapters, useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { FileButton } from '#web/ui/fields.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { usePhone } from '#web/ui/screen.ts'
import { toast } from '#web/ui/toast.tsx'
import { isEmpty } from './manual.ts'
import type { Manual, Step } from './manual.view.tsx'
import { manualPageWords as words } from './page.words.ts'
import { TextForm } from './text.view.tsx'
import styles from './manual.module.css'

type Shot = Step['pictures'][number]

/** A screenshot stays as sharp as it is while it is small enough; photos and larger ones are drawn smaller. */
const sharp = 1024 * 1024
const fitting = (file: File): Promise<Blob> => (file.type === 'image/png' && file.size <= sharp ? Promise.resolve(file) : smaller(file))

/** The file itself is refused: sent again it would be refused again. */
const refusesFile = (problem: Problem): boolean => [413, 415, 422].includes(problem.status) || (problem.errors ?? []).some((e) => e.path.at(-1) === 'file')

/** Sends pictures one by one and keeps those that did not get through, so that they can be sent again. One that is refused is told by its name and does not hold those behind it. */
function useUpload(data: Manual, step: number) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [waiting, setWaiting] = useState<readonly File[]>([])
  const [sending, setSending] = useState<{ readonly n: number; readonly all: number } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { id: flow, version } = data.flow
  const one = async (file: File): Promise<Problem | null> => {
    const kept = await call('documents.upload', { params: { project }, query: { name: file.name || 'picture.jpg', chapter: 'survey', subject: flow }, file: await fitting(file) }, { command: newId() })
    if (!kept.ok) return kept.problem
    const attached = await call('survey.attachPicture', { params: { project, flow }, body: { version, step, file: kept.value.subject } })
    return attached.ok ? null : attached.problem
  }
  const send = async (files: readonly File[]) => {
    const pictures = files.filter((f) => f.type.startsWith('image/') || f.type === '')
    for (const other of files.filter((f) => !pictures.includes(f))) toast({ tone: 'bad', says: t(words.notAPicture, { name: other.name }) })
    setProblem(null)
    for (const [i, file] of pictures.entries()) {
      setSending({ n: i + 1, all: pictures.length })
      setWaiting(pictures.slice(i))
      const fault = await one(file)
      if (fault && refusesFile(fault)) toast({ tone: 'bad', says: fault.status === 413 || fault.code === 'pictureTooBig' ? t(words.refusedPicture, { name: file.name, reason: fault.detail }) : t(words.notAPicture, { name: file.name }) })
      else if (fault) {
        setProblem(fault)
        setSending(null)
        refreshChapters(['survey'])
        return
      }
    }
    setWaiting([])
    setSending(null)
    refreshChapters(['survey'])
  }
  return { send, sending, waiting, problem, forget: () => { setWaiting([]); setProblem(null) } }
}

export function AddPictures({ data, step }: { readonly data: Manual; readonly step: Step }) {
  const { t } = useWords()
  const phone = usePhone()
  const upload = useUpload(data, step.number)
  if (upload.sending) return <p role="status" className={styles.from}>{t(words.uploading, upload.sending)}</p>
  if (upload.waiting.length > 0) return (
    <div className={styles.section}>
      <ErrorNotice problem={upload.problem} faults />
      <div className={styles.tools}>
        <span className={styles.from}>{t(words.waiting, { n: upload.waiting.length })}</span>
        <Button size="small" tone="first" icon="undo" onClick={() => void upload.send(upload.waiting)}>{t(words.again)}</Button><Button size="small" onClick={upload.forget}>{t(words.giveUp)}</Button>
      </div>
    </div>
  )
  return (
    <>
      {phone && <FileButton icon="camera" camera label={words.camera} accept="image/*" onFiles={(files) => void upload.send(files)} />}
      <FileButton icon="photo" label={words.addPictures} accept="image/png,image/jpeg,image/*" multiple onFiles={(files) => void upload.send(files)} />
    </>
  )
}

export function Pictures({ data, step, may }: { readonly data: Manual; readonly step: Step; readonly may: boolean }) {
  const { id: project } = useProject()
  const write = useWrite('survey.orderPictures')
  const { id: flow, version } = data.flow
  const turn = async (at: number, by: -1 | 1) => {
    const order = step.pictures.map((p) => p.picture)
    ;[order[at], order[at + by]] = [order[at + by]!, order[at]!]
    const answer = await write.send({ params: { project, flow }, body: { version, step: step.number, order } })
    if (!answer.ok) toast({ tone: 'bad', says: answer.problem.detail })
  }
  if (step.pictures.length === 0) return null
  return (
    <div className={styles.pictures}>
      {step.pictures.map((shot, i) => <Picture key={shot.picture} data={data} step={step} shot={shot} place={i} may={may} busy={write.busy} onTurn={(by) => void turn(i, by)} />)}
    </div>
  )
}

type PictureProps = { readonly data: Manual; readonly step: Step; readonly shot: Shot; readonly place: number; readonly may: boolean; readonly busy: boolean; readonly onTurn: (by: -1 | 1) => void }

function Picture({ data, step, shot, place, may, busy, onTurn }: PictureProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [writing, setWriting] = useState(false)
  const caption = useWrite('survey.captionPicture')
  const fit = useWrite('survey.placePicture')
  const { remove, removing } = useRemove(data.flow.id)
  const params = { project, flow: data.flow.id, picture: shot.picture }
  const name = t(words.picture, { step: step.number, n: place + 1 })
  const address = href('documents.download', { params: { project, file: shot.file } })
  const says = [name, t(shot.caption)].filter(Boolean).join(' ')
  const fits = async () => {
    const answer = await fit.send({ params, body: { version: data.flow.version, step: step.number } })
    if (!answer.ok) toast({ tone: 'bad', says: answer.problem.detail })
  }
  return (
    <figure className={styles.picture}>
      <a className={styles.frame} href={address} target="_blank" rel="noreferrer" title={t(words.openPicture, { name: says })}><img src={address} alt={says} loading="lazy" /></a>
      <figcaption><b>{name}</b>{!isEmpty(shot.caption) && t(shot.caption)}</figcaption>
      {shot.check && <div className={styles.check}><span>{t(words.checkPicture)}</span>{may && <Button size="small" icon="check" busy={fit.busy} onClick={() => void fits()}>{t(words.fits)}</Button>}</div>}
      {may && !writing && (
        <div className={styles.tools}>
          <IconButton bordered icon="edit" label={isEmpty(shot.caption) ? words.writeCaption : words.editCaption} onClick={() => setWriting(true)} />
          {step.pictures.length > 1 && <><IconButton bordered icon="up" label={words.earlier} disabled={place === 0 || busy} onClick={() => onTurn(-1)} /><IconButton bordered icon="down" label={words.later} disabled={place === step.pictures.length - 1 || busy} onClick={() => onTurn(1)} /></>}
          <IconButton bordered icon="trash" label={words.remove} busy={removing} onClick={() => void remove(shot.picture)} />
        </div>
      )}
      {writing && <TextForm name={`caption.${shot.picture}`} label={words.caption} value={shot.caption} version={shot.version} rows={2} maxLength={200} busy={caption.busy} problem={caption.problem} onClose={() => setWriting(false)} save={async (next, seen) => (await caption.send({ params, body: { caption: next, version: seen } })).ok} />}
    </figure>
  )
}

/** Takes a picture away and offers to bring it back for as long as the message stands. */
export function useRemove(flow: string) {
  const { id: project } = useProject()
  const removal = useWrite('survey.removePicture')
  const back = useWrite('survey.restorePicture')
  const remove = async (picture: string) => {
    const params = { project, flow, picture }
    const answer = await removal.send({ params })
    toast(answer.ok ? { says: words.removed, undo: () => void back.send({ params }).then((b) => { if (!b.ok) toast({ tone: 'bad', says: b.problem.detail }) }) } : { tone: 'bad', says: answer.problem.detail })
  }
  return { remove, removing: removal.busy }
}
