/** One unit in a drawer: what it is and where it lies. */
import { useState } from 'react'
import { Bilingual, textsOf } from '#ground/documents/bilingual.view.tsx'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { confirm, Drawer } from '#web/ui/dialog.tsx'
import { faultAt, Form, Select, TextInput } from '#web/ui/fields.tsx'
import { Facts, Grid, Grow, Row, Stack } from '#web/ui/layout.tsx'
import { Alert, ErrorNotice } from '#web/ui/notice.tsx'
import { NumberInput } from '#web/ui/number.tsx'
import { toast } from '#web/ui/toast.tsx'
import { unitsPage as words } from './page.words.ts'
import { below, inTree, unitKinds, type UnitKind } from './units.ts'
import type { UnitRow } from './units.page.tsx'
import { kindWords } from './units.words.ts'

type UnitDrawerProps = { readonly units: readonly UnitRow[]; /** `new` is one that is being added. */ readonly id: string; readonly within: string | null; readonly change: boolean; readonly onClose: () => void; readonly onAddIn: (id: string) => void }

export function UnitDrawer({ units, id, within, change, onClose, onAddIn }: UnitDrawerProps) {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const unit = units.find((u) => u.id === id) ?? null
  const parent = units.find((u) => u.id === within)
  const [name, setName] = useState(() => textsOf(unit?.name ?? null, lang))
  const [code, setCode] = useState(unit?.code ?? (parent ? `${parent.code}-` : ''))
  const [kind, setKind] = useState<UnitKind>(unitKinds.find((k) => k === unit?.kind) ?? unitKinds[Math.min(3, parent ? unitKinds.indexOf(parent.kind as UnitKind) + 1 : 0)]!)
  const [lies, setLies] = useState(unit?.parent ?? within ?? '')
  const [position, setPosition] = useState<number | null>(unit?.position ?? null)
  const added = useWrite('units.add')
  const changed = useWrite('units.change')
  const archived = useWrite('units.archive')
  const problem = added.problem ?? changed.problem ?? archived.problem
  const inside = unit ? below(units, unit.id) : new Set<string>()
  const places = inTree(units).filter(({ unit: u }) => !u.archived && !inside.has(u.id) && unitKinds.indexOf(u.kind as UnitKind) < unitKinds.indexOf(kind))

  const save = async () => {
    const body = { parent: lies || null, code, name, kind, position: position ?? 0 }
    const answer = unit ? await changed.send({ params: { project, unit: unit.id }, body: { ...body, version: unit.version } }) : await added.send({ params: { project }, body })
    if (!answer.ok) return
    toast({ says: words.saved })
    onClose()
  }
  const put = async () => {
    if (!unit) return
    if (!unit.archived && !(await confirm({ title: t(words.archiveAsk, { name: t(unit.name) }), body: words.archiveHint, yes: words.archive, danger: true }))) return
    const answer = await archived.send({ params: { project, unit: unit.id }, body: { version: unit.version } })
    if (answer.ok) onClose()
  }
  if (unit && !change) {
    return (
      <Drawer title={t(unit.name)} onClose={onClose}>
        <Facts items={[{ name: words.code, value: unit.code }, { name: words.kind, value: t(kindWords[kind]) }, { name: words.parent, value: t(units.find((u) => u.id === unit.parent)?.name ?? words.top) }]} />
      </Drawer>
    )
  }
  return (
    <Drawer
      title={unit ? words.edit : words.add} onClose={onClose}
      foot={<>
        {unit && <Button tone={unit.archived ? 'second' : 'danger'} onClick={() => void put()} busy={archived.busy}>{t(unit.archived ? words.restore : words.archive)}</Button>}
        <Grow />
        <Button tone="first" icon="check" onClick={() => void save()} busy={added.busy || changed.busy}>{t(words.save)}</Button>
      </>}
    >
      <Form onSubmit={() => void save()} label={unit ? words.edit : words.add}>
        <Stack gap={4}>
          {problem && !problem.errors && <ErrorNotice problem={problem} />}
          {unit?.archived && <Alert tone="warn">{t(words.archived)}</Alert>}
          <Bilingual label={words.name} value={name} onChange={setName} error={faultAt(problem, 'name')} focused={!unit} />
          <TextInput label={words.code} description={words.codeHint} value={code} onChange={setCode} maxLength={40} required error={faultAt(problem, 'code')} />
          <Grid min="12rem" gap={3}>
            <Select label={words.kind} value={kind} onChange={(next) => setKind(unitKinds.find((k) => k === next) ?? kind)} options={unitKinds.map((k) => ({ value: k, label: kindWords[k] }))} empty={false} error={faultAt(problem, 'kind')} />
            <NumberInput label={words.position} placeholder={words.positionHint} value={position} onChange={setPosition} min={0} max={100_000} />
          </Grid>
          <Select label={words.parent} value={lies} onChange={setLies} empty={words.top} error={faultAt(problem, 'parent')} options={places.map(({ unit: u, depth }) => ({ value: u.id, label: `${'　'.repeat(depth)}${t(u.name)} (${u.code})` }))} />
          {unit && !unit.archived && kind !== 'workstation' && <Row><Button icon="plus" onClick={() => onAddIn(unit.id)}>{t(words.addBelow)}</Button></Row>}
        </Stack>
        {/* Enter in a field saves, as in every form. */}
        <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true">{t(words.save)}</button>
      </Form>
    </Drawer>
  )
}
