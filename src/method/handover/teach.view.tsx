/** A session taught by whoever has it: beside an adviser first, then alone. */
import { useState } from 'react'
import { fill } from '#kit/words.ts'
import { call } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { useRead } from '#web/read.ts'
import { useProject } from '#web/session.ts'
import { MultiSelect, SearchSelect } from '#web/ui/combobox.tsx'
import { Choice, Select } from '#web/ui/fields.tsx'
import { Text } from '#web/ui/layout.tsx'
import { Ask, type ActProps } from './ask.view.tsx'
import { modeWords } from './facts.words.ts'
import { actWords as words, namesIn } from './history.words.ts'
import { MomentInput } from './moment.view.tsx'
import { recordWords } from './record.words.ts'

export function Teach({ data, standing, onClose }: ActProps) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [mode, setMode] = useState<'coTaught' | 'solo'>('coTaught')
  const capture = useRead('handover.capture', { params: { project } }, { remember: true })
  const common = useRead('handover.rules', { params: { project } }).data?.common
  const [unit, setUnit] = useState<string>(standing.unit)
  const [adviser, setAdviser] = useState('')
  const [learners, setLearners] = useState<readonly string[]>([])
  const [when, setWhen] = useState('')
  const [tried, setTried] = useState(false)
  const change = (next: 'coTaught' | 'solo') => {
    setMode(next)
    if (next === 'solo') setAdviser('')
  }
  // Not the people of the history: whoever teaches for the first time does so to people who are not in it yet.
  const others = (capture.data?.people ?? []).filter((p) => p.id !== data.person.id)
  const nearFirst = [...others].sort((a, b) => Number(b.unit === unit) - Number(a.unit === unit))
  const whole = learners.length > 0 && (mode === 'solo' || adviser !== '')
  return (
    <Ask
      title={namesIn(data, words.teachTitle)} yes={words.save} whole={whole} onTry={() => setTried(true)} onClose={onClose}
      send={() => call('handover.teach', {
        params: { project },
        body: { capability: standing.capability, unit, teacher: standing.person, mode, adviser: mode === 'solo' ? null : adviser, learners: [...learners], ...(when === '' ? {} : { at: new Date(when).toISOString() }) },
      })}
      said={(receipt) => (receipt.facts.some((f) => f.type === 'becameTeacher') ? namesIn(data, words.doneTeacher) : words.done)}
    >
      {common && standing.assessment.level < 5 && <Text quiet>{t(fill(words.teachWay, { n: common['learners']!, percent: Math.round(100 * common['learnersShare']!), days: common['learnersWithin']!, person: data.person.name }))}</Text>}
      <Choice wide label={words.teachMode} value={mode} onChange={change} options={[{ value: 'coTaught', label: modeWords.coTaught }, { value: 'solo', label: modeWords.solo }]} />
      {mode === 'coTaught' && <SearchSelect label={words.adviser} required value={adviser} onChange={setAdviser} options={others.filter((p) => !learners.includes(p.id)).map((p) => ({ value: p.id, label: p.name }))} error={tried && adviser === '' ? words.needAdviser : null} />}
      <Select label={words.where} empty={false} value={unit} onChange={setUnit} options={(capture.data?.units ?? []).map((u) => ({ value: u.id, label: u.name }))} />
      <MultiSelect label={words.learners} required value={learners} onChange={setLearners} options={nearFirst.filter((p) => p.side === 'customer' && p.id !== adviser).map((p) => ({ value: p.id, label: p.name }))} error={tried && learners.length === 0 ? words.needLearners : null} />
      <Text quiet size="small">{t(words.learnersHint)}</Text>
      <MomentInput label={words.when} description={recordWords.whenHint} value={when} onChange={setWhen} />
    </Ask>
  )
}
