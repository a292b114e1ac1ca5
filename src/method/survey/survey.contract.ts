/** What the survey asks and answers. People come as `Who`; texts of a survey are in the language their writer used, names of flows and steps in both. */
import { Can, Day, File, Id, Moment, Page, Version, WordsShape, inProject, member, read, text, write, z } from '#ground/api/api.contract.ts'
import { StepShape, TouchShape } from '#ground/flows/flows.contract.ts'
import { slots } from '#method/survey/agreement.ts'
import { gapKinds } from '#method/survey/gap.ts'
import { meetingStates, pointKinds, pointOutcomes } from '#method/survey/meeting.ts'
import { questionClasses, questionStates } from '#method/survey/question.ts'
import { may } from '#method/survey/survey.ts'
import { walkOutcomes } from '#method/survey/walkthrough.ts'

const choice = <T extends string>(of: readonly T[]) => z.enum(of as [T, ...T[]])
const words = text(1, 2000)
/** May come empty; the rule refuses an empty one where a reason is owed, and says so. */
const reason = text(0, 2000)
const long = text(0, 10_000)
const stepNumber = z.number().int().min(1).max(10_000)
const step = stepNumber.nullable().default(null)

const oneFlow = inProject.extend({ flow: Id })
const oneGap = inProject.extend({ gap: Id })
const oneQuestion = inProject.extend({ question: Id })
const oneMeeting = inProject.extend({ meeting: Id })
const base = '/projects/{project}/survey'

/** Texts left out stay as they are. `version` is the record's: 0 while nobody has written anything. */
export const describe = write({
  id: 'survey.describe', path: `${base}/flows/{flow}/record`, access: member(may.describe), says: { zh: '写一个业务流程的调研记录：现状、期望、痛点、业务量、人员', en: 'Write a flow’s survey record: the way today, the wanted way, pain, volume, people' },
  input: { params: oneFlow, body: z.object({ way: long.optional(), wanted: long.optional(), pain: long.optional(), volume: long.optional(), people: long.optional(), version: z.number().int().min(0) }) },
})

/**
 * `version` and `step` name what was walked. `present`: customer members who were there; a recorder of the customer's side counts as there. `differs` and `open` need a note.
 * `gap` makes the difference a gap of this kind. `open` becomes a question, so it needs `class`, unless the one it became before is still unanswered. A new gap or question has the command's id and the note's words.
 */
export const walkStep = write({
  id: 'survey.walkStep', path: `${base}/flows/{flow}/walkthrough`, access: member(may.walk), says: { zh: '记录原型走查的一步：可行、有差异或待定；最后一次为准', en: 'Record one step of the prototype walkthrough: works, differs or open; the last answer counts' },
  input: {
    params: oneFlow,
    body: z.object({
      version: Version, step: stepNumber, outcome: choice(walkOutcomes), note: text(0, 2000).default(''), present: z.array(Id).max(60).default([]), at: Moment.optional(),
      gap: choice(gapKinds).nullable().default(null), class: choice(questionClasses).nullable().default(null),
    }),
  },
})

/** `step` is a number in the flow's current version, or null for the whole flow. */
export const raiseGap = write({
  id: 'survey.raiseGap', path: `${base}/gaps`, access: member(may.gap), says: { zh: '提出与标准产品的差异', en: 'Record a gap against the standard product' },
  input: { params: inProject, body: z.object({ flow: Id, step, kind: choice(gapKinds), words }) },
})
export const changeGap = write({
  id: 'survey.changeGap', path: `${base}/gaps/{gap}`, access: member(may.gap), says: { zh: '修改差异的类别、说明或步骤', en: 'Change a gap’s kind, words or step' },
  input: { params: oneGap, body: z.object({ step, kind: choice(gapKinds), words, version: Version }) },
})
/** `by`: who decided, without it the caller; `day`: without it today. */
export const decideGap = write({
  id: 'survey.decideGap', path: `${base}/gaps/{gap}/decision`, access: member(may.gap), says: { zh: '对差异作出决定：怎么办、谁定的、哪天', en: 'Decide on a gap: what, by whom, on which day' },
  input: { params: oneGap, body: z.object({ what: words, by: Id.optional(), day: Day.optional() }) },
})
export const reopenGap = write({
  id: 'survey.reopenGap', path: `${base}/gaps/{gap}/reopen`, access: member(may.gap), says: { zh: '撤回对差异的决定，写明理由', en: 'Take a gap’s decision back, with a reason' }, input: { params: oneGap, body: z.object({ reason }) },
})

