/** One gate: may this flow go live in this unit, why, who decided what, and everything that can be done about it. */
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Alert, Badge, ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { ActOf } from './act.view.tsx'
import { Annex } from './annex.view.tsx'
import { DayOf, DecisionBadge, inWeight, useOwed, VerdictBadge, type Condition, type Gate } from './cell.view.tsx'
import { Conditions } from './condition.view.tsx'
import type { BodyProps, GateData } from './deed.view.tsx'
import { actWords, gateWords as words } from './gate.page.words.ts'
import { differenceWords, verdictSays } from './readiness.words.ts'
import { saidOf } from './said.words.ts'
import { Signatures } from './signature.view.tsx'
import styles from './gate.module.css'

export function GateBody({ data, act, onAct }: BodyProps) {
  const { t, day } = useWords()
  const { side } = useProject()
  const { gate, off } = data
  const conditions = new Map(data.conditions.map((c) => [c.code, c]))
  if (!data.planned) {
    return (
      <Stack gap={5}>
        {off && <Alert tone="warn" title={words.offTitle} action={data.can['plan'] && <PlanAgain gate={gate} />}>{t(words.offSays, { name: off.by.name, day: day(off.day), reason: off.reason })}</Alert>}
        <History data={data} />
      </Stack>
    )
  }
  if (gate.cells.length < data.conditions.length) return <Stack gap={5}><Alert tone="warn">{t(words.archived)}</Alert><History data={data} /></Stack>
  return (
    <Stack gap={5}>
      <Stack gap={3}>
        <Row gap={2}><VerdictBadge verdict={gate.verdict} /><DecisionBadge decision={gate.decision} /><DayOf gate={gate} /><Text as="span" quiet size="small">{t(words.version, { n: gate.flow.current })}</Text></Row>
        <Reopened gate={gate} />
        <Verdict gate={gate} conditions={conditions} />
      </Stack>
      <Signatures data={data} act={act} onAct={onAct} />
      {side === 'vendor' && <Sees conditions={data.conditions} />}
      <Conditions data={data} act={act} onAct={onAct} />
      <Days data={data} act={act} onAct={onAct} />
      <Annex gate={gate} />
      <History data={data} />
    </Stack>
  )
}

function PlanAgain({ gate }: { readonly gate: Gate }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const write = useWrite('readiness.plan')
  const plan = async () => {
    const answer = await write.send({ params: { project }, body: { places: [{ flow: gate.flow.id, unit: gate.unit.id }], on: null } })
    if (answer.ok) toast({ says: actWords.saved })
  }
  return <Stack gap={2}><ErrorNotice problem={write.problem} /><Row><Button size="small" icon="undo" busy={write.busy} onClick={() => void plan()}>{t(words.onAgain)}</Button></Row></Stack>
}

const alertTones = { go: 'good', exceptions: 'warn', noGo: 'bad' } as const

/** The answer as a sentence, and exactly why. */
function Verdict({ gate, conditions }: { readonly gate: Gate; readonly conditions: ReadonlyMap<string, Condition> }) {
  const { t, day } = useWords()
  const owedBy = useOwed()
  const all = inWeight(gate.missing)
  const [blocking, named] = [all.filter((m) => m.weight === 'must' && !m.waiver), all.filter((m) => m.weight === 'should' || m.waiver)]
  const titleOf = (code: string) => t(conditions.get(code)?.title ?? code)
  return (
    <div className={styles.verdict} data-verdict={gate.verdict}>
      <Alert tone={alertTones[gate.verdict]} title={verdictSays[gate.verdict]}>
        {blocking.length > 0 && <><p>{t(words.reasons, { n: blocking.length })}</p><ul className={styles.why}>{blocking.map((m) => <li key={m.code}>{t(words.must, { title: titleOf(m.code), says: t(m.says) })} <small data-late={m.owed.overdue || undefined}>{t(words.owed, { who: owedBy(m.owed) })}</small></li>)}</ul></>}
        {named.length > 0 && (
          <>{blocking.length > 0 && <p>{t(words.exceptions)}</p>}<ul className={styles.why}>{named.map((m) => (
            <li key={m.code}>{m.waiver ? t(words.waivedBy, { title: titleOf(m.code), until: day(m.waiver.until), name: m.waiver.by.name, why: m.waiver.why }) : t(words.should, { title: titleOf(m.code), says: t(m.says) })}</li>
          ))}</ul></>
        )}
      </Alert>
    </div>
  )
}

