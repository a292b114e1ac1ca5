/** Every text of the handover chapter. A code without words does not compile. */
import { fill, type Words } from '#kit/words.ts'
import type { Assessment, Progress } from './assess.ts'
import type { Missing, MissingCode } from './eligible.ts'
import type { Cause, Class, Course, Kind, Level, Outcome, RefusalCode, VoidCause } from './handover.ts'
import type { Doing } from './inversion.ts'
import type { Rule } from './rule.ts'
import type { ConditionCode, Verdict } from './selfsufficiency.ts'
import type { NotCounted } from './trail.ts'

export const chapter: Words = { zh: '能力移交', en: 'Handover' }

export const opening: Words = {
  zh: '我们先示范，他们来做、我们在旁边看；连续三次独立完成，这项能力就移交给他们了。',
  en: 'We show it, they do it while we stand beside, and after three unaided successes in a row it is theirs.',
}

export const refusals = {
  neverDemonstrated: { zh: '还没有给这个人示范过，请先示范', en: 'It has never been shown to this person; demonstrate it first' },
  performerIsObserver: { zh: '操作人不能给自己作见证，请由旁边的人记录，或填上在场的人', en: 'The performer cannot be their own witness: let somebody else record it, or name who was there' },
  vendorHandsDoNotCount: { zh: '实施方自己动手不算，只有客户的人亲手做才算', en: 'The vendor’s own hands do not count; only the customer’s do' },
  notTheirStanding: { zh: '操作人和这份记录不是同一个人', en: 'The performer is not the person this record is about' },
  inTheFuture: { zh: '时间在将来，请检查手机的时钟', en: 'That time lies in the future; check the phone’s clock' },
  causeMissing: { zh: '没有成功时，请选一个原因', en: 'When it did not work, choose a cause' },
  vendorIsThere: { zh: '有实施方的人在旁边，就不是“实施方不在场”', en: 'With somebody of the vendor beside, the vendor is not absent' },
  alreadyRecorded: { zh: '这条记录已经有了', en: 'This has been recorded already' },
  demonstratorIsLearner: { zh: '不能给自己示范', en: 'Nobody demonstrates to themselves' },
  demonstratorCannotYet: { zh: '示范的人自己还没有接手这项能力', en: 'The person demonstrating does not hold this capability yet' },
  noSuchRecord: { zh: '没有找到这条记录', en: 'There is no such record' },
  alreadyVoid: { zh: '这次实操已由双方确认不作数', en: 'Both sides have already agreed that this attempt does not count' },
  alreadyClaimed: { zh: '已经有人提出不作数，正等另一方确认', en: 'Somebody has already claimed this; the other side has yet to answer' },
  notClaimed: { zh: '还没有人提出这次不作数', en: 'Nobody has claimed that this attempt does not count' },
  sameSideConfirms: { zh: '须由另一方确认，提出的一方不能自己确认', en: 'The other side must confirm; the side that claimed it cannot' },
  notTheRecorder: { zh: '只有记录的人可以撤销', en: 'Only the person who recorded it may undo it' },
  tooLateToUndo: { zh: '超过 {minutes} 分钟，不能再撤销；如果这次不该算，请提出“不作数”', en: 'After {minutes} minutes it can no longer be undone; if it should not count, claim it void' },
  alreadyWithdrawn: { zh: '这条记录已经撤销', en: 'This record has been undone already' },
  alreadyHandedOver: { zh: '这项能力已经移交给这个人了', en: 'This capability has been handed over to this person already' },
  notEligible: { zh: '还有 {n} 项没有达到；请先补齐，或由双方负责人、高管写明理由提前签字', en: 'Still missing: {n}. Complete it first, or let a lead or the sponsor sign early with a reason' },
  mayNotOverride: { zh: '提前签字须由双方负责人或高管写明理由', en: 'Only a lead or the sponsor may sign early' },
  wrongSigner: { zh: '这一等级的移交不由你的角色签字', en: 'A handover of this class is not signed by your role' },
  signsForOneself: { zh: '不能给自己签字', en: 'Nobody signs for themselves' },
  alreadySigned: { zh: '这一处已经签过字', en: 'This place has been signed already' },
  neverAttempted: { zh: '还没有亲手做过，谈不上移交', en: 'There has been no attempt yet' },
  notHandedOver: { zh: '这项能力还没有移交给这个人', en: 'This capability has not been handed over to this person' },
  notWatched: { zh: '这次实操没有待查的原因', en: 'No cause is owed for this attempt' },
  causeAlreadyFound: { zh: '原因已经填过', en: 'The cause has been stated already' },
  reasonMissing: { zh: '请写明理由', en: 'Give a reason' },
  nothingToReview: { zh: '没有需要复核的移交', en: 'There is nothing to review' },
  notLapsed: { zh: '没有到失效的时候', en: 'It has not lapsed' },
  noLearners: { zh: '请至少选一位学员', en: 'Name at least one learner' },
  tooManyLearners: { zh: '一次授课最多 {most} 人', en: 'At most {most} learners a session' },
  teacherIsLearner: { zh: '讲课的人不能同时是学员或辅导人', en: 'The teacher cannot also be a learner or the adviser' },
  adviserMissing: { zh: '合讲须写明谁在旁边辅导', en: 'A co-taught session names its adviser' },
  adviserInSolo: { zh: '独立讲课时旁边没有辅导人；有辅导人请选“合讲”', en: 'A solo session has no adviser; with one it is co-taught' },
  alreadyTeacher: { zh: '这个人已经能教别人了', en: 'This person teaches others already' },
  notYetTeacher: { zh: '还差一次合讲，或一次学员达标的独立讲课', en: 'Still missing: a co-taught session, or a solo one whose learners got there' },
  outOfRange: { zh: '请填 {least} 到 {most} 之间的数', en: 'Choose a number from {least} to {most}' },
  nothingChanged: { zh: '没有改动', en: 'Nothing was changed' },
  notAllowed: { zh: '你的角色不能这样做', en: 'Your role may not do this' },
} satisfies Record<RefusalCode, Words>

