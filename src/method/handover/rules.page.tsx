/** The handover criteria: the method's defaults, this project's values beside them, changed with a reason by those who may. */
import { useState } from 'react'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead, useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Checkbox, Textarea } from '#web/ui/fields.tsx'
import { Card, Page, PageHeader, Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Alert, Badge, ErrorNotice, Shown } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { changesIn, withDemonstrations, withCommon, withStrictly } from './draft.ts'
import { may, type Kind } from './handover.ts'
import { kindWords } from './handover.words.ts'
import { ClassTable } from './rules.table.view.tsx'
import { commonRule, demonstrationsOf, type CommonRule, type Settings } from './rule.ts'
import { ValueCell } from './rules.value.view.tsx'
import { commonRuleWords, rulesWords as words } from './rules.words.ts'
import { commonRanges } from './settings.ts'
import styles from './rules.module.css'

type Rules = Output<'handover.rules'>

export default function RulesPage() {
  const { t } = useWords()
  const { id: project } = useProject()
  const rules = useRead('handover.rules', { params: { project } })
  return (
    <Page>
      <PageHeader title={words.title} lead={t(words.lead)} />
      <Shown read={rules} lines={12}>{(data) => <Criteria data={data} />}</Shown>
    </Page>
  )
}

function Criteria({ data }: { readonly data: Rules }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const write = useWrite('handover.changeRules')
  const before = data.settings as Settings
  const [draft, setDraft] = useState<Settings | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const now = draft ?? before
  const changes = changesIn(now)
  const edit = draft === null ? null : setDraft

  const save = async () => {
    setTried(true)
    if (!draft || reason.trim() === '' || write.busy) return
    const answer = await write.send({ params: { project }, body: { reason, settings: draft as never } })
    if (!answer.ok) return
    setDraft(null)
    setReason('')
    setTried(false)
    toast({ says: words.saved })
  }
  const stop = () => {
    setDraft(null)
    write.clear()
  }
  return (
    <Stack gap={5}>
      <Row between>
        <Row gap={2}><Badge tone={changes > 0 ? 'next' : 'plain'}>{changes > 0 ? t(words.changed, { n: changes }) : t(words.unchanged)}</Badge><Text as="span" quiet size="small">{t(may.changeRules.says)}</Text></Row>
        {data.can['changeRules'] && draft === null && <Button tone="first" icon="edit" onClick={() => setDraft(before)}>{t(words.edit)}</Button>}
        {draft !== null && changes > 0 && <Button tone="quiet" icon="undo" onClick={() => setDraft({})}>{t(words.defaults)}</Button>}
      </Row>
      <section aria-labelledby="classes"><Title id="classes">{t(words.perClass)}</Title><ClassTable settings={now} edit={edit} /></section>
      {edit
        ? <Checkbox label={words.strictly} checked={now.strictlyThree ?? false} onChange={(on) => edit(withStrictly(now, on))} />
        : now.strictlyThree && <Alert>{t(words.strictly)}</Alert>}
      <div className={styles.two}>
        <section aria-labelledby="common"><Title id="common">{t(words.common)}</Title>
          <div className={styles.scroll}><table className={styles.table}>
            <thead><tr><th scope="col">{t(words.criterion)}</th><th scope="col">{t(words.value)}</th></tr></thead>
            <tbody>
              {(Object.keys(commonRule) as (keyof CommonRule)[]).map((key) => (
                <tr key={key}><th scope="row">{t(commonRuleWords[key])}</th><td><ValueCell label={commonRuleWords[key]} value={now.common?.[key] ?? commonRule[key]} usual={commonRule[key]} range={commonRanges[key]} edit={edit && ((n) => edit(withCommon(now, key, n as number)))} /></td></tr>
              ))}
            </tbody>
          </table></div>
        </section>
        <section aria-labelledby="demonstrations"><Title id="demonstrations">{t(words.demonstrations)}</Title>
          <div className={styles.scroll}><table className={styles.table}>
            <thead><tr><th scope="col">{t(words.criterion)}</th><th scope="col">{t(words.value)}</th></tr></thead>
            <tbody>
              {(Object.keys(demonstrationsOf) as Kind[]).map((kind) => (
                <tr key={kind}><th scope="row">{t(kindWords[kind])}</th><td><ValueCell label={kindWords[kind]} value={now.demonstrations?.[kind] ?? demonstrationsOf[kind]} usual={demonstrationsOf[kind]} range={[1, 20]} edit={edit && ((n) => edit(withDemonstrations(now, kind, n as number)))} /></td></tr>
              ))}
            </tbody>
          </table></div>
        </section>
      </div>
      {draft !== null && (
        <div className={styles.foot}>
          <Card tone="next">
            <Stack>
              <ErrorNotice problem={write.problem} faults />
              <Textarea label={words.reason} description={words.reasonHint} required rows={2} maxLength={2000} value={reason} onChange={setReason} error={tried && reason.trim() === '' ? words.needReason : null} />
              <Row end><Button onClick={stop}>{t(words.cancel)}</Button><Button tone="first" busy={write.busy} onClick={() => void save()}>{t(words.save)}</Button></Row>
            </Stack>
          </Card>
        </div>
      )}
    </Stack>
  )
}
