/** What somebody recorded about a manual, and the customer's logo that stands on it. */
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

/** Where a kept picture belongs: the project for the logo, a flow for its manual. */
export type Picture = { readonly key: string; readonly name: string; readonly bytes: Uint8Array }

export type ManualDeed = { readonly id: Id; readonly at: Moment; readonly by: Id } & (
  | { readonly manual: 'logo'; readonly file: Id; readonly picture: string; readonly points: number }
  | { readonly manual: 'introduce'; readonly flow: Id; readonly words: Words }
  | { readonly manual: 'tip'; readonly flow: Id; readonly version: number; readonly step: number; readonly words: Words }
  | { readonly manual: 'attach'; readonly flow: Id; readonly version: number; readonly step: number; readonly file: Id; readonly picture: string; readonly caption: Words }
  | { readonly manual: 'issue'; readonly flow: Id; readonly version: number; readonly note: string }
  | { readonly manual: 'sign'; readonly flow: Id; readonly edition: Id }
)
