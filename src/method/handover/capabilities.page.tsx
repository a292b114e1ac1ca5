/** The capability wall: how far every capability is in every unit (or with every person), who is stuck, and how the work passes from the vendor to the customer. */
import { lazy, Suspense, useMemo, useState } from 'react'
import { download } from '#web/api.ts'
import { language, useWords } from '#web/language.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader, Title } from '#web/ui/layout.tsx'
import { Menu } from '#web/ui/menu.tsx'
import { Empty, Loading, Shown } from '#web/ui/notice.tsx'
import { usePhone } from '#web/ui/screen.ts'
import { toast } from '#web/ui/toast.tsx'
import { Board } from './board.view.tsx'
import { sheetWords } from './deed.words.ts'
import { HandoverDrawer } from './drawer.view.tsx'
import { Funnel } from './funnel.view.tsx'
import { kindWords } from './handover.words.ts'
import type { Level } from './handover.ts'
import { Legend, WallFilters, type WallFilter } from './filters.view.tsx'
import { Matrix } from './matrix.view.tsx'
import type { Wall, WallCell } from './names.view.tsx'
import { isChip, passes } from './wall.ts'
import { wallWords as words } from './wall.words.ts'
import styles from './wall.module.css'

const Curve = lazy(() => import('./curve.view.tsx'))

export default function Capabilities() {
  const { t } = useWords()
  const { id: project } = useProject()
  const phone = usePhone()
  const [filter, setFilter] = useFilters<keyof WallFilter>({ by: 'unit', view: '', flow: '', kind: '', unit: '', which: '', level: '', curve: phone ? '' : 'open' })
  const by = filter.by === 'person' ? 'person' : 'unit'
  const query = { by, ...(filter.flow ? { flow: filter.flow } : {}), ...(filter.kind in kindWords ? { kind: filter.kind } : {}), ...(filter.unit ? { unit: filter.unit } : {}) } as const
  const wall = useRead('handover.wall', { params: { project }, query }, { hold: true, remember: true })
  return (
    <Page width="full">
      <PageHeader title={words.title} lead={phone ? undefined : t(words.lead)} actions={<Exports filter={filter} query={query} />} />
      <Shown read={wall} lines={10}>{(data) => <Whole wall={data} filter={filter} setFilter={setFilter} />}</Shown>
      <HandoverDrawer />
    </Page>
  )
}

type Setter = (next: Partial<WallFilter>, options?: { readonly push?: boolean }) => void

