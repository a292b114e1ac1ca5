/** A step as a thing is about it: "第 3 步 收料", and the choice of one. */
import { fill, type Words } from '#kit/words.ts'
import { useWords, type Says } from '#web/language.ts'
import { Select } from '#web/ui/fields.tsx'
import { matterWords as words } from './matter.words.ts'

export type StepSaid = { readonly version: number; readonly number: number; readonly title: Words }

/** A step of an older version says which. */
export function stepWords(step: StepSaid | null, current: number): Words {
  if (step === null) return words.wholeFlow
  const how = step.version === current ? words.stepN : words.stepOld
  return { zh: fill(how, { n: step.number, title: step.title.zh, version: step.version }).zh, en: fill(how, { n: step.number, title: step.title.en, version: step.version }).en }
}

type StepPickProps = { readonly label: Says; readonly steps: readonly { readonly title: Words }[]; readonly value: string; readonly onChange: (value: string) => void; readonly error?: Says | null }
/** '' is the whole flow, else the number of a step in the version in force. */
export function StepPick({ steps, ...field }: StepPickProps) {
  const { t } = useWords()
  return <Select {...field} empty={words.wholeFlow} options={steps.map((s, i) => ({ value: String(i + 1), label: t(words.stepN, { n: i + 1, title: t(s.title) }) }))} />
}
