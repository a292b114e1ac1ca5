/** The administrator's list of everyone who can sign in. */
import { useMemo, useState } from 'react'
import { fill } from '#kit/words.ts'
import type { Output } from '#web/operations.ts'
import { useWords } from '#web/language.ts'
import { useRead, useWrite } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { Button } from '#web/ui/button.tsx'
import { confirm, Drawer } from '#web/ui/dialog.tsx'
import { Choice, faultAt, Form, Select, TextInput } from '#web/ui/fields.tsx'
import { Facts, Page, PageHeader, Row, Stack } from '#web/ui/layout.tsx'
import { Badge, Empty, ErrorNotice, Shown } from '#web/ui/notice.tsx'
import { DataTable, type Column } from '#web/ui/table.tsx'
import { toast } from '#web/ui/toast.tsx'
import { accountsPage as words } from './account.words.ts'
import { ShownOnce, type Once } from './once.view.tsx'
import { peoplePage } from './page.words.ts'
import { houseRoles, type HouseRole } from './people.ts'
import { houseWords } from './role.words.ts'

type Account = Output<'people.accounts'>['accounts'][number]

const houseOptions = houseRoles.map((role) => ({ value: role, label: houseWords[role] }))

function State({ account: a }: { readonly account: Account }) {
  const { t } = useWords()
  return a.ended ? <Badge tone="warn">{t(words.ended)}</Badge> : a.invited ? <Badge tone="info">{t(words.invited)}</Badge> : <Badge tone="good">{t(words.active)}</Badge>
}

const showState = (a: Account) => <State account={a} />

export default function Accounts() {
  const { t } = useWords()
  const [filters, setFilters] = useFilters({ account: '', create: '' })
  const read = useRead('people.accounts', {}, { hold: true })
  const open = read.data?.accounts.find((a) => a.id === filters.account)
  const columns = useMemo((): readonly Column<Account>[] => [
    { id: 'name', title: words.name, value: (a) => a.name },
    { id: 'username', title: words.username, value: (a) => a.username },
    { id: 'email', title: words.email, value: (a) => a.email ?? '' },
    { id: 'house', title: words.house, value: (a) => (a.house ? t(houseWords[a.house]) : '') },
    { id: 'state', title: words.state, value: (a) => t(a.ended ? words.ended : a.invited ? words.invited : words.active), show: showState },
  ], [t])
  const create = <Button tone="first" icon="plus" onClick={() => setFilters({ create: 'yes' }, { push: true })}>{t(words.create)}</Button>
  return (
    <Page>
      <PageHeader title={words.title} lead={t(words.lead)} actions={create} />
      <Shown read={read}>
        {({ accounts }) => (
          <Stack>
            <DataTable label={words.title} rows={accounts} rowId={(a) => a.id} columns={columns} current={filters.account} onOpen={(a) => setFilters({ account: a.id }, { push: true })} />
            {accounts.length < 2 && <Empty icon="people" title={words.empty} hint={words.emptyHint} action={create} />}
          </Stack>
        )}
      </Shown>
      {open && <AccountDrawer key={`${open.id}${open.version}`} account={open} onClose={() => setFilters({ account: '' })} />}
      {filters.create && <Create onClose={() => setFilters({ create: '' })} />}
    </Page>
  )
}

