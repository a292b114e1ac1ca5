/** The units of a project as the tree they are. */
import { useMemo, type CSSProperties, type ReactNode } from 'react'
import { ImportButton, ListMenu } from '#ground/documents/lists.view.tsx'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader, Row } from '#web/ui/layout.tsx'
import { Badge, Chip, Empty, Shown } from '#web/ui/notice.tsx'
import { DataTable, type Column } from '#web/ui/table.tsx'
import { unitsPage as words } from './page.words.ts'
import { inTree, unitKinds } from './units.ts'
import { kindWords } from './units.words.ts'
import { UnitDrawer } from './unit.view.tsx'
import styles from './units.module.css'

export type UnitRow = Output<'units.list'>['units'][number]

export default function Units() {
  const { t } = useWords()
  const { id: project } = useProject()
  const read = useRead('units.list', { params: { project } }, { hold: true, remember: true })
  const [filters, setFilters] = useFilters({ unit: '', in: '', archived: '' })
  const change = read.data?.can['change'] ?? false
  const add = <Button tone="first" icon="plus" onClick={() => setFilters({ unit: 'new', in: '' }, { push: true })}>{t(words.add)}</Button>
  return (
    <Page>
      <PageHeader title={words.title} lead={t(words.lead)} actions={change && (read.data?.units.length ?? 0) > 0 && add} />
      <Shown read={read}>
        {({ units }) => (
          <>
            <Tree units={filters.archived ? units : units.filter((u) => !u.archived)} change={change} add={add} some={units.some((u) => u.archived)} />
            {filters.unit && <UnitDrawer key={`${filters.unit}${filters.in}`} units={units} id={filters.unit} within={filters.in || null} change={change} onClose={() => setFilters({ unit: '', in: '' })} onAddIn={(id) => setFilters({ unit: 'new', in: id })} />}
          </>
        )}
      </Shown>
    </Page>
  )
}

type TreeProps = { readonly units: readonly UnitRow[]; readonly change: boolean; readonly add: ReactNode; readonly some: boolean }

function Tree({ units, change, add, some }: TreeProps) {
  const { t } = useWords()
  const [filters, setFilters] = useFilters({ unit: '', archived: '' })
  const rows = useMemo(() => inTree(units), [units])
  const columns = useMemo((): readonly Column<(typeof rows)[number]>[] => [
    {
      id: 'name', title: words.name, value: ({ unit }) => `${t(unit.name)}`,
      show: ({ unit, depth }) => <span className={styles.name} style={{ '--depth': depth } as CSSProperties} data-depth={depth > 0 || undefined} data-archived={unit.archived || undefined}>{t(unit.name)}{unit.archived && <Badge>{t(words.archived)}</Badge>}</span>,
    },
    { id: 'code', title: words.code, value: ({ unit }) => unit.code, show: ({ unit }) => <span className={styles.code}>{unit.code}</span> },
    { id: 'kind', title: words.kind, value: ({ unit }) => t(kindWords[unitKinds.find((k) => k === unit.kind) ?? 'site']) },
  ], [t])
  return (
    <DataTable
      label={words.title} rows={rows} rowId={({ unit }) => unit.id} columns={columns} current={filters.unit} onOpen={({ unit }) => setFilters({ unit: unit.id }, { push: true })} size={200}
      tools={<>{some && <Chip on={filters.archived !== ''} onChange={(on) => setFilters({ archived: on ? '1' : '' })} icon="filter">{t(words.showArchived)}</Chip>}<ListMenu chapter="units" name={words.title} change={change} /></>}
      empty={<Empty icon="units" title={words.emptyTitle} hint={words.emptyHint} action={change && <Row>{add}<ImportButton /></Row>} />}
    />
  )
}
