/** What would go on without us: every flow in every unit that wants it, the site over them, and what each verdict rests on. Nothing that nobody recorded is guessed. */
import { useState } from 'react'
import { fill, join, type Words } from '#kit/words.ts'
import { download } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { useRead } from '#web/read.ts'
import { Link, useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader, Stack, Title } from '#web/ui/layout.tsx'
import { Alert, Empty, Shown } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { Filters, Pick } from './people.filter.view.tsx'
import { unitPath } from './place.view.tsx'
import { FieldDrawer } from './selfsufficiency.drawer.view.tsx'
import { verdicts, type Verdict } from './selfsufficiency.ts'
import { Conditions } from './selfsufficiency.sign.view.tsx'
import { Fields, keyOf, Legend, type Told } from './selfsufficiency.table.view.tsx'
import { fieldVerdictWords, selfSufficiencyWords as words } from './selfsufficiency.words.ts'
import styles from './selfsufficiency.module.css'

const none = { flow: '', unit: '', verdict: '' }
type Filter = typeof none

const isVerdict = (x: string): x is Verdict => (verdicts as readonly string[]).includes(x)

export default function SelfSufficiencyPage() {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const [filter, setFilter] = useFilters(none)
  const [busy, setBusy] = useState(false)
  const query = { ...(filter.flow ? { flow: filter.flow } : {}), ...(filter.unit ? { unit: filter.unit } : {}), ...(isVerdict(filter.verdict) ? { verdict: filter.verdict } : {}) }
  const told = useRead('handover.selfSufficiency', { params: { project }, query }, { hold: true })
  const excel = async () => {
    setBusy(true)
    const answer = await download('handover.exportSelfSufficiency', { params: { project }, query }, `${words.title[lang]}.xlsx`)
    setBusy(false)
    if (!answer.ok) toast({ tone: 'bad', says: answer.problem.detail })
  }
  return (
    <Page width="full">
      <PageHeader title={words.title} lead={t(words.lead)} actions={<Button icon="download" busy={busy} onClick={() => void excel()}>{t(words.excel)}</Button>} />
      <Shown read={told} lines={10}>{(data) => <Whole told={data} filter={filter} setFilter={setFilter} />}</Shown>
    </Page>
  )
}

type WholeProps = { readonly told: Told; readonly filter: Filter; readonly setFilter: (next: Partial<Filter>) => void }

function Whole({ told, filter, setFilter }: WholeProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [{ at }, setAt] = useFilters({ at: '' })
  const toList = <Button tone="first" to={`/projects/${project}/capabilities/list`}>{t(words.toList)}</Button>
  if (told.flows.every((f) => f.verdict === null)) return <Empty icon="flag" title={words.emptyTitle} hint={words.emptyHint} action={toList} />
  const unwanted = told.flows.filter((f) => f.verdict === null)
  const open = told.fields.find((f) => keyOf(f) === at)
  const active = [filter.flow, filter.unit, filter.verdict].filter(Boolean).length
  return (
    <Stack gap={5}>
      <p className={styles.sentence}>{t(sentence(told))}</p>
      <Site told={told} />
      <section aria-label={t(words.table)}>
        <Stack gap={3}>
          <Filters active={active}>
            <Pick label={words.flow} empty={words.allFlows} value={filter.flow} onChange={(flow) => setFilter({ flow })} options={told.flows.filter((f) => f.verdict !== null).map((f) => ({ value: f.id, label: f.name }))} />
            <Pick label={words.unit} empty={words.allUnits} value={filter.unit} onChange={(unit) => setFilter({ unit })} options={told.units.map((u) => ({ value: u.id, label: unitPath(told.units, u.id, t) }))} />
            <Pick label={words.verdict} empty={words.allVerdicts} value={isVerdict(filter.verdict) ? filter.verdict : ''} onChange={(verdict) => setFilter({ verdict })} options={verdicts.map((value) => ({ value, label: fieldVerdictWords[value] }))} />
            {active > 0 && <Button tone="quiet" icon="cross" onClick={() => setFilter(none)}>{t(words.clear)}</Button>}
          </Filters>
          {told.fields.length === 0
            ? <Empty icon="search" title={words.noMatch} hint={words.noMatchHint} action={<Button onClick={() => setFilter(none)}>{t(words.clear)}</Button>} />
            : <Fields told={told} current={at} onOpen={(field) => setAt({ at: keyOf(field) }, { push: true })} />}
          <Legend />
        </Stack>
      </section>
      {unwanted.length > 0 && <Alert action={<Link to={`/projects/${project}/capabilities/list`}>{t(words.toList)}</Link>}>{t(words.notWanted, { flows: t(join(unwanted.map((f) => f.name), { zh: '、', en: ', ' })) })}</Alert>}
      {open && <FieldDrawer told={told} field={open} onClose={() => setAt({ at: '' })} />}
    </Stack>
  )
}

/** "0 of 8 flows run by themselves so far; 3 held by the customer, waiting for figures nobody records yet; 5 not there yet." */
function sentence({ flows, site }: Told): Words {
  const count = (verdict: Verdict) => flows.filter((f) => f.verdict === verdict).length
  const parts = [
    fill(words.running, { yes: count('yes'), all: flows.filter((f) => f.verdict !== null).length }),
    ...(count('unknown') > 0 ? [fill(words.waiting, { n: count('unknown') })] : []), ...(count('no') > 0 ? [fill(words.lacking, { n: count('no') })] : []),
  ]
  const joined = join(parts)
  return site.verdict === 'yes' ? words.siteRuns : { zh: fill(words.sentence, { parts: joined.zh }).zh, en: fill(words.sentence, { parts: joined.en }).en }
}

/** The site's five conditions, over the whole project. */
function Site({ told }: { readonly told: Told }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const untaught = told.flows.filter((f) => f.verdict !== null && f.teachers === 0)
  return (
    <section className={styles.panel} aria-labelledby="site">
      <div className={styles.panelHead}><Title id="site">{t(words.site)}</Title><p className={styles.quiet}>{t(words.siteLead)}</p></div>
      <Conditions
        of={told.site.conditions} label={t(words.site)}
        more={({ code, verdict }) => {
          if (code === 'flowsRunThemselves' && verdict === 'no') return <div className={styles.links}><Link to={`/projects/${project}/self-sufficiency?verdict=no`}>{t(words.seeFlows)}</Link></div>
          if (code !== 'everyGroupHasTeacher' || untaught.length === 0) return null
          return (
            <>
              <div className={styles.links}><span>{t(words.noTeacher)}</span>{untaught.map((f) => <Link key={f.id} to={`/projects/${project}/capabilities?flow=${f.id}`}>{t(f.name)}</Link>)}</div>
              <p>{t(words.teacherIs)}</p>
            </>
          )
        }}
      />
    </section>
  )
}
