/** Planning a release: its name, its day, what will be in it. */
import { useState } from 'react'
import { Bilingual, type TwoTexts } from '#ground/documents/bilingual.view.tsx'
import { bilingualWords } from '#ground/documents/lists.words.ts'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Drawer } from '#web/ui/dialog.tsx'
import { DateInput, faultAt, Form, Textarea } from '#web/ui/fields.tsx'
import { Stack } from '#web/ui/layout.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'
import { uiWords } from '#web/ui/ui.words.ts'
import { releasesPage as words } from './page.words.ts'

const nothing: TwoTexts = { zh: '', en: '' }

export function CreateDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const draft = useDraft('releases.new', { name: nothing, planned: '', contents: nothing })
  const { name, planned, contents } = draft.values
  const [tried, setTried] = useState(false)
  const write = useWrite('releases.create')
  const save = async () => {
    setTried(true)
    if (planned === '' || (name.zh.trim() === '' && name.en.trim() === '') || write.busy) return
    const answer = await write.send({ params: { project }, body: { name, planned, contents } })
    if (!answer.ok) return
    toast({ says: words.saved })
    close()
  }
  const close = () => {
    draft.done()
    onClose()
  }
  return (
    <Drawer title={words.create} onClose={onClose} foot={<><Button onClick={close}>{t(uiWords.cancel)}</Button><Button tone="first" icon="check" busy={write.busy} onClick={() => void save()}>{t(words.save)}</Button></>}>
      <Form onSubmit={() => void save()} label={words.create}>
        <Stack gap={4}>
          <Found draft={draft} />
          <ErrorNotice problem={write.problem?.errors ? null : write.problem} />
          <Bilingual label={words.name} value={name} onChange={(next) => draft.change({ name: next })} focused error={faultAt(write.problem, 'name') ?? (tried && name.zh.trim() === '' && name.en.trim() === '' ? words.missing : null)} />
          <DateInput label={words.planned} required value={planned} onChange={(next) => draft.change({ planned: next })} error={faultAt(write.problem, 'planned') ?? (tried && planned === '' ? words.missing : null)} />
          <TwoAreas value={contents} onChange={(next) => draft.change({ contents: next })} />
        </Stack>
        <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true">{t(words.save)}</button>
      </Form>
    </Drawer>
  )
}

/** The contents in the person's own language first, then the other, which may stay empty. */
export function TwoAreas({ value, onChange }: { readonly value: TwoTexts; readonly onChange: (value: TwoTexts) => void }) {
  const { t, lang } = useWords()
  return (lang === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const)).map((of, i) => (
    <Textarea key={of} label={t(bilingualWords[of], { label: t(words.contents) })} rows={4} maxLength={4000} value={value[of]} onChange={(next) => onChange({ ...value, [of]: next })} {...(i === 1 ? { placeholder: bilingualWords.other } : {})} />
  ))
}
