/** What of the wall is seen: by unit or by person, as a matrix or a list, which flow, kind and unit; and the chips of those somebody should look at. */
import { fill } from '#kit/words.ts'
import { useWords } from '#web/language.ts'
import { useRead } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Choice, Select } from '#web/ui/fields.tsx'
import { Chip } from '#web/ui/notice.tsx'
import { Glyph } from './glyph.view.tsx'
import { levels, type Kind } from './handover.ts'
import { kindWords } from './handover.words.ts'
import { Filters } from './people.filter.view.tsx'
import { unitPath } from './place.view.tsx'
import { useNames, type Wall } from './names.view.tsx'
import { chips, countOf } from './wall.ts'
import { wallWords as words, whichWords } from './wall.words.ts'
import styles from './wall.module.css'

export type WallFilter = Readonly<Record<'by' | 'view' | 'flow' | 'kind' | 'unit' | 'which' | 'level' | 'curve', string>>

type WallFiltersProps = { readonly wall: Wall; readonly filter: WallFilter; readonly setFilter: (next: Partial<WallFilter>) => void; readonly list: boolean }

export function WallFilters({ wall, filter, setFilter, list }: WallFiltersProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const flows = useRead('flows.list', { params: { project } })
  const names = useNames(project)
  const units = names.capture.data?.units ?? []
  const any = filter.flow || filter.kind || filter.unit || filter.which || filter.level
  return (
    <section aria-label={t(words.filters)} className="no-print">
      <div className={styles.filters}>
        <Choice bare label={words.by} value={filter.by === 'person' ? 'person' : 'unit'} onChange={(by) => setFilter({ by })} options={[{ value: 'unit', label: words.byUnit }, { value: 'person', label: words.byPerson }]} />
        <Choice bare label={words.view} value={list ? 'list' : 'matrix'} onChange={(view) => setFilter({ view })} options={[{ value: 'matrix', label: words.matrix }, { value: 'list', label: words.list }]} />
        <Filters active={[filter.flow, filter.kind, filter.unit].filter(Boolean).length}>
          <Select bare label={words.flow} value={filter.flow} onChange={(flow) => setFilter({ flow })} empty={words.allFlows} options={(flows.data?.flows ?? []).map((f) => ({ value: f.id, label: f.name }))} />
          <Select bare label={words.kind} value={filter.kind} onChange={(kind) => setFilter({ kind })} empty={words.allKinds} options={(Object.keys(kindWords) as Kind[]).map((value) => ({ value, label: kindWords[value] }))} />
          <Select bare label={words.unit} value={filter.unit} onChange={(unit) => setFilter({ unit })} empty={words.allUnits} options={units.map((u) => ({ value: u.id, label: unitPath(units, u.id, t) }))} />
        </Filters>
        {any && <Button tone="quiet" icon="cross" onClick={() => setFilter({ flow: '', kind: '', unit: '', which: '', level: '' })}>{t(words.clear)}</Button>}
      </div>
      <div className={styles.chips} style={{ marginTop: 'var(--s3)' }}>
        {chips.map((chip) => {
          const count = countOf(chip, wall.cells as Parameters<typeof countOf>[1])
          const says = t(fill(whichWords[chip], { n: wall.stuckAfter }))
          if (count === null) return null
          return <Chip key={chip} on={filter.which === chip} onChange={(on) => setFilter({ which: on ? chip : '' })}><span>{says}</span><b>{count}</b></Chip>
        })}
        <Button tone="quiet" size="small" icon="people" to={`/projects/${project}/standings${filter.which ? `?which=${filter.which}` : ''}`}>{t(words.people)}</Button>
      </div>
    </section>
  )
}

export function Legend({ stuckAfter }: { readonly stuckAfter: number }) {
  const { t } = useWords()
  return (
    <ul className={styles.legend} aria-label={t(words.legend)}>
      {levels.map((level) => <li key={level}><Glyph level={level} run={2} need={3} named small /></li>)}
      <li>{t(words.legendWatched)}</li><li>{t(words.legendStuck, { n: stuckAfter })}</li><li>{t(words.legendCount)}</li>
    </ul>
  )
}
