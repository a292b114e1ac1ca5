/** Ctrl-K: every page and project by its name in either language. */
import { useRef, useState, type KeyboardEvent } from 'react'
import { useWords } from '#web/language.ts'
import { go, Link } from '#web/router.tsx'
import type { Membership } from '#web/session.ts'
import { Modal } from '#web/ui/dialog.tsx'
import { composing, TextInput } from '#web/ui/fields.tsx'
import { Icon, type IconName } from '#web/ui/icons.tsx'
import styles from './frame.module.css'
import { frameWords } from './frame.words.ts'
import type { Place } from './places.ts'

type Found = { readonly to: string; readonly label: string; readonly other: string; readonly icon: IconName; readonly text: string }

type PaletteProps = { readonly places: readonly Place[]; readonly projects: readonly Membership[]; readonly onClose: () => void }

export default function Palette({ places, projects, onClose }: PaletteProps) {
  const { t, lang } = useWords()
  const [wanted, setWanted] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const all: readonly Found[] = [
    ...places.map((p) => ({ to: p.to, label: t(p.title), other: lang === 'zh' ? p.title.en : p.title.zh, icon: p.icon, text: `${p.title.zh} ${p.title.en}` })),
    ...projects.map((p) => ({ to: `/projects/${p.id}`, label: t(p.name), other: t(frameWords[p.side]), icon: 'project' as const, text: typeof p.name === 'string' ? p.name : `${p.name.zh} ${p.name.en}` })),
  ]
  const found = all.filter((f) => wanted.trim().toLowerCase().split(/\s+/).every((part) => f.text.toLowerCase().includes(part))).slice(0, 50)
  const open = (one: Found | undefined) => {
    if (!one) return
    onClose()
    go(one.to)
  }
  /** Arrow keys go from the box into the list and back; Enter in the box opens the first. */
  const keys = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!by || composing(event)) return
    event.preventDefault()
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLAnchorElement) + by
    if (at < 0) list.current?.closest('dialog')?.querySelector('input')?.focus()
    else links[Math.min(at, links.length - 1)]?.focus()
  }
  return (
    <Modal title={frameWords.find} onClose={onClose}>
      <TextInput bare focused type="search" icon="search" label={frameWords.find} placeholder={frameWords.find} value={wanted} onChange={setWanted} onKey={keys} onEnter={() => open(found[0])} />
      <ul className={styles.results} ref={list}>
        {found.map((f, i) => (
          <li key={f.to}>
            <Link to={f.to} className={styles.result} data-first={i === 0 || undefined} onClick={onClose} onKeyDown={keys}><Icon name={f.icon} /><span>{f.label}</span><small>{f.other}</small></Link>
          </li>
        ))}
      </ul>
      <output>{found.length === 0 && t(frameWords.findNothing)}</output>
      <p className={styles.hint}>{t(frameWords.findHint)}</p>
    </Modal>
  )
}
