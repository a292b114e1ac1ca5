import { handle } from '#ground/api/api.routes.ts'
import type { Chapter } from '#ground/api/api.routes.ts'
import { canOf } from '#ground/people/people.ts'
import { refuse } from '#kit/decision.ts'
import { conditions } from '#method/survey/conditions.store.ts'
import { duties } from '#method/survey/duty.store.ts'
import { files } from '#method/survey/export.routes.ts'
import { internalFacts } from '#method/survey/facts.ts'
import { facts, sentence } from '#method/survey/facts.words.ts'
import { editionRefusals } from '#method/survey/edition.words.ts'
import { dataConditions } from '#method/survey/data/conditions.store.ts'
import { dataRoutes } from '#method/survey/data/data.routes.ts'
import { refusals as dataRefusals } from '#method/survey/data/data.words.ts'
import { dataDuties } from '#method/survey/data/duty.store.ts'
import { dataFacts, dataSentence } from '#method/survey/data/facts.words.ts'
import * as lists from '#method/survey/list.store.ts'
import { manualRoutes } from '#method/survey/manual/manual.routes.ts'
import { manualFacts, manualRefusals, manualSentence } from '#method/survey/manual/manual.words.ts'
import * as matter from '#method/survey/matter.store.ts'
import * as meeting from '#method/survey/meeting.store.ts'
import * as overview from '#method/survey/overview.store.ts'
import { prove } from '#method/survey/proof.store.ts'
import { setLongOpen } from '#method/survey/settings.store.ts'
import * as contract from '#method/survey/survey.contract.ts'
import * as store from '#method/survey/survey.store.ts'
import { may } from '#method/survey/survey.ts'
import { refusals } from '#method/survey/survey.words.ts'

const writes = [
  handle(contract.describe, ({ tx, command, me, params, body: { version, ...texts } }) => store.describe(tx, command, me, params.flow, version, texts)),
  handle(contract.walkStep, ({ tx, command, me, params, body, now }) => store.walkStep(tx, command, me, params.flow, { ...body, at: body.at ?? now })),
  handle(contract.raiseGap, ({ tx, command, me, body }) => matter.raiseGap(tx, command, me, body)),
  handle(contract.changeGap, ({ tx, command, me, params, body: { version, ...draft } }) => matter.changeGap(tx, command, me, params.gap, version, draft)),
  handle(contract.decideGap, ({ tx, command, me, params, body }) => matter.decideGap(tx, command, me, params.gap, { what: body.what, by: body.by, day: body.day })),
  handle(contract.reopenGap, ({ tx, command, me, params, body }) => matter.reopenGap(tx, command, me, params.gap, body.reason)),
  handle(contract.setLongOpen, ({ tx, command, me, body }) => setLongOpen(tx, command, me, body.days)),
  handle(contract.raiseQuestion, ({ tx, command, me, body }) => matter.raiseQuestion(tx, command, me, body)),
  handle(contract.changeQuestion, ({ tx, command, me, params, body: { version, ...draft } }) => matter.changeQuestion(tx, command, me, params.question, version, draft)),
  handle(contract.reclassify, ({ tx, command, me, params, body }) => matter.reclassify(tx, command, me, params.question, body.class, body.reason)),
  handle(contract.park, ({ tx, command, me, params, body }) => matter.park(tx, command, me, params.question, body.reason)),
  handle(contract.takeUp, ({ tx, command, me, params }) => matter.takeUp(tx, command, me, params.question)),
  handle(contract.answer, ({ tx, command, me, params, body }) => matter.answer(tx, command, me, params.question, body.answer, body.by ?? me.person)),
  handle(contract.reopenQuestion, ({ tx, command, me, params, body }) => matter.reopenQuestion(tx, command, me, params.question, body.reason)),
  handle(contract.internalNote, ({ tx, command, me, body }) => matter.internalNote(tx, command, me, body.about, body.words)),
  handle(contract.planMeeting, ({ tx, command, me, body }) => meeting.planMeeting(tx, command, me, body)),
  handle(contract.changeMeeting, ({ tx, command, me, params, body: { version, ...draft } }) => meeting.changeMeeting(tx, command, me, params.meeting, version, draft)),
  handle(contract.cancelMeeting, ({ tx, command, me, params, body }) => meeting.cancelMeeting(tx, command, me, params.meeting, body.reason)),
  handle(contract.holdMeeting, ({ tx, command, me, params, body }) => meeting.holdMeeting(tx, command, me, params.meeting, { day: body.day, present: body.present })),
  handle(contract.writeMinutes, ({ tx, command, me, params, body }) => meeting.writeMinutes(tx, command, me, params.meeting, body.version, body.minutes)),
  handle(contract.settlePoint, ({ tx, command, me, params, body }) => meeting.settlePoint(tx, command, me, params.meeting, params.point, body)),
  handle(contract.addFollowUp, ({ tx, command, me, params, body }) => meeting.addFollowUp(tx, command, me, params.meeting, body)),
  handle(contract.finishFollowUp, ({ tx, command, me, params, body }) => meeting.finishFollowUp(tx, command, me, params.meeting, params.followUp, body.note)),
  handle(contract.agree, ({ tx, command, me, params, body }) => store.agree(tx, command, me, params.flow, body)),
  handle(contract.withdrawAgreement, ({ tx, command, me, params, body }) => store.withdrawAgreement(tx, command, me, params.flow, body.reason)),
]

