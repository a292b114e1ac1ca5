/** How a chapter answers its operations: `handle(operation, call => …)`. The shell mounts what a chapter lists. */
import type { Operation, OutputOf, ParsedOf } from '#ground/api/api.contract.ts'
import type { Tx } from '#ground/database/database.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Me } from '#ground/people/people.ts'
import type { Shell } from '#ground/api/shell.ts'
import type { Refusal } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Moment } from '#kit/days.ts'
import type { Lang, Words } from '#kit/words.ts'

/** One request, understood: who asks, what, in which transaction. `command` is there for writes. */
export type Call<O> = ParsedOf<O> & {
  readonly tx: Tx
  readonly me: Me
  readonly now: Moment
  readonly lang: Lang
  readonly command: Command
  readonly shell: Shell
  readonly bytes: Uint8Array
}

export type FileAnswer = { readonly file: Uint8Array | ReadableStream<Uint8Array>; readonly name: string; readonly type: string; readonly inline?: boolean }
export type Refused = { readonly ok: false; readonly refusal: Refusal }
type AnswerOf<O> = OutputOf<O> extends string ? FileAnswer : OutputOf<O>

export type Mounted = { readonly operation: Operation; readonly handler: (call: Call<Operation>) => Promise<unknown> }

export const handle = <O extends Operation>(operation: O, handler: (call: Call<O>) => Promise<AnswerOf<O> | Refused>): Mounted =>
  ({ operation, handler: handler as unknown as Mounted['handler'] })

/** What a chapter (or a part of ground) hands to the shell. */
export type Chapter = {
  readonly name: string
  readonly routes: readonly Mounted[]
  /** Words for every refusal code of the chapter. */
  readonly refusals: Readonly<Record<string, Words>>
  /** A sentence per fact type for the activity page, with places filled from the fact's detail. */
  readonly facts: Readonly<Record<string, Words>>
  /** Fact types that never leave the vendor's side. */
  readonly internal?: readonly string[]
  /** Proves that the chapter's rows equal the fold of its facts; answers what does not, one line each. */
  readonly prove?: (tx: Tx, project: Id) => Promise<readonly string[]>
}
