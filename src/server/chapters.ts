/** Every chapter the server mounts, ground first, then the method in its order. */
import type { Chapter } from '#ground/api/api.routes.ts'
import { calendar } from '#ground/calendar/calendar.routes.ts'
import { accountRoutes } from '#ground/people/accounts.routes.ts'
import { people as members } from '#ground/people/people.routes.ts'
import { capabilities } from '#ground/capabilities/capabilities.routes.ts'
import { flows } from '#ground/flows/flows.routes.ts'
import { projects } from '#ground/projects/projects.routes.ts'
import { handover } from '#method/handover/handover.routes.ts'
import { units } from '#ground/units/units.routes.ts'

/** People stand in two files: those of a project, and the accounts behind them. */
const people: Chapter = { ...members, routes: [...members.routes, ...accountRoutes] }

export const chapters: readonly Chapter[] = [people, projects, calendar, units, flows, capabilities, handover]

export const operations = chapters.flatMap((chapter) => chapter.routes.map((route) => route.operation))
