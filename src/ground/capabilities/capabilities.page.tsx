/** The capabilities of a project as a list; how far each has come stands on the wall. */
import { useMemo, type ReactNode } from 'react'
import { ImportButton, ListMenu } from '#ground/documents/lists.view.tsx'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Select } from '#web/ui/fields.tsx'
import { Page, PageHeader, Row } from '#web/ui/layout.tsx'
import { Badge, Chip, Empty, Shown } from '#web/ui/notice.tsx'
import { DataTable, type Column } from '#web/ui/table.tsx'
import { classes, kinds } from './capabilities.ts'
import { classWords, kindWords } from './capabilities.words.ts'
import { CapabilityDrawer } from './capability.view.tsx'
import { capabilitiesPage as words } from './page.words.ts'
import { Propose } from './propose.view.tsx'
import styles from './capabilities.module.css'

export type CapabilityRow = Output<'capabilities.list'>['capabilities'][number]

export default function Capabilities() {
  const { t } = useWords()
  const { id: project } = useProject()
  const read = useRead('capabilities.list', { params: { project } }, { hold: true, remember: true })
  const [filters, setFilters] = useFilters({ capability: '', propose: '' })
  const change = read.data?.can['change'] ?? false
  const propose = <Button icon="flag" onClick={() => setFilters({ propose: '1' }, { push: true })}>{t(words.propose)}</Button>
  const add = (first: boolean) => <Button tone={first ? 'first' : 'second'} icon="plus" onClick={() => setFilters({ capability: 'new' }, { push: true })}>{t(words.add)}</Button>
  const close = () => setFilters({ capability: '', propose: '' })
  const some = (read.data?.capabilities.length ?? 0) > 0
  return (
    <Page>
      <PageHeader title={words.title} lead={t(words.lead)} actions={<><Button icon="capabilities" to={`/projects/${project}/capabilities`}>{t(words.wall)}</Button>{change && some && <>{propose}{add(true)}</>}</>} />
      <Shown read={read}>
        {({ capabilities }) => (
          <>
            <List capabilities={capabilities} change={change} empty={<Empty icon="capabilities" title={words.emptyTitle} hint={words.emptyHint} action={change && <Row><Button tone="first" icon="flag" onClick={() => setFilters({ propose: '1' }, { push: true })}>{t(words.propose)}</Button>{add(false)}<ImportButton /></Row>} />} />
            {filters.capability && <CapabilityDrawer key={filters.capability} capability={capabilities.find((c) => c.id === filters.capability) ?? null} change={change} onClose={close} />}
            {filters.propose && change && <Propose onClose={close} />}
          </>
        )}
      </Shown>
    </Page>
  )
}

type ListProps = { readonly capabilities: readonly CapabilityRow[]; readonly change: boolean; readonly empty: ReactNode }

function List({ capabilities, change, empty }: ListProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [filters, setFilters] = useFilters({ capability: '', kind: '', class: '', flow: '', archived: '' })
  const flows = useRead('flows.list', { params: { project } }).data?.flows
  const columns = useMemo((): readonly Column<CapabilityRow>[] => {
    const flowName = (id: string | null) => {
      const flow = flows?.find((f) => f.id === id)
      return flow ? t(flow.name) : ''
    }
    return [
      { id: 'name', title: words.name, value: (c) => t(c.name), show: (c) => <>{t(c.name)}{c.archived && <> <Badge>{t(words.archived)}</Badge></>}</> },
      { id: 'code', title: words.code, value: (c) => c.code, show: (c) => <span className={styles.code}>{c.code}</span> },
      { id: 'kind', title: words.kind, value: (c) => t(kindWords[c.kind]) },
      { id: 'class', title: words.class, value: (c) => c.class, show: (c) => t(classWords[c.class]) },
      { id: 'flow', title: words.flow, value: (c) => flowName(c.flow) },
      { id: 'persons', title: words.persons, value: (c) => c.requiredPersons, align: 'end' },
      { id: 'units', title: words.unitCount, value: (c) => c.units.length, align: 'end' },
    ]
  }, [t, flows])
  const rows = capabilities.filter((c) => (filters.archived || !c.archived) && (!filters.kind || c.kind === filters.kind) && (!filters.class || c.class === filters.class) && (!filters.flow || c.flow === filters.flow))
  const filtered = Boolean(filters.kind || filters.class || filters.flow)
  return (
    <DataTable
      label={words.title} rows={rows} rowId={(c) => c.id} columns={columns} current={filters.capability} onOpen={(c) => setFilters({ capability: c.id }, { push: true })}
      tools={<>
        <Select bare label={words.kind} value={filters.kind} onChange={(kind) => setFilters({ kind })} empty={words.anyKind} options={kinds.map((k) => ({ value: k, label: kindWords[k] }))} />
        <Select bare label={words.class} value={filters.class} onChange={(next) => setFilters({ class: next })} empty={words.anyClass} options={classes.map((c) => ({ value: c, label: classWords[c] }))} />
        <Select bare label={words.flow} value={filters.flow} onChange={(flow) => setFilters({ flow })} empty={words.anyFlow} options={(flows ?? []).map((f) => ({ value: f.id, label: t(f.name) }))} />
        {capabilities.some((c) => c.archived) && <Chip on={filters.archived !== ''} onChange={(on) => setFilters({ archived: on ? '1' : '' })} icon="filter">{t(words.showArchived)}</Chip>}
        <ListMenu chapter="capabilities" name={words.title} change={change} />
      </>}
      {...(filtered ? {} : { empty })}
    />
  )
}