/** What is otherwise than it was signed: it was so, it is so now. */
function Reopened({ gate }: { readonly gate: Gate }) {
  const { t } = useWords()
  if (gate.reopened.length === 0) return null
  // Both signatures may fall by the same thing; it is said once.
  const once = [...new Map(gate.reopened.map((d) => [`${d.code} ${d.kind}`, d])).values()]
  return (
    <Alert tone={gate.live ? 'warn' : 'bad'} title={gate.live ? words.differs : words.reopened}>
      {!gate.live && <p>{t(words.reopenedHint)}</p>}
      <ul className={styles.why}>{once.map((d) => <li key={`${d.code} ${d.kind}`}>{t(saidOf(differenceWords[d.kind], d))} {d.internal && <Badge tone="warn" icon="lock">{t(words.inside)}</Badge>}</li>)}</ul>
    </Alert>
  )
}

/** For the vendor: what of all this reaches the customer. */
function Sees({ conditions }: { readonly conditions: readonly Condition[] }) {
  const { t } = useWords()
  const inside = conditions.filter((c) => c.internal)
  return (
    <details className={styles.sees} open={inside.length > 0}>
      <summary>{t(words.sees)}</summary>
      <p>{inside.length === 0 ? t(words.seesAll) : t(words.seesNot, { names: inside.map((c) => t(c.short)).join(t({ zh: '、', en: ', ' })) })}</p>
    </details>
  )
}

/** When it goes live, and that it did. */
function Days({ data, act, onAct }: BodyProps) {
  const { t, day } = useWords()
  const { gate, can } = data
  const doing = ['day', 'off', 'live', 'unlive'].includes(act)
  return (
    <section className={styles.section} aria-label={t(words.days)}>
      <Title>{t(words.days)}</Title>
      {gate.live ? <Text>{t(words.liveBy, { day: day(gate.live.on), name: gate.live.by.name })}</Text> : <Text><DayOf gate={gate} /></Text>}
      {doing
        ? <ActOf data={data} act={act} onAct={onAct} />
        : (
          <div className={styles.acts}>
            {!gate.live && can['goLive'] && gate.decision === 'go' && <Button tone="first" icon="flag" onClick={() => onAct('live')}>{t(words.wentLive)}</Button>}
            {!gate.live && can['plan'] && <Button icon="clock" onClick={() => onAct('day')}>{t(words.changeDay)}</Button>}
            {!gate.live && can['plan'] && <Button tone="danger" icon="trash" onClick={() => onAct('off')}>{t(words.takeOff)}</Button>}
            {gate.live && can['goLive'] && <Button icon="undo" onClick={() => onAct('unlive')}>{t(words.unlive)}</Button>}
          </div>
        )}
      {!gate.live && can['goLive'] && gate.decision !== 'go' && !doing && <Text quiet size="small">{t(words.liveWhen)}</Text>}
    </section>
  )
}

function History({ data }: { readonly data: GateData }) {
  const { t, moment } = useWords()
  return (
    <section className={styles.section} aria-label={t(words.history)}>
      <Title>{t(words.history)}</Title>
      {data.history.length === 0 ? <Text quiet>{t(words.noHistory)}</Text> : (
        <ol className={styles.history}>
          {data.history.map((h, i) => (
            <li key={i}><span>{t(h.says)} {h.internal && <Badge tone="warn" icon="lock">{t(words.inside)}</Badge>}</span><small>{moment(h.at)}</small></li>
          ))}
        </ol>
      )}
    </section>
  )
}
