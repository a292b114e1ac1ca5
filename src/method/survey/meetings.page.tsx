/** The solution walkthroughs: those planned, those held, and what is still to be done after them. */
import { download } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader } from '#web/ui/layout.tsx'
import { Empty, Shown } from '#web/ui/notice.tsx'
import { ExcelButton } from './excel.view.tsx'
import { Filters, FlowFilter, oneOf, Pick } from './filter.view.tsx'
import { matterWords } from './matter.words.ts'
import { MeetingList } from './meeting.list.view.tsx'
import { meetingStates } from './meeting.ts'
import { meetingsWords as words } from './meetings.words.ts'
import { PlanMeeting } from './plan.view.tsx'
import { sheetWords } from './sheet.words.ts'
import { meetingStateWords } from './survey.words.ts'

const size = 50
const none = { flow: '', state: '', from: '1' }

export default function Meetings() {
  const { t } = useWords()
  const { id: project } = useProject()
  const [filter, setFilter] = useFilters(none)
  const [{ plan }, open] = useFilters({ plan: '' })
  const state = oneOf(meetingStates, filter.state)
  const page = Number(filter.from) || 1
  const query = { ...(filter.flow ? { flow: filter.flow } : {}), ...(state ? { state } : {}) }
  const list = useRead('survey.meetings', { params: { project }, query: { ...query, page, size } }, { hold: true })
  const { data } = list
  const filtered = Boolean(filter.flow || state)
  const add = data?.can['meet'] && <Button tone="first" icon="plus" onClick={() => open({ plan: '1' }, { push: true })}>{t(words.plan)}</Button>
  return (
    <Page>
      <PageHeader
        title={words.title} back={{ to: `/projects/${project}/survey`, label: matterWords.overview }} lead={t(words.lead)}
        actions={<><ExcelButton name={sheetWords.meetings} fetch={(file) => download('survey.exportMeetings', { params: { project }, query }, file)} />{add}</>}
      />
      <Filters active={[filter.flow, state].filter(Boolean).length}>
        <FlowFilter flows={data?.flows ?? []} value={filter.flow} onChange={(flow) => setFilter({ flow, from: '1' })} />
        <Pick label={words.state} empty={words.allStates} value={filter.state} onChange={(next) => setFilter({ state: next, from: '1' })} options={meetingStates.map((value) => ({ value, label: meetingStateWords[value] }))} />
        {filtered && <Button tone="quiet" icon="cross" onClick={() => setFilter(none)}>{t(matterWords.clear)}</Button>}
      </Filters>
      <Shown read={list} lines={8}>
        {(shown) => (
          <MeetingList
            label={words.title} meetings={shown.meetings} paging={{ page, size, total: shown.total, onPage: (next) => setFilter({ from: String(next) }) }}
            empty={<Empty icon="people" title={filtered ? matterWords.noneSuch : words.none} {...(filtered ? {} : { hint: words.noneHint, action: add })} />}
          />
        )}
      </Shown>
      {plan && data?.can['meet'] && <PlanMeeting flows={data.flows} start={filter.flow ? [filter.flow] : []} today={new Date().toLocaleDateString('sv-SE')} onClose={() => open({ plan: '' })} />}
    </Page>
  )
}
