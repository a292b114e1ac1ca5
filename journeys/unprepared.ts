/** Takes back what the sample has already prepared by hand for a go-live, so that a story can prepare it itself. */
import type { Id } from '#kit/ids.ts'
import type { Stage } from './browser.ts'

type Spot = { readonly code: string; readonly flow: Id | null; readonly unit: Id | null }

/** The project's own conditions are archived too: a story adds the one it tells of. */
export async function unprepared({ call }: Pick<Stage, 'call'>, place: { readonly flow: Id; readonly unit: Id }): Promise<void> {
  const [{ confirmations }, { conditions }] = [await call('manager', 'readiness.gate', { params: place }), await call('manager', 'readiness.settings')]
  for (const { code, flow, unit } of confirmations as readonly Spot[]) await call('manager', 'readiness.takeBackConfirmation', { body: { code, ...(flow ? { flow } : {}), ...(unit ? { unit } : {}), reason: 'told anew' } })
  for (const { code, own } of conditions as readonly { code: string; own: boolean }[]) if (own) await call('manager', 'readiness.archiveCondition', { params: { condition: code } })
  await call('manager', 'readiness.takeOff', { params: place, body: { reason: 'told anew' } })
}
