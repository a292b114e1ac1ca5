/** Photos and documents of an attempt, as they are looked at. */
import { href } from '#web/api.ts'
import { useWords } from '#web/language.ts'
import { useProject } from '#web/session.ts'
import { historyWords as words } from './history.words.ts'
import styles from './history.module.css'

/** The files of an attempt; a picture is shown by itself, anything else is a download. The server asks who may see it. */
export function EvidenceLinks({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useWords()
  const { id: project } = useProject()
  if (ids.length === 0) return null
  return (
    <ul className={styles.evidence}>
      {ids.map((file, i) => {
        const says = t(words.evidence, { n: i + 1 })
        const address = href('documents.download', { params: { project, file } })
        return (
          <li key={file}>
            <a href={address} target="_blank" rel="noreferrer" title={says}>
              <img src={address} alt={says} loading="lazy" onError={(e) => e.currentTarget.replaceWith(says)} />
            </a>
          </li>
        )
      })}
    </ul>
  )
}
