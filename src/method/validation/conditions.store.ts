import type { Condition, ConditionAnswer, Conditions } from '#ground/conditions/conditions.ts'
import type { Tx } from '#ground/database/database.store.ts'
import type { Flow } from '#ground/flows/flows.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { dayWords, fill, join, type Words } from '#kit/words.ts'
import { conditionsOf, isLocked, owed, type Found, type ValidationCondition } from '#method/validation/conditions.ts'
import { conditionTitles, conditionWords } from '#method/validation/conditions.words.ts'
import { releaseOf } from '#method/validation/finding.ts'
import { frameOf, type Frame } from '#method/validation/frame.store.ts'
import { everything, findFindings } from '#method/validation/look.store.ts'
import { short } from '#method/validation/names.store.ts'
import type { Preparation } from '#method/validation/preparation.ts'
import { qualifications } from '#method/validation/qualification.store.ts'
import { preparationWords } from '#method/validation/validation.words.ts'

/** So many blockers are named, the others are counted. */
const named = 3

const all: readonly Condition[] = (Object.keys(conditionTitles) as ValidationCondition[]).map((code) => ({ code, ...conditionTitles[code], scope: 'flow', owes: owed[code], internal: true, locked: isLocked(code) }))

function says(found: Found, flow: Flow, frame: Frame): Words {
  switch (found.code) {
    case 'validation.byHand': {
      const names = join(found.who.map((p) => ({ zh: frame.personOf(p).name, en: frame.personOf(p).name })), { zh: '、', en: ', ' })
      return fill(conditionWords[found.met ? 'byHand' : 'notByHand'], { version: flow.current, names })
    }
    case 'validation.triaged': return fill(conditionWords[found.met ? 'triaged' : 'untriaged'], { n: found.open.length })
    case 'validation.noBlocker': return found.met ? conditionWords.noBlocker : blockers(found, frame)
    default: return fill(preparationWords[found.state], { n: flow.current })
  }
}

function blockers({ open }: Extract<Found, { readonly code: 'validation.triaged' | 'validation.noBlocker' }>, frame: Frame): Words {
  const each = open.slice(0, named).map((f): Words => {
    const release = frame.releaseOf(releaseOf(f))
    return fill(conditionWords.blocker, { words: short(f.words), release: release?.name ?? '', planned: release ? dayWords(release.planned) : '' })
  })
  return join(open.length > named ? [...each, fill(conditionWords.more, { n: open.length - named })] : each)
}

const placeOf = (code: ValidationCondition, flow: Id): string =>
  code === 'validation.triaged' ? `/validation/findings?class=untriaged&flow=${flow}` : code === 'validation.noBlocker' ? `/validation/findings?class=blocker&flow=${flow}` : `/validation?flow=${flow}`

async function answers(tx: Tx, project: Id, now: Moment): Promise<readonly ConditionAnswer[]> {
  const frame = await frameOf(tx, project, now)
  const [{ found }, qualified, rows] = await Promise.all([
    findFindings(tx, frame, everything), qualifications(tx, frame, {}), tx.rows<{ state: Preparation }>('select state from validation_preparation where project_id = $1', [project]),
  ])
  const prepared = Map.groupBy(rows.map((r) => r.state), (p) => p.flow)
  const [findings, able] = [Map.groupBy(found, (f) => f.flow), Map.groupBy(qualified.filter((q) => q.state === 'qualified'), (q) => q.flow)]
  return frame.flows.filter((f) => !f.archived).flatMap((flow) => {
    const known = { flow, findings: findings.get(flow.id) ?? [], qualified: (able.get(flow.id) ?? []).map((q) => ({ ...q, person: q.person.id })), prepared: prepared.get(flow.id) ?? [] }
    return conditionsOf(known).map((f): ConditionAnswer => ({ code: f.code, flow: flow.id, unit: null, met: f.met, says: says(f, flow, frame), rests: f.rests, ...(f.met ? {} : { against: f.against }), since: f.met ? f.since : null, who: f.who, to: placeOf(f.code, flow.id) }))
  })
}

export const conditions: Conditions<Tx, Moment> = { all, answers: (tx, project, _places, now) => answers(tx, project, now) }
