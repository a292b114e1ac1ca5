/** The survey record: how it is done today, how it shall be, the pain, the volume, the people. Long texts survive a reload. */
import { Found, useDraft } from '#web/draft.view.tsx'
import { draftWords } from '#web/draft.words.ts'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { faultAt, Form, Textarea } from '#web/ui/fields.tsx'
import { Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Empty, ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import type { FlowSurvey } from './flow.page.tsx'
import { recordScreenWords as words } from './flow.words.ts'
import { matterWords } from './matter.words.ts'
import { recordFields, type RecordField } from './survey.ts'
import { recordWords } from './survey.words.ts'
import styles from './flow.module.css'

const hints = { way: words.wayHint, wanted: words.wantedHint, pain: words.painHint, volume: words.volumeHint, people: words.peopleHint } as const satisfies Record<RecordField, unknown>
/** Lines a field begins with. */
const rows: Record<RecordField, number> = { way: 5, wanted: 5, pain: 3, volume: 2, people: 2 }

type RecordProps = { readonly data: FlowSurvey; readonly editing: boolean; readonly onEdit: (editing: boolean) => void }

export function SurveyRecordView({ data, editing, onEdit }: RecordProps) {
  const { t } = useWords()
  const may = data.can['describe'] === true && !data.archived
  const empty = recordFields.every((f) => data.record[f] === '')
  if (editing && may) return <RecordForm data={data} onClose={() => onEdit(false)} />
  const edit = may && <Button tone={empty ? 'first' : 'second'} icon="edit" onClick={() => onEdit(true)}>{t(empty ? words.write : words.edit)}</Button>
  if (empty) return <Empty icon="document" title={words.empty} hint={words.emptyHint} action={edit} />
  return (
    <Stack>
      {edit && <Row end>{edit}</Row>}
      <div className={styles.record}>
        {recordFields.map((f) => (
          <section key={f} className={styles.field} data-field={f}>
            <Title level={3} size="small">{t(recordWords[f])}</Title>
            {data.record[f] === '' ? <Text quiet>{t(words.notSaid)}</Text> : <div className={styles.said}>{data.record[f]}</div>}
          </section>
        ))}
      </div>
    </Stack>
  )
}

function RecordForm({ data: { flow, record }, onClose }: { readonly data: FlowSurvey; readonly onClose: () => void }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const write = useWrite('survey.describe')
  const { version, ...texts } = record
  const draft = useDraft(`survey.record.${flow.id}`, texts, version)
  const { values, seen, dirty, stale } = draft
  const save = async () => {
    if (!dirty || stale || write.busy) return
    const changed = Object.fromEntries(recordFields.filter((f) => values[f] !== record[f]).map((f) => [f, values[f]]))
    const answer = await write.send({ params: { project, flow: flow.id }, body: { ...changed, version: seen } })
    if (!answer.ok) return
    toast({ says: matterWords.saved })
    close()
  }
  const close = () => {
    draft.done()
    onClose()
  }
  return (
    <Form onSubmit={() => void save()} label={recordWords.way}>
      <Found draft={draft} />
      {recordFields.map((f) => (
        <Textarea
          key={f} label={recordWords[f]} description={stale && values[f] !== record[f] ? t(words.nowSays, { text: record[f] }) : hints[f]} required={f === 'way' || f === 'wanted'} rows={rows[f]} maxLength={10_000}
          value={values[f]} onChange={(next) => draft.change({ [f]: next })} error={faultAt(write.problem, f)}
        />
      ))}
      {!stale && <ErrorNotice problem={write.problem} />}
      <div className={styles.foot}>
        {dirty && <Text quiet size="small">{t(draftWords.unsaved)}</Text>}
        <Button onClick={close}>{t(matterWords.cancel)}</Button>
        <Button type="submit" tone="first" icon="check" busy={write.busy} disabled={!dirty || stale}>{t(matterWords.save)}</Button>
      </div>
    </Form>
  )
}
