/** The business flows of a project. */
import { useMemo } from 'react'
import { ImportButton, ListMenu } from '#ground/documents/lists.view.tsx'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { go, useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader, Row } from '#web/ui/layout.tsx'
import { Badge, Chip, Empty, Shown } from '#web/ui/notice.tsx'
import { DataTable, type Column } from '#web/ui/table.tsx'
import { FlowDrawer } from './flow.drawer.view.tsx'
import { flowsPage as words } from './page.words.ts'
import styles from './flows.module.css'

type Flow = Output<'flows.list'>['flows'][number]

export default function Flows() {
  const { t, day } = useWords()
  const { id: project } = useProject()
  const read = useRead('flows.list', { params: { project } }, { hold: true, remember: true })
  const [filters, setFilters] = useFilters({ add: '', archived: '' })
  const change = read.data?.can['change'] ?? false
  const columns = useMemo((): readonly Column<Flow>[] => [
    { id: 'name', title: words.name, value: (f) => t(f.name), show: (f) => <>{t(f.name)}{f.archived && <> <Badge>{t(words.archived)}</Badge></>}</> },
    { id: 'code', title: words.code, value: (f) => f.code, show: (f) => <span className={styles.code}>{f.code}</span> },
    { id: 'steps', title: words.steps, value: (f) => f.steps, align: 'end' },
    { id: 'version', title: words.version, value: (f) => f.current, align: 'end' },
    { id: 'capabilities', title: words.capabilities, value: (f) => f.capabilities, align: 'end' },
    { id: 'revised', title: words.revisedAt, value: (f) => f.revisedAt, show: (f) => day(f.revisedAt.slice(0, 10)) },
  ], [t, day])
  const add = <Button tone="first" icon="plus" onClick={() => setFilters({ add: '1' }, { push: true })}>{t(words.add)}</Button>
  return (
    <Page>
      <PageHeader title={words.title} lead={t(words.lead)} actions={change && (read.data?.flows.length ?? 0) > 0 && add} />
      <Shown read={read}>
        {({ flows }) => (
          <DataTable
            label={words.title} rows={filters.archived ? flows : flows.filter((f) => !f.archived)} rowId={(f) => f.id} columns={columns} onOpen={(f) => go(`/projects/${project}/flows/${f.id}`)}
            tools={<>{flows.some((f) => f.archived) && <Chip on={filters.archived !== ''} onChange={(on) => setFilters({ archived: on ? '1' : '' })} icon="filter">{t(words.showArchived)}</Chip>}<ListMenu chapter="flows" name={words.title} change={change} /></>}
            empty={<Empty icon="flows" title={words.emptyTitle} hint={words.emptyHint} action={change && <Row>{add}<ImportButton /></Row>} />}
          />
        )}
      </Shown>
      {filters.add && change && <FlowDrawer flow={null} onClose={() => setFilters({ add: '' })} />}
    </Page>
  )
}
