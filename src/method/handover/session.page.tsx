/** A whole session on a laptop: rows are people, columns are attempts, the keyboard does the rest. The draft stays on the device until the server has everything. */
import { useEffect, useState } from 'react'
import { newId } from '#kit/ids.ts'
import { call } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { refreshChapters } from '#web/read.ts'
import { useMe, useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { confirm } from '#web/ui/dialog.tsx'
import { Checkbox, Select } from '#web/ui/fields.tsx'
import { Page, PageHeader, Row, Text } from '#web/ui/layout.tsx'
import { Alert, Empty, Shown } from '#web/ui/notice.tsx'
import { fill } from '#kit/words.ts'
import { MomentInput } from './moment.view.tsx'
import { useNames, type Captured } from './names.view.tsx'
import { knownOf } from './pending.view.tsx'
import { peopleOf } from './person.view.tsx'
import { unitPath } from './place.view.tsx'
import { SessionGrid } from './session.grid.view.tsx'
import { emptySheet, outgoing, shownAt, unsaved, type Sheet } from './session.ts'
import { sessionWords as words } from './session.words.ts'
import { Unqualified } from './unqualified.view.tsx'
import styles from './session.module.css'

export default function Session() {
  const { t } = useWords()
  const { id: project } = useProject()
  const { capture } = useNames(project)
  return (
    <Page width="full">
      <PageHeader title={words.title} lead={t(words.lead)} />
      <Shown read={capture}>{(data) => <Desk data={data} />}</Shown>
    </Page>
  )
}

/** The draft of a project's session, kept with every change. */
function useSheet(project: string): readonly [Sheet, (change: (s: Sheet) => Sheet) => void] {
  const key = `changeover.sheet.${project}`
  const [sheet, setSheet] = useState<Sheet>(() => {
    try {
      return { ...emptySheet, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Sheet>) }
    } catch {
      return emptySheet
    }
  })
  useEffect(() => {
    try {
      localStorage.setItem(key, JSON.stringify(sheet))
    } catch {
      // A browser that keeps nothing still saves to the server.
    }
  }, [key, sheet])
  return [sheet, setSheet]
}

