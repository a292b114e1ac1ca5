import { Can, Day, Named, WordsShape, inProject, member, read, write, z } from '#ground/api/api.contract.ts'
import { may } from '#ground/calendar/calendar.ts'

const Kind = z.enum(['work', 'rest'])
const oneDay = inProject.extend({ day: Day })
const Week = z.array(z.number().int().min(1).max(7)).max(7)
const Years = z.array(z.number().int())

/** Without `from` and `to`: the years of the project's plan. `week` holds working weekdays, 1 is Monday. `years` have official days in this version, `unknownYears` not yet. */
export const get = read({
  id: 'calendar.get', path: '/projects/{project}/calendar', access: member(may.see), says: { zh: '工作日历：每周的工作日、法定节假日、调休和自定的日子', en: 'The working calendar: the week, official holidays, exchanged days and own days' },
  input: { params: inProject, query: z.object({ from: Day.optional(), to: Day.optional() }) },
  output: z.object({
    from: z.string(), to: z.string(), week: Week, days: z.array(z.object({ day: z.string(), kind: Kind, name: WordsShape, official: z.boolean() })), years: Years, unknownYears: Years, can: Can,
  }),
})

export const setDay = write({
  id: 'calendar.setDay', path: '/projects/{project}/calendar/days/{day}', access: member(may.change), says: { zh: '把某一天定为上班或休息', en: 'Make a day a day of work or of rest' },
  input: { params: oneDay, body: z.object({ kind: Kind, name: Named(60) }) },
})

export const clearDay = write({
  id: 'calendar.clearDay', path: '/projects/{project}/calendar/days/{day}/clear', access: member(may.change), says: { zh: '取消某一天的特别安排，按每周规则算', en: 'Clear a day, so that the week’s rule holds for it' }, input: { params: oneDay },
})

export const setWeek = write({
  id: 'calendar.setWeek', path: '/projects/{project}/calendar/week', access: member(may.change), says: { zh: '设定每周的工作日（1 是周一）', en: 'Set the working days of the week (1 is Monday)' },
  input: { params: inProject, body: z.object({ week: Week }) },
})

export const fillOfficial = write({
  id: 'calendar.fillOfficial', path: '/projects/{project}/calendar/official', access: member(may.change), says: { zh: '填入这些年份的中国法定节假日和调休；手工设定的日子不变', en: 'Fill in China’s official days of these years; days set by hand stay' },
  input: { params: inProject, body: z.object({ years: z.array(z.number().int().min(2000).max(2100)).min(1).max(20) }) },
})
