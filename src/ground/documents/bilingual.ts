/** Names stand in two columns, one a language. One that is the same in both is written once, so that a list in one language stays a list in one language. */
import type { Words } from '#kit/words.ts'
import type { CellValue } from './sheet.ts'
import type { Row, TableRead } from './table.ts'

/** The columns of one name, Chinese and English. */
export type Pair<R extends Row> = readonly [zh: keyof R & string, en: keyof R & string]

/** A name as its two cells. */
export const cellsOf = (words: Words): readonly [zh: string | null, en: string | null] => [words.zh || null, words.en === words.zh || words.en === '' ? null : words.en]

/** Two cells as a name; the missing language takes the other's words. */
export function wordsOf(zh: CellValue | undefined, en: CellValue | undefined): Words {
  const [a, b] = [String(zh ?? ''), String(en ?? '')]
  return { zh: a || b, en: b || a }
}

/** Every row with its values put right by `tidy`; a key that is missing in `values` had a faulty cell and stays missing. */
export const eachLine = <R extends Row>(read: TableRead<R>, tidy: (values: Partial<R>, has: (key: keyof R & string) => boolean) => Partial<R>): TableRead<R> =>
  ({ ...read, lines: read.lines.map((line) => ({ ...line, values: tidy(line.values, (key) => read.present.includes(key) && line.values[key] !== undefined) })) })

/** Brings names to the form of `cellsOf`: only English becomes the one name there is, and what is said twice is said once. */
export function tidyNames<R extends Row>(values: Partial<R>, has: (key: keyof R & string) => boolean, pairs: readonly Pair<R>[]): Partial<R> {
  const next: Record<string, CellValue | undefined> = { ...values }
  for (const [zh, en] of pairs) {
    if (!has(zh) || !has(en)) continue
    if (next[zh] === null) [next[zh], next[en]] = [next[en], null]
    else if (next[zh] === next[en]) next[en] = null
  }
  return next as Partial<R>
}
