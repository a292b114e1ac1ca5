/** The manuals as they came about: written and issued before anybody went on site, the first one issued again in the fifth week with what went wrong until then. */
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { flowId, idAt, personId } from '#world/ids.ts'
import type { ManualDeed, Picture } from '#world/manual/deeds.ts'
import { logo, logoSize, screen } from '#world/manual/pictures.ts'
import { manuals, type TipTold } from '#world/manual/told.ts'
import { personNamed } from '#world/people.ts'
import { clock, type Days } from '#world/when.ts'

const logoKey = 'logo'

/** Who works at a machine without a login of a writer says it, and the consultant writes it down. */
const writes = (by: string, consultant: string): string => (['keyUser', 'consultant', 'lead'].includes(personNamed(by).role!) ? by : consultant)

export function tellManuals(days: Days, say: (words: Words) => string): readonly ManualDeed[] {
  const moment = clock(days, 15 * 60 + 40, 17 * 60 + 22)
  const deeds: ManualDeed[] = []
  const put = (when: string, by: string, key: string, said: (id: (key: string) => Id) => object): Id => {
    const at = moment(when)
    const idOf = (of: string): Id => idAt(Date.parse(at), of)
    const id = idOf(`manual ${key}`)
    deeds.push({ id, at, by: personId(by), ...said(idOf) } as ManualDeed)
    return id
  }
  const version = 1
  put('p10', 'lead', logoKey, (idOf) => ({ manual: 'logo', file: idOf(`file ${logoKey}`), picture: logoKey, points: logoSize }))
  for (const m of manuals) {
    const flow = flowId(m.flow)
    const tips = (all: readonly TipTold[], when: string) => {
      for (const t of all) put(when, writes(t.by, m.consultant), `tip ${m.flow} ${t.step}`, () => ({ manual: 'tip', flow, version, step: t.step, words: t.words }))
    }
    put(m.written, m.consultant, `introduction ${m.flow}`, () => ({ manual: 'introduce', flow, words: m.introduction }))
    tips(m.tips, m.written)
    for (const p of m.pictures) put(m.written, p.by, `picture ${p.key}`, (idOf) => ({ manual: 'attach', flow, version, step: p.step, file: idOf(`file ${p.key}`), picture: p.key, caption: p.caption }))
    if (m.later) tips(m.later.tips, m.later.when)
    for (const [i, e] of m.editions.entries()) {
      const edition = put(e.when, m.consultant, `edition ${m.flow} ${i + 1}`, () => ({ manual: 'issue', flow, version, note: e.note ? say(e.note) : '' }))
      for (const by of [m.consultant, 'lead', m.keyUser]) put(e.signed, by, `signed ${m.flow} ${i + 1} ${by}`, () => ({ manual: 'sign', flow, edition }))
    }
  }
  return deeds.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** All pictures there are, drawn when they are asked for. */
export const pictures = (): readonly Picture[] => [
  { key: logoKey, name: 'lihong-valve.png', bytes: logo() }, ...manuals.flatMap((m) => m.pictures.map((p): Picture => ({ key: p.key, name: `${p.key}.png`, bytes: screen(p.screen) }))),
]
