/** A session taught by whoever has it: beside an adviser first, then alone. */
import { useState } from 'react'
import { call } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { useProject } from '#web/session.ts'
import { MultiSelect, SearchSelect } from '#web/ui/combobox.tsx'
import { Choice } from '#web/ui/fields.tsx'
import { Text } from '#web/ui/layout.tsx'
import { Ask, type ActProps } from './ask.view.tsx'
import { modeWords } from './facts.words.ts'
import { actWords as words, namesIn } from './history.words.ts'
import { MomentInput } from './moment.view.tsx'

export function Teach({ data, standing, onClose }: ActProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [mode, setMode] = useState<'coTaught' | 'solo'>('coTaught')
  const [adviser, setAdviser] = useState('')
  const [learners, setLearners] = useState<readonly string[]>([])
  const [when, setWhen] = useState('')
  const [tried, setTried] = useState(false)
  const here = data.people.filter((p) => !p.left && p.id !== data.person.id)
  const whole = learners.length > 0 && (mode === 'solo' || adviser !== '')
  return (
    <Ask
      title={namesIn(data, words.teachTitle)} yes={words.save} whole={whole} onTry={() => setTried(true)} onClose={onClose}
      send={() => call('handover.teach', {
        params: { project },
        body: { capability: standing.capability, unit: standing.unit, teacher: standing.person, mode, adviser: mode === 'solo' ? null : adviser, learners: [...learners], ...(when === '' ? {} : { at: new Date(when).toISOString() }) },
      })}
      said={(receipt) => (receipt.facts.some((f) => f.type === 'becameTeacher') ? namesIn(data, words.doneTeacher) : words.done)}
    >
      <Choice wide label={words.teachMode} value={mode} onChange={setMode} options={[{ value: 'coTaught', label: modeWords.coTaught }, { value: 'solo', label: modeWords.solo }]} />
      {mode === 'coTaught' && <SearchSelect label={words.adviser} required value={adviser} onChange={setAdviser} options={here.map((p) => ({ value: p.id, label: p.name }))} error={tried && adviser === '' ? words.needAdviser : null} />}
      <MultiSelect label={words.learners} required value={learners} onChange={setLearners} options={here.filter((p) => p.side === 'customer' && p.id !== adviser).map((p) => ({ value: p.id, label: p.name }))} error={tried && learners.length === 0 ? words.needLearners : null} />
      <Text quiet size="small">{t(words.learnersHint)}</Text>
      <MomentInput label={words.when} value={when} onChange={setWhen} />
    </Ask>
  )
}
