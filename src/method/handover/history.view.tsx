/** One person's whole way with one capability: where it stands, how sure that is, what can be done now, and everything that happened. */
import { useWords } from '#web/language.ts'
import { useRead } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { Row, Stack, Title } from '#web/ui/layout.tsx'
import { Dots } from '#web/ui/level.tsx'
import { Badge, Empty, Shown } from '#web/ui/notice.tsx'
import { roleWords } from '#ground/people/role.words.ts'
import type { Role } from '#ground/people/people.ts'
import { Acts } from './acts.view.tsx'
import type { Missing } from './eligible.ts'
import { Glyph } from './glyph.view.tsx'
import type { Level } from './handover.ts'
import { eligibleWords, missingSentence, probabilitySentence } from './handover.words.ts'
import { historyWords as words } from './history.words.ts'
import type { History, Standing } from './names.view.tsx'
import { Lineage } from './lineage.view.tsx'
import { Notices } from './notices.view.tsx'
import { Timeline } from './timeline.view.tsx'
import styles from './history.module.css'

type HistoryDrawerProps = {
  readonly capability: string
  readonly person: string
  /** The action that is open: `sign`, `cause`, `void/<attempt>` … */
  readonly act: string
  readonly onAct: (act: string) => void
  readonly back: boolean
  readonly onBack: () => void
  readonly onClose: () => void
}

export default function HistoryDrawer({ capability, person, act, onAct, back, onBack, onClose }: HistoryDrawerProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const history = useRead('handover.history', { params: { project, capability, person } })
  const rules = useRead('handover.rules', { params: { project } })
  const wantedRate = rules.data?.common['wantedRate'] ?? 0.8
  return (
    <Drawer title={history.data?.person.name ?? ''} onClose={onClose} size="wide">
      <Shown read={history} lines={8}>
        {(data) => (
          <Stack gap={5}>
            <div className={styles.head}>
              {back && <Button tone="quiet" size="small" icon="left" onClick={onBack}>{t(words.back)}</Button>}
              <Title size="large">{t(data.capability.name)}</Title>
              <Row gap={2}>
                <Badge>{`${data.capability.code} · ${data.standing?.class ?? data.capability.class}`}</Badge>
                <Badge>{t(roleWords[data.person.role as Role])}</Badge>
                {data.standing && data.standing.class !== data.capability.class && <Badge tone="warn">{t(words.otherClass, { class: data.standing.class })}</Badge>}
              </Row>
            </div>
            {data.standing ? <Stands data={data} standing={data.standing} wantedRate={wantedRate} /> : <Empty icon="path" title={words.none} hint={words.noneHint} />}
            <Acts data={data} act={act} onAct={onAct} />
            <Timeline data={data} undoWithin={rules.data?.common['undoWithin'] ?? 10} onAct={onAct} />
            <Lineage data={data} />
          </Stack>
        )}
      </Shown>
    </Drawer>
  )
}

function Stands({ data, standing, wantedRate }: { readonly data: History; readonly standing: Standing; readonly wantedRate: number }) {
  const { t, number } = useWords()
  const a = standing.assessment
  return (
    <Stack>
      <div className={styles.now}>
        <Glyph level={a.level as Level} run={a.run} need={a.need} watched={a.watch !== null} named />
        {a.level < 3 && a.need > 0 && <Dots run={Math.min(a.run, a.need)} of={a.need} size={16} />}
        <span className={styles.tries}>{[t(words.tries, { n: data.marks.length }), ...(a.stuckFor !== null ? [t(words.stuck, { n: a.stuckFor })] : [])].join(' · ')}</span>
      </div>
      {a.run > 0 && <p className={styles.sure}>{t(probabilitySentence(a, { wantedRate }))}{t(words.stop)} <span>{t(words.expected, { n: number(a.expectedFailures, 1) })}</span></p>}
      <Notices assessment={a} />
      {a.level < 4 && (
        <div>
          {a.eligible
            ? <p className={styles.eligible}>{t(eligibleWords)}</p>
            : <><Title level={3} size="small">{t(words.missing)}</Title><ul className={styles.bullets}>{a.missing.map((m) => <li key={m.code}>{t(missingSentence(m as Missing))}</li>)}</ul></>}
          {a.advised.length > 0 && <p className={styles.advised}>{t(words.advised)}{t(words.colon)}{a.advised.map((m) => t(missingSentence(m as Missing))).join(t(words.comma))}</p>}
        </div>
      )}
      <Signatures data={data} standing={standing} />
    </Stack>
  )
}

/** Signatures of the round that is open; after the handover those that made it, from its facts. */
function Signatures({ data, standing }: { readonly data: History; readonly standing: Standing }) {
  const { t, day } = useWords()
  const a = standing.assessment
  const given = a.level >= 4 ? madeIt(data) : a.signatures
  if (given.length === 0 && !a.eligible) return null
  return (
    <div>
      <Title level={3} size="small">{t(words.signatures)}</Title>
      <ul className={styles.bullets}>
        {given.map((s) => (
          <li key={s.slot}>
            {t(words.signedBy, { role: t(roleWords[s.slot as Role]), name: data.people.find((p) => p.id === s.by)?.name ?? '', day: day(s.day) })}
            {s.override && <span className={styles.early}> {t(words.early, { reason: s.override })}</span>}
          </li>
        ))}
        {a.missingSigners.map((slot) => <li key={slot} className={styles.waits}>{t(words.waitsFor, { role: t(roleWords[slot as Role]) })}</li>)}
      </ul>
    </div>
  )
}

type Signed = { readonly slot: string; readonly by: string; readonly day: string; readonly override: string | null }

function madeIt(data: History): readonly Signed[] {
  const at = data.facts.findLastIndex((f) => f.type === 'handedOver')
  const signers = at < 0 ? [] : (data.facts[at]!.detail['signers'] as readonly string[])
  return signers.flatMap((by) => data.facts.slice(0, at + 1).findLast((f) => f.type === 'signed' && f.detail['by'] === by)?.detail ?? []) as readonly Signed[]
}
