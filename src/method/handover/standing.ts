/**
 * A standing is the fold of its facts, in order of occurrence. The usual fact is the newest and takes one step; a late one, a void and an undo fold anew.
 * Only what the method counts the same everywhere stands here; what depends on a rule comes as a fact of its own.
 */
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Attempted, Demonstrated, HandoverFact } from './facts.ts'
import { breaks, type Level, type Standing } from './handover.ts'

/** What is kept of the newest; enough for every rule, and bounded. */
export const kept = { steps: 15, uses: 10, cases: 30, sources: 10, sessions: 6, claims: 10, signatures: 6 } as const

/** Nothing has happened yet. */
export const none = (capability: Id, person: Id): Standing => ({
  capability, person, shown: 0, shownOn: null, shownBy: [], depth: null, freshOwed: false, attempts: 0, tries: 0, run: 0, steps: [], afterBreak: false,
  caseDay: null, cases: [], reachedOn: null, signatures: [], handover: null, uses: [], usedOn: null, watch: null, lapsed: null, takenBack: null, raised: null,
  sessions: [], teacherSince: null, claims: [], review: null, course: null, last: null, movedOn: null,
})

/** How far a person has come, whatever the rule. */
export function levelOf(s: Standing): Level {
  if (s.handover !== null) return s.teacherSince !== null ? 5 : 4
  if (s.run > 0) return 3
  if (s.attempts > 0 || s.takenBack !== null) return 2
  return s.shown > 0 ? 1 : 0
}

/** Something that occurred before what is already known; it may change the count behind it. */
export const isLate = (standing: Pick<Standing, 'last'>, at: Moment): boolean => standing.last !== null && at < standing.last

/** Whether the facts just said may be stepped on the stored state; otherwise it is folded anew from all its facts. */
export function canStep(standing: Standing, said: readonly HandoverFact[]): boolean {
  let last = standing.last ?? ''
  return said.every((f) => {
    if (f.type === 'voidConfirmed' || f.type === 'withdrawn' || f.at < last) return false
    last = f.at
    return true
  })
}

const newest = <T>(list: readonly T[], one: T, most: number): readonly T[] => [...list, one].slice(-most)

/** One fact further. Voids and undoings do not step back: they are taken into account by `fold`. */
export function step(s: Standing, f: HandoverFact): Standing {
  switch (f.type) {
    case 'demonstrated': return demonstrated(moved(s, f), f.detail)
    case 'attempted': return attempted(moved(s, f), f.detail)
    case 'voidClaimed': {
      const { attempt, cause, by, side, day } = f.detail
      return { ...s, claims: newest(s.claims, { attempt, cause, by, side, day }, kept.claims) }
    }
    case 'voidDeclined': return { ...s, claims: s.claims.filter((c) => c.attempt !== f.detail.attempt) }
    case 'signed': {
      const { slot, by, day, override } = f.detail
      return { ...moved(s, f), signatures: newest(s.signatures, { slot, by, day, override }, kept.signatures) }
    }
    case 'handedOver': {
      const { day, class: c, run, override, checks } = f.detail
      return {
        ...moved(s, f), handover: { day, class: c, run: s.run, signedRun: run, early: override !== null, checksLeft: checks },
        signatures: [], tries: 0, uses: [], usedOn: day, watch: null, lapsed: null, freshOwed: false, review: null,
      }
    }
    case 'watched': return s.handover === null ? s : { ...moved(s, f), watch: { attempt: f.detail.attempt, since: f.detail.day, causeDue: f.detail.causeDue, cause: null } }
    case 'causeFound': return s.watch?.attempt !== f.detail.attempt ? s : { ...moved(s, f), watch: { ...s.watch, cause: f.detail.cause } }
    case 'watchCleared': return { ...moved(s, f), watch: null }
    case 'takenBack': return s.handover === null ? s : takenBack(moved(s, f), f.detail)
    case 'lapsed': return s.handover === null || (s.usedOn !== null && s.usedOn > f.detail.unusedSince) ? s : { ...s, last: f.at, lapsed: { since: f.detail.day, successes: [] } }
    case 'restored': return { ...moved(s, f), lapsed: null }
    case 'taught': {
      const { session, day, mode, learners } = f.detail
      return { ...moved(s, f), usedOn: s.handover ? day : s.usedOn, sessions: newest(s.sessions, { session, day, mode, learners }, kept.sessions) }
    }
    case 'becameTeacher': return { ...moved(s, f), teacherSince: f.detail.day }
    case 'courseChanged': return { ...moved(s, f), tries: 0, course: { choice: f.detail.choice, day: f.detail.day } }
    case 'reviewWanted': return s.handover === null ? s : { ...s, last: f.at, review: { since: f.detail.day, record: f.detail.record } }
    case 'reviewed': return { ...moved(s, f), review: null }
    case 'voidConfirmed': case 'withdrawn': case 'runRecounted': case 'rulesChanged': return s
  }
}

