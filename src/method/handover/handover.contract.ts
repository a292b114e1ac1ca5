import { Can, Day, File, FactShape, Id, Moment, Page, WordsShape, inProject, member, read, text, write, z } from '#ground/api/api.contract.ts'
import { causes, courses, may, outcomes, voidCauses } from '#method/handover/handover.ts'
import { chips } from '#method/handover/wall.ts'

const choice = <T extends string>(of: readonly T[]) => z.enum(of as [T, ...T[]])
const note = text(0, 2000)
const reason = text(1, 2000)
const oneStanding = inProject.extend({ capability: Id, person: Id })

/** `at` is when it happened; without it, now. A phone that was offline sends the time it was recorded on the phone. */
const at = Moment.optional()

export const demonstrate = write({
  id: 'handover.demonstrate', path: '/projects/{project}/handover/demonstrations', access: member(may.demonstrate),
  says: { zh: '记录一次示范：向谁示范了哪项能力', en: 'Record a demonstration: who was shown which capability' },
  input: { params: inProject, body: z.object({ capability: Id, unit: Id, people: z.array(Id).min(1).max(60), by: Id.optional(), at }) },
})

export const recordAttempt = write({
  id: 'handover.recordAttempt', path: '/projects/{project}/handover/attempts', access: member(may.recordAttempt),
  says: { zh: '记一次实操：成功、有人帮助或未成功（带原因）', en: 'Record an attempt: success, helped, or failed with its cause' },
  input: {
    params: inProject,
    body: z.object({
      capability: Id, person: Id, unit: Id.optional(), outcome: choice(outcomes), at, coach: Id.nullable().optional(), vendorAbsent: z.boolean().optional(),
      case: text(0, 200).nullable().optional(), variant: text(0, 100).nullable().optional(), cycle: text(0, 100).nullable().optional(), cause: choice(causes).nullable().optional(),
      severe: z.boolean().optional(), helpedBy: Id.nullable().optional(), checkedBy: Id.nullable().optional(), evidence: z.array(Id).max(20).optional(), note: note.nullable().optional(),
    }),
  },
})

export const undo = write({
  id: 'handover.undo', path: '/projects/{project}/handover/deeds/{deed}/undo', access: member(may.undo),
  says: { zh: '撤销刚记下的示范或实操（记录人，十分钟内）', en: 'Undo a demonstration or attempt just recorded (its recorder, within ten minutes)' }, input: { params: inProject.extend({ deed: Id }) },
})

const oneAttempt = inProject.extend({ attempt: Id })
export const claimVoid = write({
  id: 'handover.claimVoid', path: '/projects/{project}/handover/attempts/{attempt}/void', access: member(may.claimVoid),
  says: { zh: '提出这次实操不作数（产品缺陷、环境、数据、范围外）', en: 'Claim that an attempt says nothing about the person (defect, environment, data, out of scope)' },
  input: { params: oneAttempt, body: z.object({ cause: choice(voidCauses), note: note.nullable().default(null) }) },
})
export const confirmVoid = write({
  id: 'handover.confirmVoid', path: '/projects/{project}/handover/attempts/{attempt}/void/confirm', access: member(may.confirmVoid),
  says: { zh: '另一方确认不作数', en: 'The other side confirms that it is void' }, input: { params: oneAttempt },
})
export const declineVoid = write({
  id: 'handover.declineVoid', path: '/projects/{project}/handover/attempts/{attempt}/void/decline', access: member(may.confirmVoid),
  says: { zh: '另一方不同意，这次照常计算', en: 'The other side declines: the attempt counts' }, input: { params: oneAttempt, body: z.object({ note: note.nullable().default(null) }) },
})

