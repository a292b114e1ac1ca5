/** A data table is added or changed: its code, name, kind of data and what it is for. */
import { Bilingual, textsOf } from '#ground/documents/bilingual.view.tsx'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { Choice, faultAt, Form, Textarea, TextInput } from '#web/ui/fields.tsx'
import { Row } from '#web/ui/layout.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import type { TableData } from './data.tab.view.tsx'
import { natures, type Nature } from './data.ts'
import { natureWords } from './data.words.ts'
import { pageWords as words } from './page.words.ts'

type TableFormProps = { readonly flow: string; readonly table: TableData | null; readonly onSaved: (code: string) => void; readonly onClose: () => void }

export function TableForm({ flow, table, onSaved, onClose }: TableFormProps) {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const start = { code: table?.code ?? '', name: textsOf(table?.name ?? null, lang), purpose: textsOf(table?.purpose ?? null, lang), nature: table?.nature ?? 'master' as Nature }
  const draft = useDraft(`survey.table.${table?.id ?? `new.${flow}`}`, start, table?.version ?? 0)
  const { code, name, purpose, nature } = draft.values
  const [add, change] = [useWrite('survey.addDataTable'), useWrite('survey.changeDataTable')]
  const write = table ? change : add
  const save = async () => {
    if (draft.stale || write.busy) return
    const body = { code, name, purpose, nature }
    const answer = table ? await change.send({ params: { project, dataTable: table.id }, body: { ...body, version: draft.seen } }) : await add.send({ params: { project, flow }, body })
    if (!answer.ok) return
    draft.done()
    toast({ says: words.saved })
    onSaved(code)
  }
  const cancel = () => {
    draft.done()
    onClose()
  }
  return (
    <Drawer title={table ? words.editTable : words.addTable} onClose={onClose}>
      <Form onSubmit={() => void save()} label={words.addTable}>
        <Found draft={draft}>{table && [`${table.code} ${t(table.name)}`, t(natureWords[table.nature]), t(table.purpose)].filter(Boolean).join(' · ')}</Found>
        <TextInput label={words.tableCode} description={words.tableCodeHint} required focused value={code} onChange={(next) => draft.change({ code: next })} maxLength={20} error={faultAt(write.problem, 'code')} />
        <Bilingual label={words.tableName} value={name} onChange={(next) => draft.change({ name: next })} maxLength={80} error={faultAt(write.problem, 'name')} />
        <Choice wide label={words.nature} value={nature} onChange={(next) => draft.change({ nature: next })} options={natures.map((value) => ({ value, label: natureWords[value] }))} />
        <Textarea label={words.purpose} value={purpose[lang]} onChange={(next) => draft.change({ purpose: { ...purpose, [lang]: next } })} maxLength={1000} rows={2} />
        {!draft.stale && <ErrorNotice problem={write.problem} />}
        <Row end gap={2}><Button onClick={cancel}>{t(words.cancel)}</Button><Button type="submit" tone="first" icon="check" busy={write.busy} disabled={draft.stale}>{t(words.save)}</Button></Row>
      </Form>
    </Drawer>
  )
}