function AccountDrawer({ account, onClose }: { readonly account: Account; readonly onClose: () => void }) {
  const { t } = useWords()
  const [name, setName] = useState(account.name)
  const [house, setHouse] = useState<string>(account.house ?? '')
  const [made, setMade] = useState<Once | null>(null)
  const change = useWrite('people.changeAccount')
  const reset = useWrite('people.resetAccount')
  const end = useWrite('people.endAccount')
  const params = { person: account.id }
  const changed = name !== account.name || house !== (account.house ?? '')
  const save = async () => {
    if (!changed || name.trim() === '' || change.busy) return
    const answer = await change.send({ params, body: { name, house: (house || null) as HouseRole | null, version: account.version } })
    if (answer.ok) toast({ says: peoplePage.saved })
  }
  const give = async (way: 'link' | 'sheet') => {
    if (!(await confirm({ title: fill(words.resetAsk, { name: account.name }), body: words.resetBody, yes: way === 'link' ? words.reset : words.resetCode }))) return
    const answer = await reset.send({ params, body: { way } })
    if (answer.ok) setMade(answer.value)
  }
  const stop = async () => {
    if (!account.ended && !(await confirm({ title: fill(words.endAsk, { name: account.name }), body: words.endBody, yes: words.end, danger: true }))) return
    if ((await end.send({ params, body: { version: account.version } })).ok) toast({ says: account.ended ? words.restored : words.endDone })
  }
  return (
    <Drawer title={account.name} onClose={onClose}>
      <Stack>
        <ErrorNotice problem={change.problem ?? reset.problem ?? end.problem} />
        <Facts items={[{ name: words.username, value: account.username }, ...(account.email ? [{ name: words.email, value: account.email }] : []), { name: words.state, value: <State account={account} /> }]} />
        {made && <ShownOnce made={made} title={fill(peoplePage.done, { name: made.name })} />}
        <Form onSubmit={() => void save()} label={words.title}>
          <TextInput label={words.name} required value={name} onChange={setName} maxLength={80} error={name.trim() === '' ? peoplePage.missingName : faultAt(change.problem, 'name')} />
          <Select label={words.house} value={house} onChange={setHouse} empty={words.none} options={houseOptions} error={faultAt(change.problem, 'house')} />
          <Row><Button type="submit" tone="first" disabled={!changed} busy={change.busy}>{t(peoplePage.save)}</Button></Row>
        </Form>
        {account.can['reset'] && <Row gap={2}><Button icon="link" busy={reset.busy} onClick={() => void give('link')}>{t(words.reset)}</Button><Button icon="key" busy={reset.busy} onClick={() => void give('sheet')}>{t(words.resetCode)}</Button></Row>}
        {account.can['end'] && <Row><Button tone={account.ended ? 'second' : 'danger'} icon={account.ended ? 'undo' : 'lock'} busy={end.busy} onClick={() => void stop()}>{t(account.ended ? words.restore : words.end)}</Button></Row>}
      </Stack>
    </Drawer>
  )
}

function Create({ onClose }: { readonly onClose: () => void }) {
  const { t, lang } = useWords()
  const write = useWrite('people.createAccount')
  const [draft, setDraft] = useState({ name: '', username: '', email: '', lang, house: 'manager' as string })
  const [tried, setTried] = useState(false)
  const [made, setMade] = useState<Once | null>(null)
  const put = (field: keyof typeof draft) => (value: string) => setDraft({ ...draft, [field]: value })
  const submit = async () => {
    setTried(true)
    if (draft.name.trim() === '' || write.busy) return
    const answer = await write.send({
      body: { name: draft.name, lang: draft.lang, house: (draft.house || null) as HouseRole | null, email: draft.email.trim() || null, ...(draft.username.trim() ? { username: draft.username } : {}) },
    })
    if (answer.ok) setMade(answer.value)
  }
  return (
    <Drawer title={words.create} onClose={onClose}>
      {made ? <ShownOnce made={made} title={fill(words.made, { name: made.name })} /> : (
        <Form onSubmit={() => void submit()} label={words.create}>
          <ErrorNotice problem={write.problem} />
          <TextInput focused required label={words.name} value={draft.name} onChange={put('name')} maxLength={80} error={tried && draft.name.trim() === '' ? peoplePage.missingName : faultAt(write.problem, 'name')} />
          <Select label={words.house} value={draft.house} onChange={put('house')} empty={words.none} options={houseOptions} />
          <TextInput label={words.username} description={peoplePage.usernameHint} value={draft.username} onChange={put('username')} maxLength={40} error={faultAt(write.problem, 'username')} />
          <TextInput label={words.email} type="email" inputMode="email" value={draft.email} onChange={put('email')} error={faultAt(write.problem, 'email')} />
          <Choice label={words.lang} value={draft.lang} onChange={put('lang')} options={[{ value: 'zh', label: '中文' }, { value: 'en', label: 'English' }]} />
          <Button type="submit" tone="first" wide busy={write.busy}>{t(words.make)}</Button>
        </Form>
      )}
    </Drawer>
  )
}
