/** Where this device recorded last; the next record begins there. */
import type { Membership } from '#web/session.ts'

type Place = { readonly unit: string; readonly capability: string }

const key = (project: string) => `changeover.record.${project}`

/** The unit and capability recorded last in the project; else the person's own unit. */
export function lastPlace(project: Membership): Place {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(project.id)) ?? 'null')
    if (typeof kept === 'object' && kept !== null && 'unit' in kept && 'capability' in kept) return { unit: String(kept.unit), capability: String(kept.capability) }
  } catch {
    // A browser that keeps nothing only asks once more.
  }
  return { unit: project.unit ?? '', capability: '' }
}

export function rememberPlace(project: string, { unit, capability }: Place) {
  if (unit === '' || capability === '') return
  try {
    localStorage.setItem(key(project), JSON.stringify({ unit, capability }))
  } catch {
    return
  }
}