/** In days, 1 to 60. */
export const setLongOpen = write({
  id: 'survey.setLongOpen', path: `${base}/long-open`, access: member(may.setLongOpen), says: { zh: '设定关键问题超过多少天未解答算久', en: 'Say after how many days a key question is long open' }, input: { params: inProject, body: z.object({ days: z.number().int() }) },
})

export const raiseQuestion = write({
  id: 'survey.raiseQuestion', path: `${base}/questions`, access: member(may.ask), says: { zh: '提出待定问题：关键问题或细节问题', en: 'Raise an open question: key or detail' },
  input: { params: inProject, body: z.object({ flow: Id, step, class: choice(questionClasses), words }) },
})
export const changeQuestion = write({
  id: 'survey.changeQuestion', path: `${base}/questions/{question}`, access: member(may.question), says: { zh: '修改问题的文字或步骤', en: 'Change a question’s words or step' },
  input: { params: oneQuestion, body: z.object({ words, step, version: Version }) },
})
/** From key to detail needs a reason. A parked detail that becomes key is open again. */
export const reclassify = write({
  id: 'survey.reclassify', path: `${base}/questions/{question}/class`, access: member(may.question), says: { zh: '改变问题的级别；关键改为细节须写理由', en: 'Reclassify a question; from key to detail with a reason' },
  input: { params: oneQuestion, body: z.object({ class: choice(questionClasses), reason: reason.default('') }) },
})
export const park = write({
  id: 'survey.park', path: `${base}/questions/{question}/park`, access: member(may.question), says: { zh: '暂放细节问题，写明理由；关键问题不能暂放', en: 'Park a detail question, with a reason; a key one cannot be parked' }, input: { params: oneQuestion, body: z.object({ reason }) },
})
export const takeUp = write({
  id: 'survey.takeUp', path: `${base}/questions/{question}/take-up`, access: member(may.question), says: { zh: '重新拿起暂放的问题', en: 'Take a parked question up again' }, input: { params: oneQuestion },
})
/** `by`: whose answer it is, without it the caller's. */
export const answer = write({
  id: 'survey.answer', path: `${base}/questions/{question}/answer`, access: member(may.question), says: { zh: '解答问题：答案和由谁解答', en: 'Answer a question: the answer and whose it is' }, input: { params: oneQuestion, body: z.object({ answer: words, by: Id.optional() }) },
})
export const reopenQuestion = write({
  id: 'survey.reopenQuestion', path: `${base}/questions/{question}/reopen`, access: member(may.question), says: { zh: '重新打开已解答的问题，写明理由', en: 'Open an answered question again, with a reason' }, input: { params: oneQuestion, body: z.object({ reason }) },
})

/** `about` is a question or a gap. The customer's side learns nothing of it. */
export const internalNote = write({
  id: 'survey.internalNote', path: `${base}/notes`, access: member(may.internalNote), says: { zh: '给问题或差异写内部备注（仅实施方可见）', en: 'Note something on a question or gap, for the vendor only' }, input: { params: inProject, body: z.object({ about: Id, words }) },
})

