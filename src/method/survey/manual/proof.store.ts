import type { Tx } from '#ground/database/database.store.ts'
import { unequal } from '#ground/ledger/prove.ts'
import type { Id } from '#kit/ids.ts'
import type { ManualFact } from '#method/survey/manual/facts.ts'
import { after, editionAfter, unwritten } from '#method/survey/manual/manual.ts'
import type { Manual, ManualEdition } from '#method/survey/manual/manual.ts'
import { editions, manuals } from '#method/survey/manual/manual.store.ts'
import { manualFacts } from '#method/survey/manual/manual.words.ts'

/** Proves that manuals and editions are the fold of their facts. `facts` are all of the chapter. */
export async function prove(tx: Tx, project: Id, facts: readonly { readonly type: string }[]): Promise<readonly string[]> {
  const own = facts.filter((f) => f.type in manualFacts) as unknown as ManualFact[]
  const said = new Map<Id, Manual>()
  const issued = new Map<Id, ManualEdition>()
  for (const fact of own) {
    if (fact.type === 'manualIssued' || fact.type === 'manualSigned') issued.set(fact.detail.edition, editionAfter(issued.get(fact.detail.edition), fact)!)
    else said.set(fact.subject, after(said.get(fact.subject) ?? unwritten(fact.subject), fact))
  }
  return [...unequal('survey_manual', [...said.values()], await manuals(tx, project), (m) => m.flow), ...unequal('survey_manualedition', [...issued.values()], await editions(tx, project), (e) => e.id)]
}
