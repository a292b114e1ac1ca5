/** The survey at a glance: one row per flow, how far it has come and exactly what is missing until both have agreed. */
import { useMemo } from 'react'
import { fill, join, type Words } from '#kit/words.ts'
import { download } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { go, Link } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Page, PageHeader, Row as Side } from '#web/ui/layout.tsx'
import { Badge, Empty, Shown } from '#web/ui/notice.tsx'
import { DataTable, type Column } from '#web/ui/table.tsx'
import type { Slot } from './agreement.ts'
import { ExcelButton } from './excel.view.tsx'
import { glanceWords as words } from './glance.words.ts'
import { manualPageWords as manualWords } from './manual/page.words.ts'
import { matterWords } from './matter.words.ts'
import { flowTo, MissingList } from './missing.view.tsx'
import { sheetWords } from './sheet.words.ts'
import { WalkBar } from './walk.bar.view.tsx'
import styles from './survey.module.css'

type Overview = Output<'survey.overview'>
type Row = Overview['flows'][number]

export default function Survey() {
  const { t } = useWords()
  const { id: project } = useProject()
  const read = useRead('survey.overview', { params: { project } }, { remember: true })
  const columns = useColumns(project)
  const base = `/projects/${project}/survey`
  return (
    <Page>
      <PageHeader
        title={words.title} lead={t(read.data && read.data.flows.length > 0 ? sentence(read.data.flows) : words.lead)}
        actions={<ExcelButton name={sheetWords.overview} fetch={(file) => download('survey.exportOverview', { params: { project } }, file)} />}
      />
      <Side gap={2}><Button icon="ask" to={`${base}/questions`}>{t(words.toQuestions)}</Button><Button icon="flows" to={`${base}/gaps`}>{t(words.toGaps)}</Button><Button icon="people" to={`${base}/meetings`}>{t(words.toMeetings)}</Button></Side>
      <Shown read={read} lines={8}>
        {(data) => (
          <DataTable
            label={words.title} rows={data.flows} rowId={(r) => r.flow.id} columns={columns} onOpen={(r) => go(`${base}/flows/${r.flow.id}`)}
            empty={<Empty icon="flows" title={matterWords.noFlows} hint={matterWords.noFlowsHint} action={<Button tone="first" to={`/projects/${project}/flows`}>{t(matterWords.toFlows)}</Button>} />}
          />
        )}
      </Shown>
    </Page>
  )
}

/** What is so, and nothing better: agreed, only waiting for their word, still missing something; and what blocks. */
function sentence(flows: readonly Row[]): Words {
  const [all, agreed] = [flows.length, flows.filter((f) => f.standing.agreement.agreed).length]
  if (agreed === all) return fill(words.allAgreed, { all })
  const ripe = flows.filter((f) => f.standing.ripe && !f.standing.agreement.agreed).length
  const blocked = flows.filter((f) => f.standing.questions.keyOpen > 0).length
  const again = flows.filter((f) => f.standing.again.length > 0).length
  return join([
    fill(words.sentence, { all, agreed, ripe, left: all - agreed - ripe }), ...(blocked > 0 ? [fill(words.blocked, { n: blocked })] : []), ...(again > 0 ? [fill(words.again, { n: again })] : []),
  ], { zh: '', en: ' ' })
}

const undecided = (r: Row) => r.standing.gaps.reduce((n, g) => n + g.open, 0)
const decided = (r: Row) => r.standing.gaps.reduce((n, g) => n + g.decided, 0)