const meetingBody = { title: text(0, 200).default(''), day: Day, flows: z.array(Id).min(1).max(200) }
export const planMeeting = write({
  id: 'survey.planMeeting', path: `${base}/meetings`, access: member(may.meet), says: { zh: '安排方案讲解会：日期和业务流程', en: 'Plan a solution walkthrough: the day and the flows' }, input: { params: inProject, body: z.object(meetingBody) },
})
export const changeMeeting = write({
  id: 'survey.changeMeeting', path: `${base}/meetings/{meeting}`, access: member(may.meet), says: { zh: '修改还没开的会', en: 'Change a meeting that was not held yet' }, input: { params: oneMeeting, body: z.object({ ...meetingBody, version: Version }) },
})
export const cancelMeeting = write({
  id: 'survey.cancelMeeting', path: `${base}/meetings/{meeting}/cancel`, access: member(may.meet), says: { zh: '取消会议，写明理由', en: 'Cancel a meeting, with a reason' }, input: { params: oneMeeting, body: z.object({ reason }) },
})
/** Freezes the agenda. `day` without it is today. `present`: members of both sides. Without anybody of the customer it is recorded and agrees nothing. */
export const holdMeeting = write({
  id: 'survey.holdMeeting', path: `${base}/meetings/{meeting}/hold`, access: member(may.meet), says: { zh: '会议已召开：双方出席人员，议程就此固定', en: 'The meeting is held: who of both sides is there; the agenda is frozen' },
  input: { params: oneMeeting, body: z.object({ day: Day.optional(), present: z.array(Id).min(1).max(100) }) },
})
export const writeMinutes = write({
  id: 'survey.writeMinutes', path: `${base}/meetings/{meeting}/minutes`, access: member(may.meet), says: { zh: '写会议纪要', en: 'Write the minutes' }, input: { params: oneMeeting, body: z.object({ minutes: text(0, 20_000), version: Version }) },
})
/** `agreed` and `decided` need a note of what; they answer the question or decide the gap in the same command, as `by`'s word (without it the caller's). `point` as the agenda gives it. */
export const settlePoint = write({
  id: 'survey.settlePoint', path: `${base}/meetings/{meeting}/points/{point}`, access: member(may.meet), says: { zh: '议程一项的结果：达成一致、已决定或带到下次', en: 'What became of a point: agreed, decided or carried over' },
  input: { params: oneMeeting.extend({ point: text(1, 100) }), body: z.object({ outcome: choice(pointOutcomes), note: text(0, 2000).default(''), by: Id.optional() }) },
})
export const addFollowUp = write({
  id: 'survey.addFollowUp', path: `${base}/meetings/{meeting}/follow-ups`, access: member(may.meet), says: { zh: '会后跟进：谁、做什么、哪天前', en: 'A follow-up of the meeting: who, what, by which day' },
  input: { params: oneMeeting, body: z.object({ what: words, person: Id, due: Day, point: text(1, 100).nullable().default(null) }) },
})
export const finishFollowUp = write({
  id: 'survey.finishFollowUp', path: `${base}/meetings/{meeting}/follow-ups/{followUp}/done`, access: member(may.followUp), says: { zh: '跟进事项已完成，写明结果', en: 'A follow-up is done, with a note' }, input: { params: oneMeeting.extend({ followUp: Id }), body: z.object({ note: reason }) },
})

/** Lead and key users say the team's word, the sponsor their own. `version` is the flow's version that was read; `meeting` the one it was said in. */
export const agree = write({
  id: 'survey.agree', path: `${base}/flows/{flow}/agreement`, access: member(may.agree), says: { zh: '同意一个业务流程的方案（指明版本）；有未解答的关键问题时不行', en: 'Agree to a flow’s solution on a named version; refused while a key question is open' },
  input: { params: oneFlow, body: z.object({ version: Version, meeting: Id.nullable().default(null) }) },
})
export const withdrawAgreement = write({
  id: 'survey.withdrawAgreement', path: `${base}/flows/{flow}/agreement/withdraw`, access: member(may.agree), says: { zh: '撤回自己一方的同意，写明理由', en: 'Take one’s own side’s agreement back, with a reason' }, input: { params: oneFlow, body: z.object({ reason }) },
})

