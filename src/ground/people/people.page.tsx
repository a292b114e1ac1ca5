/** The people of a project: both sides next to each other, and the ways in. */
import { useMemo } from 'react'
import { useWords } from '#web/language.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useMe, useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader, Row, Stack, Title } from '#web/ui/layout.tsx'
import { Badge, Chip, Empty, Shown } from '#web/ui/notice.tsx'
import { DataTable, type Column } from '#web/ui/table.tsx'
import { ListMenu } from '#ground/documents/lists.view.tsx'
import { Invite } from './invite.view.tsx'
import { MemberDrawer, type Member } from './member.view.tsx'
import { peoplePage as words } from './page.words.ts'
import { roles as allRoles, sideOf, type Role, type Side } from './people.ts'
import styles from './people.module.css'
import { roleWords, sideWords } from './role.words.ts'
import { useUnitNames } from './units.view.tsx'
import { Waiting } from './waiting.view.tsx'

export default function People() {
  const { t } = useWords()
  const project = useProject()
  const [filters, setFilters] = useFilters({ left: '', person: '', invite: '' })
  const read = useRead('people.list', { params: { project: project.id }, query: { left: filters.left === 'all' ? 'all' : 'no' } }, { hold: true, remember: true })
  const invites = read.data?.can['invite'] ?? false
  const roles = read.data?.roles ?? []
  const open = read.data?.members.find((m) => m.person === filters.person)
  return (
    <Page>
      <PageHeader title={words.title} lead={t(words.lead)} actions={invites && <><ListMenu chapter="people" name={words.title} change /><Button tone="first" icon="plus" onClick={() => setFilters({ invite: 'any' }, { push: true })}>{t(words.invite)}</Button></>} />
      <Row><Chip on={filters.left === 'all'} onChange={(on) => setFilters({ left: on ? 'all' : '' })} icon="filter">{t(words.showLeft)}</Chip></Row>
      <Shown read={read}>
        {({ members }) => (
          <div className={styles.sides}>
            {(['vendor', 'customer'] as const).map((side) => (
              <Side key={side} side={side} members={members.filter((m) => m.side === side)} current={filters.person} onOpen={(person) => setFilters({ person }, { push: true })}
                {...(invites && roles.some((r) => sideOf[r] === side) ? { onInvite: () => setFilters({ invite: side }, { push: true }) } : {})} />
            ))}
          </div>
        )}
      </Shown>
      {invites && <Waiting />}
      {open && <MemberDrawer key={`${open.person}${open.version}`} member={open} roles={roles} onClose={() => setFilters({ person: '' })} />}
      {filters.invite && read.data && invites && <Invite roles={filters.invite === 'any' ? roles : roles.filter((r) => sideOf[r] === filters.invite)} mail={read.data.mail} onClose={() => setFilters({ invite: '' })} />}
    </Page>
  )
}

function Name({ member: m }: { readonly member: Member }) {
  const { t, day } = useWords()
  const me = useMe()
  return <>{m.name}{m.person === me.person.id && <> <Badge tone="brand">{t(words.you)}</Badge></>}{m.leftAt && <> <Badge>{t(words.left, { day: day(m.leftAt.slice(0, 10)) })}</Badge></>}</>
}

const showName = (m: Member) => <Name member={m} />

type SideProps = { readonly side: Side; readonly members: readonly Member[]; readonly current: string; readonly onOpen: (person: string) => void; readonly onInvite?: () => void }

const order = (role: Role) => allRoles.indexOf(role)

function Side({ side, members, current, onOpen, onInvite }: SideProps) {
  const { t, lang } = useWords()
  const project = useProject()
  const names = useUnitNames(project.id)
  const rows = useMemo(() => [...members].sort((a, b) => order(a.role) - order(b.role) || a.name.localeCompare(b.name, lang === 'zh' ? 'zh-CN' : 'en')), [members, lang])
  const columns = useMemo((): readonly Column<Member>[] => [
    { id: 'name', title: words.name, value: (m) => m.name, show: showName },
    { id: 'role', title: words.role, value: (m) => t(roleWords[m.role]) },
    ...(side === 'customer' ? [{ id: 'unit', title: words.unit, value: (m: Member) => (m.unit ? names.get(m.unit) ?? '' : '') }] : []),
    { id: 'username', title: words.username, value: (m) => m.username },
    { id: 'email', title: words.email, value: (m) => m.email ?? '', hidden: true },
  ], [t, side, names])
  const invite = onInvite && <Button icon="plus" onClick={onInvite}>{t(words.invite)}</Button>
  return (
    <Stack gap={3}>
      <Title>{t(sideWords[side])}</Title>
      <DataTable
        label={sideWords[side]} name={side} rows={rows} rowId={(m) => m.person} columns={columns} current={current} onOpen={(m) => onOpen(m.person)}
        empty={<Empty icon="people" title={side === 'vendor' ? words.emptyVendor : words.emptyCustomer} hint={side === 'vendor' ? words.emptyVendorHint : words.emptyCustomerHint} action={invite} />}
      />
    </Stack>
  )
}
