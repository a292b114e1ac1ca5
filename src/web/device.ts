/** What this device keeps for its people: commands not yet sent (the outbox) and answers read before (the memory). */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Entry } from './outbox.ts'

export type Remembered = { readonly key: string; readonly at: number; readonly value: unknown }

type Schema = DBSchema & {
  outbox: { key: number; value: Entry; indexes: { command: string } }
  memory: { key: string; value: Remembered }
}

let opened: Promise<IDBPDatabase<Schema>> | null = null

/** Opens the device's database; throws when the browser keeps nothing (private windows of some browsers). */
export function device(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('changeover', 1, {
    upgrade(db) {
      db.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true }).createIndex('command', 'command', { unique: true })
      db.createObjectStore('memory', { keyPath: 'key' })
    },
    terminated() {
      opened = null
    },
  }).catch((fault: unknown) => {
    opened = null
    throw fault
  })
  return opened
}

/** Keeps an answer for the next time without a network. A device that keeps nothing only loses the convenience. */
export async function remember(key: string, value: unknown): Promise<void> {
  try {
    await (await device()).put('memory', { key, at: Date.now(), value })
  } catch {
    return
  }
}

export async function remembered(key: string): Promise<Remembered | null> {
  try {
    return (await (await device()).get('memory', key)) ?? null
  } catch {
    return null
  }
}

/** Forgets every kept answer, at sign-out. The outbox stays: it belongs to the person who filled it. */
export async function forget(): Promise<void> {
  try {
    await (await device()).clear('memory')
  } catch {
    return
  }
}
