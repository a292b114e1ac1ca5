/** What a manual prints: everything that stands in it on the day, whole, so that an edition reads the same for ever. And what differs between two of them. */
import { inOrder, type Mistake } from '#ground/flows/mistakes.ts'
import { sameWords, touches, type Step } from '#ground/flows/steps.ts'
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

export type PrintedPicture = { readonly picture: Id; readonly file: Id; readonly caption: Words }

export type PrintedStep = Step & { readonly pictures: readonly PrintedPicture[]; readonly tip: Words | null; readonly mistakes: readonly Mistake[] }

export type Printed = {
  readonly introduction: Words
  /** How it shall be done: the survey record's own text, in the language its writer used. */
  readonly purpose: string
  readonly steps: readonly PrintedStep[]
  /** What goes wrong in the flow as a whole, and the limits everybody knows of. */
  readonly mistakes: readonly Mistake[]
}

/** Each step with what belongs to it. `placed` answers for a step's number, from 1. */
export function printed(steps: readonly Step[], parts: {
  readonly introduction: Words; readonly purpose: string; readonly mistakes: readonly Mistake[]
  readonly placed: (number: number) => { readonly pictures: readonly PrintedPicture[]; readonly tip: Words | null }
}): Printed {
  const sorted = inOrder(parts.mistakes)
  const isHere = (m: Mistake) => m.step !== null && m.step <= steps.length
  return {
    introduction: parts.introduction, purpose: parts.purpose, mistakes: sorted.filter((m) => !isHere(m)),
    steps: steps.map((step, i) => ({ ...step, ...parts.placed(i + 1), mistakes: sorted.filter((m) => m.step === i + 1) })),
  }
}

/** Who has a part in the flow, as the steps say it, each with the numbers of their steps; a step that says nobody is left out. */
export function rolesOf(steps: readonly Pick<Step, 'who'>[]): readonly { readonly who: Words; readonly steps: readonly number[] }[] {
  const roles: { who: Words; steps: number[] }[] = []
  steps.forEach(({ who }, i) => {
    if (who.zh === '' && who.en === '') return
    const found = roles.find((r) => sameWords(r.who, who))
    if (found) found.steps.push(i + 1)
    else roles.push({ who, steps: [i + 1] })
  })
  return roles
}

export const differenceCodes = ['stepsAdded', 'stepsRemoved', 'stepsChanged', 'stepsMoved', 'picturesNew', 'picturesGone', 'captions', 'order', 'tips', 'introduction', 'purpose', 'mistakesNew', 'mistakesGone'] as const
export type DifferenceCode = (typeof differenceCodes)[number]
export type Difference = { readonly code: DifferenceCode; readonly n: number }

const plain = ({ title, who, where, input, expected }: Step): Step => ({ title, who, where, input, expected })
/** Words as one text; what comes back from a database may have its languages in another order. */
const text = (words: Words | null): string => JSON.stringify(words && [words.zh, words.en])
const told = (m: Mistake): string => text(m.says) + text(m.remedy)

/**
 * What differs between an edition and now, counted; nothing when a reader would find the same. How often a mistake was seen is no difference.
 * A tip or picture that went along with its step, wherever that stands now, is none either.
 */
export function differences(before: Printed, now: Printed): readonly Difference[] {
  const moved = touches(before.steps.map(plain), now.steps.map(plain))
  const count = (kind: (typeof moved)[number]['kind']) => moved.filter((t) => t.kind === kind).length
  const pictures = (of: Printed) => of.steps.flatMap((s) => s.pictures)
  const [old, young] = [pictures(before), pictures(now)]
  const missing = <T>(from: readonly T[], within: readonly T[], key: (x: T) => string) => {
    const keys = new Set(within.map(key))
    return from.filter((x) => !keys.has(key(x))).length
  }
  const shared = (of: readonly PrintedPicture[], other: readonly PrintedPicture[]) => of.filter((p) => other.some((o) => o.picture === p.picture))
  const places = (of: Printed, only: readonly PrintedPicture[]) => JSON.stringify(of.steps.map((s) => s.pictures.filter((p) => only.some((o) => o.picture === p.picture)).map((p) => p.picture)).filter((s) => s.length > 0))
  const tips = (of: Printed) => of.steps.flatMap((s) => (s.tip ? [text(s.tip)] : []))
  const mistakes = (of: Printed) => [...of.steps.flatMap((s) => s.mistakes), ...of.mistakes].map(told)
  const same = (x: string) => x
  const n: Readonly<Record<DifferenceCode, number>> = {
    stepsAdded: count('added'), stepsRemoved: count('removed'), stepsChanged: count('changed'), stepsMoved: count('moved'),
    picturesNew: missing(young, old, (p) => p.picture), picturesGone: missing(old, young, (p) => p.picture),
    captions: shared(young, old).filter((p) => !sameWords(p.caption, old.find((o) => o.picture === p.picture)!.caption)).length,
    order: moved.length === 0 && places(before, shared(old, young)) !== places(now, shared(young, old)) ? 1 : 0,
    tips: Math.max(missing(tips(now), tips(before), same), missing(tips(before), tips(now), same)),
    introduction: sameWords(before.introduction, now.introduction) ? 0 : 1, purpose: before.purpose === now.purpose ? 0 : 1,
    mistakesNew: missing(mistakes(now), mistakes(before), same), mistakesGone: missing(mistakes(before), mistakes(now), same),
  }
  return differenceCodes.flatMap((code) => (n[code] > 0 ? [{ code, n: n[code] }] : []))
}
