import { describe, expect, it } from 'vitest'
import { dayOf } from '#kit/days.ts'
import { goesOnSite } from '#method/validation/validation.ts'
import { flows } from '#world/flows.ts'
import { weekend } from '#world/history/clock.ts'
import { personId } from '#world/ids.ts'
import { people, personNamed } from '#world/people.ts'
import { findings } from '#world/validation/findings.ts'
import { plan } from '#world/validation/plan.ts'
import { runs } from '#world/validation/runs.ts'
import { world } from '#world/world.ts'

const zone = 'Asia/Shanghai'

describe.each(['2026-11-24', '2027-01-04'])('the preparation before %s', (today) => {
  const { preparation, eve, days } = world({ today })

  it('happened on working days at working hours, after the project was set up and before today, by the vendor alone', () => {
    const vendor = new Set(people.filter((p) => p.role && ['manager', 'consultant', 'office'].includes(p.role)).map((p) => personId(p.username)))
    const odd = preparation.filter((d) => {
      const day = dayOf(d.recordedAt, zone)
      const hour = (new Date(d.recordedAt).getUTCHours() + 8) % 24
      return weekend(day) || day <= eve || day >= today || hour < 8 || hour > 18 || !vendor.has(d.by)
    })
    expect(odd.map((d) => `${d.office} ${d.recordedAt}`)).toEqual([])
    expect(new Set(preparation.map((d) => d.id)).size).toBe(preparation.length)
  })

  it('every flow was run through before the first day on site by somebody who goes there', () => {
    const whole = runs.filter((r) => r.until === undefined && goesOnSite(personNamed(r.by).role!) && r.when.startsWith('p'))
    expect(new Set(whole.map((r) => r.flow))).toEqual(new Set(flows.map((f) => f.code)))
    expect(preparation.filter((d) => d.office === 'start' && dayOf(d.recordedAt, zone) < days[0]!).length).toBe(runs.filter((r) => r.when.startsWith('p')).length)
  })

  it('says nothing in the other language', () => {
    const said = JSON.stringify(world({ today, lang: 'en' }).preparation, (key, value: unknown) => (key === 'zh' ? undefined : value)).replaceAll(/陈红梅|徐伟|吴镕|许志远/g, '')
    expect(said.match(/[\u4e00-\u9fff]+/g) ?? []).toEqual([])
  })
})

it('what is named is there: runs, releases, flows and steps', () => {
  const steps = new Map(flows.map((f) => [f.code, f.steps.length]))
  expect(findings.filter((f) => (f.in !== undefined && runs.find((r) => r.key === f.in)?.flow !== f.flow) || f.step > steps.get(f.flow)!).map((f) => f.key)).toEqual([])
  expect(findings.flatMap((f) => f.triage ?? []).filter((t) => t.release && !plan.some((p) => p.key === t.release))).toEqual([])
})