export const Who = z.object({ id: Id, name: z.string(), side: z.enum(['vendor', 'customer']).nullable() }).openapi('SurveyWho')
const FlowBrief = z.object({ id: Id, code: z.string(), name: WordsShape, version: z.number().int() }).openapi('SurveyFlowBrief')
/** A step as it was called then: its number in that version. */
const StepRefShape = z.object({ version: z.number().int(), number: z.number().int(), title: WordsShape })
const n = z.number().int()
const Told = z.object({ reason: z.string(), by: Who, day: z.string() })

const GapShape = z.object({
  id: Id, flow: FlowBrief, step: StepRefShape.nullable(), kind: choice(gapKinds), words: z.string(), walked: z.boolean(), raisedBy: Who, raisedOn: z.string(),
  decision: z.object({ what: z.string(), by: Who, day: z.string(), meeting: Id.nullable() }).nullable(), reopened: z.array(Told), version: n,
}).openapi('SurveyGap')

/** `meetings`: in how many it was spoken about. `outgrown`: the key question of the same flow that had fewer, when this is an open detail that has eaten more. `openDays` counts from `since` while it is open. */
const QuestionShape = z.object({
  id: Id, flow: FlowBrief, step: StepRefShape.nullable(), class: choice(questionClasses), state: choice(questionStates), words: z.string(), walked: z.boolean(), raisedBy: Who, raisedOn: z.string(), since: z.string(),
  openDays: n.nullable(), longOpen: z.boolean(), parked: Told.nullable(), answer: z.object({ words: z.string(), by: Who, day: z.string(), meeting: Id.nullable() }).nullable(),
  reclassified: z.array(z.object({ before: choice(questionClasses), after: choice(questionClasses), reason: z.string(), by: Who, day: z.string() })), reopened: z.array(Told),
  meetings: n, outgrown: z.object({ id: Id, words: z.string(), meetings: n }).nullable(), version: n,
}).openapi('SurveyQuestion')

const SayingShape = z.object({ version: n, by: Who, role: z.string(), day: z.string(), meeting: Id.nullable() })
const WalkCountShape = z.object({ total: n, works: n, differs: n, open: n, left: n })
/** Codes of `missing`, in the order in which it is done: steps · record · walk · openSteps · gaps · keyQuestions · team · sponsor. `again`: who agreed to an older version, and what changed since. `ripe`: only their words are missing. */
const Standing = z.object({
  walk: WalkCountShape, gaps: z.array(z.object({ kind: choice(gapKinds), open: n, decided: n })),
  questions: z.object({ keyOpen: n, detailOpen: n, detailParked: n, answered: n }),
  agreement: z.object({ version: n, agreed: z.boolean(), since: z.string().nullable(), team: SayingShape.nullable(), sponsor: SayingShape.nullable() }),
  again: z.array(z.object({ slot: choice(slots), version: n, touches: z.array(TouchShape) })), missing: z.array(z.object({ code: z.string(), n })), ripe: z.boolean(),
}).openapi('SurveyStanding')
const MeetingBrief = z.object({
  id: Id, title: z.string(), day: z.string(), state: choice(meetingStates), flows: z.array(FlowBrief), points: n, settled: n, carriedOver: n, vendor: n, customer: n, followUpsOpen: n, canAgree: z.boolean(), version: n,
}).openapi('SurveyMeetingBrief')

/** `edition`: the newest issued one; `changed`: how much was changed since; `tables` in use. */
const DataGlance = z.object({ tables: n, edition: n.nullable(), day: z.string().nullable(), changed: n })
/** Archived flows are left out. `meetings` counts held ones; `manual` is the newest edition and the version of the flow it was made of. */
export const overview = read({
  id: 'survey.overview', path: base, access: member(may.see), says: { zh: '调研总览：每个业务流程走到哪里、还缺什么', en: 'The survey at a glance: how far each flow has come and what is missing' }, input: { params: inProject },
  output: z.object({ flows: z.array(z.object({ flow: FlowBrief, described: z.boolean(), meetings: n, nextMeeting: z.string().nullable(), outgrown: n, standing: Standing, manual: z.object({ edition: n, version: n, day: z.string(), by: z.object({ id: Id, name: z.string() }) }).nullable(), data: DataGlance, samples: z.object({ all: n, ready: n }) })), today: z.string(), can: Can }),
})

