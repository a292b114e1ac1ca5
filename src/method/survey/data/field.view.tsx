/** One field in full, with how a value of it looks while it is written: the rule as a sentence, a code made by it, the example and any value judged as the checker will. */
import { useState } from 'react'
import { Bilingual, textsOf } from '#ground/documents/bilingual.view.tsx'
import { bilingualWords } from '#ground/documents/lists.words.ts'
import { useWords, type Says } from '#web/language.ts'
import type { Problem } from '#web/api.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { Checkbox, Form, Select, Textarea, TextInput } from '#web/ui/fields.tsx'
import { Grid, Row, Stack } from '#web/ui/layout.tsx'
import { Alert, ErrorNotice } from '#web/ui/notice.tsx'
import { readValue } from './cell.ts'
import { valueSaid } from './check.words.ts'
import type { DataSpec, TableData } from './data.tab.view.tsx'
import { fieldWords, kindWords, refusals, uniqueWords } from './data.words.ts'
import { dutyWords, shapeWords } from './describe.words.ts'
import { choicesOf, choicesText } from './dictionary.ts'
import { fieldFault, fieldKinds, tidy, uniques, type FieldDraft, type FieldKind, type Unique } from './field.ts'
import type { useFieldActs } from './field.acts.view.tsx'
import type { GridRow } from './grid.view.tsx'
import { applies, written } from './grid.words.ts'
import { pageWords as words } from './page.words.ts'
import { parseRule, sampleCode } from './rule.ts'
import { ruleFaultWords, ruleSentence } from './rule.words.ts'
import styles from './data.module.css'

type FieldDrawerProps = {
  readonly data: DataSpec; readonly table: TableData; readonly row: GridRow; readonly write: boolean; readonly busy: boolean; readonly problem: Problem | null
  readonly onChange: (draft: FieldDraft) => void; /** Takes back what was not saved. */ readonly onRevert: () => void; readonly onSave: () => Promise<unknown>; readonly onClose: () => void; readonly acts: ReturnType<typeof useFieldActs>
}

const numeral = (text: string): number | null => (text.trim() === '' || Number.isNaN(Number(text.normalize('NFKC'))) ? null : Number(text.normalize('NFKC')))

export function FieldDrawer({ data, table, row, write, busy, problem, onChange, onRevert, onSave, onClose, acts }: FieldDrawerProps) {
  const { t, lang } = useWords()
  const { draft } = row
  const [choices, setChoices] = useState(() => choicesText(draft.choices))
  const put = (next: Partial<FieldDraft>) => onChange({ ...draft, ...next })
  const fault = row.dirty ? fieldFault(tidy(draft)) : null
  const at = (place: keyof FieldDraft): Says | null => (fault?.at === place ? t(refusals[fault.code], { field: draft.code, ...fault.values }) : null)
  const stands = table.fields.find((f) => f.id === row.id)
  const numeric = draft.kind === 'whole' || draft.kind === 'number'
  const keys = data.tables.filter((x) => !x.archived).flatMap((x) => x.fields.filter((f) => !f.archived && f.unique === 'alone' && f.id !== row.id).map((f) => ({ value: `${x.id}/${f.id}`, label: `${x.code}.${f.code} ${t(x.name)} · ${t(f.name)}` })))
  const refer = (value: string) => {
    const [to, field] = value.split('/')
    put({ refers: to && field ? { table: to, field } : null })
  }
  const away = async () => stands && (await acts.archive(stands)) && onClose()
  const title = draft.code === '' ? words.newField : `${t(draft.name)} · ${table.code}.${draft.code}`
  if (!write || row.archived) {
    return (
      <Drawer title={title} onClose={onClose} foot={write && stands && <Button icon="undo" busy={acts.busy} onClick={() => void acts.restore(stands).then((done) => done && onClose())}>{t(words.restoreField)}</Button>}>
        <Stack gap={3}><Preview draft={draft} table={table} data={data} />{(['meaning', 'maintainer', 'checks'] as const).filter((k) => t(draft[k]) !== '').map((k) => <p key={k}><strong>{t(fieldWords[k])}</strong>: {t(draft[k])}</p>)}</Stack>
      </Drawer>
    )
  }
  return (
    <Drawer
      title={title} size="wide" onClose={onClose}
      foot={<>
        {stands && <Button tone="quiet" icon="trash" busy={acts.busy} onClick={() => void away()}>{t(words.archiveField)}</Button>}
        <Button onClick={onRevert}>{t(words.cancel)}</Button>
        <Button tone="first" icon="check" busy={busy} disabled={!row.dirty || fault !== null} onClick={() => void onSave()}>{t(words.save)}</Button>
      </>}
    >
      <Form onSubmit={() => row.dirty && !fault && void onSave()} label={title}>
        <Grid min="12rem" gap={3}>
          <TextInput label={fieldWords.code} description={words.fieldCodeHint} required focused={draft.code === ''} value={draft.code} onChange={(code) => put({ code })} maxLength={40} error={at('code')} />
          <Select label={fieldWords.kind} empty={false} value={draft.kind} onChange={(kind) => put({ kind: kind as FieldKind })} options={fieldKinds.map((value) => ({ value, label: kindWords[value] }))} />
        </Grid>
        <Bilingual label={fieldWords.name} value={textsOf(draft.name, lang)} onChange={({ zh, en }) => put({ name: { zh: zh || en, en: en || zh } })} maxLength={80} error={at('name')} />
        <Textarea label={fieldWords.meaning} rows={2} value={draft.meaning[lang]} onChange={(text) => put({ meaning: written(draft.meaning, lang, text) })} maxLength={1000} />
        <Grid min="9rem" gap={3}>
          {applies(draft, 'length') && <TextInput label={fieldWords.length} inputMode="numeric" value={draft.length === null ? '' : String(draft.length)} onChange={(x) => put({ length: numeral(x) })} error={at('length')} />}
          {applies(draft, 'decimals') && <TextInput label={fieldWords.decimals} inputMode="numeric" value={draft.decimals === null ? '' : String(draft.decimals)} onChange={(x) => put({ decimals: numeral(x) })} error={at('decimals')} />}
          {numeric && <NumberField label={fieldWords.min} value={draft.min} onChange={(min) => put({ min })} />}
          {numeric && <NumberField label={fieldWords.max} value={draft.max} onChange={(max) => put({ max })} error={at('max')} />}
          {applies(draft, 'unique') && <Select label={fieldWords.unique} empty={false} value={draft.unique} onChange={(unique) => put({ unique: unique as Unique })} options={uniques.map((value) => ({ value, label: uniqueWords[value] }))} />}
        </Grid>
        <Checkbox label={fieldWords.required} checked={draft.required} onChange={(required) => put({ required })} />
        {draft.kind === 'text' && <TextInput label={fieldWords.rule} description={words.ruleHint} value={draft.rule} onChange={(rule) => put({ rule })} maxLength={200} error={at('rule')} />}
        {draft.kind === 'choice' && <Textarea label={fieldWords.choices} description={words.choicesHint} rows={4} value={choices} onChange={(text) => { setChoices(text); put({ choices: choicesOf(text) }) }} error={at('choices')} />}
        {(draft.kind === 'text' || draft.kind === 'whole') && <Select label={fieldWords.refers} description={words.refersHint} empty={words.noReference} value={draft.refers ? `${draft.refers.table}/${draft.refers.field}` : ''} onChange={refer} options={keys} />}
        <Grid min="12rem" gap={3}>
          <TextInput label={fieldWords.example} value={draft.example} onChange={(example) => put({ example })} maxLength={200} error={at('example')} />
          <TextInput label={fieldWords.maintainer} value={draft.maintainer[lang]} onChange={(text) => put({ maintainer: written(draft.maintainer, lang, text) })} maxLength={120} />
        </Grid>
        <Textarea label={fieldWords.checks} description={words.checksHint} rows={2} value={draft.checks[lang]} onChange={(text) => put({ checks: written(draft.checks, lang, text) })} maxLength={1000} />
        <OtherLanguage draft={draft} put={put} />
        <Preview draft={draft} table={table} data={data} />
        <ErrorNotice problem={problem} faults />
      </Form>
    </Drawer>
  )
}

