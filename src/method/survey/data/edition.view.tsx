/** Where the specification stands: which edition is issued, what changed since; issuing the next one, signing, and every edition there was. */
import { fill, type Words } from '#kit/words.ts'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { confirm } from '#web/ui/dialog.tsx'
import { faultAt, Textarea } from '#web/ui/fields.tsx'
import { Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Alert, Badge } from '#web/ui/notice.tsx'
import { ActForm } from '#web/ui/act.tsx'
import { toast } from '#web/ui/toast.tsx'
import { signingPlaces, placeOf } from '../edition.ts'
import { signingPlaceWords } from '../edition.words.ts'
import type { DataSpec } from './data.tab.view.tsx'
import { PrintMenu } from './excel.view.tsx'
import { pageWords as words } from './page.words.ts'
import styles from './data.module.css'

const howWords: Record<DataSpec['changed'][number]['how'], Words> = { added: words.added, removed: words.removed, changed: words.altered }
const mostNamed = 6

export function Standing({ data, onIssue }: { readonly data: DataSpec; readonly onIssue: () => void }) {
  const { t, day, lang } = useWords()
  const [last] = data.editions
  const may = data.can['issue'] && !data.archived && (last === undefined || data.changed.length > 0)
  const next = (last?.number ?? 0) + 1
  const action = <Row gap={2}>{may && <Button size="small" tone={last ? 'second' : 'first'} icon="check" onClick={onIssue}>{t(words.issue, { n: next })}</Button>}{data.mySign && !data.archived && <Sign data={data} />}</Row>
  if (!last) return <Alert tone="warn" action={action}>{t(words.notIssued)}</Alert>
  const named = data.changed.slice(0, mostNamed).map((c) => t(words.how, { what: c.what, how: t(howWords[c.how]) })).join(lang === 'zh' ? '、' : ', ') + (data.changed.length > mostNamed ? ' …' : '')
  return (
    <Alert tone={data.changed.length > 0 ? 'warn' : 'good'} title={fill(words.issued, { n: last.number, day: day(last.day), name: last.by.name })} action={action}>
      {data.changed.length > 0 ? t(words.changedSince, { n: last.number, count: data.changed.length, what: named }) : t(words.upToDate, { n: last.number })}
    </Alert>
  )
}

function Sign({ data }: { readonly data: DataSpec }) {
  const { t } = useWords()
  const { id: project, role } = useProject()
  const sign = useWrite('survey.signData')
  const [last] = data.editions
  const place = role ? placeOf(role) : null
  if (!last || !place) return null
  const press = async () => {
    if (!(await confirm({ title: fill(words.signAsk, { n: last.number }), body: fill(words.signBody, { place: t(signingPlaceWords[place]) }), yes: words.sign }))) return
    const answer = await sign.send({ params: { project, dataEdition: last.id } })
    toast(answer.ok ? { says: words.signedNow } : { says: answer.problem.detail, tone: 'bad' })
  }
  return <Button size="small" icon="edit" busy={sign.busy} onClick={() => void press()}>{t(words.sign)}</Button>
}

export function IssueForm({ data, onClose }: { readonly data: DataSpec; readonly onClose: () => void }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const issue = useWrite('survey.issueData')
  const last = data.editions[0]?.number ?? 0
  const draft = useDraft(`survey.data.issue.${data.flow.id}`, { note: '' }, last)
  const { note } = draft.values
  const save = async () => {
    if (draft.stale || issue.busy || !(await issue.send({ params: { project, flow: data.flow.id }, body: { note } })).ok) return
    toast({ says: words.issuedNow })
    close()
  }
  const close = () => {
    draft.done()
    onClose()
  }
  const title = fill(words.issue, { n: last + 1 })
  return (
    <ActForm title={title} yes={title} problem={issue.problem} busy={issue.busy} disabled={draft.stale} onSave={() => void save()} onCancel={close}>
      <Found draft={draft} />
      <Textarea label={last === 0 ? words.issueNoteFirst : words.issueNote} description={words.issueHint} required={last > 0} focused value={note} onChange={(next) => draft.change({ note: next })} maxLength={1000} error={faultAt(issue.problem, 'note')} />
      <Text quiet size="small">{data.changed.map((c) => t(words.how, { what: c.what, how: t(howWords[c.how]) })).join(' · ')}</Text>
    </ActForm>
  )
}

export function Editions({ data }: { readonly data: DataSpec }) {
  const { t, day } = useWords()
  if (data.editions.length === 0) return null
  return (
    <Stack gap={2}>
      <Title level={2} size="small">{t(words.editions)}</Title>
      <ul className={styles.cards}>
        {data.editions.map((e) => (
          <li key={e.id} className={styles.card}>
            <Row between gap={2}>
              <div><strong>{t(words.issued, { n: e.number, day: day(e.day), name: e.by.name })}</strong><div className={styles.quiet}>{t(words.contents, { tables: e.tables, fields: e.fields })}</div></div>
              <PrintMenu data={data} edition={e.id} />
            </Row>
            {e.note !== '' && <p>{e.note}</p>}
            <div className={styles.badges}>
              {signingPlaces.map((place) => {
                const by = e.signatures.find((s) => s.place === place)
                return by ? <Badge key={place} tone="good" icon="check">{t(words.signedBy, { place: t(signingPlaceWords[place]), name: by.person.name, day: day(by.day, 'short') })}</Badge> : <Badge key={place}>{t(words.unsigned, { place: t(signingPlaceWords[place]) })}</Badge>
              })}
            </div>
          </li>
        ))}
      </ul>
    </Stack>
  )
}
