/** Every chapter the server mounts, ground first, then the method in its order. */
import type { Chapter } from '#ground/api/api.routes.ts'
import { calendar } from '#ground/calendar/calendar.routes.ts'
import { projects } from '#ground/projects/projects.routes.ts'
import { handover } from '#method/handover/handover.routes.ts'
import { units } from '#ground/units/units.routes.ts'

export const chapters: readonly Chapter[] = [projects, calendar, units, handover]

export const operations = chapters.flatMap((chapter) => chapter.routes.map((route) => route.operation))
