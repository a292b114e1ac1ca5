/**
 * What was captured on this device and not yet received by the server. One strict write and it is saved; it goes only with the server's receipt.
 * Sent in order, by one tab at a time, in the name of the person who captured it; what the server refuses stays for that person to decide.
 */
import { useSyncExternalStore } from 'react'
import { newId, type Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { request, send, unreachable, type Answer, type Problem } from './api.ts'
import { device } from './device.ts'
import type { Input, OperationId } from './operations.ts'
import { outboxWords } from './outbox.words.ts'
import { say } from './language.ts'
import { chapterOf, refreshChapters } from './read.ts'
import { fateOf, nextOf, pauseAfter, type Fate } from './sending.ts'

type Loose = { readonly params?: Readonly<Record<string, unknown>>; readonly query?: Readonly<Record<string, unknown>>; readonly body?: unknown }

/** A photo or document that goes before its command. */
type Attached = { readonly command: Id; readonly blob: Blob; readonly name: string; readonly answer?: unknown }

/** How attached files reach the command: sent by `operation`, and of each answer `take` is put into the list `field` of the body. */
type Attaching = { readonly operation: string; readonly input: Loose; readonly field: string; readonly take: string }

export type Entry = {
  /** Counts up on this device; the order of sending. */
  readonly order?: number
  readonly command: Id
  readonly person: Id
  readonly operation: string
  readonly input: Loose
  /** What it is, for the person who looks into the outbox. */
  readonly says: Words
  /** Milliseconds since 1970. */
  readonly at: number
  /** Not sent before this moment, so that it can be taken back without a trace. */
  readonly notBefore: number
  readonly state: 'waiting' | 'sending' | 'refused'
  readonly tries: number
  readonly faults: number
  readonly problem?: Problem
  readonly files: readonly Attached[]
  readonly attaching?: Attaching
}

export type Outbox = {
  /** For whom it sends now. */
  readonly person: Id | null
  readonly entries: readonly Entry[]
  readonly waiting: number
  readonly refused: number
  /** When the oldest unsent one was captured. */
  readonly oldest: number | null
  readonly sending: boolean
  readonly signIn: boolean
  readonly online: boolean
}

let person: Id | null = null
let entries: readonly Entry[] = []
let sending = false
let signIn = false
let view = seen()
let timer: ReturnType<typeof setTimeout> | undefined
let asked = false
/** How often in a row the server was not reached. */
let misses = 0
const listeners = new Set<() => void>()
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('changeover.outbox')

function seen(): Outbox {
  const waiting = entries.filter((e) => e.state !== 'refused')
  return { person, entries, waiting: waiting.length, refused: entries.length - waiting.length, oldest: entries[0]?.at ?? null, sending, signIn, online: navigator.onLine }
}

function announce() {
  view = seen()
  for (const listener of listeners) listener()
}

export const useOutbox = (): Outbox => useSyncExternalStore((listener) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}, () => view)

async function look() {
  try {
    entries = await (await device()).getAll('outbox')
  } catch {
    entries = []
  }
  announce()
}

async function changed() {
  await look()
  tabs?.postMessage('changed')
}

/** Starts sending for the person signed in (null: nobody yet). Called when the session is known and whenever it changes. */
export function sendFor(who: Id | null) {
  person = who
  if (who) signIn = false
  void look().then(pump)
}

/** Listens for the network, the screen and the other tabs. Called once. */
export function openOutbox() {
  addEventListener('online', () => {
    misses = 0
    announce()
    void pump()
  })
  addEventListener('offline', announce)
  addEventListener('pageshow', () => void pump())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void pump()
  })
  tabs?.addEventListener('message', () => void look())
  void look()
}

export type CaptureOptions = {
  /** What it is, in both languages: 「王芳 · 录入采购订单 · 成功」. */
  readonly says: Words
  readonly command?: Id
  /** Milliseconds during which `withdraw` takes it back without a trace. */
  readonly hold?: number
  readonly files?: readonly { readonly blob: Blob; readonly name: string }[]
  readonly attaching?: { readonly operation: OperationId; readonly input: Loose; readonly field: string; readonly take: string }
}

/**
 * `await capture('handover.recordAttempt', { params, body }, { says, hold: 8000 })`: ok means saved on this phone.
 * Refused only when nobody is signed in or the device cannot keep it (full, or a private window); the page then keeps its form.
 */
export async function capture<I extends OperationId>(operation: I, input: Input<I>, options: CaptureOptions): Promise<Answer<Id>> {
  if (!person) return { ok: false, problem: { ...unreachable(), code: 'notSignedIn', title: say(outboxWords.nobody), detail: say(outboxWords.nobodyHint) } }
  const at = Date.now()
  const command = options.command ?? newId()
  const entry: Entry = {
    command, person, operation, input: input as Loose, says: options.says, at, notBefore: at + (options.hold ?? 0), state: 'waiting', tries: 0, faults: 0,
    files: (options.files ?? []).map((f) => ({ ...f, command: newId() })), ...(options.attaching ? { attaching: options.attaching } : {}),
  }
  try {
    const writing = (await device()).transaction('outbox', 'readwrite', { durability: 'strict' })
    await writing.store.add(entry)
    await writing.done
  } catch {
    return { ok: false, problem: { ...unreachable(), code: 'deviceFull', title: say(outboxWords.full), detail: say(outboxWords.fullHint) } }
  }
  if (!asked) void navigator.storage?.persist?.()
  asked = true
  await changed()
  void pump()
  return { ok: true, value: command }
}

