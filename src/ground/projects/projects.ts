/**
 * A project is a wall and a promise: one customer, one time, two sides, and the rules by which something counts as handed over.
 */
import { permit, roles, vendorRoles } from '#ground/people/people.ts'
import type { HouseRole, Role } from '#ground/people/people.ts'
import { addDays } from '#kit/days.ts'
import type { Day } from '#kit/days.ts'
import { decide, refuse } from '#kit/decision.ts'
import type { Decision } from '#kit/decision.ts'
import type { FactSaid } from '#ground/ledger/ledger.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

export type Project = {
  readonly id: Id
  readonly name: Words
  readonly customer: Words
  readonly startsOn: Day
  readonly endsOn: Day
  /** IANA name: the days of this project's calendar and runs are counted here. */
  readonly zone: string
  /** What one vendor person-day costs; only the vendor's side ever sees it. */
  readonly dayRate: number | null
  readonly currency: string
  /** The customer's, a kept file: stands on papers. */
  readonly logo: Id | null
  /** Chapter name → that chapter's settings, where they differ from the defaults. */
  readonly settings: Readonly<Record<string, unknown>>
  readonly version: number
}

/** What may be changed by hand afterwards. */
export type Plan = Pick<Project, 'name' | 'customer' | 'startsOn' | 'endsOn' | 'zone'>

export type ProjectFact =
  | FactSaid<'created', Plan & { readonly code?: string }>
  | FactSaid<'changed', { readonly fields: Readonly<Record<string, unknown>> }>
  | FactSaid<'logoSet', { readonly logo: Id | null }>
  | FactSaid<'dayRateSet', { readonly dayRate: number | null; readonly currency: string }>

export const may = {
  see: permit(roles, { zh: '查看项目', en: 'see the project' }),
  change: permit(['manager'], { zh: '修改项目的日期和名称', en: 'change the project’s dates and names' }),
  seeCost: permit(['manager', 'consultant'] satisfies Role[], { zh: '查看人天单价（仅实施方）', en: 'see the day rate (vendor only)' }),
  setCost: { ...permit(['manager'], { zh: '设定人天单价（仅实施方）', en: 'set the day rate (vendor only)' }), internal: true },
  setLogo: permit(['manager', 'lead'], { zh: '设定客户的标志', en: 'set the customer’s logo' }),
  changeRules: permit(['manager'], { zh: '修改移交标准', en: 'change the handover criteria' }),
  seeActivity: permit([...vendorRoles, 'lead', 'keyUser', 'sponsor'], { zh: '查看动态', en: 'see the activity' }),
}

/** Who may open a project: the vendor's managers and the administrator. */
export const opens: readonly HouseRole[] = ['manager', 'administrator']

/** The longest a project may be planned, in days: ten years. */
const longest = 3660

export function create(id: Id, plan: Plan, at: string): Decision<ProjectFact> {
  const fault = timeFault(plan)
  return fault ?? decide({ type: 'created' as const, subject: id, at, detail: plan })
}

export function change(project: Project, seen: number, plan: Plan, at: string): Decision<ProjectFact> {
  if (seen !== project.version) return refuse('stale')
  const fault = timeFault(plan)
  if (fault) return fault
  const fields = Object.fromEntries(Object.entries(plan).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(project[key as keyof Plan])))
  return Object.keys(fields).length === 0 ? refuse('nothingChanged') : decide({ type: 'changed' as const, subject: project.id, at, detail: { fields } })
}

/** A kept file as a logo is judged: bytes, and points of the picture; null when it cannot be drawn. */
export type LogoFile = { readonly id: Id; readonly type: string; readonly size: number; readonly drawn: { readonly width: number; readonly height: number } | null }

/** At most a megabyte: it is printed on every paper. */
const largestLogo = 1024 * 1024

/** Square to wide: what is higher than wide would push the title off the paper, what is wider than ten times its height cannot be read. `file` undefined: there is no such file kept for this project. */
export function setLogo(project: Project, file: LogoFile | null | undefined, at: string): Decision<ProjectFact> {
  const path = ['body', 'file']
  if (file === undefined) return refuse('noSuchLogo', undefined, path)
  if (file) {
    if (!['image/png', 'image/jpeg'].includes(file.type) || file.drawn === null) return refuse('logoNotAPicture', undefined, path)
    if (file.size > largestLogo) return refuse('logoTooBig', { size: (file.size / largestLogo).toFixed(1) }, path)
    const { width, height } = file.drawn
    if (height > width || width > height * 10) return refuse('logoShape', { width, height }, path)
  }
  const logo = file?.id ?? null
  return logo === project.logo ? refuse('nothingChanged') : decide({ type: 'logoSet' as const, subject: project.id, at, detail: { logo } })
}

function timeFault(plan: Plan): { ok: false; refusal: ReturnType<typeof refuse>['refusal'] } | null {
  if (plan.endsOn <= plan.startsOn) return refuse('endsBeforeItStarts', undefined, ['body', 'endsOn'])
  if (plan.endsOn > addDays(plan.startsOn, longest)) return refuse('tooLong', undefined, ['body', 'endsOn'])
  return null
}

/** What a project's facts say of its basics; the row is this fold. Settings are kept by the chapters, whose facts say them. */
export type Basics = Plan & Pick<Project, 'id' | 'dayRate' | 'currency' | 'logo'>

export function fold(projects: readonly Basics[], fact: ProjectFact): readonly Basics[] {
  const edit = (fields: object) => projects.map((p) => (p.id === fact.subject ? { ...p, ...fields } : p))
  switch (fact.type) {
    case 'created': {
      const { name, customer, startsOn, endsOn, zone } = fact.detail
      return [...projects, { id: fact.subject, name, customer, startsOn, endsOn, zone, dayRate: null, currency: 'CNY', logo: null }]
    }
    case 'changed': return edit(fact.detail.fields)
    case 'logoSet': case 'dayRateSet': return edit(fact.detail)
  }
}
