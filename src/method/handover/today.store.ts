import type { Tx } from '#ground/database/database.store.ts'
import { sideOf } from '#ground/people/people.ts'
import type { Me } from '#ground/people/people.ts'
import { weekOf } from '#kit/days.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { dutiesOf } from '#method/handover/duty.ts'
import type { Assessment } from '#method/handover/assess.ts'
import { lapsedBy } from '#method/handover/glance.ts'
import { holders, ofPerson, read, standingRows } from '#method/handover/history.store.ts'
import * as wall from '#method/handover/wall.store.ts'
import type { GlanceRow } from '#method/handover/wall.store.ts'
import type { Next } from '#method/handover/path.ts'

/** At most this many standings are judged in full for Today; the longest waiting come first. */
const most = 300

/** What waits for this member, and the project's day in four numbers. */
export async function today(tx: Tx, project: Id, me: Me, now: Moment) {
  const [frame, all, claims, weeks, { funnel }] = await Promise.all([
    wall.frameOf(tx, project, now), wall.glances(tx, project),
    tx.rows<{ capability: Id; person: Id }>(`select capability_id as capability, person_id as person from handover_standing where project_id = $1 and jsonb_array_length(state -> 'claims') > 0`, [project]),
    wall.weeks(tx, project), wall.wall(tx, project, { by: 'unit' }, now),
  ])
  const claimed = new Set(claims.map((c) => `${c.capability}/${c.person}`))
  const asks = (g: GlanceRow) => g.eligible || g.signing || g.watched || g.review || g.takenBack || g.progress === 'notProgressing' || claimed.has(`${g.capability}/${g.person}`)
    || lapsedBy(g, frame.today) || g.person === me.person || (g.level > 0 && g.level < 4)
  const chosen = all.filter(asks).sort((a, b) => ((a.movedOn ?? '') < (b.movedOn ?? '') ? -1 : 1)).slice(0, most)
  const [rows, attempts] = await Promise.all([
    standingRows(tx, project, chosen),
    tx.one<{ n: number }>(`select count(*)::int as n from handover_deed where project_id = $1 and day = $2 and kind = 'attempt' and struck is null`, [project, frame.today]),
  ])
  const judged = rows.map((row) => {
    const s = read(row, frame.settings, frame.today, me)
    return {
      ...s, assessment: s.assessment as Assessment, freshOwed: row.state.freshOwed, movedOn: row.state.movedOn, reviewSince: row.state.review?.since ?? null,
      claimsForMe: me.member ? row.state.claims.filter((c) => c.side !== sideOf[me.member!.role]).length : 0,
    }
  })
  const week = weeks.find((w) => w.week === weekOf(frame.today))
  return {
    duties: dutiesOf(judged, me).slice(0, 50).map((d) => ({ ...d, values: { ...d.values } })),
    counts: {
      attemptsToday: attempts?.n ?? 0, handedOver: funnel.filter((c) => c.level >= 4).reduce((n, c) => n + c.count, 0), wanted: funnel.reduce((n, c) => n + c.count, 0), share: week?.share ?? null,
    },
  }
}

/** A person's own way: every capability wanted of them or begun, the next step, and with whom. */
export async function path(tx: Tx, project: Id, person: Id, me: Me, now: Moment) {
  const frame = await wall.frameOf(tx, project, now)
  const members = await wall.people(tx, project)
  const who = members.find((p) => p.id === person)
  if (!who) return null
  const begun = await ofPerson(tx, project, person)
  const wanted = who.unit === null ? [] : await tx.rows<{ capability: Id }>('select capability_id as capability from capabilities_wanted where project_id = $1 and unit_id = $2', [project, who.unit])
  const briefs = await wall.capabilities(tx, project)
  const ids = new Set([...begun.map((r) => r.capability_id), ...wanted.map((w) => w.capability)])
  const flows = await tx.rows<{ flow: Id; steps: Step[] }>(
    `select v.flow_id as flow, v.steps from flows_version v join flows_flow f on f.project_id = v.project_id and f.flow_id = v.flow_id and f.current = v.number where v.project_id = $1`, [project])
  const able = await holders(tx, project, [...ids])
  const steps = briefs.filter((c) => ids.has(c.id)).map((capability) => {
    const row = begun.find((r) => r.capability_id === capability.id)
    const standing = row ? read(row, frame.settings, frame.today, me) : null
    const next: Next = !row ? 'beShown' : nextOf(standing!.assessment as Assessment, row.state.freshOwed)
    return { capability, standing, handedOverOn: row?.state.handover?.day ?? null, next: next as string, coaches: (able.get(capability.id) ?? []).filter((id) => id !== person), steps: flows.find((f) => f.flow === capability.flow)?.steps ?? [] }
  })
  const order = ['practise', 'beShownAgain', 'practiseAgain', 'beShown', 'waitForSignature', 'teach', 'nothing']
  return { person: who, steps: steps.sort((a, b) => order.indexOf(a.next) - order.indexOf(b.next)), people: members }
}

type Step = { number: number; title: Words; who: Words; where: Words; input: Words; expected: Words }

function nextOf(a: Assessment, freshOwed: boolean): Next {
  if (a.lapsed) return 'practiseAgain'
  if (a.level === 5) return 'nothing'
  if (a.level === 4) return 'teach'
  if (freshOwed) return 'beShownAgain'
  if (a.missing.some((m) => m.code === 'demonstration') && a.tries === 0) return 'beShown'
  return a.eligible ? 'waitForSignature' : 'practise'
}
