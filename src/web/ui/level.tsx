/** The glyphs of the method: `<Dots run={2} of={3} />` ●●○ and `<Level level="guided" run={2} of={3} />`. Shape and letter carry the meaning, colour only helps. */
import { useWords } from '#web/language.ts'
import styles from './level.module.css'
import { levelLetters, uiWords } from './ui.words.ts'

/** ●●○: the run of successes, 0 to `of`. Read out as words. `size` in CSS pixels. */
export function Dots({ run, of, size = 12 }: { readonly run: number; readonly of: number; readonly size?: number }) {
  const { t } = useWords()
  return (
    <span className={styles.dots} style={{ '--size': `${size}px` } as Record<string, string>} data-done={run >= of || undefined}>
      <span className="unseen">{t(uiWords.ofRun, { n: run, of })}</span>
      {Array.from({ length: of }, (_, i) => <span key={i} className={styles.dot} data-on={i < run || undefined} />)}
    </span>
  )
}

export type LevelName = 'notStarted' | 'shown' | 'guided' | 'handedOver' | 'teaches'

type LevelProps = {
  readonly level: LevelName
  /** Guided practice shows its run instead of a letter when both are given. */
  readonly run?: number
  readonly of?: number
  readonly watch?: boolean
  /** The word stands beside the glyph. */
  readonly named?: boolean
}

export function Level({ level, run, of, watch, named }: LevelProps) {
  const { t } = useWords()
  const word = `${t(uiWords[level])}${watch ? ` · ${t(uiWords.watch)}` : ''}`
  const glyph = level === 'guided' && run !== undefined && of !== undefined
    ? <span className={styles.glyph} data-level={level} data-watch={watch || undefined} title={word}><Dots run={run} of={of} size={9} /></span>
    : <span className={styles.glyph} data-level={level} data-watch={watch || undefined} title={word}><span aria-hidden="true">{t(levelLetters[level])}</span>{!named && <span className="unseen">{word}</span>}</span>
  return named ? <span className={styles.level}>{glyph}<span>{word}</span></span> : glyph
}
