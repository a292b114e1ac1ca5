/** The whole readiness of a project as its facts say it; the rows are this fold. Every fact changes exactly one thing. */
import type { Id } from '#kit/ids.ts'
import { afterOwn, afterWeighing, type Own, type Weighing } from './condition.ts'
import { after as afterConfirmation, type Confirmation } from './confirmation.ts'
import type { Line, ReadinessFact } from './facts.ts'
import { after as afterGate, type Gate } from './gate.ts'
import { after as afterOwing, type Owing } from './owing.ts'
import { keyOf } from './readiness.ts'
import { afterSigning, unsigned, type Signatures } from './sign.ts'
import { after as afterWaiver, type Waiver } from './waiver.ts'

export type Signed = { readonly gate: Gate; readonly signatures: Signatures<Line> }

export type Kept = {
  /** By `flow/unit`. */
  readonly gates: ReadonlyMap<string, Signed>
  readonly waivers: ReadonlyMap<Id, Waiver>
  /** By spot. */
  readonly confirmations: ReadonlyMap<string, Confirmation>
  readonly owings: ReadonlyMap<string, Owing>
  readonly own: ReadonlyMap<Id, Own>
  /** By code. */
  readonly weighings: ReadonlyMap<string, Weighing>
}

export type Thing = { readonly of: keyof Kept; readonly key: string }

/** What a fact changes. */
export function thingOf(said: ReadinessFact): Thing {
  switch (said.type) {
    case 'waived': case 'waivedInside': case 'waiverEnded': case 'waiverEndedInside': return { of: 'waivers', key: said.detail.waiver }
    case 'confirmed': case 'confirmationTakenBack': return { of: 'confirmations', key: keyOf(said.detail) }
    case 'owed': case 'owedInside': case 'owingCleared': case 'owingClearedInside': return { of: 'owings', key: keyOf(said.detail) }
    case 'weighed': case 'weighedInside': return { of: 'weighings', key: said.subject }
    case 'conditionAdded': case 'conditionChanged': case 'conditionArchived': case 'conditionRestored': return { of: 'own', key: said.subject }
    default: return { of: 'gates', key: said.subject }
  }
}

export const nothing: Kept = { gates: new Map(), waivers: new Map(), confirmations: new Map(), owings: new Map(), own: new Map(), weighings: new Map() }

/** Everything after these facts. */
export function fold(kept: Kept, facts: readonly ReadinessFact[]): Kept {
  const next = { gates: new Map(kept.gates), waivers: new Map(kept.waivers), confirmations: new Map(kept.confirmations), owings: new Map(kept.owings), own: new Map(kept.own), weighings: new Map(kept.weighings) }
  const put = <T>(map: Map<string, T>, key: string, value: T | undefined) => void (value === undefined ? map.delete(key) : map.set(key, value))
  for (const said of facts) {
    const { key } = thingOf(said)
    switch (said.type) {
      case 'waived': case 'waivedInside': case 'waiverEnded': case 'waiverEndedInside': put(next.waivers, key, afterWaiver(next.waivers.get(key), said)); break
      case 'confirmed': case 'confirmationTakenBack': put(next.confirmations, key, afterConfirmation(said)); break
      case 'owed': case 'owedInside': case 'owingCleared': case 'owingClearedInside': put(next.owings, key, afterOwing(next.owings.get(key), said)); break
      case 'weighed': case 'weighedInside': put(next.weighings, key, afterWeighing(said)); break
      case 'conditionAdded': case 'conditionChanged': case 'conditionArchived': case 'conditionRestored': put(next.own, key, afterOwn(next.own.get(key), said)); break
      default: {
        const was = next.gates.get(key)
        const gate = afterGate(was?.gate, said)
        const signatures = was?.signatures ?? unsigned
        const signs = said.type === 'signed' || said.type === 'signedInside' || said.type === 'withdrawn' || said.type === 'takenOff'
        put(next.gates, key, gate && { gate, signatures: signs ? afterSigning(signatures, said) : signatures })
      }
    }
  }
  return next
}
