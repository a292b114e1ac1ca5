import { describe, expect, it } from 'vitest'
import { assess } from '#method/handover/assess.ts'
import { doingOf, inversion, worksOf } from '#method/handover/inversion.ts'
import type { Detail, FactType } from '#method/handover/facts.ts'
import { sideOf } from '#ground/people/people.ts'
import { dayOf, daysBetween } from '#kit/days.ts'
import { capabilities } from '#world/capabilities.ts'
import { flows } from '#world/flows.ts'
import { weekend } from '#world/history/clock.ts'
import { rehearse } from '#world/history/rehearse.ts'
import { capabilityId, personId } from '#world/ids.ts'
import { people, stable } from '#world/people.ts'
import { units } from '#world/units.ts'
import { ways, world } from '#world/world.ts'

const zone = 'Asia/Shanghai'
const told = (today: string) => {
  const w = world({ today })
  return { w, today, ...rehearse(w.deeds, zone, weekend) }
}
type Told = ReturnType<typeof told>
const all = <T extends FactType>(t: Told, type: T) => t.facts.filter((f) => f.type === type) as unknown as readonly { subject: string; detail: Detail<T> }[]
const judged = (t: Told) => t.standings.map((s) => ({ s, a: assess(s, t.ruleOf(s), t.today) }))
const on = (code: string, username: string) => `${capabilityId(code)}/${personId(username)}`

describe('the customer', () => {
  it('has thirty people on both sides, and seven user names that never change', () => {
    const members = people.filter((p) => p.role !== null)
    expect(members).toHaveLength(30)
    expect(members.filter((p) => sideOf[p.role!] === 'vendor')).toHaveLength(6)
    expect(stable.filter((name) => people.some((p) => p.username === name))).toEqual([...stable])
    expect(new Set(people.map((p) => p.username)).size).toBe(people.length)
    expect(members.filter((p) => sideOf[p.role!] === 'customer' && p.email === null).length).toBeGreaterThan(8)
  })

  it('has two plants, and everyone works in a unit that is there', () => {
    const codes = new Set(units.map((u) => u.code))
    expect(units.filter((u) => u.kind === 'site')).toHaveLength(2)
    expect(codes.size).toBe(units.length)
    expect([...units.flatMap((u) => u.parent ?? []), ...people.flatMap((p) => p.unit ?? []), ...capabilities.flatMap((c) => c.units)].filter((code) => !codes.has(code))).toEqual([])
  })

  it('works in eight flows of six to twelve steps, each text there in both languages', () => {
    expect(flows).toHaveLength(8)
    expect(flows.filter((f) => f.steps.length < 6 || f.steps.length > 12).map((f) => f.code)).toEqual([])
    const texts = [...flows, ...units, ...capabilities].map((x) => x.name).concat(flows.flatMap((f) => f.steps.flatMap((s) => Object.values(s))))
    expect(texts.filter((text) => text.zh === '' || !/^[^\u4e00-\u9fff]+$/.test(text.en))).toEqual([])
  })

  it('nobody learns a capability where it is not wanted', () => {
    expect(ways.filter((w) => !capabilities.find((c) => c.code === w.capability)?.units.includes(w.unit)).map((w) => `${w.capability} ${w.unit}`)).toEqual([])
  })
})

