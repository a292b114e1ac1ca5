/** The wall's shapes: ○ · 示 · 导 · ●●○ · ✔ · ★. A shape and a letter, never colour alone; the word is read out. */
import { useWords } from '#web/language.ts'
import { Dots } from '#web/ui/level.tsx'
import type { Level } from './handover.ts'
import { glyphWords, levelWords } from './handover.words.ts'
import styles from './glyph.module.css'
import { glyphPageWords as words } from './glyph.words.ts'

export type GlyphProps = {
  readonly level: Level
  readonly run?: number
  readonly need?: number
  readonly watched?: boolean
  readonly stuck?: boolean
  /** The word stands beside the shape. */
  readonly named?: boolean
  readonly small?: boolean
}

/** Up to five dots are drawn; a longer run is a number: `6/7`. */
const mostDots = 5

export function Glyph({ level, run = 0, need = 0, watched, stuck, named, small }: GlyphProps) {
  const { t } = useWords()
  const says = [t(levelWords[level]), ...(watched ? [t(words.watched)] : []), ...(stuck ? [t(words.stuck)] : [])].join(' · ')
  const dotted = level === 3 && need > 0
  const shape = dotted
    ? (need <= mostDots ? <Dots run={Math.min(run, need)} of={need} size={small ? 7 : 9} /> : <><span aria-hidden="true">{`${run}/${need}`}</span><span className="unseen">{t(words.run, { run, need })}</span></>)
    : <span aria-hidden="true">{t(glyphWords[level])}</span>
  const glyph = (
    <span className={styles.glyph} data-level={level} data-watched={watched || undefined} data-small={small || undefined} title={says}>
      {shape}
      {!named && <span className="unseen">{says}</span>}
      {stuck && <span className={styles.stuck} aria-hidden="true" />}
    </span>
  )
  return named ? <span className={styles.named}>{glyph}<span>{says}</span></span> : glyph
}
