/**
 * The process operation manual of a flow is produced from what is there: its steps, how it shall be done, what goes wrong. People add only what the system cannot know: pictures of the screen, a tip, an introduction (METHOD M1).
 * Nothing that was added is lost by a new version; what is issued as an edition stays as it was printed.
 */
import type { Flow } from '#ground/flows/flows.ts'
import { sameWords } from '#ground/flows/steps.ts'
import { permit, roles, type Permission } from '#ground/people/people.ts'
import { decide, refuse, type Decision } from '#kit/decision.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'
import { issuedAs, newest, nextNumber, sign as signing, signedBy, type Edition, type Head } from '../edition.ts'
import { stepOf, surveyed, today, type Context, type StepRef } from '../survey.ts'
import type { Version } from '../walkthrough.ts'
import type { ManualFact } from './facts.ts'
import { placing, type Placing } from './place.ts'
import { differences, printed, type Printed } from './printed.ts'

export type Shot = { readonly picture: Id; readonly file: Id; /** Bytes. */ readonly size: number; readonly step: StepRef; readonly caption: Words; readonly removed: boolean; readonly version: number }
export type Tip = { readonly tip: Id; readonly step: StepRef; readonly words: Words; readonly removed: boolean; readonly version: number }

/** What people added to a flow's manual. Pictures stand in the order in which a step shows them; what was removed is kept for whoever takes that back. */
export type Manual = { readonly flow: Id; readonly introduction: Words; readonly introductionVersion: number; readonly pictures: readonly Shot[]; readonly tips: readonly Tip[] }

const empty: Words = { zh: '', en: '' }
export const unwritten = (flow: Id): Manual => ({ flow, introduction: empty, introductionVersion: 0, pictures: [], tips: [] })

export const isEmpty = (words: Words): boolean => words.zh === '' && words.en === ''

/** Twelve pictures tell a step; more is several steps. */
export const mostPictures = 12
/** All pictures of a manual together, in bytes: more could not be drawn in the time a person waits. */
export const mostBytes = 40 * 1024 * 1024
/** One picture, in bytes. */
export const largestPicture = 5 * 1024 * 1024

const writers = ['manager', 'consultant', 'lead', 'keyUser'] as const

export const may = {
  see: permit(roles, { zh: '双方成员都可以查看和打印操作手册', en: 'Everyone of both sides may read and print the operation manual' }),
  write: permit(writers, { zh: '项目经理、实施顾问、客户方项目经理和关键用户可以加图片、提示和引言', en: 'The project manager, consultants, the customer lead and key users may add pictures, tips and the introduction' }),
  issue: permit(['manager', 'consultant', 'lead'], { zh: '项目经理、实施顾问和客户方项目经理可以发布操作手册', en: 'The project manager, consultants and the customer lead may issue the operation manual' }),
  sign: permit(writers, { zh: '编制人、客户方项目经理和关键用户可以在操作手册上签字', en: 'Who prepared it, the customer lead and key users may sign the operation manual' }),
} as const satisfies Record<string, Permission>

/** Where everything stands in the version in force. Of several tips that come to the same step, the one that fits it exactly (then the newest) stands there; the others have lost theirs. */
export type Placed = { readonly pictures: readonly { readonly shot: Shot; readonly at: Placing }[]; readonly tips: readonly { readonly tip: Tip; readonly at: Placing }[] }

export function placed(manual: Manual, versions: readonly Version[], current: number): Placed {
  const tips = manual.tips.filter((t) => !t.removed).map((tip) => ({ tip, at: placing(tip.step, versions, current) }))
  const rank = (t: (typeof tips)[number]) => [t.at.check ? 1 : 0, -t.tip.step.version] as const
  const wins = (a: (typeof tips)[number]) => !tips.some((b) => b !== a && b.at.step === a.at.step && (rank(b)[0] < rank(a)[0] || (rank(b)[0] === rank(a)[0] && (rank(b)[1] < rank(a)[1] || (rank(b)[1] === rank(a)[1] && b.tip.tip > a.tip.tip)))))
  return {
    pictures: manual.pictures.filter((p) => !p.removed).map((shot) => ({ shot, at: placing(shot.step, versions, current) })),
    tips: tips.map((t) => (t.at.step === null || wins(t) ? t : { ...t, at: { step: null, check: false } })),
  }
}

