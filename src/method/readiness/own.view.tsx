/** The project's own conditions: both sides see them, and people confirm them by hand. */
import { useState } from 'react'
import { Bilingual, textsOf, type TwoTexts } from '#ground/documents/bilingual.view.tsx'
import { bilingualWords } from '#ground/documents/lists.words.ts'
import { roles, type Role } from '#ground/people/people.ts'
import { roleWords } from '#ground/people/role.words.ts'
import { oneOf } from '#method/survey/filter.view.tsx'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import type { Output } from '#web/operations.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { confirm, Drawer } from '#web/ui/dialog.tsx'
import { Checkbox, Choice, faultAt, Form, TextInput } from '#web/ui/fields.tsx'
import { Grid, Stack, Text, Title } from '#web/ui/layout.tsx'
import { Badge, ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { uiWords } from '#web/ui/ui.words.ts'
import { weights } from './readiness.ts'
import { scopeWords, weightSays, weightWords } from './readiness.words.ts'
import { settingsWords as words } from './settings.page.words.ts'
import styles from './settings.module.css'

type SettingsData = Output<'readiness.settings'>
type Own = SettingsData['own'][number]
type Scope = Own['scope']
const scopes: readonly Scope[] = ['flow', 'unit', 'place']
const nobody: readonly Role[] = []

export function OwnConditions({ data, onChange }: { readonly data: SettingsData; readonly onChange: (own: string) => void }) {
  const { t } = useWords()
  return (
    <section aria-labelledby="own"><Stack gap={3}>
      <Title id="own">{t(words.own)}</Title>
      <Text quiet size="small">{t(words.ownLead)}</Text>
      {data.own.length === 0
        ? <Text quiet>{t(words.ownNone)}</Text>
        : <ul className={styles.list}>{data.own.map((own) => <li key={own.id} data-off={own.archived || undefined}><One own={own} may={data.can['set'] === true} onChange={() => onChange(own.id)} /></li>)}</ul>}
    </Stack></section>
  )
}

function One({ own, may, onChange }: { readonly own: Own; readonly may: boolean; readonly onChange: () => void }) {
  const { t, day } = useWords()
  const { id: project } = useProject()
  const [archive, restore] = [useWrite('readiness.archiveCondition'), useWrite('readiness.restoreCondition')]
  const params = { project, condition: own.id }
  const bringBack = async () => {
    const answer = await restore.send({ params })
    if (answer.ok) toast({ says: words.saved })
  }
  const putAway = async () => {
    if (!(await confirm({ title: t(words.archiveAsk, { title: t(own.title) }), body: words.archiveHint, yes: words.archive, danger: true }))) return
    const answer = await archive.send({ params })
    if (answer.ok) toast({ says: t(words.isArchived, { title: t(own.title) }), undo: () => void bringBack() })
  }
  return (
    <>
      <div className={styles.what}>
        <strong>{t(own.title)}</strong>
        <span className={styles.badges}><Badge>{t(scopeWords[own.scope])}</Badge><Badge tone={own.weight === 'must' ? 'brand' : 'plain'}>{t(weightWords[own.weight])}</Badge>{own.archived && <Badge>{t(words.archived)}</Badge>}</span>
        <small>{t(words.owes)}: {own.owes.map((r) => t(roleWords[r])).join(t({ zh: '、', en: ', ' }))} · {t(words.by, { name: own.by.name, day: day(own.day, 'short') })}</small>
        <ErrorNotice problem={archive.problem ?? restore.problem} />
      </div>
      {may && (
        <div className={styles.acts}>
          {!own.archived && <Button size="small" icon="edit" onClick={onChange}>{t(words.change)}</Button>}
          {own.archived
            ? <Button size="small" icon="undo" busy={restore.busy} onClick={() => void bringBack()}>{t(words.restore)}</Button>
            : <Button size="small" tone="danger" busy={archive.busy} onClick={() => void putAway()}>{t(words.archive)}</Button>}
        </div>
      )}
    </>
  )
}

const isEmpty = ({ zh, en }: TwoTexts): boolean => zh.trim() === '' && en.trim() === ''

export function OwnDrawer({ own, onClose }: { readonly own: Own | null; readonly onClose: () => void }) {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const draft = useDraft(`readiness.own.${own?.id ?? 'new'}`, {
    title: textsOf(own?.title ?? null, lang),
    // The short name repeats the title when none was given.
    short: textsOf(own && own.short.zh !== own.title.zh ? own.short : null, lang),
    scope: own?.scope ?? 'place', owes: own?.owes ?? nobody, weight: own?.weight ?? 'must',
  }, own?.version ?? 0)
  const { title, short } = draft.values
  const owes = roles.filter((r) => draft.values.owes.includes(r))
  const weight = oneOf(weights, draft.values.weight) ?? 'must'
  const scope = oneOf(scopes, draft.values.scope) ?? 'place'
  const [tried, setTried] = useState(false)
  const [add, change] = [useWrite('readiness.addCondition'), useWrite('readiness.changeCondition')]
  const write = own ? change : add
  const save = async () => {
    setTried(true)
    if (isEmpty(title) || owes.length === 0 || draft.stale || write.busy) return
    const body = { title, ...(isEmpty(short) ? {} : { short }), owes, weight }
    const answer = own ? await change.send({ params: { project, condition: own.id }, body: { ...body, version: draft.seen } }) : await add.send({ params: { project }, body: { ...body, scope } })
    if (!answer.ok) return
    toast({ says: words.saved })
    close()
  }
  const close = () => {
    draft.done()
    onClose()
  }
  return (
    <Drawer
      title={own ? words.changeTitle : words.add} onClose={onClose}
      foot={<><Button onClick={close}>{t(uiWords.cancel)}</Button><Button tone="first" icon="check" busy={write.busy} disabled={draft.stale} onClick={() => void save()}>{t(words.save)}</Button></>}
    >
      <Form onSubmit={() => void save()} label={own ? words.changeTitle : words.add}>
        <Found draft={draft}>{own && [t(own.title), t(weightWords[own.weight]), ...own.owes.map((r) => t(roleWords[r]))].join(' · ')}</Found>
        <ErrorNotice problem={write.problem?.errors || draft.stale ? null : write.problem} />
        <Bilingual label={words.name} value={title} onChange={(next) => draft.change({ title: next })} maxLength={200} error={faultAt(write.problem, 'title') ?? (tried && isEmpty(title) ? words.nameMissing : null)} />
        <Short value={short} onChange={(next) => draft.change({ short: next })} error={faultAt(write.problem, 'short')} />
        {own ? <Text quiet>{t(words.scopeFixed, { scope: t(scopeWords[own.scope]) })}</Text> : <Choice label={words.ask} value={scope} onChange={(next) => draft.change({ scope: next })} options={scopes.map((value) => ({ value, label: scopeWords[value] }))} />}
        <fieldset className={styles.roles}>
          <legend>{t(words.roles)}</legend>
          {roles.map((r) => <Checkbox key={r} label={roleWords[r]} checked={owes.includes(r)} onChange={(on) => draft.change({ owes: roles.filter((o) => (o === r ? on : owes.includes(o))) })} />)}
          {(faultAt(write.problem, 'owes') ?? (tried && owes.length === 0)) && <p role="alert" className={styles.fault}>{faultAt(write.problem, 'owes') ?? t(words.rolesMissing)}</p>}
        </fieldset>
        <Choice label={words.weight} value={weight} onChange={(next) => draft.change({ weight: next })} options={weights.map((value) => ({ value, label: weightWords[value] }))} />
        <Text quiet size="small">{t(weightSays[weight])}</Text>
      </Form>
    </Drawer>
  )
}

/** The short name may stay empty in both languages. */
function Short({ value, onChange, error }: { readonly value: TwoTexts; readonly onChange: (value: TwoTexts) => void; readonly error: string | null }) {
  const { t, lang } = useWords()
  const order = lang === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const)
  return <Grid min="14rem" gap={3}>{order.map((of, i) => <TextInput key={of} label={t(bilingualWords[of], { label: t(words.short) })} value={value[of]} maxLength={24} onChange={(next) => onChange({ ...value, [of]: next })} {...(i === 0 && error ? { error } : {})} />)}</Grid>
}
