import { createHash } from 'node:crypto'
import type { Tx } from '#ground/database/database.store.ts'
import { many } from '#ground/database/database.store.ts'
import type { Id } from '#kit/ids.ts'
import type { Moment } from '#kit/days.ts'
import { chainText, firstHash } from '#ground/ledger/ledger.ts'
import type { Fact, FactSaid } from '#ground/ledger/ledger.ts'

/** One write: its id (made by the client), who sent it, in which project, when it was taken, and the hash of what it asked. */
export type Command = { readonly id: Id; readonly project: Id; readonly by: Id | null; readonly now: Moment; readonly hash: string }

export type Receipt = { readonly command: Id; readonly subject: string; readonly facts: { at: Moment; type: string; subject: string; detail: Record<string, unknown> }[] }

type Head = { seq: number; hash: string }

type Row = {
  project_id: Id; seq: string; at: Date; recorded_at: Date; chapter: string; subject: string; type: string; by_id: Id | null
  command_id: Id; command_hash: string; detail: Record<string, unknown>; previous: string; hash: string
}

const factOf = (row: Row): Fact<string, Record<string, unknown>> => ({
  project: row.project_id, seq: Number(row.seq), at: row.at.toISOString(), recordedAt: row.recorded_at.toISOString(), chapter: row.chapter,
  subject: row.subject, type: row.type, by: row.by_id, command: row.command_id, detail: row.detail,
})

/** The heads locked in a transaction, as they stand in it; they end with it. */
const heads = new WeakMap<Tx, Map<Id, Head>>()

async function lock(tx: Tx, project: Id): Promise<Head> {
  const row = await tx.one<{ seq: string; hash: string }>('select seq, hash from ledger_head where project_id = $1 for update', [project])
  if (!row) throw new Error(`project ${project} has no ledger`)
  return keep(tx, project, { seq: Number(row.seq), hash: row.hash })
}

function keep(tx: Tx, project: Id, head: Head): Head {
  const locked = heads.get(tx) ?? new Map<Id, Head>()
  heads.set(tx, locked.set(project, head))
  return head
}

/** Locks the project's head, so that its facts are numbered without gaps, and answers the facts this command has already recorded. */
export async function open(tx: Tx, command: Command): Promise<{ known: null } | { known: Receipt; sameBody: boolean }> {
  const head = await tx.one<{ seq: string; hash: string; known: Id | null }>(
    `select h.seq, h.hash, (select f.command_id from ledger_fact f where f.project_id = $1 and f.command_id = $2 limit 1) as known
       from ledger_head h where h.project_id = $1 for update`, [command.project, command.id])
  if (head) keep(tx, command.project, { seq: Number(head.seq), hash: head.hash })
  if (!head?.known) return { known: null }
  const rows = await tx.rows<Row>('select * from ledger_fact where project_id = $1 and command_id = $2 order by seq', [command.project, command.id])
  return { known: receipt(command.id, rows.map(factOf)), sameBody: rows.every((r) => r.command_hash === command.hash && r.by_id === command.by) }
}

/** Starts a project's book. */
export const begin = (tx: Tx, project: Id): Promise<object[]> =>
  tx.rows('insert into ledger_head (project_id, seq, hash) values ($1, 0, $2) on conflict do nothing', [project, firstHash])

/** Appends facts in the order given; the only place that writes to the ledger. Answers the facts with their numbers. */
export async function append<F extends FactSaid>(tx: Tx, command: Command, chapter: string, facts: readonly F[]): Promise<(F & Fact)[]> {
  if (facts.length === 0) return []
  const head = heads.get(tx)?.get(command.project) ?? (await lock(tx, command.project))
  const { numbered, rows, last } = link(head, command, chapter, facts)
  await tx.rows(
    `with written as (
       insert into ledger_fact (project_id, seq, at, recorded_at, chapter, subject, type, by_id, command_id, command_hash, detail, previous, hash)
       select $1, r.seq, r.at, $2, $3, r.subject, r.type, $4, $5, $6, r.detail, r.previous, r.hash
         from jsonb_to_recordset($7) as r(seq bigint, at timestamptz, subject text, type text, detail jsonb, previous text, hash text))
     update ledger_head set seq = $8, hash = $9 where project_id = $1`,
    [command.project, command.now, chapter, command.by, command.id, command.hash, many(rows), last.seq, last.hash])
  keep(tx, command.project, last)
  return numbered
}

