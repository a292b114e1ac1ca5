/** What becomes of a finding after triage: the user answers, a release or a hand resolves it, it comes back, the customer is told of it or no longer. */
import { stateOf, type Release } from '#ground/releases/releases.ts'
import { decide, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { fact, type FindingFact } from './facts.ts'
import { releaseOf, type Finding } from './finding.ts'
import { refused, type Context } from './validation.ts'

const now = (context: Context) => ({ by: context.by.person, day: context.dayOf(context.now) })

/** What the user answered to the words of class a, and whether they can live with it. Refuses: notCommunicate, isResolved. */
export function answered(finding: Finding, deed: { readonly words: string; readonly accepted: boolean }, context: Context): Decision<FindingFact> {
  if (finding.triage?.to.class !== 'communicate') return refused('notCommunicate')
  if (finding.resolved !== null) return refused('isResolved')
  return decide(fact('answered', finding.id, context.now, { ...deed, ...now(context) }))
}

/** The release that resolves it: left out it is the planned one, `null` says that no release was needed. */
export const resolvingRelease = (finding: Finding, said: Id | null | undefined): Id | null => (said === undefined ? releaseOf(finding) : said)

/** It is resolved, how, and in which release; a release that is not out resolves nothing. Refuses: notTriaged, isResolved, noSuchRelease, releaseDropped, releaseNotOut. */
export function resolve(finding: Finding, deed: { readonly how: string; readonly release: Id | null | undefined }, release: Release | null, context: Context): Decision<FindingFact> {
  if (finding.triage === null) return refused('notTriaged')
  if (finding.resolved !== null) return refused('isResolved')
  const id = resolvingRelease(finding, deed.release)
  if (id !== null) {
    if (release === null) return refused('noSuchRelease', {}, ['body', 'release'])
    const state = stateOf(release)
    if (state !== 'out') return refused(state === 'dropped' ? 'releaseDropped' : 'releaseNotOut', {}, ['body', 'release'])
  }
  return decide(fact('resolved', finding.id, context.now, { how: deed.how, release: id, ...now(context) }))
}

/** It is there again. Refuses: notResolved, reasonMissing. */
export function reopen(finding: Finding, reason: string, context: Context): Decision<FindingFact> {
  if (finding.resolved === null) return refused('notResolved')
  return reason.trim() === '' ? refused('reasonMissing', {}, ['body', 'reason']) : decide(fact('reopened', finding.id, context.now, { reason, ...now(context) }))
}

/** The customer may read these words and this workaround; said again, the newer words count. Refuses: notTriaged, isResolved, nothingChanged. */
export function share(finding: Finding, deed: { readonly words: Words; readonly workaround: Words | null }, context: Context): Decision<FindingFact> {
  if (finding.triage === null) return refused('notTriaged')
  if (finding.resolved !== null) return refused('isResolved')
  if (finding.shared !== null && same(finding.shared.words, deed.words) && same(finding.shared.workaround, deed.workaround)) return refused('nothingChanged')
  return decide(fact('shared', finding.id, context.now, { ...deed, ...now(context) }))
}

/** The customer reads nothing of it any more. Refuses: notShared, reasonMissing. */
export function unshare(finding: Finding, reason: string, context: Context): Decision<FindingFact> {
  if (finding.shared === null) return refused('notShared')
  return reason.trim() === '' ? refused('reasonMissing', {}, ['body', 'reason']) : decide(fact('unshared', finding.id, context.now, { reason, ...now(context) }))
}

const same = (a: Words | null, b: Words | null): boolean => a?.zh === b?.zh && a?.en === b?.en
