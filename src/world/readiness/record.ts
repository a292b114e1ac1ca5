/** One deed about going live, told to the readiness' stores by the person who recorded it: a signature is given on what lies before the signer in that moment. */
import { frameOf, mine, type Source } from '#method/readiness/frame.store.ts'
import * as deeds from '#method/readiness/deed.store.ts'
import { gates } from '#method/readiness/rows.store.ts'
import * as settings from '#method/readiness/setting.store.ts'
import { chapters } from '#server/chapters.ts'
import type { GateDeed } from '#world/readiness/deeds.ts'
import { done, type Told } from '#world/record.ts'

const sources: readonly Source[] = chapters.flatMap((c) => (c.conditions ? [{ name: c.name, conditions: c.conditions }] : []))

export async function recordGate({ tx, command, me }: Told, deed: GateDeed): Promise<void> {
  const by = me(deed.by)
  const say = command(deed.id, deed.by, deed.at, deed)
  const answer = async () => {
    switch (deed.gate) {
      case 'own': return settings.addOwn(tx, say, by, deed.draft)
      case 'plan': return deeds.plan(tx, say, by, { places: deed.places, on: deed.on })
      case 'day': return deeds.setDay(tx, say, by, deed.place, deed.on, (await gates(tx, say.project, false, deed.place))[0]?.gate.version ?? 0)
      case 'off': return deeds.takeOff(tx, say, by, deed.place, deed.reason)
      case 'confirm': return deeds.confirm(tx, say, by, deed.spot, { on: deed.on, note: deed.note, evidence: [] }, sources)
      case 'assign': return deeds.assign(tx, say, by, deed.spot, { person: deed.person, due: deed.due, version: 0 }, deed.inside, sources)
      case 'waive': return deeds.waive(tx, say, by, deed.place, { id: deed.id, code: deed.code, why: deed.why, until: deed.until }, deed.inside, sources)
      case 'sign': {
        const [standing] = (await frameOf(tx, say.project, mine(by), say.now, sources, deed.place)).standings
        return deeds.sign(tx, say, by, deed.place, standing ? deeds.standOf(standing) : '', sources, async () => undefined)
      }
      case 'live': return deeds.goLive(tx, say, by, deed.place, deed.on, sources)
    }
  }
  done(`readiness: ${deed.gate} of ${deed.at}`, await answer())
}
