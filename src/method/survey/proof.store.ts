import type { Tx } from '#ground/database/database.store.ts'
import { factsOf } from '#ground/ledger/ledger.store.ts'
import { unequal } from '#ground/ledger/prove.ts'
import type { Id } from '#kit/ids.ts'
import { unsaid } from '#method/survey/agreement.ts'
import type { SurveyFact } from '#method/survey/facts.ts'
import { prove as proveData } from '#method/survey/data/data.store.ts'
import { fold, nothing } from '#method/survey/fold.ts'
import { prove as proveManuals } from '#method/survey/manual/proof.store.ts'
import * as rows from '#method/survey/rows.store.ts'
import { settingsIn } from '#method/survey/settings.store.ts'
import { blank } from '#method/survey/survey.ts'
import type { Walk } from '#method/survey/walkthrough.ts'

/** Proves that every row of the survey is the fold of its facts. Reads all facts of the chapter. */
export async function prove(tx: Tx, project: Id): Promise<readonly string[]> {
  const facts = await factsOf(tx, project, rows.chapter)
  const said = (facts as unknown as SurveyFact[]).reduce(fold, nothing)
  const told = (facts as unknown as SurveyFact[]).reduce<number | null>((last, f) => (f.type === 'longOpenSet' ? f.detail.days : last), null)
  const kept = [...new Set([...said.records.keys(), ...said.agreements.keys()])].map((flow) => ({ flow, record: said.records.get(flow) ?? blank(flow), agreement: said.agreements.get(flow) ?? unsaid(flow) }))
  const walks = (await tx.rows<{ state: Walk }>('select state from survey_walk where project_id = $1', [project])).map((r) => r.state)
  const notes = (await rows.notes(tx, project, null)).map(({ by: _, ...note }) => note)
  return [
    ...unequal('survey_flow', kept, [...(await rows.kept(tx, project))].map(([flow, of]) => ({ flow, ...of })), (x) => x.flow),
    ...unequal('survey_walk', [...said.walks.values()], walks, (w) => w.walk),
    ...unequal('survey_question', [...said.questions.values()], await rows.questions(tx, project), (q) => q.id),
    ...unequal('survey_gap', [...said.gaps.values()], await rows.gaps(tx, project), (g) => g.id),
    ...unequal('survey_meeting', [...said.meetings.values()], await rows.meetings(tx, project), (m) => m.id),
    ...unequal('survey_note', [...said.notes.values()], notes, (x) => x.id),
    ...(told === null || told === (await settingsIn(tx, project)).longOpenDays ? [] : ['projects_project: the survey’s settings are not what was said last']),
    ...await proveManuals(tx, project, facts),
    ...await proveData(tx, project),
  ]
}
