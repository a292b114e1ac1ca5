/**
 * The survey as it went: five weeks before anybody goes on site the flows are described, walked through and met about, and seven of them agreed.
 * The month-end waits for a real month; that comes in the sixth week of the story and leaves one key question open.
 */
import { addDays, type Day, type Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { flows } from '#world/flows.ts'
import { momentAt } from '#world/history/clock.ts'
import { beat } from '#world/history/way.ts'
import { flowId, idAt, personId } from '#world/ids.ts'
import type { SurveyDeed } from '#world/survey/deeds.ts'
import type { FlowTold } from '#world/survey/flow.ts'
import { innerNotes, meetings, type MeetingTold } from '#world/survey/meetings.ts'
import { office, realMonthFrom, rework, reworkStep } from '#world/survey/office.ts'
import { plant } from '#world/survey/plant.ts'
import { trade } from '#world/survey/trade.ts'

export const surveyed: readonly FlowTold[] = [...trade, ...plant, office]

/** Working days of the preparation. */
export const preparation = 25

type Said = SurveyDeed extends infer D ? (D extends SurveyDeed ? Omit<D, 'id' | 'at' | 'by' | 'key'> : never) : never

/** Desk work from 8:40 on, meetings from 13:30; in the weeks on site the survey is done after the day's work. */
const desk = 520
const afternoon = 810
const evening = 985

export function tellSurvey({ before, story, say }: { readonly before: readonly Day[]; readonly story: readonly Day[]; readonly say: (words: Words) => string }): readonly SurveyDeed[] {
  const told: SurveyDeed[] = []
  const ids = new Map<string, Id>()
  const minutes = new Map<string, number>()
  const idOf = (key: string): Id => {
    const id = ids.get(key)
    if (!id) throw new Error(`nothing of the survey is called ${key}`)
    return id
  }
  const put = (day: Day, from: number, by: string, key: string, said: Said): void => {
    const minute = minutes.get(`${day} ${from}`) ?? from
    minutes.set(`${day} ${from}`, minute + 4)
    const at: Moment = momentAt(day, minute)
    const id = idAt(Date.parse(at), `survey ${key}`)
    ids.set(key, id)
    told.push({ ...said, key, id, at, by: personId(by) } as SurveyDeed)
  }
  const onSite = (when: string): Day => story[beat(`${when}D`).day]!

  surveyed.forEach((f, i) => {
    const [written, asked, walked] = [before[Math.floor(i / 2)]!, before[1 + Math.floor(i / 2)]!, before[5 + i]!]
    const flow = flowId(f.flow)
    const texts = { way: say(f.record.way), wanted: say(f.record.wanted), pain: say(f.record.pain), volume: say(f.record.volume), people: say(f.record.people) }
    put(written, desk, f.consultant, `record ${f.flow}`, { do: 'describe', flow, texts })
    for (const g of f.gaps) put(asked, desk, f.consultant, g.key, { do: 'gap', flow, step: g.step, kind: g.kind, words: say(g.words) })
    for (const q of f.questions) put(asked, desk, askerOf(q.by, f.consultant), q.key, { do: 'ask', flow, step: q.step, class: q.class, words: say(q.words) })
    for (const [s] of flows.find((x) => x.code === f.flow)!.steps.entries()) {
      const [step, gap] = [s + 1, f.differs.find((g) => g.step === s + 1)]
      const late = f.flow === office.flow && step >= realMonthFrom
      const open = late && step === reworkStep
      const answer = { do: 'walk' as const, flow, step, present: f.present.map(personId), gap: gap?.kind ?? null, class: open ? 'key' as const : null, outcome: open ? 'open' as const : gap ? 'differs' as const : 'works' as const, note: open ? say(rework) : gap ? say(gap.words) : '' }
      put(late ? onSite('6.4') : walked, late ? evening : desk, f.flow === 'WHS' ? 'keyuser' : f.consultant, open ? 'mec-rework' : gap ? gap.key : `walk ${f.flow} ${step}`, answer)
    }
    for (const q of f.questions) if (q.detailBecause) put(before[10]!, afternoon, 'lead', `detail ${q.key}`, { do: 'reclassify', question: idOf(q.key), reason: say(q.detailBecause) })
  })

  const meet = (m: MeetingTold, planned: Day, day: Day, from: number, by: string): void => {
    put(planned, from, by, m.key, { do: 'plan', title: say(m.title), day, flows: m.flows.map(flowId) })
    const meeting = idOf(m.key)
    put(day, from, by, `${m.key} held`, { do: 'hold', meeting, day, present: m.present.map(personId) })
    const settle = (key: string, said: { readonly outcome: 'agreed' | 'decided' | 'carriedOver'; readonly note: Words; readonly person: string }) =>
      put(day, from, by, `${m.key} ${key}`, { do: 'settle', meeting, point: idOf(key), outcome: said.outcome, note: say(said.note), person: personId(said.person) })
    for (const [key, note] of Object.entries(m.carried)) settle(key, { outcome: 'carriedOver', note, person: by })
    for (const f of surveyed.filter((x) => m.flows.includes(x.flow) && !(m.key === meetings.second.key && x.flow === 'O2C') && m.key !== meetings.third.key)) {
      for (const q of f.questions) if (q.end && 'answer' in q.end) settle(q.key, { outcome: 'agreed', note: q.end.answer, person: q.end.by })
      for (const g of [...f.gaps, ...f.differs]) settle(g.key, { outcome: 'decided', note: g.what, person: g.by })
    }
    put(day, from, by, `${m.key} minutes`, { do: 'minutes', meeting, minutes: say(m.minutes) })
    for (const x of m.followUps) put(day, from, by, x.key, { do: 'followUp', meeting, what: say(x.what), person: personId(x.person), due: addDays(day, x.days), point: x.about === null ? null : idOf(x.about) })
    const days = [...before, ...story]
    for (const x of m.followUps) if (x.done) put(days[days.indexOf(day) + x.done.after]!, from, x.person, `${x.key} done`, { do: 'finish', meeting, followUp: idOf(x.key), note: say(x.done.note) })
  }
  const agree = (codes: readonly string[], meeting: string, day: Day, by: (code: string) => string, who: string) =>
    codes.forEach((code) => put(day, afternoon, by(code), `agree ${code} ${who}`, { do: 'agree', flow: flowId(code), meeting: idOf(meeting) }))

  meet(meetings.first, before[11]!, before[14]!, afternoon, 'consultant')
  for (const f of surveyed) for (const q of f.questions) if (q.end && 'park' in q.end) put(before[15]!, desk, f.consultant, `park ${q.key}`, { do: 'park', question: idOf(q.key), reason: say(q.end.park) })
  agree(meetings.first.flows, meetings.first.key, before[16]!, (code) => (code === 'IQC' ? 'jiangkun' : 'lead'), 'team')
  agree(meetings.first.flows, meetings.first.key, before[17]!, () => 'sponsor', 'sponsor')
  meet(meetings.second, before[16]!, before[18]!, afternoon, 'dingyizhou')
  const rest = ['MFG', 'OUT', 'WHS']
  agree(rest, meetings.second.key, before[20]!, (code) => (code === 'WHS' ? 'keyuser' : 'lead'), 'team')
  agree(rest, meetings.second.key, before[21]!, () => 'sponsor', 'sponsor')
  meet(meetings.third, onSite('6.5'), onSite('7.2'), evening, 'luojing')
  for (const [key, { by, words }] of Object.entries(innerNotes)) put(key === 'mec-rework' ? onSite('7.3') : before[15]!, key === 'mec-rework' ? evening : desk, by, `note ${key}`, { do: 'note', about: idOf(key), words: say(words) })
  return told.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** An end user says it, and the consultant writes it down. */
const askerOf = (by: string, consultant: string): string => (['liufang', 'zhaomin', 'gaofeng', 'xuwei', 'zhouting'].includes(by) ? consultant : by)
