/** Turns the lines of the history into deeds with times, cases and notes. The same lines and the same today give the same deeds. */
import type { Cause, Outcome } from '#method/handover/handover.ts'
import { classRules } from '#method/handover/rule.ts'
import type { Day, Moment } from '#kit/days.ts'
import type { Words } from '#kit/words.ts'
import { capabilityCoded } from '#world/capabilities.ts'
import { personNamed } from '#world/people.ts'
import { capabilityId, chance, idAt, personId, seedOf, unitId } from '#world/ids.ts'
import { minuteAt, momentAt } from '#world/history/clock.ts'
import type { AttemptTold, Deed } from '#world/history/deeds.ts'
import * as notes from '#world/history/notes.ts'
import type { Beat, Lesson, Way } from '#world/history/way.ts'

/** The days of the story, and the language its notes were written in. */
export type Telling = { readonly days: readonly Day[]; readonly say: (words: Words) => string }

type Placed = { readonly way: Way; readonly beat: Beat; readonly at: Moment; readonly index: number; readonly handedOver: boolean }

const unaided = 'SAQ'
const withoutVendor = 'APNQ'
const signing = 'XxO'
const causeOf: Readonly<Record<string, Cause>> = { d: 'wrongData', s: 'forgotStep', e: 'systemError', r: 'rights', o: 'other' }

const nth = <T>(list: readonly T[], n: number): T => list[n % list.length]!
const keyOf = (p: Placed) => `${p.way.capability} ${p.way.person} ${p.index}`
const minutes = (at: Moment, n: number): Moment => new Date(Date.parse(at) + n * 60_000).toISOString()

/** Gives every beat its hour. A consultant or a colleague is with one person after the other, and of one way the beats of a day keep their order. */
function place(ways: readonly Way[], days: readonly Day[]): readonly Placed[] {
  const beats = ways.flatMap((way) => way.beats.map((beat, index) => ({ way, beat, index, handedOver: way.beats.slice(0, index).some((b) => 'XO'.includes(b.act)) })))
  const queues = Map.groupBy(beats.filter((b) => !signing.includes(b.beat.act)), (b) => `${b.beat.day} ${withoutVendor.includes(b.beat.act) ? (b.way.peer ?? b.way.person) : b.way.coach}`)
  const minute = new Map<(typeof beats)[number], number>()
  for (const [queue, together] of queues) {
    const next = chance(seedOf(queue))
    // who is shown the same thing by the same person on the same day sits in one session
    const slots = [...Map.groupBy(together, (b) => (b.beat.act === 'D' ? `${b.way.capability} ${b.way.unit}` : b)).values()]
    slots.forEach((slot, i) => {
      const at = minuteAt((i + 0.1 + 0.6 * next()) / slots.length)
      for (const b of slot) minute.set(b, at)
    })
  }
  return beats.map((b) => {
    const before = beats.filter((x) => x.way === b.way && x.beat.day === b.beat.day && x.index < b.index).map((x) => minute.get(x) ?? 0)
    const own = signing.includes(b.beat.act) ? 1000 + 20 * chance(seedOf(keyOf({ ...b, at: '' })))() : minute.get(b)!
    const at = Math.max(own, ...before.map((m) => m + 17))
    minute.set(b, at)
    return { ...b, at: momentAt(days[b.beat.day]!, at) }
  })
}

export function tell(ways: readonly Way[], lessons: readonly Lesson[], telling: Telling): readonly Deed[] {
  const placed = place(ways, telling.days)
  const running = new Map<string, number>()
  const told = [...placed].sort((a, b) => (a.at < b.at ? -1 : 1)).flatMap((p): readonly Deed[] => {
    if (p.beat.act === 'D' || signing.includes(p.beat.act)) return []
    if (p.beat.act === 'C' || p.beat.act === 'G') return [decided(p, placed, telling)]
    const n = (running.get(p.way.capability) ?? 0) + 1
    running.set(p.way.capability, n)
    return attempted(p, n, telling)
  })
  const all = [...demonstrated(placed), ...told, ...placed.filter((p) => signing.includes(p.beat.act)).flatMap((p) => signed(p, telling)), ...lessons.map((l) => taught(l, telling.days))]
  return all.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0))
}

function demonstrated(placed: readonly Placed[]): readonly Deed[] {
  const sessions = Map.groupBy(placed.filter((p) => p.beat.act === 'D'), (p) => `${p.beat.day} ${p.way.coach} ${p.way.capability} ${p.way.unit}`)
  return [...sessions].map(([key, of]) => {
    const [{ way, at }] = of as [Placed]
    const ms = Date.parse(at)
    const coach = personId(way.coach)
    return {
      do: 'demonstrate', at, recordedAt: minutes(at, 1), by: coach, session: idAt(ms, `session ${key}`), capability: capabilityId(way.capability), unit: unitId(way.unit),
      demonstrator: coach, people: of.map((p) => ({ person: personId(p.way.person), id: idAt(ms, `demonstration ${keyOf(p)}`) })),
    }
  })
}

function taught(l: Lesson, days: readonly Day[]): Deed {
  const at = momentAt(days[l.day]!, 13.5 * 60)
  const ms = Date.parse(at)
  return {
    do: 'teach', at, recordedAt: minutes(at, 95), by: personId(l.adviser ?? l.teacher), session: idAt(ms, `lesson ${l.capability} ${l.teacher}`), capability: capabilityId(l.capability),
    unit: unitId(l.unit), teacher: personId(l.teacher), adviser: l.adviser === null ? null : personId(l.adviser),
    learners: l.learners.map((name) => ({ person: personId(name), demonstration: idAt(ms, `lesson ${l.capability} ${name}`) })),
  }
}

