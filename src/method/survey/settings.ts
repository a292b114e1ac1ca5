/** The numbers of the survey that the source does not give: the usual one stands here, and every project may say its own (METHOD). */
import { decide, type Decision } from '#kit/decision.ts'
import type { SurveyFact } from './facts.ts'
import { refused, today, type Context } from './survey.ts'

export type Settings = { readonly longOpenDays: number }

/** After so many days an open key question waits loudly; a week is one round of meetings. */
export const longOpen = { usual: 7, least: 1, most: 60 } as const

/** What a project keeps, with the usual number where it keeps none. */
export const settingsOf = (kept: { readonly longOpenDays?: number } | null | undefined): Settings => ({ longOpenDays: kept?.longOpenDays ?? longOpen.usual })

/** Where the ledger keeps the numbers. */
export const settingsSubject = 'settings'

/** Refuses: longOpenRange, nothingChanged. */
export function setLongOpen({ longOpenDays: before }: Settings, days: number, context: Context): Decision<SurveyFact> {
  if (!Number.isInteger(days) || days < longOpen.least || days > longOpen.most) return refused('longOpenRange', { least: longOpen.least, most: longOpen.most }, ['body', 'days'])
  if (days === before) return refused('nothingChanged')
  return decide({ type: 'longOpenSet' as const, subject: settingsSubject, at: context.now, detail: { before, days, by: context.by.person, day: today(context) } })
}
