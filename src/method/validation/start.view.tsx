/** Starting to run a flow by hand: which, with which case and data. Whoever does not go on site is told before that it will not count. It works without a network. */
import { useState } from 'react'
import { newId } from '#kit/ids.ts'
import { fill } from '#kit/words.ts'
import type { Problem } from '#web/api.ts'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { capture } from '#web/outbox.ts'
import { go } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { Form, Select, Textarea, TextInput } from '#web/ui/fields.tsx'
import { Stack, Text } from '#web/ui/layout.tsx'
import { Alert, ErrorNotice, Shown } from '#web/ui/notice.tsx'
import { runWords as words } from './run.page.words.ts'
import { openRuns, useCapture, useUnsentSteps, type Running } from './running.view.tsx'

type StartProps = { readonly flow: string; readonly onClose: () => void }

export function StartDrawer({ flow: first, onClose }: StartProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const read = useCapture(project)
  const { unsent } = useUnsentSteps(project, read.at)
  const draft = useDraft(`validation.start.${first || 'any'}`, { flow: first, name: '', data: '' })
  const { flow, name, data } = draft.values
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const chosen = read.data?.flows.find((f) => f.id === flow)
  const empty = chosen !== undefined && chosen.steps.length === 0

  const start = async () => {
    setTried(true)
    if (!chosen || empty || name.trim() === '' || busy) return
    setBusy(true)
    const id = newId()
    const answer = await capture('validation.start', {
      params: { project }, body: { id, flow, version: chosen.current, case: name.trim(), data: data.trim(), at: new Date().toISOString() },
    }, { command: id, says: { zh: fill(words.saysStart, { flow: chosen.name.zh, case: name.trim() }).zh, en: fill(words.saysStart, { flow: chosen.name.en, case: name.trim() }).en } })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    draft.done()
    go(`/projects/${project}/validation/runs/${id}`)
  }
  return (
    <Drawer
      title={words.startTitle} onClose={onClose}
      foot={read.data && <Button tone="first" size="large" wide icon="record" busy={busy} disabled={empty} onClick={() => void start()}>{t(read.data.goesOnSite ? words.start : words.startUncounted)}</Button>}
    >
      <Shown read={read}>
        {(known) => (
          <Form onSubmit={() => void start()} label={words.startTitle}>
            <Stack gap={4}>
              <Found draft={draft} />
              <ErrorNotice problem={problem} />
              {!known.goesOnSite && <Alert tone="warn" title={words.uncounted}>{t(words.uncountedWhy)}</Alert>}
              <Select label={words.whichFlow} value={flow} onChange={(next) => draft.change({ flow: next })} required error={tried && !chosen ? words.flowMissing : null} options={known.flows.filter((f) => !f.archived).map((f) => ({ value: f.id, label: f.name }))} />
              {chosen && !empty && <Text quiet size="small">{t(words.steps, { n: chosen.current, steps: chosen.steps.length })}</Text>}
              {chosen && empty && <Alert tone="warn" action={<Button size="small" to={`/projects/${project}/flows/${flow}`}>{t(words.toFlow)}</Button>}>{t(words.noSteps)}</Alert>}
              <UnderWay runs={openRuns(known, unsent).filter((r) => r.flow.id === flow)} />
              <TextInput label={words.case} description={words.caseHint} value={name} onChange={(next) => draft.change({ name: next })} maxLength={200} required error={tried && name.trim() === '' ? words.caseMissing : null} />
              <Textarea label={words.data} description={words.dataHint} rows={3} maxLength={4000} value={data} onChange={(next) => draft.change({ data: next })} />
            </Stack>
            <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true">{t(words.start)}</button>
          </Form>
        )}
      </Shown>
    </Drawer>
  )
}

function UnderWay({ runs }: { readonly runs: readonly Running[] }) {
  const { t } = useWords()
  const { id: project } = useProject()
  return runs.map((r) => (
    <Alert key={r.id} action={<Button size="small" icon="right" to={`/projects/${project}/validation/runs/${r.id}`}>{t(words.resume)}</Button>}>
      {t(words.underWay, { case: r.case, done: r.answers.length, of: r.steps.length })}
    </Alert>
  ))
}
