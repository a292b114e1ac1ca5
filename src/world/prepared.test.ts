import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readValue } from '#method/survey/data/cell.ts'
import { check } from '#method/survey/data/check.ts'
import type { DataTable } from '#method/survey/data/data.ts'
import { fieldFault } from '#method/survey/data/field.ts'
import { parseRule } from '#method/survey/data/rule.ts'
import { dayOf } from '#kit/days.ts'
import type { Words } from '#kit/words.ts'
import { filled } from '#world/data/filled.ts'
import { urgent } from '#world/data/spares.ts'
import { ruleIn, specs } from '#world/data/tell.ts'
import type { SpecTold } from '#world/data/spec.ts'
import { flows } from '#world/flows.ts'
import { weekend } from '#world/history/clock.ts'
import { personId } from '#world/ids.ts'
import { pictures } from '#world/manual/tell.ts'
import { manuals } from '#world/manual/told.ts'
import { people, personNamed } from '#world/people.ts'
import { gates, informed, installed, owed, own, waived } from '#world/readiness/gates.ts'
import { units } from '#world/units.ts'
import { world } from '#world/world.ts'

const zone = 'Asia/Shanghai'

/** The tables of a flow as they would stand, with codes for ids. */
const tablesOf = (spec: SpecTold): readonly DataTable[] => spec.tables.map(({ fields, ...draft }) => ({
  ...draft, id: draft.code, flow: spec.flow, archived: false, version: 1,
  fields: fields.map(({ refers, by, ...f }) => {
    const [table = '', field = ''] = refers?.split('.') ?? []
    return { ...f, id: `${draft.code}.${f.code}`, maintainer: personNamed(by).post, refers: refers ? { table, field: `${table}.${field}` } : null, archived: false, version: 1 }
  }),
}))

const samplesOf = (spec: SpecTold) => [...spec.samples, ...(spec.flow === 'SVC' ? [urgent] : [])]

/** Nothing missing in either language, and no Chinese where English stands. */
const wrongWords = (all: readonly Words[]) => all.filter((x) => !/[\u4e00-\u9fff]/.test(x.zh) || x.en === '' || /[\u4e00-\u9fff]/.test(x.en))

describe('what is told of the data', () => {
  it('every flow has one to three tables of five to twelve fields, and two or three samples', () => {
    expect(specs.map((s) => s.flow).sort()).toEqual(flows.map((f) => f.code).sort())
    expect(specs.filter((s) => s.tables.length < 1 || s.tables.length > 3).map((s) => s.flow)).toEqual([])
    expect(specs.flatMap((s) => s.tables.filter((t) => t.fields.length < 5 || t.fields.length > 12).map((t) => `${s.flow} ${t.code}`))).toEqual([])
    expect(specs.filter((s) => samplesOf(s).length < 2 || samplesOf(s).length > 3).map((s) => s.flow)).toEqual([])
  })

  it('all of it is there in both languages, and kept by posts that exist', () => {
    const tables = specs.flatMap((s) => s.tables)
    const fields = tables.flatMap((t) => t.fields)
    const checks = fields.map((f) => f.checks).filter((c) => c.zh !== '' || c.en !== '')
    expect(wrongWords([...tables.flatMap((t) => [t.name, t.purpose]), ...fields.flatMap((f) => [f.name, f.meaning, ...f.choices.map((c) => c.meaning)]), ...checks].filter((x) => x.zh !== '碳钢 WCB'))).toEqual([])
    expect(wrongWords(specs.flatMap((s) => samplesOf(s).flatMap((x) => [x.name, x.shows])))).toEqual([])
    expect(fields.filter((f) => personNamed(f.by).role === null || personNamed(f.by).unit === null).map((f) => f.code)).toEqual([])
  })

  it('every rule is understood, every example keeps its own, and every row of a sample is right to the checker', () => {
    const fields = specs.flatMap((s) => tablesOf(s).flatMap((t) => t.fields))
    expect(fields.filter((f) => f.rule !== '' && !parseRule(f.rule).ok).map((f) => f.rule)).toEqual([])
    expect(fields.filter((f) => fieldFault(f) !== null).map((f) => `${f.id} ${JSON.stringify(fieldFault(f))}`)).toEqual([])
    expect(fields.filter((f) => f.required && f.example === '').map((f) => f.id)).toEqual([])
    expect(fields.filter((f) => f.example !== '' && !readValue(f, { column: 1, kind: 'text', text: f.example }).ok).map((f) => f.id)).toEqual([])
    const wrong = specs.flatMap((s) => samplesOf(s).flatMap((x) => {
      const table = tablesOf(s).find((t) => t.code === x.table)!
      return x.rows.flatMap((row) => row.flatMap((cell, i) => {
        const field = table.fields.find((f) => f.code === x.columns[i])!
        const read = readValue(field, { column: 1, kind: 'text', text: cell })
        return read.ok ? [] : [`${x.key} ${field.code}: ${cell}`]
      }))
    }))
    expect(wrong).toEqual([])
  })

  it('a rule told in Chinese has no English word and means the same', () => {
    const told = specs.flatMap((s) => s.tables.flatMap((t) => t.fields.map((f) => ruleIn(f.rule)))).filter((r) => r.en !== '')
    expect(told.length).toBeGreaterThan(20)
    expect(told.filter((r) => /\{[^}|]*[a-z][^}]*\}/.test(r.zh)).map((r) => r.zh)).toEqual([])
    for (const { zh, en } of told) expect([zh, parseRule(zh)]).toEqual([zh, parseRule(en)])
  })

  it('what refers to another table says a key of it', () => {
    const broken = specs.flatMap((s) => s.tables.flatMap((t) => t.fields.filter((f) => f.refers !== null && !s.tables.some((x) => x.fields.some((k) => `${x.code}.${k.code}` === f.refers && k.unique === 'alone'))).map((f) => f.refers)))
    expect(broken).toEqual([])
  })

  it('the workbook of the warehouse has four mistakes, and none when it comes again', () => {
    const warehouse = specs.find((s) => s.flow === 'WHS')!
    const [before, after] = [true, false].map((wrong) => check(filled(warehouse, '2026-10-12', wrong), tablesOf(warehouse)))
    expect(before!.tables.map((t) => [t.table, t.rows, t.errors])).toEqual([['ITEM', 20, 0], ['LOCATION', 312, 0], ['OPENING', 240, 4]])
    expect(before!.findings.map((f) => [f.cell, f.code])).toEqual([['B19', 'reference'], ['A60', 'reference'], ['D105', 'required'], ['C162', 'rule']])
    expect([after!.errors, after!.notes]).toEqual([0, []])
  })
})

