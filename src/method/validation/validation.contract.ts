import { Id, Moment, Named, inProject, member, text, write, z, Day } from '#ground/api/api.contract.ts'
import { choice } from '#method/validation/shapes.contract.ts'
import { classes, kinds, matters, may, outcomes } from '#method/validation/validation.ts'

const note = text(0, 2000).default('')
const reason = text(1, 2000)
const oneRun = inProject.extend({ run: Id })
const oneFinding = inProject.extend({ finding: Id })
/** Ids of files kept by `documents.upload` with the chapter `validation`. */
const evidence = z.array(Id).max(20).default([])
/** When it happened; without it, now. A device that was offline sends the time on its clock. */
const at = Moment.optional()

/** The id is the client's, or else the command's. `version` is the one that lies before the runner; without it the current one. */
export const start = write({
  id: 'validation.start', path: '/projects/{project}/validation/runs', access: member(may.run), says: { zh: '开始一次验证：哪个流程，用什么案例和数据', en: 'Start a run: which flow, with which case and data' },
  input: { params: inProject, body: z.object({ id: Id.optional(), flow: Id, version: z.number().int().min(1).optional(), case: text(1, 200), data: text(0, 4000).default(''), at }) },
})

/** One step, in any order; again when need be: the record that happened last counts. `outcome: 'finding'` brings at least one finding; the first finding without an id of its own takes the command's. */
export const recordStep = write({
  id: 'validation.recordStep', path: '/projects/{project}/validation/runs/{run}/steps', access: member(may.run), says: { zh: '记录一步：通过，或发现问题', en: 'Record a step: passed, or what was found' },
  input: {
    params: oneRun,
    body: z.object({
      step: z.number().int().min(1), outcome: choice(outcomes), note, evidence,
      findings: z.array(z.object({ id: Id.optional(), kind: choice(kinds), words: text(1, 2000), evidence })).max(20).default([]), at,
    }),
  },
})

export const abandon = write({
  id: 'validation.abandon', path: '/projects/{project}/validation/runs/{run}/abandon', access: member(may.abandon), says: { zh: '放弃这次验证，写明原因', en: 'Give a run up, with the reason' },
  input: { params: oneRun, body: z.object({ reason }) },
})

/** Outside a run. `step: null` is about the flow as a whole; `version` is the current one when left out. The id is the client's, or else the command's. */
export const raise = write({
  id: 'validation.raise', path: '/projects/{project}/validation/findings', access: member(may.raise), says: { zh: '提出一个问题（不在某次验证里）', en: 'Raise a finding outside a run' },
  input: { params: inProject, body: z.object({ id: Id.optional(), flow: Id, version: z.number().int().min(1).optional(), step: z.number().int().min(1).nullable().default(null), kind: choice(kinds), words: text(1, 2000), evidence, at }) },
})

/** Exactly one class with its countermeasure: `communicate` needs `say`; `blocker` a planned `release`; `tolerable` a planned `release` and a `workaround`. Triaged before, it needs a `reason`. */
export const triage = write({
  id: 'validation.triage', path: '/projects/{project}/validation/findings/{finding}/triage', access: member(may.triage), says: { zh: '分类并写明对策：可沟通克服、推广前必须解决、必须解决可暂时忍受', en: 'Triage with the countermeasure: resolvable by communication, must fix before rollout, tolerable for now' },
  input: {
    params: oneFinding,
    body: z.object({ class: choice(classes), say: text(0, 2000).nullable().default(null), release: Id.nullable().default(null), workaround: text(0, 2000).nullable().default(null), note, reason: text(0, 2000).nullable().default(null) }),
  },
})

/** Only for `communicate`. `accepted`: the user can live with it. */
export const answered = write({
  id: 'validation.answered', path: '/projects/{project}/validation/findings/{finding}/answer', access: member(may.answer), says: { zh: '记录用户怎么回答', en: 'Record what the user answered' },
  input: { params: oneFinding, body: z.object({ words: text(1, 2000), accepted: z.boolean() }) },
})

/** `release` left out is the planned one; `null` says that none was needed. A release that is not out resolves nothing. */
export const resolve = write({
  id: 'validation.resolve', path: '/projects/{project}/validation/findings/{finding}/resolve', access: member(may.resolve), says: { zh: '登记已解决：怎么解决的，在哪个版本', en: 'Record it as resolved: how, and in which release' },
  input: { params: oneFinding, body: z.object({ how: text(1, 2000), release: Id.nullable().optional() }) },
})

export const reopen = write({
  id: 'validation.reopen', path: '/projects/{project}/validation/findings/{finding}/reopen', access: member(may.resolve), says: { zh: '重新打开，写明原因', en: 'Open it again, with the reason' },
  input: { params: oneFinding, body: z.object({ reason }) },
})

/** From now on the customer reads these words, this workaround, and nothing else of it. */
export const share = write({
  id: 'validation.share', path: '/projects/{project}/validation/findings/{finding}/share', access: member(may.share), says: { zh: '作为已知限制告知客户', en: 'Share it with the customer as a known limit' },
  input: { params: oneFinding, body: z.object({ words: Named(1000), workaround: Named(1000).nullable().default(null) }) },
})

export const unshare = write({
  id: 'validation.unshare', path: '/projects/{project}/validation/findings/{finding}/unshare', access: member(may.share), says: { zh: '收回已知限制，写明原因', en: 'Take a known limit back, with the reason' },
  input: { params: oneFinding, body: z.object({ reason }) },
})

/** `version` is the flow's current one. `ready: true` needs a document or a note that says where it is (`on`: since when, today when left out); `ready: false` needs `why` it is not needed. */
export const prepared = write({
  id: 'validation.prepared', path: '/projects/{project}/validation/flows/{flow}/preparation', access: member(may.prepare), says: { zh: '登记培训资料或升级数据：已备好，或不需要及原因', en: 'Record training material or upgrade data: ready, or not needed and why' },
  input: {
    params: inProject.extend({ flow: Id }),
    body: z.object({ what: choice(matters), version: z.number().int().min(1), ready: z.boolean(), on: Day.nullable().default(null), documents: evidence, note, why: text(0, 2000).nullable().default(null) }),
  },
})
