/** The projects a person sees, and the way to a new one. */
import { addDays } from '#kit/days.ts'
import { roleWords } from '#ground/people/role.words.ts'
import type { Role } from '#ground/people/people.ts'
import { useWords } from '#web/language.ts'
import { useRead, useWrite } from '#web/read.ts'
import { go, useFilters } from '#web/router.tsx'
import { entered, useMe } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { Card, Grid, Page, PageHeader, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Alert, Empty, Shown } from '#web/ui/notice.tsx'
import { projectsPage as words } from './page.words.ts'
import { PlanForm, type Plan } from './plan.view.tsx'

export default function Projects() {
  const { t, day } = useWords()
  const me = useMe()
  const [filters, setFilters] = useFilters({ create: '' })
  const read = useRead('projects.list', {}, { remember: true })
  const create = me.person.opensProjects && <Button tone="first" icon="plus" onClick={() => setFilters({ create: 'yes' }, { push: true })}>{t(words.create)}</Button>
  return (
    <Page>
      <PageHeader title={words.title} lead={t(words.lead)} actions={create} />
      <Shown read={read}>
        {({ projects }) => projects.length === 0
          ? <Empty icon="project" title={words.empty} hint={me.person.opensProjects ? words.emptyHint : words.emptyGuest} action={create} />
          : (
            <Grid min="20rem">
              {projects.map((p) => (
                <Card key={p.id} {...(p.role ? { to: `/projects/${p.id}` } : {})}>
                  <Stack gap={2}>
                    <Title>{t(p.name)}</Title>
                    <Text>{t(p.customer)}</Text>
                    <Text quiet size="small">{t(words.from, { from: day(p.startsOn), to: day(p.endsOn) })}</Text>
                    <Text quiet size="small">{p.role ? t(words.role, { role: t(roleWords[p.role as Role]) }) : t(words.guest)}</Text>
                  </Stack>
                </Card>
              ))}
            </Grid>
          )}
      </Shown>
      {filters.create && me.person.opensProjects && <Create onClose={() => setFilters({ create: '' })} />}
    </Page>
  )
}

function Create({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const me = useMe()
  const write = useWrite('projects.create')
  const today = new Date().toISOString().slice(0, 10)
  const send = async (plan: Plan) => {
    const answer = await write.send({ body: plan })
    if (!answer.ok) return
    await entered()
    go(`/projects/${answer.value.subject}/people`)
  }
  return (
    <Drawer title={words.create} size="wide" onClose={onClose}>
      <Stack>
        <PlanForm fresh first={{ nameZh: '', nameEn: '', customerZh: '', customerEn: '', startsOn: today, endsOn: addDays(today, 180), zone: me.person.zone }} send={words.create} busy={write.busy} problem={write.problem} onSend={(plan) => void send(plan)} />
        <Alert>{t(words.noPeople)}</Alert>
      </Stack>
    </Drawer>
  )
}
