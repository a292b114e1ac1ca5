/** A survey of which every part holds the project's canary, and internal notes that hold another one. */
import type { Role } from '#ground/people/people.ts'
import type { Id } from '#kit/ids.ts'

type Told = {
  as(role: Role, path: string, json: unknown): Promise<{ subject: Id }>
  readonly below: string; readonly flow: Id; readonly canary: string; readonly inner: string; readonly lead: Id; readonly keyUser: Id; readonly consultant: Id
}

/** Answers a value for every `{name}` of the survey's paths. */
export async function surveyed({ as, below, flow, canary, inner, lead, keyUser, consultant }: Told) {
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
  return { gap, question, meeting, point: question, followUp: added.facts[0]!.detail.followUp }
}
