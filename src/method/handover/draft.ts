/** Changing the criteria on a screen: one value at a time, and what equals the default is left out, so that settings stay only what differs. */
import type { Class, Kind } from './handover.ts'
import { classRules, commonRule, demonstrationsOf, type ClassRule, type CommonRule, type Settings } from './rule.ts'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function without<T extends object>(from: T, key: keyof T): T {
  const { [key]: _, ...rest } = from
  return rest as T
}

/** One number, choice or list of a class. */
export function withClass<K extends keyof ClassRule>(s: Settings, c: Class, key: K, value: ClassRule[K]): Settings {
  const own = s.classes?.[c] ?? {}
  const next = same(value, classRules[c][key]) ? without(own, key) : { ...own, [key]: value }
  const classes = Object.keys(next).length === 0 ? without(s.classes ?? {}, c) : { ...s.classes, [c]: next }
  return Object.keys(classes).length === 0 ? without(s, 'classes') : { ...s, classes }
}

export function withCommon<K extends keyof CommonRule>(s: Settings, key: K, value: number): Settings {
  const next = value === commonRule[key] ? without(s.common ?? {}, key) : { ...s.common, [key]: value }
  return Object.keys(next).length === 0 ? without(s, 'common') : { ...s, common: next }
}

export function withDemonstrations(s: Settings, kind: Kind, value: number): Settings {
  const next = value === demonstrationsOf[kind] ? without(s.demonstrations ?? {}, kind) : { ...s.demonstrations, [kind]: value }
  return Object.keys(next).length === 0 ? without(s, 'demonstrations') : { ...s, demonstrations: next }
}

export const withStrictly = (s: Settings, on: boolean): Settings => (on ? { ...s, strictlyThree: true } : without(s, 'strictlyThree'))

/** How many values differ from the method's defaults. */
export const changesIn = (s: Settings): number =>
  (s.strictlyThree ? 1 : 0) + Object.values(s.classes ?? {}).reduce((n, own) => n + Object.keys(own ?? {}).length, 0) + Object.keys(s.common ?? {}).length + Object.keys(s.demonstrations ?? {}).length
