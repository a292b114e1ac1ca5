/** The matrix: per flow, how many steps of the current version passed by the hands of those who go on site, and what is still open. */
import type { Id } from '#kit/ids.ts'
import { classOf, isLimit, isOpen, type Finding } from './finding.ts'
import { stateOf, type Answer, type Run } from './run.ts'
import { classes, type Class } from './validation.ts'

/** The newest answer for each step in the runs that count on the flow's current version; runs that were given up are left out. */
export function newestAnswers(flow: { readonly id: Id; readonly current: number }, runs: readonly Run[]): ReadonlyMap<number, Answer & { readonly person: Id }> {
  const newest = new Map<number, Answer & { person: Id }>()
  for (const run of runs) {
    if (run.flow !== flow.id || run.version !== flow.current || !run.counts || stateOf(run) === 'abandoned') continue
    for (const answer of run.answers) if ((newest.get(answer.step)?.at ?? '') <= answer.at) newest.set(answer.step, { ...answer, person: run.person })
  }
  return newest
}

export type Counts = Readonly<Record<Class | 'untriaged', number>>

/** Open findings by class. */
export function countByClass(findings: readonly Finding[]): Counts {
  const open = findings.filter(isOpen)
  const count = (of: Class | 'untriaged') => open.filter((f) => classOf(f) === of).length
  return { untriaged: count('untriaged'), communicate: count('communicate'), blocker: count('blocker'), tolerable: count('tolerable') }
}

export const limits = (findings: readonly Finding[]): number => findings.filter(isLimit).length

export type Order = 'day' | 'moved' | 'flow' | 'class' | 'kind' | 'release'

/** Findings in the asked order; ties by the day raised, then by id, so that pages do not overlap. `codeOf` a flow's code, `plannedOf` the day its release is planned for. */
export function inOrder(findings: readonly Finding[], by: Order, down: boolean, codeOf: (flow: Id) => string, plannedOf: (finding: Finding) => string | null): Finding[] {
  const keyOf = (f: Finding): string => {
    switch (by) {
      case 'day': return f.raisedAt
      case 'moved': return f.movedOn
      case 'flow': return `${codeOf(f.flow)} ${String(f.step ?? 0).padStart(4, '0')}`
      case 'class': return String(classes.indexOf(classOf(f) as Class))
      case 'kind': return f.kind
      case 'release': return plannedOf(f) ?? '9999'
    }
  }
  const keyed = findings.map((f) => ({ f, key: keyOf(f) }))
  keyed.sort((a, b) => (a.key === b.key ? (a.f.id < b.f.id ? -1 : 1) : a.key < b.key ? -1 : 1))
  return (down ? keyed.reverse() : keyed).map((k) => k.f)
}
