/**
 * How the eight weeks are written down: one line for one person's way with one capability, `1.3D 2.1S 2.3X`.
 * Week and working day, then what happened:
 *
 *   D  the consultant shows it              S  done unaided, the consultant beside     A  done unaided, nobody of the vendor there
 *   Q  the same, and a second person checked the result                                H  the consultant helped        P  a colleague helped
 *   F  failed beside the consultant         N  failed, nobody of the vendor there      — both with the first letter of the cause: d s e r o
 *   V  failed, and both sides agree the next day that it is void                       v  the same, and nobody has confirmed it yet
 *   L  helped in the basement: the phone sends it the next morning
 *   X  whoever is still missing signs       x  the first of them signs                 O  the customer's lead signs early with a reason, then the others
 *   C  the cause of a watched failure is found                                         G  it is decided to try another way
 */
export type Way = {
  readonly capability: string
  readonly unit: string
  readonly person: string
  /** The consultant who shows it and stands beside. */
  readonly coach: string
  /** The colleague who stands beside when nobody of the vendor is there. */
  readonly peer: string | null
  readonly beats: readonly Beat[]
}

export type Act = 'D' | 'S' | 'A' | 'Q' | 'H' | 'P' | 'F' | 'N' | 'V' | 'v' | 'L' | 'X' | 'x' | 'O' | 'C' | 'G'

/** `day` counts working days from 0; week 2 day 1 is 5. `cause` only where something failed. */
export type Beat = { readonly day: number; readonly act: Act; readonly cause: string }

/** Weeks have five working days. */
export const perWeek = 5
export const weeks = 8
export const days = weeks * perWeek

const shape = /^([1-8])\.([1-5])([DSAQHPVvLXxOCG]|[FN][dsero])$/

export function beat(text: string): Beat {
  const found = shape.exec(text)
  if (!found) throw new Error(`"${text}" is no beat; an example is 3.2S`)
  const [, week, day, what] = found
  return { day: (Number(week) - 1) * perWeek + Number(day) - 1, act: what![0] as Act, cause: what!.slice(1) }
}

export const way = (coach: string) => (capability: string, unit: string, person: string, beats: string, peer: string | null = null): Way =>
  ({ capability, unit, person, coach, peer, beats: beats.split(' ').map(beat) })

/** A customer who has it shows it to others: beside an adviser, or alone. */
export type Lesson = { readonly capability: string; readonly unit: string; readonly teacher: string; readonly adviser: string | null; readonly learners: readonly string[]; readonly day: number }

export const lesson = (capability: string, unit: string, teacher: string, when: string, learners: string, adviser: string | null = null): Lesson =>
  ({ capability, unit, teacher, adviser, learners: learners.split(' '), day: beat(`${when}D`).day })
