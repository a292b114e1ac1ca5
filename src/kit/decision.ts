/**
 * What a rule answers: facts that now hold, or a refusal that says why nothing happened.
 * A refusal is a value with a stable code; its words stand in the chapter's words file under that code.
 */
export type Refusal = {
  readonly code: string
  /** Values for the places in the refusal's words. */
  readonly values?: Readonly<Record<string, string | number>>
  /** Where in the input the trouble lies, e.g. ['steps', 2, 'who']. */
  readonly path?: readonly (string | number)[]
}

export type Decision<F> = { readonly ok: true; readonly facts: readonly F[] } | { readonly ok: false; readonly refusal: Refusal }

export const decide = <F>(...facts: readonly F[]): Decision<F> => ({ ok: true, facts })

export const refuse = (code: string, values?: Refusal['values'], path?: Refusal['path']): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, ...(values ? { values } : {}), ...(path ? { path } : {}) },
})
