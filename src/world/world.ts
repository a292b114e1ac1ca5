/** The sample customer, whole: who, where, what, and eight weeks of what happened. The same day gives the same world. */
import { addDays, type Day } from '#kit/days.ts'
import type { Lang, Words } from '#kit/words.ts'
import { capabilities } from '#world/capabilities.ts'
import { tellData } from '#world/data/tell.ts'
import { customer, rollout } from '#world/company.ts'
import { flows } from '#world/flows.ts'
import { momentAt, weekend, workingDaysBefore } from '#world/history/clock.ts'
import type { Deed } from '#world/history/deeds.ts'
import * as notes from '#world/history/notes.ts'
import { office } from '#world/history/office.ts'
import { shopfloor } from '#world/history/shopfloor.ts'
import { tell } from '#world/history/tell.ts'
import { trade } from '#world/history/trade.ts'
import { lessons, warehouse } from '#world/history/warehouse.ts'
import { beat, days } from '#world/history/way.ts'
import { personId } from '#world/ids.ts'
import { tellManuals } from '#world/manual/tell.ts'
import { people } from '#world/people.ts'
import { tellGates } from '#world/readiness/tell.ts'
import { preparation, tellSurvey } from '#world/survey/tell.ts'
import { units } from '#world/units.ts'
import { prepare, validated } from '#world/validation/prepare.ts'

export const ways = [...trade, ...warehouse, ...shopfloor, ...office]

export type Asked = {
  readonly today: Day
  /** The language that notes and kinds of cases are written in. */
  readonly lang?: Lang
  /** Days nobody works; weekends unless said otherwise. */
  readonly rests?: (day: Day) => boolean
}

/**
 * Eight weeks of forty working days on site that end before `today`, and five weeks of preparation in the office before them: the survey, and in its last three weeks the internal validation.
 * What stands from the beginning was set up on the working day before those.
 */
export function world({ today, lang = 'zh', rests = weekend }: Asked) {
  const [eve, ...all] = workingDaysBefore(today, 1 + preparation + days, rests) as [Day, ...Day[]]
  const [before, story] = [all.slice(0, preparation), all.slice(preparation)]
  const say = (words: Words) => words[lang]
  const around = { prepared: before.slice(-validated), story, today }
  const at = momentAt(story[beat('3.3D').day]!, 14 * 60 + 10)
  const rules: Deed = { do: 'changeRules', to: { classes: { D: { lapsesAfter: 30 } } }, reason: say(notes.rules), at, recordedAt: at, by: personId('manager') }
  return {
    project: { name: rollout.name, customer, startsOn: before[0]!, endsOn: addDays(story[0]!, 26 * 7 - 3), zone: rollout.zone },
    dayRate: rollout.dayRate, currency: rollout.currency,
    people, units, flows, capabilities, eve, before, days: story, survey: tellSurvey({ before, story, say }),
    preparation: prepare({ ...around, say }), data: tellData(around, say), manuals: tellManuals(around, say), gates: tellGates(around, say),
    deeds: [...tell(ways, lessons, { days: story, say }), rules].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0)),
  }
}

export type World = ReturnType<typeof world>
