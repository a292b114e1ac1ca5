/** The editions: what differs from the newest, the next one issued, older ones printed as they were, and who has signed. */
import { useState, type ReactNode } from 'react'
import { join } from '#kit/words.ts'
import type { Problem } from '#web/api.ts'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { faultAt, Form, Textarea } from '#web/ui/fields.tsx'
import { Card, Row, Text, Title } from '#web/ui/layout.tsx'
import { Alert, Badge, ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { signingPlaces } from '../edition.ts'
import { signingPlaceWords } from '../edition.words.ts'
import { matterWords } from '../matter.words.ts'
import type { Manual } from './manual.view.tsx'
import { differenceSaid } from './manual.words.ts'
import { manualPageWords as words } from './page.words.ts'
import { PrintButtons } from './print.view.tsx'
import styles from './manual.module.css'

export function Editions({ data }: { readonly data: Manual }) {
  const { t } = useWords()
  const [issuing, setIssuing] = useState(false)
  const [last] = data.editions
  const next = (last?.number ?? 0) + 1
  const older = last !== undefined && last.version !== data.flow.version
  const changed = data.since === null || data.since.length > 0 || older
  const may = data.can['issue'] === true && !data.archived && changed
  return (
    <section className={styles.section} aria-label={t(words.editions)}>
      <div className={styles.head}><Title>{t(words.editions)}</Title>{may && !issuing && <Button tone="first" icon="check" onClick={() => setIssuing(true)}>{t(words.issue, { n: next })}</Button>}</div>
      {last === undefined && <Text quiet>{t(words.noEdition)}</Text>}
      {older && <Alert tone="warn">{t(words.olderVersion, { n: last.number, version: last.version, current: data.flow.version })}</Alert>}
      {last && data.since && <Text quiet>{data.since.length === 0 ? t(words.sinceNothing, { n: last.number }) : t(words.since, { n: last.number, changes: t(changesOf(data)) })}</Text>}
      {issuing && <Issue data={data} next={next} onClose={() => setIssuing(false)} />}
      <div className={styles.edition}>
        <h3>{t(words.draft)}</h3>
        <PrintButtons flow={data.flow.id} edition={null} document={data.flow.code} />
      </div>
      <ul className={styles.editions}>{data.editions.map((e, i) => <Edition key={e.id} data={data} edition={e} newest={i === 0} />)}</ul>
    </section>
  )
}

const changesOf = (data: Manual) => join((data.since ?? []).map(differenceSaid), { zh: '，', en: ', ' })

function Issue({ data, next, onClose }: { readonly data: Manual; readonly next: number; readonly onClose: () => void }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const draft = useDraft(`survey.manual.issue.${data.flow.id}`, { note: '' }, next - 1)
  const { note } = draft.values
  const write = useWrite('survey.issueManual')
  const lost = data.lost.pictures.length + data.lost.tips.length
  const issue = async () => {
    if (draft.stale || write.busy) return
    const answer = await write.send({ params: { project, flow: data.flow.id }, body: { version: data.flow.version, note: note.trim() } })
    if (!answer.ok) return
    toast({ says: t(words.issued, { n: next }) })
    close()
  }
  const close = () => {
    draft.done()
    onClose()
  }
  return (
    <Asked title={t(words.issue, { n: next })} yes={t(words.issue, { n: next })} problem={write.problem} busy={write.busy} disabled={draft.stale} onSave={() => void issue()} onCancel={close}>
      <Found draft={draft} />
      <Text quiet>{t(words.issueLead)}</Text>
      {lost > 0 && <Alert tone="warn">{t(words.issueLost, { n: lost })}</Alert>}
      {next > 1 && (
        <>
          {(data.since ?? []).length > 0 && <Text>{t(words.since, { n: next - 1, changes: t(changesOf(data)) })}</Text>}
          <Textarea label={words.note} required focused rows={3} maxLength={1000} value={note} onChange={(text) => draft.change({ note: text })} error={faultAt(write.problem, 'note')} />
        </>
      )}
    </Asked>
  )
}

function Edition({ data, edition, newest }: { readonly data: Manual; readonly edition: Manual['editions'][number]; readonly newest: boolean }) {
  const { t, day } = useWords()
  const { id: project } = useProject()
  const [signing, setSigning] = useState(false)
  const write = useWrite('survey.signManual')
  const mine = newest ? data.mySign : null
  const sign = async () => {
    const answer = await write.send({ params: { project, flow: data.flow.id, edition: edition.id } })
    if (!answer.ok) return
    toast({ says: words.signed })
    setSigning(false)
  }
  return (
    <li className={styles.edition}>
      <div className={styles.head}>
        <h3>{t(words.edition, { n: edition.number })} <Badge tone={newest && edition.version === data.flow.version ? 'good' : 'plain'}>{t(words.ofVersion, { n: edition.version })}</Badge></h3>
        {mine && !signing && <Button tone="first" icon="edit" onClick={() => setSigning(true)}>{t(words.sign)}</Button>}
      </div>
      <div className={styles.line}><span>{edition.document}</span><span>{t(words.issuedBy, { name: edition.by.name, day: day(edition.day) })}</span></div>
      {edition.note && <Text>{edition.note}</Text>}
      {signing && mine && (
        <Asked title={t(words.signTitle, { n: edition.number })} yes={t(words.sign)} problem={write.problem} busy={write.busy} onSave={() => void sign()} onCancel={() => setSigning(false)}>
          <Text>{t(words.signAs, { place: t(signingPlaceWords[mine]) })}</Text>
        </Asked>
      )}
      <dl className={styles.signatures}>
        {signingPlaces.map((place) => {
          const signed = edition.signatures.find((s) => s.place === place)
          return <div key={place} data-signed={signed ? '' : undefined}><dt>{t(signingPlaceWords[place])}</dt><dd>{signed ? t(words.signedBy, { name: signed.by.name, day: day(signed.day) }) : t(words.unsigned)}</dd></div>
        })}
      </dl>
      <PrintButtons flow={data.flow.id} edition={edition.id} document={edition.document} />
    </li>
  )
}

type AskedProps = { readonly title: string; readonly yes: string; readonly problem: Problem | null; readonly busy: boolean; readonly disabled?: boolean; readonly onSave: () => void; readonly onCancel: () => void; readonly children: ReactNode }

/** What cannot be taken back is said once more before it is done. */
function Asked({ title, yes, problem, busy, disabled, onSave, onCancel, children }: AskedProps) {
  const { t } = useWords()
  return (
    <Card tight tone="next">
      <Form onSubmit={onSave} label={title}>
        <Title level={3}>{title}</Title>
        {children}
        <ErrorNotice problem={problem?.errors ? null : problem} />
        <Row end gap={2}><Button onClick={onCancel}>{t(matterWords.cancel)}</Button><Button type="submit" tone="first" icon="check" busy={busy} disabled={disabled}>{yes}</Button></Row>
      </Form>
    </Card>
  )
}
