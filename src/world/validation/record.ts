/** One deed of the preparation, told to the stores of releases, flows and validation by the person who recorded it. */
import { revise } from '#ground/flows/flows.store.ts'
import * as releases from '#ground/releases/releases.store.ts'
import * as deeds from '#method/validation/deed.store.ts'
import { done, type Told } from '#world/record.ts'
import type { OfficeDeed } from '#world/validation/deeds.ts'

export async function record({ tx, command, me }: Told, deed: OfficeDeed): Promise<void> {
  const by = me(deed.by)
  const say = command(deed.id, deed.by, deed.recordedAt, deed)
  const at = deed.recordedAt
  const answer = async () => {
    switch (deed.office) {
      case 'plan': return releases.create(tx, say, deed.id, { name: deed.name, planned: deed.planned, contents: deed.contents })
      case 'slip': return releases.slip(tx, say, deed.release, (await releases.load(tx, say.project, deed.release))?.version ?? 0, { to: deed.to, reason: deed.reason })
      case 'publish': return releases.publish(tx, say, deed.release, deed.on)
      case 'reviseFlow': return revise(tx, say, deed.flow, 1, deed.steps, deed.note)
      case 'start': return deeds.start(tx, say, by, { id: deed.id, flow: deed.flow, version: undefined, case: deed.case, data: deed.data, at })
      case 'step': return deeds.recordStep(tx, say, by, deed.run, { step: deed.step, outcome: deed.found.length > 0 ? 'finding' : 'pass', note: '', evidence: [], at, findings: deed.found.map((f) => ({ ...f, evidence: [] })) })
      case 'abandon': return deeds.abandon(tx, say, by, deed.run, deed.reason)
      case 'raise': return deeds.raise(tx, say, by, { id: deed.id, flow: deed.flow, version: undefined, step: deed.step, kind: deed.kind, words: deed.words, evidence: [], at })
      case 'triage': return deeds.triage(tx, say, by, deed.finding, { ...deed, note: '' })
      case 'answered': return deeds.answered(tx, say, by, deed.finding, { words: deed.words, accepted: deed.accepted })
      case 'resolve': return deeds.resolve(tx, say, by, deed.finding, { how: deed.how, release: undefined })
      case 'share': return deeds.share(tx, say, by, deed.finding, { words: deed.words, workaround: deed.workaround })
      case 'prepared': return deeds.prepared(tx, say, by, { flow: deed.flow, what: deed.what, version: 1, ready: deed.ready, on: null, documents: [], note: deed.note, why: deed.why })
    }
  }
  done(`${deed.office} of ${deed.recordedAt}`, await answer())
}
