/** One day: is it worked, and why is it not as usual. */
import { useState } from 'react'
import type { Day } from '#kit/days.ts'
import { Bilingual, textsOf } from '#ground/documents/bilingual.view.tsx'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Modal } from '#web/ui/dialog.tsx'
import { Choice, faultAt, Form } from '#web/ui/fields.tsx'
import { Stack, Text } from '#web/ui/layout.tsx'
import { Badge, ErrorNotice } from '#web/ui/notice.tsx'
import { weekdayOf, type DayKind, type NamedDay } from './calendar.ts'
import { calendarPage as words } from './page.words.ts'

export function DayDialog({ day, named, onClose }: { readonly day: Day; readonly named: NamedDay | null; readonly onClose: () => void }) {
  const { t, lang, day: shown, weekday } = useWords()
  const { id: project } = useProject()
  const [kind, setKind] = useState<DayKind>(named?.kind ?? (weekdayOf(day) > 5 ? 'work' : 'rest'))
  const [name, setName] = useState(() => textsOf(named?.name ?? null, lang))
  const set = useWrite('calendar.setDay')
  const clear = useWrite('calendar.clearDay')
  const problem = set.problem ?? clear.problem
  const save = async () => {
    if ((await set.send({ params: { project, day }, body: { kind, name } })).ok) onClose()
  }
  const usual = async () => {
    if ((await clear.send({ params: { project, day } })).ok) onClose()
  }
  return (
    <Modal
      title={`${shown(day)} ${weekday(day)}`} onClose={onClose}
      foot={<>{named && <Button onClick={() => void usual()} busy={clear.busy}>{t(words.clear)}</Button>}<Button tone="first" icon="check" onClick={() => void save()} busy={set.busy}>{t(words.save)}</Button></>}
    >
      <Form onSubmit={() => void save()} label={words.set}>
        <Stack gap={4}>
          <Text as="div">{named ? <>{t(named.name)} <Badge tone={named.official ? 'info' : 'brand'}>{t(named.official ? words.official : words.byHand)}</Badge></> : <Badge>{t(words.usual)}</Badge>}</Text>
          {problem && !problem.errors && <ErrorNotice problem={problem} />}
          <Choice label={words.kind} value={kind} onChange={setKind} options={[{ value: 'rest', label: words.kindRest }, { value: 'work', label: words.kindWork }]} />
          <Bilingual label={words.name} value={name} onChange={setName} maxLength={60} error={faultAt(problem, 'name')} focused />
          <Text quiet size="small">{t(words.nameHint)}</Text>
        </Stack>
        <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true">{t(words.save)}</button>
      </Form>
    </Modal>
  )
}
