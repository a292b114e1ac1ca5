/** Planning a meeting, or changing the plan of one: its day, its flows, its name. */
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import type { Words } from '#kit/words.ts'
import { useWrite } from '#web/read.ts'
import { go } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { newId } from '#kit/ids.ts'
import { Button } from '#web/ui/button.tsx'
import { MultiSelect } from '#web/ui/combobox.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { DateInput, faultAt, Form, TextInput } from '#web/ui/fields.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { matterWords } from './matter.words.ts'
import { meetingsWords as words } from './meetings.words.ts'

type FlowBrief = { readonly id: string; readonly code: string; readonly name: Words }
type PlanProps = {
  readonly flows: readonly FlowBrief[]
  /** The flows it begins with. */
  readonly start: readonly string[]
  readonly today: string
  /** The meeting whose plan is changed; without it a new one is planned. */
  readonly meeting?: { readonly id: string; readonly title: string; readonly day: string; readonly version: number }
  readonly onClose: () => void
}

export function PlanMeeting({ flows, start, today, meeting, onClose }: PlanProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [plan, change] = [useWrite('survey.planMeeting'), useWrite('survey.changeMeeting')]
  const write = meeting ? change : plan
  const draft = useDraft(`survey.${meeting ? `meeting.${meeting.id}` : `plan.${start.join()}`}`, { title: meeting?.title ?? '', day: meeting?.day ?? today, flows: start.join() }, meeting?.version ?? 0)
  const { values } = draft
  const chosen = values.flows.split(',').filter(Boolean)
  const ready = values.day !== '' && chosen.length > 0
  const send = async () => {
    if (!ready || draft.stale || write.busy) return
    const body = { title: values.title.trim(), day: values.day, flows: chosen }
    const command = newId()
    const answer = meeting ? await change.send({ params: { project, meeting: meeting.id }, body: { ...body, version: draft.seen } }) : await plan.send({ params: { project }, body }, { command })
    if (!answer.ok) return
    draft.done()
    toast({ says: meeting ? matterWords.saved : words.planned })
    if (meeting) onClose()
    else go(`/projects/${project}/survey/meetings/${command}`)
  }
  const cancel = () => {
    draft.done()
    onClose()
  }
  const title = meeting ? words.change : words.plan
  return (
    <Drawer
      title={title} onClose={onClose}
      foot={<><Button onClick={cancel}>{t(matterWords.cancel)}</Button><Button tone="first" icon="check" busy={write.busy} disabled={!ready || draft.stale} onClick={() => void send()}>{t(meeting ? matterWords.save : words.plan)}</Button></>}
    >
      <Form onSubmit={() => void send()} label={title}>
        <Found draft={draft} />
        <DateInput label={words.day} required value={values.day} onChange={(day) => draft.change({ day })} error={faultAt(write.problem, 'day')} />
        <MultiSelect label={words.flows} required value={chosen} onChange={(next) => draft.change({ flows: next.join() })} options={flows.map((f) => ({ value: f.id, label: `${f.code} ${t(f.name)}` }))} />
        <TextInput label={words.name} description={words.nameHint} value={values.title} onChange={(next) => draft.change({ title: next })} maxLength={200} />
        {!draft.stale && <ErrorNotice problem={write.problem} faults />}
      </Form>
    </Drawer>
  )
}
