/** From the sticker to the saved record: place, person, outcome. The same on a page of its own and in the laptop's drawer. */
import { useState } from 'react'
import { join, type Words } from '#kit/words.ts'
import { useWords } from '#web/language.ts'
import type { Problem } from '#web/api.ts'
import { capture, type CaptureOptions, type Entry } from '#web/outbox.ts'
import { smaller } from '#web/photo.ts'
import { useProject } from '#web/session.ts'
import { Choice } from '#web/ui/fields.tsx'
import { Alert, ErrorNotice, Shown } from '#web/ui/notice.tsx'
import { undoFor } from '#web/unsent.ts'
import { AttemptForm, type Told } from './attempt.view.tsx'
import type { Kind } from './handover.ts'
import { causeWords, outcomeWords } from './handover.words.ts'
import { useNames, type CapabilityBrief, type Captured, type UnitBrief } from './names.view.tsx'
import { knownOf, usePending } from './pending.view.tsx'
import { PersonList } from './person.view.tsx'
import { PlaceBar, PlaceForm, unitPath } from './place.view.tsx'
import { foreseen, next } from './predict.ts'
import { SavedNotice, type Saved } from './saved.view.tsx'
import { ShowForm, type ShownTo } from './shown.view.tsx'
import { foreseenSentence, recordWords as words } from './record.words.ts'

/** Where a person is in the recording; every part may be empty. */
export type At = { readonly unit: string; readonly capability: string; readonly person: string; readonly mode: string }

/** Photos go out before the attempt that names them. */
const evidenceOn = (project: string, files: readonly { readonly blob: Blob; readonly name: string }[]): Pick<CaptureOptions, 'files' | 'attaching'> =>
  (files.length === 0 ? {} : { files, attaching: { operation: 'documents.upload', input: { params: { project }, query: { chapter: 'handover' } }, field: 'evidence', take: 'subject' } })

type CaptureProps = { readonly at: At; readonly go: (next: Partial<At>, step: boolean) => void }

export function Capture(props: CaptureProps) {
  const { id } = useProject()
  const { capture: read } = useNames(id)
  const pending = usePending(id, read.at)
  return <Shown read={read}>{(data) => <Steps {...props} data={data} {...pending} />}</Shown>
}

type StepsProps = CaptureProps & { readonly data: Captured; readonly pending: readonly Entry[]; readonly refused: number; readonly forget: (command: string) => void }

function Steps({ at, go, data, pending, refused, forget }: StepsProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [saved, setSaved] = useState<Saved | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const capability = data.capabilities.find((c) => c.id === at.capability)
  const unit = data.units.find((u) => u.id === at.unit)
  const person = data.people.find((p) => p.id === at.person)

  const keep = async (saving: () => ReturnType<typeof capture>, shown: Omit<Saved, 'command' | 'at'>): Promise<boolean> => {
    setBusy(true)
    const answer = await saving()
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setSaved({ ...shown, command: answer.value, at: Date.now() })
    return answer.ok
  }
  const told = async (c: CapabilityBrief, u: UnitBrief, { outcome, cause, extra, photos }: Told) => {
    const known = knownOf(data, pending, c.id, at.person)
    const asks = data.wants[c.id]
    const after = known && asks ? next(known, outcome, asks) : null
    const result: Words = cause ? join([outcomeWords[outcome], causeWords[cause]], { zh: '：', en: ': ' }) : outcomeWords[outcome]
    const name = person?.name ?? ''
    const says = join([{ zh: name, en: name }, c.name, result], { zh: ' · ', en: ' · ' })
    const files = await Promise.all(photos.map(async (photo) => ({ blob: await smaller(photo), name: photo.name })))
    const kept = await keep(
      () => capture('handover.recordAttempt', { params: { project }, body: { capability: c.id, unit: u.id, person: at.person, outcome, cause, ...extra } }, { says, hold: undoFor, ...evidenceOn(project, files) }),
      { what: says, means: after && asks ? foreseenSentence(foreseen(after, outcome, c.kind as Kind, asks), after) : null, dots: after && after.level < 4 && after.need > 0 ? after : null, deed: true },
    )
    if (kept) go({ person: '' }, false)
  }
  const shown = (c: CapabilityBrief, u: UnitBrief, { people, by, at: when }: ShownTo) => {
    const to = { zh: words.showedTo.zh.replace('{n}', String(people.length)), en: words.showedTo.en.replace('{n}', String(people.length)) }
    void keep(
      () => capture('handover.demonstrate', { params: { project }, body: { capability: c.id, unit: u.id, people: [...people], by, at: when } }, { says: join([c.name, to], { zh: ' · ', en: ' · ' }), hold: undoFor }),
      { what: join([c.name, to], { zh: ' · ', en: ' · ' }), means: null, dots: null, deed: false },
    )
  }
  const undone = () => {
    if (saved) forget(saved.command)
    setSaved(null)
  }
  const picking = !(person && at.mode !== 'demonstrate')
  return (
    <>
      {saved && <SavedNotice key={saved.command} saved={saved} project={project} onUndone={undone} />}
      <ErrorNotice problem={problem} />
      {refused > 0 && <Alert tone="bad">{t(words.refused, { n: refused })}</Alert>}
      {!capability || !unit
        ? <PlaceForm data={data} unit={at.unit} onUnit={(next) => go({ unit: next }, false)} onCapability={(next) => go({ capability: next }, true)} />
        : (
          <>
            <PlaceBar capability={capability} where={unitPath(data.units, unit.id, t)} onChange={() => go({ capability: '', person: '' }, true)} />
            {data.can['demonstrate'] && picking && <Choice bare wide label={words.mode} value={at.mode === 'demonstrate' ? 'demonstrate' : 'attempt'} onChange={(mode) => go({ mode: mode === 'demonstrate' ? mode : '' }, false)} options={[{ value: 'attempt', label: words.attempt }, { value: 'demonstrate', label: words.demonstrate }]} />}
            {at.mode === 'demonstrate'
              ? <ShowForm key={`${at.capability}${at.unit}`} data={data} pending={pending} capability={capability.id} unit={unit.id} busy={busy} onShown={(s) => shown(capability, unit, s)} />
              : person
                ? <AttemptForm key={person.id} data={data} capability={capability} person={person} known={knownOf(data, pending, capability.id, person.id)} busy={busy} onBack={() => go({ person: '' }, false)} onTold={(x) => void told(capability, unit, x)} />
                : <PersonList data={data} pending={pending} capability={capability.id} unit={unit.id} onPick={(next) => go({ person: next }, true)} onDemonstrate={() => go({ mode: 'demonstrate' }, true)} />}
          </>
        )}
    </>
  )
}
