/** How a chapter answers its operations: `handle(operation, call => …)`. The shell mounts what a chapter lists. */
import type { Operation, OutputOf, ParsedOf } from '#ground/api/api.contract.ts'
import type { Conditions } from '#ground/conditions/conditions.ts'
import type { Duty } from '#ground/duties/duties.ts'
import type { Mistake } from '#ground/flows/mistakes.ts'
import type { Tx } from '#ground/database/database.store.ts'
import type { Command } from '#ground/ledger/ledger.store.ts'
import type { Fact } from '#ground/ledger/ledger.ts'
import type { Me } from '#ground/people/people.ts'
import type { Hanging } from '#ground/releases/releases.ts'
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
  /** The session the request came with; null when it came with a token or nobody is signed in. */
  readonly session: Id | null
  readonly bytes: Uint8Array
}

export type FileAnswer = { readonly file: Uint8Array | ReadableStream<Uint8Array>; readonly name: string; readonly type: string; readonly inline?: boolean }
export type Refused = { readonly ok: false; readonly refusal: Refusal }
/**
 * An answer that needs something done once the facts are committed: a mail sent, a session opened, a sheet drawn. It runs once, after the commit; `setCookie` goes out as headers, one a line.
 * `project`: where it happened, when the path does not say it (somebody came in by a link).
 */
export type Afterwards<T> = { readonly afterwards: () => Promise<{ readonly answer: T; readonly setCookie?: string }>; readonly project?: Id }
type AnswerOf<O> = OutputOf<O> extends string ? FileAnswer : OutputOf<O>

/** What a file becomes before the transaction is opened: reading a workbook or forcing a photo to the disk must not hold up the project's other writes. */
export type Prepare<P> = (given: {
  readonly bytes: Uint8Array; readonly params: unknown; readonly query: unknown; readonly shell: Shell; readonly lang: Lang
  /** Reads behind the wall what the file is judged by, in a transaction of its own that ends before the file is looked at. */
  readonly behind: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
}) => Promise<P>

export type Mounted = { readonly operation: Operation; readonly handler: (call: Call<Operation>, prepared: unknown) => Promise<unknown>; readonly prepare?: Prepare<unknown> }

export const handle = <O extends Operation>(operation: O, handler: (call: Call<O>) => Promise<AnswerOf<O> | Afterwards<AnswerOf<O>> | Refused>): Mounted =>
  ({ operation, handler: handler as unknown as Mounted['handler'] })

/** For an operation that takes a file: `prepare` runs first, outside the transaction and only for those who may call; the handler gets what it answered. */
export const handleFile = <O extends Operation, P>(operation: O, prepare: Prepare<P>, handler: (call: Call<O>, prepared: P) => Promise<AnswerOf<O> | Refused>): Mounted =>
  ({ operation, prepare, handler: handler as unknown as Mounted['handler'] })

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
  /** Names of the chapter's things by their ids, as many as it knows, so that others can be shown what a fact is about. */
  readonly names?: (tx: Tx, project: Id, ids: readonly Id[]) => Promise<ReadonlyMap<Id, Words>>
  /** A fact as a whole sentence, where the words of `facts` with places filled from its detail do not suffice. */
  readonly sentence?: (fact: Fact<string, Record<string, unknown>>, nameOf: (id: Id) => Words) => Words
  /** Whether this person may see the files kept about a subject of the chapter. Without it every member may. */
  readonly seesFiles?: (tx: Tx, me: Me, project: Id, subject: string) => Promise<boolean>
  /** What waits for this member in the chapter; Today shows it. */
  readonly duties?: (tx: Tx, project: Id, me: Me, now: Moment) => Promise<readonly Duty[]>
  /** What the chapter knows of whether a flow may go live in a unit. */
  readonly conditions?: Conditions<Tx, Moment>
  /** What the chapter has seen go wrong in the version of a flow that is in force, as far as both sides may know it. */
  readonly mistakes?: (tx: Tx, project: Id, flow: Id) => Promise<readonly Mistake[]>
  /** What of the chapter waits for a release of the office, so that everybody it touches can be told when it slips. Asked for the vendor's side only. */
  readonly hangsOn?: (tx: Tx, project: Id, release: Id) => Promise<readonly Hanging[]>
  /** What this chapter does, in the same transaction, after another part (by name) wrote something it depends on. */
  readonly follows?: Readonly<Record<string, (tx: Tx, project: Id) => Promise<void>>>
  /** Proves that the chapter's rows equal the fold of its facts; answers what does not, one line each. */
  readonly prove?: (tx: Tx, project: Id) => Promise<readonly string[]>
}
