/** One deed of the history, told to the handover chapter's stores by the person who recorded it. */
import type { Tx } from '#ground/database/database.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Me } from '#ground/people/people.ts'
import type { Moment } from '#kit/days.ts'
import type { Refusal } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import * as deeds from '#method/handover/deed.store.ts'
import * as signoff from '#method/handover/signoff.store.ts'
import { teach } from '#method/handover/teach.store.ts'
import type { Deed } from '#world/history/deeds.ts'
import { idAt } from '#world/ids.ts'

/** Where it is told, and by whom: what every command of the sample is given. */
export type Told = { readonly tx: Tx; command(id: Id, by: Id, now: Moment, body: unknown): Command; me(person: Id): Me }

export async function record({ tx, command, me }: Told, deed: Deed): Promise<void> {
  const by = me(deed.by)
  const say = command(commandOf(deed), deed.by, deed.recordedAt, deed)
  const answer = () => {
    switch (deed.do) {
      case 'demonstrate': return deeds.demonstrate(tx, say, by, { capability: deed.capability, unit: deed.unit, people: deed.people.map((p) => p.person), by: deed.demonstrator, at: deed.at }, inTurn(deed.people.map((p) => p.id)))
      case 'attempt': {
        const { capability, unit, person, at, outcome, coach, vendorAbsent, case: case_, variant, cycle, cause, helpedBy, checkedBy, note } = deed
        return deeds.attempt(tx, say, by, { capability, unit, person, at, outcome, coach, vendorAbsent, case: case_, variant, cycle, cause, helpedBy, checkedBy, note })
      }
      case 'teach': return teach(tx, say, by, { capability: deed.capability, unit: deed.unit, teacher: deed.teacher, mode: deed.adviser === null ? 'solo' : 'coTaught', adviser: deed.adviser, learners: deed.learners.map((l) => l.person), at: deed.at }, inTurn(deed.learners.map((l) => l.demonstration)))
      case 'claimVoid': return deeds.claimVoid(tx, say, by, deed.attempt, { cause: deed.cause, note: deed.note })
      case 'confirmVoid': return deeds.confirmVoid(tx, say, by, deed.attempt)
      case 'sign': return signoff.signOff(tx, say, by, deed, deed.override)
      case 'findCause': return signoff.findCause(tx, say, by, deed, { attempt: deed.attempt, cause: deed.cause, note: deed.note })
      case 'changeCourse': return signoff.changeCourse(tx, say, by, deed, { choice: deed.choice, note: deed.note })
      case 'changeRules': return signoff.changeRules(tx, say, by, deed.to, deed.reason)
    }
  }
  done(`${deed.do} of ${deed.at}`, await answer())
}

/** What makes an id of its own takes it from the command; the others get one from what they are about. */
function commandOf(deed: Deed): Id {
  if (deed.do === 'attempt') return deed.id
  if (deed.do === 'demonstrate' || deed.do === 'teach') return deed.session
  const about = deed.do === 'changeRules' ? 'rules' : `${deed.capability} ${deed.person}`
  return idAt(Date.parse(deed.recordedAt), `${deed.do} ${about} ${deed.by}`)
}

const inTurn = (ids: readonly Id[]) => {
  const left = [...ids]
  return () => left.shift()!
}

/** A store that refuses what the rehearsal allowed is a fault of the sample, and nothing of it stays. */
export function done(what: string, answer: object): void {
  if (!('ok' in answer) || answer.ok !== false) return
  throw new Error(`the sample was refused: ${what}: ${(answer as { refusal?: Refusal }).refusal?.code}`)
}
