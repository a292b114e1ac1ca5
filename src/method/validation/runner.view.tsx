/** Running a flow with one hand: the step, two buttons for the thumb, and on to the next step by itself. */
import { useState } from 'react'
import { fill, type Words } from '#kit/words.ts'
import type { Problem } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { capture, type CaptureOptions, type Entry } from '#web/outbox.ts'
import { smaller } from '#web/photo.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { undoFor } from '#web/unsent.ts'
import { fieldWords } from '#ground/flows/flows.words.ts'
import { AbandonButton } from './abandon.view.tsx'
import { FoundForm, type StepFinding } from './found.view.tsx'
import { Done, Saved, type SavedStep } from './saved.view.tsx'
import { runsWords, runWords as words } from './run.page.words.ts'
import { nextStep, type Running, type Step } from './running.view.tsx'
import { outcomeWords } from './validation.words.ts'
import styles from './run.module.css'

/** Photos go out before the step that names them. */
const evidenceOn = (project: string, run: string, files: NonNullable<CaptureOptions['files']>): Pick<CaptureOptions, 'files' | 'attaching'> =>
  (files.length === 0 ? {} : { files, attaching: { operation: 'documents.upload', input: { params: { project }, query: { chapter: 'validation', subject: run } }, field: 'evidence', take: 'subject' } })

type RunnerProps = { readonly run: Running; readonly unsent: readonly Entry[]; readonly onUndone: (command: string) => void }

export function Runner({ run, unsent, onUndone }: RunnerProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [at, setAt] = useFilters({ step: '' })
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState<SavedStep | null>(null)
  const [taken, setTaken] = useState<StepFinding | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const chosen = run.steps.find((s) => s.number === Number(at.step))
  const number = chosen?.number ?? nextStep(run)
  const step = run.steps.find((s) => s.number === number)
  const ask = (on: boolean) => {
    setAsking(on)
    // A thumb that scrolled down to read begins what comes next at its head.
    scrollTo(0, 0)
  }
  const go = (to: number | null) => {
    ask(false)
    setTaken(null)
    setAt({ step: to === null ? '' : String(to) })
  }

  const back = () => {
    setTaken(null)
    ask(false)
  }

  const record = async (of: Step, found: StepFinding | null): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    const outcome = found ? 'finding' : 'pass'
    const files = await Promise.all((found?.photos ?? []).map(async (photo) => ({ blob: await smaller(photo), name: photo.name })))
    const said = fill(words.saysStep, { n: of.number })
    const says: Words = { zh: fill(said, { flow: run.flow.name.zh, outcome: outcomeWords[outcome].zh }).zh, en: fill(said, { flow: run.flow.name.en, outcome: outcomeWords[outcome].en }).en }
    const answer = await capture('validation.recordStep', {
      params: { project, run: run.id },
      body: { step: of.number, outcome, findings: found ? [{ kind: found.kind, words: found.words }] : [], at: new Date().toISOString() },
    }, { says, hold: undoFor, ...evidenceOn(project, run.id, files) })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return false
    setSaved({ command: answer.value, at: Date.now(), step: of.number, outcome, found })
    go(nextStep({ ...run, answers: [...run.answers.filter((a) => a.step !== of.number), { step: of.number, outcome }] }, of.number))
    return true
  }
  const undone = () => {
    if (!saved) return
    onUndone(saved.command)
    go(saved.step)
    // A finding taken back is there to be written on, not lost.
    setTaken(saved.found)
    if (saved.found) ask(true)
    setSaved(null)
  }
  const before = run.answers.find((a) => a.step === number)
  return (
    <>
      {!asking && <Progress run={run} now={number} go={go} />}
      {saved && !asking && <Saved key={saved.command} saved={saved} onUndone={undone} />}
      <ErrorNotice problem={problem} />
      {step === undefined
        ? <Done run={run} waiting={unsent.length} onAgain={() => go(1)} />
        : asking
          ? <FoundForm key={step.number} run={run.id} taken={taken} step={step} of={run.steps.length} busy={busy} onBack={back} onFound={(found) => record(step, found)} />
          : (
            <>
              <StepCard step={step} of={run.steps.length} data={run.data} go={go} steps={run.steps} />
              {before && <p className={styles.before}>{t(words.before, { outcome: t(outcomeWords[before.outcome]) })}</p>}
              <div className={styles.two}>
                <Button tone="second" size="large" icon="warning" wide disabled={busy} onClick={() => ask(true)}>{t(words.found)}</Button>
                <Button tone="good" size="large" icon="check" wide busy={busy} onClick={() => void record(step, null)}>{t(words.pass)}</Button>
              </div>
              <AbandonButton run={run.id} />
            </>
          )}
    </>
  )
}

function Progress({ run, now, go }: { readonly run: Running; readonly now: number | null; readonly go: (to: number) => void }) {
  const { t } = useWords()
  return (
    <section className={styles.progress} aria-label={t(words.allSteps)}>
      <p>{t(words.progress, { done: run.answers.length, of: run.steps.length })}{!run.counts && ` · ${t(runsWords.noCount)}`}</p>
      <ol>
        {run.steps.map(({ number }) => {
          const outcome = run.answers.find((a) => a.step === number)?.outcome ?? 'none'
          return <li key={number}><button type="button" data-outcome={outcome} aria-current={number === now ? 'step' : undefined} aria-label={t(words.stepState, { n: number, state: t(outcomeWords[outcome]) })} onClick={() => go(number)}>{number}</button></li>
        })}
      </ol>
    </section>
  )
}

const said = ['who', 'where', 'input', 'expected'] as const

type StepCardProps = { readonly step: Step; readonly steps: readonly Step[]; readonly of: number; readonly data: string; readonly go: (to: number) => void }

function StepCard({ step, steps, of, data, go }: StepCardProps) {
  const { t } = useWords()
  return (
    <article className={styles.step}>
      <header>
        <IconButton icon="left" label={words.previous} disabled={step.number <= 1} onClick={() => go(step.number - 1)} />
        <span>{t(words.step, { n: step.number, of })}</span>
        <IconButton icon="right" label={words.next} disabled={step.number >= steps.length} onClick={() => go(step.number + 1)} />
      </header>
      <h2>{t(step.title)}</h2>
      <dl>
        {said.filter((f) => step[f].zh || step[f].en).map((f) => <div key={f} data-field={f}><dt>{t(fieldWords[f])}</dt><dd>{t(step[f])}</dd></div>)}
        {data && <div data-field="data"><dt>{t(words.dataUsed)}</dt><dd>{data}</dd></div>}
      </dl>
    </article>
  )
}
