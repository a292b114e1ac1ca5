/** The decision to go live: both sides' signatures, what exactly each signed, and signing on what one sees. */
import { useState } from 'react'
import type { Side } from '#ground/people/people.ts'
import { sideWords } from '#ground/people/role.words.ts'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { refreshChapters, useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { ActForm } from '#web/ui/act.tsx'
import { Button } from '#web/ui/button.tsx'
import { Checkbox, faultAt, Textarea } from '#web/ui/fields.tsx'
import { Stack, Text, Title } from '#web/ui/layout.tsx'
import { Badge } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { stateOf, StateSign } from './cell.view.tsx'
import { actWords, gateWords as words } from './gate.page.words.ts'
import type { BodyProps, GateData } from './deed.view.tsx'
import { signerWords, stateWords, verdictWords, weightWords } from './readiness.words.ts'
import styles from './gate.module.css'

export function Signatures({ data, act, onAct }: BodyProps) {
  const { t } = useWords()
  const { side } = useProject()
  const { gate, can } = data
  const own = gate.signatures[side]
  const open = gate.sign === 'open' || gate.sign === 'again'
  const doing = act === 'sign' && open ? 'sign' : act === 'withdraw' && own ? 'withdraw' : null
  return (
    <section className={styles.section} aria-label={t(words.decision)}>
      <Title>{t(words.decision)}</Title>
      <div className={styles.sides}>{(['vendor', 'customer'] as const).map((of) => <SideCard key={of} data={data} side={of} />)}</div>
      {doing === 'sign' && <SignForm data={data} onDone={() => onAct('')} />}
      {doing === 'withdraw' && <WithdrawForm data={data} onDone={() => onAct('')} />}
      {doing === null && (
        <>
          <div className={styles.acts}>
            {open && <Button tone="first" icon="edit" onClick={() => onAct('sign')}>{t(gate.sign === 'again' ? words.signAgain : words.sign)}</Button>}
            {can['sign'] && own && !gate.live && <Button tone="danger" icon="undo" onClick={() => onAct('withdraw')}>{t(words.withdraw)}</Button>}
          </div>
          {gate.sign === 'noGo' && <Text quiet size="small">{t(words.whyNot, { n: gate.blocking })}</Text>}
          {gate.sign === 'notYours' && <Text quiet size="small">{t(words.mayNot)}</Text>}
        </>
      )}
    </section>
  )
}

function SideCard({ data, side }: { readonly data: GateData; readonly side: Side }) {
  const { t, day } = useWords()
  const signature = data.gate.signatures[side]
  const [told, lines] = [data.gate.withdrawn[side], data.signed.find((s) => s.signature.side === side)?.lines]
  return (
    <div className={styles.side} data-stands={signature?.stands}>
      <h3>{t(sideWords[side])}</h3>
      {signature
        ? <><p>{t(words.signedBy, { name: signature.by.name, day: day(signature.day), verdict: t(verdictWords[signature.verdict]) })}</p><Badge tone={signature.stands ? 'good' : 'bad'} icon={signature.stands ? 'check' : 'warning'}>{t(signature.stands ? words.stands : words.fell)}</Badge></>
        : <p className={styles.quiet}>{t(words.notSigned)}</p>}
      {told && <p className={styles.quiet}>{t(words.wasWithdrawn, { name: told.by.name, day: day(told.day), reason: told.reason })}</p>}
      {lines && lines.length > 0 && (
        <details>
          <summary>{t(words.asSigned, { side: t(signerWords[side]) })}</summary>
          <ul className={styles.lines}>
            {lines.map((l) => (
              <li key={l.code}>
                <StateSign state={l.state === 'unmet' && l.weight === 'should' ? 'should' : l.state} />
                <span>{t(l.title)} {l.internal && <Badge tone="warn" icon="lock">{t(words.inside)}</Badge>}<small>{l.waiver ? t(actWords.signUntil, { until: day(l.waiver.until), name: l.waiver.by.name, why: l.waiver.why }) : t(l.says ?? stateWords.unanswered)}</small></span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** Exactly what is signed stands above the button: every condition, and by name what goes along without it. */
function SignForm({ data, onDone }: { readonly data: GateData; readonly onDone: () => void }) {
  const { t, day } = useWords()
  const { id: project, side } = useProject()
  const { gate } = data
  // What was read may have changed under the reader: then it is to be read again.
  const [read, setRead] = useState('')
  const [tried, setTried] = useState(false)
  const write = useWrite('readiness.sign')
  const rows = data.conditions.map((condition, i) => ({ condition, cell: gate.cells[i]! }))
  const exceptions = gate.missing.map((m) => ({ m, title: data.conditions.find((c) => c.code === m.code)?.title ?? m.code }))
  const inside = data.conditions.filter((c) => c.internal).length
  const save = async () => {
    setTried(true)
    if (read !== gate.stand || write.busy) return
    const answer = await write.send({ params: { project, flow: gate.flow.id, unit: gate.unit.id }, body: { stand: gate.stand } })
    if (!answer.ok) return refreshChapters(['readiness'], project)
    toast({ says: actWords.signed })
    onDone()
  }
  const fault = faultAt(write.problem, 'stand')
  return (
    <ActForm title={t(actWords.signTitle, { side: t(signerWords[side]) })} problem={write.problem} busy={write.busy} yes={exceptions.length > 0 ? actWords.signYesWith : actWords.signYes} onSave={() => void save()} onCancel={onDone}>
      <Text>{t(actWords.signLead)}</Text>
      {fault && <p role="alert" className={styles.fault}>{fault}</p>}
      <Stack gap={2}>
        <h4>{t(actWords.signExceptions, { n: exceptions.length })}</h4>
        {exceptions.length === 0 ? <Text quiet>{t(actWords.signNone)}</Text> : (
          <ul className={styles.lines}>{exceptions.map(({ m, title }) => <li key={m.code}><StateSign state={m.waiver ? 'waived' : 'should'} /><span>{t(title)}<small>{m.waiver ? t(actWords.signUntil, { until: day(m.waiver.until), name: m.waiver.by.name, why: m.waiver.why }) : t(m.says)}</small></span></li>)}</ul>
        )}
      </Stack>
      <Stack gap={2}>
        <h4>{t(actWords.signLines, { n: rows.length })}</h4>
        <ul className={styles.lines}>{rows.map(({ condition: c, cell }) => <li key={c.code}><StateSign state={stateOf(cell, c.weight)} /><span>{t(c.title)} {c.weight === 'should' && <Badge>{t(weightWords.should)}</Badge>} {c.internal && <Badge tone="warn" icon="lock">{t(words.inside)}</Badge>}<small>{t(cell.says)}</small></span></li>)}</ul>
        {inside > 0 && <Text quiet size="small">{t(actWords.signInside, { n: inside })}</Text>}
      </Stack>
      <Checkbox label={actWords.signRead} checked={read === gate.stand} onChange={(yes) => setRead(yes ? gate.stand : '')} error={tried && read !== gate.stand ? actWords.signReadMissing : null} />
    </ActForm>
  )
}

function WithdrawForm({ data: { gate }, onDone }: { readonly data: GateData; readonly onDone: () => void }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const draft = useDraft(`readiness.withdraw.${gate.flow.id}.${gate.unit.id}`, { reason: '' })
  const [tried, setTried] = useState(false)
  const write = useWrite('readiness.withdraw')
  const { reason } = draft.values
  const save = async () => {
    setTried(true)
    if (reason.trim() === '' || write.busy) return
    const answer = await write.send({ params: { project, flow: gate.flow.id, unit: gate.unit.id }, body: { reason } })
    if (!answer.ok) return
    toast({ says: actWords.saved })
    close()
  }
  const close = () => {
    draft.done()
    onDone()
  }
  return (
    <ActForm title={words.withdraw} problem={write.problem} busy={write.busy} danger yes={words.withdraw} onSave={() => void save()} onCancel={close}>
      <Text>{t(actWords.withdrawHint)}</Text>
      <Found draft={draft} />
      <Textarea label={actWords.withdrawReason} rows={3} maxLength={2000} required focused value={reason} onChange={(next) => draft.change({ reason: next })} error={faultAt(write.problem, 'reason') ?? (tried && reason.trim() === '' ? actWords.missing : null)} />
    </ActForm>
  )
}
