import { fill, type Words } from '#kit/words.ts'
import type { Foreseen, Known } from './predict.ts'

export const recordWords = {
  title: { zh: '记一次', en: 'Record an attempt' },
  lead: { zh: '谁、做得怎么样。先存在本机，有网就发。', en: 'Who, and how it went. Saved on this device first, sent when there is a network.' },
  mode: { zh: '记什么', en: 'What to record' },
  attempt: { zh: '实操', en: 'Attempt' },
  demonstrate: { zh: '示范', en: 'Demonstration' },
  session: { zh: '整场记录', en: 'A whole session' },

  whereTitle: { zh: '在哪里、哪项能力？', en: 'Where, and which capability?' },
  unit: { zh: '单位', en: 'Unit' },
  find: { zh: '查找能力', en: 'Find a capability' },
  noCapability: { zh: '这个单位还没有能力', en: 'This unit has no capability yet' },
  noCapabilityHint: { zh: '在“能力清单”里指定哪些单位需要哪些能力，就会出现在这里。', en: 'Say in the list of capabilities which units need which; they appear here then.' },
  toList: { zh: '去能力清单', en: 'To the list of capabilities' },
  chooseUnit: { zh: '先选单位', en: 'Choose a unit first' },
  otherCapabilities: { zh: '其他能力', en: 'Other capabilities' },
  change: { zh: '更换', en: 'Change' },

  whoTitle: { zh: '谁来做的？', en: 'Who did it?' },
  oneMore: { zh: '再成功 1 次', en: 'one more' },
  more: { zh: '还差 {n} 次', en: '{n} more' },
  ready: { zh: '可以移交', en: 'ready to hand over' },
  shown: { zh: '已示范', en: 'shown' },
  has: { zh: '已移交', en: 'handed over' },
  owed: { zh: '须先重新示范', en: 'to be shown afresh first' },
  me: { zh: '我', en: 'me' },
  never: { zh: '还没示范过', en: 'Not shown yet' },
  neverHint: { zh: '先示范，才能记实操。', en: 'An attempt needs a demonstration first.' },
  demonstrateTo: { zh: '给他们示范', en: 'Demonstrate to them' },
  askVendor: { zh: '请实施顾问先示范。', en: 'Ask the consultant to demonstrate it first.' },
  nobody: { zh: '这个单位还没有人', en: 'Nobody works in this unit yet' },
  nobodyHint: { zh: '在“成员”里把关键用户和最终用户分到这个单位。', en: 'Assign key users and end users to this unit under “People”.' },

  back: { zh: '换人', en: 'Somebody else' },
  how: { zh: '怎么完成的', en: 'How it was done' },
  alone: { zh: '独立', en: 'alone' },
  helped: { zh: '有人帮', en: 'helped' },
  success: { zh: '成功', en: 'Success' },
  withHelp: { zh: '完成了，有人帮', en: 'Done, with help' },
  notYet: { zh: '还不行', en: 'Not yet' },
  helpBreaks: { zh: '有人帮，连续次数从头数。', en: 'Help starts the count again.' },
  vendorAbsent: { zh: '实施方不在场', en: 'The vendor was absent' },
  vendorAbsentHint: { zh: '这一等级要求 {n} 次实施方不在场。', en: 'This class asks for {n} with the vendor absent.' },
  variant: { zh: '哪种情形', en: 'Kind of case' },
  variantHint: { zh: '如“分批到货”；这一等级要求 {n} 种。', en: 'E.g. “partial delivery”; this class asks for {n} kinds.' },
  cycle: { zh: '哪个业务周期', en: 'Business cycle' },
  cycleHint: { zh: '如 2026-10 月结', en: 'E.g. month-end 2026-10' },
  checkedBy: { zh: '谁复核了结果', en: 'Who checked the result' },
  severe: { zh: '造成或可能造成严重后果', en: 'It did, or could have done, real harm' },
  coach: { zh: '谁在旁边看', en: 'Who stood beside' },
  coachMe: { zh: '我', en: 'Me' },
  coachNone: { zh: '没有人', en: 'Nobody' },
  coachNeeded: { zh: '自己做的，要写明谁在旁边看。', en: 'For your own attempt, name who stood beside you.' },
  extras: { zh: '补充（选填）', en: 'More (optional)' },
  when: { zh: '什么时候', en: 'When' },
  whenHint: { zh: '不填就是现在', en: 'Empty means now' },
  future: { zh: '时间在将来', en: 'That lies in the future' },
  case: { zh: '业务单据', en: 'Case' },
  caseHint: { zh: '如采购单号。同一笔当天只算一次。', en: 'E.g. an order number. The same one counts once a day.' },
  note: { zh: '备注', en: 'Note' },
  photo: { zh: '拍照', en: 'Photo' },
  dropPhoto: { zh: '去掉“{name}”', en: 'Remove “{name}”' },

  causeTitle: { zh: '卡在哪里？点一个原因就保存', en: 'What was in the way? One tap saves it' },
  cancel: { zh: '返回', en: 'Back' },

  savedHere: { zh: '已存在本机', en: 'Saved on this device' },
  undo: { zh: '撤销（{n} 秒）', en: 'Undo ({n} s)' },
  notUndone: { zh: '已经发出，没有撤成：{why}', en: 'It had been sent and was not undone: {why}' },
  undoInHistory: { zh: '请打开这个人的“经过”，在那里撤销', en: 'open the person’s history and undo it there' },
  showedTo: { zh: '给 {n} 人示范', en: 'shown to {n}' },

  showTitle: { zh: '给谁示范？', en: 'To whom?' },
  showBy: { zh: '谁示范的', en: 'Demonstrated by' },
  all: { zh: '全选', en: 'Everybody' },
  none: { zh: '全不选', en: 'Nobody' },
  showSave: { zh: '记录示范（{n} 人）', en: 'Record the demonstration ({n})' },
  pickOne: { zh: '至少选一个人', en: 'Choose at least one person' },
  cannotShow: { zh: '只有项目经理和实施顾问可以记录示范。', en: 'Only the project manager and consultants record demonstrations.' },
  shownTimes: { zh: '已示范过', en: 'shown before' },
  refused: { zh: '有 {n} 条没有被服务器收下，请点右上角的状态查看原因。', en: '{n} were not taken by the server; tap the status at the top right to see why.' },
  notQualified: { zh: '{name} 还没有亲手验证过「{flow}」第 {version} 版，业务不合格。', en: '{name} has not run “{flow}” version {version} by hand and is not qualified for it.' },
  qualificationLapsed: { zh: '{name} 验证的是旧版；「{flow}」现在是第 {version} 版，请先再走一遍。', en: '{name} ran an older version; “{flow}” is now version {version}. Run it again first.' },
  toValidation: { zh: '去亲手走一遍', en: 'Run it by hand' },
} as const satisfies Record<string, Words>

