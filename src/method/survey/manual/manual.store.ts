/** The rows of manuals and their editions, the deeds on them, and what is answered about one. */
import type { Tx } from '#ground/database/database.store.ts'
import { load as fileOf } from '#ground/documents/documents.store.ts'
import { load as flowOf } from '#ground/flows/flows.store.ts'
import type { Flow } from '#ground/flows/flows.ts'
import type { Mistake } from '#ground/flows/mistakes.ts'
import { append, receipt } from '#ground/ledger/ledger.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Me } from '#ground/people/people.ts'
import type { Moment } from '#kit/days.ts'
import type { Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { newest, placeOf } from '#method/survey/edition.ts'
import { headOf, personName } from '#method/survey/head.store.ts'
import * as rows from '#method/survey/rows.store.ts'
import type { ManualFact } from '#method/survey/manual/facts.ts'
import * as rules from '#method/survey/manual/manual.ts'
import type { At, Manual, ManualEdition } from '#method/survey/manual/manual.ts'
import type { Version } from '#method/survey/walkthrough.ts'

export const manuals = async (tx: Tx, project: Id): Promise<Manual[]> => (await tx.rows<{ state: Manual }>('select state from survey_manual where project_id = $1', [project])).map((r) => r.state)

const manualOf = async (tx: Tx, project: Id, flow: Id): Promise<Manual> =>
  (await tx.one<{ state: Manual }>('select state from survey_manual where project_id = $1 and flow_id = $2', [project, flow]))?.state ?? rules.unwritten(flow)

/** The newest first. */
export const editions = async (tx: Tx, project: Id, flow: Id | null = null): Promise<ManualEdition[]> =>
  (await tx.rows<{ state: ManualEdition }>('select state from survey_manualedition where project_id = $1 and ($2::uuid is null or flow_id = $2) order by flow_id, number desc', [project, flow])).map((r) => r.state)

export type Issued = { readonly edition: number; readonly version: number; readonly day: string; readonly by: Id; readonly name: string; readonly rests: Id }

/** By flow: the newest edition, of which version of the flow it was made, on which day and by whom. Read from narrow columns: the printed content stays where it is. */
export async function manualsIssued(tx: Tx, project: Id): Promise<ReadonlyMap<Id, Issued>> {
  const found = await tx.rows<Issued & { flow: Id }>(
    `select distinct on (flow_id) flow_id as flow, number as edition, (state ->> 'version')::int as version, state ->> 'day' as day, (state ->> 'by')::uuid as by, state ->> 'name' as name, edition_id as rests
       from survey_manualedition where project_id = $1 order by flow_id, number desc`, [project])
  return new Map(found.map(({ flow, ...issued }) => [flow, issued]))
}

type Around = { readonly flow: Flow; readonly manual: Manual; readonly versions: readonly Version[] }

async function around(tx: Tx, project: Id, id: Id): Promise<Around | null> {
  const [flow, manual, versions] = await Promise.all([flowOf(tx, project, id), manualOf(tx, project, id), rows.versions(tx, project, id)])
  return flow ? { flow, manual, versions: versions.get(id) ?? [] } : null
}

const nowhere = { ok: false as const, refusal: { code: 'notFound' } }

async function record(tx: Tx, command: Command, manual: Manual, decision: Decision<ManualFact>) {
  if (!decision.ok) return decision
  const written = await append(tx, command, rows.chapter, decision.facts)
  for (const fact of written) {
    if (fact.type === 'manualIssued' || fact.type === 'manualSigned') await keepEdition(tx, command.project, fact)
    else await tx.rows('insert into survey_manual (project_id, flow_id, state) values ($1, $2, $3) on conflict (project_id, flow_id) do update set state = excluded.state', [command.project, fact.subject, rules.after(manual, fact)])
  }
  return receipt(command.id, written)
}

async function keepEdition(tx: Tx, project: Id, fact: ManualFact & { readonly type: 'manualIssued' | 'manualSigned' }): Promise<void> {
  const was = await tx.one<{ state: ManualEdition }>('select state from survey_manualedition where project_id = $1 and edition_id = $2', [project, fact.detail.edition])
  const next = rules.editionAfter(was?.state, fact)!
  await tx.rows('insert into survey_manualedition (project_id, edition_id, flow_id, number, state) values ($1, $2, $3, $4, $5) on conflict (project_id, edition_id) do update set state = excluded.state', [project, next.id, next.flow, next.number, next])
}

/** A deed on the manual of a flow that is there. */
const deed = async (tx: Tx, command: Command, id: Id, decide: (a: Around) => Decision<ManualFact> | Promise<Decision<ManualFact>>) => {
  const a = await around(tx, command.project, id)
  return a ? record(tx, command, a.manual, await decide(a)) : nowhere
}

export const introduce = (tx: Tx, c: Command, flow: Id, seen: number, words: Words) => deed(tx, c, flow, (a) => rules.introduce(a.manual, a.flow, seen, words, c.now))

/** The file must have been uploaded for this flow's survey. */
export const attach = (tx: Tx, c: Command, flow: Id, at: At & { readonly file: Id; readonly caption: Words }) => deed(tx, c, flow, async (a) => {
  const file = await fileOf(tx, c.project, at.file)
  const own = file?.chapter === rows.chapter && file.subject === flow ? file : undefined
  return rules.attach(a.manual, a.flow, a.versions, { id: c.id, at, caption: at.caption }, own, c.now)
})
export const caption = (tx: Tx, c: Command, flow: Id, picture: Id, seen: number, words: Words) => deed(tx, c, flow, (a) => rules.caption(a.manual, picture, seen, words, c.now))
export const placePicture = (tx: Tx, c: Command, flow: Id, picture: Id, at: At) => deed(tx, c, flow, (a) => rules.placePicture(a.manual, a.flow, picture, at, c.now))
export const order = (tx: Tx, c: Command, flow: Id, at: At, wanted: readonly Id[]) => deed(tx, c, flow, (a) => rules.order(a.manual, a.flow, a.versions, at, wanted, c.now))
export const removePicture = (tx: Tx, c: Command, flow: Id, picture: Id) => deed(tx, c, flow, (a) => rules.removePicture(a.manual, picture, c.now))
export const restorePicture = (tx: Tx, c: Command, flow: Id, picture: Id) => deed(tx, c, flow, (a) => rules.restorePicture(a.manual, picture, c.now))
export const writeTip = (tx: Tx, c: Command, flow: Id, of: { readonly at: At; readonly words: Words; readonly seen: number }) => deed(tx, c, flow, (a) => rules.writeTip(a.manual, a.flow, a.versions, c.id, of, c.now))
export const placeTip = (tx: Tx, c: Command, flow: Id, tip: Id, at: At) => deed(tx, c, flow, (a) => rules.placeTip(a.manual, a.flow, a.versions, tip, at, c.now))
export const removeTip = (tx: Tx, c: Command, flow: Id, tip: Id) => deed(tx, c, flow, (a) => rules.removeTip(a.manual, tip, c.now))
export const restoreTip = (tx: Tx, c: Command, flow: Id, tip: Id) => deed(tx, c, flow, (a) => rules.restoreTip(a.manual, tip, c.now))

const printedOf = async (tx: Tx, project: Id, a: Around, mistakes: readonly Mistake[]) =>
  rules.printedNow(a.manual, a.versions, a.flow, { purpose: (await rows.keptOf(tx, project, a.flow.id)).record.wanted, mistakes })

export const issue = (tx: Tx, c: Command, me: Me, flow: Id, of: { readonly version: number; readonly note: string }, mistakes: readonly Mistake[]) => deed(tx, c, flow, async (a) => {
  const [own, head, name, printed, context] = [await editions(tx, c.project, flow), await headOf(tx, c.project, a.flow), await personName(tx, me.person), await printedOf(tx, c.project, a, mistakes), await rows.contextOf(tx, c, me)]
  return rules.issue(own, a.flow, { id: c.id, ...of, name, head, printed }, context)
})

export const sign = (tx: Tx, c: Command, me: Me, flow: Id, edition: Id) => deed(tx, c, flow, async () =>
  rules.sign(await editions(tx, c.project, flow), flow, edition, await personName(tx, me.person), await rows.contextOf(tx, c, me)))

/** Everything a reader of the manual sees; null when there is no such flow. */
export async function read(tx: Tx, project: Id, id: Id, me: Me, mistakes: readonly Mistake[]) {
  const a = await around(tx, project, id)
  if (!a) return null
  const [own, printed] = [await editions(tx, project, id), await printedOf(tx, project, a, mistakes)]
  return { ...a, editions: own, printed, placed: rules.placed(a.manual, a.versions, a.flow.current), mySign: signable(own, me) }
}

function signable(own: readonly ManualEdition[], me: Me) {
  const last = newest(own)
  const place = me.member && placeOf(me.member.role)
  return last && place && !last.signatures.some((s) => s.place === place) ? place : null
}

/** What a draft or an edition prints; null when there is none. */
export async function manuscript(tx: Tx, project: Id, id: Id, edition: Id | undefined, mistakes: () => Promise<readonly Mistake[]>, now: Moment) {
  if (edition !== undefined) {
    const found = (await editions(tx, project, id)).find((e) => e.id === edition)
    return found ? { head: found.head, printed: found.printed, version: found.version, day: found.day, edition: { number: found.number, name: found.name, note: found.note, signatures: found.signatures } } : null
  }
  const a = await around(tx, project, id)
  return a && { head: await headOf(tx, project, a.flow), printed: await printedOf(tx, project, a, await mistakes()), version: a.flow.current, day: await rows.todayOf(tx, project, now), edition: null }
}