describe('what is told of the manuals and of going live', () => {
  it('every flow has an introduction and two to four tips before its first edition, all but the month-end’s issued', () => {
    expect(manuals.map((m) => m.flow).sort()).toEqual(flows.map((f) => f.code).sort())
    expect(manuals.filter((m) => m.tips.length < 2 || m.tips.length > 4).map((m) => m.flow)).toEqual([])
    expect(manuals.map((m) => [m.flow, m.editions.length]).filter(([, n]) => n !== 1)).toEqual([['O2C', 2], ['MEC', 0]])
    const steps = new Map(flows.map((f) => [f.code, f.steps.length]))
    expect(manuals.flatMap((m) => [...m.tips, ...m.pictures].filter((x) => x.step > steps.get(m.flow)!))).toEqual([])
  })

  it('all of it is there in both languages', () => {
    const said = manuals.flatMap((m) => [m.introduction, ...[...m.tips, ...(m.later?.tips ?? [])].map((t) => t.words), ...m.pictures.map((p) => p.caption), ...m.editions.flatMap((e) => e.note ?? [])])
    const told = gates.flatMap((g) => [g.policy, g.goals, g.opening].flatMap((c) => c?.note ?? []).concat(g.off?.reason ?? []))
    expect(wrongWords([...said, ...told, ...[...informed, ...installed].map((c) => c.note), ...waived.map((x) => x.why), own.title, own.short])).toEqual([])
  })

  it('names flows, units and people that are there', () => {
    const [codes, places] = [new Set(flows.map((f) => f.code)), new Set(units.map((u) => u.code))]
    expect([...gates, ...owed, ...waived].map((g) => g.place.split(' ')).filter(([flow, unit]) => !codes.has(flow!) || !places.has(unit!))).toEqual([])
    expect(installed.flatMap((i) => i.units).filter((u) => !places.has(u))).toEqual([])
    expect(new Set(gates.map((g) => g.place)).size).toBe(gates.length)
  })

  it('the pictures are small PNG files that open, always the same', () => {
    const [all, again] = [pictures(), pictures()]
    for (const [i, p] of all.entries()) {
      const view = new DataView(p.bytes.buffer, p.bytes.byteOffset)
      const [width, height] = [view.getUint32(16), view.getUint32(20)]
      const data = p.bytes.subarray(41, 41 + view.getUint32(33))
      expect([Buffer.from(p.bytes.subarray(1, 4)).toString(), inflateSync(data).length, p.bytes.length < 12_000]).toEqual(['PNG', height * (width * 3 + 1), true])
      expect(Buffer.compare(again[i]!.bytes, p.bytes)).toBe(0)
    }
  })
})

describe.each(['2026-11-24', '2026-12-05', '2027-01-04', '2026-03-02'])('told before %s', (today) => {
  const told = world({ today })
  const deeds = [...told.data, ...told.manuals, ...told.gates]

  it('everything was recorded on a working day at a working hour before today, by members, each with an id of its own', () => {
    const members = new Set(people.filter((p) => p.role !== null).map((p) => personId(p.username)))
    const odd = deeds.filter((d) => {
      const hour = (new Date(d.at).getUTCHours() + 8) % 24
      return !members.has(d.by) || weekend(dayOf(d.at, zone)) || hour < 8 || hour > 18 || dayOf(d.at, zone) >= today || dayOf(d.at, zone) <= told.eve
    })
    expect(odd.map((d) => d.at)).toEqual([])
    const all = [...deeds, ...told.survey, ...told.preparation].map((d) => d.id)
    expect(new Set(all).size).toBe(all.length)
    expect(world({ today })).toEqual(told)
  })
})

it('what people typed is in the language asked for', () => {
  const { data, manuals: written, gates: going } = world({ today: '2026-11-24', lang: 'en' })
  const customersOwn = new Set(['zh', 'example', 'rows', 'sheets', 'picture'])
  const said = JSON.stringify([data, written, going], (key, value: unknown) => (customersOwn.has(key) ? undefined : value))
  expect(said.match(/[\u4e00-\u9fff]+/g) ?? []).toEqual([])
})
