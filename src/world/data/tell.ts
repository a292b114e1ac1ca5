/** Data specifications and samples as they came about: written while the flows were agreed, issued and signed before anybody went on site. The month-end’s is written late and not issued; the warehouse has changed a field since. */
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { closing } from '#world/data/closing.ts'
import type { DataDeed } from '#world/data/deeds.ts'
import { filled } from '#world/data/filled.ts'
import { incoming } from '#world/data/incoming.ts'
import { orders } from '#world/data/orders.ts'
import { outsourcing } from '#world/data/outsourcing.ts'
import { procurement } from '#world/data/procurement.ts'
import { production } from '#world/data/production.ts'
import { spares, urgent } from '#world/data/spares.ts'
import type { FieldTold, SampleTold, SpecTold } from '#world/data/spec.ts'
import { stock } from '#world/data/stock.ts'
import { flowId, idAt, personId } from '#world/ids.ts'
import { personNamed } from '#world/people.ts'
import { w } from '#world/text.ts'
import { clock, dayIn, type Days } from '#world/when.ts'

export const specs: readonly SpecTold[] = [orders, procurement, incoming, production, outsourcing, stock, spares, closing]

/** When each was written, issued and signed; `issued` null: not yet. */
const calendar: Readonly<Record<string, { readonly written: string; readonly samples: string; readonly issued: string | null; readonly signed: string }>> = {
  O2C: { written: 'p3', samples: 'p5', issued: 'p9', signed: 'p10' }, P2P: { written: 'p4', samples: 'p6', issued: 'p9', signed: 'p10' }, IQC: { written: 'p4', samples: 'p6', issued: 'p9', signed: 'p11' }, SVC: { written: 'p6', samples: 'p8', issued: 'p10', signed: 'p12' },
  MFG: { written: 'p7', samples: 'p10', issued: 'p13', signed: 'p14' }, OUT: { written: 'p8', samples: 'p10', issued: 'p13', signed: 'p14' }, WHS: { written: 'p7', samples: 'p11', issued: 'p13', signed: 'p14' },
  MEC: { written: '6.3', samples: '7.3', issued: null, signed: '' },
}

/** A sequel that shows in what changed since the edition: where it stands, and what is said now. */
const since = { flow: 'WHS', table: 'LOCATION', field: 'limit', when: '7.2', by: 'keyuser', meaning: w('货架铭牌上的数；悬臂架按最长一臂减两成', 'As on the shelf’s plate; of cantilever racks a fifth less, by the longest arm') }

const tableId = (flow: string, code: string): string => `data table ${flow} ${code}`

const signs: Readonly<Record<string, string>> = { digit: '数字', digits: '数字', capital: '大写字母', capitals: '大写字母', 'letters or digits': '字母或数字' }

/** A rule is one text in the language of who wrote it; told here in English. */
export const ruleIn = (rule: string): Words => ({ zh: rule.replace(/\{([\d-]+) ([a-z ]+)\}/g, (_, n: string, of: string) => `{${n} 位${signs[of] ?? of}}`), en: rule })

export function tellData(days: Days, say: (words: Words) => string): readonly DataDeed[] {
  const [moment, dayOf] = [clock(days, 15 * 60, 17 * 60 + 2), dayIn(days)]
  const ids = new Map<string, Id>()
  const deeds: DataDeed[] = []
  const make = (key: string, at: Moment): Id => {
    const id = idAt(Date.parse(at), key)
    ids.set(key, id)
    return id
  }
  const idOf = (key: string): Id => {
    const id = ids.get(key)
    if (!id) throw new Error(`nothing of the data is called ${key}`)
    return id
  }
  const put = (when: string, by: string, flow: string, key: string, said: (at: Moment) => object): void => {
    const at = moment(when)
    const id = make(key, at)
    deeds.push({ id, at, by: personId(by), flow: flowId(flow), ...said(at) } as DataDeed)
  }
  const fieldKey = (flow: string, code: string, field: string): string => `data field ${flow} ${code} ${field}`
  const draftOf = (flow: string, { refers, by, ...rest }: FieldTold) => {
    const [table = '', field = ''] = refers?.split('.') ?? []
    return { ...rest, rule: say(ruleIn(rest.rule)), maintainer: personNamed(by).post, refers: refers ? { table: idOf(tableId(flow, table)), field: idOf(fieldKey(flow, table, field)) } : null }
  }
  const samples = (flow: string, all: readonly SampleTold[], when: string, by: string): void => {
    for (const s of all) {
      put(when, by, flow, `sample ${s.key}`, () => ({
        data: 'sample', draft: { name: s.name, shows: s.shows }, content: { kind: 'rows', table: idOf(tableId(flow, s.table)), columns: s.columns.map((c) => idOf(fieldKey(flow, s.table, c))), rows: s.rows },
      }))
      const { ready } = s
      // an end user says it looks right, and the key user marks it
      if (ready !== null) put(when, personNamed(ready).role === 'keyUser' ? ready : by, flow, `ready ${s.key}`, () => ({ data: 'ready', sample: idOf(`sample ${s.key}`) }))
    }
  }

  for (const spec of specs) {
    const { flow, consultant } = spec
    const on = calendar[flow]!
    for (const { fields, ...draft } of spec.tables) {
      put(on.written, consultant, flow, tableId(flow, draft.code), () => ({ data: 'table', draft }))
      put(on.written, consultant, flow, `data fields ${flow} ${draft.code}`, (at) => {
        for (const f of fields) make(fieldKey(flow, draft.code, f.code), at)
        return { data: 'fields', table: idOf(tableId(flow, draft.code)), fields: fields.map((f) => ({ id: idOf(fieldKey(flow, draft.code, f.code)), draft: draftOf(flow, f) })) }
      })
    }
    samples(flow, spec.samples, on.samples, consultant)
    if (on.issued === null) continue
    put(on.issued, consultant, flow, `data edition ${flow}`, () => ({ data: 'issue', note: '' }))
    for (const by of [consultant, 'lead', spec.keyUser]) put(on.signed, by, flow, `data signed ${flow} ${by}`, () => ({ data: 'sign', edition: idOf(`data edition ${flow}`) }))
  }

  const warehouse = specs.find((s) => s.flow === 'WHS')!
  const checked = (when: string, of: string, wrong: boolean, name: Words): void => put(when, 'keyuser', 'WHS', `data check ${when}`, () => ({ data: 'check', file: say(name), sheets: filled(warehouse, dayOf(of), wrong) }))
  checked('2.4', '2.4', true, w('期初库存-两厂.xlsx', 'Opening stock, both plants.xlsx'))
  checked('3.2', '2.4', false, w('期初库存-两厂-改.xlsx', 'Opening stock, both plants, mended.xlsx'))
  put(since.when, since.by, since.flow, 'data change', () => ({ data: 'change', table: idOf(tableId(since.flow, since.table)), field: idOf(fieldKey(since.flow, since.table, since.field)), to: { meaning: since.meaning } }))
  samples('SVC', [urgent], '7.1', 'consultant')
  return deeds.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
