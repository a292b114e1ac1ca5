import { roleWords } from '#ground/people/role.words.ts'
import type { Role } from '#ground/people/people.ts'
import { fill, join, type Words } from '#kit/words.ts'
import type { Missing } from './eligible.ts'
import { missingSentence } from './handover.words.ts'

export const historyWords = {
  back: { zh: '返回这一格', en: 'Back to the cell' },
  none: { zh: '还没有开始', en: 'Not begun yet' },
  noneHint: { zh: '先示范一次，这里就会记下全部经过。', en: 'Demonstrate it once and everything that happens is kept here.' },
  nobodyTitle: { zh: '这里还没有人开始', en: 'Nobody has begun here' },
  nobodyHint: { zh: '先给这个单位的人示范一次。', en: 'Demonstrate it to the people of this unit first.' },
  holders: { zh: '已移交 {n} 人，需要 {of} 人', en: 'held by {n}, {of} required' },
  demonstrate: { zh: '记示范', en: 'Record a demonstration' },
  people: { zh: '这里的人', en: 'People here' },
  expected: { zh: '再做十次，预计失手 {n} 次左右。', en: 'In the next ten, about {n} failures are to be expected.' },
  stop: { zh: '。', en: '.' },
  colon: { zh: '：', en: ': ' },
  comma: { zh: '；', en: '; ' },
  missing: { zh: '还缺', en: 'Still missing' },
  advised: { zh: '建议', en: 'Advised' },
  signatures: { zh: '签字', en: 'Signatures' },
  signedBy: { zh: '{role}：{name}，{day}', en: '{role}: {name}, {day}' },
  early: { zh: '提前签字：{reason}', en: 'early, because: {reason}' },
  waitsFor: { zh: '等{role}签字', en: 'waiting for: {role}' },
  watched: { zh: '移交后失手，正在观察', en: 'A failure after the handover: on watch' },
  watchedHint: { zh: '原因应在 {day} 前查明。连续成功两次即解除。', en: 'The cause is due by {day}. Two successes clear it.' },
  watchedFound: { zh: '原因：{cause}。连续成功两次即解除。', en: 'The cause: {cause}. Two successes clear it.' },
  overdue: { zh: '已过期', en: 'overdue' },
  lapsed: { zh: '久未使用，已失效；独立成功一次即恢复', en: 'Lapsed through disuse; one unaided success restores it' },
  lapsesOn: { zh: '若一直不用，{day} 失效', en: 'lapses on {day} unless used' },
  suspended: { zh: '已停用：重新示范前不得操作', en: 'Suspended: not to be done before it is shown afresh' },
  review: { zh: '签字后次数有变，须复核', en: 'The count changed after the signature: to be reviewed' },
  stuck: { zh: '已停滞 {n} 天', en: 'no movement for {n} days' },
  tries: { zh: '做了 {n} 次', en: '{n} attempts' },
  checksLeft: { zh: '还有 {n} 次须由第二人复核', en: '{n} more uses to be checked by a second person' },
  tooDeep: { zh: '离实施方太远：经手的人太多', en: 'Far from the vendor: passed on through too many' },
  otherClass: { zh: '这个人按 {class} 级要求', en: 'held to class {class} for this person' },

  timeline: { zh: '经过', en: 'History' },
  late: { zh: '晚到的记录，{at} 才记下', en: 'arrived late, recorded {at}' },
  notCounted: { zh: '不计：{why}', en: 'not counted: {why}' },
  runAfter: { zh: '之后连续 {n} 次', en: '{n} in a row after it' },
  beside: { zh: '{name} 在旁边', en: '{name} beside' },
  alone: { zh: '旁边没有人', en: 'nobody beside' },
  vendorAbsent: { zh: '实施方不在场', en: 'vendor absent' },
  checkedBy: { zh: '{name} 复核', en: 'checked by {name}' },
  severe: { zh: '严重', en: 'severe' },
  evidence: { zh: '附件 {n}', en: 'File {n}' },
  about: { zh: '指 {at} 的那一次', en: 'about the one of {at}' },
  waitingClaim: { zh: '已提出不作数，等另一方答复', en: 'claimed void, the other side has yet to answer' },

  lineage: { zh: '师承', en: 'Who taught whom' },
  shownBy: { zh: '由谁示范', en: 'Shown by' },
  shownByOne: { zh: '{name}，{day}', en: '{name}, {day}' },
  depth: { zh: '距实施方 {n} 步', en: '{n} steps from the vendor' },
  taught: { zh: '教过谁', en: 'Has taught' },
  taughtNot: { zh: '还没有独立成功过', en: 'not yet alone' },
  taughtYes: { zh: '{day} 独立成功', en: 'alone since {day}' },
  canTeach: { zh: '谁能教', en: 'Who can teach it' },
  canTeachNobody: { zh: '客户方还没有人；请找实施顾问', en: 'Nobody of the customer yet; ask a consultant' },
} as const satisfies Record<string, Words>

