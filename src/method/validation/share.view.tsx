/** Telling the customer of a known limit: in words of its own, in both languages, because the finding's words were written for ourselves. */
import { useState } from 'react'
import { textsOf, type TwoTexts } from '#ground/documents/bilingual.view.tsx'
import { bilingualWords } from '#ground/documents/lists.words.ts'
import { Found, useDraft } from '#web/draft.view.tsx'
import { useWords, type Says } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { ActForm } from '#web/ui/act.tsx'
import { faultAt, Textarea } from '#web/ui/fields.tsx'
import { Stack } from '#web/ui/layout.tsx'
import { Alert } from '#web/ui/notice.tsx'
import { findingWords as words } from './finding.page.words.ts'
import type { FindingData } from './finding.view.tsx'
import { saved } from './settle.view.tsx'

const isEmpty = (texts: TwoTexts): boolean => texts.zh.trim() === '' && texts.en.trim() === ''

export function ShareForm({ data: { finding: f }, onDone }: { readonly data: FindingData; readonly onDone: () => void }) {
  const { t, lang } = useWords()
  const { id: project } = useProject()
  const start = { said: textsOf(f.shared?.words ?? null, lang), workaround: textsOf(f.shared?.workaround ?? null, lang) }
  const draft = useDraft(`validation.share.${f.id}`, start, JSON.stringify([f.shared?.words, f.shared?.workaround]))
  const { said, workaround } = draft.values
  const [tried, setTried] = useState(false)
  const write = useWrite('validation.share')
  const save = async () => {
    setTried(true)
    if (isEmpty(said) || draft.stale || write.busy) return
    const answer = await write.send({ params: { project, finding: f.id }, body: { words: said, workaround: isEmpty(workaround) ? null : workaround } })
    if (answer.ok) saved(close)
  }
  const close = () => {
    draft.done()
    onDone()
  }
  return (
    <ActForm title={words.share} problem={write.problem} busy={write.busy} disabled={draft.stale} yes={words.share} onSave={() => void save()} onCancel={close}>
      <Alert tone="warn" title={words.shareWarn}>{t(words.shareWarnHint)}</Alert>
      <Found draft={draft} />
      <TwoAreas label={words.shareWords} value={said} onChange={(next) => draft.change({ said: next })} required error={faultAt(write.problem, 'words') ?? (tried && isEmpty(said) ? words.shareWordsMissing : null)} />
      <TwoAreas label={words.shareWorkaround} value={workaround} onChange={(next) => draft.change({ workaround: next })} error={faultAt(write.problem, 'workaround')} />
    </ActForm>
  )
}

type TwoAreasProps = { readonly label: Says; readonly value: TwoTexts; readonly onChange: (value: TwoTexts) => void; readonly required?: boolean; readonly error: Says | null }

/** First the person's own language, then the other, which may stay empty. */
function TwoAreas({ label, value, onChange, required, error }: TwoAreasProps) {
  const { t, lang } = useWords()
  const [own, other] = lang === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const)
  const name = (of: 'zh' | 'en') => t(bilingualWords[of], { label: t(label) })
  return (
    <Stack gap={3}>
      <Textarea label={name(own)} rows={3} maxLength={1000} required={required ?? false} value={value[own]} onChange={(next) => onChange({ ...value, [own]: next })} error={error} />
      <Textarea label={name(other)} rows={3} maxLength={1000} placeholder={bilingualWords.other} value={value[other]} onChange={(next) => onChange({ ...value, [other]: next })} />
    </Stack>
  )
}
