import type { Tx } from '#ground/database/database.store.ts'
import type { Duty } from '#ground/duties/duties.ts'
import { touchedWords } from '#ground/flows/flows.words.ts'
import type { Me } from '#ground/people/people.ts'
import type { Moment } from '#kit/days.ts'
import type { Id } from '#kit/ids.ts'
import { fill, join } from '#kit/words.ts'
import type { Words } from '#kit/words.ts'
import { around, brief } from '#method/survey/answer.store.ts'
import type { Around } from '#method/survey/answer.store.ts'
import { dutiesOf } from '#method/survey/duty.ts'
import type { SurveyDuty } from '#method/survey/duty.ts'
import { dutyActs, dutyTitles } from '#method/survey/duty.words.ts'
import { openDays } from '#method/survey/list.ts'
import { standings } from '#method/survey/overview.store.ts'
import { manualsIssued } from '#method/survey/manual/manual.store.ts'
import { meetingName } from '#method/survey/survey.words.ts'

export async function duties(tx: Tx, project: Id, me: Me, now: Moment): Promise<readonly Duty[]> {
  const [a, manuals] = await Promise.all([around(tx, project, now), manualsIssued(tx, project)])
  return dutiesOf({ flows: await standings(tx, project, a), questions: a.questions, meetings: a.meetings, manuals, settings: a.settings, today: a.today }, me).map((d) => said(d, a))
}

const both = (text: string): Words => ({ zh: text, en: text })

function said(d: SurveyDuty, a: Around): Duty {
  const [title, act] = [dutyTitles[d.kind], dutyActs[d.kind]]
  const flowName = (id: Id): Words => brief(a, id).name
  const meetingOf = (id: Id): Words => {
    const m = a.meetings.find((x) => x.id === id)!
    return m.title === '' ? meetingName(m.day) : both(m.title)
  }
  switch (d.kind) {
    case 'keyQuestion': {
      const flow = flowName(d.question.flow)
      return { kind: d.kind, title: fill(title, { n: openDays(d.question, a.today) ?? 0 }), about: { zh: `${flow.zh}：${d.question.words}`, en: `${flow.en}: ${d.question.words}` }, act, to: `/survey/questions?question=${d.question.id}`, since: d.question.since, due: null, urgent: true }
    }
    case 'followUp': return { kind: d.kind, title: fill(title, { what: d.what }), about: meetingOf(d.meeting), act, to: `/survey/meetings/${d.meeting}`, since: d.since, due: d.due, urgent: d.overdue }
    case 'agree': return { kind: d.kind, title: fill(title, { version: d.version }), about: flowName(d.flow), act, to: `/survey/flows/${d.flow}?tab=agreement`, since: d.since, due: null, urgent: false }
    case 'agreeAgain':
      return { kind: d.kind, title: fill(title, { version: d.version, before: d.again.version, touched: touchedWords(d.again.touches) }), about: flowName(d.flow), act, to: `/survey/flows/${d.flow}?tab=agreement`, since: null, due: null, urgent: true }
    case 'manual': {
      const [first] = d.flows
      const about = join(d.flows.map(flowName), { zh: '、', en: ', ' })
      return { kind: d.kind, title: fill(title, { n: d.flows.length }), about, act, to: d.flows.length === 1 ? `/survey/flows/${first}?tab=manual` : '/survey', since: d.since, due: null, urgent: false }
    }
    case 'recordMeeting': return { kind: d.kind, title, about: meetingOf(d.meeting), act, to: `/survey/meetings/${d.meeting}`, since: d.day, due: d.day, urgent: false }
  }
}
