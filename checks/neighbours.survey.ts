/** A survey of which every part holds the project's canary, and internal notes that hold another one. */
import type { Role } from '#ground/people/people.ts'
import type { Id } from '#kit/ids.ts'

type Told = {
  as(role: Role, path: string, json: unknown): Promise<{ subject: Id }>
  readonly below: string; readonly flow: Id; readonly canary: string; readonly inner: string; readonly lead: Id; readonly keyUser: Id; readonly consultant: Id; readonly picture: Uint8Array
}

/** Answers a value for every `{name}` of the survey's paths. */
export async function surveyed({ as, below, flow, canary, inner, lead, keyUser, consultant, picture: bytes }: Told) {
  const on = `${below}/survey`
  const said = (what: string) => `${what} ${canary}`
  await as('consultant', `${on}/flows/${flow}/record`, { way: said('Today'), wanted: said('Wanted'), pain: said('Pain'), volume: said('Volume'), people: said('People'), version: 0 })
  const { subject: gap } = await as('consultant', `${on}/gaps`, { flow, step: 1, kind: 'develop', words: said('Gap') })
  const { subject: question } = await as('keyUser', `${on}/questions`, { flow, step: 1, class: 'detail', words: said('Question') })
  await as('keyUser', `${on}/flows/${flow}/walkthrough`, { version: 1, step: 1, outcome: 'differs', note: said('Differs'), gap: 'configure' })
  const { subject: meeting } = await as('lead', `${on}/meetings`, { title: said('Meeting'), day: '2026-09-10', flows: [flow] })
  await as('lead', `${on}/meetings/${meeting}/hold`, { day: '2026-09-10', present: [lead, keyUser, consultant] })
  await as('lead', `${on}/meetings/${meeting}/minutes`, { minutes: said('Minutes'), version: 2 })
  await as('lead', `${on}/meetings/${meeting}/points/${question}`, { outcome: 'carriedOver', note: said('Carried') })
  const added = await as('lead', `${on}/meetings/${meeting}/follow-ups`, { what: said('Follow-up'), person: keyUser, due: '2026-12-31' }) as unknown as { facts: { detail: { followUp: Id } }[] }
  await as('consultant', `${on}/questions/${question}/park`, { reason: said('Parked') })
  await as('lead', `${on}/flows/${flow}/agreement`, { version: 1 })
  for (const about of [question, gap]) await as('manager', `${on}/notes`, { about, words: `For us only ${inner}` })
  const manual = `${on}/flows/${flow}/manual`
  await as('keyUser', `${manual}/introduction`, { introduction: said('Introduction'), version: 0 })
  const { subject: logo } = await as('lead', `${below}/documents?name=${canary}.png&chapter=projects&subject=${below.split('/').at(-1)}`, bytes)
  await as('lead', `${below}/logo`, { file: logo })
  const { subject: file } = await as('keyUser', `${below}/documents?name=${canary}.png&chapter=survey&subject=${flow}`, bytes)
  const { facts: [attached] } = await as('keyUser', `${manual}/pictures`, { version: 1, step: 1, file, caption: said('Caption') }) as unknown as { facts: [{ detail: { picture: Id } }] }
  const { facts: [tipped] } = await as('consultant', `${manual}/tips`, { version: 1, step: 1, words: said('Tip'), seen: 0 }) as unknown as { facts: [{ detail: { tip: Id } }] }
  const { facts: [issued] } = await as('lead', `${manual}/editions`, { version: 1, note: said('First') }) as unknown as { facts: [{ detail: { edition: Id } }] }
  const specified = await dataSpecified(as, on, flow, canary)
  return { ...specified, picture: attached.detail.picture, tip: tipped.detail.tip, edition: issued.detail.edition, gap, question, meeting, point: question, followUp: added.facts[0]!.detail.followUp }
}

/** A data specification with an edition and a kept check, and a sample; every text of them holds the canary. */
async function dataSpecified(as: Told['as'], on: string, flow: Id, canary: string) {
  const named = (what: string) => ({ zh: `${what}${canary}`, en: `${what} ${canary}` })
  const { subject: dataTable } = await as('consultant', `${on}/flows/${flow}/data/tables`, { code: 'ITEM', name: named('Table'), purpose: named('Purpose'), nature: 'master' })
  const field = { code: 'item_no', name: named('Field'), meaning: named('Meaning'), kind: 'text', required: true, unique: 'alone', maintainer: named('Keeper'), example: `x-${canary}`, checks: named('Checks') }
  const { subject: _, ...saved } = await as('keyUser', `${on}/data/tables/${dataTable}/fields`, { fields: [{ field }] })
  const dataField = (saved as unknown as { facts: { detail: { id: Id } }[] }).facts[0]!.detail.id
  const { subject: dataEdition } = await as('lead', `${on}/flows/${flow}/data/editions`, { note: `Edition ${canary}` })
  await as('endUser', `${on}/flows/${flow}/data/checks?name=${canary}.csv`, new TextEncoder().encode(`item_no\nother-${canary}\n`))
  const { subject: sample } = await as('keyUser', `${on}/flows/${flow}/samples`, { name: named('Sample'), shows: named('Shows'), content: { kind: 'rows', table: dataTable, columns: [dataField], rows: [[`row-${canary}`]] } })
  return { dataTable, dataField, dataEdition, sample }
}
