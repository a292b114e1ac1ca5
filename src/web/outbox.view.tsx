/** What waits on this device, how old it is, and what a person can do with what the server refused. */
import { useState } from 'react'
import { keep } from './api.ts'
import { useWords } from './language.ts'
import { discard, exported, pump, retry, useOutbox, type Entry } from './outbox.ts'
import { outboxWords } from './outbox.words.ts'
import { syncState } from './sending.ts'
import styles from './sync.module.css'
import { Button } from './ui/button.tsx'
import { confirm, Drawer } from './ui/dialog.tsx'
import { Row, Stack, Text } from './ui/layout.tsx'
import { Alert, Badge, Empty } from './ui/notice.tsx'

const oldAfter = 3 * 86_400_000

export default function OutboxDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t, ago } = useWords()
  const box = useOutbox()
  const [now] = useState(() => Date.now())
  const state = syncState(box)
  const save = async () => keep(await exported(), `changeover-${t(outboxWords.file)}.json`)
  return (
    <Drawer
      title={outboxWords.title} onClose={onClose}
      foot={box.entries.length > 0 && <>
        <Button icon="download" onClick={() => void save()}>{t(outboxWords.exportAll)}</Button>
        <Button tone="first" icon="cloudUp" disabled={box.waiting === 0 || box.sending} onClick={() => void pump()}>{t(outboxWords.sendNow)}</Button>
      </>}
    >
      <Stack>
        <Text quiet>{t(outboxWords.lead)}</Text>
        {!isSecureContext && <Alert tone="warn" title={outboxWords.insecureTitle}>{t(outboxWords.insecure)}</Alert>}
        {state === 'offline' && <Alert tone="warn">{t(outboxWords.offlineHint)}</Alert>}
        {box.signIn && box.waiting > 0 && <Alert tone="bad">{t(outboxWords.signInHint)}</Alert>}
        {box.refused > 0 && <Alert tone="bad">{t(outboxWords.refusedHint)}</Alert>}
        {box.oldest !== null && <Text size="small" quiet>{t(outboxWords.oldest, { ago: ago(box.oldest) })}</Text>}
        {box.oldest !== null && now - box.oldest > oldAfter && <Alert tone="warn">{t(outboxWords.oldWarning)}</Alert>}
        {box.entries.length === 0
          ? <Empty icon="cloud" title={outboxWords.clear} hint={outboxWords.clearHint} />
          : <ul className={styles.list}>{box.entries.map((e) => <One key={e.command} entry={e} />)}</ul>}
      </Stack>
    </Drawer>
  )
}

function One({ entry }: { readonly entry: Entry }) {
  const { t, ago, moment } = useWords()
  const box = useOutbox()
  const refused = entry.state === 'refused'
  const drop = async () => {
    if (await confirm({ title: outboxWords.discardTitle, body: { zh: outboxWords.discardBody.zh.replace('{what}', entry.says.zh), en: outboxWords.discardBody.en.replace('{what}', entry.says.en) }, yes: outboxWords.discardYes, danger: true })) await discard(entry.command)
  }
  const save = async () => keep(await exported(entry.command), `changeover-${entry.command}.json`)
  return (
    <li className={styles.entry} data-state={entry.state}>
      <Row between align="start">
        <span className={styles.what}>{t(entry.says)}</span>
        <Badge tone={refused ? 'bad' : 'info'} icon={refused ? 'warning' : 'clock'}>{t({ waiting: outboxWords.stateWaiting, sending: outboxWords.stateSending, refused: outboxWords.stateRefused }[entry.state])}</Badge>
      </Row>
      <span className={styles.when}>{moment(entry.at)} · {ago(entry.at)}{entry.files.length > 0 && ` · ${t(outboxWords.photos, { n: entry.files.length })}`}</span>
      {entry.person !== box.person && <span className={styles.when}>{t(outboxWords.otherPerson)}</span>}
      {entry.problem && refused && <Text>{entry.problem.detail}</Text>}
      {refused && (
        <Row gap={2}>
          <Button size="small" icon="cloudUp" onClick={() => void retry(entry.command)}>{t(outboxWords.retry)}</Button>
          <Button size="small" icon="download" onClick={() => void save()}>{t(outboxWords.export)}</Button>
          <Button size="small" tone="danger" icon="trash" onClick={() => void drop()}>{t(outboxWords.discard)}</Button>
        </Row>
      )}
    </li>
  )
}
