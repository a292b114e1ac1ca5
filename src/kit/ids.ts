/** Ids are UUIDv7: they sort by the time they were made, so that indexes stay dense. */
export type Id = string

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isId = (x: unknown): x is Id => typeof x === 'string' && shape.test(x)

/** The book of the installation itself (people, projects) stands in the ledger under this project. */
export const installation: Id = '00000000-0000-0000-0000-000000000000'

/** A UUIDv7 from a time in milliseconds since 1970 and ten random bytes; both are arguments so that rules stay pure. */
export function idFrom(ms: number, random: Uint8Array): Id {
  const bytes = new Uint8Array(16)
  for (let i = 5, rest = ms; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A new id now. The only impure function of the kit; rules never call it, shells hand its result in. */
export const newId = (): Id => idFrom(Date.now(), globalThis.crypto.getRandomValues(new Uint8Array(10)))
