/** The words, the step and (of a gap) the kind of what was raised; and raising a new one. What is written survives a reload. */
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { useRead, useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { Choice, faultAt, Form, Select, Textarea } from '#web/ui/fields.tsx'
import { Card, Row } from '#web/ui/layout.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { oneOf } from './filter.view.tsx'
import { gapKinds, type GapKind } from './gap.ts'
import type { Gap } from './gap.view.tsx'
import { gapWords, matterWords, questionWords } from './matter.words.ts'
import { questionClasses } from './question.ts'
import type { Question } from './question.view.tsx'
import { StepPick } from './step.view.tsx'
import { classWords, gapKindWords } from './survey.words.ts'

type Matter = { readonly kind: 'question'; readonly item: Question } | { readonly kind: 'gap'; readonly item: Gap }

const nothing: readonly never[] = []
const useSteps = (project: string, flow: string) => useRead('survey.flow', flow ? { params: { project, flow } } : null, { hold: true }).data?.steps ?? nothing
const kindOptions = gapKinds.map((value) => ({ value, label: gapKindWords[value] }))
const numbered = (step: string) => (step === '' ? null : Number(step))

export function MatterEdit({ matter, onClose }: { readonly matter: Matter; readonly onClose: () => void }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const { item } = matter
  const steps = useSteps(project, item.flow.id)
  const [asked, differing] = [useWrite('survey.changeQuestion'), useWrite('survey.changeGap')]
  const write = matter.kind === 'question' ? asked : differing
  const draft = useDraft(`survey.edit.${item.id}`, { words: item.words, step: item.step ? String(item.step.number) : '', kind: matter.kind === 'gap' ? matter.item.kind : '' }, item.version)
  const { values } = draft
  const send = async () => {
    const body = { words: values.words.trim(), step: numbered(values.step), version: draft.seen }
    const answer = matter.kind === 'question'
      ? await asked.send({ params: { project, question: item.id }, body })
      : await differing.send({ params: { project, gap: item.id }, body: { ...body, kind: oneOf(gapKinds, values.kind) ?? matter.item.kind } })
    if (!answer.ok) return
    toast({ says: matterWords.saved })
    close()
  }
  const close = () => {
    draft.done()
    onClose()
  }
  return (
    <Card tight tone="next">
      <Form onSubmit={() => void send()} label={matterWords.edit}>
        <Found draft={draft}>{item.words}</Found>
        <Textarea label={matter.kind === 'question' ? questionWords.words : gapWords.words} required focused value={values.words} onChange={(words) => draft.change({ words })} maxLength={2000} error={faultAt(write.problem, 'words')} />
        {matter.kind === 'gap' && <Select label={gapWords.kind} empty={false} value={values.kind} onChange={(kind) => draft.change({ kind })} options={kindOptions} />}
        <StepPick label={matterWords.step} steps={steps} value={values.step} onChange={(step) => draft.change({ step })} error={faultAt(write.problem, 'step')} />
        {!draft.stale && <ErrorNotice problem={write.problem} />}
        <Row end gap={2}><Button onClick={close}>{t(matterWords.cancel)}</Button><Button type="submit" tone="first" busy={write.busy} disabled={draft.stale || !draft.dirty}>{t(matterWords.save)}</Button></Row>
      </Form>
    </Card>
  )
}

type RaiseProps = { readonly kind: Matter['kind']; readonly flows: readonly { readonly id: string; readonly code: string; readonly name: { readonly zh: string; readonly en: string } }[]; readonly flow?: string; readonly onClose: () => void }

/** A new question or gap, of one flow or of one that is chosen here. */
export function Raise({ kind, flows, flow = '', onClose }: RaiseProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [asking, differing] = [useWrite('survey.raiseQuestion'), useWrite('survey.raiseGap')]
  const write = kind === 'question' ? asking : differing
  const draft = useDraft(`survey.raise.${kind}.${flow || 'any'}`, { flow: flow || (flows.length === 1 ? flows[0]!.id : ''), step: '', words: '', class: 'key', kind: 'configure' })
  const { values } = draft
  const steps = useSteps(project, values.flow)
  const words = values.words.trim()
  const send = async () => {
    if (values.flow === '' || words === '' || write.busy) return
    const body = { flow: values.flow, step: numbered(values.step), words }
    const answer = kind === 'question'
      ? await asking.send({ params: { project }, body: { ...body, class: oneOf(questionClasses, values.class) ?? 'key' } })
      : await differing.send({ params: { project }, body: { ...body, kind: oneOf(gapKinds, values.kind) ?? 'configure' } })
    if (!answer.ok) return
    toast({ says: kind === 'question' ? questionWords.asked : gapWords.recorded })
    close()
  }
  const close = () => {
    draft.done()
    onClose()
  }
  const title = kind === 'question' ? questionWords.add : gapWords.add
  return (
    <Drawer
      title={title} onClose={onClose}
      foot={<><Button onClick={close}>{t(matterWords.cancel)}</Button><Button tone="first" icon="check" busy={write.busy} disabled={values.flow === '' || words === ''} onClick={() => void send()}>{t(title)}</Button></>}
    >
      <Form onSubmit={() => void send()} label={title}>
        <Found draft={draft} />
        <Select label={matterWords.flow} required value={values.flow} onChange={(next) => draft.change({ flow: next, step: '' })} options={flows.map((f) => ({ value: f.id, label: `${f.code} ${t(f.name)}` }))} error={faultAt(write.problem, 'flow')} />
        {values.flow !== '' && <StepPick label={matterWords.step} steps={steps} value={values.step} onChange={(step) => draft.change({ step })} error={faultAt(write.problem, 'step')} />}
        {kind === 'question'
          ? <Choice wide label={questionWords.class} value={values.class} onChange={(next) => draft.change({ class: next })} options={questionClasses.map((value) => ({ value: value as string, label: classWords[value] }))} />
          : <Select label={gapWords.kind} empty={false} value={values.kind} onChange={(next) => draft.change({ kind: next as GapKind })} options={kindOptions} />}
        <Textarea label={kind === 'question' ? questionWords.words : gapWords.words} required value={values.words} onChange={(next) => draft.change({ words: next })} maxLength={2000} rows={4} error={faultAt(write.problem, 'words')} />
        <ErrorNotice problem={write.problem} />
      </Form>
    </Drawer>
  )
}
