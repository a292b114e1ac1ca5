/** One act at a gate or at a condition of it, as a form at its place. What was typed stays on this device until it is saved. */
import { useState } from 'react'
import { roleWords } from '#ground/people/role.words.ts'
import { sideOf } from '#ground/people/people.ts'
import { Found, useDraft } from '#web/draft.view.tsx'
import type { Problem } from '#web/api.ts'
import { useWords, type Says } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { ActForm } from '#web/ui/act.tsx'
import { Button } from '#web/ui/button.tsx'
import { SearchSelect } from '#web/ui/combobox.tsx'
import { DateInput, faultAt, Textarea } from '#web/ui/fields.tsx'
import { Row, Text } from '#web/ui/layout.tsx'
import { ConfirmForm } from './confirm.view.tsx'
import { spotIn, useDeed, type ActProps } from './deed.view.tsx'
import { actWords as words, gateWords } from './gate.page.words.ts'
import type { BodyProps, GateData } from './deed.view.tsx'

export function ActOf({ data, act, onAct }: BodyProps) {
  const [doing, code] = act.split(':')
  const onDone = () => onAct('')
  const condition = data.conditions.find((c) => c.code === code)
  switch (doing) {
    case 'day': return <DayForm data={data} onDone={onDone} />
    case 'live': return <LiveForm data={data} onDone={onDone} />
    case 'off': return <OffForm data={data} onDone={onDone} />
    case 'unlive': return <UnliveForm data={data} onDone={onDone} />
  }
  if (!condition) return null
  const shared = { data, condition, onDone }
  switch (doing) {
    case 'waive': return <WaiveForm {...shared} />
    case 'end': return <EndForm {...shared} />
    case 'owe': return <OweForm {...shared} />
    case 'confirm': return <ConfirmForm {...shared} />
    case 'unconfirm': return <UnconfirmForm {...shared} />
    default: return null
  }
}

type DeedProps = { readonly data: GateData; readonly onDone: () => void }

function DayForm({ data: { gate, today }, onDone }: DeedProps) {
  const { place, done } = useDeed(gate, onDone)
  const [on, setOn] = useState(gate.on ?? '')
  const write = useWrite('readiness.setDay')
  const save = async () => void done(await write.send({ params: place, body: { on: on || null, version: gate.version } }))
  return (
    <ActForm title={gateWords.changeDay} problem={write.problem} busy={write.busy} onSave={() => void save()} onCancel={onDone}>
      <DateInput label={words.day} description={words.dayHint} value={on} min={today} onChange={setOn} error={faultAt(write.problem, 'on')} />
    </ActForm>
  )
}

function LiveForm({ data: { gate, today }, onDone }: DeedProps) {
  const { place, done } = useDeed(gate, onDone)
  const [on, setOn] = useState(today)
  const write = useWrite('readiness.wentLive')
  const save = async () => void done(await write.send({ params: place, body: on ? { on } : {} }))
  return (
    <ActForm title={gateWords.wentLive} problem={write.problem} busy={write.busy} yes={gateWords.wentLive} onSave={() => void save()} onCancel={onDone}>
      <DateInput label={words.liveOn} description={words.liveHint} value={on} max={today} onChange={setOn} error={faultAt(write.problem, 'on')} />
    </ActForm>
  )
}

type ReasonProps = { readonly name: string; readonly title: Says; readonly hint?: Says; readonly yes: Says; readonly problem: Problem | null; readonly busy: boolean; readonly send: (reason: string) => Promise<boolean>; readonly onDone: () => void }

/** Anything that is taken back asks why, in one field. */
function ReasonForm({ name, title, hint, yes, problem, busy, send, onDone }: ReasonProps) {
  const { t } = useWords()
  const draft = useDraft(`readiness.${name}`, { reason: '' })
  const [tried, setTried] = useState(false)
  const { reason } = draft.values
  const save = async () => {
    setTried(true)
    if (reason.trim() !== '' && !busy && (await send(reason))) draft.done()
  }
  const cancel = () => {
    draft.done()
    onDone()
  }
  return (
    <ActForm title={title} problem={problem} busy={busy} danger yes={yes} onSave={() => void save()} onCancel={cancel}>
      {hint && <Text>{t(hint)}</Text>}
      <Found draft={draft} />
      <Textarea label={words.reason} rows={3} maxLength={2000} required focused value={reason} onChange={(next) => draft.change({ reason: next })} error={faultAt(problem, 'reason') ?? (tried && reason.trim() === '' ? words.missing : null)} />
    </ActForm>
  )
}

const at = ({ gate }: GateData): string => `${gate.flow.id}.${gate.unit.id}`

function OffForm({ data, onDone }: DeedProps) {
  const { place, done } = useDeed(data.gate, onDone)
  const write = useWrite('readiness.takeOff')
  return <ReasonForm name={`off.${at(data)}`} title={gateWords.takeOff} hint={words.takeOffHint} yes={gateWords.takeOff} problem={write.problem} busy={write.busy} onDone={onDone} send={async (reason) => done(await write.send({ params: place, body: { reason } }))} />
}

function UnliveForm({ data, onDone }: DeedProps) {
  const { place, done } = useDeed(data.gate, onDone)
  const write = useWrite('readiness.takeBackLive')
  return <ReasonForm name={`unlive.${at(data)}`} title={gateWords.unlive} yes={gateWords.unlive} problem={write.problem} busy={write.busy} onDone={onDone} send={async (reason) => done(await write.send({ params: place, body: { reason } }))} />
}

