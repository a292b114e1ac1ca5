/** What the office delivers and when, with every move of a planned day. Vendor only. */
import { useMemo, useState } from 'react'
import { download } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Select } from '#web/ui/fields.tsx'
import { Page, PageHeader } from '#web/ui/layout.tsx'
import { Badge, Empty, Shown } from '#web/ui/notice.tsx'
import { DataTable, type Column } from '#web/ui/table.tsx'
import { toast } from '#web/ui/toast.tsx'
import { CreateDrawer } from './create.view.tsx'
import { releasesPage as words } from './page.words.ts'
import { ReleaseDrawer, movedBy, stateTones } from './release.view.tsx'
import { releaseStates } from './releases.ts'
import { stateWords } from './releases.words.ts'
import styles from './releases.module.css'

type ReleaseRow = Output<'releases.list'>['releases'][number]

export default function Releases() {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const [filter, setFilter] = useFilters({ state: '' })
  const [open, setOpen] = useFilters({ release: '', act: '' })
  const [busy, setBusy] = useState(false)
  const read = useRead('releases.list', { params: { project } }, { hold: true, remember: true })
  const columns = useColumns()
  const plan = read.data?.can['plan'] ?? false
  const excel = async () => {
    setBusy(true)
    const answer = await download('releases.export', { params: { project } }, `${words.title[lang]}.xlsx`)
    setBusy(false)
    if (!answer.ok) toast({ tone: 'bad', says: answer.problem.detail })
  }
  const create = plan && <Button tone="first" icon="plus" onClick={() => setOpen({ release: 'new' }, { push: true })}>{t(words.create)}</Button>
  return (
    <Page>
      <PageHeader title={words.title} lead={t(words.lead)} actions={<><Button icon="download" busy={busy} onClick={() => void excel()}>{t(words.excel)}</Button>{(read.data?.releases.length ?? 0) > 0 && create}</>} />
      <Shown read={read} lines={6}>
        {({ releases }) => (
          <DataTable
            label={words.title} rows={releases.filter((r) => filter.state === '' || r.state === filter.state)} rowId={(r) => r.id} columns={columns} current={open.release || null} onOpen={(r) => setOpen({ release: r.id, act: '' }, { push: true })}
            tools={releases.length > 0 && <Select bare label={words.state} empty={words.allStates} value={filter.state} onChange={(state) => setFilter({ state })} options={releaseStates.map((value) => ({ value, label: stateWords[value] }))} />}
            {...(releases.length === 0 ? { empty: <Empty icon="project" title={words.empty} hint={plan ? words.emptyHint : words.emptyLook} action={create} /> } : {})}
          />
        )}
      </Shown>
      {open.release === 'new' && plan && <CreateDrawer onClose={() => setOpen({ release: '' })} />}
      {open.release && open.release !== 'new' && <ReleaseDrawer key={open.release} release={open.release} act={open.act} onAct={(act) => setOpen({ act })} onClose={() => setOpen({ release: '', act: '' })} />}
    </Page>
  )
}

function useColumns(): readonly Column<ReleaseRow>[] {
  const { t, day } = useWords()
  return useMemo(() => [
    { id: 'name', title: words.name, value: (r) => t(r.name) },
    { id: 'state', title: words.state, value: (r) => t(stateWords[r.state]), show: (r) => <span className={styles.badges}><Badge tone={stateTones[r.state]}>{t(stateWords[r.state])}</Badge>{r.overdue && <Badge tone="next" icon="clock">{t(words.overdue)}</Badge>}</span> },
    { id: 'planned', title: words.planned, value: (r) => r.planned, show: (r) => <span className={styles.day}>{day(r.planned)}</span> },
    { id: 'first', title: words.first, value: (r) => r.firstPlanned, show: (r) => <span className={styles.day}>{day(r.firstPlanned)}</span> },
    { id: 'slips', title: words.slips, value: (r) => r.slippedBy, show: (r) => <span className={r.slippedBy > 0 ? styles.late : styles.quiet}>{movedBy(r, t)}</span> },
    { id: 'real', title: words.real, value: (r) => r.real, show: (r) => r.real && <span className={styles.day}>{day(r.real)}</span> },
    { id: 'contents', title: words.contents, value: (r) => t(r.contents), sortable: false, show: (r) => <span className={styles.contents}>{t(r.contents)}</span> },
  ], [t, day])
}
