/** What the validation's lists share: filters that fold on a phone, a download that says when it failed, the sign of a class, and photos. */
import { useState, type ReactNode } from 'react'
import { download, href } from '#web/api.ts'
import { useWords, type Says } from '#web/language.ts'
import type { Input, OperationId } from '#web/operations.ts'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Select } from '#web/ui/fields.tsx'
import type { IconName } from '#web/ui/icons.tsx'
import { Badge, type BadgeTone } from '#web/ui/notice.tsx'
import { usePhone } from '#web/ui/screen.ts'
import { toast } from '#web/ui/toast.tsx'
import { listWords as words } from './lists.words.ts'
import type { Class } from './validation.ts'
import { classLetters, classWords } from './validation.words.ts'
import styles from './lists.module.css'

export type ClassOrNone = Class | 'untriaged'

/** `active`: how many of them leave something out. */
export function Filters({ active, children }: { readonly active: number; readonly children: ReactNode }) {
  const { t } = useWords()
  const phone = usePhone()
  if (!phone) return <div className={styles.filters}>{children}</div>
  return <details className={styles.fold}><summary>{active > 0 ? t(words.filtersOn, { n: active }) : t(words.filters)}</summary><div className={styles.filters}>{children}</div></details>
}

type PickProps = { readonly label: Says; readonly empty: Says | false; readonly value: string; readonly onChange: (value: string) => void; readonly options: readonly { readonly value: string; readonly label: Says }[] }

/** One filter of a row: its first option says what it leaves open. */
export const Pick = (props: PickProps) => <Select bare {...props} />

type FileProps<I extends OperationId> = { readonly operation: I; readonly input: Input<I>; readonly name: string; readonly icon?: IconName; readonly children: ReactNode }

/** A button that fetches a file of the API. */
export function FileDownload<I extends OperationId>({ operation, input, name, icon = 'download', children }: FileProps<I>) {
  const [busy, setBusy] = useState(false)
  const take = async () => {
    setBusy(true)
    const answer = await download(operation, input, name)
    setBusy(false)
    if (!answer.ok) toast({ tone: 'bad', says: answer.problem.detail })
  }
  return <Button icon={icon} busy={busy} onClick={() => void take()}>{children}</Button>
}

const tones: Readonly<Record<ClassOrNone, BadgeTone>> = { untriaged: 'next', communicate: 'info', blocker: 'bad', tolerable: 'warn' }

/** The source's own letter and the class in words. */
export function ClassBadge({ of }: { readonly of: ClassOrNone }) {
  const { t } = useWords()
  return <span className={styles.badge}><Badge tone={tones[of]}>{of !== 'untriaged' && <b>{classLetters[of]}</b>} {t(classWords[of])}</Badge></span>
}

type File = { readonly id: string; readonly name: string; readonly type: string }

/** A picture is shown by itself, anything else by its name. The server asks who may see it. */
export function Evidence({ files }: { readonly files: readonly File[] }) {
  const { t } = useWords()
  const { id: project } = useProject()
  if (files.length === 0) return null
  return (
    <ul className={styles.evidence}>
      {files.map((f, i) => {
        const address = href('documents.download', { params: { project, file: f.id } })
        return <li key={f.id}><a href={address} target="_blank" rel="noreferrer" title={f.name}>{f.type.startsWith('image/') ? <img src={address} alt={t(words.photo, { n: i + 1 })} loading="lazy" /> : f.name}</a></li>
      })}
    </ul>
  )
}
