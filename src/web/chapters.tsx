/**
 * Every page of the client, in one list. A page is mounted by one entry here: its path, its title, its place in the frame and the file it is loaded from.
 * `component: lazy(() => import('#method/handover/today.page.tsx'))`, the file's default export.
 * `path` may hold `:project` (then the page has `useProject()`) and other `:names` (`useParams()`).
 */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { Role } from '#ground/people/people.ts'
import type { Words } from '#kit/words.ts'
import { chapterWords } from './chapters.words.ts'
import type { Me, Membership } from './session.ts'
import type { IconName } from './ui/icons.tsx'

/** The five words of the rail, in their order. */
export const railWords = ['today', 'capabilities', 'onSite', 'cases', 'reports'] as const
export type RailWord = (typeof railWords)[number]

/** The places of the phone's bar, in their order; the last place is always "more". */
export const barPlaces = ['today', 'scan', 'record', 'ask', 'capabilities'] as const
export type BarPlace = (typeof barPlaces)[number]

export type Chapter = {
  readonly path: string
  readonly title: Words
  readonly icon: IconName
  readonly component: LazyExoticComponent<ComponentType>
  /** Stands in the rail under this word. */
  readonly rail?: RailWord
  /** Stands in the phone's bar. */
  readonly bar?: BarPlace
  /** Under "all chapters"; without a heading the page is reached only from other pages. */
  readonly heading?: 'method' | 'ground' | 'house'
  /** A single key that opens it, e.g. `a`. */
  readonly key?: string
  /** With it the key opens this beside the page, which keeps its place. */
  readonly drawer?: LazyExoticComponent<ComponentType<{ readonly onClose: () => void }>>
  /** Only members with one of these roles see it. */
  readonly who?: readonly Role[]
  /** Only people the installation trusts with it see it. */
  readonly house?: readonly NonNullable<Me['person']['house']>[]
}

/** Today and My path stand in the same place for different people: most begin with who waits for them, key users and end users with their own next step. */
const today = { path: '/projects/:project/today', title: chapterWords.today, icon: 'today', component: lazy(() => import('#method/handover/today.page.tsx')) } as const
const path = { path: '/projects/:project/path', title: chapterWords.myPath, icon: 'path', component: lazy(() => import('#method/handover/path.page.tsx')) } as const
const vendor = ['manager', 'consultant', 'office'] as const
const recorders = ['manager', 'consultant', 'lead', 'keyUser'] as const