function useColumns(project: string): readonly Column<Row>[] {
  const { t, day, lang } = useWords()
  return useMemo(() => {
    const base = `/projects/${project}/survey`
    return [
      { id: 'flow', title: words.flow, value: (r) => `${r.flow.code} ${r.flow.name[lang]}`, show: (r) => <span className={styles.some}>{r.flow.code} {t(r.flow.name)}</span> },
      { id: 'walk', title: words.walk, value: (r) => (r.standing.walk.total === 0 ? null : (r.standing.walk.total - r.standing.walk.left) / r.standing.walk.total), show: (r) => <Link className={styles.number} to={flowTo(project, r.flow.id, 'walk')}><WalkBar walk={r.standing.walk} /></Link> },
      {
        id: 'gaps', title: words.gaps, hidden: true, value: undecided,
        show: (r) => <span className={styles.pair}><Link className={styles.number} to={`${base}/gaps?flow=${r.flow.id}&state=open`}>{t(words.gapsOpen, { n: undecided(r) })}</Link><Link className={styles.number} to={`${base}/gaps?flow=${r.flow.id}&state=decided`}>{t(words.gapsDecided, { n: decided(r) })}</Link></span>,
      },
      {
        id: 'questions', title: words.questions, value: (r) => r.standing.questions.keyOpen * 1000 + r.standing.questions.detailOpen,
        show: ({ flow, standing: { questions }, outgrown }) => (
          <span className={styles.pair}>
            <Link className={`${styles.number} ${questions.keyOpen > 0 ? styles.blocks : ''}`} to={`${base}/questions?flow=${flow.id}&class=key&state=open`}>{t(words.keyOpen, { n: questions.keyOpen })}</Link>
            <Link className={styles.number} to={`${base}/questions?flow=${flow.id}&class=detail&state=open`}>{t(words.detailOpen, { n: questions.detailOpen })}</Link>
            {outgrown > 0 && <Link className={styles.number} to={`${base}/questions?flow=${flow.id}&which=outgrown`}>{t(words.outgrown, { n: outgrown })}</Link>}
          </span>
        ),
      },
      {
        id: 'meetings', title: words.meetings, hidden: true, value: (r) => r.meetings,
        show: (r) => <span className={styles.pair}><Link className={styles.number} to={`${base}/meetings?flow=${r.flow.id}`}>{t(words.held, { n: r.meetings })}</Link>{r.nextMeeting && <span className={styles.quiet}>{t(words.next, { day: day(r.nextMeeting, 'short') })}</span>}</span>,
      },
      {
        id: 'agreed', title: words.agreed, value: (r) => Number(r.standing.agreement.team !== null) + Number(r.standing.agreement.sponsor !== null),
        show: (r) => <Link className={styles.number} to={flowTo(project, r.flow.id, 'agreement')}><span className={styles.pair}><Signed row={r} slot="team" /><Signed row={r} slot="sponsor" /><span className={styles.quiet}>{t(words.version, { n: r.flow.version })}</span></span></Link>,
      },
      { id: 'missing', title: words.missing, value: (r) => r.standing.missing.length, show: (r) => <MissingList project={project} flow={r.flow.id} missing={r.standing.missing} /> },
      {
        id: 'manual', title: manualWords.tab, value: (r) => r.manual?.edition ?? 0,
        show: ({ flow, manual }) => (
          <Link className={styles.number} to={flowTo(project, flow.id, 'manual')}>
            {manual === null
              ? <Badge>{t(manualWords.noManual)}</Badge>
              : <span className={styles.pair}><Badge tone={manual.version === flow.version ? 'good' : 'warn'} icon={manual.version === flow.version ? 'check' : 'undo'}>{t(manualWords.cell, { edition: manual.edition })}</Badge><span className={styles.quiet}>{t(manual.version === flow.version ? manualWords.cellOf : manualWords.cellOld, { version: manual.version })}</span></span>}
          </Link>
        ),
      },
      {
        id: 'data', title: words.data, value: (r) => (r.data.edition ?? 0) * 1000 + r.samples.ready,
        show: (r) => (
          <span className={styles.pair}>
            <Link className={styles.number} to={flowTo(project, r.flow.id, 'data')}>{r.data.edition !== null ? t(r.data.changed > 0 ? words.dataChanged : words.dataIssued, { n: r.data.edition, changed: r.data.changed }) : r.data.tables > 0 ? t(words.dataWritten, { n: r.data.tables }) : t(words.noData)}</Link>
            <Link className={styles.number} to={flowTo(project, r.flow.id, 'samples')}>{r.samples.all > 0 ? t(words.samplesOf, r.samples) : t(words.noSamples)}</Link>
          </span>
        ),
      },
    ]
  }, [project, t, day, lang])
}

/** A side's word on the version in force, or on which older one. */
function Signed({ row, slot }: { readonly row: Row; readonly slot: Slot }) {
  const { t, day } = useWords()
  const said = row.standing.agreement[slot]
  const older = row.standing.again.find((a) => a.slot === slot)
  const who = t(words[slot])
  if (said) return <Badge tone="good" icon="check">{t(words.on, { who, day: day(said.day, 'short') })}</Badge>
  return older ? <Badge tone="warn" icon="undo">{t(words.older, { who, n: older.version })}</Badge> : <Badge>{t(words.notYet, { who })}</Badge>
}