const AnswerShape = z.object({ walk: Id, version: n, step: n, outcome: choice(walkOutcomes), note: z.string(), present: z.array(Who), by: Who, at: z.string(), day: z.string(), question: Id.nullable(), gap: Id.nullable() }).openapi('SurveyAnswer')

/** `steps` are those of the current version; `answer` is the one that counts, `carried` the older version it was given on, `history` every answer of this flow, the newest first. `mySlot` is whose word the reader says. */
export const flow = read({
  id: 'survey.flow', path: `${base}/flows/{flow}`, access: member(may.see), says: { zh: '一个业务流程的全部调研内容', en: 'Everything of one flow’s survey' }, input: { params: oneFlow },
  output: z.object({
    flow: FlowBrief, archived: z.boolean(),
    record: z.object({ way: z.string(), wanted: z.string(), pain: z.string(), volume: z.string(), people: z.string(), version: n }),
    steps: z.array(StepShape.extend({ number: n, answer: AnswerShape.nullable(), carried: n.nullable() })), history: z.array(AnswerShape), gaps: z.array(GapShape), questions: z.array(QuestionShape), meetings: z.array(MeetingBrief),
    sayings: z.array(SayingShape.extend({ slot: choice(slots), withdrawn: Told.nullable() })), mySlot: choice(slots).nullable(), today: z.string(), standing: Standing, can: Can,
  }),
})

const order = z.enum(['asc', 'desc']).default('asc')
const questionFilter = { flow: Id.optional(), class: choice(questionClasses).optional(), state: choice(questionStates).optional(), which: z.enum(['all', 'longOpen', 'outgrown', 'reclassified']).default('all'), q: text(0, 100).optional(), sort: z.enum(['urgency', 'flow', 'raisedOn', 'openDays', 'meetings']).default('urgency'), order }
/** `urgency`: open key ones first, the longest open before. */
export const questions = read({
  id: 'survey.questions', path: `${base}/questions`, access: member(may.see), says: { zh: '待定问题清单', en: 'The list of open questions' }, input: { params: inProject, query: z.object({ ...Page, ...questionFilter }) },
  output: z.object({ total: n, page: n, size: n, questions: z.array(QuestionShape), flows: z.array(FlowBrief), counts: z.object({ keyOpen: n, detailOpen: n, parked: n, answered: n, longOpen: n, outgrown: n }), longOpenDays: n, can: Can }),
})

const gapFilter = { flow: Id.optional(), kind: choice(gapKinds).optional(), state: z.enum(['open', 'decided']).optional(), q: text(0, 100).optional(), sort: z.enum(['flow', 'kind', 'raisedOn', 'decidedOn']).default('flow'), order }
export const gaps = read({
  id: 'survey.gaps', path: `${base}/gaps`, access: member(may.see), says: { zh: '差异清单', en: 'The list of gaps' }, input: { params: inProject, query: z.object({ ...Page, ...gapFilter }) },
  output: z.object({ total: n, page: n, size: n, gaps: z.array(GapShape), flows: z.array(FlowBrief), counts: z.array(z.object({ kind: choice(gapKinds), open: n, decided: n })), can: Can }),
})

