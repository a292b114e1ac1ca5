/** A person's own way: what comes next, what comes after, what waits for others, and what is theirs. */

export type Next = 'beShown' | 'practise' | 'beShownAgain' | 'waitForSignature' | 'teach' | 'practiseAgain' | 'nothing'

type Step = { readonly next: string }

const theirs: readonly string[] = ['teach', 'nothing']

/** `first` is the one thing to do now: what is already under way comes before what is new. The order within each is the server's. */
export function parted<S extends Step>(steps: readonly S[]): { readonly first: S | null; readonly later: readonly S[]; readonly waiting: readonly S[]; readonly theirs: readonly S[] } {
  const toDo = steps.filter((s) => !theirs.includes(s.next) && s.next !== 'waitForSignature')
  return { first: toDo[0] ?? null, later: toDo.slice(1), waiting: steps.filter((s) => s.next === 'waitForSignature'), theirs: steps.filter((s) => theirs.includes(s.next)) }
}
