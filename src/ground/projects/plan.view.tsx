/** The form of a project's basics, for a new one and for one that stands. */
import { useState } from 'react'
import type { Problem } from '#web/api.ts'
import type { Input } from '#web/operations.ts'
import { useWords, type Says } from '#web/language.ts'
import { Button } from '#web/ui/button.tsx'
import { SearchSelect } from '#web/ui/combobox.tsx'
import { DateInput, faultAt, Form, TextInput } from '#web/ui/fields.tsx'
import { Grid, Text } from '#web/ui/layout.tsx'
import { ErrorNotice } from '#web/ui/notice.tsx'
import { zones } from '#ground/people/zones.view.tsx'
import { projectsPage as words } from './page.words.ts'

export type Plan = Input<'projects.create'>['body']

export type PlanDraft = { readonly nameZh: string; readonly nameEn: string; readonly customerZh: string; readonly customerEn: string; readonly startsOn: string; readonly endsOn: string; readonly zone: string }

type PlanFormProps = { readonly first: PlanDraft; readonly send: Says; readonly busy: boolean; readonly problem: Problem | null; readonly onSend: (plan: Plan) => void; readonly locked?: boolean; /** The first field gets the focus. */ readonly fresh?: boolean }

export function PlanForm({ first, send, busy, problem, onSend, locked, fresh }: PlanFormProps) {
  const { t } = useWords()
  const [draft, setDraft] = useState(first)
  const [tried, setTried] = useState(false)
  const put = (field: keyof PlanDraft) => (value: string) => setDraft({ ...draft, [field]: value })
  const missing = {
    name: !(draft.nameZh.trim() || draft.nameEn.trim()), customer: !(draft.customerZh.trim() || draft.customerEn.trim()), startsOn: draft.startsOn === '', endsOn: draft.endsOn === '',
  }
  const changed = JSON.stringify(draft) !== JSON.stringify(first)
  const submit = () => {
    setTried(true)
    if (Object.values(missing).some(Boolean) || busy || !changed) return
    const { nameZh, nameEn, customerZh, customerEn, ...rest } = draft
    onSend({ ...rest, name: { zh: nameZh, en: nameEn }, customer: { zh: customerZh, en: customerEn } })
  }
  const shared = { disabled: locked, maxLength: 120 } as const
  return (
    <Form onSubmit={submit} label={send}>
      <ErrorNotice problem={problem} />
      {!locked && <Text quiet size="small">{t(words.otherHint)}</Text>}
      <Grid min="15rem">
        <TextInput {...shared} focused={fresh ?? false} required label={words.nameZh} value={draft.nameZh} onChange={put('nameZh')} error={tried && missing.name ? words.missingName : faultAt(problem, 'name')} />
        <TextInput {...shared} label={words.nameEn} value={draft.nameEn} onChange={put('nameEn')} />
        <TextInput {...shared} required label={words.customerZh} value={draft.customerZh} onChange={put('customerZh')} error={tried && missing.customer ? words.missingCustomer : faultAt(problem, 'customer')} />
        <TextInput {...shared} label={words.customerEn} value={draft.customerEn} onChange={put('customerEn')} />
        <DateInput disabled={locked} required label={words.startsOn} value={draft.startsOn} onChange={put('startsOn')} error={tried && missing.startsOn ? words.missingDay : faultAt(problem, 'startsOn')} />
        <DateInput disabled={locked} required label={words.endsOn} value={draft.endsOn} onChange={put('endsOn')} min={draft.startsOn} error={tried && missing.endsOn ? words.missingDay : faultAt(problem, 'endsOn')} />
      </Grid>
      <SearchSelect disabled={locked} label={words.zone} clearable={false} value={draft.zone} onChange={put('zone')} options={[...new Set([draft.zone, ...zones()])].map((z) => ({ value: z, label: z }))} error={faultAt(problem, 'zone')} />
      {!locked && <Button type="submit" tone="first" wide busy={busy} disabled={!changed}>{t(send)}</Button>}
    </Form>
  )
}
