import type { Words } from '#kit/words.ts'
import type { SurveyDuty } from './duty.ts'

export const dutyTitles: Record<SurveyDuty['kind'], Words> = {
  keyQuestion: { zh: '关键问题 {n} 天没有解答', en: 'A key question has been open for {n} days' },
  followUp: { zh: '跟进：{what}', en: 'Follow up: {what}' },
  agree: { zh: '请对第 {version} 版表示同意', en: 'Your agreement to version {version} is wanted' },
  agreeAgain: { zh: '第 {version} 版请再次确认（您同意的是第 {before} 版；{touched}）', en: 'Version {version} asks for your agreement again (you agreed to version {before}; {touched})' },
  manual: { zh: '{n} 个流程已经同意，还没有现行版本的操作手册', en: 'Agreed flows without a manual of their version: {n}' },
  recordMeeting: { zh: '会期已过，请登记会议', en: 'The day of the meeting has passed; record how it went' },
}

export const dutyActs: Record<SurveyDuty['kind'], Words> = {
  keyQuestion: { zh: '去解答', en: 'Answer it' },
  followUp: { zh: '报完成', en: 'Say it is done' },
  agree: { zh: '看方案', en: 'See the solution' },
  agreeAgain: { zh: '看改动', en: 'See what changed' },
  manual: { zh: '做手册', en: 'Make the manual' },
  recordMeeting: { zh: '登记会议', en: 'Record the meeting' },
}
