/** One finding beside the list: what it is, what is done about it, what the user answered, what the customer reads, and how it came to this. */
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { Link } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { Facts, Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Alert, Badge, Shown } from '#web/ui/notice.tsx'
import { findingsWords, findingWords as words } from './finding.page.words.ts'
import { ClassBadge, Evidence } from './lists.view.tsx'
import { AnswerForm, ReasonForm, ResolveForm } from './settle.view.tsx'
import { ShareForm } from './share.view.tsx'
import { TriageForm } from './triage.view.tsx'
import { classes } from './validation.ts'
import { kindWords } from './validation.words.ts'
import styles from './finding.module.css'

export type FindingData = Output<'validation.finding'>

type FindingDrawerProps = { readonly finding: string; readonly act: string; readonly onAct: (act: string) => void; readonly next: string | null; readonly onNext: (finding: string) => void; readonly onClose: () => void }

export function FindingDrawer({ finding, act, onAct, next, onNext, onClose }: FindingDrawerProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const read = useRead('validation.finding', { params: { project, finding } }, { hold: true })
  const settled = read.data && read.data.finding.class !== 'untriaged' && act === ''
  return (
    <Drawer
      title={words.title} size="wide" onClose={onClose}
      foot={settled && next && <Button icon="right" onClick={() => onNext(next)}>{t(words.next)}</Button>}
    >
      <Shown read={read}>{(data) => <Body data={data} act={act} onAct={onAct} />}</Shown>
    </Drawer>
  )
}

type BodyProps = { readonly data: FindingData; readonly act: string; readonly onAct: (act: string) => void }

function Body({ data, act, onAct }: BodyProps) {
  const { t, day, moment } = useWords()
  const { id: project } = useProject()
  const { finding: f, evidence, stepNow, history } = data
  return (
    <Stack gap={5}>
      <Stack gap={2}>
        <Row gap={2}><ClassBadge of={f.class} /><Badge>{t(kindWords[f.kind])}</Badge>{f.resolved && <Badge tone="good" icon="check">{t(words.resolved)}</Badge>}{f.shared && !f.resolved && <Badge tone="info">{t(words.shared)}</Badge>}</Row>
        <p className={styles.said}>{f.words}</p>
        <Text quiet size="small">
          <Link to={`/projects/${project}/flows/${f.flow.id}`}>{t(f.flow.name)}</Link> · {f.step ? `${t(findingsWords.step, { n: f.step.number })} ${t(f.step.title)}` : t(findingsWords.whole)} · {t(words.found, { version: f.version })}
        </Text>
        <Text quiet size="small">{t(words.by, { name: f.by.name, day: day(f.day) })}{f.run && <> · <Link to={`/projects/${project}/validation/runs/${f.run}`}>{t(words.run)}</Link></>}</Text>
        <Evidence files={evidence} />
        {stepNow && f.step && (stepNow.title.zh !== f.step.title.zh || stepNow.number !== f.step.number) && <Text quiet size="small">{t(words.stepNow)}: {stepNow.number} {t(stepNow.title)}</Text>}
      </Stack>
      <SlipNotice data={data} />
      <Treatment data={data} act={act} onAct={onAct} />
      <Acts data={data} act={act} onAct={onAct} />
      <Stack gap={2}>
        <Title>{t(words.history)}</Title>
        <ol className={styles.history}>
          {history.map((h) => <li key={h.number}><span>{t(h.says)}</span><small>{moment(h.at)}</small></li>)}
        </ol>
      </Stack>
    </Stack>
  )
}

/** The plan moved since somebody relied on it: by how much, why, and who is to be told. */
function SlipNotice({ data: { finding: f, qualified } }: { readonly data: FindingData }) {
  const { t, day } = useWords()
  const { id: project } = useProject()
  const release = f.triage?.release
  if (!f.slip || !release) return null
  const { slip } = f
  const names = qualified.filter((q) => q.state === 'qualified').map((q) => q.person.name)
  return (
    <Alert
      tone="warn" title={slip.dropped === null ? t(words.slip, { name: t(release.name), n: slip.days }) : t(words.gone, { name: t(release.name) })}
      action={<Button size="small" to={`/projects/${project}/releases?release=${release.id}`}>{t(words.touchesMore)}</Button>}
    >
      {slip.dropped === null && slip.from !== slip.to && <p>{t(words.slipDays, { from: day(slip.from), to: day(slip.to) })}</p>}
      <p>{t(words.slipWhy, { reason: slip.dropped ?? slip.reason })}</p>
      <p>{names.length > 0 ? t(words.touched, { names: names.join(t({ zh: '、', en: ', ' })) }) : t(words.touchesNobody)}</p>
    </Alert>
  )
}

