/** What the validation's answers are made of. People and flows come with their names, so that a page needs no second question. */
import { Day, Id, WordsShape, z } from '#ground/api/api.contract.ts'
import { StepShape } from '#ground/flows/flows.contract.ts'
import { preparationStates } from '#method/validation/preparation.ts'
import { qualificationStates } from '#method/validation/qualification.ts'
import { runStates } from '#method/validation/run.ts'
import { classes, kinds, matters, outcomes } from '#method/validation/validation.ts'
import { releaseStates } from '#ground/releases/releases.ts'

export const choice = <T extends string>(of: readonly T[]) => z.enum(of as [T, ...T[]])

export const Person = z.object({ id: Id, name: z.string() })
export const FlowBrief = z.object({ id: Id, code: z.string(), name: WordsShape, current: z.number().int(), archived: z.boolean() })
/** A file kept as evidence; `documents.download` opens it. */
export const FileBrief = z.object({ id: Id, name: z.string(), type: z.string() })
/** A step as its version has it; `number` counts from 1. */
export const NumberedStep = StepShape.extend({ number: z.number().int() })

export const ReleaseBrief = z.object({ id: Id, name: WordsShape, state: choice(releaseStates), planned: Day, real: Day.nullable() })

/** What the plan did since the finding relied on it: the slips after its triage, `days` in all. `dropped` says why the release will not come. */
export const SlipBrief = z.object({ from: Day, to: Day, days: z.number().int(), reason: z.string(), on: Day, dropped: z.string().nullable() })

export const TriageShape = z.object({
  class: choice(classes), say: z.string().nullable(), release: ReleaseBrief.nullable(), workaround: z.string().nullable(), note: z.string(), by: Person, day: Day, times: z.number().int(),
})

/** One finding as the lists show it. `step` is null for the flow as a whole; its title is that of the version it was found in. `slip`: its release moved or was dropped since the triage. */
export const FindingShape = z.object({
  id: Id, flow: FlowBrief, version: z.number().int(), step: z.object({ number: z.number().int(), title: WordsShape }).nullable(), run: Id.nullable(), kind: choice(kinds), words: z.string(), evidence: z.number().int(),
  by: Person, day: Day, class: z.enum(['untriaged', 'communicate', 'blocker', 'tolerable']), triage: TriageShape.nullable(),
  answer: z.object({ words: z.string(), accepted: z.boolean(), by: Person, day: Day }).nullable(),
  resolved: z.object({ how: z.string(), release: ReleaseBrief.nullable(), by: Person, day: Day }).nullable(),
  shared: z.object({ words: WordsShape, workaround: WordsShape.nullable(), by: Person, day: Day }).nullable(),
  slip: SlipBrief.nullable(), movedOn: Day,
}).openapi('Finding')

export const AnswerShape = z.object({
  step: z.number().int(), outcome: choice(outcomes), note: z.string(), findings: z.array(Id), evidence: z.array(FileBrief), at: z.string(), day: Day, times: z.number().int(),
})

/** `isCurrent`: it ran the version in force. `answered` and `passed` count steps. */
export const RunShape = z.object({
  id: Id, flow: FlowBrief, version: z.number().int(), isCurrent: z.boolean(), person: Person, role: z.string(), counts: z.boolean(), case: z.string(), data: z.string(), state: choice(runStates),
  startedAt: z.string(), startedOn: Day, completedOn: Day.nullable(), steps: z.number().int(), answered: z.number().int(), passed: z.number().int(), findings: z.number().int(),
  abandoned: z.object({ reason: z.string(), by: Person, day: Day }).nullable(), movedOn: Day,
}).openapi('ValidationRun')

/** `toConfirm`: there is an answer, for the older version named in `version`. */
export const PreparationShape = z.object({
  what: choice(matters), state: choice(preparationStates), version: z.number().int().nullable(), on: Day.nullable(), documents: z.array(FileBrief), note: z.string(), why: z.string().nullable(), by: Person.nullable(), day: Day.nullable(),
})

export const QualificationShape = z.object({
  person: Person, role: z.string(), flow: Id, state: choice(qualificationStates), current: z.number().int(), version: z.number().int().nullable(), on: Day.nullable(), run: Id.nullable(),
})

/** One flow of the matrix. Steps count as passed when their newest answer in a run that counts, on the current version, is a pass. Findings are those still open. */
export const RowShape = z.object({
  flow: FlowBrief, steps: z.object({ passed: z.number().int(), answered: z.number().int(), total: z.number().int() }),
  findings: z.object({ untriaged: z.number().int(), communicate: z.number().int(), blocker: z.number().int(), tolerable: z.number().int(), slipped: z.number().int(), shared: z.number().int() }),
  material: PreparationShape, upgradeData: PreparationShape, qualified: z.array(QualificationShape), lapsed: z.array(QualificationShape),
  lastRun: RunShape.nullable(), openRuns: z.number().int(),
}).openapi('ValidationRow')