function link<F extends FactSaid>(head: Head, command: Command, chapter: string, facts: readonly F[]) {
  let { seq, hash } = head
  const rows: object[] = []
  const numbered = facts.map((said) => {
    const fact: F & Fact = { ...said, project: command.project, seq: ++seq, chapter, by: command.by, command: command.id, recordedAt: command.now }
    const previous = hash
    hash = createHash('sha256').update(chainText(previous, fact)).digest('hex')
    rows.push({ seq, at: said.at, subject: said.subject, type: said.type, detail: said.detail ?? {}, previous, hash })
    return fact
  })
  return { numbered, rows, last: { seq, hash } }
}

export const receipt = (command: Id, facts: readonly Fact[]): Receipt => ({
  command,
  subject: facts[0]?.subject ?? '',
  facts: facts.map((f) => ({ at: f.at, type: f.type, subject: f.subject, detail: (f.detail ?? {}) as Record<string, unknown> })),
})

/** All facts about one subject of a chapter, in the order they were recorded. */
export const factsAbout = async (tx: Tx, project: Id, chapter: string, subject: string) =>
  (await tx.rows<Row>('select * from ledger_fact where project_id = $1 and chapter = $2 and subject = $3 order by seq', [project, chapter, subject])).map(factOf)

/** All facts of a chapter, in the order they were recorded: what its rows are folded from. */
export const factsOf = async (tx: Tx, project: Id, chapter: string) =>
  (await tx.rows<Row>('select * from ledger_fact where project_id = $1 and chapter = $2 order by seq', [project, chapter])).map(factOf)

/** `person` finds what somebody did and what is about them. `from` inclusive, `to` exclusive, by when it happened. `page` counts from 1. */
export type Search = {
  readonly chapter?: string | undefined; readonly person?: Id | undefined; readonly subject?: string | undefined; readonly types?: readonly string[] | undefined
  readonly from?: Moment | undefined; readonly to?: Moment | undefined; readonly page: number; readonly size: number
}

const fits = `project_id = $1 and ($2::text is null or chapter = $2) and ($3::uuid is null or by_id = $3 or subject = $3::text or subject like '%/' || $3::text)
  and ($4::text is null or subject = $4 or subject like $4 || '/%' or subject like '%/' || $4) and ($5::text[] is null or type = any($5))
  and ($6::timestamptz is null or at >= $6) and ($7::timestamptz is null or at < $7) and not (chapter || '.' || type = any($8))
  and not (chapter = 'documents' and 'documents.' || coalesce(detail ->> 'chapter', '') = any($8))`

/** A subject is an id, a day or two of them; nothing in it is a pattern. */
const values = (project: Id, s: Search, hidden: readonly string[]) =>
  [project, s.chapter ?? null, s.person ?? null, s.subject?.replace(/[%_\\]/g, '') ?? null, s.types ?? null, s.from ?? null, s.to ?? null, hidden]

/** The facts that fit, the newest first. `hidden` names the `chapter.type`s that the reader's side may not see; `documents.<chapter>` are the files kept for a chapter. */
export const search = async (tx: Tx, project: Id, s: Search, hidden: readonly string[]) =>
  (await tx.rows<Row>(`select * from ledger_fact where ${fits} order by seq desc limit $9 offset $10`, [...values(project, s, hidden), s.size, (s.page - 1) * s.size])).map(factOf)

/** How many facts fit, counted no further than `most`. */
export const count = async (tx: Tx, project: Id, s: Search, hidden: readonly string[], most: number): Promise<number> =>
  (await tx.one<{ n: number }>(`select count(*)::int as n from (select 1 from ledger_fact where ${fits} limit $9) as found`, [...values(project, s, hidden), most]))?.n ?? 0

/** Walks the chain and answers the first fact whose link does not hold, or null. Reads in pages of 5,000 facts. */
export async function firstBreach(tx: Tx, project: Id): Promise<{ seq: number; why: 'gap' | 'link' | 'hash' | 'head' } | null> {
  let hash = firstHash
  let seq = 0
  for (;;) {
    const rows = await tx.rows<Row>('select * from ledger_fact where project_id = $1 and seq > $2 order by seq limit 5000', [project, seq])
    for (const row of rows) {
      const fact = factOf(row)
      if (fact.seq !== seq + 1) return { seq: fact.seq, why: 'gap' }
      if (row.previous !== hash) return { seq: fact.seq, why: 'link' }
      if (createHash('sha256').update(chainText(hash, fact)).digest('hex') !== row.hash) return { seq: fact.seq, why: 'hash' }
      ;({ seq } = fact)
      hash = row.hash
    }
    if (rows.length < 5000) break
  }
  const head = await tx.one<{ seq: string; hash: string }>('select seq, hash from ledger_head where project_id = $1', [project])
  return Number(head?.seq ?? 0) === seq && (head?.hash ?? firstHash) === hash ? null : { seq, why: 'head' }
}
