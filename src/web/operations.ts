/**
 * The contracts the client knows, as types only: from here every `call` and `useRead` gets its input and its answer.
 * A new contract file is added to this list; the build warns when one is missing.
 */
import type { InputOf, OutputOf } from '#ground/api/api.contract.ts'

type Contracts = [
  typeof import('#ground/calendar/calendar.contract.ts'),
  typeof import('#ground/capabilities/capabilities.contract.ts'),
  typeof import('#ground/documents/documents.contract.ts'),
  typeof import('#ground/documents/lists.contract.ts'),
  typeof import('#ground/duties/duties.contract.ts'),
  typeof import('#ground/flows/flows.contract.ts'),
  typeof import('#ground/ledger/activity.contract.ts'),
  typeof import('#ground/people/accounts.contract.ts'),
  typeof import('#ground/people/people.contract.ts'),
  typeof import('#ground/projects/projects.contract.ts'),
  typeof import('#ground/releases/releases.contract.ts'),
  typeof import('#ground/units/units.contract.ts'),
  typeof import('#method/survey/manual/manual.contract.ts'),
  typeof import('#method/survey/survey.contract.ts'),
  typeof import('#method/survey/data/data.contract.ts'),
  typeof import('#method/handover/handover.contract.ts'),
  typeof import('#method/handover/selfsufficiency.contract.ts'),
  typeof import('#method/validation/look.contract.ts'),
  typeof import('#method/validation/shapes.contract.ts'),
  typeof import('#method/validation/validation.contract.ts'),
  typeof import('#method/readiness/look.contract.ts'),
  typeof import('#method/readiness/readiness.contract.ts'),
  typeof import('#method/readiness/shapes.contract.ts'),
]

type Exported<M extends readonly unknown[]> = { [K in keyof M]: M[K][keyof M[K]] }[number]
type Declared = Extract<Exported<Contracts>, { readonly id: string; readonly route: unknown; readonly access: unknown }>

type Operations = { readonly [O in Declared as O['id']]: O }

export type OperationId = keyof Operations & string

/** What a caller hands over. An operation that takes a file takes it as `file`. */
export type Input<I extends OperationId> = InputOf<Operations[I]> & (Operations[I] extends { input: { file: true } } ? { file: Blob } : unknown)

export type Output<I extends OperationId> = OutputOf<Operations[I]>