describe.each(['2026-11-24', '2026-12-05', '2027-01-04', '2026-03-02'])('the eight weeks before %s', (today) => {
  const t = told(today)

  it('nothing in the sample is refused', () => {
    expect(t.refused.map((r) => `${r.code}: ${r.deed.do} ${r.deed.at}`)).toEqual([])
  })

  it('everything happened on a working day at a working hour, before today, and was recorded then or later', () => {
    const odd = t.w.deeds.filter((deed) => {
      const day = dayOf(deed.at, zone)
      const hour = (new Date(deed.at).getUTCHours() + 8) % 24
      return weekend(day) || hour < 8 || hour > 18 || day >= today || deed.at > deed.recordedAt
    })
    expect(odd.map((deed) => `${deed.do} ${deed.at}`)).toEqual([])
    expect(daysBetween(t.w.days[0]!, today)).toBeGreaterThanOrEqual(54)
  })

  it('the survey was held before anybody went on site, but for the month-end, and nobody in it is unknown', () => {
    const late = t.w.survey.filter((d) => dayOf(d.at, zone) >= t.w.days[0]!)
    expect(new Set(t.w.survey.map((d) => d.id)).size).toBe(t.w.survey.length)
    expect(late.length / t.w.survey.length).toBeLessThan(0.2)
    const members = new Set(people.filter((p) => p.role !== null).map((p) => personId(p.username)))
    expect(t.w.survey.filter((d) => !members.has(d.by) || weekend(dayOf(d.at, zone)) || dayOf(d.at, zone) >= today).map((d) => d.key)).toEqual([])
    const hour = (at: string) => (new Date(at).getUTCHours() + 8) % 24
    expect(t.w.survey.filter((d) => hour(d.at) < 8 || hour(d.at) > 18).map((d) => `${d.key} ${d.at}`)).toEqual([])
  })

  it('the customer does more of the work week by week, from a tenth to two thirds', () => {
    const weeks = inversion(worksOf(t.facts)).filter((w) => w.vendor + w.guided + w.alone + w.taught >= 30)
    const shares = weeks.map((w) => w.share!)
    expect(shares[0]).toBeLessThan(0.15)
    expect(shares.at(-1)).toBeGreaterThan(0.6)
    expect(shares.at(-1)).toBeLessThan(0.75)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
  })

  it('more and more of it is done without us', () => {
    const alone = (half: number) => all(t, 'attempted').filter((f) => doingOf(f.detail) === 'alone' && t.w.days.indexOf(f.detail.day) >= 20 === (half === 1)).length
    expect(alone(1)).toBeGreaterThan(3 * alone(0))
  })

  it('exactly one capability is taken back, by two failures in five uses, and on its way again', () => {
    const taken = all(t, 'takenBack')
    expect(taken.map((f) => [f.subject, f.detail.why])).toEqual([[on('P2P-ORDER', 'zhaomin'), 'repeatedFailure']])
    const { a, s } = judged(t).find((x) => x.s.takenBack)!
    expect([a.level, a.run, a.need, s.freshOwed]).toEqual([3, 3, 4, false])
  })

  it('one is on watch with its cause still due, and one watch was cleared', () => {
    const watched = judged(t).filter((x) => x.a.watch !== null)
    expect(watched.map((x) => `${x.s.capability}/${x.s.person}`)).toEqual([on('IQC-NCR', 'jiangkun')])
    expect(watched[0]!.a.watch).toMatchObject({ cause: null, overdue: false })
    expect(all(t, 'watchCleared').map((f) => f.subject)).toEqual([on('O2C-ORDER', 'liufang')])
  })

  it('one person became a teacher, and those taught hold it at two steps from the vendor', () => {
    expect(all(t, 'becameTeacher').map((f) => f.subject)).toEqual([on('P2P-RECEIVE', 'keyuser')])
    const learners = t.standings.filter((s) => s.capability === capabilityId('P2P-RECEIVE') && s.person !== personId('keyuser'))
    expect(learners.map((s) => [s.depth, s.handover !== null])).toEqual([[2, true], [2, true], [2, true], [2, true]])
  })

  it('one does not progress, one lapsed, several are stuck, several wait for a signature', () => {
    const x = judged(t)
    expect(x.filter((y) => y.a.progress === 'notProgressing').map((y) => `${y.s.capability}/${y.s.person}`)).toEqual([on('OUT-ORDER', 'zhaomin')])
    expect(x.filter((y) => y.a.lapsed).map((y) => `${y.s.capability}/${y.s.person}`)).toEqual([on('SYS-BACKUP', 'hejun')])
    expect(x.filter((y) => y.a.stuckFor !== null).length).toBeGreaterThanOrEqual(5)
    expect(x.filter((y) => y.a.eligible).length).toBeGreaterThanOrEqual(3)
  })

  it('about half of what was begun is handed over, one of it early and with a reason', () => {
    const held = t.standings.filter((s) => s.handover !== null)
    expect(held.length / t.standings.length).toBeGreaterThan(0.4)
    expect(held.length / t.standings.length).toBeLessThan(0.6)
    expect(held.filter((s) => s.handover!.early).map((s) => s.person)).toEqual([personId('tangxuefen')])
  })

  it('there are failures with causes, helps, a void both sides confirmed, one that waits, and a record that came late', () => {
    const attempts = all(t, 'attempted')
    expect(new Set(attempts.flatMap((f) => f.detail.cause ?? []))).toEqual(new Set(['wrongData', 'forgotStep', 'systemError', 'rights']))
    expect(attempts.filter((f) => f.detail.outcome === 'failed' && f.detail.note === null).length).toBeLessThanOrEqual(2)
    expect(attempts.filter((f) => f.detail.outcome === 'helped').length).toBeGreaterThan(10)
    expect([all(t, 'voidClaimed').length, all(t, 'voidConfirmed').length]).toEqual([2, 1])
    expect(all(t, 'runRecounted').map((f) => f.detail.how).sort()).toEqual(['late', 'void'])
  })

  it('no id is given twice, and told again it is the same', () => {
    const ids = t.facts.flatMap((f) => (f.type === 'attempted' || f.type === 'demonstrated' ? [f.detail.id] : []))
    expect(new Set(ids).size).toBe(ids.length)
    expect(world({ today })).toEqual(t.w)
  })
})

it('notes are written in the language asked for', () => {
  const texts = world({ today: '2026-11-24', lang: 'en' }).deeds.flatMap((d) => (d.do === 'attempt' ? [d.note, d.variant] : []))
  expect(texts.filter((x) => x !== null && /[\u4e00-\u9fff]/.test(x))).toEqual([])
  expect(world({ today: '2026-11-24', lang: 'en' }).survey.filter((d) => /[\u4e00-\u9fff]/.test(JSON.stringify(d))).map((d) => d.key)).toEqual([])
})