/** What the manual prints today. */
export const printedNow = (manual: Manual, versions: readonly Version[], flow: Flow, parts: { readonly purpose: string; readonly mistakes: Parameters<typeof printed>[1]['mistakes'] }): Printed => {
  const at = placed(manual, versions, flow.current)
  return printed(flow.steps, {
    ...parts, introduction: manual.introduction,
    placed: (number) => ({
      pictures: at.pictures.filter((p) => p.at.step === number).map(({ shot }) => ({ picture: shot.picture, file: shot.file, caption: shot.caption })), tip: at.tips.find((t) => t.at.step === number)?.tip.words ?? null,
    }),
  })
}

/** `version` and `step` as the person saw them: another version in force by now is refused. */
export type At = { readonly version: number; readonly step: number }

function refOf(flow: Flow | undefined, at: At): { readonly ok: true; readonly ref: StepRef } | { readonly ok: false; readonly refusal: ReturnType<typeof refuse>['refusal'] } {
  const fault = surveyed(flow)
  if (fault) return fault
  if (at.version !== flow!.current) return refuse('otherVersion', { version: at.version, current: flow!.current })
  const ref = stepOf(flow!, at.step)
  return ref ? { ok: true, ref } : refuse('noSuchStep', { n: at.step }, ['body', 'step'])
}

export function introduce(manual: Manual, flow: Flow | undefined, seen: number, introduction: Words, now: string): Decision<ManualFact> {
  const fault = surveyed(flow)
  if (fault) return fault
  if (seen !== manual.introductionVersion) return refuse('stale')
  return sameWords(introduction, manual.introduction) ? refuse('nothingChanged') : decide({ type: 'introduced' as const, subject: manual.flow, at: now, detail: { introduction } })
}

/** `file`: what was uploaded for this flow; undefined when nothing was. */
export function attach(manual: Manual, flow: Flow | undefined, versions: readonly Version[], deed: { readonly id: Id; readonly at: At; readonly caption: Words }, file: { readonly id: Id; readonly type: string; readonly size: number } | undefined, now: string): Decision<ManualFact> {
  const there = refOf(flow, deed.at)
  if (!there.ok) return there
  if (!file) return refuse('noSuchPicture', undefined, ['body', 'file'])
  if (file.type !== 'image/png' && file.type !== 'image/jpeg') return refuse('notAPicture', undefined, ['body', 'file'])
  if (file.size > largestPicture) return refuse('pictureTooBig', { size: (file.size / 1024 / 1024).toFixed(1), most: largestPicture / 1024 / 1024 }, ['body', 'file'])
  const standing = placed(manual, versions, flow!.current).pictures
  if (standing.filter((p) => p.at.step === deed.at.step).length >= mostPictures) return refuse('tooManyPictures', { most: mostPictures })
  if (standing.reduce((sum, p) => sum + p.shot.size, file.size) > mostBytes) return refuse('manualTooBig', { most: mostBytes / 1024 / 1024 })
  return decide({ type: 'pictureAttached' as const, subject: manual.flow, at: now, detail: { picture: deed.id, file: file.id, size: file.size, step: there.ref, caption: deed.caption } })
}

type Kept = { readonly ok: false; readonly refusal: ReturnType<typeof refuse>['refusal'] }

/** The picture or tip with this id as the deed needs it, standing or removed, or why it is not to be had. */
function found<T extends { readonly removed: boolean }>(all: readonly T[], is: (x: T) => boolean, removed = false): { readonly ok: true; readonly of: T } | Kept {
  const of = all.find(is)
  if (!of) return refuse('notFound')
  return of.removed === removed ? { ok: true, of } : refuse(removed ? 'notRemoved' : 'alreadyRemoved')
}
const shotOf = (manual: Manual, id: Id, removed?: boolean) => found(manual.pictures, (p) => p.picture === id, removed)
const tipOf = (manual: Manual, id: Id, removed?: boolean) => found(manual.tips, (t) => t.tip === id, removed)

export function caption(manual: Manual, id: Id, seen: number, words: Words, now: string): Decision<ManualFact> {
  const shot = shotOf(manual, id)
  if (!shot.ok) return shot
  if (shot.of.version !== seen) return refuse('stale')
  return sameWords(words, shot.of.caption) ? refuse('nothingChanged') : decide({ type: 'pictureCaptioned' as const, subject: manual.flow, at: now, detail: { picture: id, step: shot.of.step, caption: words } })
}

