/** One project's settings: its basics, the day rate, and the ways to the rest. */
import { useState } from 'react'
import type { Output } from '#web/operations.ts'
import { useWords } from '#web/language.ts'
import { useRead, useWrite } from '#web/read.ts'
import { entered, useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { faultAt, Form, Select } from '#web/ui/fields.tsx'
import { Card, Grid, Page, PageHeader, Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { ErrorNotice, Shown } from '#web/ui/notice.tsx'
import { NumberInput } from '#web/ui/number.tsx'
import { toast } from '#web/ui/toast.tsx'
import { Logo } from './logo.view.tsx'
import { projectsPage as words } from './page.words.ts'
import { PlanForm, type Plan } from './plan.view.tsx'

type Project = Output<'projects.get'>

export default function ProjectSettings() {
  const { t } = useWords()
  const { id } = useProject()
  const read = useRead('projects.get', { params: { project: id } })
  return (
    <Page width="narrow">
      <PageHeader title={words.basics} lead={t(words.basicsLead)} />
      <Shown read={read}>
        {(project) => (
          <Stack gap={5}>
            <Basics key={project.version} project={project} />
            <Logo project={project} />
            {project.can['seeCost'] && <Cost key={`rate${project.version}`} project={project} />}
            <Stack gap={3}>
              <Title>{t(words.more)}</Title>
              <Grid min="14rem">
                <Card tight to={`/projects/${id}/people`}><Title level={3} size="small">{t(words.people)}</Title><Text quiet size="small">{t(words.peopleHint)}</Text></Card>
                <Card tight to={`/projects/${id}/handover/rules`}><Title level={3} size="small">{t(words.rules)}</Title><Text quiet size="small">{t(words.rulesHint)}</Text></Card>
                <Card tight to={`/projects/${id}/calendar`}><Title level={3} size="small">{t(words.calendar)}</Title><Text quiet size="small">{t(words.calendarHint)}</Text></Card>
              </Grid>
            </Stack>
          </Stack>
        )}
      </Shown>
    </Page>
  )
}

function Basics({ project }: { readonly project: Project }) {
  const write = useWrite('projects.change')
  const save = async (plan: Plan) => {
    const answer = await write.send({ params: { project: project.id }, body: { ...plan, version: project.version } })
    if (!answer.ok) return
    toast({ says: words.saved })
    await entered()
  }
  const { name, customer, startsOn, endsOn, zone } = project
  return (
    <Card>
      <PlanForm locked={!project.can['change']} first={{ nameZh: name.zh, nameEn: name.en, customerZh: customer.zh, customerEn: customer.en, startsOn, endsOn, zone }} send={words.save} busy={write.busy} problem={write.problem} onSend={(plan) => void save(plan)} />
    </Card>
  )
}

const currencies = ['CNY', 'EUR', 'USD', 'HKD', 'TWD', 'SGD', 'JPY'].map((c) => ({ value: c, label: c }))

function Cost({ project }: { readonly project: Project }) {
  const { t, number } = useWords()
  const write = useWrite('projects.setDayRate')
  const [rate, setRate] = useState<number | null>(project.dayRate ?? null)
  const [currency, setCurrency] = useState(project.currency ?? 'CNY')
  const changed = rate !== (project.dayRate ?? null) || currency !== (project.currency ?? 'CNY')
  const save = async () => {
    if (!changed || write.busy) return
    const answer = await write.send({ params: { project: project.id }, body: { dayRate: rate, currency } })
    if (answer.ok) toast({ says: words.saved })
  }
  return (
    <Card>
      <Stack>
        <Title>{t(words.cost)}</Title>
        <Text quiet>{t(words.costLead)}</Text>
        {project.can['setCost']
          ? (
            <Form onSubmit={() => void save()} label={words.cost}>
              <ErrorNotice problem={write.problem} />
              <Grid min="12rem">
                <NumberInput label={words.dayRate} min={0} max={1_000_000} digits={2} value={rate} onChange={setRate} error={faultAt(write.problem, 'dayRate')} />
                <Select label={words.currency} empty={false} value={currency} onChange={setCurrency} options={currencies} />
              </Grid>
              <Row><Button type="submit" tone="first" disabled={!changed} busy={write.busy}>{t(words.save)}</Button></Row>
            </Form>
          )
          : <Text strong>{project.dayRate == null ? t(words.noRate) : `${number(project.dayRate, 2)} ${project.currency}`}</Text>}
      </Stack>
    </Card>
  )
}