/**
 * The standing from all its facts, given in the order of the ledger. Voids and undoings count first: what they name never happened,
 * and neither did the consequences that rest on it. Then everything counts in the order it occurred.
 */
export const fold = (start: Standing, facts: readonly HandoverFact[]): Standing => counting(facts).reduce(step, start)

/** The facts that count, in order of occurrence; of two at the same moment the one recorded first comes first. */
export function counting(facts: readonly HandoverFact[]): readonly HandoverFact[] {
  const gone = goneOf(facts)
  const left = gone.size === 0 ? [...facts] : facts.filter((f) => !restsOn(f, gone))
  return left.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** The records that are void, confirmed by both sides, or withdrawn by their recorder. */
export function goneOf(facts: readonly HandoverFact[]): ReadonlySet<Id> {
  const gone = new Set<Id>()
  for (const f of facts) {
    if (f.type === 'voidConfirmed') gone.add(f.detail.attempt)
    if (f.type === 'withdrawn') gone.add(f.detail.record)
  }
  return gone
}

function restsOn(f: HandoverFact, gone: ReadonlySet<Id>): boolean {
  switch (f.type) {
    case 'demonstrated': case 'attempted': return gone.has(f.detail.id)
    case 'voidClaimed': case 'voidConfirmed': case 'voidDeclined': case 'causeFound': return gone.has(f.detail.attempt)
    case 'watched': case 'watchCleared': case 'takenBack': case 'restored': case 'reviewWanted': return f.detail.because.some((id) => gone.has(id))
    default: return false
  }
}

const moved = (s: Standing, f: { readonly at: Moment; readonly detail: { readonly day: string } }): Standing => ({ ...s, last: f.at, movedOn: f.detail.day })

function demonstrated(s: Standing, d: Demonstrated): Standing {
  const others = s.shownBy.filter((x) => x.by !== d.by)
  return {
    ...s, shown: s.shown + 1, shownOn: d.day, freshOwed: false, depth: s.depth === null ? d.depth : Math.min(s.depth, d.depth),
    shownBy: newest(others, { by: d.by, side: d.side, depth: d.depth, day: d.day }, kept.sources),
    takenBack: s.takenBack && { ...s.takenBack, suspended: false },
  }
}

function attempted(s: Standing, a: Attempted): Standing {
  const sameDay = s.caseDay === a.day ? s.cases : []
  const repeated = a.case !== null && sameDay.includes(a.case)
  const seen: Standing = {
    ...s, usedOn: s.handover ? a.day : s.usedOn,
    ...(a.case === null || repeated ? {} : { caseDay: a.day, cases: newest(sameDay, a.case, kept.cases) }),
  }
  const broke = breaks(a.outcome)
  // a repetition proves nothing new, but a break is a break every time
  if (repeated && !broke) return seen
  const counts = !broke && !s.freshOwed
  const run = broke ? 0 : counts ? s.run + 1 : s.run
  return {
    ...seen, attempts: s.attempts + 1, tries: s.tries + (s.handover ? 0 : 1), run,
    steps: broke ? [] : counts ? newest(s.steps, { attempt: a.id, day: a.day, variant: a.variant, cycle: a.cycle, vendorAbsent: a.vendorAbsent }, kept.steps) : s.steps,
    afterBreak: s.afterBreak || broke, signatures: broke ? [] : s.signatures, reachedOn: s.reachedOn ?? (counts ? a.day : null),
    ...(s.handover ? used(s, s.handover, a, broke) : {}),
  }
}

function used(s: Standing, handover: NonNullable<Standing['handover']>, a: Attempted, broke: boolean): Partial<Standing> {
  return {
    uses: newest(s.uses, { attempt: a.id, day: a.day, broke, severe: broke && a.severe }, kept.uses),
    handover: a.checkedBy === null ? handover : { ...handover, checksLeft: Math.max(0, handover.checksLeft - 1) },
    lapsed: s.lapsed && { ...s.lapsed, successes: broke ? [] : newest(s.lapsed.successes, a.id, 5) },
  }
}

/** Guided again: history kept, one fresh demonstration owed, then the longer count. */
function takenBack(s: Standing, d: { readonly day: string; readonly suspended: boolean; readonly raisedTo: Standing['raised'] }): Standing {
  return {
    ...s, handover: null, run: 0, steps: [], afterBreak: true, tries: 0, freshOwed: true, uses: [], watch: null, lapsed: null, teacherSince: null, review: null, signatures: [],
    takenBack: { times: (s.takenBack?.times ?? 0) + 1, day: d.day, suspended: d.suspended }, raised: d.raisedTo ?? s.raised,
  }
}
