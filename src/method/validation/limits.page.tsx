/** The customer's page: what was deliberately shared as a known limit, with its workaround, and nothing else. The vendor sees the same page. */
import { sideOf } from '#ground/people/people.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { Link, useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Empty, Shown } from '#web/ui/notice.tsx'
import { Filters, Pick } from './lists.view.tsx'
import { limitsPage as words } from './limits.page.words.ts'
import styles from './limits.module.css'

type Limit = Output<'validation.knownLimits'>['limits'][number]

export default function KnownLimits() {
  const { t } = useWords()
  const { id: project, role } = useProject()
  const [filter, setFilter] = useFilters({ flow: '' })
  const read = useRead('validation.knownLimits', { params: { project } }, { remember: true, hold: true })
  const limits = read.data?.limits ?? []
  const flows = [...new Map(limits.map((l) => [l.flow.id, l.flow])).values()]
  const shown = flows.filter((f) => filter.flow === '' || f.id === filter.flow)
  const vendor = sideOf[role] === 'vendor'
  return (
    <Page width="narrow">
      <PageHeader title={words.title} lead={t(words.lead)} actions={limits.length > 0 && <Button icon="print" onClick={() => print()}>{t(words.print)}</Button>} />
      {vendor && <p className={`${styles.vendor} no-print`}>{t(words.vendor)} <Link to={`/projects/${project}/validation/findings?shared=true`}>{t(words.toFindings)}</Link></p>}
      {flows.length > 1 && <Filters active={filter.flow ? 1 : 0}><Pick label={words.flow} empty={words.allFlows} value={filter.flow} onChange={(flow) => setFilter({ flow })} options={flows.map((f) => ({ value: f.id, label: f.name }))} /></Filters>}
      <Shown read={read}>
        {() => (limits.length === 0
          ? <Empty icon="check" title={words.none} hint={words.noneHint} />
          : <Stack gap={5}>{shown.map((f) => <section key={f.id} aria-label={t(f.name)}><Stack gap={3}><Title>{t(f.name)}</Title>{limits.filter((l) => l.flow.id === f.id).map((l) => <One key={l.id} limit={l} />)}</Stack></section>)}</Stack>)}
      </Shown>
    </Page>
  )
}

function One({ limit: { step, words: said, workaround, day: told } }: { readonly limit: Limit }) {
  const { t, day } = useWords()
  return (
    <article className={styles.limit}>
      <p className={styles.said}>{t(said)}</p>
      {workaround && <div className={styles.workaround}><strong>{t(words.workaround)}</strong><p>{t(workaround)}</p></div>}
      <Text quiet size="small">{step ? t(words.step, { n: step.number, title: t(step.title) }) : t(words.whole)} · {t(words.told, { day: day(told) })}</Text>
    </article>
  )
}
