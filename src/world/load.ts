/**
 * Loads the sample customer through the chapters' own stores, as its people would have recorded it: every deed a command of its own, at the hour it was recorded.
 * All of it is one transaction, so that it is there whole or not at all.
 */
import { createHash } from 'node:crypto'
import { officialDays } from '#ground/calendar/china.store.ts'
import { sorted } from '#ground/ledger/ledger.ts'
import type { Role } from '#ground/people/people.ts'
import { load as loadProject } from '#ground/projects/projects.store.ts'
import type { Day } from '#kit/days.ts'
import { installation } from '#kit/ids.ts'
import type { Lang, Words } from '#kit/words.ts'
import { transaction } from '#server/database/database.ts'
import type { Database } from '#server/database/database.ts'
import { keepFile } from '#server/files/evidence.ts'
import type { Identity } from '#server/identity/identity.ts'
import { recordData } from '#world/data/record.ts'
import { weekend } from '#world/history/clock.ts'
import { personId, projectId } from '#world/ids.ts'
import { recordManual } from '#world/manual/record.ts'
import type { Kept } from '#world/manual/record.ts'
import { pictures } from '#world/manual/tell.ts'
import { recordGate } from '#world/readiness/record.ts'
import { record } from '#world/record.ts'
import type { Told } from '#world/record.ts'
import { settle } from '#world/settle.ts'
import { recordSurvey } from '#world/survey/record.ts'
import { record as recordOffice } from '#world/validation/record.ts'
import { people, stable } from '#world/people.ts'
import { world, type World } from '#world/world.ts'

export type LoadOptions = {
  readonly database: Database
  readonly identity: Pick<Identity, 'createAccount' | 'sharePassword'>
  /** One for all sample people; at least ten characters. */
  readonly password: string
  /** The story ends with the last working day before this one. */
  readonly today: Day
  /** The language the people have and typed in: notes and kinds of cases. Names of units, flows and capabilities are there in both. */
  readonly lang?: Lang
  /** Where kept files lie. Without it the sample has neither the customer's logo nor pictures of screens. */
  readonly dataDir?: string
}

/**
 * Answers `here` when the sample was loaded before: then only the passwords are set anew.
 * Throws when a user name of the sample belongs to somebody else, or a deed is refused; then nothing is loaded.
 */
export async function loadWorld(options: LoadOptions): Promise<'loaded' | 'here'> {
  const { database, identity, password } = options
  await accounts(identity, password, options.lang ?? 'zh')
  const here = await transaction(database.app, { project: projectId, person: null, house: null }, (tx) => loadProject(tx, projectId), 'read')
  if (here) return 'here'
  const told = world({ today: options.today, ...(options.lang ? { lang: options.lang } : {}), rests: restsIn(options.today) })
  const kept = await keep(options.dataDir)
  await transaction(database.app, { project: installation, person: personId('manager'), house: 'manager' }, async (tx) => {
    const to: Told = { tx, command, me }
    await settle(to, told)
    for (const line of inTurn(told, kept)) await line.tell(to)
  })
  return 'loaded'
}

/** What all chapters recorded, in the order in which it was recorded. */
const inTurn = (told: World, kept: ReadonlyMap<string, Kept>) => [
  ...told.survey.map((d) => ({ at: d.at, tell: (to: Told) => recordSurvey(to, d) })),
  ...told.preparation.map((d) => ({ at: d.recordedAt, tell: (to: Told) => recordOffice(to, d) })),
  ...told.data.map((d) => ({ at: d.at, tell: (to: Told) => recordData(to, d) })),
  ...told.manuals.map((d) => ({ at: d.at, tell: (to: Told) => recordManual(to, kept, d) })),
  ...told.gates.map((d) => ({ at: d.at, tell: (to: Told) => recordGate(to, d) })),
  ...told.deeds.map((d) => ({ at: d.recordedAt, tell: (to: Told) => record(to, d) })),
].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

/** The pictures lie on the disk before anything says that they are there. */
async function keep(dataDir: string | undefined): Promise<ReadonlyMap<string, Kept>> {
  const kept = new Map<string, Kept>()
  if (dataDir === undefined) return kept
  for (const { key, name, bytes } of pictures()) {
    const answer = await keepFile(dataDir, bytes, name)
    if (!answer.ok) throw new Error(`the picture ${key} was not kept: ${answer.refusal.code}`)
    const { kind, ...file } = answer.file
    kept.set(key, { ...file, type: kind })
  }
  return kept
}

async function accounts(identity: LoadOptions['identity'], password: string, lang: Lang): Promise<void> {
  await Promise.all(people.map(async (p) => {
    const id = personId(p.username)
    const made = await identity.createAccount({ id, name: p.name, username: p.username, email: p.email, password: null, lang, zone: 'Asia/Shanghai', house: p.house })
    if (made === 'taken') throw new Error(`样例没有载入：用户名 ${p.username} 已被别人使用。 The sample was not loaded: the user name ${p.username} belongs to somebody else.`)
  }))
  await identity.sharePassword(people.map((p) => personId(p.username)), password)
}

const command: Told['command'] = (id, by, now, body) => ({ id, project: projectId, by, now, hash: createHash('sha256').update(sorted(body)).digest('hex') })

const roles = new Map(people.map((p) => [personId(p.username), p]))

const me: Told['me'] = (person) => {
  const p = roles.get(person)!
  return { person, house: p.house, member: { project: projectId, person, role: p.role as Role, unit: null } }
}

/** Weekends and China's official holidays; the Saturdays worked in exchange are left out of the story. */
function restsIn(today: Day): (day: Day) => boolean {
  const year = Number(today.slice(0, 4))
  const holidays = new Set([year - 1, year].flatMap(officialDays).filter((d) => d.kind === 'rest').map((d) => d.day))
  return (day) => weekend(day) || holidays.has(day)
}

/** Who can sign in, for the banner at the start: the names that never change first. */
export function who(): readonly { readonly username: string; readonly name: string; readonly role: Words }[] {
  const first = stable.map((username) => people.find((p) => p.username === username)!)
  return [...first, ...people.filter((p) => !first.includes(p))].map((p) => ({ username: p.username, name: p.name, role: p.post }))
}
