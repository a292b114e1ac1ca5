/** Ids of the sample world do not change from load to load, so that tests, pictures and documents can name things. */
import { idFrom, type Id } from '#kit/ids.ts'

/** What stands from the beginning carries this time in its id: the first hour of 2026 in UTC. */
const beginning = Date.UTC(2026, 0, 1)

/** A number between 0 and 2^32 from a text (FNV-1a, 32 bits). */
export function seedOf(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0
  return h
}

/** Numbers from 0 up to, not including, 1, always the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** An id of something that happened at a moment. */
export function idAt(ms: number, key: string): Id {
  const next = chance(seedOf(key))
  return idFrom(ms, Uint8Array.from({ length: 10 }, () => Math.floor(next() * 256)))
}

const standing = (kind: string) => (name: string): Id => idAt(beginning, `${kind} ${name}`)

export const projectId: Id = standing('project')('Lihong')
export const personId = standing('person')
export const unitId = standing('unit')
export const flowId = standing('flow')
export const capabilityId = standing('capability')
