/** The minutes: written in the meeting, kept through a reload, printed with a place for both signatures. */
import { useState } from 'react'
import { Found, useDraft, type Draft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { faultAt, Form, Textarea } from '#web/ui/fields.tsx'
import { Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { matterWords } from './matter.words.ts'
import type { MeetingData } from './meeting.page.tsx'
import { meetingsWords as words } from './meetings.words.ts'
import styles from './meeting.module.css'

export function Minutes({ data }: { readonly data: MeetingData }) {
  const { t } = useWords()
  // Settling a point or adding a follow-up moves the meeting's version too; only other minutes than those this was begun on are a reason to stop.
  const draft = useDraft(`survey.minutes.${data.id}`, { minutes: data.minutes }, data.minutes)
  const may = data.can['meet'] === true
  const [writing, setWriting] = useState(draft.dirty)
  return (
    <Stack gap={3}>
      <Row between><Title>{t(words.minutes)}</Title>{may && !writing && <Button size="small" icon="edit" onClick={() => setWriting(true)}>{t(data.minutes === '' ? words.minutesWrite : words.minutesEdit)}</Button>}</Row>
      {may && writing ? <Write data={data} draft={draft} onClose={() => setWriting(false)} /> : data.minutes === '' ? <Text quiet>{t(words.minutesNone)}</Text> : <div className={styles.minutes}>{data.minutes}</div>}
    </Stack>
  )
}

type WriteProps = { readonly data: MeetingData; readonly draft: Draft<{ minutes: string }, string>; readonly onClose: () => void }

function Write({ data, draft, onClose }: WriteProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const write = useWrite('survey.writeMinutes')
  const { values: { minutes }, stale } = draft
  const save = async () => {
    if (!draft.dirty || stale || write.busy) return
    const answer = await write.send({ params: { project, meeting: data.id }, body: { minutes: minutes.trim(), version: data.version } })
    if (!answer.ok) return
    toast({ says: matterWords.saved })
    close()
  }
  const close = () => {
    draft.done()
    onClose()
  }
  return (
    <Form onSubmit={() => void save()} label={words.minutes}>
      <Found draft={draft}>{t(words.nowSays, { text: data.minutes })}</Found>
      <Textarea bare label={words.minutes} focused rows={10} maxLength={20_000} value={minutes} onChange={(next) => draft.change({ minutes: next })} error={faultAt(write.problem, 'minutes')} />
      {!stale && <ErrorNotice problem={write.problem} />}
      <Row end gap={2}><Button onClick={close}>{t(matterWords.cancel)}</Button><Button type="submit" tone="first" icon="check" busy={write.busy} disabled={!draft.dirty || stale}>{t(matterWords.save)}</Button></Row>
    </Form>
  )
}

/** On paper only: a line for each side. */
export function Signatures() {
  const { t } = useWords()
  return (
    <div className={styles.signatures} aria-hidden="true">
      {[words.signVendor, words.signCustomer].map((side) => <div key={side.en}><span>{t(side)}</span><span>{t(words.signDay)}</span></div>)}
    </div>
  )
}
