import { handle } from '#ground/api/api.routes.ts'
import type { Chapter } from '#ground/api/api.routes.ts'
import * as contract from '#ground/duties/duties.contract.ts'
import { inOrder, most } from '#ground/duties/duties.ts'

/** Carries the question to every chapter that answers it. */
export function duties(chapters: readonly Chapter[]): Chapter {
  return {
    name: 'duties', refusals: {}, facts: {},
    routes: [
      handle(contract.list, async ({ tx, me, params, now }) => {
        const answers = await Promise.all(chapters.map(async (c) => (await c.duties?.(tx, params.project, me, now) ?? []).map((d) => ({ ...d, chapter: c.name }))))
        return { person: me.person, duties: inOrder(answers.flat()).slice(0, most).map((d) => ({ ...d })) }
      }),
    ],
  }
}
