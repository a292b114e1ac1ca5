/** The meeting is held: on which day, and who of both sides is here. The agenda is frozen with it. */
import { useState } from 'react'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useMe, useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { DateInput, faultAt, Form } from '#web/ui/fields.tsx'
import { Text } from '#web/ui/layout.tsx'
import { Alert, ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { matterWords } from './matter.words.ts'
import type { MeetingData } from './meeting.page.tsx'
import { meetingsWords as words } from './meetings.words.ts'
import { PeoplePick, useMembers } from './people.view.tsx'

export function Hold({ data, onClose }: { readonly data: MeetingData; readonly onClose: () => void }) {
  const { t } = useWords()
  const project = useProject()
  const me = useMe().person.id
  const members = useMembers(project.id)
  const write = useWrite('survey.holdMeeting')
  const [on, setOn] = useState(data.day < data.today ? data.day : data.today)
  const [vendor, setVendor] = useState<readonly string[]>(project.side === 'vendor' ? [me] : [])
  const [customer, setCustomer] = useState<readonly string[]>(project.side === 'customer' ? [me] : [])
  const present = [...vendor, ...customer]
  const send = async () => {
    if (present.length === 0 || write.busy) return
    const answer = await write.send({ params: { project: project.id, meeting: data.id }, body: { day: on, present } })
    if (!answer.ok) return
    toast({ says: words.held })
    onClose()
  }
  return (
    <Drawer
      title={words.holdTitle} onClose={onClose}
      foot={<><Button onClick={onClose}>{t(matterWords.cancel)}</Button><Button tone="first" icon="check" busy={write.busy} disabled={present.length === 0 || on === ''} onClick={() => void send()}>{t(words.hold)}</Button></>}
    >
      <Form onSubmit={() => void send()} label={words.holdTitle}>
        <DateInput label={words.day} required value={on} max={data.today} onChange={setOn} error={faultAt(write.problem, 'day')} />
        <PeoplePick label={words.vendorHere} members={members} side="vendor" value={vendor} onChange={setVendor} />
        <PeoplePick label={words.customerHere} members={members} side="customer" value={customer} onChange={setCustomer} />
        {customer.length === 0 && <Alert tone="warn">{t(words.noCustomerYet)}</Alert>}
        <Text quiet size="small">{t(words.holdHint, { n: data.agenda.length })}</Text>
        <ErrorNotice problem={write.problem} faults />
      </Form>
    </Drawer>
  )
}