function EndForm({ data, condition, onDone }: ActProps) {
  const { t } = useWords()
  const { project, done } = useDeed(data.gate, onDone)
  const [shared, inside] = [useWrite('readiness.endWaiver'), useWrite('readiness.endWaiverInside')]
  const waiver = data.gate.waivers.find((w) => w.code === condition.code)
  if (!waiver) return null
  const write = condition.internal ? inside : shared
  const send = async (reason: string) => done(condition.internal ? await inside.send({ params: { project, insideWaiver: waiver.id }, body: { reason } }) : await shared.send({ params: { project, waiver: waiver.id }, body: { reason } }))
  return <ReasonForm name={`end.${waiver.id}`} title={t(words.endTitle, { title: t(condition.title) })} yes={gateWords.endWaiver} problem={write.problem} busy={write.busy} onDone={onDone} send={send} />
}

function UnconfirmForm({ data, condition, onDone }: ActProps) {
  const { t } = useWords()
  const { project, done } = useDeed(data.gate, onDone)
  const write = useWrite('readiness.takeBackConfirmation')
  const send = async (reason: string) => done(await write.send({ params: { project }, body: { ...spotIn(condition, data.gate), reason } }))
  return <ReasonForm name={`unconfirm.${condition.code}.${at(data)}`} title={t(words.unconfirmTitle, { title: t(condition.title) })} yes={gateWords.unconfirm} problem={write.problem} busy={write.busy} onDone={onDone} send={send} />
}

function WaiveForm({ data, condition, onDone }: ActProps) {
  const { t } = useWords()
  const draft = useDraft(`readiness.waive.${condition.code}.${at(data)}`, { why: '', until: '' })
  const close = () => {
    draft.done()
    onDone()
  }
  const { place, done } = useDeed(data.gate, close)
  const [tried, setTried] = useState(false)
  const [shared, inside] = [useWrite('readiness.waive'), useWrite('readiness.waiveInside')]
  const write = condition.internal ? inside : shared
  const { why, until } = draft.values
  const save = async () => {
    setTried(true)
    if (why.trim() === '' || until === '' || write.busy) return
    done(await write.send({ params: place, body: { code: condition.code, why, until } }))
  }
  return (
    <ActForm title={t(words.waiveTitle, { title: t(condition.title) })} problem={write.problem} busy={write.busy} yes={gateWords.waive} onSave={() => void save()} onCancel={close}>
      <Text>{t(words.waiveHint)}</Text>
      <Text quiet size="small">{t(condition.internal ? words.waiveInside : words.waiveShared)}</Text>
      <Found draft={draft} />
      <Textarea label={words.why} rows={3} maxLength={2000} required focused value={why} onChange={(next) => draft.change({ why: next })} error={faultAt(write.problem, 'why') ?? faultAt(write.problem, 'code') ?? (tried && why.trim() === '' ? words.missing : null)} />
      <DateInput label={words.until} required value={until} min={data.today} onChange={(next) => draft.change({ until: next })} error={faultAt(write.problem, 'until') ?? (tried && until === '' ? words.untilMissing : null)} />
    </ActForm>
  )
}

const asked = { flow: words.owedFlow, unit: words.owedUnit, place: words.owedPlace } as const

function OweForm({ data, condition, onDone }: ActProps) {
  const { t } = useWords()
  const { project, done } = useDeed(data.gate, onDone)
  const owed = data.gate.missing.find((m) => m.code === condition.code)?.owed
  const [person, setPerson] = useState(owed?.person?.id ?? '')
  const [due, setDue] = useState(owed?.due ?? '')
  const [tried, setTried] = useState(false)
  const [shared, inside] = [useWrite('readiness.assign'), useWrite('readiness.assignInside')]
  const [clear, clearInside] = [useWrite('readiness.clearOwing'), useWrite('readiness.clearOwingInside')]
  const [write, clearing] = condition.internal ? [inside, clearInside] : [shared, clear]
  const [spot, version] = [spotIn(condition, data.gate), owed?.version ?? 0]
  const save = async () => {
    setTried(true)
    if (person === '' || due === '' || write.busy) return
    done(await write.send({ params: { project }, body: { ...spot, person, due, version } }))
  }
  const members = data.members.filter((m) => !condition.internal || sideOf[m.role] === 'vendor')
  return (
    <ActForm title={t(words.owedTitle, { title: t(condition.title) })} problem={write.problem ?? clearing.problem} busy={write.busy} onSave={() => void save()} onCancel={onDone}>
      <Text quiet size="small">{t(asked[condition.scope])}</Text>
      <SearchSelect label={words.person} required value={person} onChange={setPerson} options={members.map((m) => ({ value: m.id, label: `${m.name} · ${t(roleWords[m.role])}` }))} error={faultAt(write.problem, 'person') ?? (tried && person === '' ? words.personMissing : null)} />
      <DateInput label={words.due} required value={due} min={data.today} onChange={setDue} error={faultAt(write.problem, 'due') ?? (tried && due === '' ? words.untilMissing : null)} />
      {owed?.person && <Row><Button size="small" tone="quiet" icon="cross" busy={clearing.busy} onClick={() => void clearing.send({ params: { project }, body: { ...spot, version } }).then((answer) => done(answer, words.cleared))}>{t(gateWords.unassign)}</Button></Row>}
    </ActForm>
  )
}
