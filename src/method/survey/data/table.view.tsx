/** A data table is added or changed: its code, name, kind of data and what it is for. */
import { useState } from 'react'
import { Bilingual, textsOf } from '#ground/documents/bilingual.view.tsx'
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
  const [code, setCode] = useState(table?.code ?? '')
  const [name, setName] = useState(textsOf(table?.name ?? null, lang))
  const [purpose, setPurpose] = useState(textsOf(table?.purpose ?? null, lang))
  const [nature, setNature] = useState<Nature>(table?.nature ?? 'master')
  const [add, change] = [useWrite('survey.addDataTable'), useWrite('survey.changeDataTable')]
  const write = table ? change : add
  const save = async () => {
    const body = { code, name, purpose, nature }
    const answer = table ? await change.send({ params: { project, dataTable: table.id }, body: { ...body, version: table.version } }) : await add.send({ params: { project, flow }, body })
    if (!answer.ok) return
    toast({ says: words.saved })
    onSaved(code)
  }
  const own = lang
  return (
    <Drawer title={table ? words.editTable : words.addTable} onClose={onClose}>
      <Form onSubmit={() => void save()} label={words.addTable}>
        <TextInput label={words.tableCode} description={words.tableCodeHint} required focused value={code} onChange={setCode} maxLength={20} error={faultAt(write.problem, 'code')} />
        <Bilingual label={words.tableName} value={name} onChange={setName} maxLength={80} error={faultAt(write.problem, 'name')} />
        <Choice wide label={words.nature} value={nature} onChange={setNature} options={natures.map((value) => ({ value, label: natureWords[value] }))} />
        <Textarea label={words.purpose} value={purpose[own]} onChange={(next) => setPurpose({ ...purpose, [own]: next })} maxLength={1000} rows={2} />
        <ErrorNotice problem={write.problem} />
        <Row end gap={2}><Button onClick={onClose}>{t(words.cancel)}</Button><Button type="submit" tone="first" icon="check" busy={write.busy}>{t(words.save)}</Button></Row>
      </Form>
    </Drawer>
  )
}
