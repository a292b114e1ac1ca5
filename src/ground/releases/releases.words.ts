import type { ReleaseFact, ReleaseState } from '#ground/releases/releases.ts'
import type { Words } from '#kit/words.ts'

export const stateWords: Record<ReleaseState, Words> = {
  planned: { zh: '计划中', en: 'Planned' },
  out: { zh: '已发布', en: 'Released' },
  dropped: { zh: '已取消', en: 'Dropped' },
}

export const refusals = {
  notFound: { zh: '没有这个版本。', en: 'There is no such release.' },
  stale: { zh: '有人先改过这个版本的计划。请看现在的内容，再决定是否还要改。', en: 'Someone changed this release first. Look at what it says now and decide again.' },
  nothingChanged: { zh: '没有改动，所以没有保存。', en: 'Nothing was changed, so nothing was saved.' },
  idTaken: { zh: '这个版本已经有了。', en: 'This release is there already.' },
  nameTaken: { zh: '已经有一个版本叫「{name}」。', en: 'Another release is already called “{name}”.' },
  isDropped: { zh: '这个版本已取消。', en: 'This release was dropped.' },
  isOut: { zh: '这个版本已于 {on} 发布。', en: 'This release has been out since {on}.' },
  reasonMissing: { zh: '请写明原因，受影响的人要看得懂。', en: 'Give the reason, in words the people it touches will understand.' },
  sameDay: { zh: '新日期和现在的计划日期相同。', en: 'The new day is the planned day already.' },
  notYet: { zh: '发布日期在将来。到那一天再登记，或者改计划日期。', en: 'That day lies ahead. Record it when the release is out, or move the planned day.' },
  stillPlanned: { zh: '这个版本还在计划中，没有可收回的。', en: 'This release is planned; there is nothing to take back.' },
} satisfies Record<string, Words>

export const facts = {
  created: { zh: '计划了版本「{subject}」，预计 {planned} 发布', en: 'planned the release “{subject}” for {planned}' },
  revised: { zh: '修改了版本「{subject}」的名称或内容', en: 'changed the name or contents of the release “{subject}”' },
  slipped: { zh: '把版本「{subject}」从 {from} 推迟到 {to}，共 {days} 天：{reason}', en: 'let the release “{subject}” slip from {from} to {to}, {days} days: {reason}' },
  broughtForward: { zh: '把版本「{subject}」从 {from} 提前到 {to}，共 {days} 天：{reason}', en: 'brought the release “{subject}” forward from {from} to {to}, {days} days: {reason}' },
  released: { zh: '登记版本「{subject}」已于 {on} 发布（计划 {planned}）', en: 'recorded that the release “{subject}” was out on {on} (planned for {planned})' },
  dropped: { zh: '取消了版本「{subject}」：{reason}', en: 'dropped the release “{subject}”: {reason}' },
  takenBack: { zh: '收回了版本「{subject}」的登记（已发布或已取消），仍在计划中：{reason}', en: 'took back that the release “{subject}” was out or dropped; it is planned again: {reason}' },
} satisfies Record<ReleaseFact['type'], Words>

export const dutyWords = {
  overdue: { zh: '版本已过计划日期，还没有发布', en: 'A release is past its planned day and not out' },
  about: { zh: '{name}，计划 {planned}', en: '{name}, planned for {planned}' },
  act: { zh: '登记发布或推迟', en: 'Record it as out, or move the day' },
} as const satisfies Record<string, Words>

/** The release plan as a list in Excel. */
export const sheetWords = {
  name: { zh: '版本发布计划', en: 'Release plan' },
  release: { zh: '版本', en: 'Release' },
  state: { zh: '状态', en: 'State' },
  first: { zh: '最初计划', en: 'First planned' },
  planned: { zh: '现在计划', en: 'Planned now' },
  real: { zh: '实际发布', en: 'Released' },
  days: { zh: '推迟天数', en: 'Days slipped' },
  reasons: { zh: '历次调整', en: 'Moves' },
  contents: { zh: '内容', en: 'Contents' },
} as const satisfies Record<string, Words>
