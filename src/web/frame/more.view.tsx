/** "More" on the phone: every other page, projects, the look, the account. */
import { useWords } from '#web/language.ts'
import { Link } from '#web/router.tsx'
import type { Me, Membership } from '#web/session.ts'
import { Sheet } from '#web/ui/dialog.tsx'
import { Choice } from '#web/ui/fields.tsx'
import { Icon } from '#web/ui/icons.tsx'
import { useInstall } from '#web/install.ts'
import { useScheme } from '#web/ui/theme.tsx'
import { leave } from './leave.ts'
import styles from './frame.module.css'
import { frameWords } from './frame.words.ts'
import type { Place } from './places.ts'

type MoreProps = { readonly me: Me; readonly project: Membership | null; readonly places: readonly Place[]; readonly onClose: () => void }

export default function More({ me, project, places, onClose }: MoreProps) {
  const { t } = useWords()
  const [scheme, setScheme] = useScheme()
  const install = useInstall()
  const others = me.projects.filter((p) => p.id !== project?.id)
  return (
    <Sheet title={frameWords.more} onClose={onClose}>
      <nav aria-label={t(frameWords.all)}>
        {(['method', 'ground', 'house'] as const).map((heading) => {
          const list = places.filter((p) => p.heading === heading)
          return list.length > 0 && (
            <section key={heading}>
              <h3 className={styles.moreHead}>{t(frameWords[heading])}</h3>
              <ul className={styles.places}>{list.map((p) => <li key={p.to}><Link className={styles.tile} to={p.to} onClick={onClose}><Icon name={p.icon} /><span>{t(p.title)}</span></Link></li>)}</ul>
            </section>
          )
        })}
        {others.length > 0 && (
          <section>
            <h3 className={styles.moreHead}>{t(frameWords.project)}</h3>
            <ul className={styles.places}>{others.map((p) => <li key={p.id}><Link className={styles.tile} to={`/projects/${p.id}`} onClick={onClose}><Icon name="project" /><span>{t(p.name)}</span></Link></li>)}</ul>
          </section>
        )}
      </nav>
      <h3 className={styles.moreHead}>{me.person.name}</h3>
      <ul className={styles.places}>
        {install.kind === 'offered' && <li><button type="button" className={styles.tile} onClick={install.ask}><Icon name="device" /><span>{t(frameWords.install)}</span></button></li>}
        <li><button type="button" className={styles.tile} onClick={() => void leave()}><Icon name="out" /><span>{t(frameWords.signOut)}</span></button></li>
      </ul>
      {(install.kind === 'offered' || install.kind === 'apple') && <p className={styles.hint}>{t(install.kind === 'apple' ? frameWords.installApple : frameWords.installHint)}</p>}
      <div style={{ marginTop: 'var(--s4)' }}>
        <Choice label={frameWords.scheme} wide value={scheme} onChange={setScheme} options={[{ value: 'light', label: frameWords.light, icon: 'sun' }, { value: 'dark', label: frameWords.dark, icon: 'moon' }, { value: 'auto', label: frameWords.system, icon: 'screen' }]} />
      </div>
    </Sheet>
  )
}