export const signOff = write({
  id: 'handover.signOff', path: '/projects/{project}/handover/standings/{capability}/{person}/signatures', access: member(may.signOff),
  says: { zh: '签字移交；未达标时写明理由', en: 'Sign the handover; before it is eligible, with a reason' },
  input: { params: oneStanding, body: z.object({ override: note.nullable().default(null) }) },
})
export const takeBack = write({
  id: 'handover.takeBack', path: '/projects/{project}/handover/standings/{capability}/{person}/take-back', access: member(may.takeBack),
  says: { zh: '退回辅导，写明理由', en: 'Take it back to coaching, with the reason' }, input: { params: oneStanding, body: z.object({ note: reason }) },
})
export const findCause = write({
  id: 'handover.findCause', path: '/projects/{project}/handover/standings/{capability}/{person}/cause', access: member(may.findCause),
  says: { zh: '填写移交后失败的原因', en: 'State the cause of a failure after the handover' }, input: { params: oneStanding, body: z.object({ attempt: Id, cause: choice(causes), note: reason }) },
})
export const review = write({
  id: 'handover.review', path: '/projects/{project}/handover/standings/{capability}/{person}/review', access: member(may.review),
  says: { zh: '复核：维持移交，或退回', en: 'Review: the handover stands, or is taken back' }, input: { params: oneStanding, body: z.object({ stands: z.boolean(), note: reason }) },
})
export const changeCourse = write({
  id: 'handover.changeCourse', path: '/projects/{project}/handover/standings/{capability}/{person}/course', access: member(may.changeCourse),
  says: { zh: '没有进展时，决定换什么办法', en: 'Decide what changes when somebody does not progress' }, input: { params: oneStanding, body: z.object({ choice: choice(courses), note: reason }) },
})
export const teach = write({
  id: 'handover.teach', path: '/projects/{project}/handover/sessions', access: member(may.teach),
  says: { zh: '记录客户成员授课：共同授课或独立授课', en: 'Record a session taught by the customer: co-taught or solo' },
  input: { params: inProject, body: z.object({ capability: Id, unit: Id, teacher: Id, mode: z.enum(['coTaught', 'solo']), adviser: Id.nullable().default(null), learners: z.array(Id).min(1).max(60), at }) },
})
export const changeRules = write({
  id: 'handover.changeRules', path: '/projects/{project}/handover/rules', access: member(may.changeRules),
  says: { zh: '修改移交标准，写明理由', en: 'Change the handover criteria, with the reason' },
  input: {
    params: inProject,
    body: z.object({
      reason,
      settings: z.object({
        strictlyThree: z.boolean().optional(),
        classes: z.partialRecord(z.enum(['A', 'B', 'C', 'D']), z.record(z.string(), z.unknown())).optional(),
        demonstrations: z.partialRecord(z.enum(['install', 'operate', 'teach', 'organise', 'answer']), z.number().int()).optional(),
        common: z.record(z.string(), z.number()).optional(),
      }),
    }),
  },
})

const Level = z.number().int().min(0).max(5)
const CapabilityBrief = z.object({ id: Id, code: z.string(), name: WordsShape, kind: z.string(), class: z.string(), flow: Id.nullable(), required: z.number().int(), wantedPer: z.string() })
const UnitBrief = z.object({ id: Id, parent: Id.nullable(), code: z.string(), name: WordsShape, kind: z.string() })
const PersonBrief = z.object({ id: Id, name: z.string(), role: z.string(), side: z.string(), unit: Id.nullable(), left: z.boolean() })
const CellShape = z.object({
  capability: Id, column: Id, level: Level, holders: z.number(), required: z.number(), teachers: z.number(), underWay: z.number(), run: z.number(), need: z.number(), eligible: z.number(),
  watched: z.number(), lapsed: z.number(), takenBack: z.number(), stuckFor: z.number().nullable(), progress: z.string(),
})
const WeekShape = z.object({ week: z.string(), vendor: z.number(), guided: z.number(), alone: z.number(), taught: z.number(), share: z.number().nullable() })

const OneLevel = z.coerce.number().int().min(0).max(5)

export const wall = read({
  id: 'handover.wall', path: '/projects/{project}/handover/wall', access: member(may.see), says: { zh: '能力墙：能力 × 单位（或人员），漏斗和角色转换曲线', en: 'The capability wall: capability × unit (or person), the funnel and the inversion curve' },
  input: { params: inProject, query: z.object({ by: z.enum(['unit', 'person']).default('unit'), unit: Id.optional(), flow: Id.optional(), kind: text(1, 20).optional() }) },
  output: z.object({
    by: z.string(), capabilities: z.array(CapabilityBrief), columns: z.array(z.object({ id: Id, name: WordsShape, detail: z.string() })), cells: z.array(CellShape),
    funnel: z.array(z.object({ level: Level, count: z.number() })), weeks: z.array(WeekShape), stuckAfter: z.number(), today: z.string(), can: Can,
  }).openapi('Wall'),
})

