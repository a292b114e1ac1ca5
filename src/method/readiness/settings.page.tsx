/** Which conditions a go-live needs and how heavily each weighs; and the project's own. */
import { roleWords } from '#ground/people/role.words.ts'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useRead, useWrite } from '#web/read.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Select } from '#web/ui/fields.tsx'
import { Page, PageHeader, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Badge, Shown } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { OwnConditions, OwnDrawer } from './own.view.tsx'
import { weights, type Weight } from './readiness.ts'
import { scopeWords, weightSays, weightWords } from './readiness.words.ts'
import { fromWords, settingsWords as words } from './settings.page.words.ts'
import styles from './settings.module.css'

type SettingsData = Output<'readiness.settings'>
type Row = SettingsData['conditions'][number]

export default function ConditionSettings() {
  const { t } = useWords()
  const { id: project } = useProject()
  const [open, setOpen] = useFilters({ own: '' })
  const read = useRead('readiness.settings', { params: { project } })
  const may = read.data?.can['set'] ?? false
  return (
    <Page>
      <PageHeader
        title={words.title} lead={t(words.lead)} back={{ to: `/projects/${project}/readiness`, label: words.back }}
        actions={may && <Button tone="first" icon="plus" onClick={() => setOpen({ own: 'new' }, { push: true })}>{t(words.add)}</Button>}
      />
      <Shown read={read} lines={12}>
        {(data) => (
          <Stack gap={6}>
            <section aria-labelledby="method"><Stack gap={3}>
              <Title id="method">{t(words.method)}</Title>
              {!may && <Text quiet size="small">{t(words.mayNot)}</Text>}
              <ul className={styles.list}>{data.conditions.filter((c) => !c.own).map((c) => <li key={c.code} data-off={c.weight === 'off' || undefined}><Condition row={c} can={data.can} /></li>)}</ul>
              <dl className={styles.weights}>{weights.map((w) => [<dt key={w}>{t(weightWords[w])}</dt>, <dd key={`${w} says`}>{t(weightSays[w])}</dd>])}</dl>
            </Stack></section>
            <OwnConditions data={data} onChange={(own) => setOpen({ own }, { push: true })} />
          </Stack>
        )}
      </Shown>
      {read.data && may && open.own !== '' && <OwnDrawer key={open.own} own={read.data.own.find((o) => o.id === open.own) ?? null} onClose={() => setOpen({ own: '' })} />}
    </Page>
  )
}

function Condition({ row: c, can }: { readonly row: Row; readonly can: SettingsData['can'] }) {
  const { t, day } = useWords()
  return (
    <>
      <div className={styles.what}>
        <strong>{t(c.title)}</strong>
        <span className={styles.badges}>
          <Badge>{t(scopeWords[c.scope])}</Badge>{c.internal && <Badge tone="warn" icon="lock">{t(words.inside)}</Badge>}
          <Badge tone={c.byHand ? 'info' : 'plain'}>{c.byHand || c.from === null ? t(words.byHand) : t(fromWords[c.from] ?? c.from)}</Badge>
        </span>
        <small>{t(words.owes)}: {c.owes.map((r) => t(roleWords[r])).join(t({ zh: '、', en: ', ' }))}</small>
      </div>
      <div className={styles.weight}>
        {c.locked
          ? <><Badge icon="lock">{t(weightWords.must)}</Badge><small>{t(words.locked)}</small></>
          : <><Weighed row={c} may={can[c.internal ? 'setInside' : 'set'] === true} /><small>{c.set ? t(words.set, { name: c.set.by.name, day: day(c.set.day, 'short') }) : t(words.usual)}</small></>}
      </div>
    </>
  )
}

/** Chosen is saved; the message takes it back. */
function Weighed({ row: c, may }: { readonly row: Row; readonly may: boolean }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [shared, inside] = [useWrite('readiness.weigh'), useWrite('readiness.weighInside')]
  if (!may) return <Badge tone={c.weight === 'must' ? 'brand' : 'plain'}>{t(weightWords[c.weight])}</Badge>
  const write = c.internal ? inside : shared
  const weigh = async (weight: Weight, undo: Weight | null) => {
    const answer = await write.send({ params: { project }, body: { code: c.code, weight } })
    if (answer.ok) toast({ says: t(words.weighed, { title: t(c.title), weight: t(weightWords[weight]) }), ...(undo ? { undo: () => void weigh(undo, null) } : {}) })
  }
  return (
    <Select
      bare label={t(words.weightOf, { title: t(c.title) })} empty={false} value={c.weight} disabled={write.busy} error={write.problem?.detail ?? null}
      onChange={(next) => void weigh(next as Weight, c.weight)} options={weights.map((w) => ({ value: w, label: t(weightWords[w]) }))}
    />
  )
}