export const missingWords = {
  demonstration: { zh: '再示范 {n} 次', en: '{n} more to be demonstrated' },
  freshDemonstration: { zh: '退回后先重新示范一次', en: 'a fresh demonstration after it was taken back' },
  moreSuccesses: { zh: '再连续独立完成 {n} 次', en: '{n} more unaided in a row' },
  vendorAbsent: { zh: '其中 {n} 次须实施方不在场', en: '{n} with the vendor absent' },
  anotherDay: { zh: '换一天再做 {n} 次', en: '{n} more on another day' },
  moreVariants: { zh: '再做 {n} 种不同情形', en: '{n} more kinds of case' },
} satisfies Record<MissingCode, Words>

export const missingSentence = (m: Missing): Words => fill(missingWords[m.code], { n: m.n })

export const eligibleWords: Words = { zh: '可以移交，等签字', en: 'ready to hand over, to be signed' }

export const progressWords = {
  fine: { zh: '正常', en: 'in progress' },
  warning: { zh: '次数偏多，留意一下', en: 'many attempts, have a look' },
  notProgressing: { zh: '没有进展，需要决定换个办法', en: 'not progressing, a decision is due' },
} satisfies Record<Progress, Words>

export const outcomeWords = {
  success: { zh: '独立完成', en: 'success' },
  helped: { zh: '有人帮', en: 'helped' },
  failed: { zh: '还不行', en: 'not yet' },
} satisfies Record<Outcome, Words>

export const causeWords = {
  wrongData: { zh: '数据不对', en: 'wrong data' },
  forgotStep: { zh: '忘了步骤', en: 'forgot a step' },
  systemError: { zh: '系统报错', en: 'system error' },
  rights: { zh: '没有权限', en: 'rights' },
  other: { zh: '其他', en: 'other' },
} satisfies Record<Cause, Words>

export const voidCauseWords = {
  productDefect: { zh: '产品缺陷', en: 'product defect' },
  environment: { zh: '环境问题', en: 'environment' },
  wrongDataSupplied: { zh: '给的数据有误', en: 'wrong data supplied' },
  outOfScope: { zh: '不在范围内', en: 'out of scope' },
} satisfies Record<VoidCause, Words>

export const courseWords = {
  otherDemonstrator: { zh: '换人示范', en: 'another demonstrator' },
  otherPerson: { zh: '换人来学', en: 'another person' },
  betterMaterial: { zh: '改进材料', en: 'better material' },
  fixProduct: { zh: '先改产品', en: 'fix the product first' },
  splitCapability: { zh: '把能力拆小', en: 'split the capability' },
} satisfies Record<Course, Words>

export const levelWords = {
  0: { zh: '未开始', en: 'not started' },
  1: { zh: '已示范', en: 'shown' },
  2: { zh: '指导中', en: 'guided' },
  3: { zh: '连续成功中', en: 'run under way' },
  4: { zh: '已移交', en: 'handed over' },
  5: { zh: '能教别人', en: 'teaches others' },
} satisfies Record<Level, Words>

/** A shape and a letter, never colour alone (SCREENS 3). */
export const glyphWords = {
  0: { zh: '○', en: '○' },
  1: { zh: '示', en: 'S' },
  2: { zh: '导', en: 'G' },
  3: { zh: '●', en: '●' },
  4: { zh: '✔', en: '✔' },
  5: { zh: '★', en: '★' },
} satisfies Record<Level, Words>

/** The glyph of a standing or a cell: level 3 shows its run in dots, at most seven. */
export const glyph = (level: Level, run: number): Words => {
  const dots = '●'.repeat(Math.min(Math.max(run, 1), 7))
  return level === 3 ? { zh: dots, en: dots } : glyphWords[level]
}

