/** What the shell does for a chapter that asks: files, sheets, print, mail. The chapters know these only by their shape. */
import type { Words } from '#kit/words.ts'

export type Cell = string | number | boolean | null

export type Column = {
  readonly key: string
  readonly title: string
  readonly width?: number
  readonly kind?: 'text' | 'number' | 'day' | 'moment'
  readonly choices?: readonly string[]
  readonly note?: string
}

export type Sheet = { readonly name: string; readonly columns: readonly Column[]; readonly rows: readonly Readonly<Record<string, Cell>>[] }

export type KeptFile = { readonly hash: string; readonly type: string; readonly size: number }

export type Sticker = { readonly title: string; readonly lines: readonly string[]; readonly link: string }

export type InvitationCard = { readonly name: string; readonly username: string; readonly code: string; readonly link: string; readonly until: string }

export type Shell = {
  readonly baseUrl: string
  readonly mailConfigured: boolean
  writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array>
  /** A refusal's code is one of the files' words: tooBig, notAWorkbook, … */
  readWorkbook(bytes: Uint8Array): Promise<{ readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[] } | { readonly refused: string }>
  keepFile(bytes: Uint8Array): Promise<KeptFile | { readonly refused: string }>
  openFile(hash: string): Promise<Uint8Array | null>
  stickers(title: string, stickers: readonly Sticker[], lang: 'zh' | 'en'): Promise<Uint8Array>
  invitationCards(title: string, cards: readonly InvitationCard[], lang: 'zh' | 'en'): Promise<Uint8Array>
  mail(to: { readonly address: string; readonly lang: 'zh' | 'en' }, subject: Words, text: Words): Promise<void>
  /** SHA-256, hex: how secrets that must only be recognised again are stored. */
  digest(text: string): string
  /** Random, from the operating system: `secret(32)` is 32 bytes in base64url; `digits(6)` a code. */
  secret(bytes: number): string
  digits(n: number): string
  /** Creates an account that can sign in, or answers that the user name or e-mail is taken. */
  createAccount(account: { readonly id: string; readonly name: string; readonly username: string; readonly email: string | null; readonly password: string | null; readonly lang: 'zh' | 'en'; readonly zone: string; readonly house: string | null }): Promise<'created' | 'taken'>
  setPassword(person: string, password: string): Promise<void>
  /** Ends every session of the person, on every server. */
  endSessions(person: string): Promise<void>
  /** A session for a person who proved who they are otherwise (a printed code): the cookie to set. */
  openSession(person: string): Promise<string>
}
