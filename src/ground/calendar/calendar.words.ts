import type { DayKind } from '#ground/calendar/calendar.ts'
import type { Words } from '#kit/words.ts'

export const kindWords: Record<DayKind, Words> = { work: { zh: '班', en: 'Work' }, rest: { zh: '休', en: 'Rest' } }

export const refusals = {
  nothingChanged: { zh: '没有改动，所以没有保存。', en: 'Nothing was changed, so nothing was saved.' },
  noWorkingDay: { zh: '一周里至少要有一天上班。', en: 'A week needs at least one working day.' },
  notAnnounced: { zh: '{years} 年的放假安排，这个版本里还没有。国务院公布后升级即可，也可以先逐日填写。', en: 'This version does not hold the official days of {years} yet. Upgrade once they are announced, or set the days by hand.' },
} satisfies Record<string, Words>

export const facts = {
  daySet: { zh: '把 {subject} 定为{kind}日（{name}）', en: 'made {subject} a day of {kind} ({name})' },
  dayCleared: { zh: '取消了 {subject} 的特别安排', en: 'cleared what was set for {subject}' },
  weekSet: { zh: '修改了每周的工作日', en: 'changed the working days of the week' },
  officialDaysFilled: { zh: '填入了 {years} 年的法定节假日和调休', en: 'filled in the official holidays and exchanged days of {years}' },
} satisfies Record<string, Words>

/** A day that is worked because a holiday was lengthened. */
export const inExchange = (holiday: Words): Words => ({ zh: `${holiday.zh}调休上班`, en: `Worked in exchange for ${holiday.en}` })

/** How a fact's values read within its sentence. */
export const factKinds: Record<DayKind, Words> = { work: { zh: '上班', en: 'work' }, rest: { zh: '休息', en: 'rest' } }
