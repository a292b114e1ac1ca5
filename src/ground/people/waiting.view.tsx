/** Invitations that nobody has used yet: print their cards, or withdraw them. */
import { createContext, use, useMemo, useState } from 'react'
import { fill } from '#kit/words.ts'
import type { Problem } from '#web/api.ts'
import type { Output } from '#web/operations.ts'
import { useWords } from '#web/language.ts'
import { useRead, useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { confirm } from '#web/ui/dialog.tsx'
import { Checkbox } from '#web/ui/fields.tsx'
import { Row, Stack, Title } from '#web/ui/layout.tsx'
import { Menu } from '#web/ui/menu.tsx'
import { Badge, ErrorNotice } from '#web/ui/notice.tsx'
import { DataTable, type Column } from '#web/ui/table.tsx'
import { toast } from '#web/ui/toast.tsx'
import { stateWords, wayWords } from './message.words.ts'
import { peoplePage as words } from './page.words.ts'
import { printCards } from './print.view.tsx'
import { roleWords } from './role.words.ts'

type Invitation = Output<'people.invitations'>['invitations'][number]

const tones = { open: 'info', expired: 'warn', locked: 'bad', used: 'good', withdrawn: 'plain' } as const

type Deeds = { readonly chosen: readonly string[]; readonly choose: (id: string, on: boolean) => void; readonly print: (ids: readonly string[]) => Promise<void>; readonly withdraw: (i: Invitation) => Promise<void> }
const DeedsContext = createContext<Deeds | null>(null)

function Pick({ invitation: i }: { readonly invitation: Invitation }) {
  const deeds = use(DeedsContext)
  return deeds && i.can['print'] ? <Checkbox label={i.name} checked={deeds.chosen.includes(i.id)} onChange={(on) => deeds.choose(i.id, on)} /> : <>{i.name}</>
}

function State({ invitation: i }: { readonly invitation: Invitation }) {
  const { t } = useWords()
  return <Badge tone={tones[i.state]}>{t(stateWords[i.state])}</Badge>
}

function Actions({ invitation: i }: { readonly invitation: Invitation }) {
  const deeds = use(DeedsContext)
  if (!deeds || !i.can['withdraw']) return null
  return (
    <Menu label={{ zh: `${words.actions.zh}：${i.name}`, en: `${words.actions.en}: ${i.name}` }} items={[
      { says: words.print, icon: 'print', run: () => void deeds.print([i.id]) }, 'line', { says: words.withdraw, icon: 'trash', danger: true, run: () => void deeds.withdraw(i) },
    ]} />
  )
}

const showPick = (i: Invitation) => <Pick invitation={i} />
const showState = (i: Invitation) => <State invitation={i} />
const showActions = (i: Invitation) => <Actions invitation={i} />

export function Waiting() {
  const { t, moment } = useWords()
  const project = useProject()
  const read = useRead('people.invitations', { params: { project: project.id } })
  const withdraw = useWrite('people.withdraw')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Problem | null>(null)
  const rows = read.data?.invitations
  const printable = chosen.filter((id) => rows?.some((i) => i.id === id && i.can['print']))
  const deeds: Deeds = {
    chosen, choose: (id, on) => setChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id)),
    print: async (ids) => {
      setBusy(true)
      setFault(await printCards(project.id, ids))
      setBusy(false)
      setChosen([])
    },
    withdraw: async (i) => {
      if (!(await confirm({ title: fill(words.withdrawAsk, { name: i.name }), body: words.withdrawBody, yes: words.withdraw, danger: true }))) return
      const answer = await withdraw.send({ params: { project: project.id, invitation: i.id }, body: {} })
      if (answer.ok) toast({ says: words.withdrawn })
    },
  }
  const columns = useMemo((): readonly Column<Invitation>[] => [
    { id: 'name', title: words.name, value: (i) => i.name, show: showPick },
    { id: 'username', title: words.username, value: (i) => i.username },
    { id: 'role', title: words.role, value: (i) => t(roleWords[i.role]) },
    { id: 'way', title: words.wayShort, value: (i) => t(wayWords[i.way]) },
    { id: 'until', title: words.until, value: (i) => i.until, show: (i) => moment(i.until) },
    { id: 'state', title: words.state, value: (i) => t(stateWords[i.state]), show: showState },
    { id: 'actions', title: words.actions, value: () => null, sortable: false, show: showActions },
  ], [t, moment])
  if (!rows || rows.length === 0) return null
  return (
    <Stack gap={3}>
      <Title>{t(words.waiting)}</Title>
      <ErrorNotice problem={withdraw.problem ?? fault} />
      <DeedsContext value={deeds}>
        <DataTable
          label={words.waiting} name="waiting" rows={rows} rowId={(i) => i.id} columns={columns}
          tools={<Row gap={2}><Button icon="print" disabled={printable.length === 0} busy={busy} onClick={() => void deeds.print(printable)}>{t(words.printAll, { n: printable.length })}</Button></Row>}
        />
      </DeedsContext>
    </Stack>
  )
}
