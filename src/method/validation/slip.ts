/** A finding that names a release follows it: what the plan did since the triage relied on it. */
import { slipsSince, type Release } from '#ground/releases/releases.ts'
import { daysBetween, type Day, type Moment } from '#kit/days.ts'
import { isOpen, releaseOf, type Finding } from './finding.ts'

/** From the day the triage relied on to the day it is now, with the newest reason; `dropped` says why the release will not come at all. */
export type Slipped = { readonly from: Day; readonly to: Day; readonly days: number; readonly reason: string; readonly at: Moment; readonly dropped: string | null }

/** Null for a finding that is resolved, waits for no release, or whose release still stands where it stood. */
export function slippedSince(finding: Finding, release: Release | undefined): Slipped | null {
  if (!release || !isOpen(finding) || finding.triage === null || releaseOf(finding) !== release.id) return null
  const slips = slipsSince(release, finding.triage.at)
  const [first, last] = [slips[0], slips.at(-1)]
  if (release.dropped !== null) return { from: first?.from ?? release.planned, to: release.planned, days: 0, reason: release.dropped.reason, at: release.dropped.at, dropped: release.dropped.reason }
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to, days: daysBetween(first.from, last.to), reason: last.reason, at: last.at, dropped: null }
}
