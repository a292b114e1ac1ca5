/** Whoever has it passes it on: first a session beside an adviser, then one alone. Who taught whom is kept, and how far it is from the vendor. */
import { addDays, type Day, type Moment } from '#kit/days.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { fact, type HandoverFact } from './facts.ts'
import { isInTheFuture, notAfter, placed, refused, subjectOf, type Context, type Session, type Standing } from './handover.ts'
import type { Rule } from './rule.ts'
import { levelOf } from './standing.ts'

/** A session larger than this is a lecture, and the state stays bounded. */
export const mostLearners = 60

export type TeachDeed = {
  readonly session: Id
  readonly at: Moment
  readonly unit: Id
  readonly mode: 'coTaught' | 'solo'
  /** Who advised beside the teacher; in a solo session nobody. */
  readonly adviser: Id | null
  /** The learners, each with the id of the demonstration that the session is for them. */
  readonly learners: readonly { readonly person: Id; readonly demonstration: Id }[]
}

/**
 * Records a session on the teacher's standing; it counts as shown for each learner (one `demonstrated` fact on each learner's standing).
 * Refuses: inTheFuture, notHandedOver (the teacher's), noLearners, tooManyLearners, teacherIsLearner, adviserMissing, adviserInSolo.
 */
export function teach(teacher: Standing, deed: TeachDeed, rule: Rule, context: Context): Decision<HandoverFact> {
  if (isInTheFuture(deed.at, context.now)) return refused('inTheFuture', {}, ['at'])
  if (levelOf(teacher) < 4) return refused('notHandedOver')
  const people = [...new Set(deed.learners.map((l) => l.person))]
  if (people.length === 0) return refused('noLearners', {}, ['learners'])
  if (people.length > mostLearners) return refused('tooManyLearners', { most: mostLearners }, ['learners'])
  if (people.includes(teacher.person) || deed.adviser === teacher.person) return refused('teacherIsLearner', {}, ['learners'])
  if (deed.mode === 'coTaught' && deed.adviser === null) return refused('adviserMissing', {}, ['adviser'])
  if (deed.mode === 'solo' && deed.adviser !== null) return refused('adviserInSolo', {}, ['adviser'])

  const at = notAfter(deed.at, context.now)
  const day = context.dayOf(at)
  const depth = (teacher.depth ?? 1) + 1
  const taught = fact('taught', subjectOf(teacher.capability, teacher.person), at, {
    session: deed.session, day, unit: deed.unit, mode: deed.mode, adviser: deed.adviser, learners: people, tooDeep: depth > rule.depth, recordedBy: context.by.person,
  })
  const shown = people.map((person) => fact('demonstrated', subjectOf(teacher.capability, person), at, {
    id: deed.learners.find((l) => l.person === person)!.demonstration, session: deed.session, day, unit: deed.unit,
    by: teacher.person, side: 'customer' as const, depth, recordedBy: context.by.person,
  }))
  return decide<HandoverFact>(taught, ...shown)
}

/** How a session went: its learners who could not do it before, and how many of them reached level 3 in time. */
export type SessionResult = { readonly session: Id; readonly mode: Session['mode']; readonly day: Day; readonly learners: number; readonly reached: number; readonly enough: boolean }

/** `reachedOn` answers the first day a learner reached level 3 (`Standing.reachedOn`), null when not yet. Numbers: MASTERY §2, levels. */
export function resultOf(session: Session, reachedOn: (learner: Id) => Day | null, rule: Rule): SessionResult {
  const days = session.learners.map(reachedOn).filter((day) => day === null || day >= session.day)
  const reached = days.filter((day) => day !== null && day <= addDays(session.day, rule.learnersWithin)).length
  const enough = days.length >= rule.learners && reached >= rule.learnersShare * days.length - 1e-9
  return { session: session.session, mode: session.mode, day: session.day, learners: days.length, reached, enough }
}

/** Becomes a teacher: one co-taught session, and a solo one whose learners got there. Ask after a learner's success. Refuses: notHandedOver, alreadyTeacher, notYetTeacher. */
export function becomeTeacher(s: Standing, reachedOn: (learner: Id) => Day | null, rule: Rule, context: Context): Decision<HandoverFact> {
  if (s.handover === null) return refused('notHandedOver')
  if (s.teacherSince !== null) return refused('alreadyTeacher')
  const since = s.handover.day
  const results = s.sessions.filter((x) => x.day >= since).map((x) => resultOf(x, reachedOn, rule))
  const coTaught = results.find((x) => x.mode === 'coTaught')
  const solo = results.find((x) => x.mode === 'solo' && x.enough)
  if (!coTaught || !solo) return refused('notYetTeacher')
  const at = placed(s, context.now)
  return decide(fact('becameTeacher', subjectOf(s.capability, s.person), at, {
    day: context.dayOf(at), coTaught: coTaught.session, solo: solo.session, learners: solo.learners, reached: solo.reached,
  }))
}
