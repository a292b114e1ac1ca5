/** Who may take which flow on site: people × flows, by own hands on the version in force. */
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { Link, useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icons.tsx'
import { Page, PageHeader, Stack, Text } from '#web/ui/layout.tsx'
import { Empty, Shown } from '#web/ui/notice.tsx'
import { usePhone } from '#web/ui/screen.ts'
import { Filters, Pick } from './lists.view.tsx'
import { matrixWords } from './matrix.page.words.ts'
import { qualificationsPage as words } from './qualifications.page.words.ts'
import styles from './qualifications.module.css'

type Data = Output<'validation.qualifications'>
type Qualification = Data['qualifications'][number]

export default function Qualifications() {
  const { t } = useWords()
  const { id: project } = useProject()
  const [filter, setFilter] = useFilters({ flow: '', person: '' })
  const read = useRead('validation.qualifications', { params: { project } }, { remember: true, hold: true })
  const active = [filter.flow, filter.person].filter(Boolean).length
  const people = (read.data?.people ?? []).filter((p) => filter.person === '' || p.id === filter.person)
  const flows = (read.data?.flows ?? []).filter((f) => filter.flow === '' || f.id === filter.flow)
  return (
    <Page>
      <PageHeader title={words.title} lead={t(words.lead)} back={{ to: `/projects/${project}/validation`, label: matrixWords.title }} />
      <Filters active={active}>
        <Pick label={words.flow} empty={words.allFlows} value={filter.flow} onChange={(flow) => setFilter({ flow })} options={(read.data?.flows ?? []).map((f) => ({ value: f.id, label: f.name }))} />
        <Pick label={words.person} empty={words.allPeople} value={filter.person} onChange={(person) => setFilter({ person })} options={(read.data?.people ?? []).map((p) => ({ value: p.id, label: p.name }))} />
        {active > 0 && <Button tone="quiet" icon="cross" onClick={() => setFilter({ flow: '', person: '' })}>{t(words.clear)}</Button>}
      </Filters>
      <Shown read={read} lines={8}>
        {(data) => (data.people.length === 0 || data.flows.length === 0
          ? <Empty icon="people" title={words.empty} hint={words.emptyHint} action={<Button to={`/projects/${project}/validation`}>{t(words.toMatrix)}</Button>} />
          : <Grid data={{ ...data, people, flows }} />)}
      </Shown>
    </Page>
  )
}

function Grid({ data: { people, flows, qualifications } }: { readonly data: Data }) {
  const { t } = useWords()
  const phone = usePhone()
  const of = (person: string, flow: string) => qualifications.find((q) => q.person.id === person && q.flow === flow)
  const count = (flow: string) => people.filter((p) => of(p.id, flow)?.state === 'qualified').length
  if (phone) {
    return (
      <ul className={styles.cards} aria-label={t(words.grid)}>
        {flows.map((f) => (
          <li key={f.id}>
            <Stack gap={2}>
              <h2>{t(f.name)}</h2>
              <Text quiet size="small">{t(words.count, { n: count(f.id) })}</Text>
              <ul>{people.map((p) => <li key={p.id}><span>{p.name}</span><State of={of(p.id, f.id)} person={p.name} flow={t(f.name)} /></li>)}</ul>
            </Stack>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <div className={styles.scroll} role="region" aria-label={t(words.grid)} tabIndex={0}>
      <table className={styles.grid}>
        <thead><tr><th scope="col">{t(words.flow)}</th>{people.map((p) => <th key={p.id} scope="col">{p.name}</th>)}<th scope="col">{t(words.qualified)}</th></tr></thead>
        <tbody>
          {flows.map((f) => (
            <tr key={f.id}>
              <th scope="row">{t(f.name)}</th>
              {people.map((p) => <td key={p.id}><State of={of(p.id, f.id)} person={p.name} flow={t(f.name)} /></td>)}
              <td className={styles.count}>{count(f.id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function State({ of, person, flow }: { readonly of: Qualification | undefined; readonly person: string; readonly flow: string }) {
  const { t, day } = useWords()
  const { id: project } = useProject()
  const state = of?.state ?? 'none'
  const says = state === 'qualified' ? t(words.qualified) : state === 'lapsed' ? t(words.lapsed, { n: of?.version ?? 0 }) : t(words.none)
  const inside = <>{state !== 'none' && <Icon name={state === 'qualified' ? 'check' : 'clock'} size={16} />}<span className="unseen">{t(words.of, { person, flow })}</span><span>{says}{of?.on && <small>{day(of.on, 'short')}</small>}</span></>
  const looks = { className: styles.state, 'data-state': state }
  return of?.run ? <Link {...looks} to={`/projects/${project}/validation/runs/${of.run}`}>{inside}</Link> : <span {...looks}>{inside}</span>
}
