/** Takes what the list shows out as a workbook. */
import { useState } from 'react'
import type { Words } from '#kit/words.ts'
import type { Answer } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { Button } from '#web/ui/button.tsx'
import { toast } from '#web/ui/toast.tsx'
import { matterWords as words } from './matter.words.ts'

export function ExcelButton({ name, fetch }: { readonly name: Words; readonly fetch: (file: string) => Promise<Answer<null>> }) {
  const { t, lang } = useWords()
  const [busy, setBusy] = useState(false)
  const press = async () => {
    setBusy(true)
    const answer = await fetch(`${name[lang]}.xlsx`)
    setBusy(false)
    if (!answer.ok) toast({ tone: 'bad', says: answer.problem.detail })
  }
  return <Button icon="download" busy={busy} onClick={() => void press()}>{t(words.excel)}</Button>
}