const Missing = z.object({ code: z.string(), n: z.number() })
const AssessmentShape = z.object({
  level: Level, holds: z.boolean(), run: z.number(), need: z.number(), afterBreak: z.boolean(), eligible: z.boolean(), missing: z.array(Missing), advised: z.array(Missing),
  signatures: z.array(z.object({ slot: z.string(), by: Id, day: z.string(), override: z.string().nullable() })), missingSigners: z.array(z.string()), tries: z.number(), progress: z.string(),
  stuckFor: z.number().nullable(), watch: z.object({ attempt: Id, since: z.string(), causeDue: z.string(), cause: z.string().nullable(), overdue: z.boolean() }).nullable(),
  lapsed: z.boolean(), lapsesOn: z.string().nullable(), suspended: z.boolean(), reviewWanted: z.boolean(), checksLeft: z.number(), tooDeep: z.boolean(), probability: z.number(), expectedFailures: z.number(),
}).openapi('Assessment')
const StandingShape = z.object({ capability: Id, person: Id, unit: Id, class: z.string(), assessment: AssessmentShape, iMaySign: z.boolean() })

export const cell = read({
  id: 'handover.cell', path: '/projects/{project}/handover/cells/{capability}/{unit}', access: member(may.see), says: { zh: '一个单位里一项能力的所有人', en: 'Everybody of a unit with one capability' },
  input: { params: inProject.extend({ capability: Id, unit: Id }) }, output: z.object({ capability: CapabilityBrief, unit: UnitBrief, people: z.array(PersonBrief), standings: z.array(StandingShape), can: Can }),
})

export const history = read({
  id: 'handover.history', path: '/projects/{project}/handover/standings/{capability}/{person}', access: member(may.see), says: { zh: '一个人在一项能力上的全部经过、判断和师承', en: 'One person’s whole way with one capability, the judgement and the lineage' },
  input: { params: oneStanding },
  output: z.object({
    capability: CapabilityBrief, person: PersonBrief, people: z.array(PersonBrief), standing: StandingShape.nullable(), facts: z.array(FactShape.extend({ by: Id.nullable(), recordedAt: z.string() })),
    marks: z.array(z.object({ attempt: Id, at: z.string(), notCounted: z.string().nullable(), run: z.number(), level: Level })),
    lineage: z.object({ shownBy: z.array(z.object({ by: Id, side: z.string(), depth: z.number(), day: z.string() })), taught: z.array(z.object({ person: Id, day: z.string(), reachedOn: z.string().nullable() })) }),
    canTeach: z.array(Id), can: Can,
  }).openapi('StandingHistory'),
})

export const deeds = read({
  id: 'handover.deeds', path: '/projects/{project}/handover/deeds', access: member(may.see), says: { zh: '示范、实操和授课的清单', en: 'The list of demonstrations, attempts and sessions' },
  input: { params: inProject, query: z.object({ ...Page, kind: z.enum(['demonstration', 'attempt', 'session']).optional(), capability: Id.optional(), unit: Id.optional(), person: Id.optional(), coach: Id.optional(), outcome: choice(outcomes).optional(), doing: z.enum(['vendor', 'guided', 'alone', 'taught']).optional(), week: text(10, 10).optional(), day: Day.optional() }) },
  output: z.object({
    total: z.number().int(),
    deeds: z.array(z.object({
      id: Id, kind: z.string(), capability: Id, unit: Id, person: Id, coach: Id.nullable(), at: z.string(), recordedAt: z.string(), recordedBy: Id.nullable(), outcome: z.string().nullable(), doing: z.string(), struck: z.string().nullable(),
      cause: z.string().nullable(), case: z.string().nullable(), note: z.string().nullable(), evidence: z.array(Id),
    })),
    can: Can,
  }),
})

export const standings = read({
  id: 'handover.standings', path: '/projects/{project}/handover/standings', access: member(may.see), says: { zh: '谁在哪一步：可按停滞、待签、观察、退回筛选', en: 'Who stands where: stuck, to be signed, on watch, taken back' },
  input: { params: inProject, query: z.object({ ...Page, which: z.enum(['all', 'stuck', 'eligible', 'watched', 'takenBack', 'lapsed', 'notProgressing', 'review', 'holders']).default('all'), capability: Id.optional(), unit: Id.optional(), person: Id.optional(), level: OneLevel.optional() }) },
  output: z.object({ total: z.number().int(), standings: z.array(StandingShape), stuckAfter: z.number(), can: Can }),
})

