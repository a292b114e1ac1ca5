/** One step as the manual prints it: what it says, its tip, its pictures, what goes wrong in it; and the few things that are added right here. */
import { useState } from 'react'
import { fieldWords } from '#ground/flows/flows.words.ts'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icons.tsx'
import { toast } from '#web/ui/toast.tsx'
import type { Manual, Step } from './manual.view.tsx'
import { manualPageWords as words } from './page.words.ts'
import { AddPictures, Pictures } from './picture.view.tsx'
import { TextForm } from './text.view.tsx'
import styles from './manual.module.css'

const said = ['who', 'where', 'input', 'expected'] as const

export function ManualStep({ data, step, may }: { readonly data: Manual; readonly step: Step; readonly may: boolean }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [writing, setWriting] = useState(false)
  const tip = useWrite('survey.writeTip')
  const fields = said.filter((f) => step[f].zh || step[f].en)
  const at = { version: data.flow.version, step: step.number }
  return (
    <li className={styles.step} id={`step-${step.number}`}>
      <span className={styles.number}>{step.number}</span>
      <div className={styles.inside}>
        <h3>{t(step.title)}</h3>
        {fields.length > 0 && <dl className={styles.fields}>{fields.map((f) => <div key={f}><dt>{t(fieldWords[f])}</dt><dd>{t(step[f])}</dd></div>)}</dl>}
        {step.tip && !writing && <TipBox data={data} step={step} tip={step.tip} may={may} onEdit={() => setWriting(true)} />}
        {writing && (
          <TextForm
            name={`tip.${data.flow.id}.${step.number}`} label={words.tip} value={step.tip?.words ?? { zh: '', en: '' }} version={step.tip?.version ?? 0} rows={3} maxLength={1000} busy={tip.busy} problem={tip.problem} onClose={() => setWriting(false)}
            save={async (next, seen) => (await tip.send({ params: { project, flow: data.flow.id }, body: { ...at, words: next, seen } })).ok}
          />
        )}
        <Pictures data={data} step={step} may={may} />
        {may && <div className={styles.tools}>{step.pictures.length < data.mostPictures && <AddPictures data={data} step={step} />}{!step.tip && !writing && <Button icon="edit" onClick={() => setWriting(true)}>{t(words.writeTip)}</Button>}</div>}
        <Mistakes mistakes={step.mistakes} title />
      </div>
    </li>
  )
}

type TipProps = { readonly data: Manual; readonly step: Step; readonly tip: NonNullable<Step['tip']>; readonly may: boolean; readonly onEdit: () => void }

function TipBox({ data, step, tip, may, onEdit }: TipProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const fit = useWrite('survey.placeTip')
  const { remove, removing } = useRemoveTip(data.flow.id)
  const fits = async () => {
    const answer = await fit.send({ params: { project, flow: data.flow.id, tip: tip.tip }, body: { version: data.flow.version, step: step.number } })
    if (!answer.ok) toast({ tone: 'bad', says: answer.problem.detail })
  }
  return (
    <>
      <div className={styles.tip}>
        <Icon name="info" size={20} />
        <div><b>{t(words.tip)}</b><span className={styles.said}>{t(tip.words)}</span></div>
        {may && <div className={styles.tools}><IconButton icon="edit" label={words.editTip} onClick={onEdit} /><IconButton icon="trash" label={words.removeTip} busy={removing} onClick={() => void remove(tip.tip)} /></div>}
      </div>
      {tip.check && <div className={styles.check}><span>{t(words.checkTip)}</span>{may && <Button size="small" icon="check" busy={fit.busy} onClick={() => void fits()}>{t(words.fits)}</Button>}</div>}
    </>
  )
}

/** Takes a tip away and offers to bring it back for as long as the message stands. */
export function useRemoveTip(flow: string) {
  const { id: project } = useProject()
  const removal = useWrite('survey.removeTip')
  const back = useWrite('survey.restoreTip')
  const remove = async (tip: string) => {
    const params = { project, flow, tip }
    const answer = await removal.send({ params })
    toast(answer.ok ? { says: words.tipRemoved, undo: () => void back.send({ params }).then((b) => { if (!b.ok) toast({ tone: 'bad', says: b.problem.detail }) }) } : { tone: 'bad', says: answer.problem.detail })
  }
  return { remove, removing: removal.busy }
}

export function Mistakes({ mistakes, title }: { readonly mistakes: Manual['mistakes']; readonly title?: boolean }) {
  const { t } = useWords()
  if (mistakes.length === 0) return null
  return (
    <>
    {title && <h4 className={styles.from}>{t(words.mistakes)}</h4>}
    <ul className={styles.mistakes} aria-label={t(words.mistakes)}>
      {mistakes.map((m, i) => (
        <li key={i}>
          <div>{t(m.says)} <span>{m.times === 1 ? t(words.once) : t(words.times, { n: m.times })}</span></div>
          {m.remedy && <div className={styles.remedy}>{t(words.instead, { text: t(m.remedy) })}</div>}
        </li>
      ))}
    </ul>
    </>
  )
}
