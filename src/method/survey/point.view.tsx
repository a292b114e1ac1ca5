/** The agenda, point by point, and what became of each. */
import { useState } from 'react'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { Link } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Choice } from '#web/ui/fields.tsx'
import { Row, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Badge, type BadgeTone } from '#web/ui/notice.tsx'
import { Act } from './act.view.tsx'
import { oneOf } from './filter.view.tsx'
import { pointOutcomes, type PointOutcome } from './meeting.ts'
import type { MeetingData } from './meeting.page.tsx'
import { meetingsWords as words } from './meetings.words.ts'
import { stepWords } from './step.view.tsx'
import { classWords, outcomeWords, pointKindWords } from './survey.words.ts'
import styles from './meeting.module.css'
import lists from './survey.module.css'

type Point = MeetingData['agenda'][number]

const tone: Record<PointOutcome, BadgeTone> = { agreed: 'good', decided: 'good', carriedOver: 'warn' }

export function PointList({ data }: { readonly data: MeetingData }) {
  const { t } = useWords()
  const [open, setOpen] = useState<string | null>(null)
  const may = data.can['meet'] === true && data.state === 'held'
  return (
    <Stack gap={3}>
      <Title>{t(words.agenda)}</Title>
      {!data.frozen && <Text quiet>{t(words.agendaLive)}</Text>}
      {data.agenda.length === 0 ? <Text quiet>{t(words.agendaNone)}</Text> : (
        <ol className={styles.points}>
          {data.agenda.map((p, i) => (
            <li key={p.point} className={styles.point}>
              <span className={styles.number}>{i + 1}</span>
              <div className={styles.inside}>
                <PointHead data={data} point={p} />
                {open === p.point ? <Settle data={data} point={p} onClose={() => setOpen(null)} /> : may && (p.settled === null || p.settled.outcome === 'carriedOver') && <Row><Button size="small" icon="check" onClick={() => setOpen(p.point)}>{t(words.settle)}</Button></Row>}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Stack>
  )
}

function PointHead({ data, point: p }: { readonly data: MeetingData; readonly point: Point }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const base = `/projects/${project}/survey`
  const to = p.kind === 'question' ? `${base}/questions?question=${p.point}` : p.kind === 'gap' ? `${base}/gaps?gap=${p.point}` : `${base}/flows/${p.flow.id}?tab=walk&step=${p.step?.number ?? ''}`
  return (
    <>
      <h3><Link className={styles.title} to={to}>{t(p.title)}</Link></h3>
      <span className={lists.badges}>
        <Badge tone={p.class === 'key' ? 'bad' : 'plain'} {...(p.class === 'key' ? { icon: 'key' as const } : {})}>{p.class === null ? t(pointKindWords[p.kind]) : t(classWords[p.class])}</Badge>
        {p.settled ? <Badge tone={tone[p.settled.outcome]}>{t(words.by, { outcome: t(outcomeWords[p.settled.outcome]), name: p.settled.by.name })}</Badge> : data.state === 'held' && <Badge>{t(words.notReached)}</Badge>}
      </span>
      <Text quiet size="small">{p.flow.code} {t(p.flow.name)} · {t(stepWords(p.step, p.flow.version))}</Text>
      {p.settled?.note && <div className={styles.said}>{p.settled.note}</div>}
    </>
  )
}

function Settle({ data, point, onClose }: { readonly data: MeetingData; readonly point: Point; readonly onClose: () => void }) {
  const { id: project } = useProject()
  const write = useWrite('survey.settlePoint')
  // Without anybody of the customer nothing is agreed: only carrying over is offered. What was carried over can still be agreed.
  const choices = pointOutcomes.filter((o) => (o === 'carriedOver' ? point.settled === null : data.canAgree))
  const [outcome, setOutcome] = useState<PointOutcome>(choices[0] ?? 'carriedOver')
  const carries = outcome === 'carriedOver'
  return (
    <Act
      name={`point.${data.id}.${point.point}`} title={words.settle} label={carries ? words.carryNote : words.settleNote} required={!carries} yes={words.keep} busy={write.busy} problem={write.problem} onClose={onClose}
      {...(carries ? {} : { hint: point.kind === 'step' ? words.stepHint : words.settleHint })}
      send={async (note) => (await write.send({ params: { project, meeting: data.id, point: point.point }, body: { outcome, note } })).ok}
    >
      <Choice wide label={words.settle} bare value={outcome as string} onChange={(next) => setOutcome(oneOf(pointOutcomes, next) ?? outcome)} options={choices.map((value) => ({ value: value as string, label: outcomeWords[value] }))} />
    </Act>
  )
}
