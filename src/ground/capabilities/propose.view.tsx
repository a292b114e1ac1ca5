/** The usual capabilities, proposed from the flows and units; a person ticks what is wanted and may change class and persons first. */
import { useState } from 'react'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead, useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { Checkbox, Select } from '#web/ui/fields.tsx'
import { Grow, Row, Stack, Text } from '#web/ui/layout.tsx'
import { Alert, ErrorNotice, Shown } from '#web/ui/notice.tsx'
import { NumberInput } from '#web/ui/number.tsx'
import { toast } from '#web/ui/toast.tsx'
import { classes, mostPersons } from './capabilities.ts'
import { classWords } from './capabilities.words.ts'
import { capabilitiesPage as words } from './page.words.ts'
import styles from './capabilities.module.css'

type Proposal = Output<'capabilities.propose'>
type Draft = Proposal['proposed'][number] & { readonly on: boolean }

export function Propose({ onClose }: { readonly onClose: () => void }) {
  const { id: project } = useProject()
  const read = useRead('capabilities.propose', { params: { project } })
  return <Shown read={read}>{(proposal) => <Choose proposal={proposal} onClose={onClose} />}</Shown>
}

function Choose({ proposal, onClose }: { readonly proposal: Proposal; readonly onClose: () => void }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => proposal.proposed.map((p) => ({ ...p, on: true })))
  const accept = useWrite('capabilities.accept')
  const wanted = drafts.filter((d) => d.on)
  const put = (at: number, next: Partial<Draft>) => setDrafts((all) => all.map((d, i) => (i === at ? { ...d, ...next } : d)))
  const tick = (on: boolean) => setDrafts((all) => all.map((d) => ({ ...d, on })))
  const save = async () => {
    const answer = await accept.send({ params: { project }, body: { capabilities: wanted.map(({ on: _, ...d }) => ({ ...d, units: [...d.units] })) } })
    if (!answer.ok) return
    toast({ says: t(words.accepted, { n: wanted.length }) })
    onClose()
  }
  return (
    <Drawer title={words.proposeTitle} size="wide" onClose={onClose} foot={drafts.length > 0 && <><Grow /><Button tone="first" icon="check" disabled={wanted.length === 0} busy={accept.busy} onClick={() => void save()}>{t(words.accept, { n: wanted.length })}</Button></>}>
      <Stack gap={4}>
        <ErrorNotice problem={accept.problem} faults />
        {proposal.flows === 0 && proposal.units === 0 && <Alert tone="warn">{t(words.proposeFirst)}</Alert>}
        {drafts.length === 0
          ? <Text>{t(words.proposeNothing)}</Text>
          : <>
            <Text>{t(words.proposeLead, { flows: proposal.flows, units: proposal.units })}</Text>
            <Row><Button size="small" onClick={() => tick(true)}>{t(words.all)}</Button><Button size="small" onClick={() => tick(false)}>{t(words.none)}</Button></Row>
            <ul className={styles.proposed}>
              {drafts.map((d, i) => {
                const name = t(d.name)
                return (
                  <li key={d.code} data-off={!d.on || undefined}>
                    <Checkbox checked={d.on} onChange={(on) => put(i, { on })} label={name} description={d.code} />
                    <Select bare label={t(words.classOf, { name })} value={d.class} onChange={(next) => put(i, { class: classes.find((c) => c === next) ?? d.class })} empty={false} options={classes.map((c) => ({ value: c, label: classWords[c] }))} disabled={!d.on} />
                    <NumberInput bare label={t(words.personsOf, { name })} value={d.requiredPersons} onChange={(n) => put(i, { requiredPersons: n ?? 1 })} min={1} max={mostPersons} disabled={!d.on} />
                    <span className={styles.where}>{t(words.unitCount)} {d.units.length}</span>
                  </li>
                )
              })}
            </ul>
          </>}
      </Stack>
    </Drawer>
  )
}
