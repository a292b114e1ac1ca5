/** What the readiness' answers are made of. People, flows and units come with their names, so that a page needs no second question. Nothing of an internal condition is in what the customer gets, not even its number. */
import { Day, Id, WordsShape, z } from '#ground/api/api.contract.ts'
import { roles } from '#ground/people/people.ts'
import { decisionStates, verdicts, weights } from '#method/readiness/readiness.ts'

export const choice = <T extends string>(of: readonly T[]) => z.enum(of as [T, ...T[]])
const n = z.number().int()

export const Person = z.object({ id: Id, name: z.string() })
export const FlowBrief = z.object({ id: Id, code: z.string(), name: WordsShape, current: n }).openapi('ReadinessFlow')
export const UnitBrief = z.object({ id: Id, code: z.string(), name: WordsShape }).openapi('ReadinessUnit')
export const RoleShape = choice(roles)
export const ScopeShape = z.enum(['flow', 'unit', 'place'])
export const SideShape = z.enum(['vendor', 'customer'])
export const VerdictShape = choice(verdicts)
export const DecisionShape = choice(decisionStates)

/** `title` is the statement that holds when it holds, `short` the same over a column. `byHand`: confirmed here; `own`: the project's own, `code` is its id; `locked`: can only be `must`; `from`: the chapter that answers it, null when confirmed by hand. */
export const ConditionShape = z.object({
  code: z.string(), title: WordsShape, short: WordsShape, scope: ScopeShape, weight: choice(weights), owes: z.array(RoleShape), internal: z.boolean(), locked: z.boolean(), byHand: z.boolean(), own: z.boolean(), from: z.string().nullable(),
}).openapi('ReadinessCondition')

/** `endsIn` counts the days left, 0 on the last. */
export const WaiverShape = z.object({
  id: Id, code: z.string(), why: z.string(), until: Day, by: Person, role: RoleShape, day: Day, endsIn: n, internal: z.boolean(),
}).openapi('ReadinessWaiver')

/** How one condition stands at one gate. `answered` is false when nobody has answered, which counts as not met. `waived`: not met, and a waiver goes round it. `says` is exact; `to` is where it is seen and mended, below the project. */
export const CellShape = z.object({
  code: z.string(), met: z.boolean(), answered: z.boolean(), waived: z.boolean(), since: Day.nullable(), who: z.array(Person), says: WordsShape, to: z.string().nullable(),
}).openapi('ReadinessCell')

/** Whose it is and by when: a person who was named (`version` ≥ 1), or the condition's roles by the gate's planned day. */
export const OwedShape = z.object({ person: Person.nullable(), roles: z.array(RoleShape), due: Day.nullable(), overdue: z.boolean(), version: n })

/** What is not met: a must, waived or not, and a should. `outgrown`: a waiver was given, but not for what stands against it now. `flow` and `unit` name its own scope, for assigning and confirming it. */
export const MissingShape = z.object({
  code: z.string(), weight: z.enum(['must', 'should']), flow: Id.nullable(), unit: Id.nullable(), says: WordsShape, to: z.string().nullable(), waiver: WaiverShape.nullable(), outgrown: WaiverShape.nullable(), owed: OwedShape,
}).openapi('ReadinessMissing')

/**
 * What differs from what was signed. `notMet`: was met, is not · `changed`: was met, and what it rests on is another thing now · `waiverOver`: went with a waiver that is over · `newMust`: is asked since, and not met.
 * `was` and `is` say how it stood and stands.
 */
export const DifferenceShape = z.object({ side: SideShape, code: z.string(), title: WordsShape, kind: z.enum(['notMet', 'changed', 'waiverOver', 'newMust']), was: WordsShape.nullable(), is: WordsShape, internal: z.boolean() })

/** `stands` is false when something it rests on has changed; after going live it stands. */
export const SignatureShape = z.object({ side: SideShape, by: Person, role: RoleShape, at: z.string(), day: Day, verdict: VerdictShape, stands: z.boolean() }).openapi('ReadinessSignature')

const Told = z.object({ reason: z.string(), by: Person, day: Day })

/**
 * A flow in a unit. `cells` follow the answer's `conditions`; `missing` are all that do not hold; `blocking` counts the musts among them without a waiver. `reopened` is empty while the decision stands; after going live it shows what has changed since, and nothing reopens.
 * `overdue`: the planned day has passed and it is not live. `stand` is handed back when signing: it says what was shown. `sign` is why the reader may or may not sign now.
 */
export const GateShape = z.object({
  flow: FlowBrief, unit: UnitBrief, on: Day.nullable(), overdue: z.boolean(), live: z.object({ on: Day, by: Person }).nullable(), verdict: VerdictShape, decision: DecisionShape, blocking: n,
  cells: z.array(CellShape), missing: z.array(MissingShape), waivers: z.array(WaiverShape), signatures: z.object({ vendor: SignatureShape.nullable(), customer: SignatureShape.nullable() }),
  withdrawn: z.object({ vendor: Told.nullable(), customer: Told.nullable() }), reopened: z.array(DifferenceShape), stand: z.string(), sign: z.enum(['open', 'again', 'signed', 'noGo', 'live', 'notYours']), version: n,
}).openapi('ReadinessGate')

/** A condition as it was signed. */
export const LineShape = z.object({
  code: z.string(), title: WordsShape, weight: choice(weights), state: z.enum(['met', 'waived', 'unmet']), says: WordsShape.nullable(), since: Day.nullable(), who: z.array(Person),
  waiver: z.object({ why: z.string(), until: Day, by: Person }).nullable(), internal: z.boolean(),
})

export const FileBrief = z.object({ id: Id, name: z.string(), type: z.string() })
/** A confirmation by hand that stands. */
export const ConfirmationShape = z.object({ code: z.string(), flow: Id.nullable(), unit: Id.nullable(), on: Day, note: z.string(), evidence: z.array(FileBrief), by: Person, day: Day })
