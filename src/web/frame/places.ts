/** Which pages a person finds in their frame, and where those lead. */
import { chapters, isPlace, shows, type Chapter } from '#web/chapters.tsx'
import { filled } from '#web/router.tsx'
import type { Me, Membership } from '#web/session.ts'

export type Place = Chapter & { readonly to: string }

/** The pages this person can open from a menu, with their addresses in the project at hand. */
export function placesFor(me: Me, project: Membership | null): readonly Place[] {
  return chapters.filter((c) => isPlace(c) && shows(c, me, project)).map((c) => ({ ...c, to: filled(c.path, project ? { project: project.id } : {}) }))
}

/** The address of the place a path lies in: the longest that fits, so that `/projects` is not lit on every page of a project. */
export function hereOf(places: readonly Place[], path: string): string | null {
  const fits = places.map((p) => p.to).filter((to) => path === to || path.startsWith(`${to}/`))
  return fits.sort((a, b) => b.length - a.length)[0] ?? null
}

/** Where a person starts: today, or the first page they have. */
export const startOf = (places: readonly Place[]): string | null => (places.find((p) => p.rail === 'today') ?? places.find((p) => p.rail) ?? places[0])?.to ?? null
