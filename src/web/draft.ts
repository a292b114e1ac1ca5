/** What a form may keep on the device while it is written: texts, and what is chosen with them. */
export type Value = string | readonly Value[] | { readonly [name: string]: Value }
export type Values = Readonly<Record<string, Value>>

/** The number of what stands there, or the very words where it has no number. */
export type Version = string | number

/** What differs from what stands there, and the version of that when the writing began. */
export type Typed<V extends Version> = { readonly values: Values; readonly seen: V }

/** A list that begins empty takes values of any shape; all else keeps the shape it begins with. */
function fits(start: Value | undefined, found: unknown): found is Value {
  if (typeof found === 'string') return start === undefined || typeof start === 'string'
  if (typeof found !== 'object' || found === null || typeof start === 'string') return false
  if (Array.isArray(found)) return (start === undefined || Array.isArray(start)) && found.every((one) => fits((start as readonly Value[] | undefined)?.[0], one))
  if (start === undefined) return Object.values(found).every((one) => fits(undefined, one))
  return !Array.isArray(start) && Object.entries(start).every(([name, of]) => fits(of, (found as Record<string, unknown>)[name]))
}

/** What lay on the device, as far as the form still has it in that shape: another version of the form may have left it. Null when there is nothing to read. */
export function typedIn<V extends Version>(text: string | null, start: Values, version: V): Typed<V> | null {
  try {
    const found: unknown = JSON.parse(text ?? 'null')
    if (typeof found !== 'object' || found === null) return null
    const { values, seen } = found as { values?: unknown; seen?: unknown }
    if (typeof values !== 'object' || values === null || typeof seen !== typeof version) return null
    return { values: Object.fromEntries(Object.entries(values).filter(([name, value]) => name in start && fits(start[name], value))), seen: seen as V }
  } catch {
    return null
  }
}

/** What was typed says something else than what stands there now. */
export const differs = (typed: Typed<Version>, start: Values): boolean => Object.entries(typed.values).some(([name, value]) => JSON.stringify(value) !== JSON.stringify(start[name]))