function Treatment({ data, act, onAct }: BodyProps) {
  const { t, day } = useWords()
  const { finding: f, can } = data
  const { triage } = f
  const [doing, wanted] = act.split('-')
  const form = doing === 'triage' || (triage === null && act === '' && can['triage'] === true)
  return (
    <Stack gap={3}>
      <Title>{t(words.triage)}</Title>
      {triage === null && <Text quiet>{t(words.waits)}</Text>}
      {triage && (
        <Facts items={[
          ...(triage.say ? [{ name: words.say, value: triage.say }] : []),
          ...(triage.release ? [{ name: words.release, value: t(triage.release.real ? words.out : words.planned, { name: t(triage.release.name), day: day(triage.release.real ?? triage.release.planned) }) }] : []),
          ...(triage.workaround ? [{ name: words.workaround, value: triage.workaround }] : []),
          ...(triage.note ? [{ name: words.note, value: triage.note }] : []),
          { name: words.triagedBy, value: `${t(words.by, { name: triage.by.name, day: day(triage.day) })}${triage.times > 1 ? ` · ${t(words.times, { n: triage.times })}` : ''}` },
          ...(f.answer ? [{ name: words.answer, value: `${t(f.answer.accepted ? words.accepted : words.declined)}: ${f.answer.words} (${t(words.by, { name: f.answer.by.name, day: day(f.answer.day) })})` }] : []),
          ...(f.resolved ? [{ name: words.resolved, value: `${f.resolved.how}${f.resolved.release ? ` · ${t(f.resolved.release.name)}` : ''} (${t(words.by, { name: f.resolved.by.name, day: day(f.resolved.day) })})` }] : []),
        ]} />
      )}
      {f.shared && (
        <Alert title={words.shared}>
          <p>{t(f.shared.words)}</p>
          {f.shared.workaround && <p>{t(words.workaround)}: {t(f.shared.workaround)}</p>}
          <Text quiet size="small">{t(words.by, { name: f.shared.by.name, day: day(f.shared.day) })}</Text>
          {f.resolved && <p>{t(words.hidden)}</p>}
        </Alert>
      )}
      {form && f.resolved === null && <TriageForm key={act} data={data} focused={doing === 'triage'} first={classes.find((c) => c === wanted) ?? null} onDone={() => onAct('')} />}
    </Stack>
  )
}

/** What can be done about it now, one form at a time. */
function Acts({ data, act, onAct }: BodyProps) {
  const { t } = useWords()
  const { finding: f, can } = data
  const done = () => onAct('')
  if (f.triage === null) return null
  if (act === 'answer') return <AnswerForm data={data} onDone={done} />
  if (act === 'resolve') return <ResolveForm data={data} onDone={done} />
  if (act === 'reopen' || act === 'unshare') return <ReasonForm data={data} act={act} onDone={done} />
  if (act === 'share') return <ShareForm data={data} onDone={done} />
  if (act !== '') return null
  const open = f.resolved === null
  return (
    <div className={styles.acts}>
      {open && f.class === 'communicate' && can['answer'] && <Button icon="ask" onClick={() => onAct('answer')}>{t(words.record)}</Button>}
      {open && can['resolve'] && <Button icon="check" onClick={() => onAct('resolve')}>{t(words.resolve)}</Button>}
      {open && can['triage'] && <Button icon="edit" onClick={() => onAct('triage')}>{t(words.again)}</Button>}
      {open && can['share'] && <Button icon="people" onClick={() => onAct('share')}>{t(f.shared ? words.shareAgain : words.share)}</Button>}
      {f.shared && can['share'] && <Button tone="danger" onClick={() => onAct('unshare')}>{t(words.unshare)}</Button>}
      {!open && can['resolve'] && <Button icon="undo" onClick={() => onAct('reopen')}>{t(words.reopen)}</Button>}
    </div>
  )
}
