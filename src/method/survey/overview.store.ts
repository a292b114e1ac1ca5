/** How far each flow has come, everything of one flow, and the question later chapters ask: is it agreed on its current version? */
import type { Tx } from '#ground/database/database.store.ts'
import type { Me } from '#ground/people/people.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { agreedOn, slotOf, unsaid } from '#method/survey/agreement.ts'
import type { Agreed, Saying } from '#method/survey/agreement.ts'
import { around, brief, gapSaid, meetingSaid, questionSaid, sayingSaid, walkSaid, withdrawnSaid } from '#method/survey/answer.store.ts'
import type { Around } from '#method/survey/answer.store.ts'
import { found as dataFound } from '#method/survey/data/conditions.store.ts'
import { dataGlance } from '#method/survey/data/conditions.ts'
import { manualsIssued, type Issued } from '#method/survey/manual/manual.store.ts'
import { standing } from '#method/survey/overview.ts'
import type { Standing } from '#method/survey/overview.ts'
import * as rows from '#method/survey/rows.store.ts'
import { blank, isDescribed } from '#method/survey/survey.ts'
import type { SurveyRecord } from '#method/survey/survey.ts'
import { walked } from '#method/survey/walkthrough.ts'
import type { WalkedStep } from '#method/survey/walkthrough.ts'

export type Flowed = { readonly flow: Id; readonly standing: Standing; readonly record: SurveyRecord; readonly sayings: readonly Saying[]; readonly steps: readonly WalkedStep[] }

/** Every flow in force (or the one that is named, archived or not) with how far it has come. */
export async function standings(tx: Tx, project: Id, a: Around, only: Id | null = null): Promise<readonly Flowed[]> {
  const [kept, walks, versions, gaps] = await Promise.all([rows.kept(tx, project, only), rows.lastWalks(tx, project, only), rows.versions(tx, project, only), rows.gaps(tx, project, only)])
  const of = <T extends { readonly flow: Id }>(all: readonly T[]) => Map.groupBy(all, (x) => x.flow)
  const [walksOf, gapsOf, questionsOf] = [of(walks), of(gaps), of(a.questions)]
  return [...a.flows.values()].filter((f) => (only === null ? !f.archived : f.id === only)).map((flow) => {
    const { record, agreement } = kept.get(flow.id) ?? { record: blank(flow.id), agreement: unsaid(flow.id) }
    const own = versions.get(flow.id) ?? []
    const steps = walked(flow.current, own, walksOf.get(flow.id) ?? [])
    return { flow: flow.id, record, steps, sayings: agreement.sayings, standing: standing({ flow, versions: own, record, steps, gaps: gapsOf.get(flow.id) ?? [], questions: questionsOf.get(flow.id) ?? [], agreement }) }
  })
}

export const standingSaid = (a: Around, s: Standing) => ({
  walk: s.walk, gaps: [...s.gaps], questions: s.questions, missing: [...s.missing], ripe: s.ripe, again: s.again.map((x) => ({ ...x, touches: [...x.touches] })),
  agreement: { version: s.agreement.version, agreed: s.agreement.agreed, since: s.agreement.since, team: s.agreement.team && sayingSaid(a, s.agreement.team), sponsor: s.agreement.sponsor && sayingSaid(a, s.agreement.sponsor) },
})

const manualSaid = (of: Issued | undefined) => (of ? { edition: of.edition, version: of.version, day: of.day, by: { id: of.by, name: of.name } } : null)

export async function overview(tx: Tx, project: Id, now: Moment) {
  const [a, manuals, data] = await Promise.all([around(tx, project, now), manualsIssued(tx, project), dataFound(tx, project)])
  const all = await standings(tx, project, a)
  const outgrown = a.questions.filter((q) => a.outgrown.has(q.id))
  return {
    today: a.today,
    flows: all.map((f) => {
      const own = a.meetings.filter((m) => m.flows.includes(f.flow))
      const planned = own.filter((m) => m.state === 'planned').map((m) => m.day).sort()
      return {
        flow: brief(a, f.flow), described: isDescribed(f.record), meetings: own.filter((m) => m.state === 'held').length, nextMeeting: planned[0] ?? null, outgrown: outgrown.filter((q) => q.flow === f.flow).length,
        standing: standingSaid(a, f.standing), manual: manualSaid(manuals.get(f.flow)), ...dataGlance(data.get(f.flow) ?? []),
      }
    }),
  }
}

export async function oneFlow(tx: Tx, project: Id, id: Id, me: Me, now: Moment) {
  const a = await around(tx, project, now)
  const flow = a.flows.get(id)
  const [found] = flow ? await standings(tx, project, a, id) : []
  if (!flow || !found) return null
  const [gaps, history] = await Promise.all([rows.gaps(tx, project, id), rows.walks(tx, project, id)])
  const { flow: _flow, ...record } = found.record
  return {
    flow: brief(a, id), archived: flow.archived, record, today: a.today, standing: standingSaid(a, found.standing), mySlot: me.member && slotOf(me.member.role),
    steps: found.steps.map((s) => ({ ...flow.steps[s.number - 1]!, number: s.number, answer: s.walk && walkSaid(a, s.walk), carried: s.carried })), history: history.map((w) => walkSaid(a, w)),
    gaps: gaps.map((g) => gapSaid(a, g)), questions: a.questions.filter((q) => q.flow === id).map((q) => questionSaid(a, q)), meetings: a.meetings.filter((m) => m.flows.includes(id)).map((m) => meetingSaid(a, m)),
    sayings: found.sayings.map((s) => ({ ...sayingSaid(a, s), slot: s.slot, withdrawn: withdrawnSaid(a, s) })),
  }
}

/** For later chapters: every flow's agreement on the version in force, by whom, since when. */
export async function agreedFlows(tx: Tx, project: Id): Promise<ReadonlyMap<Id, Agreed>> {
  const flows = await tx.rows<{ id: Id; current: number }>('select flow_id as id, current from flows_flow where project_id = $1', [project])
  const kept = await rows.kept(tx, project)
  return new Map(flows.map((f) => [f.id, agreedOn(kept.get(f.id)?.agreement ?? unsaid(f.id), f.current)]))
}
