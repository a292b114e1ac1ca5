/** Plays the deeds against the rules alone, without a database: what the ledger will hold, how every standing ends, and what was refused. */
import { attempt, lateAttempt } from '#method/handover/attempt.ts'
import { demonstrate } from '#method/handover/demonstrate.ts'
import type { HandoverFact } from '#method/handover/facts.ts'
import { standingOf, subjectOf, type Context, type Standing } from '#method/handover/handover.ts'
import { ruleFor, type Rule, type Settings } from '#method/handover/rule.ts'
import { changeRules } from '#method/handover/settings.ts'
import { signOff } from '#method/handover/signoff.ts'
import { fold, isLate, none } from '#method/handover/standing.ts'
import { changeCourse, findCause } from '#method/handover/takeback.ts'
import { becomeTeacher, teach } from '#method/handover/teach.ts'
import { claimVoid, confirmVoid } from '#method/handover/void.ts'
import { sideOf } from '#ground/people/people.ts'
import { addDays, dayOf, type Day } from '#kit/days.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { capabilities } from '#world/capabilities.ts'
import { capabilityId, personId } from '#world/ids.ts'
import { people } from '#world/people.ts'
import type { Deed } from '#world/history/deeds.ts'

export type Rehearsal = {
  readonly facts: readonly HandoverFact[]
  readonly standings: readonly Standing[]
  readonly settings: Settings
  readonly refused: readonly { readonly deed: Deed; readonly code: string }[]
  readonly ruleOf: (standing: Standing) => Rule
}

const known = new Map(capabilities.map((c) => [capabilityId(c.code), c]))
const roles = new Map(people.flatMap((p) => (p.role === null ? [] : [[personId(p.username), p.role] as const])))

export function rehearse(deeds: readonly Deed[], zone: string, rests: (day: Day) => boolean): Rehearsal {
  const facts: HandoverFact[] = []
  const bySubject = new Map<string, HandoverFact[]>()
  const refused: { deed: Deed; code: string }[] = []
  let settings: Settings = {}

  const factsOf = (capability: Id, person: Id) => bySubject.get(subjectOf(capability, person)) ?? []
  const standing = (capability: Id, person: Id) => fold(none(capability, person), factsOf(capability, person))
  const ruleOf = (s: Pick<Standing, 'capability' | 'raised'>) => ruleFor(known.get(s.capability)!, settings, s.raised)
  const contextOf = (deed: Deed): Context => ({
    now: deed.recordedAt, by: { person: deed.by, role: roles.get(deed.by)! }, dayOf: (at) => dayOf(at, zone), sideOf: (person) => sideOf[roles.get(person)!] ?? null,
    addWorkingDays: (day, n) => {
      let to = day
      for (let left = n; left > 0; ) if (!rests((to = addDays(to, 1)))) left -= 1
      return to
    },
  })

  function keep(deed: Deed, decision: Decision<HandoverFact>): void {
    if (!decision.ok) return void refused.push({ deed, code: decision.refusal.code })
    for (const f of decision.facts) {
      facts.push(f)
      bySubject.set(f.subject, [...(bySubject.get(f.subject) ?? []), f])
    }
  }

  function decisions(deed: Deed): readonly Decision<HandoverFact>[] {
    const context = contextOf(deed)
    if (deed.do === 'changeRules') return [changeRules(settings, deed.to, deed.reason, context)]
    if (deed.do === 'demonstrate') return deed.people.map(({ person, id }) =>
      demonstrate(standing(deed.capability, person), { id, session: deed.session, at: deed.at, unit: deed.unit, by: deed.demonstrator }, null, context))
    const s = standing(deed.capability, deed.do === 'teach' ? deed.teacher : deed.person)
    const rule = ruleOf(s)
    switch (deed.do) {
      case 'attempt': {
        const said = { ...deed, performer: deed.person }
        return [isLate(s, deed.at) ? lateAttempt(deed.capability, factsOf(deed.capability, deed.person), said, rule, context) : attempt(s, said, rule, context)]
      }
      case 'teach': return [teach(s, { ...deed, mode: deed.adviser === null ? 'solo' : 'coTaught' }, rule, context)]
      case 'claimVoid': return [claimVoid(factsOf(deed.capability, deed.person), deed, context)]
      case 'confirmVoid': return [confirmVoid(factsOf(deed.capability, deed.person), deed, rule, context)]
      case 'sign': return [signOff(s, deed, rule, context)]
      case 'findCause': return [findCause(s, { attempt: deed.attempt, cause: deed.cause, note: deed.note }, context)]
      case 'changeCourse': return [changeCourse(s, { choice: deed.choice, note: deed.note }, context)]
    }
  }

  /** After a learner's success whoever taught them may have become a teacher. */
  function teachers(deed: Deed): void {
    if (deed.do !== 'attempt' || deed.outcome !== 'success') return
    for (const source of standing(deed.capability, deed.person).shownBy.filter((x) => x.side === 'customer')) {
      const decision = becomeTeacher(standing(deed.capability, source.by), (learner) => standing(deed.capability, learner).reachedOn, ruleOf({ capability: deed.capability, raised: null }), contextOf(deed))
      if (decision.ok) keep(deed, decision)
    }
  }

  for (const deed of deeds) {
    for (const decision of decisions(deed)) keep(deed, decision)
    if (deed.do === 'changeRules') settings = deed.to
    teachers(deed)
  }
  const standings = [...bySubject.keys()].filter((subject) => subject.includes('/')).map((subject) => {
    const { capability, person } = standingOf(subject)
    return standing(capability, person)
  })
  return { facts, standings, settings, refused, ruleOf }
}
