/** What every form at a gate shares: where it stands, and what follows when it is saved or refused. */
import type { Answer } from '#web/api.ts'
import type { Says } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { refreshChapters } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { toast } from '#web/ui/toast.tsx'
import type { Condition } from './cell.view.tsx'
import { actWords as words } from './gate.page.words.ts'

export type GateData = Output<'readiness.gate'>

/** `act` is what is being done, as it stands in the address: `sign`, `waive:validation.noBlocker`. */
export type BodyProps = { readonly data: GateData; readonly act: string; readonly onAct: (act: string) => void }

export type ActProps = { readonly data: GateData; readonly condition: Condition; readonly onDone: () => void }

/** What a form of this chapter needs: its project, where it is, and what follows a save. */
export function useDeed(gate: GateData['gate'], onDone: () => void) {
  const { id: project } = useProject()
  const done = (answer: Answer<unknown>, says: Says = words.saved): boolean => {
    // Somebody was first: what is there now is shown beside the words that say so.
    if (!answer.ok) refreshChapters(['readiness'], project)
    else {
      toast({ says })
      onDone()
    }
    return answer.ok
  }
  return { project, place: { project, flow: gate.flow.id, unit: gate.unit.id }, done }
}

/** A condition at its own scope. */
export const spotIn = (condition: Condition, gate: GateData['gate']) =>
  ({ code: condition.code, flow: condition.scope === 'unit' ? null : gate.flow.id, unit: condition.scope === 'flow' ? null : gate.unit.id })