export const chapters: readonly Chapter[] = [
  { ...today, rail: 'today', bar: 'today', key: 't', who: ['manager', 'consultant', 'office', 'lead'] },
  { ...path, rail: 'today', bar: 'today', key: 't', who: ['keyUser', 'endUser'] },
  { ...today, heading: 'method', bar: 'today', key: 't', who: ['sponsor'] },
  { ...path, who: ['manager', 'consultant', 'office', 'lead', 'sponsor'] },
  { path: '/projects/:project/capabilities', title: chapterWords.wall, icon: 'capabilities', rail: 'capabilities', bar: 'capabilities', key: 'c', component: lazy(() => import('#method/handover/capabilities.page.tsx')) },
  { path: '/projects/:project/survey', title: chapterWords.survey, icon: 'document', heading: 'method', component: lazy(() => import('#method/survey/survey.page.tsx')) },
  { path: '/projects/:project/survey/flows/:flow', title: chapterWords.survey, icon: 'document', component: lazy(() => import('#method/survey/flow.page.tsx')) },
  { path: '/projects/:project/survey/questions', title: chapterWords.questions, icon: 'ask', heading: 'method', component: lazy(() => import('#method/survey/questions.page.tsx')) },
  { path: '/projects/:project/survey/gaps', title: chapterWords.gaps, icon: 'filter', heading: 'method', component: lazy(() => import('#method/survey/gaps.page.tsx')) },
  { path: '/projects/:project/survey/meetings', title: chapterWords.meetings, icon: 'people', heading: 'method', component: lazy(() => import('#method/survey/meetings.page.tsx')) },
  { path: '/projects/:project/survey/meetings/:meeting', title: chapterWords.meetings, icon: 'people', component: lazy(() => import('#method/survey/meeting.page.tsx')) },
  { path: '/projects/:project/record', title: chapterWords.record, icon: 'record', heading: 'method', bar: 'record', key: 'a', who: recorders, component: lazy(() => import('#method/handover/record.page.tsx')), drawer: lazy(() => import('#method/handover/record.drawer.view.tsx')) },
  { path: '/projects/:project/session', title: chapterWords.session, icon: 'columns', heading: 'method', who: recorders, component: lazy(() => import('#method/handover/session.page.tsx')) },
  { path: '/projects/:project/standings', title: chapterWords.standings, icon: 'people', heading: 'method', component: lazy(() => import('#method/handover/standings.page.tsx')) },
  { path: '/projects/:project/deeds', title: chapterWords.deeds, icon: 'activity', heading: 'method', component: lazy(() => import('#method/handover/deeds.page.tsx')) },
  { path: '/projects/:project/self-sufficiency', title: chapterWords.selfSufficiency, icon: 'flag', heading: 'method', component: lazy(() => import('#method/handover/selfsufficiency.page.tsx')) },
  { path: '/projects/:project/handover/rules', title: chapterWords.rules, icon: 'settings', heading: 'method', component: lazy(() => import('#method/handover/rules.page.tsx')) },
  { path: '/projects/:project/validation', title: chapterWords.validation, icon: 'search', heading: 'method', who: vendor, component: lazy(() => import('#method/validation/matrix.page.tsx')) },
  { path: '/projects/:project/validation/findings', title: chapterWords.findings, icon: 'warning', heading: 'method', who: vendor, component: lazy(() => import('#method/validation/findings.page.tsx')) },
  { path: '/projects/:project/validation/runs', title: chapterWords.validationRuns, icon: 'activity', heading: 'method', who: vendor, component: lazy(() => import('#method/validation/runs.page.tsx')) },
  { path: '/projects/:project/validation/runs/:run', title: chapterWords.validationRuns, icon: 'activity', who: vendor, component: lazy(() => import('#method/validation/run.page.tsx')) },
  { path: '/projects/:project/validation/qualifications', title: chapterWords.qualifications, icon: 'people', heading: 'method', who: vendor, component: lazy(() => import('#method/validation/qualifications.page.tsx')) },
  { path: '/projects/:project/known-limits', title: chapterWords.knownLimits, icon: 'info', heading: 'method', component: lazy(() => import('#method/validation/limits.page.tsx')) },
  { path: '/projects/:project/readiness', title: chapterWords.readiness, icon: 'flag', heading: 'method', component: lazy(() => import('#method/readiness/readiness.page.tsx')) },
  { path: '/projects/:project/readiness/gates/:flow/:unit', title: chapterWords.readiness, icon: 'flag', component: lazy(() => import('#method/readiness/gate.page.tsx')) },
  { path: '/projects/:project/readiness/conditions', title: chapterWords.readinessConditions, icon: 'settings', heading: 'method', component: lazy(() => import('#method/readiness/settings.page.tsx')) },
  { path: '/projects/:project/people', title: chapterWords.people, icon: 'people', heading: 'ground', component: lazy(() => import('#ground/people/people.page.tsx')) },
  { path: '/projects/:project/units', title: chapterWords.units, icon: 'units', heading: 'ground', component: lazy(() => import('#ground/units/units.page.tsx')) },
  { path: '/projects/:project/flows', title: chapterWords.flows, icon: 'flows', heading: 'ground', component: lazy(() => import('#ground/flows/flows.page.tsx')) },
  { path: '/projects/:project/flows/:flow', title: chapterWords.flows, icon: 'flows', component: lazy(() => import('#ground/flows/flow.page.tsx')) },
  { path: '/projects/:project/capabilities/list', title: chapterWords.capabilities, icon: 'capabilities', heading: 'ground', component: lazy(() => import('#ground/capabilities/capabilities.page.tsx')) },
  { path: '/projects/:project/releases', title: chapterWords.releases, icon: 'project', heading: 'ground', who: vendor, component: lazy(() => import('#ground/releases/releases.page.tsx')) },
  { path: '/projects/:project/calendar', title: chapterWords.calendar, icon: 'clock', heading: 'ground', component: lazy(() => import('#ground/calendar/calendar.page.tsx')) },
  { path: '/projects/:project/activity', title: chapterWords.activity, icon: 'activity', heading: 'ground', who: ['manager', 'consultant', 'office', 'lead', 'keyUser', 'sponsor'], component: lazy(() => import('#ground/ledger/activity.page.tsx')) },
  { path: '/projects/:project/settings', title: chapterWords.settings, icon: 'settings', heading: 'ground', component: lazy(() => import('#ground/projects/project.page.tsx')) },
  { path: '/projects', title: chapterWords.projects, icon: 'project', heading: 'house', component: lazy(() => import('#ground/projects/projects.page.tsx')) },
  { path: '/account', title: chapterWords.account, icon: 'person', heading: 'house', component: lazy(() => import('#ground/people/account.page.tsx')) },
  { path: '/accounts', title: chapterWords.accounts, icon: 'key', heading: 'house', house: ['administrator'], component: lazy(() => import('#ground/people/accounts.page.tsx')) },
]

/** Whether this person finds the page in their frame. The server decides for itself; this only spares them dead ends. */
export function shows(chapter: Chapter, me: Me, project: Membership | null): boolean {
  if (chapter.house && !(me.person.house && chapter.house.includes(me.person.house))) return false
  if (chapter.path.includes(':project') && project === null) return false
  return !chapter.who || (project !== null && chapter.who.includes(project.role))
}

/** Whether the page can be opened from a menu: nothing but the project is missing in its path. */
export const isPlace = (chapter: Chapter): boolean => !chapter.path.replace(':project', '').includes(':')
