/** One field of the wall: everybody of a unit with one capability, their run and what is missing. */
import { useWords } from '#web/language.ts'
import { useRead } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { Row, Stack, Text } from '#web/ui/layout.tsx'
import { Badge, Empty, Shown } from '#web/ui/notice.tsx'
import type { Output } from '#web/operations.ts'
import { join } from '#kit/words.ts'
import type { Missing } from './eligible.ts'
import { Glyph } from './glyph.view.tsx'
import type { Level } from './handover.ts'
import { eligibleWords, levelWords, missingSentence, progressWords } from './handover.words.ts'
import { actWords, historyWords as words } from './history.words.ts'
import styles from './history.module.css'

type Cell = Output<'handover.cell'>
type CellDrawerProps = { readonly capability: string; readonly unit: string; readonly onPick: (person: string) => void; readonly onClose: () => void }

export default function CellDrawer({ capability, unit, onPick, onClose }: CellDrawerProps) {
  const { t } = useWords()
  const project = useProject()
  const cell = useRead('handover.cell', { params: { project: project.id, capability, unit } })
  const record = `/projects/${project.id}/record?capability=${capability}&unit=${unit}`
  const held = cell.data?.standings.filter((s) => s.assessment.holds).length ?? 0
  return (
    <Drawer
      title={cell.data?.capability.name ?? ''} onClose={onClose}
      foot={project.can['handover.recordAttempt'] && <>
        {project.can['handover.demonstrate'] && <Button icon="teach" to={`${record}&mode=demonstrate`}>{t(words.demonstrate)}</Button>}
        <Button tone="first" icon="record" to={record}>{t(actWords.record)}</Button>
      </>}
    >
      <Shown read={cell}>
        {(data) => (
          <Stack>
            <Row gap={2}><Badge>{t(data.unit.name)}</Badge><Badge>{`${data.capability.code} · ${data.capability.class}`}</Badge><Badge tone={held >= data.capability.required ? 'good' : 'plain'}>{t(words.holders, { n: held, of: data.capability.required })}</Badge></Row>
            {data.standings.length === 0
              ? <Empty icon="people" title={words.nobodyTitle} hint={words.nobodyHint} />
              : <ul className={styles.people} aria-label={t(words.people)}>{data.standings.map((s) => <li key={s.person}><Person standing={s} name={data.people.find((p) => p.id === s.person)?.name ?? ''} onPick={() => onPick(s.person)} /></li>)}</ul>}
          </Stack>
        )}
      </Shown>
    </Drawer>
  )
}

function Person({ standing, name, onPick }: { readonly standing: Cell['standings'][number]; readonly name: string; readonly onPick: () => void }) {
  const { t } = useWords()
  const a = standing.assessment
  const missing = a.eligible ? eligibleWords : a.missing.length > 0 ? join(a.missing.map((m) => missingSentence(m as Missing))) : levelWords[a.level as Level]
  return (
    <button type="button" className={styles.person} onClick={onPick}>
      <Glyph level={a.level as Level} run={a.run} need={a.need} watched={a.watch !== null} stuck={a.stuckFor !== null} />
      <span className={styles.personWords}>
        <strong>{name}</strong>
        <Text as="span" size="small" quiet>{t(missing)}</Text>
      </span>
      <span className={styles.flags}>
        {a.progress !== 'fine' && <Badge tone="warn">{t(progressWords[a.progress as keyof typeof progressWords])}</Badge>}
        {a.stuckFor !== null && <Badge tone="warn" icon="clock">{t(words.stuck, { n: a.stuckFor })}</Badge>}
      </span>
    </button>
  )
}
