/** The preparation in the office as deeds: three weeks before the first day on site, and what came of it during the eight weeks. */
import type { Step } from '#ground/flows/steps.ts'
import { addDays, type Day, type Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { spares } from '#world/flows/spares.ts'
import { flows } from '#world/flows.ts'
import { momentAt, weekend } from '#world/history/clock.ts'
import { beat } from '#world/history/way.ts'
import { flowId, idAt, personId } from '#world/ids.ts'
import { w } from '#world/text.ts'
import type { Found, OfficeDeed } from '#world/validation/deeds.ts'
import { findings, type WorldFinding } from '#world/validation/findings.ts'
import { matters } from '#world/validation/matters.ts'
import { plan } from '#world/validation/plan.ts'
import { runs, type WorldRun } from '#world/validation/runs.ts'

/** Working days of preparation before the first day on site. */
export const validated = 15

export type Around = { readonly prepared: readonly Day[]; readonly story: readonly Day[]; readonly today: Day; readonly say: (words: Words) => string }

/** The flow of after-sales in its second version: an urgent quotation leaves within two hours. */
export const sparesRevised: readonly Step[] = spares.map((step, i) => (i === 3 ? { ...step, expected: w('普通报价当天发出，加急报价两小时内', 'An ordinary quotation leaves the same day, an urgent one within two hours') } : step))

/** This day, or the Monday after it. */
const workingDay = (day: Day): Day => (weekend(day) ? workingDay(addDays(day, 1)) : day)

export function prepare(around: Around): readonly OfficeDeed[] {
  const { say } = around
  const day = (when: string): Day => (when.startsWith('p') ? around.prepared[Number(when.slice(1)) - 1]! : when.startsWith('+') ? workingDay(addDays(around.today, Number(when.slice(1)))) : around.story[beat(`${when}D`).day]!)
  /** Every deed gets a minute of its own on its day; while the team is on site, after work there. */
  const taken = new Map<Day, number>()
  const moment = (when: string, minutes = 1): Moment => {
    const on = day(when)
    const minute = taken.get(on) ?? (around.prepared.includes(on) ? 8 * 60 + 40 : 16 * 60 + 40)
    taken.set(on, minute + minutes)
    return momentAt(on, minute)
  }
  const ids = new Map<string, Id>()
  /** The id of something that is named again later. */
  const keep = (key: string, at: Moment): Id => {
    const id = idAt(Date.parse(at), `office ${key}`)
    ids.set(key, id)
    return id
  }
  const noted = (when: string, by: string, key: string, minutes?: number) => {
    const recordedAt = moment(when, minutes)
    return { recordedAt, by: personId(by), id: keep(key, recordedAt) }
  }
  const idOf = (key: string): Id => ids.get(key)!
  const deeds: OfficeDeed[] = []

  for (const r of plan) deeds.push({ ...noted(r.said, 'office', `release ${r.key}`), office: 'plan', name: r.name, planned: day(r.planned), contents: r.contents })
  for (const r of plan) for (const s of r.slips ?? []) deeds.push({ ...noted(s.said, 'office', `slip ${r.key} ${s.to}`), office: 'slip', release: idOf(`release ${r.key}`), to: day(s.to), reason: say(s.reason) })
  for (const r of plan) if (r.out !== undefined) deeds.push({ ...noted(r.out, 'office', `publish ${r.key}`), office: 'publish', release: idOf(`release ${r.key}`), on: day(r.out) })
  deeds.push({ ...noted('6.5', 'consultant', 'svc version 2'), office: 'reviseFlow', flow: flowId('SVC'), steps: sparesRevised, note: say(w('客户要求：加急报价两小时内发出', 'Asked for by the customer: urgent quotations within two hours')) })
  for (const run of runs) deeds.push(...ran(run, noted, keep, say))
  for (const f of findings) deeds.push(...followed(f, noted, idOf, say))
  for (const m of matters) deeds.push({ ...noted(m.when, m.by, `${m.what} ${m.flow}`), office: 'prepared', flow: flowId(m.flow), what: m.what, ready: m.note !== undefined, note: m.note ? say(m.note) : '', why: m.why ? say(m.why) : null })
  return deeds.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
}

type Note = (when: string, by: string, key: string, minutes?: number) => { recordedAt: Moment; by: Id; id: Id }
type Say = Around['say']

/** A step takes about twelve minutes by hand. */
function ran(run: WorldRun, noted: Note, keep: (key: string, at: Moment) => Id, say: Say): readonly OfficeDeed[] {
  const steps = run.until ?? flows.find((f) => f.code === run.flow)!.steps.length
  const start: OfficeDeed = { ...noted(run.when, run.by, `run ${run.key}`, 6), office: 'start', flow: flowId(run.flow), case: run.case, data: say(run.data) }
  const each = Array.from({ length: steps }, (_, i): OfficeDeed => {
    const note = noted(run.when, run.by, `run ${run.key} ${i + 1}`, 12)
    const found = findings.filter((f) => f.in === run.key && f.step === i + 1).map((f): Found => ({ id: keep(`finding ${f.key}`, note.recordedAt), kind: f.kind, words: say(f.words) }))
    return { ...note, office: 'step', run: start.id, step: i + 1, found }
  })
  return [start, ...each, ...(run.abandoned ? [{ ...noted(run.when, run.by, `abandon ${run.key}`), office: 'abandon' as const, run: start.id, reason: say(run.abandoned) }] : [])]
}

function followed(f: WorldFinding, noted: Note, idOf: (key: string) => Id, say: Say): readonly OfficeDeed[] {
  const deeds: OfficeDeed[] = []
  if (f.raised) deeds.push({ ...noted(f.raised.when, f.raised.by, `finding ${f.key}`), office: 'raise', flow: flowId(f.flow), step: f.step, kind: f.kind, words: say(f.words) })
  const finding = idOf(`finding ${f.key}`)
  const triaged = (f.triage ?? []).map((t, i): OfficeDeed => ({
    ...noted(t.when, t.by, `triage ${f.key} ${i}`), office: 'triage', finding, class: t.class, say: t.say ? say(t.say) : null, release: t.release ? idOf(`release ${t.release}`) : null,
    workaround: t.workaround ? say(t.workaround) : null, reason: t.reason ? say(t.reason) : null,
  }))
  deeds.push(...triaged)
  if (f.answered) deeds.push({ ...noted(f.answered.when, f.answered.by, `answer ${f.key}`), office: 'answered', finding, words: say(f.answered.words), accepted: f.answered.accepted })
  if (f.resolved) deeds.push({ ...noted(f.resolved.when, f.resolved.by, `resolve ${f.key}`), office: 'resolve', finding, how: say(f.resolved.how) })
  if (f.shared) deeds.push({ ...noted(f.shared.when, f.shared.by, `share ${f.key}`), office: 'share', finding, words: f.shared.words, workaround: f.shared.workaround })
  return deeds
}
