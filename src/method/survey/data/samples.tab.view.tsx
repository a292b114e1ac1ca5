/** A flow's samples: how its data looks when it is right, as files or as rows of its tables, and which of them are ready. */
import { useState } from 'react'
import { href } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { useRead, useWrite } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Row, Stack, Text } from '#web/ui/layout.tsx'
import { Alert, Badge, Chip, Empty, Shown } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import type { DataSpec } from './data.tab.view.tsx'
import { pageWords, samplePage as words } from './page.words.ts'
import { SampleForm } from './sample.view.tsx'
import styles from './data.module.css'

export type SampleData = DataSpec['samples'][number]

export function SamplesTab({ flow }: { readonly flow: string }) {
  const { id: project } = useProject()
  const read = useRead('survey.data', { params: { project, flow } }, { hold: true, remember: true })
  return <Shown read={read} lines={6}>{(data) => <Samples data={data} />}</Shown>
}

function Samples({ data }: { readonly data: DataSpec }) {
  const { t } = useWords()
  const [{ sample, archived }, setFilters] = useFilters({ sample: '', archived: '' })
  const write = data.can['sample'] === true && !data.archived
  const live = data.samples.filter((s) => !s.archived)
  const shown = archived === '' ? live : data.samples
  const ready = live.filter((s) => s.ready).length
  const add = write && <Button tone="first" icon="plus" onClick={() => setFilters({ sample: 'new' }, { push: true })}>{t(words.add)}</Button>
  const edited = data.samples.find((s) => s.id === sample)
  return (
    <Stack>
      <Text quiet>{t(words.lead)}</Text>
      {live.length > 0 && <Alert tone={data.samplesReady ? 'good' : 'warn'}>{t(data.samplesReady ? words.allReady : words.someReady, { n: live.length, all: live.length, ready })}</Alert>}
      {shown.length === 0
        ? <Empty icon="document" title={words.none} hint={words.noneHint} action={add} />
        : <ul className={styles.cards}>{shown.map((s) => <OneSample key={s.id} data={data} sample={s} write={write} onEdit={() => setFilters({ sample: s.id }, { push: true })} />)}</ul>}
      <Row gap={2}>{shown.length > 0 && add}{data.samples.some((s) => s.archived) && <Chip on={archived !== ''} icon="filter" onChange={(on) => setFilters({ archived: on ? '1' : '' })}>{t(pageWords.showArchived)}</Chip>}</Row>
      {write && (sample === 'new' || edited) && <SampleForm key={sample} data={data} sample={edited ?? null} onClose={() => setFilters({ sample: '' })} />}
    </Stack>
  )
}

type OneProps = { readonly data: DataSpec; readonly sample: SampleData; readonly write: boolean; readonly onEdit: () => void }

function OneSample({ data, sample, write, onEdit }: OneProps) {
  const { t, day } = useWords()
  const { id: project } = useProject()
  const [busy, setBusy] = useState(false)
  const [mark, archive, restore] = [useWrite('survey.readySample'), useWrite('survey.archiveSample'), useWrite('survey.restoreSample')]
  const params = { project, sample: sample.id }
  const run = async (send: () => Promise<{ ok: true } | { ok: false; problem: { detail: string } }>, says: Parameters<typeof toast>[0]) => {
    setBusy(true)
    const answer = await send()
    setBusy(false)
    toast(answer.ok ? says : { says: answer.problem.detail, tone: 'bad' })
  }
  const put = (ready: boolean) => run(() => mark.send({ params, body: { ready, version: sample.version } }), { says: ready ? words.marked : pageWords.saved })
  const back = (version: number) => run(() => restore.send({ params, body: { version } }), { says: pageWords.saved })
  const away = () => run(() => archive.send({ params, body: { version: sample.version } }), { says: pageWords.archivedNow, undo: () => void back(sample.version + 1) })
  return (
    <li className={styles.card}>
      <div className={styles.badges}>
        <strong>{t(sample.name)}</strong>
        {sample.archived ? <Badge>{t(pageWords.archived)}</Badge> : sample.ready ? <Badge tone="good" icon="check">{t(words.readyBy, { name: sample.ready.person.name, day: day(sample.ready.day, 'short') })}</Badge> : <Badge tone="warn">{t(words.notReady)}</Badge>}
      </div>
      {t(sample.shows) !== '' && <p>{t(sample.shows)}</p>}
      <Content data={data} sample={sample} />
      {write && (
        <div className={styles.bar}>
          {sample.archived
            ? <Button size="small" icon="undo" busy={busy} onClick={() => void back(sample.version)}>{t(words.restore)}</Button>
            : <>
              {sample.ready ? <Button size="small" icon="undo" busy={busy} onClick={() => void put(false)}>{t(words.unmark)}</Button> : <Button size="small" tone="first" icon="check" busy={busy} onClick={() => void put(true)}>{t(words.mark)}</Button>}
              <Button size="small" icon="edit" onClick={onEdit}>{t(words.edit)}</Button><Button size="small" tone="quiet" icon="trash" busy={busy} onClick={() => void away()}>{t(words.archive)}</Button>
            </>}
        </div>
      )}
    </li>
  )
}

function Content({ data, sample: { content } }: { readonly data: DataSpec; readonly sample: SampleData }) {
  const { t } = useWords()
  const { id: project } = useProject()
  if (content.kind === 'file') return <Row gap={2}><Button size="small" icon="download" to={href('documents.download', { params: { project, file: content.file } })}>{content.fileName}</Button></Row>
  const table = data.tables.find((x) => x.id === content.table)
  const fields = content.columns.map((c) => table?.fields.find((f) => f.id === c))
  return (
    <section className={styles.frame} tabIndex={0} aria-label={t(words.content)}>
      <table className={styles.grid}>
        <caption className="unseen">{t(words.rowsOf, { table: table ? t(table.name) : '', n: content.rows.length })}</caption>
        <thead><tr>{fields.map((f, i) => <th key={i} scope="col">{f ? t(f.name) : ''}</th>)}</tr></thead>
        <tbody>{content.rows.map((row, i) => <tr key={i}>{row.map((cell, j) => <td key={j}><span className={styles.plain}>{cell}</span></td>)}</tr>)}</tbody>
      </table>
    </section>
  )
}