/** What is said in words, in the language that is not the writer's; folded, because most write one. */
function OtherLanguage({ draft, put }: { readonly draft: FieldDraft; readonly put: (next: Partial<FieldDraft>) => void }) {
  const { t, lang } = useWords()
  const other = lang === 'zh' ? 'en' : 'zh'
  const label = (of: 'meaning' | 'maintainer' | 'checks') => t(bilingualWords[other], { label: t(fieldWords[of]) })
  return (
    <details className={styles.more}>
      <summary>{t(words.otherLanguage)}</summary>
      <div>{(['meaning', 'maintainer', 'checks'] as const).map((of) => <Textarea key={of} label={label(of)} rows={2} value={draft[of][other]} onChange={(text) => put({ [of]: { ...draft[of], [other]: text } })} maxLength={of === 'maintainer' ? 120 : 1000} />)}</div>
    </details>
  )
}

/** Keeps what is typed ("-", "0.") until it is a number. */
function NumberField({ label, value, onChange, error }: { readonly label: Says; readonly value: number | null; readonly onChange: (n: number | null) => void; readonly error?: Says | null }) {
  const [text, setText] = useState(value === null ? '' : String(value))
  return <TextInput label={label} inputMode="decimal" value={text} onChange={(next) => { setText(next); onChange(numeral(next)) }} {...(error ? { error } : {})} />
}

/** How a value looks: the rule as a sentence, a code made by it, what it must keep, and a place to try one. */
function Preview({ draft, table, data }: { readonly draft: FieldDraft; readonly table: TableData; readonly data: DataSpec }) {
  const { t } = useWords()
  const [tried, setTried] = useState('')
  const field = tidy(draft)
  const rule = field.rule === '' ? null : parseRule(field.rule)
  const must = t(dutyWords(field, table, data.tables))
  const judge = (text: string) => {
    const read = readValue({ ...field, required: true }, { column: 1, kind: 'text', text })
    return read.ok ? null : valueSaid(read.code, read.values, field)
  }
  const fault = tried === '' ? null : judge(tried)
  return (
    <section className={styles.look} aria-label={t(words.looks)}>
      <strong>{t(words.looks)}</strong>
      <p>{t(words.value, { shape: t(shapeWords(field)) })}</p>
      {must !== '' && <p>{t(words.must, { must })}</p>}
      {rule?.ok && <><p>{t(words.reads, { rule: t(ruleSentence(rule.parts)) })}</p><p>{t(words.sample, { code: '' })}<code>{sampleCode(rule.parts)}</code></p></>}
      {rule && !rule.ok && <Alert tone="warn">{t(ruleFaultWords(rule.fault, rule.text))}</Alert>}
      {field.example !== '' && judge(field.example) === null && <p className={styles.good}>{t(words.exampleFits, { example: field.example })}</p>}
      <TextInput label={words.tryIt} value={tried} onChange={setTried} />
      <div role="status">
        {tried !== '' && (fault === null ? <Row gap={1}><span className={styles.good}>{t(words.tryFits)}</span></Row> : <p className={styles.bad}>{t(fault.problem)}. {t(fault.remedy)}</p>)}
      </div>
    </section>
  )
}