const reads = [
  handle(contract.overview, async ({ tx, params, me, now }) => ({ ...(await overview.overview(tx, params.project, now)), can: canOf(me, may) })),
  handle(contract.flow, async ({ tx, params, me, now }) => {
    const found = await overview.oneFlow(tx, params.project, params.flow, me, now)
    return found ? { ...found, can: canOf(me, may) } : refuse('notFound')
  }),
  handle(contract.questions, async ({ tx, params, query, me, now }) => ({ ...(await lists.questions(tx, params.project, query, now)), can: canOf(me, may) })),
  handle(contract.gaps, async ({ tx, params, query, me, now }) => ({ ...(await lists.gaps(tx, params.project, query, now)), can: canOf(me, may) })),
  handle(contract.question, async ({ tx, params, me, now }) => {
    const found = await lists.question(tx, params.project, params.question, now)
    return found ? { question: found, can: canOf(me, may) } : refuse('notFound')
  }),
  handle(contract.gap, async ({ tx, params, me, now }) => {
    const found = await lists.gap(tx, params.project, params.gap, now)
    return found ? { gap: found, can: canOf(me, may) } : refuse('notFound')
  }),
  handle(contract.meetings, async ({ tx, params, query, me, now }) => ({ ...(await lists.meetings(tx, params.project, query, now)), can: canOf(me, may) })),
  handle(contract.meeting, async ({ tx, params, me, now }) => {
    const found = await lists.meeting(tx, params.project, params.meeting, me, now)
    return found ? { ...found, can: canOf(me, may) } : refuse('notFound')
  }),
  handle(contract.internalNotes, async ({ tx, params, query, me }) => ({ notes: await lists.internalNotes(tx, params.project, query.about ?? null), can: canOf(me, may) })),
]

/** `asked` are later chapters, which know what goes wrong in a flow: its operation manual says it. */
export const survey = (asked: readonly Chapter[]): Chapter => ({
  name: 'survey', refusals: { ...refusals, ...editionRefusals, ...manualRefusals, ...dataRefusals }, facts: { ...facts, ...manualFacts, ...dataFacts }, internal: internalFacts, sentence: (fact, nameOf) => manualSentence(fact, nameOf) ?? dataSentence(fact, nameOf) ?? sentence(fact, nameOf), names: lists.names, prove,
  duties: async (tx, project, me, now) => [...(await duties(tx, project, me, now)), ...(await dataDuties(tx, project, me))],
  conditions: { all: [...conditions.all, ...dataConditions.all], answers: async (...of) => [...(await conditions.answers(...of)), ...(await dataConditions.answers(...of))] },
  routes: [...writes, ...reads, ...files, ...manualRoutes(asked), ...dataRoutes],
})