export const today = read({
  id: 'handover.today', path: '/projects/{project}/handover/today', access: member(may.see), says: { zh: '今天等我做的事', en: 'What waits for me today' }, input: { params: inProject },
  output: z.object({
    duties: z.array(z.object({ kind: z.string(), capability: Id, person: Id, unit: Id, since: z.string().nullable(), due: z.string().nullable(), urgent: z.boolean(), values: z.record(z.string(), z.union([z.string(), z.number()])) })),
    counts: z.object({ attemptsToday: z.number(), handedOver: z.number(), wanted: z.number(), share: z.number().nullable() }), can: Can,
  }),
})

export const path = read({
  id: 'handover.path', path: '/projects/{project}/handover/path', access: member(may.see), says: { zh: '我的学习：我的每一项能力和下一步', en: 'My path: each of my capabilities and the next step' }, input: { params: inProject, query: z.object({ person: Id.optional() }) },
  output: z.object({
    person: PersonBrief,
    steps: z.array(z.object({ capability: CapabilityBrief, standing: StandingShape.nullable(), handedOverOn: z.string().nullable(), next: z.string(), coaches: z.array(Id), steps: z.array(z.object({ number: z.number(), title: WordsShape, who: WordsShape, where: WordsShape, input: WordsShape, expected: WordsShape })) })),
    people: z.array(PersonBrief), can: Can,
  }),
})

/** What a phone keeps to record without a network: who, what, where, and how far everybody is. */
export const capture = read({
  id: 'handover.capture', path: '/projects/{project}/handover/capture', access: member(may.see), says: { zh: '记录实操所需的一切（供手机离线使用）', en: 'All that recording needs (kept on the phone for offline use)' }, input: { params: inProject },
  output: z.object({ capabilities: z.array(CapabilityBrief), units: z.array(UnitBrief), people: z.array(PersonBrief), standings: z.array(z.object({ capability: Id, person: Id, unit: Id, level: Level, run: z.number(), need: z.number(), eligible: z.boolean(), freshOwed: z.boolean() })), wants: z.record(z.string(), z.object({ vendorAbsent: z.number(), variants: z.number(), cycles: z.number(), checks: z.number(), clean: z.number(), afterBreak: z.number() })), can: Can }),
})

export const rules = read({
  id: 'handover.rules', path: '/projects/{project}/handover/rules', access: member(may.see), says: { zh: '移交标准：默认值和本项目的设定', en: 'The handover criteria: the defaults and this project’s settings' }, input: { params: inProject },
  output: z.object({ settings: z.record(z.string(), z.unknown()), classes: z.record(z.string(), z.record(z.string(), z.unknown())), common: z.record(z.string(), z.number()), defaults: z.object({ classes: z.record(z.string(), z.record(z.string(), z.unknown())), common: z.record(z.string(), z.number()) }), can: Can }),
})

export const stickers = read({
  id: 'handover.stickers', path: '/projects/{project}/handover/stickers', access: member(may.see), says: { zh: '二维码贴纸（PDF）', en: 'QR stickers (PDF)' },
  input: { params: inProject, query: z.object({ unit: Id.optional(), capability: Id.optional() }) }, output: File,
})
/** `which` and `level` leave the fields that are looked at, and only the rows and columns that still have one. */
export const exportWall = read({
  id: 'handover.exportWall', path: '/projects/{project}/handover/wall.xlsx', access: member(may.see), says: { zh: '能力墙导出 Excel', en: 'The wall as Excel' },
  input: { ...wall.input, query: wall.input.query.extend({ which: choice(chips).optional(), level: OneLevel.optional() }) }, output: File,
})
export const exportDeeds = read({ id: 'handover.exportDeeds', path: '/projects/{project}/handover/deeds.xlsx', access: member(may.see), says: { zh: '实操记录导出 Excel', en: 'The attempts as Excel' }, input: deeds.input, output: File })
export const exportStandings = read({ id: 'handover.exportStandings', path: '/projects/{project}/handover/standings.xlsx', access: member(may.see), says: { zh: '进度清单导出 Excel', en: 'Who stands where, as Excel' }, input: standings.input, output: File })
