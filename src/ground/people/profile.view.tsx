import { useState } from 'react'
import { language, useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useMe } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { SearchSelect } from '#web/ui/combobox.tsx'
import { Choice, faultAt, Form, TextInput } from '#web/ui/fields.tsx'
import { Card, Row, Stack, Title } from '#web/ui/layout.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { accountPage as words } from './account.words.ts'
import { zones } from './zones.view.tsx'

export function Profile() {
  const { t } = useWords()
  const { person } = useMe()
  const write = useWrite('people.profile')
  const [name, setName] = useState(person.name)
  const [lang, setLang] = useState(person.lang)
  const [zone, setZone] = useState(person.zone)
  const missing = name.trim() === ''
  const changed = name !== person.name || lang !== person.lang || zone !== person.zone
  const save = async () => {
    if (missing || !changed || write.busy) return
    const answer = await write.send({ body: { name, lang, zone, version: person.version } })
    if (!answer.ok) return
    language.set({ lang, zone })
    toast({ says: words.saved })
  }
  return (
    <Card>
      <Stack>
        <Title>{t(words.profile)}</Title>
        <Form onSubmit={() => void save()} label={words.profile}>
          <ErrorNotice problem={write.problem} />
          <TextInput label={words.name} required value={name} onChange={setName} maxLength={80} autoComplete="name" error={missing ? words.missingName : faultAt(write.problem, 'name')} />
          <Choice label={words.lang} value={lang} onChange={setLang} options={[{ value: 'zh', label: '中文' }, { value: 'en', label: 'English' }]} />
          <SearchSelect label={words.zone} description={words.zoneHint} clearable={false} value={zone} onChange={setZone} options={[...new Set([zone, ...zones()])].map((z) => ({ value: z, label: z }))} error={faultAt(write.problem, 'zone')} />
          <Row><Button type="submit" tone="first" disabled={!changed} busy={write.busy}>{t(words.save)}</Button></Row>
        </Form>
      </Stack>
    </Card>
  )
}
