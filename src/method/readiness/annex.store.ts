/** The gates of an annex with everything it prints, for the audience it is printed for. */
import type { Tx } from '#ground/database/database.store.ts'
import type { Me } from '#ground/people/people.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { most, printedOf } from '#method/readiness/annex.ts'
import { byHand } from '#method/readiness/byhand.words.ts'
import { frameOf } from '#method/readiness/frame.store.ts'
import type { Source } from '#method/readiness/frame.store.ts'
import { refused, subjectOf } from '#method/readiness/readiness.ts'
import type { Audience } from '#method/readiness/readiness.ts'
import * as rows from '#method/readiness/rows.store.ts'
import { linesOf, showGate, showLine } from '#method/readiness/show.store.ts'
import { frameOf as validationFrame } from '#method/validation/frame.store.ts'
import { knownLimits } from '#method/validation/look.store.ts'

/** Refuses: notFound (nothing is planned there), tooMany. */
export async function annexed(tx: Tx, project: Id, audience: Audience, me: Me, now: Moment, sources: readonly Source[], of: { readonly flow?: Id | undefined; readonly unit?: Id | undefined }) {
  const frame = await frameOf(tx, project, audience, now, sources, of)
  const { standings } = frame
  if (standings.length > most) return refused('tooMany', { most })
  if (standings.length === 0 && (of.flow !== undefined || of.unit !== undefined)) return refused('notFound')
  const [lines, own, limits] = [await linesOf(tx, frame, standings), await rows.own(tx, project), await knownLimits(tx, await validationFrame(tx, project, now), of.flow)]
  const titles = new Map([...sources.flatMap((s) => s.conditions.all), ...byHand].map((c) => [c.code, { title: c.title, internal: c.internal ?? false }]))
  for (const o of own) titles.set(o.id, { title: o.title, internal: false })
  return {
    ok: true as const, title: frame.title, customer: frame.customer, today: frame.today,
    gates: standings.map((s) => {
      const { lines: printed, signedBy } = printedOf(s, lines.get(subjectOf(s.gate)))
      return { ...showGate(frame, s, me, lines), signedBy, lines: printed.map((l) => showLine(frame, l, titles)), limits: limits.filter((l) => l.flow.id === s.gate.flow) }
    }),
  }
}

export type Annexed = Extract<Awaited<ReturnType<typeof annexed>>, { ok: true }>
export type AnnexedGate = Annexed['gates'][number]