/** Puts a picture to a step of the version in force: one that lost its step, one that stands wrong, or one that was looked at and still fits. */
export function placePicture(manual: Manual, flow: Flow | undefined, id: Id, at: At, now: string): Decision<ManualFact> {
  const there = refOf(flow, at)
  if (!there.ok) return there
  const shot = shotOf(manual, id)
  if (!shot.ok) return shot
  return shot.of.step.version === at.version && shot.of.step.number === at.step ? refuse('nothingChanged') : decide({ type: 'picturePlaced' as const, subject: manual.flow, at: now, detail: { picture: id, step: there.ref } })
}

/** `order`: all pictures that the step shows, in the order wanted. */
export function order(manual: Manual, flow: Flow | undefined, versions: readonly Version[], at: At, wanted: readonly Id[], now: string): Decision<ManualFact> {
  const there = refOf(flow, at)
  if (!there.ok) return there
  const shown = placed(manual, versions, flow!.current).pictures.filter((p) => p.at.step === at.step).map((p) => p.shot.picture)
  if (wanted.length !== shown.length || new Set(wanted).size !== shown.length || wanted.some((id) => !shown.includes(id))) return refuse('stale')
  return wanted.every((id, i) => id === shown[i]) ? refuse('nothingChanged') : decide({ type: 'picturesOrdered' as const, subject: manual.flow, at: now, detail: { step: there.ref, order: wanted } })
}

export function removePicture(manual: Manual, id: Id, now: string): Decision<ManualFact> {
  const shot = shotOf(manual, id)
  return shot.ok ? decide({ type: 'pictureRemoved' as const, subject: manual.flow, at: now, detail: { picture: id, step: shot.of.step } }) : shot
}

export function restorePicture(manual: Manual, id: Id, now: string): Decision<ManualFact> {
  const shot = shotOf(manual, id, true)
  return shot.ok ? decide({ type: 'pictureRestored' as const, subject: manual.flow, at: now, detail: { picture: id, step: shot.of.step } }) : shot
}

/** Writes a step's tip, or writes it anew; `id` is a new tip's. `seen` is the tip's version, 0 when there was none. No words take it away. */
export function writeTip(manual: Manual, flow: Flow | undefined, versions: readonly Version[], id: Id, deed: { readonly at: At; readonly words: Words; readonly seen: number }, now: string): Decision<ManualFact> {
  const there = refOf(flow, deed.at)
  if (!there.ok) return there
  const was = placed(manual, versions, flow!.current).tips.find((t) => t.at.step === deed.at.step)?.tip
  if ((was?.version ?? 0) !== deed.seen) return refuse('stale')
  if (sameWords(deed.words, was?.words ?? empty)) return refuse('nothingChanged')
  if (isEmpty(deed.words)) return decide({ type: 'tipRemoved' as const, subject: manual.flow, at: now, detail: { tip: was!.tip, step: there.ref } })
  return decide({ type: 'tipWritten' as const, subject: manual.flow, at: now, detail: { tip: was?.tip ?? id, step: there.ref, words: deed.words } })
}

/** Puts a tip to a step of the version in force that has none, or says that it still fits its own. */
export function placeTip(manual: Manual, flow: Flow | undefined, versions: readonly Version[], id: Id, at: At, now: string): Decision<ManualFact> {
  const there = refOf(flow, at)
  if (!there.ok) return there
  const tip = tipOf(manual, id)
  if (!tip.ok) return tip
  if (placed(manual, versions, flow!.current).tips.some((t) => t.at.step === at.step && t.tip.tip !== id)) return refuse('stepHasATip', { n: at.step })
  return tip.of.step.version === at.version && tip.of.step.number === at.step ? refuse('nothingChanged') : decide({ type: 'tipPlaced' as const, subject: manual.flow, at: now, detail: { tip: id, step: there.ref } })
}

export function removeTip(manual: Manual, id: Id, now: string): Decision<ManualFact> {
  const tip = tipOf(manual, id)
  return tip.ok ? decide({ type: 'tipRemoved' as const, subject: manual.flow, at: now, detail: { tip: id, step: tip.of.step } }) : tip
}

/** It stands where it stood, unless the step has got another tip since: then it is among those that lost their step. */
export function restoreTip(manual: Manual, id: Id, now: string): Decision<ManualFact> {
  const tip = tipOf(manual, id, true)
  return tip.ok ? decide({ type: 'tipRestored' as const, subject: manual.flow, at: now, detail: { tip: id, step: tip.of.step } }) : tip
}

