/** One flow of the matrix, opened: each step of the version in force with its newest answer that counts, and where to go on. */
import { useWords } from '#web/language.ts'
import { useRead } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Badge, Shown } from '#web/ui/notice.tsx'
import { FileDownload } from './lists.view.tsx'
import type { MatrixRow } from './matrix.page.tsx'
import { matrixWords as words } from './matrix.page.words.ts'
import { Classes, MatterLink, QualifiedLink } from './matrix.cell.view.tsx'
import { matters } from './validation.ts'
import { matterWords, outcomeWords } from './validation.words.ts'
import styles from './matrix.module.css'

const tones = { pass: 'good', finding: 'warn', none: 'plain' } as const

type FlowDrawerProps = { readonly flow: string; readonly row: MatrixRow | null; readonly may: boolean; readonly onClose: () => void }

export function FlowDrawer({ flow, row, may, onClose }: FlowDrawerProps) {
  const { t, day, lang } = useWords()
  const { id: project } = useProject()
  const read = useRead('validation.report', { params: { project }, query: { flow } })
  const [, setOpen] = useFilters({ flow: '', start: '' })
  const base = `/projects/${project}/validation`
  const name = row ? t(row.flow.name) : ''
  return (
    <Drawer
      title={name || words.flow} onClose={onClose}
      foot={<>
        <FileDownload operation="validation.printReport" input={{ params: { project }, query: { flow } }} name={`${words.reportFile[lang]} ${name}.pdf`} icon="print">{t(words.flowReport)}</FileDownload>
        {may && row && row.steps.total > 0 && <Button tone="first" icon="record" onClick={() => setOpen({ flow: '', start: flow })}>{t(words.begin)}</Button>}
      </>}
    >
      <Stack gap={5}>
        {row && (
          <Stack gap={3}>
            <Text quiet size="small">{row.flow.code} · {t(words.version, { n: row.flow.current })}</Text>
            <Classes row={row} base={base} />
            {matters.map((what) => <Row key={what} gap={2}><Text as="span" quiet size="small">{t(matterWords[what])}</Text><MatterLink row={row} what={what} /></Row>)}
            <Row gap={2}><Text as="span" quiet size="small">{t(words.qualified)}</Text><QualifiedLink row={row} base={base} /></Row>
            <Row gap={2}>
              <Button size="small" to={`${base}/findings?flow=${flow}`}>{t(words.itsFindings)}</Button>
              <Button size="small" to={`${base}/runs?flow=${flow}`}>{t(words.itsRuns)}</Button>
              <Button size="small" to={`/projects/${project}/flows/${flow}`}>{t(words.itsSteps)}</Button>
            </Row>
          </Stack>
        )}
        <Shown read={read}>
          {({ flows: [of] }) => (
            <Stack gap={2}>
              <Title>{t(words.everyStep)}</Title>
              {!of || of.steps.length === 0 ? <Text quiet>{t(words.noSteps)}</Text> : (
                <ol className={styles.stepList}>
                  {of.steps.map((s) => (
                    <li key={s.number}>
                      <span className={styles.n} data-outcome={s.outcome}>{s.number}</span>
                      <span className={styles.stepWords}><span>{t(s.title)}</span>{s.by && s.day && <span className={styles.quiet}>{t(words.stepBy, { name: s.by.name, day: day(s.day, 'short') })}</span>}</span>
                      <Badge tone={tones[s.outcome]}>{t(outcomeWords[s.outcome])}</Badge>
                    </li>
                  ))}
                </ol>
              )}
            </Stack>
          )}
        </Shown>
      </Stack>
    </Drawer>
  )
}
