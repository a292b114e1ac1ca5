/** One release: its plan and how it moved, what hangs on it in every chapter, and what can be done about it. */
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead } from '#web/read.ts'
import { Link } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { Facts, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Badge, Shown } from '#web/ui/notice.tsx'
import { DropForm, PublishForm, ReviseForm, SlipForm, TakeBackForm } from './move.view.tsx'
import { releasesPage as words } from './page.words.ts'
import { stateWords } from './releases.words.ts'
import styles from './releases.module.css'

export type ReleaseData = Output<'releases.get'>

export const stateTones = { planned: 'info', out: 'good', dropped: 'plain' } as const

/** "12 days in 2 moves" */
export function movedBy(r: Pick<ReleaseData['release'], 'slips' | 'slippedBy'>, t: ReturnType<typeof useWords>['t']): string {
  if (r.slips.length === 0) return t(words.never)
  return r.slippedBy < 0 ? t(words.earlier, { n: -r.slippedBy }) : r.slips.length === 1 ? t(words.days, { n: r.slippedBy }) : t(words.timesDays, { n: r.slippedBy, times: r.slips.length })
}

type ReleaseDrawerProps = { readonly release: string; readonly act: string; readonly onAct: (act: string) => void; readonly onClose: () => void }

export function ReleaseDrawer({ release, act, onAct, onClose }: ReleaseDrawerProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const read = useRead('releases.get', { params: { project, release } }, { hold: true })
  return <Drawer title={read.data ? t(read.data.release.name) : words.name} onClose={onClose}><Shown read={read}>{(data) => <Body data={data} act={act} onAct={onAct} />}</Shown></Drawer>
}

const forms = { slip: SlipForm, publish: PublishForm, revise: ReviseForm, drop: DropForm, takeBack: TakeBackForm } as const

function Body({ data, act, onAct }: { readonly data: ReleaseData; readonly act: string; readonly onAct: (act: string) => void }) {
  const { t, day } = useWords()
  const { release: r, can } = data
  const Act = act in forms ? forms[act as keyof typeof forms] : null
  return (
    <Stack gap={5}>
      <Stack gap={3}>
        <span className={styles.badges}><Badge tone={stateTones[r.state]}>{t(stateWords[r.state])}</Badge>{r.overdue && <Badge tone="next" icon="clock">{t(words.overdue)}</Badge>}</span>
        <Facts items={[
          { name: words.planned, value: day(r.planned) }, ...(r.slips.length > 0 ? [{ name: words.first, value: day(r.firstPlanned) }, { name: words.slips, value: movedBy(r, t) }] : []),
          ...(r.real ? [{ name: words.real, value: day(r.real) }] : []), ...(r.dropped ? [{ name: words.droppedWhy, value: r.dropped }] : []),
          ...(t(r.contents) ? [{ name: words.contents, value: <span className={styles.whole}>{t(r.contents)}</span> }] : []),
        ]} />
      </Stack>
      {can['plan'] && (Act
        ? <Act data={data} onDone={() => onAct('')} />
        : (
          <div className={styles.acts}>
            {r.state === 'planned' && <><Button icon="clock" onClick={() => onAct('slip')}>{t(words.slip)}</Button><Button icon="check" onClick={() => onAct('publish')}>{t(words.publish)}</Button></>}
            {r.state !== 'dropped' && <Button icon="edit" onClick={() => onAct('revise')}>{t(words.revise)}</Button>}
            {r.state !== 'planned' && <Button icon="undo" onClick={() => onAct('takeBack')}>{t(r.state === 'out' ? words.takeBackOut : words.takeBackDropped)}</Button>}
            {r.state === 'planned' && <Button tone="danger" onClick={() => onAct('drop')}>{t(words.drop)}</Button>}
          </div>
        ))}
      <Hanging data={data} />
      {r.slips.length > 0 && (
        <Stack gap={2}>
          <Title>{t(words.moves)}</Title>
          <ol className={styles.moves}>
            {r.slips.map((s) => (
              <li key={s.at}>
                <strong>{t(s.to > s.from ? words.move : words.moveEarlier, { from: day(s.from), to: day(s.to), n: Math.abs(s.days) })}</strong>
                <span>{s.reason}</span>
                <small>{s.by ? t(words.by, { name: s.by.name, day: day(s.at.slice(0, 10)) }) : day(s.at.slice(0, 10))}</small>
              </li>
            ))}
          </ol>
        </Stack>
      )}
    </Stack>
  )
}

/** What waits for it, in whatever chapter; what is done with it comes last. */
function Hanging({ data: { hangs } }: { readonly data: ReleaseData }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const ordered = [...hangs].sort((a, b) => Number(b.waits) - Number(a.waits))
  return (
    <Stack gap={2}>
      <Title>{t(words.hangs)}</Title>
      {hangs.length === 0
        ? <Text quiet>{t(words.hangsNone)}</Text>
        : <ul className={styles.hangs}>{ordered.map((h) => <li key={`${h.chapter}${h.id}`}><Link to={`/projects/${project}${h.to}`}>{t(h.name)}</Link>{!h.waits && <Badge>{t(words.done)}</Badge>}</li>)}</ul>}
    </Stack>
  )
}
