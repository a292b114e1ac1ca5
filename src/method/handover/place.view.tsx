/** Where and what, when no sticker said it: the unit, then one of the capabilities wanted there. */
import { useState } from 'react'
import { useWords } from '#web/language.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Select, TextInput } from '#web/ui/fields.tsx'
import { Empty } from '#web/ui/notice.tsx'
import { kindWords } from './handover.words.ts'
import type { CapabilityBrief, Captured, UnitBrief } from './names.view.tsx'
import { recordWords as words } from './record.words.ts'
import styles from './record.module.css'

type PlaceFormProps = { readonly data: Captured; readonly unit: string; readonly onUnit: (unit: string) => void; readonly onCapability: (capability: string) => void }

/** A unit's name with those above it: 一厂 › 仓库. */
export function unitPath(units: readonly UnitBrief[], id: string, t: (w: UnitBrief['name']) => string): string {
  const found = units.find((u) => u.id === id)
  if (!found) return ''
  return found.parent ? `${unitPath(units, found.parent, t)} › ${t(found.name)}` : t(found.name)
}

export function PlaceForm({ data, unit, onUnit, onCapability }: PlaceFormProps) {
  const { t } = useWords()
  const { id } = useProject()
  const [q, setQ] = useState('')
  const begun = new Set(data.standings.filter((s) => s.unit === unit).map((s) => s.capability))
  const fits = (c: CapabilityBrief) => `${c.code} ${c.name.zh} ${c.name.en}`.toLowerCase().includes(q.trim().toLowerCase())
  const found = data.capabilities.filter(fits)
  const here = found.filter((c) => begun.has(c.id))
  const others = found.filter((c) => !begun.has(c.id))
  return (
    <>
      <h2 className={styles.head}>{t(words.whereTitle)}</h2>
      <Select label={words.unit} value={unit} onChange={onUnit} empty={words.chooseUnit} options={data.units.map((u) => ({ value: u.id, label: unitPath(data.units, u.id, t) }))} />
      {unit !== '' && (data.capabilities.length === 0
        ? <Empty icon="capabilities" title={words.noCapability} hint={words.noCapabilityHint} action={<Button to={`/projects/${id}/capabilities/list`}>{t(words.toList)}</Button>} />
        : (
          <>
            <TextInput bare type="search" icon="search" label={words.find} placeholder={words.find} value={q} onChange={setQ} />
            <Capabilities list={here} onPick={onCapability} />
            {others.length > 0 && here.length > 0 && <h3 className={styles.group}>{t(words.otherCapabilities)}</h3>}
            <Capabilities list={others} onPick={onCapability} />
          </>
        ))}
    </>
  )
}

function Capabilities({ list, onPick }: { readonly list: readonly CapabilityBrief[]; readonly onPick: (id: string) => void }) {
  return (
    <ul className={styles.list}>
      {list.map((c) => (
        <li key={c.id}>
          <button type="button" className={styles.pick} onClick={() => onPick(c.id)}>
            <CapabilityWords of={c} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function CapabilityWords({ of }: { readonly of: CapabilityBrief }) {
  const { t } = useWords()
  return <span className={styles.pickWords}><strong>{t(of.name)}</strong><span>{`${of.code} · ${t(kindWords[of.kind as keyof typeof kindWords])} · ${of.class}`}</span></span>
}

type PlaceBarProps = { readonly capability: CapabilityBrief; readonly where: string; readonly onChange: () => void }

/** What is being recorded, always in sight above. */
export function PlaceBar({ capability, where, onChange }: PlaceBarProps) {
  const { t } = useWords()
  return (
    <div className={styles.place}>
      <span className={styles.placeWords}><strong>{t(capability.name)}</strong><span>{where}</span></span>
      <Button tone="quiet" onClick={onChange}>{t(words.change)}</Button>
    </div>
  )
}
