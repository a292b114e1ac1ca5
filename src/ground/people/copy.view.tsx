/** Copies a text to the clipboard; on a plain http address, where browsers refuse, by the old way of a selected field. */
import { useWords, type Says } from '#web/language.ts'
import { Button } from '#web/ui/button.tsx'
import { toast } from '#web/ui/toast.tsx'
import { peoplePage as words } from './page.words.ts'

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    field.setAttribute('readonly', '')
    const host = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
    host.append(field)
    field.select()
    const done = document.execCommand('copy')
    field.remove()
    return done
  }
}

export function CopyButton({ text, label, tone = 'second' }: { readonly text: string; readonly label: Says; readonly tone?: 'first' | 'second' }) {
  const { t } = useWords()
  const press = async () => {
    const done = await copy(text)
    toast(done ? { says: words.copied } : { says: words.notCopied, tone: 'bad' })
  }
  return <Button icon="copy" tone={tone} onClick={() => void press()}>{t(label)}</Button>
}
