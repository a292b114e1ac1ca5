/** What is still to be done after a meeting: who, what, by which day; and that it is done. */
import { useState } from 'react'
import { addDays } from '#kit/days.ts'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { DateInput, faultAt, Form, Select, TextInput } from '#web/ui/fields.tsx'
import { Card, Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Badge, ErrorNotice } from '#web/ui/notice.tsx'
import { Act } from './act.view.tsx'
import { matterWords } from './matter.words.ts'
import type { MeetingData } from './meeting.page.tsx'
import { meetingsWords as words } from './meetings.words.ts'
import { PersonPick, useMembers, useNamed } from './people.view.tsx'
import styles from './meeting.module.css'

/** Days until a follow-up is due when nobody says otherwise. */
const week = 7

export function FollowUps({ data }: { readonly data: MeetingData }) {
  const { t, day } = useWords()
  const named = useNamed()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <Stack gap={3}>
      <Row between><Title>{t(words.followUps)}</Title>{data.can['meet'] && open !== 'new' && <Button size="small" icon="plus" onClick={() => setOpen('new')}>{t(words.addFollowUp)}</Button>}</Row>
      {open === 'new' && <Add data={data} onClose={() => setOpen(null)} />}
      {data.followUps.length === 0 ? <Text quiet>{t(words.followUpsNone)}</Text> : (
        <ul className={styles.points}>
          {data.followUps.map((f) => (
            <li key={f.id} className={styles.followUp} data-done={f.done ? true : undefined} id={`follow-up-${f.id}`}>
              <strong className={styles.said}>{f.what}</strong>
              <span>{t(words.dueBy, { name: named(f.person), day: day(f.due) })} {f.overdue && !f.done && <Badge tone="bad" icon="clock">{t(words.overdue)}</Badge>}</span>
              {f.point && <Text quiet size="small">{data.agenda.filter((p) => p.point === f.point).map((p) => t(p.title)).join('')}</Text>}
              {f.done && <Text>{t(words.done, { name: f.done.by.name, day: day(f.done.day), note: f.done.note })}</Text>}
              {!f.done && f.mine && (open === f.id ? <Finish data={data} id={f.id} onClose={() => setOpen(null)} /> : <Row><Button size="small" icon="check" onClick={() => setOpen(f.id)}>{t(words.finish)}</Button></Row>)}
            </li>
          ))}
        </ul>
      )}
    </Stack>
  )
}

function Finish({ data, id, onClose }: { readonly data: MeetingData; readonly id: string; readonly onClose: () => void }) {
  const { id: project } = useProject()
  const write = useWrite('survey.finishFollowUp')
  return <Act name={`finish.${id}`} title={words.finish} label={words.finishNote} yes={words.finish} busy={write.busy} problem={write.problem} onClose={onClose} send={async (note) => (await write.send({ params: { project, meeting: data.id, followUp: id }, body: { note } })).ok} />
}

function Add({ data, onClose }: { readonly data: MeetingData; readonly onClose: () => void }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const members = useMembers(project)
  const write = useWrite('survey.addFollowUp')
  const draft = useDraft(`survey.followUp.${data.id}`, { what: '', person: '', due: addDays(data.today, week), point: '' })
  const { values } = draft
  const what = values.what.trim()
  const send = async () => {
    if (what === '' || values.person === '' || values.due === '' || write.busy) return
    const answer = await write.send({ params: { project, meeting: data.id }, body: { what, person: values.person, due: values.due, point: values.point || null } })
    if (answer.ok) close()
  }
  const close = () => {
    draft.done()
    onClose()
  }
  return (
    <Card tight tone="next">
      <Form onSubmit={() => void send()} label={words.addFollowUp}>
        <Found draft={draft} />
        <TextInput label={words.what} required focused value={values.what} onChange={(next) => draft.change({ what: next })} maxLength={2000} error={faultAt(write.problem, 'what')} />
        <PersonPick label={words.who} required members={members} value={values.person} onChange={(person) => draft.change({ person })} error={faultAt(write.problem, 'person')} />
        <DateInput label={words.due} required value={values.due} min={data.day} onChange={(due) => draft.change({ due })} error={faultAt(write.problem, 'due')} />
        {data.agenda.length > 0 && <Select label={words.about} empty={words.aboutNone} value={values.point} onChange={(point) => draft.change({ point })} options={data.agenda.map((p) => ({ value: p.point, label: t(p.title) }))} />}
        <ErrorNotice problem={write.problem} />
        <Row end gap={2}><Button onClick={close}>{t(matterWords.cancel)}</Button><Button type="submit" tone="first" icon="check" busy={write.busy} disabled={what === '' || values.person === '' || values.due === ''}>{t(words.addFollowUp)}</Button></Row>
      </Form>
    </Card>
  )
}
