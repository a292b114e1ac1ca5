/** After how many days a key question is long open: the project's own number. */
import { useState } from 'react'
import { useWords } from '#web/language.ts'
import { useWrite } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { ActForm } from '#web/ui/act.tsx'
import { Button } from '#web/ui/button.tsx'
import { faultAt, TextInput } from '#web/ui/fields.tsx'
import { Row } from '#web/ui/layout.tsx'
import { toast } from '#web/ui/toast.tsx'
import { questionWords as words } from './matter.words.ts'

export function LongOpen({ days }: { readonly days: number }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [typed, setTyped] = useState<string | null>(null)
  const write = useWrite('survey.setLongOpen')
  const close = () => {
    write.clear()
    setTyped(null)
  }
  if (typed === null) return <Row><Button size="small" tone="quiet" icon="clock" onClick={() => setTyped(String(days))}>{t(words.longChange)}</Button></Row>
  const next = Number(typed.normalize('NFKC').trim() || 'none')
  const save = async () => {
    if (write.busy) return
    if (next === days) return close()
    const answer = await write.send({ params: { project }, body: { days: Number.isInteger(next) ? next : 0 } })
    if (!answer.ok) return
    toast({ says: t(words.longSaved, { n: next }) })
    close()
  }
  return (
    <ActForm title={words.longTitle} problem={write.problem} busy={write.busy} onSave={() => void save()} onCancel={close}>
      <TextInput label={words.longDays} description={words.longHint} required focused inputMode="numeric" maxLength={3} value={typed} onChange={setTyped} error={faultAt(write.problem, 'days')} />
    </ActForm>
  )
}