function Desk({ data }: { readonly data: Captured }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const me = useMe().person.id
  const [sheet, setSheet] = useSheet(project)
  const [progress, setProgress] = useState<{ readonly n: number; readonly of: number } | null>(null)
  const [told, setTold] = useState<{ readonly saved: number; readonly refused: number; readonly stopped: boolean } | null>(null)
  const capability = data.capabilities.find((c) => c.id === sheet.capability)
  const people = sheet.unit && capability ? peopleOf(data, [], capability.id, sheet.unit) : []
  const late = sheet.when !== '' && Date.parse(sheet.when) > Date.now() + 60_000
  const open = unsaved(sheet)
  const change = (next: Partial<Sheet>) => setSheet((s) => ({ ...s, ...next }))
  const asks = capability && data.wants[capability.id]

  const save = async () => {
    if (late || progress || !capability || open === 0) return
    const end = sheet.when === '' ? Date.now() : Date.parse(sheet.when)
    const out = outgoing(sheet, people.map((p) => p.id), end)
    const showing = sheet.shown.length > 0 && !sheet.showing?.saved ? (sheet.showing ?? { command: newId(), at: shownAt(out, end), saved: false }) : null
    // What goes out is written down first: a page that dies in between sends the same commands again.
    setSheet((s) => ({ ...s, ...(showing ? { showing } : {}), marks: { ...s.marks, ...Object.fromEntries(out.map((o) => [o.key, o.mark])) } }))
    let [saved, refused, stopped] = [0, 0, false]
    setTold(null)
    setProgress({ n: 0, of: out.length })
    if (showing) {
      const answer = await call('handover.demonstrate', { params: { project }, body: { capability: capability.id, unit: sheet.unit, people: [...sheet.shown], at: showing.at } }, { command: showing.command })
      if (answer.ok) change({ showing: { ...showing, saved: true } })
      else stopped = answer.problem.status === 0
      // Refused, it gets a new command the next time: nothing was recorded under this one.
      if (!answer.ok && !stopped) change({ showing: null })
    }
    for (const { key, person, column, mark } of out) {
      if (stopped) break
      const variant = sheet.variants[column]?.trim() || null
      const answer = await call('handover.recordAttempt', {
        params: { project },
        body: {
          capability: capability.id, unit: sheet.unit, person, outcome: mark.outcome, cause: mark.cause, at: mark.at, variant, ...(sheet.vendorAbsent ? { vendorAbsent: true } : {}),
          ...(sheet.coach === '' || sheet.coach === person ? {} : { coach: sheet.coach === 'none' ? null : sheet.coach }),
        },
      }, { command: mark.command })
      if (!answer.ok && answer.problem.status === 0) {
        stopped = true
        break
      }
      if (answer.ok) saved += 1
      else refused += 1
      setSheet((s) => ({ ...s, marks: { ...s.marks, [key]: answer.ok ? { ...mark, state: 'saved', why: null } : { ...mark, state: 'refused', why: answer.problem.detail } } }))
      setProgress({ n: saved + refused, of: out.length })
    }
    setProgress(null)
    setTold({ saved, refused, stopped })
    refreshChapters(['handover'], project)
  }
  const fresh = async () => {
    if (open > 0 && !(await confirm({ title: fill(words.freshTitle, { n: open }), body: words.freshBody, yes: words.freshYes, danger: true }))) return
    setTold(null)
    setSheet(() => ({ ...emptySheet, unit: sheet.unit, capability: sheet.capability }))
  }
  return (
    <>
      <div className={styles.head}>
        <Select label={words.unit} value={sheet.unit} onChange={(unit) => change({ unit })} disabled={open > 0} options={data.units.map((u) => ({ value: u.id, label: unitPath(data.units, u.id, t) }))} />
        <Select label={words.capability} value={sheet.capability} onChange={(next) => change({ capability: next })} disabled={open > 0} options={data.capabilities.map((c) => ({ value: c.id, label: `${c.code} ${t(c.name)}` }))} />
        <MomentInput label={words.when} value={sheet.when} onChange={(when) => change({ when })} error={late ? words.future : null} />
        <Select label={words.coach} value={sheet.coach} onChange={(coach) => change({ coach })} empty={words.coachMe} options={[{ value: 'none', label: words.coachNone }, ...data.people.filter((p) => !(sheet.vendorAbsent && p.side === 'vendor')).map((p) => ({ value: p.id, label: p.name }))]} />
        {asks && asks.vendorAbsent > 0 && <Checkbox label={words.vendorAbsent} checked={sheet.vendorAbsent} onChange={(vendorAbsent) => change({ vendorAbsent, ...(vendorAbsent ? { coach: '' } : {}) })} />}
      </div>
      {capability && <Unqualified flow={capability.flow} person={sheet.coach === '' ? (sheet.vendorAbsent ? null : me) : sheet.coach === 'none' ? null : sheet.coach} />}
      {!capability || !asks || sheet.unit === ''
        ? <Empty icon="columns" title={words.chooseTitle} hint={words.chooseHint} />
        : people.length === 0
          ? <Empty icon="people" title={words.nobody} />
          : <SessionGrid sheet={sheet} setSheet={setSheet} people={people.map((p) => ({ id: p.id, name: p.name, known: knownOf(data, [], capability.id, p.id) }))} asks={asks} mayShow={data.can['demonstrate'] ?? false} />}
      {told?.stopped && <Alert tone="bad">{t(words.stopped)}</Alert>}
      {told && told.refused > 0 && <Alert tone="bad">{t(words.someRefused, { n: told.refused })}</Alert>}
      {told && told.saved > 0 && <Alert tone="good">{t(words.saved, { n: told.saved })}</Alert>}
      <div className={styles.foot}>
        <Row between>
          <Text as="span" quiet size="small">{t(words.kept)}</Text>
          <Row gap={2}>
            <Button icon="plus" onClick={() => void fresh()}>{t(words.fresh)}</Button>
            <Button tone="first" icon="check" busy={progress !== null} disabled={open === 0} onClick={() => void save()}>{progress ? t(words.saving, { n: progress.n, of: progress.of }) : t(words.save, { n: open })}</Button>
          </Row>
        </Row>
      </div>
    </>
  )
}
