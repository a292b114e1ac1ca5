/** One step, in one hand: what it says, who is here, and three buttons. What is said goes into the outbox first, so it needs no network; the words survive a reload. */
import { useState } from 'react'
import { join } from '#kit/words.ts'
import { useDraft } from '#web/draft.view.tsx'
import type { Problem } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { capture } from '#web/outbox.ts'
import { useMe, useProject } from '#web/session.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Choice, Select, Textarea } from '#web/ui/fields.tsx'
import { Text } from '#web/ui/layout.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { fieldWords } from '#ground/flows/flows.words.ts'
import { oneOf } from './filter.view.tsx'
import type { FlowSurvey } from './flow.page.tsx'
import { walkScreenWords as words } from './flow.words.ts'
import { gapKinds } from './gap.ts'
import { useSitting, type PendingWalk } from './pending.view.tsx'
import { PeoplePick, useMembers } from './people.view.tsx'
import { questionClasses } from './question.ts'
import { classWords, gapKindWords, refusals, walkWords } from './survey.words.ts'
import { outcomeIcon, StepAnswer, type Step } from './walk.answer.view.tsx'
import { walkOutcomes, type WalkOutcome } from './walkthrough.ts'
import styles from './flow.module.css'

const said = ['who', 'where', 'input', 'expected'] as const

type WalkStepProps = { readonly data: FlowSurvey; readonly step: Step; readonly pending: ReadonlyMap<number, PendingWalk>; readonly onStep: (step: number | null) => void }

export function WalkStep({ data, step, pending, onStep }: WalkStepProps) {
  const { t } = useWords()
  const project = useProject()
  const me = useMe().person
  const { flow, steps } = data
  const members = useMembers(project.id)
  const [present, choose] = useSitting(flow.id)
  const draft = useDraft(`survey.walk.${flow.id}.${flow.version}.${step.number}`, { outcome: '', note: '', gap: '', class: '' })
  const { values } = draft
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const outcome = oneOf(walkOutcomes, values.outcome)
  const mine = project.side === 'customer'
  const nobody = present.length === 0 && !mine
  const [choosing, setChoosing] = useState(nobody)
  const choosePresent = (people: readonly string[]) => {
    setChoosing(true)
    choose(people)
  }
  const names = [...(mine ? [me.name] : []), ...members.filter((m) => present.includes(m.person) && m.person !== me.id).map((m) => m.name)]
  const note = values.note.trim()
  const asked = data.questions.find((q) => q.id === step.answer?.question)
  const stays = outcome === 'open' && asked !== undefined && asked.state !== 'answered'
  const noClass = outcome === 'open' && !stays && values.class === ''

  const keep = async (result: WalkOutcome) => {
    setTried(true)
    if (busy || nobody || (result !== 'works' && (note === '' || noClass))) return
    setBusy(true)
    const answer = await capture('survey.walkStep', {
      params: { project: project.id, flow: flow.id },
      body: {
        version: flow.version, step: step.number, outcome: result, note, present: [...present], at: new Date().toISOString(),
        gap: result === 'differs' ? oneOf(gapKinds, values.gap) ?? null : null, class: result === 'open' && !stays ? oneOf(questionClasses, values.class) ?? null : null,
      },
    }, { says: join([{ zh: flow.code, en: flow.code }, step.title, walkWords[result]], { zh: ' · ', en: ' · ' }) })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    draft.done()
    toast({ says: t(words.saved, { n: step.number, outcome: t(walkWords[result]) }) })
    // On to the next step nobody has walked, or back to the list when this was the last.
    const left = (s: Step) => s.number !== step.number && !pending.has(s.number) && s.answer === null
    const next = steps.find((s) => s.number > step.number && left(s)) ?? steps.find(left)
    onStep(next?.number ?? null)
  }
  const fields = said.filter((f) => step[f].zh || step[f].en)
  return (
    <section className={styles.walk} aria-label={t(words.walkThis, { n: step.number })}>
      <div className={styles.walkHead}>
        <IconButton icon="left" label={words.before} bordered disabled={step.number === 1} onClick={() => onStep(step.number - 1)} />
        <strong>{t(words.stepOf, { n: step.number, total: steps.length })}</strong>
        <IconButton icon="right" label={words.after} bordered disabled={step.number === steps.length} onClick={() => onStep(step.number + 1)} />
      </div>
      {choosing || nobody
        ? <PeoplePick label={words.present} description={mine ? words.presentMe : words.presentKept} members={members} side="customer" value={present} onChange={choosePresent} required={!mine} error={tried && nobody ? refusals.nobodyOfTheCustomer : null} />
        : <div className={styles.here}><span>{t(words.with, { names: names.join(t(words.and)) })}</span><Button tone="quiet" size="small" icon="people" onClick={() => setChoosing(true)}>{t(words.change)}</Button></div>}
      <h2 className={styles.walkTitle}>{t(step.title)}</h2>
      {fields.length > 0 && <dl className={styles.fields}>{fields.map((f) => <div key={f}><dt>{t(fieldWords[f])}</dt><dd>{t(step[f])}</dd></div>)}</dl>}
      {(step.answer || pending.has(step.number)) && <div className={styles.answer}><StepAnswer data={data} step={step} pending={pending.get(step.number)} /></div>}
      {outcome === undefined || outcome === 'works'
        ? (
          <div className={styles.three}>
            {(['open', 'differs'] as const).map((o) => <Button key={o} size="large" icon={outcomeIcon[o]} onClick={() => draft.change({ outcome: o })}>{t(walkWords[o])}</Button>)}
            <Button size="large" tone="good" icon={outcomeIcon.works} busy={busy} onClick={() => void keep('works')}>{t(walkWords.works)}</Button>
          </div>
        )
        : (
          <>
            <Textarea label={outcome === 'open' ? words.whatOpen : words.whatDiffers} required focused rows={3} maxLength={2000} value={values.note} onChange={(next) => draft.change({ note: next })} error={tried && note === '' ? refusals.noteMissing : null} />
            {outcome === 'differs' && (step.answer?.gap
              ? <Text quiet size="small">{t(words.hasGap)}</Text>
              : <Select label={words.asGap} empty={words.noGap} value={values.gap} onChange={(gap) => draft.change({ gap })} options={gapKinds.map((value) => ({ value, label: gapKindWords[value] }))} />)}
            {outcome === 'open' && (stays
              ? <Text quiet size="small">{t(words.hasQuestion)}</Text>
              : (
                <div>
                  <Choice wide label={words.class} value={values.class === '' ? null : values.class} onChange={(next) => draft.change({ class: next })} options={questionClasses.map((value) => ({ value: value as string, label: classWords[value] }))} />
                  <Text quiet size="small">{t(words.classKeyHint)}</Text>
                  {tried && noClass && <p role="alert" className={styles.fault}>{t(refusals.classMissing)}</p>}
                </div>
              ))}
            <ErrorNotice problem={problem} />
            <div className={styles.two}>
              <Button size="large" icon="left" onClick={() => draft.change({ outcome: '' })}>{t(words.back)}</Button>
              <Button size="large" tone="first" icon={outcomeIcon[outcome]} busy={busy} onClick={() => void keep(outcome)}>{t(words.saveAs, { outcome: t(walkWords[outcome]) })}</Button>
            </div>
          </>
        )}
      <Button tone="quiet" icon="columns" onClick={() => onStep(null)}>{t(words.list)}</Button>
    </section>
  )
}