/** What the manual is after a fact; the row is this fold. Editions are folded beside. */
export function after(manual: Manual, fact: ManualFact): Manual {
  const shots = (id: Id, change: Partial<Shot>) => ({ ...manual, pictures: manual.pictures.map((p) => (p.picture === id ? { ...p, ...change, version: p.version + 1 } : p)) })
  const tips = (id: Id, change: Partial<Tip>) => ({ ...manual, tips: manual.tips.map((t) => (t.tip === id ? { ...t, ...change, version: t.version + 1 } : t)) })
  switch (fact.type) {
    case 'introduced': return { ...manual, introduction: fact.detail.introduction, introductionVersion: manual.introductionVersion + 1 }
    case 'pictureAttached': return { ...manual, pictures: [...manual.pictures, { ...fact.detail, removed: false, version: 1 }] }
    case 'pictureCaptioned': return shots(fact.detail.picture, { caption: fact.detail.caption })
    case 'picturePlaced': return shots(fact.detail.picture, { step: fact.detail.step })
    case 'pictureRemoved': return shots(fact.detail.picture, { removed: true })
    case 'pictureRestored': return shots(fact.detail.picture, { removed: false })
    case 'picturesOrdered': {
      const { order: wanted } = fact.detail
      const turned = wanted.flatMap((id) => manual.pictures.filter((p) => p.picture === id))
      let next = 0
      return { ...manual, pictures: manual.pictures.map((p) => (wanted.includes(p.picture) ? turned[next++]! : p)) }
    }
    case 'tipWritten': {
      const { tip, step, words } = fact.detail
      const was = manual.tips.find((t) => t.tip === tip)
      return { ...manual, tips: was ? manual.tips.map((t) => (t === was ? { ...t, step, words, version: t.version + 1 } : t)) : [...manual.tips, { tip, step, words, removed: false, version: 1 }] }
    }
    case 'tipPlaced': return tips(fact.detail.tip, { step: fact.detail.step })
    case 'tipRemoved': return tips(fact.detail.tip, { removed: true })
    case 'tipRestored': return tips(fact.detail.tip, { removed: false })
    case 'manualIssued': case 'manualSigned': return manual
  }
}

export type ManualEdition = Edition<Printed>

/**
 * Freezes what is printed now as the next edition. `version` is the one the issuer read. From the second edition on `note` says what changed.
 * Refuses a flow without steps or archived, another version in force by now, a missing note, and an edition that would say the same as the newest.
 */
export function issue(editions: readonly ManualEdition[], flow: Flow | undefined, deed: { readonly id: Id; readonly version: number; readonly note: string; readonly name: string; readonly head: Head; readonly printed: Printed }, context: Context): Decision<ManualFact> {
  const fault = surveyed(flow)
  if (fault) return fault
  if (flow!.steps.length === 0) return refuse('noSteps')
  if (deed.version !== flow!.current) return refuse('otherVersion', { version: deed.version, current: flow!.current })
  const last = newest(editions)
  if (last && last.version === flow!.current && differences(last.printed, deed.printed).length === 0) return refuse('nothingNew')
  if (last && deed.note === '') return refuse('noteOfChange', undefined, ['body', 'note'])
  const { id: edition, version, note, name, head } = deed
  return decide({ type: 'manualIssued' as const, subject: flow!.id, at: context.now, detail: { edition, number: nextNumber(editions), version, note, by: context.by.person, name, day: today(context), head, printed: deed.printed } })
}

export function sign(editions: readonly ManualEdition[], flow: Id, id: Id, name: string, context: Context): Decision<ManualFact> {
  const answer = signing(editions, id, name, context)
  if (!answer.ok) return answer
  return decide({ type: 'manualSigned' as const, subject: flow, at: context.now, detail: { edition: id, number: editions.find((e) => e.id === id)!.number, ...answer.signature } })
}

/** The edition after a fact about it; undefined stays undefined for facts about other things. */
export function editionAfter(edition: ManualEdition | undefined, fact: ManualFact): ManualEdition | undefined {
  if (fact.type === 'manualIssued') return issuedAs(fact.subject, fact.detail)
  if (fact.type !== 'manualSigned' || !edition) return edition
  const { edition: _edition, number: _number, ...signature } = fact.detail
  return signedBy(edition, signature)
}
