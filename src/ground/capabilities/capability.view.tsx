/** One capability in a drawer. */
import { useState } from 'react'
import { Bilingual, textsOf } from '#ground/documents/bilingual.view.tsx'
import { useUnitNames, useUnitOptions } from '#ground/people/units.view.tsx'
import { useWords } from '#web/language.ts'
import { useRead, useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { MultiSelect } from '#web/ui/combobox.tsx'
import { confirm, Drawer } from '#web/ui/dialog.tsx'
import { Choice, faultAt, Form, Select, TextInput } from '#web/ui/fields.tsx'
import { Facts, Grid, Grow, Stack } from '#web/ui/layout.tsx'
import { Alert, ErrorNotice } from '#web/ui/notice.tsx'
import { NumberInput } from '#web/ui/number.tsx'
import { toast } from '#web/ui/toast.tsx'
import { classes, kinds, mostPersons, ofFlow, type Class, type Kind } from './capabilities.ts'
import type { CapabilityRow } from './capabilities.page.tsx'
import { classHints, classWords, kindWords, wantedPerWords } from './capabilities.words.ts'
import { capabilitiesPage as words } from './page.words.ts'

/** `capability` null is a new one. */
type CapabilityDrawerProps = { readonly capability: CapabilityRow | null; readonly change: boolean; readonly onClose: () => void }

export function CapabilityDrawer({ capability, change, onClose }: CapabilityDrawerProps) {
  return capability && !change ? <Read capability={capability} onClose={onClose} /> : change ? <Edit capability={capability} onClose={onClose} /> : null
}

function Read({ capability: c, onClose }: { readonly capability: CapabilityRow; readonly onClose: () => void }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const units = useUnitNames(project)
  const flow = useRead('flows.list', { params: { project } }).data?.flows.find((f) => f.id === c.flow)
  return (
    <Drawer title={t(c.name)} onClose={onClose}>
      <Facts items={[
        { name: words.code, value: c.code }, { name: words.kind, value: t(kindWords[c.kind]) }, { name: words.class, value: `${t(classWords[c.class])} (${t(classHints[c.class])})` }, { name: words.flow, value: t(flow?.name ?? words.noFlow) },
        { name: words.persons, value: c.requiredPersons }, { name: words.wantedPer, value: t(wantedPerWords[c.wantedPer]) }, { name: words.units, value: c.units.map((u) => units.get(u) ?? '').join('; ') },
      ]} />
    </Drawer>
  )
}

function Edit({ capability, onClose }: { readonly capability: CapabilityRow | null; readonly onClose: () => void }) {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const units = useUnitOptions(project)
  const flows = useRead('flows.list', { params: { project } }).data?.flows ?? []
  const [name, setName] = useState(() => textsOf(capability?.name ?? null, lang))
  const [draft, setDraft] = useState({
    code: capability?.code ?? '', kind: capability?.kind ?? ('operate' as Kind), class: capability?.class ?? ('B' as Class), flow: capability?.flow ?? '', requiredPersons: (capability?.requiredPersons ?? 2) as number | null,
    wantedPer: capability?.wantedPer ?? ('unit' as 'unit' | 'person'), units: capability?.units ?? [],
  })
  const put = (next: Partial<typeof draft>) => setDraft((d) => ({ ...d, ...next }))
  const added = useWrite('capabilities.add')
  const changed = useWrite('capabilities.change')
  const archived = useWrite('capabilities.archive')
  const problem = added.problem ?? changed.problem ?? archived.problem
  const save = async () => {
    const body = { ...draft, name, flow: draft.flow || null, requiredPersons: draft.requiredPersons ?? 1, units: [...draft.units] }
    const answer = capability ? await changed.send({ params: { project, capability: capability.id }, body: { ...body, version: capability.version } }) : await added.send({ params: { project }, body })
    if (!answer.ok) return
    toast({ says: words.saved })
    onClose()
  }
  const archive = async () => {
    if (!capability) return
    if (!capability.archived && !(await confirm({ title: t(words.archiveAsk, { name: t(capability.name) }), body: words.archiveHint, yes: words.archive, danger: true }))) return
    const answer = await archived.send({ params: { project, capability: capability.id }, body: { version: capability.version } })
    if (answer.ok) onClose()
  }
  const title = capability ? words.edit : words.add
  return (
    <Drawer
      title={title} onClose={onClose}
      foot={<>
        {capability && <Button tone={capability.archived ? 'second' : 'danger'} onClick={() => void archive()} busy={archived.busy}>{t(capability.archived ? words.restore : words.archive)}</Button>}
        <Grow />
        <Button tone="first" icon="check" onClick={() => void save()} busy={added.busy || changed.busy}>{t(words.save)}</Button>
      </>}
    >
      <Form onSubmit={() => void save()} label={title}>
        <Stack gap={4}>
          {problem && !problem.errors && <ErrorNotice problem={problem} />}
          {capability?.archived && <Alert tone="warn">{t(words.archived)}</Alert>}
          <Bilingual label={words.name} value={name} onChange={setName} error={faultAt(problem, 'name')} focused={!capability} />
          <TextInput label={words.code} value={draft.code} onChange={(code) => put({ code })} maxLength={40} required error={faultAt(problem, 'code')} />
          <Grid min="12rem" gap={3}>
            <Select label={words.kind} value={draft.kind} onChange={(next) => put({ kind: kinds.find((k) => k === next) ?? draft.kind })} empty={false} options={kinds.map((k) => ({ value: k, label: kindWords[k] }))} />
            <Select label={words.flow} value={draft.flow} onChange={(flow) => put({ flow })} required={ofFlow(draft.kind)} empty={words.noFlow} options={flows.filter((f) => !f.archived || f.id === draft.flow).map((f) => ({ value: f.id, label: t(f.name) }))} error={faultAt(problem, 'flow')} />
          </Grid>
          <Select label={words.class} value={draft.class} onChange={(next) => put({ class: classes.find((c) => c === next) ?? draft.class })} empty={false} description={classHints[draft.class]} options={classes.map((c) => ({ value: c, label: classWords[c] }))} />
          <Choice label={words.wantedPer} value={draft.wantedPer} onChange={(wantedPer) => put({ wantedPer })} options={(['unit', 'person'] as const).map((w) => ({ value: w, label: wantedPerWords[w] }))} />
          <NumberInput label={words.persons} description={words.personsHint} value={draft.requiredPersons} onChange={(requiredPersons) => put({ requiredPersons })} min={1} max={mostPersons} error={faultAt(problem, 'requiredPersons')} />
          <MultiSelect label={words.units} description={words.unitsHint} value={draft.units} onChange={(next) => put({ units: next })} options={units} error={faultAt(problem, 'units')} />
        </Stack>
        <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true">{t(words.save)}</button>
      </Form>
    </Drawer>
  )
}
