/** How many fields of the wall stand on each level. A bar leaves only its own fields on the wall. */
import { useWords } from '#web/language.ts'
import { useFilters } from '#web/router.tsx'
import { useProject } from '#web/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Title } from '#web/ui/layout.tsx'
import { Glyph } from './glyph.view.tsx'
import type { Level } from './handover.ts'
import { levelWords } from './handover.words.ts'
import type { Wall } from './names.view.tsx'
import { wallWords as words } from './wall.words.ts'
import styles from './wall.module.css'

export function Funnel({ funnel, level, onLevel }: { readonly funnel: Wall['funnel']; readonly level: string; readonly onLevel: (level: string) => void }) {
  const { t } = useWords()
  const { id: project } = useProject()
  const [{ flow, unit }] = useFilters({ flow: '', unit: '' })
  const of = new URLSearchParams([...(flow ? [['flow', flow]] : []), ...(unit ? [['unit', unit]] : [])])
  const all = funnel.reduce((n, f) => n + f.count, 0)
  const most = Math.max(1, ...funnel.map((f) => f.count))
  return (
    <section className={styles.panel} aria-labelledby="funnel">
      <div className={styles.panelHead}><Title id="funnel">{t(words.funnel)}</Title><Button tone="quiet" size="small" icon="flag" to={`/projects/${project}/self-sufficiency${of.size ? `?${of}` : ''}`}>{t(words.runsByItself)}</Button></div>
      <ul className={styles.funnel}>
        {funnel.map((f) => (
          <li key={f.level}>
            <button type="button" aria-pressed={level === String(f.level)} disabled={f.count === 0 && level !== String(f.level)} onClick={() => onLevel(level === String(f.level) ? '' : String(f.level))} title={t(words.funnelOf, { level: t(levelWords[f.level as Level]), n: f.count, of: all })}>
              <Glyph level={f.level as Level} run={2} need={3} small />
              <span className={styles.funnelWord}>{t(levelWords[f.level as Level])}</span>
              <span className={styles.track}><span className={styles.bar} data-level={f.level} style={{ width: `${(100 * f.count) / most}%` }} /></span>
              <strong>{f.count}</strong>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
