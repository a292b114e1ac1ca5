/** Every chapter the server mounts, ground first, then the method in its order. */
import type { Chapter } from '#ground/api/api.routes.ts'
import { calendar } from '#ground/calendar/calendar.routes.ts'
import { accountRoutes } from '#ground/people/accounts.routes.ts'
import { people as members } from '#ground/people/people.routes.ts'
import { capabilities } from '#ground/capabilities/capabilities.routes.ts'
import { duties } from '#ground/duties/duties.routes.ts'
import { flows } from '#ground/flows/flows.routes.ts'
import { projects } from '#ground/projects/projects.routes.ts'
import { releases } from '#ground/releases/releases.routes.ts'
import { survey as surveyOf } from '#method/survey/survey.routes.ts'
import { handover } from '#method/handover/handover.routes.ts'
import { readiness } from '#method/readiness/readiness.routes.ts'
import { validation } from '#method/validation/validation.routes.ts'
import { documents } from '#ground/documents/documents.routes.ts'
import { activity } from '#ground/ledger/activity.routes.ts'
import { titles } from '#method/contents.words.ts'
import { units } from '#ground/units/units.routes.ts'

/** People stand in two files: those of a project, and the accounts behind them. */
const people: Chapter = { ...members, routes: [...members.routes, ...accountRoutes] }

/** The survey's manuals ask the chapters after it what goes wrong. */
const survey = surveyOf([validation, handover])

const asked: readonly Chapter[] = [people, projects, calendar, units, flows, capabilities, survey, validation, handover]
/** A release of the office asks the chapters what hangs on it, readiness what they know of going live; both are parts like them. */
const parts: readonly Chapter[] = [...asked, releases(asked), readiness(asked)]
/** What asks all of them: whose files somebody may see, what waits for whom, and how a fact is said. */
const kept: readonly Chapter[] = [...parts, documents(parts), duties(parts)]

export const chapters: readonly Chapter[] = [...kept, activity(kept, titles)]

export const operations = chapters.flatMap((chapter) => chapter.routes.map((route) => route.operation))
