/** What the store refuses before a rule is asked, and the words of lists that go out to Excel and to the printer. */
import type { DutyKind } from '#method/handover/duty.ts'
import type { Words } from '#kit/words.ts'

export const storeRefusals = {
  notFound: { zh: '没有找到这项能力或这个人。', en: 'There is no such capability or person.' },
  notAMember: { zh: '这里有人不是本项目的成员，请先邀请。', en: 'Somebody named here is not a member of this project; invite them first.' },
  noSuchUnit: { zh: '请选择本项目的一个推广单位。', en: 'Please choose a unit of this project.' },
} satisfies Record<string, Words>

export const columnWords = {
  capability: { zh: '能力', en: 'Capability' }, code: { zh: '编码', en: 'Code' }, unit: { zh: '单位', en: 'Unit' }, person: { zh: '姓名', en: 'Person' }, kind: { zh: '类型', en: 'Kind' },
  class: { zh: '等级', en: 'Class' }, at: { zh: '发生时间', en: 'Occurred' }, recordedAt: { zh: '记录时间', en: 'Recorded' }, outcome: { zh: '结果', en: 'Outcome' }, cause: { zh: '原因', en: 'Cause' },
  coach: { zh: '教练 / 示范人', en: 'Coach / demonstrator' }, doing: { zh: '谁做的', en: 'Done by' }, case: { zh: '业务单据', en: 'Case' }, note: { zh: '备注', en: 'Note' }, struck: { zh: '作废', en: 'Struck' },
  level: { zh: '阶段', en: 'Level' }, run: { zh: '连续成功', en: 'In a row' }, need: { zh: '需要', en: 'Needed' }, missing: { zh: '还缺', en: 'Missing' }, movedOn: { zh: '最近进展', en: 'Last movement' },
  stuckFor: { zh: '停滞天数', en: 'Days without movement' }, tries: { zh: '实操次数', en: 'Attempts' }, probability: { zh: '至少八成成功的把握', en: 'Chance of succeeding 4 in 5' },
} satisfies Record<string, Words>

export const sheetWords = {
  wall: { zh: '能力墙', en: 'Capability wall' }, deeds: { zh: '实操记录', en: 'Attempts' }, standings: { zh: '移交进度', en: 'Standings' }, stickers: { zh: '能力二维码贴纸', en: 'Capability stickers' },
} satisfies Record<string, Words>

export const kindOfDeedWords = {
  demonstration: { zh: '示范', en: 'Demonstration' }, attempt: { zh: '实操', en: 'Attempt' }, session: { zh: '授课', en: 'Session taught' },
} satisfies Record<string, Words>

export const struckWords = { void: { zh: '不作数（双方确认）', en: 'void, both sides agreed' }, withdrawn: { zh: '已撤销', en: 'undone' } } satisfies Record<string, Words>

export const dutyWords = {
  sign: { zh: '请签字移交', en: 'Sign the handover' }, findCause: { zh: '写明失败原因', en: 'State the cause of the failure' }, review: { zh: '复核这次移交', en: 'Review this handover' },
  confirmVoid: { zh: '对方提出不作数，请答复', en: 'The other side calls an attempt void: answer' }, decideCourse: { zh: '没有进展，决定换什么办法', en: 'Not progressing: decide what changes' },
  showAgain: { zh: '重新示范一次', en: 'Demonstrate it afresh' }, practise: { zh: '再做一次', en: 'Practise once more' }, restore: { zh: '久未使用，做一次即可恢复', en: 'Unused for long: one success restores it' },
  stuck: { zh: '已停滞 {n} 天', en: 'No movement for {n} days' },
} satisfies Record<DutyKind, Words>
