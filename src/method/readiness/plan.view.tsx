/** Planning go-lives: many flows in many units at once, with a day. What is on the plan already gets the day, what is live is left as it is. */
import { useState } from 'react'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords, type Says } from '#web/language.ts'
import { useRead, useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { MultiSelect } from '#web/ui/combobox.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { DateInput, faultAt, Form } from '#web/ui/fields.tsx'
import { Row, Stack, Text } from '#web/ui/layout.tsx'
import { Alert, ErrorNotice, Shown } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { uiWords } from '#web/ui/ui.words.ts'
import { planWords as words } from './readiness.page.words.ts'

const nothing: readonly string[] = []

export function PlanDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const read = useRead('readiness.matrix', { params: { project } })
  const write = useWrite('readiness.plan')
  const draft = useDraft('readiness.plan', { flows: nothing, units: nothing, on: '' })
  const { flows, units, on } = draft.values
  const [tried, setTried] = useState(false)
  const known = new Map((read.data?.cells ?? []).map((c) => [`${c.flow}/${c.unit}`, c]))
  const chosen = flows.flatMap((flow) => units.map((unit) => ({ flow, unit })))
  const places = chosen.filter(({ flow, unit }) => known.get(`${flow}/${unit}`)?.decision !== 'live')
  const fresh = places.filter(({ flow, unit }) => !known.has(`${flow}/${unit}`)).length
  const save = async () => {
    setTried(true)
    if (places.length === 0 || write.busy) return
    const answer = await write.send({ params: { project }, body: { places, on: on || null } })
    if (!answer.ok) return
    toast({ says: t(words.saved, { n: places.length }) })
    close()
  }
  const close = () => {
    draft.done()
    onClose()
  }
  return (
    <Drawer title={words.title} onClose={onClose} foot={<><Button onClick={close}>{t(uiWords.cancel)}</Button><Button tone="first" icon="check" busy={write.busy} onClick={() => void save()}>{t(words.save)}</Button></>}>
      <Shown read={read}>
        {(data) => (data.flows.length === 0 || data.units.length === 0
          ? <Alert tone="warn" action={<Row gap={2}><Button to={`/projects/${project}/flows`}>{t(words.toFlows)}</Button><Button to={`/projects/${project}/units`}>{t(words.toUnits)}</Button></Row>}>{t(words.noFlows)}</Alert>
          : (
            <Form onSubmit={() => void save()} label={words.title}>
              <Text quiet>{t(words.lead)}</Text>
              <ErrorNotice problem={write.problem?.errors ? null : write.problem} />
              <Found draft={draft} />
              <Many label={words.flows} all={t(words.allFlows, { n: data.flows.length })} value={flows} onChange={(next) => draft.change({ flows: next })} options={data.flows.map((f) => ({ value: f.id, label: `${f.code} ${t(f.name)}` }))} />
              <Many label={words.units} all={t(words.allUnits, { n: data.units.length })} value={units} onChange={(next) => draft.change({ units: next })} options={data.units.map((u) => ({ value: u.id, label: `${u.code} ${t(u.name)}` }))} />
              {tried && places.length === 0 && chosen.length === 0 && <Alert tone="bad">{t(words.nothing)}</Alert>}
              {faultAt(write.problem, 'places') && <Alert tone="bad">{faultAt(write.problem, 'places')}</Alert>}
              <DateInput label={words.on} description={words.onHint} value={on} min={data.today} onChange={(next) => draft.change({ on: next })} error={faultAt(write.problem, 'on')} />
              {chosen.length > 0 && (
                <Alert>
                  {fresh > 0 && <p>{t(words.fresh, { n: fresh })}</p>}
                  {places.length > fresh && <p>{t(words.moved, { n: places.length - fresh })}</p>}
                  {chosen.length > places.length && <p>{t(words.live, { n: chosen.length - places.length })}</p>}
                </Alert>
              )}
            </Form>
          ))}
      </Shown>
    </Drawer>
  )
}

type ManyProps = { readonly label: Says; readonly all: string; readonly value: readonly string[]; readonly onChange: (value: readonly string[]) => void; readonly options: readonly { readonly value: string; readonly label: string }[] }

function Many({ label, all, value, onChange, options }: ManyProps) {
  return (
    <Stack gap={2}>
      <MultiSelect label={label} required value={value} onChange={onChange} options={options} />
      {value.length < options.length && <Row><Button size="small" tone="quiet" icon="check" onClick={() => onChange(options.map((o) => o.value))}>{all}</Button></Row>}
    </Stack>
  )
}
