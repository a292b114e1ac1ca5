/** The texts of the validation: a code without words does not compile. */
import type { Words } from '#kit/words.ts'
import type { PreparationState } from './preparation.ts'
import type { QualificationState } from './qualification.ts'
import type { RunState } from './run.ts'
import type { Class, Kind, Matter, Outcome, RefusalCode } from './validation.ts'

export const chapter: Words = { zh: '内部业务验证', en: 'Internal business validation' }

export const opening: Words = {
  zh: '去现场的人，先亲手把流程的每一步走一遍，知道哪里不对；没有对策的问题，不出分类这一关。',
  en: 'Whoever goes on site has run every step of the flow by own hands before, and knows what is not right with it: no finding leaves triage without its countermeasure.',
}

export const classWords: Record<Class | 'untriaged', Words> = {
  untriaged: { zh: '待分类', en: 'To be triaged' },
  communicate: { zh: '可沟通克服', en: 'Resolvable by communication' },
  blocker: { zh: '推广前必须解决', en: 'Must fix before rollout' },
  tolerable: { zh: '必须解决，可暂时忍受', en: 'Must fix, tolerable for now' },
}

/** One letter, for narrow columns: the source's own a, b, c. */
export const classLetters: Record<Class | 'untriaged', string> = { untriaged: '?', communicate: 'a', blocker: 'b', tolerable: 'c' }

export const classAsks: Record<Class, Words> = {
  communicate: { zh: '写下准备怎么跟用户说', en: 'Write down what will be said to the user' },
  blocker: { zh: '选定在哪个版本解决；在那之前流程不推广', en: 'Choose the release that mends it; the flow is not rolled out before' },
  tolerable: { zh: '选定在哪个版本解决，并写明在那之前的替代方案', en: 'Choose the release that mends it, and write the workaround until then' },
}

export const kindWords: Record<Kind, Words> = {
  usability: { zh: '易用性', en: 'Usability' },
  performance: { zh: '性能', en: 'Performance' },
  function: { zh: '功能', en: 'Function' },
}

export const outcomeWords: Record<Outcome | 'none', Words> = {
  pass: { zh: '通过', en: 'Passed' },
  finding: { zh: '发现问题', en: 'Something was found' },
  none: { zh: '还没走', en: 'Not run yet' },
}

export const matterWords: Record<Matter, Words> = {
  material: { zh: '培训资料', en: 'Training material' },
  upgradeData: { zh: '升级数据', en: 'Upgrade data' },
}

export const runStateWords: Record<RunState, Words> = {
  open: { zh: '进行中', en: 'Under way' },
  complete: { zh: '已走完', en: 'Complete' },
  abandoned: { zh: '已放弃', en: 'Given up' },
}

export const countsWords = {
  yes: { zh: '算数', en: 'Counts' },
  no: { zh: '只作记录，不算数：走的人不去现场', en: 'Recorded, does not count: the runner does not go on site' },
} as const satisfies Record<string, Words>

export const preparationWords: Record<PreparationState, Words> = {
  missing: { zh: '还没有', en: 'Not there yet' },
  toConfirm: { zh: '待按第 {n} 版确认', en: 'To be confirmed for version {n}' },
  ready: { zh: '已备好', en: 'Ready' },
  notNeeded: { zh: '不需要', en: 'Not needed' },
}

export const qualificationWords: Record<QualificationState, Words> = {
  qualified: { zh: '业务合格', en: 'Qualified' },
  lapsed: { zh: '已失效，流程有了新版本', en: 'Lapsed: the flow has a new version' },
  none: { zh: '还没有亲手验证过', en: 'Has not validated it by hand' },
}

export const refusals = {
  notFound: { zh: '没有找到。', en: 'There is no such thing.' },
  flowArchived: { zh: '这个流程已停用，请先恢复。', en: 'This flow is archived. Restore it first.' },
  noSuchVersion: { zh: '请按流程的现行版本登记；现在是第 {n} 版。', en: 'Use the flow’s version in force; it is now version {n}.' },
  noSteps: { zh: '这个流程还没有步骤，没有可走的。请先写步骤。', en: 'This flow has no steps yet, so there is nothing to run. Write the steps first.' },
  noSuchStep: { zh: '这一版只有 {n} 步。', en: 'This version has {n} steps.' },
  notTheRunner: { zh: '验证要亲手做：只有开始这次验证的人可以继续。请自己开始一次。', en: 'A validation is done by own hands: only whoever started this run may go on. Start one of your own.' },
  runAbandoned: { zh: '这次验证已经放弃，请重新开始一次。', en: 'This run was given up. Start another one.' },
  runComplete: { zh: '这次验证已经走完，不能再放弃。', en: 'This run is complete and cannot be given up any more.' },
  findingMissing: { zh: '没有通过，请写明发现了什么。', en: 'When it did not pass, say what was found.' },
  findingOnPass: { zh: '通过的步骤不带问题；有问题请选“发现问题”。', en: 'A step that passed brings no finding; if there is one, choose “something was found”.' },
  inTheFuture: { zh: '时间在将来，请检查设备的时钟。', en: 'That time lies in the future; check the device’s clock.' },
  idTaken: { zh: '这条记录已经有了。', en: 'This has been recorded already.' },
  notTriaged: { zh: '还没有分类。请先分类并写明对策。', en: 'It has not been triaged. Choose its class and its countermeasure first.' },
  sayMissing: { zh: '“可沟通克服”要写明准备怎么跟用户说。', en: 'To resolve it by communication, write what will be said to the user.' },
  releaseMissing: { zh: '请选在哪个版本解决；没有计划版本，就不能归到这一类。', en: 'Choose the release that mends it; without a planned release it cannot go into this class.' },
  workaroundMissing: { zh: '“可暂时忍受”要写明替代方案：在解决之前用户怎么做。', en: 'To be tolerable it needs a workaround: what users do until it is mended.' },
  noSuchRelease: { zh: '没有这个版本。', en: 'There is no such release.' },
  releaseDropped: { zh: '这个版本已取消，请另选一个。', en: 'This release was dropped; choose another one.' },
  releaseOut: { zh: '这个版本已经发布；请选还没发布的版本，或者先按它登记已解决。', en: 'This release is out already; choose one to come, or record the finding as resolved in it.' },
  releaseNotOut: { zh: '这个版本还没有发布，问题就还在。发布以后再登记已解决。', en: 'This release is not out yet, so the finding is still there. Record it as resolved once it is.' },
  reasonMissing: { zh: '请写明理由。', en: 'Give the reason.' },
  nothingChanged: { zh: '没有改动，所以没有保存。', en: 'Nothing was changed, so nothing was saved.' },
  notCommunicate: { zh: '只有“可沟通克服”的问题才记用户的回答。', en: 'An answer is recorded only for findings that are resolved by communication.' },
  isResolved: { zh: '这个问题已经解决。如果又出现，请先重新打开。', en: 'This finding is resolved. If it is there again, open it again first.' },
  notResolved: { zh: '这个问题还没有解决，不用重新打开。', en: 'This finding is open already.' },
  notShared: { zh: '这个问题没有告知客户。', en: 'This finding is not shared with the customer.' },
  materialMissing: { zh: '已备好的，请附上文件，或写明放在哪里。', en: 'When it is ready, attach a document or say where it is.' },
  whyMissing: { zh: '请写明为什么不需要。', en: 'Say why it is not needed.' },
} satisfies Record<RefusalCode, Words>

