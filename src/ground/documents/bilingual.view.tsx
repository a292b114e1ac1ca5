/** A name in two languages: first the person's own, then the other, which may stay empty. */
import type { Words } from '#kit/words.ts'
import { useWords, type Says } from '#web/language.ts'
import { TextInput } from '#web/ui/fields.tsx'
import { Grid } from '#web/ui/layout.tsx'
import { bilingualWords } from './lists.words.ts'

/** What stands in the two fields; '' where the other language speaks for both. */
export type TwoTexts = { readonly zh: string; readonly en: string }

export const textsOf = (words: Words | null, own: 'zh' | 'en'): TwoTexts =>
  words === null ? { zh: '', en: '' } : words.zh === words.en ? { zh: '', en: '', [own]: words[own] } : { zh: words.zh, en: words.en }

type BilingualProps = { readonly label: Says; readonly value: TwoTexts; readonly onChange: (value: TwoTexts) => void; readonly error?: Says | null; readonly maxLength?: number; readonly focused?: boolean }

export function Bilingual({ label, value, onChange, error, maxLength = 120, focused }: BilingualProps) {
  const { t, lang } = useWords()
  const [own, other] = lang === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const)
  const name = (of: 'zh' | 'en') => t(bilingualWords[of], { label: t(label) })
  return (
    <Grid min="14rem" gap={3}>
      <TextInput label={name(own)} value={value[own]} onChange={(next) => onChange({ ...value, [own]: next })} maxLength={maxLength} required {...(error ? { error } : {})} {...(focused ? { focused } : {})} />
      <TextInput label={name(other)} value={value[other]} onChange={(next) => onChange({ ...value, [other]: next })} maxLength={maxLength} placeholder={bilingualWords.other} />
    </Grid>
  )
}