const attemptId = (p: Placed) => idAt(Date.parse(p.at), `attempt ${keyOf(p)}`)
const subjectOf = (p: Placed) => ({ capability: capabilityId(p.way.capability), person: personId(p.way.person) })

function attempted(p: Placed, n: number, { days, say }: Telling): readonly Deed[] {
  const { way, beat, at } = p
  const absent = withoutVendor.includes(beat.act)
  const late = beat.act === 'L'
  const recordedAt = late ? momentAt(days[beat.day + 1]!, 8 * 60 + 6) : minutes(at, 2)
  const by = absent ? recorder(p) : way.coach
  const told: Deed = { ...detail(p, n, say), at, recordedAt, by: personId(by) }
  if (beat.act !== 'V' && beat.act !== 'v') return [told]
  const claimed = minutes(at, 24)
  const claim: Deed = { do: 'claimVoid', ...subjectOf(p), attempt: attemptId(p), cause: beat.act === 'V' ? 'productDefect' : 'environment', note: say(beat.act === 'V' ? notes.voided : notes.voidOpen), at: claimed, recordedAt: claimed, by: personId(way.peer ?? 'lead') }
  if (beat.act === 'v') return [told, claim]
  const confirmed = momentAt(days[beat.day + 1]!, 8 * 60 + 31)
  return [told, claim, { do: 'confirmVoid', ...subjectOf(p), attempt: attemptId(p), at: confirmed, recordedAt: confirmed, by: personId(way.coach) }]
}

/** Key users and the lead record; what is theirs already they may record themselves. */
function recorder({ way, handedOver }: Placed): string {
  if (way.peer !== null && personNamed(way.peer).role === 'keyUser') return way.peer
  return handedOver && personNamed(way.person).role === 'keyUser' ? way.person : 'lead'
}

function detail(p: Placed, n: number, say: Telling['say']): AttemptTold {
  const { way, beat, handedOver, index } = p
  const capability = capabilityCoded(way.capability)
  const next = chance(seedOf(keyOf(p)))
  const outcome: Outcome = unaided.includes(beat.act) ? 'success' : 'HPL'.includes(beat.act) ? 'helped' : 'failed'
  const absent = withoutVendor.includes(beat.act)
  const cause = outcome !== 'failed' ? null : beat.cause ? causeOf[beat.cause]! : 'systemError'
  const peer = way.peer === null ? null : personId(way.peer)
  const coach = absent ? (handedOver ? null : peer) : personId(way.coach)
  const careful = capability.class === 'C' || capability.class === 'D'
  const month = p.at.slice(0, 7)
  return {
    do: 'attempt', id: attemptId(p), ...subjectOf(p), unit: unitId(way.unit), outcome, coach, vendorAbsent: absent,
    case: careful || next() < 0.5 ? `${capability.cases}${capability.cases.endsWith('-') ? '' : `${month.slice(2).replace('-', '')}-`}${String(n).padStart(2, '0')}` : null,
    variant: careful ? say(nth(capability.variants, index)) : null, cycle: capability.flow === 'MEC' ? month : null,
    cause, helpedBy: outcome === 'helped' ? coach : null, checkedBy: beat.act === 'Q' ? peer : null, note: noteOf(p, cause, outcome, n, next(), say),
  }
}

function noteOf({ way, beat, index }: Placed, cause: Cause | null, outcome: Outcome, n: number, luck: number, say: Telling['say']): string | null {
  if (beat.act === 'L') return say(notes.late)
  const known = cause === null ? undefined : notes.failed[way.capability]?.[cause]
  if (cause !== null) return known ? say(nth(known, way.beats.slice(0, index).filter((b) => b.cause === beat.cause).length)) : null
  if (outcome === 'helped') return say(nth(notes.helped, n))
  return luck < 0.12 ? say(nth(notes.praised, n)) : null
}

/** The cause of the failure before it, or another way. */
function decided(p: Placed, placed: readonly Placed[], { say }: Telling): Deed {
  const told = { at: p.at, recordedAt: p.at, by: personId(p.way.coach), ...subjectOf(p) }
  if (p.beat.act === 'G') return { ...told, do: 'changeCourse', choice: 'otherDemonstrator', note: say(notes.course) }
  const failure = placed.findLast((x) => x.way === p.way && x.index < p.index && x.beat.act === 'N')!
  return { ...told, do: 'findCause', attempt: attemptId(failure), cause: causeOf[failure.beat.cause]!, note: say(notes.causeFound[p.way.capability]!) }
}

function signed(p: Placed, { say }: Telling): readonly Deed[] {
  const { way, beat } = p
  const who = classRules[capabilityCoded(way.capability).class].signers.map((role) => (role === 'consultant' ? way.coach : role === 'lead' && way.person === 'lead' ? 'sponsor' : role))
  const signers = beat.act === 'x' ? who.slice(0, 1) : beat.act === 'O' ? ['lead', ...who.filter((x) => x !== 'lead')] : who
  return signers.map((name, i) => {
    const at = minutes(p.at, i * 6)
    return { do: 'sign', ...subjectOf(p), override: beat.act === 'O' && i === 0 ? say(notes.override) : null, at, recordedAt: at, by: personId(name) }
  })
}
