/** What the shell does for a chapter that asks: files, sheets, print, mail. The chapters know these only by their shape. */
import type { CellValue, ReadSheet, Sheet as AnySheet, SheetColumn } from '#ground/documents/sheet.ts'
import type { Document, DocumentKind, Picture } from '#ground/documents/paper.ts'
import type { Role } from '#ground/people/people.ts'
import type { Refusal } from '#kit/decision.ts'
import type { Words } from '#kit/words.ts'

export type Cell = CellValue

export type Column = Omit<SheetColumn, 'kind'> & { readonly kind?: SheetColumn['kind'] }

/** A sheet as documents/sheet.ts says it; a column without a kind is text. */
export type Sheet = Omit<AnySheet, 'columns'> & { readonly columns: readonly Column[] }

/** `name` is the name it came with, made harmless, with the ending its content wants. */
export type KeptFile = { readonly hash: string; readonly type: string; readonly size: number; readonly name: string }

type Refused = { readonly ok: false; readonly refusal: Refusal }

/** A document of the house on A4 with searchable text, all Chinese characters included. `content` is plain data in pdfmake's words; styles `heading`, `small`, `strong`, table layout `house`. */
export type Paper = {
  readonly lang: 'zh' | 'en'; readonly title: string; readonly subtitle?: string; readonly footer?: string; readonly landscape?: boolean
  readonly content: readonly (string | { readonly [key: string]: unknown })[]
}

export type Sticker = { readonly title: string; readonly lines: readonly string[]; readonly link: string }

/** `until` is ISO 8601, shown on the clock of `zone`; the card is in the language of who gets it. */
export type InvitationCard = { readonly name: string; readonly username: string; readonly code: string; readonly link: string; readonly until: string; readonly lang: 'zh' | 'en'; readonly zone: string }

export type Shell = {
  readonly baseUrl: string
  readonly mailConfigured: boolean
  writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array>
  /** Reads .xlsx and text lists within limits; the refusal's words are the shell's own. */
  readWorkbook(bytes: Uint8Array): Promise<{ readonly ok: true; readonly sheets: readonly ReadSheet[] } | Refused>
  /**
   * Reads a list of up to 20,000 rows × 30 columns and has it judged in the same process aside, so that the cells never reach the server's own: `module` (`#method/…`, a rule without a suffix) exports
   * `judge(sheets, given)`; its answer is the verdict. For lists that are looked through and not taken in.
   */
  judgeWorkbook<T>(bytes: Uint8Array, module: string, given: unknown): Promise<{ readonly ok: true; readonly verdict: T } | Refused>
  /** Keeps a photo or document under its hash; what it is is told by its content. The refusal's words are the shell's own. */
  keepFile(bytes: Uint8Array, name: string): Promise<{ readonly ok: true; readonly file: KeptFile } | Refused>
  /** A kept picture with its width and height in points; null when it is gone, neither PNG nor JPEG, or cannot be drawn. */
  picture(hash: string): Promise<(Picture & { readonly width: number; readonly height: number }) | null>
  openFile(hash: string): Promise<Uint8Array | ReadableStream<Uint8Array> | null>
  pdf(paper: Paper): Promise<Uint8Array>
  /** A document of plain blocks (ground/documents/paper.ts) as PDF or Word; both say the same. What no paper can hold (control characters, broken pictures) is left out. */
  document(document: Document, kind: DocumentKind): Promise<Uint8Array>
  stickers(stickers: readonly Sticker[], lang: 'zh' | 'en'): Promise<Uint8Array>
  /** `project` is printed on every card. */
  invitationCards(project: string, cards: readonly InvitationCard[], lang: 'zh' | 'en'): Promise<Uint8Array>
  mail(to: { readonly address: string; readonly lang: 'zh' | 'en' }, subject: Words, text: Words): Promise<void>
  /** SHA-256, hex: how secrets that must only be recognised again are stored. */
  digest(text: string): string
  /** Random, from the operating system: `secret(32)` is 32 bytes in base64url; `digits(6)` a code. */
  secret(bytes: number): string
  digits(n: number): string
  /** Creates an account that can sign in, or answers that the user name or e-mail is taken. */
  createAccount(account: { readonly id: string; readonly name: string; readonly username: string; readonly email: string | null; readonly password: string | null; readonly lang: 'zh' | 'en'; readonly zone: string; readonly house: string | null }): Promise<'created' | 'taken'>
  setPassword(person: string, password: string): Promise<void>
  hasPassword(person: string): Promise<boolean>
  /** Counts wrong codes by name, as wrong passwords are counted: minutes the name is locked for (0: it is not), one more failure, a success. */
  readonly tries: { lockedFor(name: string): Promise<number>; failed(name: string): Promise<void>; succeeded(name: string): Promise<void> }
  /** The person's sessions that still hold, the newest first. */
  sessions(person: string): Promise<readonly { readonly id: string; readonly userAgent: string; readonly since: string; readonly seenAt: string; readonly until: string }[]>
  /** Ends one session of the person; false when there is none. */
  endSession(person: string, session: string): Promise<boolean>
  endOtherSessions(person: string, keep: string): Promise<void>
  /** The ids of the operations a role permits, each `true`. */
  can(role: Role): Record<string, boolean>
  /** Ends every session of the person, on every server. */
  endSessions(person: string): Promise<void>
  /** A session for a person who proved who they are otherwise (a printed code): the cookie to set. */
  openSession(person: string): Promise<string>
}

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
