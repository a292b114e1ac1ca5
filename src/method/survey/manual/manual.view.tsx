/** The operation manual of a flow as it reads, with what is added right where it stands, and its editions. */
import { useState } from 'react'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead, useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Text, Title } from '#web/ui/layout.tsx'
import { Empty, Shown } from '#web/ui/notice.tsx'
import { flowTo } from '../missing.view.tsx'
import { Editions } from './editions.view.tsx'
import { LostThings } from './lost.view.tsx'
import { isEmpty } from './manual.ts'
import { manualPageWords as words } from './page.words.ts'
import { ManualStep, Mistakes } from './step.view.tsx'
import { TextForm } from './text.view.tsx'
import styles from './manual.module.css'

export type Manual = Output<'survey.manual'>
export type Step = Manual['steps'][number]

export function ManualView({ flow }: { readonly flow: string }) {
  const { id: project } = useProject()
  const read = useRead('survey.manual', { params: { project, flow } }, { hold: true, remember: true })
  return <Shown read={read} lines={8}>{(data) => <Whole data={data} />}</Shown>
}

function Whole({ data }: { readonly data: Manual }) {
  const { t } = useWords()
  const { id: project, can } = useProject()
  const may = data.can['write'] === true && !data.archived
  const nothing = data.steps.length === 0
  return (
    <div className={styles.manual}>
      <Text quiet>{t(words.lead)}</Text>
      {!nothing && <Editions data={data} />}
      <LostThings data={data} may={may} />
      {nothing
        ? <Empty icon="document" title={words.noSteps} hint={words.noStepsHint} action={!data.archived && can['flows.revise'] && <Button tone="first" to={`/projects/${project}/flows/${data.flow.id}`}>{t(words.toSteps)}</Button>} />
        : (
          <>
            <Introduction data={data} may={may} />
            <section className={styles.section}>
              <Title>{t(words.purpose)}</Title>
              {data.purpose === ''
                ? <div className={styles.tools}><Text quiet>{t(words.noPurpose)}</Text><Button size="small" to={flowTo(project, data.flow.id, 'record')}>{t(words.toRecord)}</Button></div>
                : <><div className={styles.said}>{data.purpose}</div><span className={styles.from}>{t(words.purposeFrom)}</span></>}
            </section>
            {data.roles.length > 0 && (
              <section className={styles.section}>
                <Title>{t(words.roles)}</Title>
                <ul className={styles.roles}>{data.roles.map((r) => <li key={t(r.who)}><b>{t(r.who)}</b> <span>{t(words.roleSteps, { steps: r.steps.join(t({ zh: '、', en: ', ' })) })}</span></li>)}</ul>
              </section>
            )}
            <section className={styles.section}>
              <Title>{t(words.steps)}</Title>
              <ol className={styles.steps}>{data.steps.map((step) => <ManualStep key={step.number} data={data} step={step} may={may} />)}</ol>
            </section>
            <section className={styles.section}>
              <Title>{t(words.flowMistakes)}</Title>
              {data.mistakes.length > 0 ? <Mistakes mistakes={data.mistakes} /> : data.steps.every((s) => s.mistakes.length === 0) && <Text quiet>{t(words.noMistakes)}</Text>}
            </section>
          </>
        )}
    </div>
  )
}

function Introduction({ data, may }: { readonly data: Manual; readonly may: boolean }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [writing, setWriting] = useState(false)
  const write = useWrite('survey.introduceManual')
  const none = isEmpty(data.introduction)
  return (
    <section className={styles.section}>
      <div className={styles.head}><Title>{t(words.introduction)}</Title>{may && !writing && <Button icon="edit" onClick={() => setWriting(true)}>{t(none ? words.writeIntroduction : words.editIntroduction)}</Button>}</div>
      {writing
        ? (
          <TextForm
            name={`introduction.${data.flow.id}`} label={words.introduction} value={data.introduction} version={data.introductionVersion} rows={5} maxLength={4000} busy={write.busy} problem={write.problem} onClose={() => setWriting(false)}
            save={async (next, seen) => (await write.send({ params: { project, flow: data.flow.id }, body: { introduction: next, version: seen } })).ok}
          />
        )
        : none ? <Text quiet>{t(words.noIntroduction)}</Text> : <div className={styles.said}>{t(data.introduction)}</div>}
    </section>
  )
}
