/** A gate that both sides have signed, of which every shared part holds the project's canary, and every internal one another. */
import type { Role } from '#ground/people/people.ts'
import type { Id } from '#kit/ids.ts'

type Told = {
  as(role: Role, path: string, json: unknown): Promise<{ subject: Id }>
  see(role: Role, path: string): Promise<{ gate: { stand: string; missing: { code: string; flow: Id | null; unit: Id | null }[] }; conditions: { code: string; internal: boolean; byHand: boolean }[] }>
  readonly below: string; readonly flow: Id; readonly unit: Id; readonly canary: string; readonly inner: string; readonly keyUser: Id; readonly consultant: Id
}

/** Answers a value for every `{name}` of the readiness' paths. */
export async function gated({ as, see, below, flow, unit, canary, inner, keyUser, consultant }: Told) {
  const on = `${below}/readiness`
  const gate = `${on}/gates/${flow}/${unit}`
  const until = '2030-12-31'
  await as('consultant', `${on}/gates`, { places: [{ flow, unit }], on: '2030-01-10' })
  const { subject: condition } = await as('lead', `${on}/conditions`, { title: `Condition ${canary}`, scope: 'place', owes: ['lead'] })
  const { gate: { missing }, conditions } = await see('manager', gate)
  const waivers = { shared: [] as Id[], inside: [] as Id[] }
  for (const { code, flow: f, unit: u } of missing) {
    const { internal, byHand } = conditions.find((c) => c.code === code)!
    if (byHand) await as('lead', `${on}/confirmations`, { code, flow: f, unit: u, note: `Confirmed ${canary}` })
    else {
      const at = internal ? `${on}/inside` : on
      await as('manager', `${at}/owing`, { code, flow: f, unit: u, person: internal ? consultant : keyUser, due: '2030-01-02', version: 0 })
      const waiver = await as('manager', `${at}/gates/${flow}/${unit}/waivers`, { code, why: `Why ${internal ? inner : canary}`, until }) as unknown as { command: Id }
      waivers[internal ? 'inside' : 'shared'].push(waiver.command)
    }
  }
  await as('manager', `${on}/inside/weights`, { code: 'validation.material', weight: 'must' })
  for (const role of ['manager', 'lead'] as const) await as(role, `${gate}/sign`, { stand: (await see(role, gate)).gate.stand })
  await as('lead', `${gate}/withdraw`, { reason: `Withdrawn ${canary}` })
  return { condition, waiver: waivers.shared[0]!, insideWaiver: waivers.inside[0]! }
}