/** One of them by its id, whatever a list leaves out. */
export const question = read({
  id: 'survey.question', path: `${base}/questions/{question}`, access: member(may.see), says: { zh: '一个待定问题和它的经过', en: 'One question with what became of it' }, input: { params: oneQuestion }, output: z.object({ question: QuestionShape, can: Can }),
})
export const gap = read({
  id: 'survey.gap', path: `${base}/gaps/{gap}`, access: member(may.see), says: { zh: '一项差异和它的决定', en: 'One gap with its decision' }, input: { params: oneGap }, output: z.object({ gap: GapShape, can: Can }),
})

const meetingFilter = { flow: Id.optional(), state: choice(meetingStates).optional() }
/** The newest day first; planned ones before. */
export const meetings = read({
  id: 'survey.meetings', path: `${base}/meetings`, access: member(may.see), says: { zh: '方案讲解会清单', en: 'The list of solution walkthroughs' }, input: { params: inProject, query: z.object({ ...Page, ...meetingFilter }) },
  output: z.object({ total: n, page: n, size: n, meetings: z.array(MeetingBrief), flows: z.array(FlowBrief), can: Can }),
})

/** Until it is held, `agenda` is what is open now (`frozen` false). `mine`: the reader may say that it is done. */
export const meeting = read({
  id: 'survey.meeting', path: `${base}/meetings/{meeting}`, access: member(may.see), says: { zh: '一次方案讲解会：议程、出席、纪要、跟进', en: 'One solution walkthrough: agenda, attendance, minutes, follow-ups' }, input: { params: oneMeeting },
  output: z.object({
    ...MeetingBrief.shape, plannedBy: Who, cancelled: z.string().nullable(), present: z.array(Who), frozen: z.boolean(), minutes: z.string(),
    agenda: z.array(z.object({ point: z.string(), kind: choice(pointKinds), flow: FlowBrief, step: StepRefShape.nullable(), class: choice(questionClasses).nullable(), title: WordsShape, settled: z.object({ outcome: choice(pointOutcomes), note: z.string(), by: Who }).nullable() })),
    followUps: z.array(z.object({ id: Id, what: z.string(), person: Who, due: z.string(), overdue: z.boolean(), point: z.string().nullable(), done: z.object({ note: z.string(), by: Who, day: z.string() }).nullable(), mine: z.boolean() })),
    today: z.string(), can: Can,
  }),
})

/** The newest first. Without `about`, all of the project. */
export const internalNotes = read({
  id: 'survey.internalNotes', path: `${base}/notes`, access: member(may.seeInternalNotes), says: { zh: '内部备注（仅实施方可见）', en: 'The internal notes (vendor only)' }, input: { params: inProject, query: z.object({ about: Id.optional() }) },
  output: z.object({ notes: z.array(z.object({ id: Id, about: Id, kind: z.enum(['question', 'gap']), words: z.string(), by: Who.nullable(), at: z.string() })), can: Can }),
})

export const exportOverview = read({ id: 'survey.exportOverview', path: `${base}/overview.xlsx`, access: member(may.see), says: { zh: '调研总览导出 Excel', en: 'The survey at a glance as Excel' }, input: { params: inProject }, output: File })
export const exportQuestions = read({ id: 'survey.exportQuestions', path: `${base}/questions.xlsx`, access: member(may.see), says: { zh: '待定问题导出 Excel', en: 'The questions as Excel' }, input: { params: inProject, query: z.object(questionFilter) }, output: File })
export const exportGaps = read({ id: 'survey.exportGaps', path: `${base}/gaps.xlsx`, access: member(may.see), says: { zh: '差异清单导出 Excel', en: 'The gaps as Excel' }, input: { params: inProject, query: z.object(gapFilter) }, output: File })
/** Points are counted and told once a meeting is held; its follow-ups are those still to do. */
export const exportMeetings = read({ id: 'survey.exportMeetings', path: `${base}/meetings.xlsx`, access: member(may.see), says: { zh: '方案讲解会导出 Excel：出席、结果、跟进、纪要', en: 'The solution walkthroughs as Excel: attendance, results, follow-ups, minutes' }, input: { params: inProject, query: z.object(meetingFilter) }, output: File })