/** Takes a captured command back before it left: true when it is gone, false when it was already on its way. */
export async function withdraw(command: Id): Promise<boolean> {
  const gone = await edit(command, (entry) => (entry.state === 'waiting' && entry.tries === 0 ? null : entry))
  await changed()
  return gone === null
}

/** Sends a refused one again as it is. */
export async function retry(command: Id) {
  await edit(command, (entry) => ({ ...cleared(entry), state: 'waiting', faults: 0 }))
  await changed()
  void pump()
}

const cleared = (entry: Entry): Entry => {
  const { problem: _, ...rest } = entry
  return rest
}

/** Throws a command away. Only a person does this, after being asked. */
export async function discard(command: Id) {
  await edit(command, () => null)
  await changed()
}

/** Changes or (null) removes one entry in one strict write; answers what stands now, undefined when there is none. */
async function edit(command: Id, change: (entry: Entry) => Entry | null): Promise<Entry | null | undefined> {
  const writing = (await device()).transaction('outbox', 'readwrite', { durability: 'strict' })
  const entry = await writing.store.index('command').get(command)
  const next = entry && change(entry)
  if (entry && next === null) await writing.store.delete(entry.order!)
  else if (next && next !== entry) await writing.store.put(next)
  await writing.done
  return next
}

let queued = false

/** Sends what waits. Several tabs take turns; without locks (plain http) the command id keeps the server from applying one twice. */
export async function pump(): Promise<void> {
  if (!person || queued) return
  queued = true
  const turn = async () => {
    queued = false
    await drain()
  }
  if (navigator.locks) await navigator.locks.request('changeover.outbox', turn)
  else if (!sending) await turn()
  else queued = false
}

async function drain() {
  clearTimeout(timer)
  await look()
  if (!person || !nextOf(entries, person)) return
  const me = await myself()
  if (me === 'later') again(pauseAfter(++misses))
  if (me !== 'me') return
  misses = 0
  sending = true
  const moved = new Set<string>()
  for (let next: Entry | null = nextOf(entries, person); next; next = person ? nextOf(entries, person) : null) {
    const early = next.notBefore - Date.now()
    if (early > 0) {
      again(early)
      break
    }
    const fate = await forward(next)
    if (fate === 'sent') moved.add(chapterOf(next.operation))
    if (fate === 'signIn') signIn = true
    if (fate === 'later') again(pauseAfter(++misses))
    await changed()
    if (fate === 'signIn' || fate === 'later') break
  }
  sending = false
  announce()
  if (moved.size) refreshChapters([...moved])
}

function again(ms: number) {
  clearTimeout(timer)
  timer = setTimeout(() => void pump(), ms)
}

/** Another tab may have signed in as someone else: the session is asked before anything goes out in a name. */
async function myself(): Promise<'me' | 'other' | 'later'> {
  const answer = await request('GET', '/api/me', { patience: 15_000 })
  if (!answer.ok && fateOf(answer, 0) === 'later') return 'later'
  const id = answer.ok ? (answer.value as { person?: { id?: unknown } }).person?.id : null
  signIn = id !== person
  announce()
  return signIn ? 'other' : 'me'
}

/** Sends one entry, files first, and writes down what became of it. */
async function forward(entry: Entry): Promise<Fate> {
  const leaving = await edit(entry.command, (e) => ({ ...e, state: 'sending' }))
  if (!leaving) return 'sent'
  let answer: Answer<unknown> = { ok: true, value: null }
  const { attaching } = leaving
  const files = [...leaving.files]
  for (const [i, file] of files.entries()) {
    if (!attaching || file.answer !== undefined) continue
    answer = await send(attaching.operation, { ...attaching.input, query: { name: file.name, ...attaching.input.query }, file: file.blob } as never, { command: file.command })
    if (!answer.ok) break
    files[i] = { ...file, answer: answer.value }
    await edit(entry.command, (e) => ({ ...e, files }))
  }
  if (answer.ok) answer = await send(leaving.operation, attaching ? { ...leaving.input, body: withFiles(leaving.input.body, attaching, files) } : leaving.input, { command: leaving.command })
  const faults = leaving.faults + (!answer.ok && answer.problem.status >= 500 ? 1 : 0)
  const fate = fateOf(answer, faults)
  await edit(entry.command, (e) => {
    if (fate === 'sent') return null
    return { ...cleared(e), state: fate === 'refused' ? 'refused' : 'waiting', tries: e.tries + 1, faults, ...(answer.ok ? {} : { problem: answer.problem }) }
  })
  return fate
}

function withFiles(body: unknown, { field, take }: Attaching, files: readonly Attached[]): unknown {
  const taken = files.map((f) => (typeof f.answer === 'object' && f.answer !== null ? (f.answer as Record<string, unknown>)[take] : undefined))
  return files.length ? { ...(body as object), [field]: taken } : body
}

/** Everything unsent as one JSON file, pictures as data addresses, so that it can be kept or handed to the administrator. */
export async function exported(only?: Id): Promise<Blob> {
  const kept = (await (await device()).getAll('outbox')).filter((e) => only === undefined || e.command === only)
  const list = await Promise.all(kept.map(async (e) => ({
    ...e, at: new Date(e.at).toISOString(), files: await Promise.all(e.files.map(async (f) => ({ name: f.name, data: await dataAddress(f.blob) }))),
  })))
  return new Blob([JSON.stringify({ changeover: 'outbox', entries: list }, null, 2)], { type: 'application/json' })
}

const dataAddress = (blob: Blob): Promise<string> => new Promise((done, failed) => {
  const reader = new FileReader()
  reader.addEventListener('load', () => done(String(reader.result)))
  reader.addEventListener('error', () => failed(reader.error))
  reader.readAsDataURL(blob)
})