export const actWords = {
  title: { zh: '可以做的事', en: 'What can be done' },
  record: { zh: '记一次', en: 'Record an attempt' },
  sign: { zh: '签字移交', en: 'Sign the handover' },
  signEarly: { zh: '提前签字', en: 'Sign early' },
  takeBack: { zh: '退回辅导', en: 'Take it back' },
  cause: { zh: '填写失败原因', en: 'State the cause' },
  review: { zh: '复核', en: 'Review' },
  course: { zh: '换个办法', en: 'Another way' },
  teach: { zh: '记授课', en: 'Record a session taught' },
  void: { zh: '提出不作数', en: 'Claim it void' },
  answer: { zh: '答复', en: 'Answer' },
  undo: { zh: '撤销', en: 'Undo' },

  signTitle: { zh: '给 {person} 签字移交？', en: 'Sign it over to {person}?' },
  signBody: { zh: '您签字表示：{person} 连续独立完成 {run} 次，可以接手“{capability}”。', en: 'You state that {person}, with {run} unaided in a row, can take over “{capability}”.' },
  signRest: { zh: '还要{roles}签字。', en: 'Still to sign: {roles}.' },
  signLast: { zh: '这是最后一个签字，签完即移交。', en: 'Yours is the last signature: with it, it is theirs.' },
  signCarried: { zh: '尚未达标，已有人写明理由提前签字：{reason}', en: 'It is not eligible yet; somebody signed early, because: {reason}' },
  earlyTitle: { zh: '还没有达标，提前签字？', en: 'Not eligible yet: sign early?' },
  earlyBody: { zh: '还缺：{missing}。提前签字会记下理由，以后对照结果。', en: 'Still missing: {missing}. The reason is kept and compared with the outcome later.' },
  takeBackTitle: { zh: '把“{capability}”从 {person} 退回辅导？', en: 'Take “{capability}” back from {person}?' },
  takeBackBody: { zh: '记录都保留；须重新示范一次，再按失手后的次数来。', en: 'The history stays. It is shown afresh once, then the longer count applies.' },
  causeTitle: { zh: '这次为什么失手？', en: 'Why did it fail?' },
  causeChoice: { zh: '原因', en: 'Cause' },
  reviewTitle: { zh: '签字后次数有变，还算移交吗？', en: 'The count changed after the signature. Does the handover stand?' },
  stands: { zh: '维持移交', en: 'It stands' },
  standsNot: { zh: '退回辅导', en: 'Take it back' },
  verdict: { zh: '结论', en: 'Verdict' },
  courseTitle: { zh: '{person} 没有进展，换什么办法？', en: '{person} does not progress: what changes?' },
  courseChoice: { zh: '办法', en: 'Way' },
  voidTitle: { zh: '这次不作数？', en: 'Does this attempt say nothing about the person?' },
  voidBody: { zh: '另一方同意后，这次既不算成功也不算失败。', en: 'Once the other side agrees, it neither counts nor breaks the run.' },
  answerTitle: { zh: '对方提出这次不作数，您同意吗？', en: 'The other side calls this attempt void. Do you agree?' },
  answerBody: { zh: '对方认为是“{cause}”。同意后这次不算，次数会重新数；不同意则照常计算。', en: 'They say “{cause}”. If you agree it does not count and the run is counted anew; otherwise it counts as it stands.' },
  agree: { zh: '同意，不作数', en: 'Agree: void' },
  decline: { zh: '不同意，照算', en: 'Decline: it counts' },
  undoTitle: { zh: '撤销这条记录？', en: 'Undo this record?' },
  undoBody: { zh: '它会标为“已撤销”，不再计入。', en: 'It is marked as undone and no longer counts.' },

  reason: { zh: '理由', en: 'Reason' },
  note: { zh: '说明', en: 'Explanation' },
  noteOptional: { zh: '说明（选填）', en: 'Explanation (optional)' },
  choose: { zh: '请选一个', en: 'Choose one' },
  needReason: { zh: '请写明理由', en: 'Give a reason' },

  teachTitle: { zh: '{person} 讲授“{capability}”', en: '{person} teaches “{capability}”' },
  teachMode: { zh: '怎么讲的', en: 'How' },
  adviser: { zh: '谁在旁边辅导', en: 'Who advised beside' },
  learners: { zh: '学员', en: 'Learners' },
  teachWay: {
    zh: '合讲一次，再独立讲一次；独立讲的那次至少有 {n} 名学员，其中 {percent}% 在 {days} 天内独立完成，{person} 就能教别人了。',
    en: 'It takes one session beside an adviser and one alone with at least {n} learners. When {percent} % of those succeed unaided within {days} days, {person} teaches others.',
  },
  learnersHint: { zh: '对每位学员都算示范过一次。', en: 'For each learner it counts as shown once.' },
  where: { zh: '在哪个单位讲的', en: 'Where' },
  when: { zh: '什么时候', en: 'When' },
  needLearners: { zh: '请至少选一位学员', en: 'Choose at least one learner' },
  needAdviser: { zh: '合讲须写明谁在旁边辅导', en: 'A co-taught session names its adviser' },
  save: { zh: '保存', en: 'Save' },

  doneSigned: { zh: '已签字', en: 'Signed' },
  doneHandedOver: { zh: '“{capability}”已移交给 {person}', en: '“{capability}” is now {person}’s' },
  done: { zh: '已记下', en: 'Recorded' },
  doneClaimed: { zh: '已提出，等另一方答复', en: 'Claimed; the other side is asked now' },
  doneVoid: { zh: '双方一致：这次不作数', en: 'Both sides agree: it is void' },
  doneDeclined: { zh: '已答复：这次照算', en: 'Answered: it counts' },
  doneUndone: { zh: '已撤销', en: 'Undone' },
  doneTakenBack: { zh: '已退回辅导', en: 'Taken back to coaching' },
  doneTeacher: { zh: '{person} 现在能教别人了', en: '{person} now teaches others' },
} as const satisfies Record<string, Words>

/** What is missing, in one sentence: "再连续独立完成 1 次；换一天再做 1 次". */
export const missingIn = (a: { readonly missing: readonly { readonly code: string; readonly n: number }[] }): Words => join(a.missing.map((m) => missingSentence(m as Missing)))

/** The roles that still have to sign after this one. */
export const rolesAfter = (missing: readonly string[], mine: string | null): Words => join(missing.filter((slot) => slot !== mine).map((slot) => roleWords[slot as Role]), { zh: '、', en: ', ' })

/** The person and the capability put into the words of an act, each language with its own. */
export const namesIn = (of: { readonly person: { readonly name: string }; readonly capability: { readonly name: Words } }, says: Words): Words =>
  ({ zh: fill(says, { person: of.person.name, capability: of.capability.name.zh }).zh, en: fill(says, { person: of.person.name, capability: of.capability.name.en }).en })