function Whole({ wall, filter, setFilter }: { readonly wall: Wall; readonly filter: WallFilter; readonly setFilter: Setter }) {
  const { t, percent } = useWords()
  const { id: project } = useProject()
  const phone = usePhone()
  const [at, setAt] = useFilters({ cell: '', who: '' })
  const chip = isChip(filter.which) ? filter.which : null
  const level = /^[0-5]$/.test(filter.level) ? (Number(filter.level) as Level) : null
  const cells = useMemo(() => new Map(wall.cells.map((c) => [`${c.capability}/${c.column}`, c])), [wall.cells])
  const keep = (cell: WallCell) => passes(cell as Parameters<typeof passes>[0], chip, level)
  const filtered = chip !== null || level !== null
  const left = filtered ? wall.cells.filter(keep) : wall.cells
  const [rows, columns] = useMemo(() => {
    const inRows = new Set(left.map((c) => c.capability))
    const inColumns = new Set(left.map((c) => c.column))
    return [wall.capabilities.filter((c) => inRows.has(c.id)), wall.columns.filter((c) => inColumns.has(c.id))] as const
  }, [left, wall.capabilities, wall.columns])
  const open = (cell: WallCell) => (wall.by === 'unit' ? setAt({ cell: `${cell.capability}/${cell.column}` }, { push: true }) : setAt({ who: `${cell.capability}/${cell.column}` }, { push: true }))
  const last = wall.weeks.findLast((w) => w.share !== null)
  const opened = filter.curve === 'open'
  if (wall.capabilities.length === 0 && !filter.flow && !filter.kind) return <Empty icon="capabilities" title={words.emptyTitle} hint={words.emptyHint} action={<Button tone="first" to={`/projects/${project}/capabilities/list`}>{t(words.emptyAction)}</Button>} />
  const asList = filter.view === 'list' || (phone && filter.view !== 'matrix')
  const shared = { wall, capabilities: rows, columns, cells, keep, current: wall.by === 'unit' ? at.cell : at.who, onOpen: open }
  return (
    <>
      <div className={styles.above} data-one={!opened || undefined}>
        <Funnel funnel={wall.funnel} level={filter.level} onLevel={(next) => setFilter({ level: next })} />
        <section className={styles.panel} aria-labelledby="curve">
          <div className={styles.panelHead}>
            <div><Title id="curve">{t(words.curve)}</Title><p className={styles.quiet}>{last?.share == null ? t(words.curveLead) : t(words.curveNow, { percent: percent(last.share) })}</p></div>
            <Button tone="quiet" size="small" icon={opened ? 'up' : 'chart'} onClick={() => setFilter({ curve: opened ? 'closed' : 'open' })}>{t(opened ? words.curveHide : words.curveShow)}</Button>
          </div>
          {opened && <Suspense fallback={<Loading lines={5} />}><Curve weeks={wall.weeks} project={project} /></Suspense>}
        </section>
      </div>
      <WallFilters wall={wall} filter={filter} setFilter={setFilter} list={asList} />
      {wall.cells.length === 0
        ? <Empty icon="capabilities" title={words.noneWanted} hint={words.noneWantedHint} action={<Button to={`/projects/${project}/capabilities/list`}>{t(words.emptyAction)}</Button>} />
        : left.length === 0
          ? <Empty icon="check" title={words.noMatch} hint={words.noMatchHint} action={<Button onClick={() => setFilter({ which: '', level: '' })}>{t(words.clear)}</Button>} />
          : asList ? <Board {...shared} /> : <Matrix {...shared} />}
      <Legend stuckAfter={wall.stuckAfter} />
    </>
  )
}

type ExportsProps = { readonly filter: WallFilter; readonly query: { readonly by: 'unit' | 'person'; readonly flow?: string; readonly kind?: string; readonly unit?: string } }

/** Excel of what is seen: the fields that pass the filters. */
function Exports({ filter, query }: ExportsProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [busy, setBusy] = useState(false)
  const take = async (file: () => ReturnType<typeof download>) => {
    setBusy(true)
    const answer = await file()
    setBusy(false)
    if (!answer.ok) toast({ tone: 'bad', says: answer.problem.detail })
  }
  const looked = { ...(isChip(filter.which) ? { which: filter.which } : {}), ...(/^[0-5]$/.test(filter.level) ? { level: Number(filter.level) } : {}) }
  const { lang } = language.now()
  const excel = () => download('handover.exportWall', { params: { project }, query: { ...query, ...looked } }, `${sheetWords.wall[lang]}.xlsx`)
  const print = () => {
    dispatchEvent(new Event('changeover.print'))
    // The whole wall is drawn first, then the browser prints what it sees.
    requestAnimationFrame(() => requestAnimationFrame(() => globalThis.print()))
  }
  return (
    <>
      <Button icon="download" busy={busy} onClick={() => void take(excel)}>{t(words.excel)}</Button>
      <Menu
        label={words.stickers} icon="more"
        items={[
          { says: words.stickers, icon: 'scan', run: () => void take(() => download('handover.stickers', { params: { project }, query: filter.unit ? { unit: filter.unit } : {} }, `${sheetWords.stickers[lang]}.pdf`)) },
          { says: words.print, icon: 'print', run: print },
        ]}
      />
    </>
  )
}