export const foreseenWords = {
  ready: { zh: '连续 {run}/{need} → 可以移交', en: '{run} of {need} → ready to hand over' },
  runFull: { zh: '连续 {run}/{need}，次数够了；其余条件见“经过”', en: '{run} of {need}: the run is complete; see the history for what else is asked' },
  more: { zh: '连续 {run}/{need}，还差 {left} 次', en: '{run} of {need}, {left} more' },
  owed: { zh: '退回后还没有重新示范，这次不计入', en: 'Not counted: it is to be shown afresh first' },
  again: { zh: '从头数：需要连续 {need} 次', en: 'The count starts again: {need} in a row' },
  used: { zh: '移交后又成功一次', en: 'One more success after the handover' },
  failedAfter: { zh: '移交后失手：转入观察，请查明原因', en: 'A failure after the handover: it is watched, its cause is due' },
} satisfies Record<Foreseen, Words>

/** More in a row than needed is said as it is: "4 of 3" nobody understands. */
const longer: Words = { zh: '连续 {run} 次 → 可以移交', en: '{run} in a row → ready to hand over' }

export const foreseenSentence = (f: Foreseen, k: Known): Words =>
  fill(f === 'ready' && k.run > k.need ? longer : foreseenWords[f], { run: k.run, need: k.need, left: Math.max(0, k.need - k.run) })
