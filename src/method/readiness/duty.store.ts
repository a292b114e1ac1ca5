import type { Tx } from '#ground/database/database.store.ts'
import type { Duty } from '#ground/duties/duties.ts'
import type { Me } from '#ground/people/people.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { dayWords, fill, join, type Words } from '#kit/words.ts'
import { dutiesOf } from '#method/readiness/duty.ts'
import type { ReadinessDuty } from '#method/readiness/duty.ts'
import { andMore, dutyActs, dutyTitles, flowAbout, lackingTitles, placeAbout, reason } from '#method/readiness/duty.words.ts'
import { frameOf, mine } from '#method/readiness/frame.store.ts'
import type { Frame, Source } from '#method/readiness/frame.store.ts'
import type { Place, Spot } from '#method/readiness/readiness.ts'
import type { Cell } from '#method/readiness/verdict.ts'
import { isMember, saysOf } from '#method/readiness/show.store.ts'

/** What waits for this member, as far as their side may know. */
export async function duties(tx: Tx, project: Id, me: Me, now: Moment, sources: readonly Source[]): Promise<readonly Duty[]> {
  if (!me.member) return []
  const frame = await frameOf(tx, project, mine(me), now, sources)
  return dutiesOf({ standings: frame.standings, owings: frame.owings, isMember: isMember(frame), today: frame.today }, me).map((d) => said(d, frame))
}

const both = (text: string): Words => ({ zh: text, en: text })
const nameOf = (frame: Frame, { flow, unit }: Pick<Spot, 'flow' | 'unit'>): Words => {
  const [f, u] = [flow === null ? null : frame.flows.get(flow)!.name, unit === null ? null : frame.units.get(unit)!.name]
  return f && u ? fill(placeAbout, { flow: f, unit: u }) : (f ?? u ?? both(''))
}

/** So many conditions are named on a card. */
const named = 4

const gateTo = ({ flow, unit }: Place): string => `/readiness/gates/${flow}/${unit}`

/** One gate is told by its place and opened; several are told by their flow and listed. */
function ofFlow({ flow, places }: { readonly flow: Id; readonly places: readonly Place[] }, frame: Frame, filter: string): Pick<Duty, 'about' | 'to'> {
  const [one, another] = places
  if (one && !another) return { about: nameOf(frame, one), to: gateTo(one) }
  return { about: fill(flowAbout, { flow: frame.flows.get(flow)!.name, n: places.length }), to: `/readiness?flow=${flow}${filter}` }
}

/** One reason is said whole; of several only what they are about, and no more than a card can hold. */
function reasons(cells: readonly Cell[]): Words {
  if (cells.length === 1) return fill(reason, { title: cells[0]!.condition.short, is: saysOf(cells[0]!) })
  const names = join(cells.slice(0, named).map((c) => c.condition.short), { zh: '、', en: ', ' })
  return cells.length <= named ? names : fill(andMore, { names, n: cells.length - named })
}

function said(d: ReadinessDuty, frame: Frame): Duty {
  const act = dutyActs[d.kind]
  switch (d.kind) {
    case 'owed':
      return { kind: d.kind, title: fill(dutyTitles.owed, { title: d.condition.title, says: saysOf(d.cell) }), about: nameOf(frame, d.spot), act, to: d.cell.answer?.to ?? gateTo(d.place), since: null, due: d.due, urgent: d.urgent }
    case 'lacking': {
      const words = lackingTitles[d.condition.scope][d.n === 1 ? 'one' : 'many']
      return { kind: d.kind, title: fill(words, { n: d.n, short: d.condition.short, day: dayWords(d.due) }), about: d.condition.title, act, to: `/readiness?missing=${d.condition.code}`, since: null, due: d.due, urgent: d.urgent }
    }
    case 'sign': return { kind: d.kind, title: fill(dutyTitles.sign, { n: d.places.length }), act, since: null, due: d.due, urgent: false, ...ofFlow(d, frame, '') }
    case 'reopened': {
      const why = reasons([...new Map(d.differences.map((x) => [x.cell.condition.code, x.cell])).values()])
      return { kind: d.kind, title: fill(dutyTitles.reopened, { why }), act, since: null, due: d.due, urgent: true, ...ofFlow(d, frame, '&decision=reopened') }
    }
    case 'tellCustomer': return { kind: d.kind, title: dutyTitles.tellCustomer, act, since: null, due: d.due, urgent: true, ...ofFlow(d, frame, '&decision=reopened') }
    case 'waiverEnds':
      return { kind: d.kind, title: fill(dutyTitles.waiverEnds, { title: d.condition.title, until: dayWords(d.waiver.until) }), about: nameOf(frame, d.place), act, to: gateTo(d.place), since: d.waiver.day, due: d.waiver.until, urgent: d.waiver.until === frame.today }
  }
}
