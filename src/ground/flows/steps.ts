/** What a new version of a flow touches: which steps came, went, changed or moved. */
import type { Words } from '#kit/words.ts'

export type Step = {
  readonly title: Words
  readonly who: Words
  /** Where in the software: the menu path or the screen's name. */
  readonly where: Words
  readonly input: Words
  readonly expected: Words
}

export type StepField = keyof Step

export const stepFields: readonly StepField[] = ['title', 'who', 'where', 'input', 'expected']

/** Numbers count from 1: `from` in the older version, `to` in the newer. A step may be changed and moved at once. */
export type Touch =
  | { readonly kind: 'added'; readonly to: number; readonly step: Step }
  | { readonly kind: 'removed'; readonly from: number; readonly step: Step }
  | { readonly kind: 'changed'; readonly from: number; readonly to: number; readonly before: Partial<Step>; readonly after: Partial<Step> }
  | { readonly kind: 'moved'; readonly from: number; readonly to: number; readonly title: Words }

export const sameWords = (a: Words, b: Words): boolean => a.zh === b.zh && a.en === b.en
const isEmpty = (words: Words): boolean => words.zh === '' && words.en === ''
const differing = (a: Step, b: Step): readonly StepField[] => stepFields.filter((f) => !sameWords(a[f], b[f]))

/** Which older step (by its place from 0) each newer step is, or none: the same text first, then the same title, then the same place with something else in common. */
function pairs(older: readonly Step[], newer: readonly Step[]): readonly (number | null)[] {
  const found: (number | null)[] = newer.map(() => null)
  const taken = new Set<number>()
  const pair = (is: (a: Step, b: Step) => boolean, anywhere: boolean) => newer.forEach((step, to) => {
    if (found[to] !== null) return
    const fits = (from: number) => !taken.has(from) && older[from] !== undefined && is(older[from], step)
    const from = fits(to) ? to : anywhere ? older.findIndex((_, i) => fits(i)) : -1
    if (from < 0) return
    taken.add(from)
    found[to] = from
  })
  pair((a, b) => differing(a, b).length === 0, true)
  pair((a, b) => sameWords(a.title, b.title), true)
  pair((a, b) => stepFields.some((f) => f !== 'title' && !isEmpty(a[f]) && sameWords(a[f], b[f])), false)
  return found
}

/** The places of a longest rising run: steps that kept their order. */
function kept(from: readonly (number | null)[]): ReadonlySet<number> {
  const length: number[] = []
  const before: number[] = []
  let best = -1
  from.forEach((a, to) => {
    length[to] = a === null ? 0 : 1
    before[to] = -1
    if (a === null) return
    for (let i = 0; i < to; i++) {
      const b = from[i]
      if (b !== null && b !== undefined && b < a && length[i]! + 1 > length[to]!) [length[to], before[to]] = [length[i]! + 1, i]
    }
    if (best < 0 || length[to] > length[best]!) best = to
  })
  const run = new Set<number>()
  for (let at = best; at >= 0; at = before[at]!) run.add(at)
  return run
}

/** What turns `older` into `newer`; nothing when they are the same. `applied` is the way back: `applied(a, touches(a, b))` is b. */
export function touches(older: readonly Step[], newer: readonly Step[]): readonly Touch[] {
  const from = pairs(older, newer)
  const inOrder = kept(from)
  const gone = older.flatMap((step, i): Touch[] => (from.includes(i) ? [] : [{ kind: 'removed', from: i + 1, step }]))
  const here = newer.flatMap((step, to): Touch[] => {
    const was = from[to] ?? null
    const old = was === null ? undefined : older[was]
    if (was === null || !old) return [{ kind: 'added', to: to + 1, step }]
    const fields = differing(old, step)
    const only = (of: Step): Partial<Step> => Object.fromEntries(fields.map((f) => [f, of[f]]))
    return [
      ...(fields.length > 0 ? [{ kind: 'changed' as const, from: was + 1, to: to + 1, before: only(old), after: only(step) }] : []),
      ...(inOrder.has(to) ? [] : [{ kind: 'moved' as const, from: was + 1, to: to + 1, title: step.title }]),
    ]
  })
  return [...gone, ...here]
}

/** `older` with the touches applied. */
export function applied(older: readonly Step[], touched: readonly Touch[]): readonly Step[] {
  const edited = older.map((step, i) => {
    const change = touched.find((t) => t.kind === 'changed' && t.from === i + 1)
    return change?.kind === 'changed' ? { ...step, ...change.after } : step
  })
  const away = new Set(touched.flatMap((t) => (t.kind === 'removed' || t.kind === 'moved' ? [t.from] : [])))
  const placed = new Map<number, Step>()
  for (const t of touched) {
    if (t.kind === 'added') placed.set(t.to, t.step)
    if (t.kind === 'moved') placed.set(t.to, edited[t.from - 1]!)
  }
  const rest = edited.filter((_, i) => !away.has(i + 1))
  const count = rest.length + placed.size
  let next = 0
  return Array.from({ length: count }, (_, i) => placed.get(i + 1) ?? rest[next++]!)
}
