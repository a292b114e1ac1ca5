/** What the vendor notes for itself about a question or a gap. Whoever may not see it finds nothing here, not even the place. */
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { useRead, useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Form, Textarea } from '#web/ui/fields.tsx'
import { Row, Text } from '#web/ui/layout.tsx'
import { Badge, ErrorNotice, Shown } from '#web/ui/notice.tsx'
import { Icon } from '#web/ui/icons.tsx'
import { toast } from '#web/ui/toast.tsx'
import { noteWords as words } from './matter.words.ts'
import styles from './survey.module.css'

type NotesProps = { readonly about: string; readonly can: Readonly<Record<string, boolean>> }

export function Notes({ about, can }: NotesProps) {
  const { t, moment } = useWords()
  const { id: project } = useProject()
  const read = useRead('survey.internalNotes', can['seeInternalNotes'] ? { params: { project }, query: { about } } : null)
  if (!can['seeInternalNotes']) return null
  return (
    <section className={styles.internal} aria-label={t(words.title)}>
      <h3><Icon name="lock" size={18} />{t(words.title)} <Badge tone="warn">{t(words.only)}</Badge></h3>
      <Shown read={read} lines={2}>
        {(data) => data.notes.length === 0
          ? <Text quiet size="small">{t(words.none)}</Text>
          : <ul className={styles.notes}>{data.notes.map((n) => <li key={n.id}><div className={styles.said}>{n.words}</div><small>{t(words.by, { name: n.by?.name ?? '–', at: moment(n.at) })}</small></li>)}</ul>}
      </Shown>
      {can['internalNote'] && <Write key={about} about={about} />}
    </section>
  )
}

function Write({ about }: { readonly about: string }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const write = useWrite('survey.internalNote')
  const draft = useDraft(`survey.note.${about}`, { words: '' })
  const said = draft.values.words.trim()
  const send = async () => {
    if (said === '' || write.busy) return
    const answer = await write.send({ params: { project }, body: { about, words: said } })
    if (!answer.ok) return
    draft.done()
    toast({ says: words.kept })
  }
  return (
    <Form onSubmit={() => void send()} label={words.add}>
      <Found draft={draft} />
      <Textarea label={words.add} rows={2} value={draft.values.words} onChange={(next) => draft.change({ words: next })} maxLength={2000} />
      <ErrorNotice problem={write.problem} faults />
      <Row end><Button type="submit" size="small" icon="lock" busy={write.busy} disabled={said === ''}>{t(words.write)}</Button></Row>
    </Form>
  )
}
