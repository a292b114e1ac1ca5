/** The go-live annex, as PDF or Word, in either language; for the customer unless the vendor asks for its own. */
import { useState } from 'react'
import type { Lang } from '#kit/words.ts'
import { apiWords } from '#web/api.words.ts'
import { href, keep } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Choice } from '#web/ui/fields.tsx'
import { Text, Title } from '#web/ui/layout.tsx'
import { toast } from '#web/ui/toast.tsx'
import { annexWords } from './annex.words.ts'
import type { Gate } from './cell.view.tsx'
import { gateWords as words } from './gate.page.words.ts'
import styles from './gate.module.css'

type Wanted = { readonly lang: Lang; readonly form: 'pdf' | 'docx' }
const wanted: readonly Wanted[] = [{ lang: 'zh', form: 'pdf' }, { lang: 'zh', form: 'docx' }, { lang: 'en', form: 'pdf' }, { lang: 'en', form: 'docx' }]
const formNames = { pdf: 'PDF', docx: 'Word' } as const

export function Annex({ gate }: { readonly gate: Gate }) {
  const { t, lang } = useWords()
  const { id: project, side } = useProject()
  const [audience, setAudience] = useState<'customer' | 'vendor'>('customer')
  const [busy, setBusy] = useState<Wanted | null>(null)
  const take = async (what: Wanted) => {
    setBusy(what)
    const fault = await fetched(href('readiness.annex', { params: { project }, query: { flow: gate.flow.id, unit: gate.unit.id, form: what.form, audience } }), what, `${annexWords[audience === 'vendor' ? 'insideTitle' : 'title'][what.lang]} ${gate.flow.code} ${gate.unit.code}.${what.form}`)
    setBusy(null)
    if (fault !== null) toast({ tone: 'bad', says: fault === '' ? apiWords.network : fault })
  }
  const sorted = [...wanted].sort((a, b) => Number(b.lang === lang) - Number(a.lang === lang))
  return (
    <section className={`${styles.section} no-print`} aria-label={t(words.annex)}>
      <Title>{t(words.annex)}</Title>
      <Text quiet size="small">{t(words.annexHint)}</Text>
      {side === 'vendor' && <Choice label={words.annexFor} value={audience} onChange={setAudience} options={[{ value: 'customer', label: words.forCustomer }, { value: 'vendor', label: words.forVendor, icon: 'lock' }]} />}
      {audience === 'vendor' && <Text size="small">{t(words.forVendorHint)}</Text>}
      <div className={styles.acts}>
        {sorted.map((w) => <Button key={`${w.lang} ${w.form}`} icon={w.form === 'pdf' ? 'print' : 'document'} busy={busy === w} disabled={busy !== null && busy !== w} onClick={() => void take(w)}>{t(w.lang === 'zh' ? words.inChinese : words.inEnglish, { form: formNames[w.form] })}</Button>)}
      </div>
    </section>
  )
}

/** A document may be wanted in the other side's language: it is asked for in its own, not the page's. Answers the trouble in words, '' when the server was not reached, null when it is kept. */
async function fetched(address: string, { lang }: Wanted, name: string): Promise<string | null> {
  try {
    const response = await fetch(address, { headers: { 'accept-language': lang === 'zh' ? 'zh-CN' : 'en' }, cache: 'no-store' })
    if (!response.ok) return String(((await response.json()) as { detail?: unknown }).detail ?? '')
    keep(await response.blob(), name)
    return null
  } catch {
    return ''
  }
}