/** The dots of a run: ●●○. */
export const dots = (run: number, need: number): string => '●'.repeat(Math.min(run, need)) + '○'.repeat(Math.max(0, need - run))

export const classWords = {
  A: { zh: 'A 简单', en: 'A trivial' },
  B: { zh: 'B 一般', en: 'B normal' },
  C: { zh: 'C 重要', en: 'C important' },
  D: { zh: 'D 关键', en: 'D critical' },
} satisfies Record<Class, Words>

export const classExamples = {
  A: { zh: '查询、打印', en: 'viewing, printing' },
  B: { zh: '安装、录单、收货、讲授业务流', en: 'install, order entry, receiving, teaching a flow' },
  C: { zh: '计划、主数据修改、权限', en: 'planning, master-data changes, rights' },
  D: { zh: '月结、MRP、盘点、工资、备份与恢复、安全', en: 'month-end, MRP, stock count, payroll, backup and restore, safety' },
} satisfies Record<Class, Words>

export const kindWords = {
  install: { zh: '安装', en: 'install' },
  operate: { zh: '操作业务流', en: 'operate a flow' },
  teach: { zh: '讲授业务流', en: 'teach a flow' },
  organise: { zh: '组织培训', en: 'organise training' },
  answer: { zh: '解答问题', en: 'answer questions' },
} satisfies Record<Kind, Words>

export const doingWords = {
  vendor: { zh: '实施方做', en: 'the vendor did it' },
  guided: { zh: '客户做，有人指导', en: 'the customer, guided' },
  alone: { zh: '客户独立做', en: 'the customer, alone' },
  taught: { zh: '客户教别人', en: 'the customer, teaching' },
} satisfies Record<Doing, Words>

export const notCountedWords = {
  void: { zh: '双方确认不作数', en: 'void, both sides agreed' },
  withdrawn: { zh: '已撤销', en: 'undone' },
  sameCase: { zh: '同一天同一笔业务只算一次', en: 'the same case on the same day counts once' },
  beforeFreshDemonstration: { zh: '退回后还没有重新示范，不计入连续次数', en: 'before the fresh demonstration: not in the run' },
} satisfies Record<NotCounted, Words>

export const conditionWords = {
  capabilitiesHeld: { zh: '各项能力都已移交到要求的人数', en: 'Every capability is held by the persons required' },
  usersFluent: { zh: '八成以上用户操作熟练（实地观察）', en: 'At least 80 % of the named users are fluent, as observed' },
  questionsSolved: { zh: '八成以上问题客户自己解决', en: 'The customer solves at least 80 % of the questions' },
  noBlocker: { zh: '没有未解决的阻断问题', en: 'No blocker is open' },
  flowsRunThemselves: { zh: '各业务流程都能自己运转', en: 'The flows run by themselves' },
  everyGroupHasTeacher: { zh: '每组业务流程都有自己的讲师', en: 'Every flow group has a teacher' },
  ladderUsed: { zh: '逐级求助已经真正用过', en: 'The ladder of support has been used for real' },
  nothingOverdue: { zh: '实施方没有逾期未办的事', en: 'The vendor owes nothing overdue' },
  sponsorSigned: { zh: '高管已签字', en: 'The sponsor has signed' },
} satisfies Record<ConditionCode, Words>

export const verdictWords = {
  yes: { zh: '达到', en: 'yes' },
  no: { zh: '未达到', en: 'no' },
  unknown: { zh: '还不知道', en: 'not known yet' },
} satisfies Record<Verdict, Words>

const probabilityWords = {
  clean: { zh: '需要 {need} 次，已连续成功 {run} 次', en: '{run} of {need}' },
  afterBreak: { zh: '失手后需要 {need} 次，已连续成功 {run} 次', en: '{run} of {need} after a failure or help' },
  longer: { zh: '已连续成功 {run} 次', en: '{run} in a row' },
  sure: { zh: '：参照同类团队的经验，平均 {of} 次至少成功 {times} 次的可能性为 {percent}%', en: ': with what is known of comparable teams, {percent} % likely to succeed at least {times} times in {of}' },
} as const satisfies Record<string, Words>

/** "3 of 3: with what is known of comparable teams, 79 % likely to succeed at least 4 times in 5." Never "mastered" (MASTERY §1). */
export function probabilitySentence(a: Pick<Assessment, 'run' | 'need' | 'afterBreak' | 'probability'>, rule: Pick<Rule, 'wantedRate'>): Words {
  const start = a.run > a.need ? probabilityWords.longer : a.afterBreak ? probabilityWords.afterBreak : probabilityWords.clean
  const of = [5, 10, 20].find((n) => Math.abs(n * rule.wantedRate - Math.round(n * rule.wantedRate)) < 1e-9) ?? 100
  const values = { run: a.run, need: a.need, percent: Math.round(100 * a.probability), of, times: Math.round(of * rule.wantedRate) }
  return fill({ zh: start.zh + probabilityWords.sure.zh, en: start.en + probabilityWords.sure.en }, values)
}
