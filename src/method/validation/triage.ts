/** Every finding goes into exactly one of three, and nothing leaves triage without its countermeasure: the words that will be said, the release that mends it, how one gets by until then. */
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import { slipsSince, stateOf, type Release } from '#ground/releases/releases.ts'
import { fact, type Countermeasure, type FindingFact } from './facts.ts'
import type { Finding } from './finding.ts'
import { refused, type Class, type Context } from './validation.ts'

/** What is handed in: what the class does not ask for is left aside. `reason` is asked for from the second time on. */
export type TriageDeed = { readonly class: Class; readonly say: string | null; readonly release: Id | null; readonly workaround: string | null; readonly note: string; readonly reason: string | null }

const filled = (text: string | null): string | null => text?.trim() || null

/**
 * Triaged again after its release slipped, the same countermeasure says that it still holds with the new day.
 * (a) needs what will be said, (b) and (c) need a planned release, (c) needs a workaround as well (METHOD M2).
 * Refuses: isResolved, sayMissing, releaseMissing, noSuchRelease, releaseDropped, releaseOut, workaroundMissing, reasonMissing (it was triaged before), nothingChanged.
 */
export function triage(finding: Finding, deed: TriageDeed, release: Release | null, context: Context): Decision<FindingFact> {
  if (finding.resolved !== null) return refused('isResolved')
  const to = countermeasure(deed, release)
  if ('ok' in to) return to
  const before = finding.triage
  const reason = filled(deed.reason)
  const heard = release !== null && before !== null && slipsSince(release, before.at).length > 0
  if (before !== null && !heard && sameAs(before.to, to) && before.note === deed.note.trim()) return refused('nothingChanged')
  if (before !== null && reason === null) return refused('reasonMissing', {}, ['body', 'reason'])
  return decide(fact('triaged', finding.id, context.now, { to, before: before?.to.class ?? null, reason: before === null ? null : reason, note: deed.note.trim(), by: context.by.person, day: context.dayOf(context.now) }))
}

function countermeasure(deed: TriageDeed, release: Release | null): Countermeasure | ReturnType<typeof refused> {
  if (deed.class === 'communicate') {
    const say = filled(deed.say)
    return say === null ? refused('sayMissing', {}, ['body', 'say']) : { class: 'communicate', say }
  }
  if (deed.release === null) return refused('releaseMissing', {}, ['body', 'release'])
  if (release === null) return refused('noSuchRelease', {}, ['body', 'release'])
  const state = stateOf(release)
  if (state !== 'planned') return refused(state === 'out' ? 'releaseOut' : 'releaseDropped', {}, ['body', 'release'])
  if (deed.class === 'blocker') return { class: 'blocker', release: release.id }
  const workaround = filled(deed.workaround)
  return workaround === null ? refused('workaroundMissing', {}, ['body', 'workaround']) : { class: 'tolerable', release: release.id, workaround }
}

/** Whether a countermeasure is whole for its class; of everything that left triage it is. */
export function isWhole(to: Countermeasure): boolean {
  switch (to.class) {
    case 'communicate': return to.say.trim() !== ''
    case 'blocker': return to.release !== ''
    case 'tolerable': return to.release !== '' && to.workaround.trim() !== ''
  }
}

function sameAs(a: Countermeasure, b: Countermeasure): boolean {
  if (a.class === 'communicate') return b.class === 'communicate' && a.say === b.say
  if (a.class === 'blocker') return b.class === 'blocker' && a.release === b.release
  return b.class === 'tolerable' && a.release === b.release && a.workaround === b.workaround
}
