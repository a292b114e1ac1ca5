/**
 * A capability is something the customer will do without us. It has a kind and a class; the class says how sure one must be before it is theirs.
 */
import type { Id } from '#kit/ids.ts'
import type { Words } from '#kit/words.ts'

/** install a client · operate a flow · teach a flow · organise training · answer ordinary questions */
export type Kind = 'install' | 'operate' | 'teach' | 'organise' | 'answer'

/** A trivial · B normal (the method's own rule) · C important · D critical */
export type Class = 'A' | 'B' | 'C' | 'D'

export const kinds: readonly Kind[] = ['install', 'operate', 'teach', 'organise', 'answer']
export const classes: readonly Class[] = ['A', 'B', 'C', 'D']

export type Capability = {
  readonly id: Id
  readonly name: Words
  readonly kind: Kind
  readonly class: Class
  /** How many persons of a unit must have it before the unit has it; 1 to 99. */
  readonly requiredPersons: number
  /** Wanted once in every unit, or of every named person. */
  readonly wantedPer: 'unit' | 'person'
  /** The business flow it belongs to; none for installing, organising and answering in general. */
  readonly flow?: Id | null
}
